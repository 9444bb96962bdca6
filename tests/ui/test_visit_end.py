"""Putting aside, taking up, going back, giving up, closing: nothing confirmed is ever lost."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hitomado.core.journal import Entry
from hitomado.core.reasons import Reason
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.model import ActState, Step
from hitomado.ui.defer_dialog import DeferDialog
from hitomado.ui.dialogs import ReasonDialog
from hitomado.ui.kit.household_list import TaskState
from hitomado.ui.models import desk as model
from hitomado.ui.pages.guide import GLANCE_MS, current_act

from .counter import ENTER, ESC, Counter
from .settled import TODAY

F5, F6, F7 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7
F8, F10, F11, F12 = Qt.Key.Key_F8, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12


def kinds(lines: list[Entry]) -> list[str]:
    return [line.header.kind for line in lines]


def to_questions(counter: Counter) -> None:
    """The father alone, at the questions."""
    counter.receive(counter.cards("family")[0])
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)


def to_form(counter: Counter) -> None:
    """The father moves alone; everything is answered."""
    to_questions(counter)
    counter.tap(f"{TODAY - timedelta(days=3):%Y%m%d}")
    counter.press(ENTER)
    counter.write("ひとまど県ひとまど町浜町二丁目6番1号")
    counter.press(ENTER, ENTER)
    counter.tap("09900010002")
    counter.press(ENTER, F7, ENTER)
    counter.step(Step.FORM)


def to_guide(counter: Counter, pdf: str) -> None:
    """The form saved, the steps begun."""
    to_form(counter)
    counter.press(F10)
    counter.dialog(QFileDialog)
    counter.write(pdf, instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.issued))
    counter.press(ENTER)
    counter.step(Step.GUIDE)


@pytest.fixture
def pdf(tmp_path: Path) -> str:
    return str(tmp_path / "form.pdf")


# putting aside and taking up


def test_a_visit_put_aside_is_taken_up_as_it_was(counter: Counter) -> None:
    to_questions(counter)
    counter.tap(f"{TODAY - timedelta(days=3):%Y%m%d}")
    before = counter.visit
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    assert counter.says("ui.wait.visits_count", count=1)
    counter.press(Qt.Key.Key_F2, ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert replace(counter.visit, focus=before.focus) == before
    assert kinds(counter.lines(before.id))[-2:] == ["visit.visit_suspended", "visit.visit_resumed"]


def test_taking_a_visit_up_confirms_nothing_by_itself(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    counter.press(Qt.Key.Key_F2, ENTER)
    counter.step(Step.GUIDE)
    counter.qtbot.wait(50)
    assert {a.state for a in counter.visit.acts} == {ActState.PLANNED}


def test_a_text_being_typed_is_kept_when_the_visit_is_put_aside(counter: Counter) -> None:
    to_questions(counter)
    counter.go_to(counter.words("ui.ask.phone"))
    counter.tap("0991234")
    visit = counter.visit.id
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    counter.controller.runner.resume(visit)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.move.phone == "0991234"


def test_a_visit_is_not_put_aside_with_a_card_on_the_reader(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    counter.press(F11)
    counter.until(lambda: counter.notice is Reason.CARD_LEFT)
    assert counter.tells(Reason.CARD_LEFT)
    counter.take()
    assert counter.notice is None
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None)


def test_the_next_household_sees_nothing_of_the_last_one(counter: Counter) -> None:
    to_questions(counter)
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None)
    counter.receive(counter.cards("certificate")[0], kind="2")
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert "健一" not in counter.said()
    assert "灯浦二丁目" not in counter.said()


# back and cancel


def test_going_back_takes_nothing_back_that_was_confirmed(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    counter.press(ENTER)
    counter.until(lambda: any(a.state is ActState.CONFIRMED for a in counter.visit.acts))
    before = counter.visit
    for step in (Step.FORM, Step.QUESTIONS, Step.RECEPTION):
        counter.press(ESC)
        counter.step(step)
    assert replace(counter.visit, focus=before.focus) == before


def test_esc_on_the_first_page_does_nothing(counter: Counter) -> None:
    counter.press(ESC, ESC, ENTER)
    counter.qtbot.wait(30)
    assert counter.desk.visit is None
    assert counter.desk.notice is None
    assert not [line for line in counter.lines() if line.header.visit]


def test_esc_closes_the_tray_the_manual_and_the_file_dialog(counter: Counter, pdf: str) -> None:
    for key in (F8, Qt.Key.Key_F1):
        counter.press(key)
        counter.until(lambda: QApplication.activeModalWidget() is not None)
        counter.press(ESC)
        counter.until(lambda: QApplication.activeModalWidget() is None)
    assert counter.desk.card is None
    to_form(counter)
    counter.press(F10)
    counter.dialog(QFileDialog)
    counter.press(ESC)
    counter.until(lambda: QApplication.activeModalWidget() is None)
    assert not counter.visit.issued


# giving up


def focused_in(window: QWidget) -> QWidget:
    """Where keys arrive."""
    focused: QWidget | None = window.focusWidget()
    return window if focused is None else focused


def answer_reason(counter: Counter, text: str, key: Qt.Key, patience: int = 150) -> None:
    """Answer the question that F12 asks, as soon as it is there."""

    def answer(left: int = patience) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            QTest.keyClicks(focused_in(dialog), text)
            QTest.keyClick(focused_in(dialog), key)
            QTimer.singleShot(500, lambda: dialog.reject() if isValid(dialog) else None)
        elif left:
            QTimer.singleShot(20, lambda: answer(left - 1))

    QTimer.singleShot(20, answer)


@pytest.mark.parametrize(
    ("text", "key", "ends"), [("mistake", ENTER, True), ("", ESC, False), ("mistake", ESC, False)]
)
def test_a_visit_is_given_up_only_with_a_reason(
    counter: Counter, text: str, key: Qt.Key, ends: bool
) -> None:
    to_questions(counter)
    visit = counter.visit.id
    answer_reason(counter, text, key)
    counter.press(F12)
    counter.until(lambda: QApplication.activeModalWidget() is None)
    assert (counter.desk.visit is None) is ends
    last = counter.lines(visit)[-1]
    assert (last.header.kind == "visit.visit_closed") is ends
    if ends:
        assert last.payload is not None
        assert b"mistake" in last.payload.body


def test_a_visit_is_not_given_up_with_a_card_on_the_reader(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    answer_reason(counter, "mistake", ENTER)
    counter.press(F12)
    counter.until(lambda: counter.notice is Reason.CARD_LEFT)
    assert counter.desk.visit is not None


# the end


def to_reread(counter: Counter, pdf: str) -> None:
    """Every step of the guide is done; no card was read again."""
    to_guide(counter, pdf)
    for _ in counter.visit.acts:
        if (act := current_act(counter.visit)) is None:
            break
        counter.qtbot.wait(GLANCE_MS + 30)
        counter.press(ENTER)
        counter.until(lambda act=act: current_act(counter.visit) != act)  # type: ignore[misc]
    counter.qtbot.wait(GLANCE_MS)
    counter.press(ENTER)
    counter.step(Step.REREAD)


def test_a_visit_does_not_end_while_a_card_lies_on_the_reader(counter: Counter, pdf: str) -> None:
    to_reread(counter, pdf)
    counter.press(ENTER, ENTER)
    counter.step(Step.DONE)
    counter.tray.place(counter.cards("family")[0].id)
    counter.until(lambda: counter.desk.card is not None)
    assert counter.says("ui.done.card_there")
    counter.press(ENTER)
    counter.qtbot.wait(50)
    assert counter.desk.visit is not None
    counter.take()
    assert counter.says("ui.done.card_back")
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is None)


def test_a_card_that_was_not_read_again_is_not_passed_over_by_one_enter(
    counter: Counter, pdf: str
) -> None:
    to_reread(counter, pdf)
    name = counter.visit.persons[0].name
    counter.press(ENTER)
    assert counter.desk.step is Step.REREAD
    for part in ("title", "what", "do"):
        assert counter.says(f"window.reread.{part}", names=name)
    assert not [a for a in counter.visit.acts if a.state is ActState.DEFERRED]
    counter.press(ESC)
    counter.step(Step.GUIDE)
    counter.press(ENTER)
    counter.step(Step.REREAD)
    counter.press(ENTER)
    assert counter.desk.step is Step.REREAD, "who comes back is asked anew"
    counter.press(ENTER)
    counter.step(Step.DONE)
    put_off = [a for a in counter.visit.acts if a.state is ActState.DEFERRED]
    assert {a.code for a in put_off} == {READ_AGAIN}
    tasks = (
        model.household(counter.words, counter.visit, counter.controller.plan()).persons[0].tasks
    )
    update = counter.words("procedure.card_update")
    assert [t.state for t in tasks if t.title == update] == [TaskState.LATER], "never as done"


def test_a_step_put_off_or_refused_is_recorded_so_and_never_as_done(
    counter: Counter, pdf: str
) -> None:
    to_guide(counter, pdf)
    first = current_act(counter.visit)
    counter.press(F6)
    counter.dialog(DeferDialog)
    counter.press(ENTER)
    counter.until(lambda: current_act(counter.visit) != first)
    second = current_act(counter.visit)
    counter.press(F7)
    counter.dialog(ReasonDialog)
    counter.press(ESC)
    counter.qtbot.wait(30)
    assert current_act(counter.visit) == second, "Esc records nothing"
    counter.press(F7)
    counter.dialog(ReasonDialog)
    counter.tap("not wanted")
    counter.press(ENTER)
    counter.until(lambda: current_act(counter.visit) != second)
    assert first is not None
    assert second is not None
    told = {a.key: (a.state, a.reason) for a in counter.visit.acts}
    assert told[first.key] == (ActState.DEFERRED, "")
    assert told[second.key] == (ActState.REFUSED, "not wanted")
    assert ActState.CONFIRMED not in {state for state, _ in told.values()}


def test_a_key_held_down_confirms_one_step_only(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    counter.qtbot.wait(350)
    counter.press(ENTER)
    counter.until(lambda: any(a.state is ActState.CONFIRMED for a in counter.visit.acts))
    none = Qt.KeyboardModifier.NoModifier
    for _ in range(12):
        held = QKeyEvent(QEvent.Type.KeyPress, ENTER, none, "\r", autorep=True)
        QApplication.sendEvent(focused_in(counter.window), held)
        counter.qtbot.wait(40)
    assert sum(a.state is ActState.CONFIRMED for a in counter.visit.acts) == 1


def test_a_step_confirmed_twice_at_once_counts_once(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    counter.press(ENTER, ENTER, ENTER)
    assert sum(a.state is ActState.CONFIRMED for a in counter.visit.acts) == 1


# the window


def test_the_window_does_not_close_over_a_card(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    assert not counter.window.close()
    counter.until(lambda: counter.notice is Reason.CARD_LEFT)
    assert counter.window.isVisible()


def test_closing_the_window_keeps_the_visit_and_what_was_being_typed(
    counter: Counter, qtbot: QtBot
) -> None:
    to_questions(counter)
    counter.go_to(counter.words("ui.ask.phone"))
    counter.tap("0991234")
    visit = counter.visit.id
    assert counter.window.close()
    again = Counter(qtbot)
    try:
        again.until(lambda: bool(again.desk.waiting))
        assert [v.id for v in again.desk.waiting] == [visit]
        again.press(Qt.Key.Key_F2, ENTER)
        again.until(lambda: again.desk.visit is not None)
        assert again.visit.move.phone == "0991234"
    finally:
        again.leave()


def test_the_window_closes_while_a_card_is_being_read(counter: Counter) -> None:
    counter.tray.place(counter.cards("family")[0].id)
    counter.until(lambda: counter.desk.card is not None)
    assert counter.window.close()
    counter.qtbot.wait(50)


def test_a_form_with_something_missing_cannot_be_saved_or_printed(counter: Counter) -> None:
    to_questions(counter)
    counter.press(F7)
    counter.press(ENTER)
    counter.step(Step.FORM)
    counter.press(F10, Qt.Key.Key_F9)
    assert QApplication.activeModalWidget() is None
    assert counter.says("ui.bar.pdf")
    counter.press(ENTER)
    assert counter.desk.step is Step.FORM
