"""The change of a PIN with runner, card and journal: whatever fails, nobody is left in doubt."""

import json
from collections.abc import Callable

import pytest

from hitomado.core.chip.reading import Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardStage
from hitomado.runner.deeper import both_values, change_kind
from hitomado.virtual.spec import SecretKind
from tests.runner.desk import Counter, NotedCard
from tests.runner.test_deeper import card, known, said, stop_when_taken
from tests.runner.test_runner import OTHER

OLD, NEW = b"1234", b"7391"


def change(counter: Counter, old: bytes = OLD, new: bytes = NEW) -> bytearray:
    """Old and new value are given; the card's job waits in the queue."""
    values = both_values(bytearray(old), bytearray(new))
    counter.vault.put(change_kind(Source.AUTH_PIN), card(counter).ticket, values)
    counter.runner.post(e.PinChangeWanted(Source.AUTH_PIN, card(counter).ticket))
    return values


def test_a_changed_pin_holds_and_nothing_of_it_stays() -> None:
    counter, chip = known(pin_change=True)
    values = change(counter, b"1234", b"7391")
    assert counter.journal.kinds[-1] == "pin_change", "written before anything is sent"
    assert chip.log == []
    counter.work_off()
    assert card(counter).changed is Source.AUTH_PIN
    assert [p.value == b"7391" for p in chip.secrets.places(SecretKind.AUTH)] == [True]
    assert not any(values)
    told = [line.payload.body for line in counter.journal.kept if line.payload]
    assert not any(v in body for body in told for v in (b"1234", b"7391"))
    assert b'"state":"changed"' in told[-1]


def test_both_values_are_joined_without_a_trace() -> None:
    old, new = bytearray(b"ABC123"), bytearray(b"XYZ789")
    assert both_values(old, new) == bytearray(b"ABC123\0XYZ789")
    assert not any(old)
    assert not any(new)


def on_card(chip: NotedCard) -> bytes:
    """The PIN that is in force."""
    (place,) = chip.secrets.places(SecretKind.AUTH)
    return bytes(place.value)


def states(counter: Counter) -> list[str]:
    """How far the changes are, as the journal tells it."""
    lines = [k for k in counter.journal.kept if k.header.kind == "pin_change"]
    return [json.loads(line.payload.body)["state"] for line in lines if line.payload]


def nothing_waits(counter: Counter, *values: bytearray) -> bool:
    return not any(map(any, values)) and counter.vault._held is None


# a journal that cannot be written


def test_a_change_whose_beginning_cannot_be_written_is_not_begun() -> None:
    counter, chip = known(pin_change=True)
    counter.journal.full = len(counter.journal.kept)
    values = change(counter)
    counter.work_off()
    assert chip.log == []
    assert on_card(chip) == OLD
    assert said(counter) is Reason.STORE_DISK
    assert not card(counter).busy
    assert nothing_waits(counter, values)


def pulled(counter: Counter) -> None:
    counter.readers.remove()
    counter.look()


ENDS: dict[str, tuple[Callable[[Counter], None], bytes, Reason | None]] = {
    "changed": (lambda _: None, OLD, Reason.STORE_DISK),
    "not_changed": (lambda _: None, b"9999", Reason.PIN_WRONG),
    "unknown": (pulled, OLD, Reason.PIN_CHANGE_UNKNOWN),
}


@pytest.mark.parametrize("end", ENDS)
def test_an_end_that_cannot_be_written_holds_and_is_written_as_soon_as_it_can(end: str) -> None:
    happens, old, notice = ENDS[end]
    counter, chip = known(pin_change=True)
    values = change(counter, old)
    counter.journal.full = len(counter.journal.kept)
    happens(counter)
    counter.work_off()
    assert states(counter) == ["begun"]
    assert said(counter) is notice
    assert counter.desk.card is None or not counter.desk.card.busy
    assert nothing_waits(counter, values)
    if end == "changed":
        assert (on_card(chip), card(counter).changed) == (NEW, Source.AUTH_PIN)
    counter.runner.post(e.Cancelled())
    assert said(counter) is Reason.STORE_DISK, "that it is not written is not forgotten"
    counter.journal.full = None
    counter.runner.post(e.Cancelled())
    counter.runner.post(e.Cancelled())
    assert states(counter) == ["begun", end]
    assert said(counter) is None


def test_no_change_begins_while_the_end_of_another_waits_to_be_written() -> None:
    counter, chip = known(pin_change=True)
    change(counter)
    counter.journal.full = len(counter.journal.kept)
    counter.work_off()
    values = change(counter, NEW, OLD)
    counter.work_off()
    assert (states(counter), on_card(chip)) == (["begun"], NEW)
    assert nothing_waits(counter, values)
    counter.journal.full = None
    change(counter, NEW, b"8642")
    counter.work_off()
    assert states(counter) == ["begun", "changed", "begun", "changed"]


@pytest.mark.parametrize("written", [0, 1])
def test_the_next_resident_is_served_whatever_could_not_be_written(written: int) -> None:
    counter, _ = known(pin_change=True)
    counter.journal.full = len(counter.journal.kept) + written
    values = change(counter)
    first = card(counter).ticket
    counter.work_off()
    pulled(counter)
    assert counter.desk.card is None
    assert nothing_waits(counter, values)
    counter.readers.insert(NotedCard(OTHER))
    counter.look()
    counter.work_off()
    reading = card(counter).reading
    assert reading is not None
    assert (card(counter).ticket, card(counter).stage) == (first + 1, CardStage.FREE)
    assert (reading.attributes, card(counter).changed) == (None, None)


# Esc


def test_a_change_that_waits_in_the_queue_is_not_begun_after_escape() -> None:
    counter, chip = known(pin_change=True)
    values = change(counter)
    counter.runner.post(e.Cancelled())
    assert nothing_waits(counter, values), "at once"
    counter.work_off()
    assert (chip.verifies, on_card(chip)) == (0, OLD)
    assert states(counter) == ["begun", "not_changed"]
    assert (said(counter), card(counter).busy) == (Reason.READING_STOPPED, False)


def test_a_change_on_its_way_to_the_card_is_not_begun_after_escape(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counter, chip = known(pin_change=True)
    stop_when_taken(counter, monkeypatch)
    values = change(counter)
    counter.work_off()
    assert (chip.log, on_card(chip)) == ([], OLD)
    assert states(counter) == ["begun", "not_changed"]
    assert (said(counter), card(counter).busy) == (Reason.READING_STOPPED, False)
    assert nothing_waits(counter, values)


# behind the change


def test_a_card_pulled_off_while_the_tries_are_asked_is_told_as_changed() -> None:
    counter, chip = known(pin_change=True)
    change(counter)
    counter.held.pop(0)()
    assert card(counter).changed is Source.AUTH_PIN
    pulled(counter)
    counter.work_off()
    assert (on_card(chip), said(counter)) == (NEW, Reason.PIN_CHANGED)
    assert states(counter) == ["begun", "changed"]


def test_a_change_stays_said_when_another_program_has_the_card_just_then() -> None:
    counter, _ = known(pin_change=True)
    change(counter)
    counter.held.pop(0)()
    counter.readers._patience = 0.01
    counter.readers.hold()
    counter.work_off()
    assert (card(counter).changed, said(counter)) == (Source.AUTH_PIN, Reason.CARD_IN_USE)
