"""Visits that only a card brings, to their end: a lost card, and nothing that can be done today."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from hitomado.core.rules.plan import Actor
from hitomado.core.visit.model import Step

from .counter import ENTER, ESC, Counter
from .settled import TODAY
from .test_guided_work import confirm_all, pdf
from .test_visit_kinds import search

__all__ = ["pdf"]


def test_a_lost_card_is_replaced_to_the_end_with_the_paper_that_was_signed(
    counter: Counter, pdf: str
) -> None:
    search(counter, "灯野　健一", "2")
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.go_to(counter.words("visit_kinds.wish.loss_notice"))
    counter.press(Qt.Key.Key_Space)
    counter.until(lambda: bool(counter.visit.persons[0].answers.wants))
    counter.press(ENTER)
    counter.tap(f"{TODAY:%Y%m%d}")
    for answer in ("2", "2"):  # at home, the holder's own fault
        counter.press(ENTER)
        counter.tap(answer)
    counter.press(ENTER)
    counter.press(Qt.Key.Key_Space, ENTER)  # the first identity document was seen
    counter.step(Step.FORM)
    counter.press(Qt.Key.Key_F10)
    counter.dialog(QFileDialog)
    counter.write(pdf, instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.issued))
    counter.press(ENTER)
    counter.step(Step.GUIDE)
    codes = [act.code for act in counter.visit.acts]
    assert codes.count("check_identity") == 1, "one person is looked at once"
    assert [code for code in codes if "fee" in code] == ["take_fee"], "the fee is taken once"
    confirm_all(counter)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.step is not Step.GUIDE)
    assert counter.notice is None, "nothing on the signed paper has changed"
    taken = [line for line in counter.lines() if line.header.kind == "visit.fee_taken"]
    assert [line.payload is not None and b"1000" in line.payload.body for line in taken] == [True]
    counter.press(ENTER)
    counter.step(Step.DONE)


def test_where_nothing_can_be_applied_for_no_form_is_asked_and_the_second_visit_is_kept(
    counter: Counter,
) -> None:
    search(counter, "灯野　健一", "2")
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.press(Qt.Key.Key_Space)  # the 署名用 password is gone
    QTest.keyClick(counter._target(), Qt.Key.Key_Backtab)
    QTest.keyClick(counter._target(), Qt.Key.Key_Backtab)
    assert counter._target().accessibleName() == counter.words("ui.ask.present")
    counter.press(Qt.Key.Key_Space, ENTER)
    assert counter.words("visit_kinds.ask.actor") in counter._target().accessibleName()
    counter.tap("3")
    counter.until(lambda: counter.visit.persons[0].answers.actor is Actor.AGENT)
    counter.press(ESC)
    counter.step(Step.RECEPTION)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.press(ENTER)
    counter.step(Step.FORM)
    assert counter.says("visit_kinds.nothing.title")
    assert not counter.says("ui.form.ready.title", count=0)
    counter.press(ENTER)
    counter.step(Step.GUIDE)
    assert not counter.visit.issued
    assert not counter.visit.acts
    counter.press(ENTER)
    counter.step(Step.REREAD)
    counter.press(ENTER)
    counter.step(Step.DONE)
    procedure = counter.words("procedure.pin_reset")
    assert procedure in counter.said(), "what is left is told at the end"
