"""The guided part at the window: now and meanwhile, the worklist, receipts, a change of clerk."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hitomado.core.rules.plan import PinKind, Place
from hitomado.core.visit.model import Act, ActState, Step
from hitomado.core.visit.order import ahead
from hitomado.core.visit.proved import told_only
from hitomado.core.visit.receipt import receipt
from hitomado.ui.defer_dialog import DeferDialog
from hitomado.ui.dialogs import ReasonDialog
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.step_rail import StepState
from hitomado.ui.models import desk as model
from hitomado.ui.pages.guide import GLANCE_MS, current_act
from hitomado.ui.tools.worklist_dialog import WorklistDialog

from .counter import ENTER, ESC, TAB, Counter
from .settled import TODAY
from .test_visit_end import to_guide, to_questions

F2, F5, F6, F7, F8 = (getattr(Qt.Key, f"Key_F{n}") for n in (2, 5, 6, 7, 8))
F11 = Qt.Key.Key_F11


@pytest.fixture
def pdf(tmp_path: Path) -> str:
    return str(tmp_path / "form.pdf")


def another_step(counter: Counter, act: Act | None) -> bool:
    return current_act(counter.visit) != act


def confirm_all(counter: Counter) -> None:
    while (act := current_act(counter.visit)) is not None:
        counter.press(ENTER)
        counter.until(partial(another_step, counter, act))
        counter.qtbot.wait(GLANCE_MS + 20)


def to_reread(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    confirm_all(counter)
    counter.press(ENTER)
    counter.step(Step.REREAD)


# what comes


def test_the_guide_says_what_is_now_and_next_and_whom_to_call(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    found = ahead(counter.visit.acts)
    assert found.now is not None
    assert found.call is not None
    name = counter.visit.persons[0].name
    step = counter.words(f"step.{found.now.code}")
    assert counter.says("guide_work.act", name=name, step=step)
    assert found.call.pin is PinKind.JUKI
    pin = counter.words("guide_work.pin.entry", pin=counter.words("ui.pin.juki"), number=1, of=2)
    assert counter.says("guide_work.called", name=name, pin=pin)
    assert counter.says("kit.guide.pin", pin=pin), "the step itself says the same"


# reading again


def test_reading_again_asks_for_the_security_code_and_nothing_else(
    counter: Counter, pdf: str
) -> None:
    to_reread(counter, pdf)
    card = counter.cards("family")[0]
    counter.place(card)
    form = counter.window.findChild(NumberBForm)
    assert form is not None
    assert form.isVisible()
    counter.tap(card.security_code)
    counter.press(ENTER)
    assert counter.visit.persons[0].after is None, "it is shown once more before it is sent"
    counter.press(ENTER)
    counter.until(lambda: counter.visit.persons[0].after is not None)


def test_reading_again_claims_no_more_than_was_compared(counter: Counter, pdf: str) -> None:
    to_reread(counter, pdf)
    card = counter.cards("family")[0]
    counter.place(card)
    counter.by_number_b(card)
    counter.until(lambda: counter.visit.persons[0].after is not None)
    counter.take()
    person = counter.visit.persons[0]
    compared = person.after_comparison
    assert compared is not None
    comma = counter.words("kit.list.comma")
    fields = comma.join(counter.words(f"kit.field.{f.what}") for f in compared.fields)
    assert counter.says("reread.agreed", fields=fields)
    told = told_only(counter.visit, person.id)
    assert told, "a certificate is not seen by this reading"
    said = comma.join(counter.words(f"procedure.{p}") for p in told)
    assert counter.says("reread.told", procedures=said)


def test_the_other_way_of_reading_stays_open(counter: Counter, pdf: str) -> None:
    to_reread(counter, pdf)
    counter.place(counter.cards("family")[0])
    counter.press(ESC)
    assert counter.says("ui.way.text_pin")


def test_the_rail_ticks_the_reading_only_where_it_took_place(counter: Counter, pdf: str) -> None:
    to_reread(counter, pdf)
    assert counter._target().accessibleName() == counter.words("ui.bar.finish_unread")
    counter.press(ENTER)
    counter.qtbot.wait(30)
    counter.press(ENTER)
    counter.step(Step.DONE)
    rail = model.rail(counter.words, counter.desk).steps
    assert [s.state for s in rail][-2:] == [StepState.LEFT, StepState.NOW]
    counter.press(ESC)
    counter.step(Step.REREAD)
    card = counter.cards("family")[0]
    counter.place(card)
    counter.by_number_b(card)
    counter.until(lambda: counter.visit.persons[0].after is not None)
    counter.take()
    assert counter._target().accessibleName() == counter.words("ui.bar.finish")
    counter.press(ENTER)
    counter.step(Step.DONE)
    assert model.rail(counter.words, counter.desk).steps[-2].state is StepState.DONE
    assert counter._target().accessibleName() == counter.words("ui.bar.close")


def test_a_card_that_was_not_worked_on_holds_the_visit_until_a_reason_is_told(
    counter: Counter, pdf: str
) -> None:
    to_guide(counter, pdf)
    parts = counter.controller.parts
    counter.controller.parts = replace(parts, tray=None)  # the terminal does not do its work
    confirm_all(counter)
    counter.controller.parts = parts
    counter.press(ENTER)
    counter.step(Step.REREAD)
    card = counter.cards("family")[0]
    counter.place(card)
    counter.by_number_b(card)
    counter.until(lambda: counter.visit.persons[0].after is not None)
    counter.take()
    assert counter.visit.persons[0].disagrees
    counter.press(ENTER)
    counter.dialog(ReasonDialog)
    counter.press(ESC)
    counter.qtbot.wait(30)
    assert counter.desk.step is Step.REREAD
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    name = counter.desk.waiting[0].names[0]
    assert counter.desk.waiting[0].disagrees == (name,)
    assert counter.words("guide_work.visit_disagrees", line="", names=name) in counter.said()
    counter.press(F2, ENTER)
    counter.step(Step.GUIDE)
    counter.press(ENTER)
    counter.step(Step.REREAD)
    counter.press(ENTER)
    counter.dialog(ReasonDialog)
    counter.tap("terminal down")
    counter.press(ENTER)
    counter.until(lambda: counter.visit.persons[0].explained == "terminal down")
    counter.press(ENTER)
    counter.qtbot.wait(30)
    counter.press(ENTER)
    counter.step(Step.DONE)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is None)


# the end


def test_the_end_shows_the_short_number_and_the_time_of_each_step(
    counter: Counter, pdf: str
) -> None:
    to_reread(counter, pdf)
    counter.press(ENTER)
    counter.qtbot.wait(30)
    counter.press(ENTER)
    counter.step(Step.DONE)
    visit = counter.visit.id
    assert counter.says("guide_work.done.number", short=receipt(visit), number=visit)


# what is left over


def put_off(counter: Counter, pdf: str) -> str:
    """The father's card work is put off to an agreed day; the visit ends."""
    to_guide(counter, pdf)
    visit = counter.visit.id
    while (act := current_act(counter.visit)) is not None and act.place is not Place.TERMINAL:
        counter.press(ENTER)
        counter.until(partial(another_step, counter, act))
        counter.qtbot.wait(GLANCE_MS + 20)
    for agreed in (f"{TODAY + timedelta(days=9):%Y%m%d}", ""):
        act = current_act(counter.visit)
        counter.press(F6)
        counter.dialog(DeferDialog)
        counter.press(TAB)
        counter.tap(agreed)
        counter.press(ENTER)
        counter.until(partial(another_step, counter, act))
        counter.qtbot.wait(GLANCE_MS + 20)
    assert current_act(counter.visit) is None
    counter.press(ENTER)
    counter.step(Step.REREAD)
    counter.press(ENTER)
    counter.step(Step.DONE)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is None)
    return visit


def open_list(counter: Counter) -> WorklistDialog:
    counter.press(F5)
    dialog = counter.dialog(WorklistDialog)
    counter.until(lambda: counter.words("guide_work.list.loading") not in counter.said())
    return dialog


def test_what_was_put_off_waits_in_the_list_with_its_day_and_begins_a_second_visit(
    counter: Counter, pdf: str
) -> None:
    first = put_off(counter, pdf)
    open_list(counter)
    assert "券面変更" in counter.said()
    assert "来庁の約束" in counter.said()
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    visit = counter.visit
    assert visit.former == first
    assert visit.id != first
    assert visit.move.filed == TODAY
    assert visit.move.moved == TODAY - timedelta(days=3)
    assert visit.acts == ()


def test_done_elsewhere_needs_a_reason_and_stays_in_the_journal(counter: Counter, pdf: str) -> None:
    first = put_off(counter, pdf)
    dialog = open_list(counter)
    lines = dialog._list.count()
    counter.press(F7)
    counter.dialog(ReasonDialog)
    counter.press(ESC)
    counter.press(F7)
    counter.dialog(ReasonDialog)
    counter.tap("at another town")
    counter.press(ENTER)
    counter.until(lambda: dialog._list.count() < lines or "残っている" in counter.said())
    counter.press(ESC)
    told = [line for line in counter.lines(first) if line.header.kind == "visit.pending_settled"]
    assert len(told) == 1
    open_list(counter)
    assert "来庁の約束" not in counter.said()


def test_a_day_that_is_past_is_no_appointment(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    act = current_act(counter.visit)
    counter.press(F6)
    counter.dialog(DeferDialog)
    counter.press(TAB)
    counter.tap(f"{TODAY - timedelta(days=1):%Y%m%d}")
    counter.press(ENTER)
    assert counter.says("guide_work.later.day_past")
    assert current_act(counter.visit) == act
    counter.press(ESC)


# taking up by number


def suspended(counter: Counter) -> str:
    to_questions(counter)
    visit = counter.visit.id
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    return visit


@pytest.mark.parametrize("short", [True, False])
def test_a_scanned_number_takes_the_visit_up_wherever_the_keyboard_is(
    counter: Counter, short: bool
) -> None:
    visit = suspended(counter)
    assert (
        counter.words("guide_work.visit", line="", number=receipt(visit)).strip() in counter.said()
    )
    counter.press(Qt.Key.Key_F3)  # the keyboard is on another list
    counter.tap(receipt(visit) if short else visit)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit


def test_a_number_of_nobody_opens_nothing_and_is_said(counter: Counter) -> None:
    suspended(counter)
    counter.press(F2)
    counter.tap("deadbeef")
    counter.press(ENTER)
    counter.qtbot.wait(30)
    assert counter.desk.visit is None, "the line the list stands on was not meant"
    assert counter.says("guide_work.scan.none", number="deadbeef")


def test_a_number_typed_slowly_by_hand_is_shown_and_enter_looks_it_up(counter: Counter) -> None:
    visit = suspended(counter)
    counter.press(F2)
    counter.tap(receipt(visit)[:3])
    assert counter.says("scan.typed", number=receipt(visit)[:3])
    counter.qtbot.wait(1_600)  # somebody reads the next digits out
    counter.press(ENTER)
    counter.qtbot.wait(30)
    assert counter.desk.visit is None, "three digits are no wish for the list's line"
    counter.tap(receipt(visit)[:3])
    counter.qtbot.wait(1_600)
    counter.tap(receipt(visit)[3:])
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit


def test_escape_takes_a_typed_number_away_and_enter_is_the_lists_again(counter: Counter) -> None:
    visit = suspended(counter)
    counter.press(F2)
    counter.tap("12ab")
    counter.press(ESC)
    assert not counter.says("scan.typed", number="12AB")
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit


def test_a_scan_behind_a_stray_digit_is_found_all_the_same(counter: Counter) -> None:
    visit = suspended(counter)
    counter.press(F2)
    counter.tap("7" + visit)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit


def test_a_short_number_is_found_in_the_search_field_too(counter: Counter) -> None:
    visit = suspended(counter)
    counter.press(Qt.Key.Key_F4)
    counter.tap(receipt(visit))
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit


# another clerk


def test_a_colleague_goes_on_and_the_following_lines_carry_their_name(
    counter: Counter, pdf: str
) -> None:
    to_guide(counter, pdf)
    before = counter.controller.office.clerk
    QTest.keyClick(counter.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    counter.dialog(ReasonDialog)
    counter.tap("Sato")
    counter.press(ENTER)
    counter.until(lambda: counter.controller.office.clerk == "Sato")
    act = current_act(counter.visit)
    counter.press(ENTER)
    counter.until(lambda: current_act(counter.visit) != act)
    told = next(a for a in counter.visit.acts if a.state is ActState.CONFIRMED)
    assert told.by == "Sato"
    lines = counter.lines(counter.visit.id)
    assert [line.header.clerk for line in lines][-2:] == ["Sato", "Sato"]
    assert lines[-2].header.kind == "visit.clerk_changed"
    assert before in {line.header.clerk for line in lines}
