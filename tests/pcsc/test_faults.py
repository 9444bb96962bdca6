"""Every way a card can fail on a real service: the right words, no hang, no try lost.

A card that falls silent, a frozen service and other programs have files of their own.
"""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from smartcard import scard

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Response
from hitomado.core.chip.reading import Integrity
from hitomado.core.chip.tables import TEXT, TEXT_PIN
from hitomado.core.reasons import Reason
from tests.pcsc.chips import SPEC, GarbageAtr, NotedCard, on_reader
from tests.pcsc.counter import ATTRIBUTES, FREE, IN_TIME_S, PROOF, READER, Counter, stopped
from tests.real_pcsc import needs_pcsc, pcsc_service

pytestmark = [pytest.mark.pcsc, needs_pcsc]


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    with pcsc_service():
        yield


def tries_left(chip: NotedCard) -> int | None:
    """Ask the chip itself how many tries the 4-digit PIN has."""
    chip.tear_at = 0
    chip.power_on()
    chip.transmit(apdu.select_application(TEXT.aid))
    answer = Response.parse(chip.transmit(apdu.verify_query(apdu.short_id(TEXT_PIN.ef))))
    chip.power_off()
    return status.tries_left(answer)


def test_the_free_reading_has_as_many_commands_as_are_torn_below(nonce: str) -> None:
    chip, counter = NotedCard(nonce), Counter()
    with on_reader(chip):
        free = counter.free()
        assert len(chip.log) == FREE
        chip.log.clear()
        assert counter.attributes(free).attributes_integrity is Integrity.CONSISTENT
        assert len(chip.log) == ATTRIBUTES
    assert chip.verifies == 1


@pytest.mark.parametrize("at", range(1, FREE + 1))
def test_a_card_torn_off_at_any_command_of_the_free_reading(nonce: str, at: int) -> None:
    chip = NotedCard(nonce, tear_at=at)
    with on_reader(chip):
        assert stopped(Counter().free) is Reason.CARD_REMOVED
        assert len(chip.log) == at
    assert tries_left(chip) == 3


@pytest.mark.parametrize("at", range(1, ATTRIBUTES + 1))
def test_a_card_torn_off_at_any_command_of_the_attributes(nonce: str, at: int) -> None:
    chip, counter = NotedCard(nonce), Counter()
    with on_reader(chip):
        free = counter.free()
        chip.log.clear()
        chip.tear_at = at
        assert stopped(lambda: counter.attributes(free)) is Reason.CARD_REMOVED
        assert len(chip.log) == at
    assert chip.verifies <= 1
    assert tries_left(chip) == 3


def test_a_card_torn_off_at_the_next_command_after_a_wrong_pin_lost_that_try_only(
    nonce: str,
) -> None:
    chip, counter = NotedCard(nonce), Counter()
    with on_reader(chip):
        free = counter.free()
        assert stopped(lambda: counter.attributes(free, b"9999")) is Reason.PIN_WRONG
        chip.log.clear()
        chip.tear_at = PROOF + 5  # the VERIFY: torn off before it counts
        assert stopped(lambda: counter.attributes(free, b"9999")) is Reason.CARD_REMOVED
    assert chip.verifies == 1
    assert tries_left(chip) == 2


@pytest.mark.parametrize("garbage", [b"\xff\xff\xff", b"\x00", bytes(33)], ids=bytes.hex)
def test_a_card_whose_answer_to_reset_is_garbage_is_told_as_one_that_cannot_be_read(
    nonce: str, garbage: bytes
) -> None:
    chip = GarbageAtr(nonce)
    chip.garbage = garbage
    with on_reader(chip):
        assert stopped(Counter().free) is Reason.CARD_MUTE


@pytest.mark.parametrize(
    "changes",
    [{"first_command_fails": True}, {"short_ids": False}, {"extended_length": False}],
    ids=str,
)
def test_a_card_with_fewer_abilities_or_a_lost_first_answer_is_read_all_the_same(
    nonce: str, changes: dict[str, bool]
) -> None:
    chip, counter = NotedCard(nonce, **changes), Counter()
    with on_reader(chip):
        read = counter.attributes(counter.free())
    assert read.attributes_integrity is Integrity.CONSISTENT
    assert chip.verifies == 1


def test_a_card_of_contactless_slowness_is_read_in_its_time(nonce: str) -> None:
    chip, counter = NotedCard(nonce), Counter()
    with on_reader(chip) as bridge:
        bridge.delay = (0.030, 0.00009)
        start = time.monotonic()
        read = counter.attributes(counter.free())
        assert time.monotonic() - start < IN_TIME_S
    assert read.attributes_integrity is Integrity.CONSISTENT


def test_another_card_than_before_gets_no_pin(nonce: str) -> None:
    counter = Counter()
    other = NotedCard(nonce, card_serial="000000000000001")
    with on_reader(NotedCard(nonce)):
        free = counter.free()
    with on_reader(other):
        assert stopped(lambda: counter.attributes(free)) is Reason.CARD_SWAPPED
    assert not other.verifies
    assert tries_left(other) == 3


class OtherProgram:
    """Connected to the card beside us; resets it at one of our commands.

    Our transaction would hold it off here. Windows ends one that was idle for five seconds, so
    it is ended just before.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, times: int) -> None:
        self.left = times
        self._sent, self._at = 0, at
        _, self._context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        share, both = scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        result, self._card, _ = scard.SCardConnect(self._context, READER, share, both)
        assert result == scard.SCARD_S_SUCCESS
        self._again = (share, both, scard.SCARD_RESET_CARD)
        self._begin, self._transmit = scard.SCardBeginTransaction, scard.SCardTransmit
        monkeypatch.setattr(scard, "SCardBeginTransaction", self.begin)
        monkeypatch.setattr(scard, "SCardTransmit", self.transmit)

    def begin(self, card: Any) -> Any:
        self._sent = 0
        if self._at == 0:
            self._reset()
        return self._begin(card)

    def transmit(self, card: Any, protocol: int, command: list[int]) -> Any:
        self._sent += 1
        if self._sent == self._at:
            assert scard.SCardEndTransaction(card, scard.SCARD_LEAVE_CARD) == 0
            self._reset()
        return self._transmit(card, protocol, command)

    def _reset(self) -> None:
        if self.left:
            self.left -= 1
            result, _ = scard.SCardReconnect(self._card, *self._again)
            assert result == scard.SCARD_S_SUCCESS

    def close(self) -> None:
        scard.SCardDisconnect(self._card, scard.SCARD_LEAVE_CARD)
        scard.SCardReleaseContext(self._context)


@pytest.mark.parametrize("at", [0, PROOF + 1, PROOF + 9, FREE])
@pytest.mark.parametrize("times", [1, 2])
def test_a_card_that_another_program_resets_is_read_from_the_first_select_again_but_once(
    nonce: str, monkeypatch: pytest.MonkeyPatch, at: int, times: int
) -> None:
    chip, counter = NotedCard(nonce), Counter()
    with on_reader(chip):
        other = OtherProgram(monkeypatch, at, times)
        if times == 1:
            assert counter.free().serial == SPEC.card_serial
        else:
            assert stopped(counter.free) is Reason.CARD_RESET
        assert other.left == 0
        other.close()
    assert not chip.verifies
    assert tries_left(chip) == 3
