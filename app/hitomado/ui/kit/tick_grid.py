"""Several things to tick, close together: what is wished, which documents were shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, label
from hitomado.ui.kit.question_row import ChoiceView
from hitomado.ui.kit.ticks import Tick


class TickGrid(Panel):
    """Emits `ticked(key, on)`. Up and down go from tick to tick, Space ticks."""

    ticked = Signal(str, bool)

    def __init__(self, title: str, *, in_a_row: int = 2) -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self._choices: tuple[ChoiceView, ...] = ()
        self._ticks: list[Tick] = []
        self._title = label(title, "strong", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().space("one_half"))
        self.setAccessibleName(title)
        self.setLayout(column(self._title, self._grid, gap="hair"))

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_choices(self, choices: tuple[ChoiceView, ...], chosen: frozenset[str]) -> None:
        """Show these, ticked where chosen; the same ones again keep the keyboard."""
        if choices != self._choices:
            self._choices = choices
            clear(self._grid)
            self._ticks = []
            for choice in choices:
                self._add(choice)
            self._grid.setColumnStretch(self._in_a_row, 1)
            self.setFocusProxy(self._ticks[0] if self._ticks else None)  # type: ignore[arg-type]
        for choice, tick in zip(choices, self._ticks, strict=True):
            tick.setChecked(choice.key in chosen)

    def _add(self, choice: ChoiceView) -> None:
        number = len(self._ticks)
        tick = Tick(choice.text)
        tick.setAccessibleName(f"{self.accessibleName()} {choice.text}")
        tick.clicked.connect(lambda on: self.ticked.emit(choice.key, on))
        self._grid.addWidget(tick, number // self._in_a_row, number % self._in_a_row)
        self._ticks.append(tick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        now = next((n for n, tick in enumerate(self._ticks) if tick.hasFocus()), None)
        if step is None or now is None or not 0 <= now + step < len(self._ticks):
            event.ignore()
        else:
            self._ticks[now + step].setFocus(Qt.FocusReason.TabFocusReason)
