"""The people of a household: who, in what role, whose card, what is done and what is left."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, elided_name, inset, label, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


class TaskState(StrEnum):
    """How far one task of a person is."""

    TO_DO = "to_do"
    NOW = "now"
    DONE = "done"
    LATER = "later"  # put off to another day
    STOPPED = "stopped"  # not possible, or refused


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task of a person, by its short name."""

    title: str
    state: TaskState


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person. card: the card's state in a few words; good: whether it can be worked with."""

    id: str
    name: str = field(repr=False)
    role: str = field(repr=False)
    card: str
    card_tone: Tone = Tone.PLAIN
    tasks: tuple[TaskView, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """persons in their order; current: id of the one being worked on."""

    persons: tuple[PersonView, ...]
    current: str | None = None


_TASKS = {
    TaskState.TO_DO: (Shape.RING, Tone.SOFT),
    TaskState.NOW: (Shape.NOW, Tone.ACTION),
    TaskState.DONE: (Shape.CHECK, Tone.SUCCESS),
    TaskState.LATER: (Shape.NOTE, Tone.INFO),
    TaskState.STOPPED: (Shape.CROSS, Tone.ERROR),
}
_CARDS = {
    Tone.SUCCESS: Shape.CHECK,
    Tone.INFO: Shape.NOTE,
    Tone.WARNING: Shape.ALERT,
    Tone.ERROR: Shape.CROSS,
    Tone.ACTION: Shape.NOW,
}
_KEEP = 5  # heights of its line that a name keeps of its room: about seven characters


class _People(QWidget):
    """One tab stop for all persons: arrows, Home and End move, digits jump."""

    chosen = Signal(str)

    def __init__(self, say: Words, direction: QBoxLayout.Direction, *, with_tasks: bool) -> None:
        super().__init__()
        self.say = say
        self._with_tasks = with_tasks
        self._view = HouseholdView(())
        self._box = QBoxLayout(direction)
        self._box.setSpacing(theme.current().space("half"))
        inset(self._box, "hair", "hair")
        self.setLayout(self._box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("kit.people.name"))

    def show_view(self, view: HouseholdView) -> None:
        self._view = view
        clear(self._box)
        for number, person in enumerate(view.persons, start=1):
            self._box.addWidget(self._card(number, person))
        self._box.addStretch(1)
        current = next((p for p in view.persons if p.id == view.current), None)
        self.setAccessibleDescription("" if current is None else f"{current.role} {current.name}")

    def _card(self, number: int, person: PersonView) -> Panel:
        now = person.id == self._view.current
        name = elided_name(person.name, _KEEP)
        mark = Mark(_CARDS.get(person.card_tone, Shape.RING), person.card_tone, 20)
        lines = column(
            row(label(f"{number}", "soft"), name, label(person.role, "soft"), None),
            row(mark, label(person.card, "small", person.card_tone), None),
            gap="hair",
        )
        if self._with_tasks:
            for task in person.tasks:
                lines.addLayout(self._task(task))
        made = Panel("current" if now else "plain")
        made.setLayout(inset(lines, "one", "half"))
        made.setProperty("person", person.id)
        made.setAccessibleName(
            self.say("kit.people.person", number=number, role=person.role, name=person.name)
        )
        made.setAccessibleDescription(
            " ".join((person.card, *(f"{t.title} {self._word(t)}" for t in person.tasks)))
        )
        made.installEventFilter(self)
        return made

    def _task(self, task: TaskView) -> QHBoxLayout:
        shape, tone = _TASKS[task.state]
        shown = row(Mark(shape, tone, 20), gap="half")
        shown.addWidget(label(task.title, "small", wrap=True), 1)  # long ones are never cut
        shown.addWidget(label(self._word(task), "small", tone))
        return shown

    def _word(self, task: TaskView) -> str:
        return self.say(f"kit.task.{task.state.value}")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if isinstance(watched, QWidget):
                self._choose(str(watched.property("person")))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ids = [p.id for p in self._view.persons]
        at = ids.index(self._view.current) if self._view.current in ids else -1
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            target = key - Qt.Key.Key_1
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            target = at + 1
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            target = max(at - 1, 0)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = 0 if key == Qt.Key.Key_Home else len(ids) - 1
        else:
            event.ignore()
            return
        if target < len(ids):
            self._choose(ids[target])

    def _choose(self, person: str) -> None:
        """Ask for another person; what is shown changes with the next `show_view`."""
        if person != self._view.current:
            self.chosen.emit(person)


class HouseholdList(_People):
    """Persons one below the other with all their tasks. Emits `chosen(person id)`."""

    def __init__(self, say: Words) -> None:
        super().__init__(say, QVBoxLayout.Direction.TopToBottom, with_tasks=True)


class PersonStrip(_People):
    """Persons side by side, short. Emits `chosen(person id)`."""

    def __init__(self, say: Words) -> None:
        super().__init__(say, QHBoxLayout.Direction.LeftToRight, with_tasks=False)
