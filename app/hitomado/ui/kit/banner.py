"""What the clerk must notice: 演習, a warning or an error, always with what to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, clear, column, inset, label, row, set_panel, set_tone
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class BannerAction:
    """One button. key: what `action` emits. primary: drawn filled."""

    key: str
    text: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class BannerView:
    """title: what; what: why; remedy: what to do now. Empty parts are not shown.

    word: before the title, "" = the tone's own.
    """

    tone: Tone
    title: str
    what: str = ""
    remedy: str = ""
    actions: tuple[BannerAction, ...] = ()
    word: str = ""


_SHAPES = {
    Tone.ERROR: Shape.CROSS,
    Tone.WARNING: Shape.ALERT,
    Tone.SUCCESS: Shape.CHECK,
    Tone.PRACTICE: Shape.NOTE,
}


class Banner(Panel):
    """One banner. Emits `action(key)` when a button is pressed."""

    action = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__("info")
        self.say = say
        self._mark = Mark(Shape.NOTE, Tone.INFO, 28)
        self._word = label(role="strong")
        self._title = label(role="strong", wrap=True)
        self._what = label(wrap=True)
        self._remedy = label(role="strong", wrap=True)
        self._buttons = QHBoxLayout()
        headline = row(self._word, gap="one")
        headline.addWidget(self._title, 1)
        texts = column(headline, self._what, self._remedy, gap="hair")
        marks = QVBoxLayout()
        marks.addWidget(self._mark)
        marks.addStretch(1)
        body = row(marks, gap="one")
        body.addLayout(texts, 1)
        body.addLayout(self._buttons)
        inset(body, "one", "half")
        self.setLayout(body)

    def show_view(self, view: BannerView) -> None:
        set_panel(self, view.tone.value)
        self._mark.show_mark(_SHAPES.get(view.tone, Shape.NOTE), view.tone)
        word = view.word or self.say(f"kit.tone.{view.tone.value}")
        self._word.setText(word)
        set_tone(self._word, view.tone)
        for shown, text in (
            (self._title, view.title),
            (self._what, view.what),
            (self._remedy, view.remedy),
        ):
            shown.setText(text)
            shown.setVisible(bool(text))
        self.setAccessibleName(" ".join((word, view.title)))
        self.setAccessibleDescription(" ".join(filter(None, (view.what, view.remedy))))
        clear(self._buttons)
        for wanted in view.actions:
            self._buttons.addWidget(self._button(wanted))

    def _button(self, wanted: BannerAction) -> QPushButton:
        return button(
            wanted.text,
            lambda: self.action.emit(wanted.key),
            kind="primary" if wanted.primary else "",
        )
