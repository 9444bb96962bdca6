"""A card lost outside, the police's number unknown: the new one waits, and nobody forgets it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hitomado import wiring
from hitomado.core.reasons import Reason
from hitomado.core.visit.held import ASK_FIRST
from hitomado.core.visit.model import ActState, Step
from hitomado.runner.worklist import work_left
from hitomado.ui.defer_dialog import DeferDialog
from hitomado.ui.pages.guide import GLANCE_MS, current_act

from .counter import ENTER, Counter
from .settled import TODAY
from .test_guided_work import another_step, pdf
from .test_visit_kinds import search

__all__ = ["pdf"]


def test_without_the_polices_number_the_new_card_waits_and_stands_in_the_worklist(
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
    for answer in ("1", "2", "2"):  # outside, no number yet, the holder's own fault
        counter.press(ENTER)
        counter.tap(answer)
    counter.press(ENTER)
    counter.press(Qt.Key.Key_Space, ENTER)
    counter.step(Step.FORM)
    counter.press(Qt.Key.Key_F10)
    counter.dialog(QFileDialog)
    counter.write(pdf, instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.issued))
    counter.press(ENTER)
    counter.step(Step.GUIDE)
    assert counter.says("step.ask_first")
    assert counter.words("question.police_number") in counter.said()
    fee = next(a for a in counter.visit.acts if a.code == "take_fee")
    counter.controller.tell(fee, ActState.CONFIRMED)
    counter.until(lambda: counter.notice is Reason.ANSWER_FIRST)
    while (now := current_act(counter.visit)) is not None and now.code != ASK_FIRST:
        counter.press(ENTER)
        counter.until(partial(another_step, counter, now))
        counter.qtbot.wait(GLANCE_MS + 20)
    counter.press(Qt.Key.Key_F6)
    counter.dialog(DeferDialog)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.left))
    states = {a.code: a.state for a in counter.visit.acts if a.procedure is fee.procedure}
    assert states["take_fee"] is states[ASK_FIRST] is ActState.DEFERRED
    with wiring.store(practice=True) as store:
        waiting = [left.procedure for left in work_left(store.journal)]
    assert fee.procedure in waiting
