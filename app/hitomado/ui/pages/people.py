"""Whose cards were read, what differs, and who else belongs to this visit."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from hitomado.core.disclose import Disclosed, Purpose, Visibility, disclose
from hitomado.core.people import Protection, Resident
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.answers import QUIET, needs_judgement
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Judgement, PersonCase, Step, Visit, shown
from hitomado.core.visit.people import can_join
from hitomado.core.visit.wishes import card_lost
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.parts import clear, label, name_label, row
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.question_row import QuestionRow, QuestionView
from hitomado.ui.kit.tick_row import TickRow, TickView
from hitomado.ui.models.answers import move_lines
from hitomado.ui.models.compared import comparison_shown
from hitomado.ui.models.deeper import may_see_face
from hitomado.ui.models.gate import gate_view, gated_comparison, tick_view
from hitomado.ui.models.judging import OPEN, judged, judging
from hitomado.ui.models.reception import other_kinds
from hitomado.ui.models.text import birth
from hitomado.ui.pages.base import HAND_OUTS, REFRESH, Page
from hitomado.words import Words

_KIND = "kind"


class PeoplePage(Page):
    """One person in focus: the comparison; below it the members who may join."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._kind = label(role="lead")
        self._kinds = QuestionRow(words)
        self._choosing = False  # F6: what brings them is asked again
        self._blocked = QVBoxLayout()
        self._shown_blocked: tuple[BannerView, ...] = ()
        self._from_card = label(words("visit_kinds.from_card"), "soft", wrap=True)
        self._name = name_label()
        self._facts = label(role="soft")
        self._gate = Banner(words)
        self._compared = ComparisonView(words)
        self._ask = QuestionRow(words)
        self._judged = label(role="strong", wrap=True)
        self._left_open: str | None = None  # of whom the clerk said that it is not clear yet
        self._asked: tuple[str, str] | None = None
        self._next = label(role="lead", wrap=True)
        self._members_title = label(words("ui.people.members"), "heading")
        self._members = QVBoxLayout()
        self._member_ids: tuple[str, ...] = ()
        self.body.addWidget(self._kind)
        self.body.addWidget(self._kinds)
        self.body.addLayout(self._blocked)
        self.body.addLayout(row(self._name, self._facts, None, gap="one"))
        for part in (
            self._gate,
            self._from_card,
            self._compared,
            self._ask,
            self._judged,
            self._next,
            self._members_title,
        ):
            self.body.addWidget(part)
        self.body.addLayout(self._members)
        self.body.addStretch(1)
        self._ask.answered.connect(self._answer)
        self._kinds.answered.connect(self._change_kind)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        person = visit.person(visit.focus) if visit else None
        if visit is None or person is None:
            return
        self._show_kind(visit)
        self._show_person(visit, person, desk)
        self._show_members(visit, desk)
        waiting = [
            p for p in visit.persons if p.answers.has_card and p.before is None and not card_lost(p)
        ]
        names = self.words("kit.list.comma").join(p.name for p in waiting)
        key = "ui.people.next_card" if waiting else "ui.people.go_on"
        self._next.setText(self.words(key, names=names))

    def _show_kind(self, visit: Visit) -> None:
        """What brings them; and at once where it cannot be taken, before anything is typed."""
        kind = visit.move.kind
        self._kind.setText(
            self.words("visit_kinds.now", kind=self.words(f"visit_kinds.kind.{kind}"))
            if kind
            else ""
        )
        self._kinds.setVisible(self._choosing)
        self._kinds.show_view(other_kinds(self.words, visit))
        plan = self.controller.plan() if visit.move.out_filed is False else None
        lines = move_lines(self.words, plan) if plan else ()
        if lines != self._shown_blocked:
            self._shown_blocked = lines
            clear(self._blocked)
            for view in lines:
                banner = Banner(self.words)
                banner.show_view(view)
                self._blocked.addWidget(banner)

    def _change_kind(self, _question: str, key: str) -> None:
        visit = self.controller.desk.visit
        self._choosing = False
        if visit is not None:
            self.controller.post(e.MoveChanged(replace(visit.move, kind=MoveKind(key))))
            self.show_desk(self.controller.desk)
            self.wanted.emit(REFRESH)

    def _show_person(self, visit: Visit, person: PersonCase, desk: Desk) -> None:
        self._name.setText(person.name)
        self._name.setVisible(person.comparison is None)
        self._facts.setText(self.words("ui.people.born", birth=birth(self.words, person.birth)))
        visibility = person.visibility(Purpose.SCREEN)
        self._gate.setVisible(visibility is not Visibility.FULL)
        if visibility is not Visibility.FULL:
            self._gate.show_view(gate_view(self.words, person))
        compared = person.comparison
        own = visit.from_card_only and (compared is None or compared.level in QUIET)
        self._from_card.setVisible(own)  # the card is not compared with itself
        compared = None if own else compared
        self._compared.setVisible(compared is not None)
        if compared is not None:
            other = "register" if isinstance(person.who, Resident) else "mover"
            gated = gated_comparison(compared, person.who.protection, person.id, person.tick)
            lying = desk.card is not None and desk.card.person == person.id and may_see_face(desk)
            hint = self.words("comparison_view.face_from_visit") if lying else ""
            self._compared.show_view(
                comparison_shown(gated, self.words, other=other, face_hint=hint)
            )
        said = judged(self.words, person)
        self._judged.setText(said)
        self._judged.setVisible(bool(said))
        question = self._question(person, visibility)
        self._ask.setVisible(question is not None)
        asked = (person.id, question.id) if question else None
        if question is not None:
            self._ask.show_view(question)
            if asked != self._asked:
                self._ask.setFocus()
        self._asked = asked

    def _question(self, person: PersonCase, visibility: Visibility) -> QuestionView | None:
        if visibility is Visibility.CONFIRM_FIRST:
            return tick_view(self.words, person)
        if visibility is Visibility.FULL and needs_judgement(person):
            return judging(self.words, person, left_open=self._left_open == person.id)
        return None

    def _answer(self, question: str, key: str) -> None:
        visit = self.controller.desk.visit
        if visit is None or visit.focus is None:
            return
        if key == "restricted":
            flag = (visit.focus, Protection.PROTECTED)
            self.controller.post(e.FlagsSeen(visit.id, (flag,)))
        elif question == "tick":
            self.controller.post(e.TickGiven(visit.focus))
        elif key == OPEN:
            self._left_open = visit.focus
            self.show_desk(self.controller.desk)
        else:
            self._left_open = None
            self.controller.post(e.DifferencesSeen(visit.focus, Judgement(key)))

    def _show_members(self, visit: Visit, desk: Desk) -> None:
        """Household members as ticks: ticked = moves too."""
        views = [
            self._member(shown(visit, p, Purpose.SCREEN), joined=True)
            for p in visit.persons
            if isinstance(p.who, Resident)
        ]
        views += [
            self._member(disclose(c.who, Purpose.SCREEN), joined=False)
            for c in can_join(visit, desk.household)
            if isinstance(c.who, Resident)
        ]
        if len(views) < 2:
            views = []
        self._members_title.setVisible(bool(views))
        ids = tuple(view.id for view in views)
        if ids != self._member_ids:
            self._member_ids = ids
            self._rebuild_members(ids)
        for tick, view in zip(self._ticks(), views, strict=True):
            tick.show_view(view)

    def _rebuild_members(self, ids: tuple[str, ...]) -> None:
        had_focus = self._focused_member()
        clear(self._members)
        for ref in ids:
            tick = TickRow(self.words)
            tick.setProperty("member", ref)
            tick.ticked.connect(self._ticked)
            self._members.addWidget(tick)
        self._focus_member(had_focus)

    def _member(self, person: Disclosed, *, joined: bool) -> TickView:
        key = "ui.people.member" if person.relationship else "ui.people.member_alone"
        text = self.words(key, name=person.name, relationship=person.relationship)
        return TickView(person.ref, text, joined)

    def _ticks(self) -> list[TickRow]:
        items = (self._members.itemAt(n) for n in range(self._members.count()))
        return [tick for item in items if item and isinstance(tick := item.widget(), TickRow)]

    def _focused_member(self) -> str | None:
        now = self.focusWidget()
        return (
            next((str(t.property("member")) for t in self._ticks() if t.isAncestorOf(now)), None)
            if self.isAncestorOf(now)
            else None
        )

    def _focus_member(self, ref: str | None) -> None:
        for tick in self._ticks():
            if tick.property("member") == ref:
                tick.setFocus()

    def _ticked(self, ref: str, on: bool) -> None:
        desk = self.controller.desk
        if desk.visit is None:
            return
        if not on:
            self.controller.post(e.PersonRemoved(ref))
            return
        chosen = next((c for c in can_join(desk.visit, desk.household) if c.id == ref), None)
        if chosen is not None:
            self.controller.post(e.PersonAdded(chosen))

    def bar(self, desk: Desk) -> PrimaryBarView:
        visit = desk.visit
        free = bool(visit and can_join(visit, desk.household))
        searched = bool(visit and visit.record is None and not visit.from_card_only)
        blocked = bool(visit and visit.move.out_filed is False)
        say = self.words
        actions = [
            BarAction("join", say("ui.bar.join"), "F4", enabled=searched),
            BarAction("everyone", say("ui.bar.everyone"), "F5", enabled=free),
            BarAction(_KIND, say("visit_kinds.bar.kind"), "F6"),
            BarAction("suspend", say("ui.bar.suspend"), "F11"),
            BarAction("stop", say("ui.bar.stop"), "F12"),
        ]
        if blocked:  # instead of the two for which there is nobody
            actions[:2] = [BarAction(HAND_OUTS, say("visit_kinds.bar.hand_outs"), "F9")]
        return PrimaryBarView(say("ui.bar.to_questions"), actions=tuple(actions))

    def main(self) -> None:
        self.controller.post(e.WentTo(Step.QUESTIONS))

    def action(self, key: str) -> None:
        visit = self.controller.desk.visit
        if key == "everyone" and visit is not None:
            for candidate in can_join(visit, self.controller.desk.household):
                self.controller.post(e.PersonAdded(candidate))
            self.controller.post(e.FocusMoved(visit.persons[0].id))
        elif key == _KIND:
            self._choosing = not self._choosing
            self.show_desk(self.controller.desk)
            if self._choosing:
                self._kinds.setFocus()
        else:
            self.wanted.emit(key)

    def enter(self) -> None:
        self._choosing = False
        self._kinds.hide()
        if self._ask.isVisibleTo(self):
            self._ask.setFocus()
