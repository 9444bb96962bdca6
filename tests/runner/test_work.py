"""The card thread's work: alone with the card, one VERIFY, power off after it."""

from dataclasses import replace

import pytest

from hitomado.core.chip.apdu import READ_BINARY
from hitomado.core.chip.reading import CardReading, Integrity, Source
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason, StoreError
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.ports import CardLink, ReaderInfo, ReaderState
from hitomado.runner.vault import MemoryVault
from hitomado.runner.work import CardWork, guarded
from hitomado.virtual.readers import READER, VirtualLink, VirtualReaders
from hitomado.virtual.spec import CardSpec, SecretKind
from tests.core.visit.people import AOI, OFFICE, TODAY
from tests.runner.desk import FixedClock, NotedCard

SPEC = CardSpec.for_holder("港　葵", AOI.address, "19900501", Sex.FEMALE, today=TODAY)


class NotedReaders(VirtualReaders):
    """Remembers how a card was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[bool] = []

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:  # type: ignore[override]
        self.opened.append(exclusive)
        return super().open(reader, exclusive=exclusive)


class Bench:
    """Readers with one card, a vault and the work on them."""

    def __init__(self, **changes: object) -> None:
        self.card = NotedCard(replace(SPEC, **changes))  # type: ignore[arg-type]
        self.readers = NotedReaders()
        self.readers.insert(self.card)
        self.vault = MemoryVault()
        self.work = CardWork(self.readers, self.vault, FixedClock(), OFFICE.municipality_code)

    def free(self) -> CardReading:
        event = self.work.read_free(f.ReadFree(1, READER))
        assert isinstance(event, e.FreeRead)
        return event.reading

    def attributes(
        self, secret: bytes, source: Source = Source.TEXT_PIN, *, sure: bool = False
    ) -> e.Event:
        reading = self.free()
        self.card.log.clear()
        self.held = bytearray(secret)
        self.vault.put(source, 1, self.held)
        return self.work.read_attributes(f.ReadAttributes(1, source, reading, sure))

    def state(self) -> ReaderState:
        seen: ReaderInfo = self.readers.list()[0]
        return seen.state


@pytest.mark.parametrize(
    ("source", "secret"),
    [(Source.TEXT_PIN, b"1234"), (Source.NUMBER_B, SPEC.number_b.encode())],
)
def test_attributes_are_read_alone_with_the_card_and_the_power_is_off_after(
    source: Source, secret: bytes
) -> None:
    bench = Bench()
    bench.free()
    before = bench.card.powered_off
    event = bench.attributes(secret, source)
    assert isinstance(event, e.AttributesRead)
    assert event.reading.attributes is not None
    assert event.reading.attributes.name == SPEC.name
    assert event.reading.attributes_integrity is Integrity.CONSISTENT
    assert event.reading.chip_integrity is Integrity.CONSISTENT, "it is this chip, now"
    assert event.reading.auth_integrity is Integrity.CONSISTENT, "under the CA on the card"
    assert bench.readers.opened[-1], "exclusive from VERIFY to the last READ"
    assert bench.card.powered_off >= before + 2
    assert bench.state() is ReaderState.PRESENT
    assert bench.card.verifies == 1
    assert not any(bench.held)


def test_what_the_link_lacks_is_found_out_once_and_kept_for_the_next_connection() -> None:
    bench = Bench(extended_length=False, short_ids=False)
    bench.attributes(b"1234")
    reads = [c for c in bench.card.log if c[1] == 0xB0]
    assert reads
    assert all(len(c) == 5 and not c[2] & 0x80 for c in reads)


def test_the_time_of_reading_is_kept_with_its_zone() -> None:
    event = Bench().attributes(b"1234")
    assert isinstance(event, e.AttributesRead)
    assert event.at == "2026-11-20T02:00:00+00:00"


def test_the_free_read_needs_no_secret_and_powers_the_card_off() -> None:
    bench = Bench()
    reading = bench.free()
    assert reading.serial == SPEC.card_serial
    assert bench.card.verifies == 0
    assert bench.card.powered_off
    assert bench.state() is ReaderState.PRESENT


def test_a_wrong_pin_is_sent_once_and_the_card_is_let_go() -> None:
    bench = Bench()
    with pytest.raises(CardError) as stop:
        bench.attributes(b"9999")
    assert stop.value.reason is Reason.PIN_WRONG
    assert dict(stop.value.params)["left"] == 2
    assert bench.card.verifies == 1
    assert bench.state() is ReaderState.PRESENT
    assert not any(bench.held)
    assert bench.free().tries_left.text == 2


def test_a_secret_that_is_gone_never_touches_the_card() -> None:
    bench = Bench()
    reading = bench.free()
    bench.card.log.clear()
    with pytest.raises(CardError) as stop:
        bench.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, reading))
    assert stop.value.reason is Reason.SECRET_GONE
    assert not bench.card.log


def test_the_last_try_is_not_sent_unless_it_was_confirmed() -> None:
    bench = Bench(tries_left={SecretKind.TEXT: 1})
    with pytest.raises(CardError) as stop:
        bench.attributes(b"1234")
    assert stop.value.reason is Reason.PIN_LAST_TRY
    assert bench.card.verifies == 0
    assert isinstance(bench.attributes(b"1234", sure=True), e.AttributesRead)


def test_number_b_is_not_sent_at_five_tries_left() -> None:
    bench = Bench(tries_left={SecretKind.NUMBER_B: 5})
    with pytest.raises(CardError) as stop:
        bench.attributes(SPEC.number_b.encode(), Source.NUMBER_B, sure=True)
    assert stop.value.reason is Reason.NUMBER_B_STOP
    assert bench.card.verifies == 0


def test_a_card_in_use_elsewhere_gets_no_pin_and_the_secret_is_wiped() -> None:
    bench = Bench()
    reading = bench.free()
    other = bench.readers.open(READER)
    secret = bytearray(b"1234")
    bench.vault.put(Source.TEXT_PIN, 1, secret)
    with pytest.raises(CardError) as stop:
        bench.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, reading))
    assert stop.value.reason is Reason.CARD_IN_USE
    assert bench.card.verifies == 0
    assert not any(secret)
    other.close()


def test_the_card_of_another_person_gets_no_pin() -> None:
    bench = Bench()
    reading = bench.free()
    other = NotedCard(replace(SPEC, card_serial="000000000000001"))
    bench.readers.insert(other)
    secret = bytearray(b"1234")
    bench.vault.put(Source.TEXT_PIN, 1, secret)
    with pytest.raises(CardError) as stop:
        bench.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, reading))
    assert stop.value.reason is Reason.CARD_SWAPPED
    assert other.verifies == 0
    assert not any(secret)


def _free_commands() -> int:
    bench = Bench()
    bench.free()
    return len(bench.card.log)


@pytest.mark.parametrize("after", range(_free_commands()))
def test_a_card_pulled_off_at_any_command_of_the_free_read_is_told_as_removed(after: int) -> None:
    bench = Bench()
    bench.readers.insert(bench.card, pull_after=after)
    with pytest.raises(CardError) as stop:
        bench.free()
    assert stop.value.reason is Reason.CARD_REMOVED
    assert bench.state() is ReaderState.EMPTY


def _attribute_commands() -> int:
    bench = Bench()
    bench.attributes(b"1234")
    return len(bench.card.log)


@pytest.mark.parametrize("after", range(_attribute_commands()))
def test_a_card_pulled_off_while_attributes_are_read_loses_at_most_the_try_that_was_sent(
    after: int,
) -> None:
    bench = Bench()
    reading = bench.free()
    bench.card.log.clear()
    bench.readers.insert(bench.card, pull_after=after)
    secret = bytearray(b"9999")
    bench.vault.put(Source.TEXT_PIN, 1, secret)
    with pytest.raises(CardError) as stop:
        bench.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, reading))
    sent = bench.card.verifies
    assert stop.value.reason is (Reason.PIN_WRONG if sent else Reason.CARD_REMOVED)
    assert sent <= 1
    assert not any(secret)
    bench.readers.insert(bench.card)
    assert bench.free().tries_left.text == 3 - sent


def test_a_stop_becomes_an_event_with_the_ticket_of_its_card() -> None:
    def stops() -> e.Event:
        raise StoreError(Reason.STORE_DISK, "not for the clerk", (("free", 0),))

    assert guarded(stops, 7) == e.Failed(Reason.STORE_DISK, (("free", 0),), 7)


def test_a_bug_is_told_as_one_and_its_text_goes_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def bug() -> e.Event:
        raise ZeroDivisionError("港　葵")

    failed = guarded(bug, 7)
    assert isinstance(failed, e.Failed)
    assert (failed.reason, failed.ticket) == (Reason.INTERNAL, 7)
    assert "港" not in caplog.text + repr(failed)
    assert "ZeroDivisionError" in caplog.text


class DisturbedReaders(NotedReaders):
    """Another program resets the card at a command of the first readings."""

    def __init__(self, *, times: int) -> None:
        super().__init__()
        self.times = times

    def transmit(self, link: VirtualLink, command: bytes) -> bytes:
        if self.times and command[1] == READ_BINARY:
            self.times -= 1
            raise CardError(Reason.CARD_RESET, link.reader)
        return super().transmit(link, command)


def disturbed(times: int) -> Bench:
    bench = Bench()
    bench.readers = DisturbedReaders(times=times)
    bench.readers.insert(bench.card)
    bench.work = replace(bench.work, readers=bench.readers)
    return bench


def test_a_free_reading_that_another_program_disturbed_begins_once_more_from_the_first_select() -> (
    None
):
    bench = disturbed(1)
    assert bench.free().serial == SPEC.card_serial
    assert bench.readers.opened == [False, False]
    assert not bench.card.verifies


def test_a_free_reading_disturbed_twice_says_so_in_words() -> None:
    bench = disturbed(2)
    with pytest.raises(CardError) as stop:
        bench.free()
    assert stop.value.reason is Reason.CARD_RESET
    assert len(bench.readers.opened) == 2


def test_a_reading_with_a_secret_never_begins_again_by_itself() -> None:
    bench = disturbed(0)
    reading = bench.free()
    bench.readers.opened.clear()
    bench.readers.times = 1  # type: ignore[attr-defined]
    secret = bytearray(b"1234")
    bench.vault.put(Source.TEXT_PIN, 1, secret)
    with pytest.raises(CardError) as stop:
        bench.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, reading))
    assert stop.value.reason is Reason.CARD_RESET
    assert bench.readers.opened == [True]
    assert bench.card.verifies == 1
    assert not any(secret)
