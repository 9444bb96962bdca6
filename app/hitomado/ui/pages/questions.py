"""What the chips and registers cannot know, each thing asked once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import MoveAnswers, Step, Visit
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.household_list import PersonStrip
from hitomado.ui.kit.parts import clear, column, label, row
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.models.answers import move_lines
from hitomado.ui.models.desk import household
from hitomado.ui.models.text import day
from hitomado.ui.pages.base import Page
from hitomado.ui.pages.person_questions import PersonQuestions
from hitomado.words import Words


class QuestionsPage(Page):
    """Dates and addresses of the move on the left, the person in focus on the right."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._filed = QuestionRow(words)
        self._dates = {
            name: self._date_field(name) for name in ("moved", "planned", "out_filed_on", "left")
        }
        self._texts = {
            name: self._text_field(name)
            for name in ("new_address", "new_building", "phone", "agent_name", "agent_address")
        }
        self._head = QuestionRow(words)
        self._applicant = QuestionRow(words)
        self._limits = QVBoxLayout()
        self._persons = PersonQuestions(controller, words)
        self._titles: dict[str, QWidget] = {}
        self._visit: str | None = None
        self._shown_limits: tuple[object, ...] = ()
        self._strip = PersonStrip(words)
        both = row(gap="one_half")
        both.addLayout(self._left(), 1)
        both.addWidget(self._persons, 1)
        self.body.addWidget(self._strip)
        self.body.addLayout(both, 1)
        self._strip.chosen.connect(self._look_at)
        self._filed.answered.connect(self._answer_filed)
        self._head.answered.connect(lambda _q, ref: self._change(head=ref))
        self._applicant.answered.connect(self._answer_applicant)

    def _left(self) -> QVBoxLayout:
        left = column(label(self.words("ui.ask.move"), "heading"), gap="half")
        left.addLayout(self._limits)
        left.addWidget(self._filed)
        for field in self._dates.values():
            left.addWidget(field)
        grid = QGridLayout()
        for line, (name, text) in enumerate(self._texts.items()):
            title = label(self.words(f"ui.ask.{name}"), "strong")
            title.setBuddy(text)
            self._titles[name] = title
            grid.addWidget(title, line, 0)
            grid.addWidget(text, line, 1)
        grid.setColumnStretch(1, 1)
        left.addLayout(grid)
        left.addWidget(self._head)
        left.addWidget(self._applicant)
        left.addStretch(1)
        return left

    def _date_field(self, name: str) -> DateField:
        field = DateField(
            self.words,
            self.words(f"ui.ask.{name}"),
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(self.words, value),
            today=self.controller.parts.clock.today,
        )
        field.changed.connect(lambda value: self._change(**{name: value}))
        return field

    def _text_field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self.words(f"ui.ask.{name}"))
        field.editingFinished.connect(lambda: self._change(**{name: field.text().strip()}))
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next one; the step is left by its own key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            self.focusWidget(), QLineEdit
        ):
            self._next_field()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _next_field(self) -> None:
        """Go to the next thing to answer; a button such as "today" is not one."""
        start = self.focusWidget()
        while self.focusNextChild():
            now = self.focusWidget()
            if now is start or not isinstance(now, QPushButton):
                return

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            self._visit = None
            return
        if self._visit != visit.id:
            self._visit = visit.id
            self._fill(visit.move)
        self._strip.show_view(household(self.words, visit, None))
        self._show_fields(visit.move)
        self._show_choices(visit)
        self._show_limits()
        self._persons.show_desk(desk)

    def _fill(self, move: MoveAnswers) -> None:
        """Show what is known already; nothing is asked twice."""
        for name, text in self._texts.items():
            text.setText(getattr(move, name))
        for name, field in self._dates.items():
            field.reset(getattr(move, name))

    def _show_fields(self, move: MoveAnswers) -> None:
        moving = move.kind is not MoveKind.CARD_ONLY
        transfer = move.kind is MoveKind.TRANSFER_IN_BY_CARD
        wanted = {
            "moved": moving,
            "planned": transfer,
            "out_filed_on": transfer and move.out_filed is not False,
            "left": transfer and (move.left is not None or self._asks("actual_leaving_date")),
            "new_address": moving,
            "new_building": moving,
            "phone": True,
            "agent_name": move.by_agent,
            "agent_address": move.by_agent,
        }
        for name, visible in wanted.items():
            if name in self._dates:
                self._dates[name].setVisible(visible)
            else:
                self._titles[name].setVisible(visible)
                self._texts[name].setVisible(visible)
        self._filed.setVisible(transfer)
        self._head.setVisible(moving)

    def _asks(self, question: str) -> bool:
        """Whether the rules need this answer to decide about the move."""
        plan = self.controller.plan()
        return plan is not None and any(
            question in found.questions for person in plan.persons for found in person.procedures
        )

    def _show_choices(self, visit: Visit) -> None:
        move = visit.move
        people = tuple(ChoiceView(p.id, p.name) for p in visit.persons)
        answered = {True: "yes", False: "no", None: None}[move.out_filed]
        yes_no = tuple(ChoiceView(k, self.words(f"ui.answer.{k}")) for k in ("yes", "no"))
        self._filed.show_view(
            QuestionView(
                "filed",
                self.words("ui.ask.out_filed"),
                yes_no,
                answered,
                why=self.words("ui.ask.out_filed_why"),
            )
        )
        self._head.show_view(
            QuestionView("head", self.words("ui.ask.head"), people, move.head or None)
        )
        agent = ChoiceView("", self.words("ui.answer.agent"))
        self._applicant.show_view(
            QuestionView(
                "applicant",
                self.words("ui.ask.applicant"),
                (*people, agent),
                "" if move.by_agent else move.applicant or None,
            )
        )

    def _show_limits(self) -> None:
        """What the rules say so far: possible or not, and until when."""
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

    def _answer_filed(self, _question: str, key: str) -> None:
        self._change(out_filed=key == "yes")

    def _answer_applicant(self, _question: str, ref: str) -> None:
        self._change(applicant=ref, by_agent=ref == "")

    def _change(self, **said: object) -> None:
        visit = self.controller.desk.visit
        if visit is not None and visit.id == self._visit:
            answers: Callable[..., MoveAnswers] = replace
            changed = answers(visit.move, **said)
            if changed != visit.move:
                self.controller.post(e.MoveChanged(changed))

    def _look_at(self, person: str) -> None:
        self.commit()
        self.controller.post(e.FocusMoved(person))

    def bar(self, desk: Desk) -> PrimaryBarView:  # noqa: ARG002
        return PrimaryBarView(
            self.words("ui.bar.to_form"),
            back=self.words("ui.bar.back"),
            actions=(
                BarAction("next_person", self.words("ui.bar.next_person"), "F7"),
                BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
                BarAction("stop", self.words("ui.bar.stop"), "F12"),
            ),
        )

    def main(self) -> None:
        self.controller.post(e.WentTo(Step.FORM))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.RECEPTION))

    def action(self, key: str) -> None:
        if key == "next_person":
            self._persons.next_person()
        else:
            self.wanted.emit(key)

    def enter(self) -> None:
        visit = self.controller.desk.visit
        if visit is None:
            return
        self._visit = None
        self._persons.forget()
        self.show_desk(self.controller.desk)
        if visit.move.kind is MoveKind.TRANSFER_IN_BY_CARD and visit.move.out_filed is None:
            self._filed.setFocus()
        elif visit.move.kind is MoveKind.CARD_ONLY:
            self._persons.setFocus()
        else:
            self._dates["moved"].setFocus()
