"""A known PIN changed by its holder at the real window, and what may come between."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage, Deed
from hitomado.ui.diagnosis_dialog import DiagnosisDialog
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.pages.card_deeds import CardDeeds
from hitomado.ui.pages.pin_change import PinChange
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import SecretKind

from .counter import ENTER, ESC, SPACE, Counter
from .kit.hands import press
from .test_card_deeds import F6, card, found, idle
from .test_entries import card_of
from .test_faults import Noted

CHANGE = 0x24  # CHANGE REFERENCE DATA
SLOW = (0.3, 0.0)  # seconds for every command


def allow(counter: Counter) -> None:
    counter.controller.allow_pin_change(True)
    counter.until(lambda: counter.controller.office.pin_change)


def give(counter: Counter, *values: str) -> None:
    for value in values:
        counter.dialog(PinPad)
        counter.tap(value)
        counter.press(ENTER)


def test_no_pin_is_changed_unless_the_office_wants_it(counter: Counter) -> None:
    found(counter)
    counter.press(F6)
    assert not counter.says("card_view.change.ask")
    assert "F6" not in counter.said()


def test_the_holder_changes_a_known_pin_and_the_journal_says_so_without_it(
    counter: Counter,
) -> None:
    chip = card_of("family")
    allow(counter)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.press(F6)
    assert counter.says("card_view.change.ask")
    counter.tap("2")
    give(counter, "1234", "7391", "7391")
    counter.until(lambda: counter.desk.card is not None and counter.desk.card.changed is not None)
    idle(counter)
    assert counter.says("card_view.change.done", pin=counter.words("ui.pin.auth"))
    lines = [line for line in counter.lines() if line.header.kind == "pin_change"]
    bodies = [line.payload.body.decode() for line in lines if line.payload]
    assert ['"state":"begun"' in b for b in bodies] == [True, False]
    assert '"state":"changed"' in bodies[1]
    for value in ("1234", "7391"):
        assert not any(value in body for body in bodies)


def test_two_different_new_values_are_asked_again_and_nothing_is_sent(counter: Counter) -> None:
    chip = Noted(card_of("family"))
    allow(counter)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.press(F6)
    counter.tap("2")
    give(counter, "1234", "7391", "7392")
    counter.dialog(PinPad)
    assert counter.words("reason.pin_new_differs.title") in pad_says(counter)
    assert chip.verifies == 0
    counter.press(ESC)
    assert card(counter).deed is None
    deeds = counter.window.findChild(CardDeeds)
    assert deeds is not None
    assert deeds._change._held == [], "what was given is forgotten with the pad"
    assert [k.header.kind for k in counter.lines()].count("pin_change") == 0


def test_a_weak_new_value_is_said_before_it_is_typed_again(counter: Counter) -> None:
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    counter.tap("2")
    give(counter, "1234", "7777")
    counter.dialog(PinPad)
    assert counter.words("pin.weak.same_character") in pad_says(counter)
    counter.press(ESC)


def pad_says(counter: Counter) -> str:
    pad = counter.dialog(PinPad)
    return " ".join(shown.text() for shown in pad.findChildren(QLabel) if shown.isVisible())


def test_the_sheet_on_pins_is_printed_where_a_pin_is_changed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []

    def take(_window: QWidget, pages: Sequence[bytes]) -> bool:
        printed.extend(pages)
        return True

    monkeypatch.setattr("hitomado.ui.openers.print_pages", take)
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    assert counter.says("ui.bar.pin_guide")
    counter.press(Qt.Key.Key_F9)
    counter.until(lambda: bool(printed))
    (page,) = printed
    assert QImage.fromData(page).height() > 3000, "drawn for a printer"


def test_the_resident_register_pin_is_not_offered(counter: Counter) -> None:
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    (asked,) = [
        row
        for row in counter.window.findChildren(QuestionRow)
        if row.isVisible() and row.accessibleName() == counter.words("card_view.change.ask")
    ]
    offered = [b.text() for b in asked._group.buttons()]
    assert len(offered) == 4
    assert not any(counter.words("ui.pin.juki") in text for text in offered)


# what may come between


def test_a_locked_pin_is_said_to_be_locked_instead_of_missing_without_a_word(
    counter: Counter,
) -> None:
    allow(counter)
    spec = card_of("family").spec
    counter.insert(VirtualCard(replace(spec, tries_left={SecretKind.AUTH: 0})))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    assert counter.says("card_view.change.locked", names=counter.words("ui.pin.auth"))


def begun(counter: Counter, *values: str) -> Noted:
    """A card on the reader, the change of its 利用者証明用 PIN chosen, so many values given."""
    chip = Noted(card_of("family"))
    allow(counter)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.press(F6)
    counter.tap("2")
    chip.log.clear()
    give(counter, *values)
    return chip


def in_force(chip: Noted) -> str:
    (place,) = chip._card.secrets.places(SecretKind.AUTH)
    return place.value.decode()


def ends(counter: Counter) -> list[str]:
    """States of the changes, as the journal tells them."""
    bodies = [
        line.payload.body.decode()
        for line in counter.lines()
        if line.header.kind == "pin_change" and line.payload
    ]
    return [body.partition('"state":"')[2].partition('"')[0] for body in bodies]


def at_work(counter: Counter) -> Noted:
    """All three values were given, and the card is being asked, slowly."""
    counter.readers._delay = (0.0, 0.0)
    chip = begun(counter, "1234", "7391")
    counter.readers._delay = SLOW
    give(counter, "7391")
    counter.until(lambda: bool(chip.log))
    assert card(counter).deed is Deed.CHANGE_PIN
    return chip


def done(counter: Counter, chip: Noted) -> None:
    counter.readers._delay = (0.0, 0.0)
    idle(counter)
    assert counter.says("card_view.change.done", pin=counter.words("ui.pin.auth"))
    assert (in_force(chip), ends(counter)) == ("7391", ["begun", "changed"])


def test_the_window_does_not_close_while_a_pin_is_being_changed(counter: Counter) -> None:
    chip = at_work(counter)
    assert not counter.window.close()
    assert counter.window.isVisible()
    assert counter.tells(Reason.PIN_CHANGING)
    done(counter, chip)
    assert counter.notice is None, "it is over"


def test_a_program_that_ends_all_the_same_writes_how_far_the_change_came(counter: Counter) -> None:
    chip = at_work(counter)
    counter.until(lambda: any(command[1] == CHANGE for command in chip.log))
    counter.controller.stop()
    counter.window.hide()
    assert ends(counter) == ["begun", "unknown"]


def test_a_change_in_the_queue_when_the_program_ends_is_written_as_not_done(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    chip = begun(counter, "1234", "7391")
    before = Event()
    counter.controller._card_thread.submit(before.wait)
    monkeypatch.setattr(counter.readers, "interrupt", before.set)
    give(counter, "7391")
    assert card(counter).deed is Deed.CHANGE_PIN
    counter.controller.stop()
    counter.window.hide()
    assert (ends(counter), in_force(chip)) == (["begun", "not_changed"], "1234")


@pytest.mark.parametrize("close", [False, True], ids=["escape", "closed"])
def test_ending_the_diagnosis_leaves_a_change_at_work_alone(counter: Counter, close: bool) -> None:
    chip = at_work(counter)
    counter.window.activateWindow()
    counter.until(counter.window.isActiveWindow)
    press(counter.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = counter.dialog(DiagnosisDialog)
    assert dialog.running, "it waits behind the card"
    if close:
        dialog.accept()
    else:
        counter.press(ESC, ESC)
    done(counter, chip)


def test_the_present_pin_is_forgotten_when_no_new_one_comes(counter: Counter) -> None:
    begun(counter)
    change = changing(counter)
    change._minute.setInterval(50)
    give(counter, "1234")
    (held,) = change._held
    counter.until(lambda: QApplication.activeModalWidget() is None)
    assert not any(held)
    assert change._held == []
    assert counter.tells(Reason.SECRET_GONE)
    assert ends(counter) == []


def test_the_present_pin_is_held_for_a_minute(counter: Counter) -> None:
    begun(counter, "1234")
    assert changing(counter)._minute.isActive()
    assert changing(counter)._minute.interval() == 60_000
    counter.press(ESC)
    assert not changing(counter)._minute.isActive()


def changing(counter: Counter) -> PinChange:
    deeds = counter.window.findChild(CardDeeds)
    assert deeds is not None
    return deeds._change


def test_a_value_nobody_waits_for_is_wiped(counter: Counter) -> None:
    begun(counter)
    deeds = counter.window.findChild(CardDeeds)
    assert deeds is not None
    pad, given = counter.dialog(PinPad), bytearray(b"1234")
    deeds.asker._take = None
    pad.entered.emit(given)
    assert not any(given)
    counter.press(ESC)


def dealt(pad: PinPad) -> list[str]:
    return [key.text() for key, _ in pad._signs]


def test_keys_dealt_anew_stay_so_through_one_change_and_no_longer(counter: Counter) -> None:
    begun(counter)
    pad = counter.dialog(PinPad)
    usual = dealt(pad)
    counter.press(SPACE)
    while dealt(pad) == usual:  # one deal in 3,628,800
        counter.press(SPACE)
    anew = dealt(pad)
    for value in ("1234", "7391"):
        give(counter, value)
        assert dealt(counter.dialog(PinPad)) == anew
    counter.press(ESC)
    counter.press(F6)
    counter.tap("2")
    assert dealt(counter.dialog(PinPad)) == usual, "another resident"
    counter.press(ESC)
