"""The resident's own screen: a second display, or a window of a tablet's size.

It shows what is being done and what to do now, in the resident's language. It has no key that
changes anything but the language, and closes only from the clerk's side.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QWidget

from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Act
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import column, inset, panel, row
from hitomado.ui.kit.ruby_label import RubyLabel
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.resident import PinLine, ResidentView, resident_view
from hitomado.ui.pages.guide import current_act
from hitomado.words import Words
from hitomado.words.resident import LANGUAGES, ResidentWords

_TABLET = (1280, 800)
_SCALES = (1.2, 1.0, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5)


class ResidentWindow(QWidget):
    """One for the program. toggle: the clerk's key, which works here too."""

    def __init__(self, controller: Controller, words: Words, toggle: str, next_: str) -> None:
        super().__init__()
        self._controller = controller
        self._say = ResidentWords()
        self._shown: tuple[str, ResidentView] | None = None
        self._served = False  # somebody stood here when it was drawn last
        self._buttons = {code: self._language(code, name) for code, name in LANGUAGES.items()}
        self._room = QScrollArea(widgetResizable=True)
        self._view: ResidentView | None = None
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._again)
        self._lay_out(words)
        self.setWindowTitle(words("resident_view.title"))
        for key, pressed in ((toggle, self.hide), (next_, self.next_language)):
            made = QShortcut(QKeySequence(key), self)
            made.activated.connect(pressed)
        controller.changed.connect(self.show_desk)

    def _lay_out(self, words: Words) -> None:
        parts: list[QWidget] = []
        if self._controller.office.practice:
            banner = Banner(words)
            banner.show_view(BannerView(Tone.PRACTICE, words("resident_view.practice")))
            parts.append(banner)
        for bar in (self._room.setHorizontalScrollBarPolicy, self._room.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(*parts)
        whole.addWidget(self._room, 1)
        whole.addLayout(row(*self._buttons.values()))
        self.setLayout(inset(whole, "one", "one"))

    def _language(self, code: str, name: str) -> QPushButton:
        button = QPushButton(name)
        button.setCheckable(True)
        button.setMinimumHeight(theme.current().length(64))
        font = theme.text_font()
        font.setPixelSize(theme.current().length(24))
        button.setFont(font)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.speak(code))
        return button

    def appear(self) -> None:
        """Show it: over the whole second display where there is one."""
        screens = QGuiApplication.screens()
        self.show_desk(self._controller.desk)
        if len(screens) > 1:
            self.setGeometry(screens[1].geometry())
            self.showFullScreen()
        else:
            self.resize(*_TABLET)
            self.show()

    def speak(self, language: str) -> None:
        """Go on in another language."""
        self._say = ResidentWords(language)
        self.show_desk(self._controller.desk)

    def next_language(self) -> None:
        """The clerk's key: from one language to the next."""
        codes = list(LANGUAGES)
        self.speak(codes[(codes.index(self._say.language) + 1) % len(codes)])

    def show_desk(self, desk: Desk) -> None:
        """Show where the visit stands. The next household begins in Japanese again."""
        served = desk.visit is not None or desk.card is not None
        if self._served and not served:
            self._say = ResidentWords()
        self._served = served
        for code, button in self._buttons.items():
            button.setChecked(code == self._say.language)
        now: Act | None = current_act(desk.visit) if desk.visit else None
        view = resident_view(self._say, desk, self._controller.plan(), now)
        if self._shown == (self._say.language, view):
            return
        self._shown = (self._say.language, view)
        self.show_view(view)

    def show_view(self, view: ResidentView) -> None:
        """Draw a scene as large as it fits: nobody here can scroll."""
        self._view = view
        shown = self._room.viewport().size()
        for scale in _SCALES:
            content = _Scene(view, scale)
            if content.heightForWidth(shown.width()) <= shown.height():
                break
        self._room.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another display, another room for the same scene."""
        super().resizeEvent(event)
        self._fit.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown has its room: before, the scene was measured in a guess."""
        super().showEvent(event)
        self._fit.start()

    def _again(self) -> None:
        if self._view is not None:
            self.show_view(self._view)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A resident cannot end it: it is only put away."""
        event.ignore()
        self.hide()


class _Scene(QWidget):
    """One scene in one size."""

    def __init__(self, view: ResidentView, scale: float) -> None:
        super().__init__()
        self._scale = scale
        parts: list[QWidget | QLayout] = [self._text(view.title, 46, bold=True)]
        parts += [self._text(sentence, 30) for sentence in view.body]
        parts += [_boxed(self._text(item, 34, bold=True)) for item in view.items]
        if len(view.pins) == 1:
            parts.append(self._pin(view.pins[0], 38))
        parts += [
            _beside(*(self._pin(line, 26) for line in pair))
            for pair in zip(view.pins[::2], view.pins[1::2], strict=False)
        ]
        if view.advice:
            parts.append(self._text(view.against, 26, bold=True))
            half = (len(view.advice) + 1) // 2
            sides = (view.advice[:half], view.advice[half:])
            parts.append(
                _beside(*(column(*(self._text(f"✕ {a}", 24) for a in side)) for side in sides))
            )
        gap = "half" if view.pins else "one"
        self.setLayout(inset(column(*parts, None, gap=gap), "one_half", "half"))

    def _text(self, text: str, pixels: int, *, bold: bool = False) -> RubyLabel:
        return RubyLabel(text, round(pixels * self._scale), bold=bold)

    def _pin(self, line: PinLine, pixels: int) -> QWidget:
        return _boxed(
            self._text(line.name, pixels, bold=True),
            self._text(line.use, pixels - 4),
            self._text(line.rule, pixels - 4),
        )


def _boxed(*shown: QWidget) -> QWidget:
    return panel("plain", inset(column(*shown, gap="hair"), "one", "hair"))


def _beside(*shown: QWidget | QLayout) -> QLayout:
    made = row(*shown, gap="one")
    for place in range(len(shown)):
        made.setStretch(place, 1)
    return made
