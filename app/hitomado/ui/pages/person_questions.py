"""The questions about one person: here today, card, forgotten PINs, what is applied for."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.disclose import Purpose
from hitomado.core.rules.plan import MoveKind, PinKind, Plan, Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.case import applied_for
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import PersonAnswers, PersonCase, Visit, shown
from hitomado.core.visit.wishes import blocked, card_lost, with_forgotten, with_wish
from hitomado.ui.controller import Controller
from hitomado.ui.kit.field_set import FieldSet
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, inset, label, name_label, row
from hitomado.ui.kit.tab_order import stops
from hitomado.ui.kit.tick_grid import TickGrid
from hitomado.ui.kit.tick_row import TickRow, TickView
from hitomado.ui.kit.ticks import Tick
from hitomado.ui.models.answers import procedure_ticks
from hitomado.ui.models.questions import (
    PERSON_FIELDS,
    person_said,
    person_views,
    title,
    wanted,
)
from hitomado.ui.models.text import day
from hitomado.ui.models.wishes import wish_choices, wish_lines
from hitomado.words import Words


class PersonQuestions(Panel):
    """Shows the person in focus. Every answer goes to the visit at once."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__("sunken")
        self.controller = controller
        self.words = words
        self._person: str | None = None
        self._filled: tuple[object, ...] | None = None
        self._asked: tuple[str, ...] = ()
        self._name = name_label()
        self._role = label(role="soft")
        self._present = self._tick("present")
        self._has_card = self._tick("has_card")
        self._sealed = self._tick("sealed_authority")
        self._pins = {kind: self._pin_tick(kind) for kind in PinKind}
        self._pin_title = label(words("ui.ask.forgotten"), "strong")
        self._wants = QVBoxLayout()
        self._wants_title = label(words("ui.ask.wants"), "strong")
        self._shown_wants: tuple[TickView, ...] = ()
        self._wishes = TickGrid(words("visit_kinds.ask.wishes"))
        self._said = label(wrap=True)
        self.more = FieldSet(
            words,
            PERSON_FIELDS,
            {name: words("ui.ask.moved") for name in PERSON_FIELDS}
            | {name: title(words, name) for name in PERSON_FIELDS if name != "reason_on"},
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=controller.parts.clock.today,
        )
        self._reason = self._text("not_today_reason")
        self._relationship = self._text("relationship")
        self._titles = {f: label(f.accessibleName(), "strong") for f in self._texts}
        self.setLayout(inset(self._layout()))
        self.setFocusProxy(self._present)
        self._wishes.ticked.connect(self._want)
        self.more.answered.connect(self._answer)

    @property
    def _texts(self) -> tuple[QLineEdit, QLineEdit]:
        return (self._reason, self._relationship)

    def _layout(self) -> QVBoxLayout:
        pins = QHBoxLayout()
        for tick in self._pins.values():
            pins.addWidget(tick)
        pins.addStretch(1)
        body = column(row(self._name, self._role, None, gap="one"), gap="half")
        body.addLayout(row(self._present, self._has_card, None, gap="one_half"))
        body.addWidget(self._sealed)
        body.addWidget(self._pin_title)
        body.addLayout(pins)
        body.addWidget(self._wants_title)
        body.addLayout(self._wants)
        body.addWidget(self._wishes)
        body.addWidget(self._said)
        self._more_place = QVBoxLayout()
        self._more_place.addWidget(self.more)
        body.addLayout(self._more_place)
        for field in self._texts:
            self._titles[field].setBuddy(field)
            body.addLayout(row(self._titles[field], field, gap="one"))
        body.addStretch(1)
        return body

    def _tick(self, name: str) -> Tick:
        made = Tick(self.words(f"ui.ask.{name}"))
        made.setAccessibleName(made.text())
        made.clicked.connect(lambda on: self._change(**{name: on}))
        return made

    def _pin_tick(self, kind: PinKind) -> Tick:
        made = Tick(self.words(f"ui.pin.{kind}_short"))
        made.setAccessibleName(self.words("ui.ask.forgot", pin=self.words(f"ui.pin.{kind}")))
        made.clicked.connect(lambda on: self._forgot(kind, on))
        return made

    def _text(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self.words(f"ui.ask.{name}"))
        field.editingFinished.connect(lambda: self._change(**{name: field.text().strip()}))
        return field

    def show_desk(self, desk: Desk) -> None:
        """Show the person in focus."""
        visit = desk.visit
        person = visit.person(visit.focus) if visit else None
        plan = self.controller.plan()
        if visit is None or person is None or plan is None:
            return
        filled = (visit.id, person.id, person.visibility(Purpose.SCREEN))
        today = self.controller.office.today
        asked = person_views(self.words, visit, person, plan, today)
        names = tuple(view.name for view in asked)
        if self._filled != filled:
            self._filled, self._person = filled, person.id
            before = shown(visit, person, Purpose.SCREEN).relationship
            self._reason.setText(person.answers.not_today_reason)
            self._relationship.setText(person.answers.relationship or before)
            self._asked = ()
        new = tuple(view for view in asked if view.name not in self._asked)
        self.more.fill(new)
        self._asked = names
        self.more.show_views(asked)
        self._show(visit, person, plan)

    def forget(self) -> None:
        """Fill the fields anew at the next desk."""
        self._filled = None

    def _show(self, visit: Visit, person: PersonCase, plan: Plan) -> None:
        answers = person.answers
        self._name.setText(person.name)
        self._role.setText(shown(visit, person, Purpose.SCREEN).relationship)
        self._present.setChecked(answers.present)
        self._has_card.setChecked(answers.has_card)
        self._has_card.setEnabled(person.before is None)
        lost = card_lost(person)
        self._has_card.setVisible(not lost)
        applies = any(p.signs for p in applied_for(visit, person, plan))
        self._sealed.setVisible(not answers.present and applies)
        self._sealed.setChecked(answers.sealed_authority)
        for part in (self._pin_title, *self._pins.values()):
            part.setVisible(answers.has_card and not lost)
        gone = blocked(person)
        for kind, tick in self._pins.items():
            tick.setChecked(kind in gone or kind in answers.forgotten)
            tick.setEnabled(kind not in gone)
        self._show_wants(procedure_ticks(self.words, visit, person, plan))
        self._show_wishes(visit, person, plan)
        moving = visit.move.kind is not MoveKind.CARD_ONLY
        for field in self._texts:
            field.setVisible(moving)
            self._titles[field].setVisible(moving)

    def _show_wants(self, ticks: tuple[TickView, ...]) -> None:
        self._wants_title.setVisible(bool(ticks))
        if tuple(t.id for t in ticks) != tuple(t.id for t in self._shown_wants):
            clear(self._wants)
            for _ in ticks:
                made = TickRow(self.words)
                made.ticked.connect(self._want)
                self._wants.addWidget(made)
        self._shown_wants = ticks
        for index, view in enumerate(ticks):
            item = self._wants.itemAt(index)
            shown = item.widget() if item else None
            if isinstance(shown, TickRow):
                shown.show_view(view)

    def _show_wishes(self, visit: Visit, person: PersonCase, plan: Plan) -> None:
        today = self.controller.office.today
        choices = wish_choices(self.words, visit, person, plan)
        alone = visit.move.kind is MoveKind.CARD_ONLY
        self._wishes.setVisible(bool(choices))
        key = "visit_kinds.ask.wishes" if alone else "visit_kinds.ask.more_wishes"
        self._wishes.show_title(self.words(key))
        chosen = frozenset(str(p) for p in wanted(visit, person, plan, today))
        self._wishes.show_choices(choices, chosen)
        lines = wish_lines(self.words, visit, person, plan, today)
        self._said.setText("\n".join(lines))
        self._said.setVisible(bool(lines))

    def take_more_back(self) -> None:
        """Show the questions that follow from the wishes here again, below the wishes."""
        if self._more_place.indexOf(self.more) < 0:
            self._more_place.addWidget(self.more)

    # the keyboard

    def stops(self) -> list[QWidget]:
        """Everything that Tab stops at here, from above to below, with what follows from it."""
        rows = (self._wants.itemAt(n) for n in range(self._wants.count()))
        wants = [shown for item in rows if item and (shown := item.widget())]
        ticks = (self._present, self._has_card, self._sealed, *self._pins.values())
        return [
            *stops(*ticks, *wants, self._wishes),
            *self.more.stops(),
            *stops(*self._texts),
        ]

    def focus_first(self) -> None:
        """Go to where the answers about this person begin: what they forgot, what they wish."""
        pins = [tick for tick in self._pins.values() if tick.isEnabled()]
        first = pins[0] if pins and self._pin_title.isVisibleTo(self) else self._present
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def wishing(self, now: QWidget) -> bool:
        """Whether a wish, or the holder's absence, is being told where only a card brings them.

        Both bring questions along, which Enter goes to.
        """
        visit = self.controller.desk.visit
        alone = visit is not None and visit.move.kind is MoveKind.CARD_ONLY
        absent = now is self._present and not self._present.isChecked()
        return alone and (absent or self._wishes.isAncestorOf(now))

    def focus_open(self, after: QWidget | None) -> bool:
        """Go to the first open question here, or the next one behind a widget in here."""
        return self.more.focus_open(after)

    def next_person(self) -> None:
        """Go to the next person of the household, the first after the last."""
        visit = self.controller.desk.visit
        if visit is None or not visit.persons:
            return
        ids = [p.id for p in visit.persons]
        at = ids.index(visit.focus) if visit.focus in ids else -1
        self.controller.post(e.FocusMoved(ids[(at + 1) % len(ids)]))
        self._present.setFocus(Qt.FocusReason.TabFocusReason)

    # what is said

    def _case(self) -> PersonCase | None:
        visit = self.controller.desk.visit
        return visit.person(self._person) if visit else None

    def _tell(self, person: PersonCase, said: PersonAnswers) -> None:
        if said != person.answers:
            self.controller.post(e.PersonChanged(person.id, said))

    def _change(self, **said: object) -> None:
        person, visit = self._case(), self.controller.desk.visit
        if person is None or visit is None:
            return
        if said.get("relationship") == shown(visit, person, Purpose.SCREEN).relationship:
            said["relationship"] = ""
        answers: Callable[..., PersonAnswers] = replace
        self._tell(person, answers(person.answers, **said))

    def _answer(self, name: str, value: object) -> None:
        if (person := self._case()) is not None:
            self._tell(person, person_said(person, name, value))

    def _forgot(self, kind: PinKind, on: bool) -> None:
        if (person := self._case()) is not None:
            self._tell(person, with_forgotten(person.answers, kind, on=on))

    def _want(self, key: str, on: bool) -> None:
        """The first tick changed by hand turns what was proposed into an answer."""
        person, visit, plan = self._case(), self.controller.desk.visit, self.controller.plan()
        if person is None or visit is None or plan is None:
            return
        now = person.answers.wants
        if now is None:
            now = wanted(visit, person, plan, self.controller.office.today)
        self._tell(person, with_wish(person.answers, now, Procedure(key), on=on))
