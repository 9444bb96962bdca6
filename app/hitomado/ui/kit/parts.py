"""The few building blocks every part is made of: labels, panels, buttons, boxes."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hitomado.ui import theme
from hitomado.ui.kit.shapes import Tone

PRIVATE = "private"  # object name of what no picture of the window may show


def label(text: str = "", role: str = "", tone: Tone = Tone.PLAIN, *, wrap: bool = False) -> QLabel:
    """A line of text, never read as markup. role: small, soft, lead, strong, heading, title."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    set_tone(made, tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def set_tone(shown: QLabel, tone: Tone) -> None:
    """Colour a label by meaning; used beside a mark or a word, never alone."""
    wanted = {Tone.PLAIN: "", Tone.SOFT: "soft"}.get(tone, tone.value)
    if (shown.property("tone") or "") != wanted:
        shown.setProperty("tone", wanted)
        restyle(shown)


def restyle(shown: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    shown.style().unpolish(shown)
    shown.style().polish(shown)


def name_label(text: str = "", *, large: bool = True) -> QLabel:
    """A person's name in the face that has the registers' characters; not large = in a row."""
    return label(text, "name" if large else "name_row")


class ElidedLabel(QLabel):
    """One line that gives way: what has no room is cut with …, and stands whole in the tool tip.

    keep: how many heights of a line it keeps at least, where the text is that long.
    """

    def __init__(self, text: str, keep: int) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self._keep = keep

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self.fontMetrics().height() * self._keep), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.text()
        room = self.contentsRect().width()
        if self.fontMetrics().horizontalAdvance(whole) <= room:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        cut = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()


def elided_name(text: str, keep: int) -> ElidedLabel:
    """A person's name in a narrow list; see `ElidedLabel`."""
    made = ElidedLabel(text, keep)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", "name_row")
    return made


def set_panel(frame: QFrame, panel: str) -> None:
    """Change how a frame is drawn: plain, sunken, current, bar, strip, chip or a tone."""
    if frame.property("panel") != panel:
        frame.setProperty("panel", panel)
        restyle(frame)


class _Button(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter held down presses once: Qt would click at every repetition."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)


def button(
    text: str, clicked: Callable[[], object], *, kind: str = "", name: str = ""
) -> QPushButton:
    """A push button that Enter presses as well as Space. kind: primary, key, choice or plain."""
    made = _Button(text)
    made.setAutoDefault(True)
    if kind:
        made.setProperty("kind", kind)
    made.setAccessibleName(name or text)
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def fix_width(shown: QLabel, *texts: str) -> None:
    """Give a label room for the widest of its texts, so that columns stay aligned."""
    shown.ensurePolished()
    metrics = QFontMetrics(shown.font())
    shown.setMinimumWidth(max(metrics.horizontalAdvance(text) for text in texts) + 4)


def _filled(box: QBoxLayout, items: tuple[QWidget | QLayout | int | None, ...]) -> None:
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)


def row(*items: QWidget | QLayout | int | None, gap: str = "half") -> QHBoxLayout:
    """Side by side. None = the stretch, a number = pixels of space. gap: a space of the tokens."""
    box = QHBoxLayout()
    box.setContentsMargins(QMargins())
    box.setSpacing(theme.current().space(gap))
    _filled(box, items)
    return box


def column(*items: QWidget | QLayout | int | None, gap: str = "half") -> QVBoxLayout:
    """One below the other, like `row`."""
    box = QVBoxLayout()
    box.setContentsMargins(QMargins())
    box.setSpacing(theme.current().space(gap))
    _filled(box, items)
    return box


def inset(box: QLayout, across: str = "one", along: str = "one") -> QLayout:
    """Give a layout margins: `across` left and right, `along` above and below."""
    look = theme.current()
    x, y = look.space(across), look.space(along)
    box.setContentsMargins(x, y, x, y)
    return box


def panel(kind: str, box: QLayout) -> QFrame:
    """A frame holding one layout."""
    frame = QFrame()
    frame.setProperty("panel", kind)
    frame.setLayout(box)
    return frame


def clear(box: QLayout) -> None:
    """Take everything out of a layout, at once out of sight and out of the tab order.

    The widgets die in the next turn of the event loop: one of them may be the button whose
    press is just being handled.
    """
    while (item := box.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()
