"""What comes in the order of work: now, meanwhile, next, and who is called."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QGridLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import inset, label, set_tone
from hitomado.ui.kit.shapes import Tone

_LINES = 3


@dataclass(frozen=True, slots=True)
class AheadLine:
    """One line: its short title and what is done, with the person's name."""

    title: str
    text: str = field(repr=False)
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class AheadView:
    """lines in their order."""

    lines: tuple[AheadLine, ...] = ()


class AheadPanel(Panel):
    """Nothing to press: the steps below are confirmed by the page's keys."""

    def __init__(self) -> None:
        super().__init__("sunken")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().space("one"))
        self._grid.setVerticalSpacing(theme.current().space("hair"))
        self._grid.setColumnStretch(1, 1)
        self._rows = [(label(role="strong"), label(wrap=True)) for _ in range(_LINES)]
        for number, (title, text) in enumerate(self._rows):
            self._grid.addWidget(title, number, 0)
            self._grid.addWidget(text, number, 1)
        self.setLayout(inset(self._grid, "one", "half"))

    def show_view(self, view: AheadView) -> None:
        for number, (title, text) in enumerate(self._rows):
            line = view.lines[number] if number < len(view.lines) else AheadLine("", "")
            title.setText(line.title)
            set_tone(title, line.tone)
            text.setText(line.text)
            for part in (title, text):
                part.setVisible(bool(line.text))
        self.setVisible(bool(view.lines))
        self.setAccessibleName(" ".join(f"{line.title} {line.text}" for line in view.lines))
