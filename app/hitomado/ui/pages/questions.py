"""What the chips and registers cannot know, each thing asked once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.kinds import AFTER_MOVE_OUT
from hitomado.core.visit.model import Step, Visit
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.field_set import FieldSet
from hitomado.ui.kit.household_list import PersonStrip
from hitomado.ui.kit.parts import clear, column, inset, label, row
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.tab_order import go_on, stops
from hitomado.ui.kit.ticks import Choice, Tick
from hitomado.ui.models.answers import move_lines, ways_on
from hitomado.ui.models.desk import household
from hitomado.ui.models.known import known_lines
from hitomado.ui.models.questions import MOVE_FIELDS, move_said, move_views, title
from hitomado.ui.models.text import day
from hitomado.ui.pages.base import HAND_OUTS, TO_MAIN, Page
from hitomado.ui.pages.person_questions import PersonQuestions
from hitomado.words import Words

_KNOWN = "known"
_LEAST_ROOM = 300  # a question with its answers


class QuestionsPage(Page):
    """The move on the left: what is known, what is missing; the person in focus on the right."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._move = FieldSet(
            words,
            MOVE_FIELDS,
            {name: title(words, name) for name in MOVE_FIELDS},
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=controller.parts.clock.today,
        )
        self._title = label(role="heading")
        self._known = label(role="soft", wrap=True)
        self._limits = QVBoxLayout()
        self._beside = QVBoxLayout()  # where only a card brings them, this side has the room
        self._persons = PersonQuestions(controller, words)
        self._visit: str | None = None
        self._asked: tuple[str, ...] = ()
        self._known_too = False  # F6: what was known already is asked for again
        self._shown_limits: tuple[BannerView, ...] = ()
        self._strip = PersonStrip(words)
        both = row(gap="one_half")
        both.addLayout(self._left(), 1)
        both.addWidget(self._persons, 1)
        top = row(self._title, gap="one")
        top.addWidget(self._strip, 1)
        holder = QWidget()
        holder.setLayout(inset(both, "hair", "hair"))
        self._room = QScrollArea(widgetResizable=True)  # what it is about stays in sight above it
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setWidget(holder)
        self._room.setMinimumHeight(theme.current().length(_LEAST_ROOM))
        self.body.addLayout(top)
        self.body.addWidget(self._room, 1)
        self._strip.chosen.connect(self._look_at)
        self._move.answered.connect(self._answer)
        QShortcut(QKeySequence("F5"), self, self._to_open)

    def _left(self) -> QVBoxLayout:
        left = column(self._known, gap="half")
        left.addLayout(self._limits)
        left.addLayout(self._beside)
        left.addWidget(self._move)
        left.addStretch(1)
        return left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next thing that is open; the step is left by its own key."""
        now = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(now, QLineEdit):
            if not self._next_open(now):
                self._behind_last()
            event.accept()
        elif enter and isinstance(now, Choice | Tick) and self._next_open(now):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _next_open(self, now: QWidget) -> bool:
        """Go to the next open question behind this one; False when there is none."""
        if self._persons.wishing(now):
            return self._persons.focus_open(None)
        if isinstance(now, Tick):
            return False
        if self._persons.more.isAncestorOf(now):
            return self._persons.focus_open(now)
        return self._move.isAncestorOf(now) and self._move.focus_open(now)

    def _behind_last(self) -> None:
        """With a card alone the person's open questions come next, behind the last the paper."""
        visit = self.controller.desk.visit
        alone = visit is not None and visit.move.kind is MoveKind.CARD_ONLY
        if not alone:
            self._next_field()
        elif not self._persons.focus_open(None):
            self.wanted.emit(TO_MAIN)

    def _to_open(self) -> None:
        """F5 from anywhere: the next open question about the person, then those of the move."""
        now: QWidget | None = self.focusWidget()
        if now is not None and self._persons.more.isAncestorOf(now) and self._next_open(now):
            return
        if not self._persons.focus_open(None):
            self._move.focus_open()

    def _next_field(self) -> None:
        """Go to the next thing to answer, behind the last one to the main action.

        A button such as "today" is nothing to answer.
        """
        order = [each for each in self._order() if each.isVisibleTo(self) and each.isEnabled()]
        now = self.focusWidget()
        behind = order[order.index(now) + 1 :] if now in order else order
        for each in behind:
            if not isinstance(each, QPushButton):
                each.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.wanted.emit(TO_MAIN)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            self._visit = None
            return
        if self._visit != visit.id:
            self._visit, self._asked = visit.id, ()
        kind = self.words(f"visit_kinds.kind.{visit.move.kind}") if visit.move.kind else ""
        self._title.setText(kind)
        known = known_lines(self.words, visit, self.controller.office.today)
        self._known.setText("\n".join(known))
        self._known.setVisible(bool(known))
        self._strip.show_view(household(self.words, visit, None))
        if visit.move.kind is not MoveKind.CARD_ONLY:
            self._persons.take_more_back()
        elif self._beside.indexOf(self._persons.more) < 0:
            self._beside.addWidget(self._persons.more)
        self._show_move(visit)
        self._show_limits()
        self._persons.show_desk(desk)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        return go_on(self, self._order(), ahead=ahead)

    def _order(self) -> list[QWidget]:
        """The move first, or the person where only a card brings them."""
        visit = self.controller.desk.visit
        parts = [self._move.stops(), self._persons.stops()]
        if visit is not None and visit.move.kind is MoveKind.CARD_ONLY:
            parts.reverse()
        return [*stops(self._strip), *parts[0], *parts[1]]

    def _show_move(self, visit: Visit) -> None:
        plan = self.controller.plan()
        views = move_views(self.words, visit, plan, known_too=self._known_too)
        self._move.fill(tuple(v for v in views if v.name not in self._asked))
        self._asked = tuple(v.name for v in views)
        self._persons.setVisible(not _missing(visit))  # else nothing is done today
        self._move.show_views(views)

    def _show_limits(self) -> None:
        """What the rules say so far: possible or not, until when, and how else."""
        plan = self.controller.plan()
        lines = move_lines(self.words, plan) if plan else ()
        if lines == self._shown_limits:
            return
        self._shown_limits = lines
        clear(self._limits)
        for view in lines:
            banner = Banner(self.words)
            banner.show_view(view)
            self._limits.addWidget(banner)

    def _answer(self, name: str, value: object) -> None:
        visit = self.controller.desk.visit
        if visit is not None and visit.id == self._visit:
            said = move_said(visit, name, value)
            if said != visit.move:
                self.controller.post(e.MoveChanged(said))

    def _look_at(self, person: str) -> None:
        self.commit()
        self.controller.post(e.FocusMoved(person))

    def bar(self, desk: Desk) -> PrimaryBarView:
        known = desk.visit is not None and desk.visit.record is not None
        ways = ways_on(self.controller.plan())
        actions = [
            BarAction(_KNOWN, self.words("visit_kinds.bar.known"), "F6") if known else None,
            BarAction("next_person", self.words("ui.bar.next_person"), "F7"),
            BarAction(HAND_OUTS, self.words("visit_kinds.bar.hand_outs"), "F9") if ways else None,
            BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
            BarAction("stop", self.words("ui.bar.stop"), "F12"),
        ]
        return PrimaryBarView(
            self.words("ui.bar.to_form"),
            back=self.words("ui.bar.back"),
            actions=tuple(action for action in actions if action is not None),
        )

    def main(self) -> None:
        self.controller.post(e.WentTo(Step.FORM))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.RECEPTION))

    def action(self, key: str) -> None:
        if key == "next_person":
            self._persons.next_person()
        elif key == _KNOWN:
            self._known_too = not self._known_too
            self.show_desk(self.controller.desk)
            self._move.focus_first()
        else:
            self.wanted.emit(key)

    def enter(self) -> None:
        visit = self.controller.desk.visit
        if visit is None:
            return
        self._visit, self._known_too = None, False
        self._room.verticalScrollBar().setValue(0)
        self._persons.forget()
        self.show_desk(self.controller.desk)
        if visit.move.kind is MoveKind.CARD_ONLY:
            self._persons.focus_first()
        elif _missing(visit) or not self._move.focus_open():
            self._move.focus_first()


def _missing(visit: Visit) -> bool:
    """Whether the move-out is not filed: this answer stops the visit, and is asked again first."""
    return visit.move.kind in AFTER_MOVE_OUT and visit.move.out_filed is False
