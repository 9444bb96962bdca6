"""Several things to tick, close together: what is wished, which documents were shown."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, clear, column, label, row
from hitomado.ui.kit.question_row import ChoiceView
from hitomado.ui.kit.ticks import Tick

_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class _GridTick(Tick):
    """The arrows are the grid's: a button by itself takes them for Tab."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TickGrid(Panel):
    """Emits `ticked(key, on)`. One stop of Tab: the arrows go from tick to tick, Space ticks.

    more: words of the button that what is seldom ticked stands behind.
    """

    ticked = Signal(str, bool)

    def __init__(self, title: str, *, in_a_row: int = 2, more: str = "") -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self._all: tuple[ChoiceView, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._rest: frozenset[str] = frozenset()
        self._unfolded = False
        self._choices: tuple[ChoiceView, ...] = ()
        self._ticks: list[Tick] = []
        self._title = label(title, "strong", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().space("one_half"))
        self._more: QPushButton = button(more, self._unfold)
        self._more.hide()
        self.setAccessibleName(title)
        self.setLayout(column(self._title, self._grid, row(self._more, None), gap="hair"))

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_choices(
        self,
        choices: tuple[ChoiceView, ...],
        chosen: frozenset[str],
        rest: frozenset[str] = frozenset(),
    ) -> None:
        """Show these, ticked where chosen; the same ones again keep the keyboard.

        rest: keys that stand behind the button until they are asked for; a ticked one is shown.
        """
        self._all, self._chosen, self._rest = choices, chosen, rest
        self._lay_out()

    def fold(self) -> None:
        """What is seldom ticked goes behind the button again."""
        self._unfolded = False
        self._lay_out()

    def _lay_out(self) -> None:
        behind = frozenset() if self._unfolded else self._rest - self._chosen
        choices = tuple(c for c in self._all if c.key not in behind)
        if choices != self._choices:
            self._rebuild(choices)
        for choice, tick in zip(choices, self._ticks, strict=True):
            tick.setChecked(choice.key in self._chosen)
        self._more.setVisible(len(choices) < len(self._all))

    def _rebuild(self, choices: tuple[ChoiceView, ...]) -> None:
        was = next(
            (c.key for c, t in zip(self._choices, self._ticks, strict=True) if t.hasFocus()), None
        )
        self._choices = choices
        clear(self._grid)
        self._ticks = []
        for choice in choices:
            self._add(choice)
        self._grid.setColumnStretch(self._in_a_row, 1)
        self.setFocusProxy(self._ticks[0] if self._ticks else None)  # type: ignore[arg-type]
        keys = [choice.key for choice in choices]
        if was in keys:
            self._ticks[keys.index(was)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, choice: ChoiceView) -> None:
        number = len(self._ticks)
        tick = _GridTick(choice.text)
        tick.setAccessibleName(f"{self.accessibleName()} {choice.text}")
        tick.clicked.connect(lambda on: self.ticked.emit(choice.key, on))
        tick.setFocusPolicy(Qt.FocusPolicy.ClickFocus if number else Qt.FocusPolicy.StrongFocus)
        tick.installEventFilter(self)
        self._grid.addWidget(tick, number // self._in_a_row, number % self._in_a_row)
        self._ticks.append(tick)

    def _unfold(self) -> None:
        first = next((c.key for c in self._all if c.key in self._rest - self._chosen), None)
        self._unfolded = True
        self._lay_out()
        at = next((n for n, c in enumerate(self._choices) if c.key == first), None)
        if at is not None:
            self._ticks[at].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab comes back to where the keyboard was in here."""
        if event.type() == QEvent.Type.FocusIn and watched in self._ticks:
            for tick in self._ticks:
                here = tick is watched
                tick.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
                )
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        now = next((n for n, tick in enumerate(self._ticks) if tick.hasFocus()), None)
        if step is None or now is None or not 0 <= now + step < len(self._ticks):
            event.ignore()
        else:
            self._ticks[now + step].setFocus(Qt.FocusReason.TabFocusReason)
