"""Questions of several kinds one below the other; only those that are wanted are there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import label
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.kit.tab_order import stops
from hitomado.ui.kit.tick_grid import TickGrid
from hitomado.words import Words

_ROOM = 480  # pixels for the answers: half of the smallest window, whatever the scale


class FieldKind(Enum):
    """How a question is answered."""

    DATE = "date"
    TEXT = "text"
    ONE = "one"  # one of a few answers, by its number
    SEVERAL = "several"  # ticks


@dataclass(frozen=True, slots=True)
class FieldView:
    """One question as it stands.

    value: a date, a text, the chosen key, or a frozenset of keys, as its kind wants. open: not
    answered yet. choices: of ONE and SEVERAL. why: what the answer decides. rest: keys of SEVERAL
    that are seldom ticked.
    """

    name: str
    title: str
    value: object
    open: bool
    choices: tuple[ChoiceView, ...] = ()
    why: str = ""
    rest: frozenset[str] = frozenset()


class FieldSet(Panel):
    """Emits `answered(name, value)`; of SEVERAL the value is all that is ticked now.

    kinds: every question there can be, in the order in which they stand.
    """

    answered = Signal(str, object)

    def __init__(
        self,
        say: Words,
        kinds: Mapping[str, FieldKind],
        titles: Mapping[str, str],
        *,
        read: Callable[[str], date | None],
        tell: Callable[[date], str],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.say = say
        self._kinds = dict(kinds)
        self._views: dict[str, FieldView] = {}
        self._labels: dict[str, QLabel] = {}
        self._dates = (read, tell, today)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.current().space("half"))
        self._grid.setHorizontalSpacing(theme.current().space("one"))
        self._grid.setColumnStretch(1, 1)
        self._fields = {name: self._made(name, titles[name]) for name in self._kinds}
        self.setLayout(self._grid)

    def _made(self, name: str, title: str) -> QWidget:
        at = self._grid.rowCount()
        made: QWidget
        match self._kinds[name]:
            case FieldKind.TEXT:
                made = QLineEdit()
                made.setAccessibleName(title)
                made.editingFinished.connect(lambda: self._say(name, made.text().strip()))
                self._labels[name] = label(title, "strong")
                self._labels[name].setBuddy(made)
                self._grid.addWidget(self._labels[name], at, 0)
                self._grid.addWidget(made, at, 1)
            case FieldKind.DATE:
                read, tell, today = self._dates
                made = DateField(self.say, title, read=read, tell=tell, today=today)
                made.changed.connect(lambda value: self._say(name, value))
                self._grid.addWidget(made, at, 0, 1, 2)
            case FieldKind.ONE:
                made = QuestionRow(self.say)
                made.answered.connect(lambda _question, key: self._say(name, key))
                self._grid.addWidget(made, at, 0, 1, 2)
            case FieldKind.SEVERAL:
                made = TickGrid(title, more=self.say("documents_asked.more"))
                made.ticked.connect(lambda key, on: self._tick(name, key, on))
                self._grid.addWidget(made, at, 0, 1, 2)
        made.hide()
        return made

    def _say(self, name: str, value: object) -> None:
        self.answered.emit(name, value)

    def _tick(self, name: str, key: str, on: bool) -> None:
        value = self._views[name].value
        now = value if isinstance(value, frozenset) else frozenset()
        self._say(name, now | {key} if on else now - {key})

    # what is shown

    def fill(self, views: tuple[FieldView, ...]) -> None:
        """Put the known texts and dates into the fields; they are typed in from then on."""
        for view in views:
            field = self._fields[view.name]
            if isinstance(field, QLineEdit):
                field.setText(str(view.value or ""))
            elif isinstance(field, DateField):
                field.reset(view.value if isinstance(view.value, date) else None)
            elif isinstance(field, TickGrid):
                field.fold()

    def show_views(self, views: tuple[FieldView, ...]) -> None:
        """Show these questions and no others. What is being typed is left alone."""
        self._views = {view.name: view for view in views}
        for name, field in self._fields.items():
            view = self._views.get(name)
            if view is not None:
                self._show(field, view)
            field.setVisible(view is not None)
            if name in self._labels:
                self._labels[name].setVisible(view is not None)

    def _show(self, field: QWidget, view: FieldView) -> None:
        if isinstance(field, QuestionRow):
            chosen = None if view.open else str(view.value)
            first = chosen or ""
            field.show_view(
                QuestionView(
                    view.name, view.title, view.choices, chosen, view.why, first, room=_ROOM
                )
            )
        elif isinstance(field, TickGrid):
            chosen_keys = view.value if isinstance(view.value, frozenset) else frozenset()
            field.show_title(view.title)
            field.show_choices(view.choices, chosen_keys, view.rest)
        elif isinstance(field, DateField):
            field.show_name(view.title)
        elif isinstance(field, QLineEdit):
            field.setAccessibleName(view.title)
            self._labels[view.name].setText(view.title)

    # the keyboard

    def stops(self) -> list[QWidget]:
        """Everything that Tab stops at, question by question."""
        return stops(*self._fields.values())

    def focus_first(self) -> None:
        """Go to the first question that stands here."""
        first = next((n for n in self._fields if n in self._views), None)
        if first is not None:
            self._fields[first].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def open_count(self) -> int:
        """How many of the questions that stand here are not answered yet."""
        return sum(view.open for view in self._views.values())

    def focus_open(self, after: QWidget | None = None) -> bool:
        """Go to the first open question, or the first one behind a widget in here; False: none."""
        names = [name for name in self._fields if name in self._views]
        if after is not None and self.isAncestorOf(after):
            at = next((n for n, name in enumerate(names) if self._holds(name, after)), -1)
            names = names[at + 1 :]
        for name in names:
            if self._views[name].open:
                self._fields[name].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _holds(self, name: str, inner: QWidget) -> bool:
        field = self._fields[name]
        return field is inner or field.isAncestorOf(inner)
