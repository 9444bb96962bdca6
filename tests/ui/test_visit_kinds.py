"""Visits that are no move with everything in hand, by keys alone, from the card to the answer."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import Answer, MoveKind, PinKind, Procedure
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui.kit.field_set import FieldSet
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.tick_grid import TickGrid
from hitomado.ui.kit.ticks import Tick
from hitomado.ui.pages.base import HAND_OUTS

from .counter import ENTER, ESC, SPACE, TAB, Counter
from .settled import TODAY

F2, F4, F6, F9, F11 = (getattr(Qt.Key, f"Key_F{n}") for n in (2, 4, 6, 9, 11))


def answers_of(counter: Counter) -> list[Answer]:
    plan = counter.controller.plan()
    assert plan is not None
    return [found.answer for person in plan.persons for found in person.procedures]


def asked_twice(counter: Counter) -> list[str]:
    """Questions that stand in the window more than once."""
    QApplication.processEvents()
    rows = [r.accessibleName() for r in counter.window.findChildren(QuestionRow) if r.isVisible()]
    for each in counter.window.findChildren(FieldSet):
        rows += [v.title for name, v in each._views.items() if each._fields[name].isVisible()]
    questions = [
        r.accessibleName()
        for s in counter.window.findChildren(FieldSet)
        for r in s.findChildren(QuestionRow)
        if r.isVisible()
    ]
    for shown in questions:  # a question of a set is both a row and a view of it
        rows.remove(shown)
    return sorted({row for row in rows if rows.count(row) > 1})


def search(counter: Counter, name: str, kind: str) -> None:
    """Begin without a card: F4, the name, the first found, what for."""
    counter.press(F4)
    counter.write(name)
    counter.until(lambda: name in counter.said())
    counter.qtbot.wait(300)
    counter.press(ENTER)
    counter.until(lambda: counter.says("ui.ask.kind"))
    counter.tap(kind)
    counter.until(lambda: counter.desk.visit is not None)


def test_a_missing_move_out_is_told_after_one_answer_and_the_visit_waits(counter: Counter) -> None:
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    answers = 1
    counter.tap("2")
    counter.until(lambda: counter.desk.visit is not None)
    assert Answer.NOT_POSSIBLE in answers_of(counter)
    assert counter.says("warning.file_move_out_first")
    assert answers <= 3
    wanted: list[str] = []
    counter.window.page.wanted.connect(wanted.append)
    counter.press(F9)
    assert HAND_OUTS in wanted
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        QApplication.processEvents()
    counter.take()
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None)
    counter.until(lambda: [v.names for v in counter.desk.waiting] == [(card.holder,)])
    opened = [line for line in counter.lines() if line.header.kind == "visit.visit_opened"]
    assert opened[0].payload is not None
    assert TODAY.isoformat().encode() in opened[0].payload.body, "the first visit's day"


def test_when_the_move_out_was_filed_the_same_visit_goes_on(counter: Counter) -> None:
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    counter.tap("2")
    counter.until(lambda: counter.desk.visit is not None)
    counter.tap("1")  # looked up in the resident system
    counter.until(lambda: counter.visit.persons[0].tick is not None)
    counter.take()
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    shown = [f for f in counter.window.page.findChildren(QLineEdit) if f.isVisible()]
    asked = {f.accessibleName() for f in shown}
    assert asked <= {counter.words("ui.ask.moved")}, "nothing is typed for what cannot be taken"
    counter.go_to(counter.words("ui.bar.to_form"))
    counter.press(ENTER)
    counter.until(lambda: counter.notice is Reason.NOTICE_NOT_POSSIBLE)
    counter.go_to(counter.words("ui.ask.out_filed"))
    counter.tap("1")
    counter.until(lambda: counter.visit.move.out_filed is True)
    assert counter.says("ui.ask.new_address")
    assert asked_twice(counter) == []
    filed, moved = TODAY - timedelta(days=1), TODAY - timedelta(days=5)
    for day, answer in ((moved, "moved"), (moved, "planned"), (filed, "out_filed_on")):
        counter.press(ENTER)
        counter.tap(f"{day:%Y%m%d}")
        counter.until(lambda day=day, answer=answer: getattr(counter.visit.move, answer) == day)  # type: ignore[misc]
    assert counter.visit.filed is None, "the first visit filed nothing"


def test_enter_in_the_last_field_goes_on_to_the_main_key_whatever_was_typed(
    counter: Counter,
) -> None:
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    counter.tap("2")
    counter.until(lambda: counter.desk.visit is not None)
    counter.take()
    counter.tap("1")  # looked up in the resident system
    counter.until(lambda: counter.visit.persons[0].tick is not None)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert counter.words("ui.ask.out_filed") in counter._target().accessibleName(), (
        "what stops the visit is asked again first"
    )
    counter.go_to(counter.words("ui.ask.moved"))
    for typed in ("1", f"{TODAY:%Y%m%d}"):
        counter.write(typed, instead=True)
        counter.press(ENTER)
        assert counter._target().accessibleName() == counter.words("ui.bar.to_form")
        counter.go_to(counter.words("ui.ask.moved"))


def test_expired_certificates_and_a_forgotten_pin_are_proposed(counter: Counter) -> None:
    counter.receive(counter.cards("expired_certificates")[0], kind="2")
    assert counter.visit.move.kind is MoveKind.CARD_ONLY
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    pin = counter.words("ui.pin.sign")
    counter.go_to(counter.words("ui.ask.forgot", pin=pin))
    counter.press(SPACE)
    counter.until(lambda: PinKind.SIGN in counter.visit.persons[0].answers.forgotten)
    person = counter.visit.persons[0]
    assert person.answers.wants is None, "the facts propose; nobody had to tick a wish"
    shown = counter.said()
    for procedure in (Procedure.CERTIFICATE_RENEWAL, Procedure.PIN_RESET):
        assert counter.words(f"procedure.{procedure}") in shown
    assert counter.says(
        "visit_kinds.wish.issued_anew", procedure=counter.words("procedure.certificate_renewal")
    ), "the rules issue anew what has expired: nobody is told that there is no rule"
    assert not counter.says("visit_kinds.ask.lost_on")
    assert not counter.says("ui.ask.new_address")
    assert asked_twice(counter) == []


def test_a_lost_card_is_asked_for_without_any_card(counter: Counter) -> None:
    search(counter, "灯野　健一", "2")
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.go_to(counter.words("visit_kinds.wish.loss_notice"))
    counter.press(SPACE)
    person = counter.visit.persons[0]
    counter.until(
        lambda: (
            counter.visit.persons[0].answers.wants
            == frozenset({Procedure.LOSS_NOTICE, Procedure.REVOCATION, Procedure.CARD_REISSUE})
        )
    )
    assert person.before is None
    lost = TODAY - timedelta(days=2)
    assert not counter.says("ui.ask.has_card"), "a lost card is not asked for"
    assert not counter.says("ui.person.card_to_read")
    assert not counter.says("ui.ask.forgotten")
    counter.press(ENTER)
    assert counter._target().accessibleName() == counter.words("visit_kinds.ask.lost_on"), (
        "a wish leads on to what it asks, not past it"
    )
    counter.tap(f"{lost:%Y%m%d}")
    counter.press(ENTER)  # on to the next that is open
    counter.tap("1")
    counter.until(lambda: counter.visit.persons[0].answers.lost_outside is True)
    counter.press(ENTER)
    counter.tap("1")
    counter.until(lambda: counter.visit.persons[0].answers.police_report is True)
    counter.press(ENTER)
    counter.write("みなと警察署 受理番号 12")
    counter.press(ENTER)
    said = counter.visit.persons[0].answers
    assert (said.lost_on, said.police) == (lost, "みなと警察署 受理番号 12")
    assert asked_twice(counter) == []
    counter.press(ESC)
    counter.step(Step.RECEPTION)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert counter.visit.persons[0].answers == said, "nothing is lost on going back"
    assert "みなと警察署 受理番号 12" in counter.said()


def test_what_brings_them_is_changed_by_two_keys(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    assert counter.visit.move.kind is MoveKind.MOVE_WITHIN
    counter.press(F6)
    counter.tap("3")
    counter.until(lambda: counter.visit.move.kind is MoveKind.MOVE_OUT)
    assert counter.says("visit_kinds.now", kind=counter.words("visit_kinds.kind.move_out"))
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert counter.says("visit_kinds.ask.planned.move_out")
    assert not counter.says("ui.ask.moved")


def test_every_kind_asks_nothing_twice(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    counter.take()
    for key in "123456":
        counter.press(F6)
        counter.tap(key)
        counter.press(ENTER)
        counter.step(Step.QUESTIONS)
        assert asked_twice(counter) == [], key
        counter.press(ESC)
        counter.step(Step.RECEPTION)


@pytest.mark.parametrize("kind", ["1", "2"])
def test_tab_reaches_everything_and_comes_round(counter: Counter, kind: str) -> None:
    counter.receive(counter.cards("family")[0], kind)
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    seen: list[QWidget] = []
    while (now := counter._target()) not in seen:
        seen.append(now)
        counter.press(TAB)
    assert now is seen[0], "no circle leaves the others out"
    ticks = [t for t in counter.window.page.findChildren(Tick) if t.isVisible() and t.isEnabled()]
    alone = {t for t in ticks if not isinstance(t.parentWidget(), TickGrid)}
    assert alone <= set(seen)
    grids = [g for g in counter.window.page.findChildren(TickGrid) if g.isVisible()]
    assert [sum(t in seen for t in g.findChildren(Tick)) for g in grids] == [1] * len(grids)
    for grid in grids:
        grid.setFocus()
        inside = [t for t in ticks if grid.isAncestorOf(t)]
        for tick in inside:
            assert counter._target() is tick, "the arrows reach the others"
            counter.press(Qt.Key.Key_Down)


def test_seldom_documents_stand_behind_one_key_and_the_card_that_was_read_is_ticked(
    counter: Counter,
) -> None:
    counter.receive(counter.cards("expired_certificates")[0], kind="2")
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    asked = counter.words("visit_kinds.ask.documents")
    assert counter.says("documents_asked.read", title=asked)
    grids = counter.window.page.findChildren(TickGrid)
    grid = next(g for g in grids if g.isVisible() and asked in g.accessibleName())

    def shown() -> list[Tick]:
        QApplication.processEvents()
        return [t for t in grid.findChildren(Tick) if t.isVisible()]

    card = counter.words("visit_kinds.documents.my_number_card")
    assert [t.text() for t in shown() if t.isChecked()] == [card]
    assert len(shown()) == 5
    grid.setFocus()
    counter.press(SPACE)
    counter.until(lambda: bool(counter.visit.persons[0].answers.documents))
    assert set(counter.visit.persons[0].answers.documents) == {"driving_licence", "my_number_card"}
    counter.go_to(counter.words("documents_asked.more"))
    counter.press(ENTER)
    assert len(shown()) > 10
    assert counter.words("visit_kinds.documents.special_permanent_resident") in (
        counter._target().accessibleName()
    )


def test_a_card_placed_during_the_questions_is_read_there(counter: Counter) -> None:
    first, second = counter.cards("couple")
    counter.receive(first)
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.place(second)
    assert counter.says("visit_kinds.unread_here")
    counter.press(F2)
    assert counter.says("ui.ask.way")
    counter.press(ESC)
    assert not counter.says("ui.ask.way"), "back to the questions, the card unread"
    assert counter.desk.step is Step.QUESTIONS
    counter.press(F2)
    counter.by_pin(second.pin)
    counter.stage(CardStage.KNOWN)
    assert counter.visit.persons[1].before is not None
    assert counter.desk.step is Step.QUESTIONS
    assert counter.says("ui.ask.moved"), "the questions are there again by themselves"
