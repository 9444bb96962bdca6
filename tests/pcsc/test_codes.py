import pytest

from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import codes
from hitomado.pcsc.context import reader_info
from hitomado.pcsc.monitor import _exchanged
from hitomado.ports import ReaderInfo, ReaderState

PRESENT, EMPTY, EXCLUSIVE, MUTE = 0x20, 0x10, 0x80, 0x200


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (0x8010001D, Reason.NO_SERVICE),
        (0x8010001E, Reason.NO_SERVICE),
        (0x8010002E, Reason.NO_READER),
        (0x80100017, Reason.NO_READER),
        (0x80100009, Reason.READER_UNKNOWN),
        (0x8010000B, Reason.CARD_IN_USE),
        (0x8010000C, Reason.NO_CARD),
        (0x80100068, Reason.CARD_RESET),
        (0x80100069, Reason.CARD_REMOVED),
        (0x80100066, Reason.CARD_MUTE),
        (0x8010000F, Reason.CARD_MUTE),
        (0x80100FFF, Reason.CARD_MUTE),
    ],
)
def test_every_return_code_has_a_reason_whatever_its_sign(code: int, reason: Reason) -> None:
    for result in (code, code - (1 << 32)):
        with pytest.raises(CardError) as stop:
            codes.check(result, "Connect", "reader")
        assert stop.value.reason is reason


def test_success_is_silent() -> None:
    codes.check(0, "Connect")


@pytest.mark.parametrize(
    ("bits", "state"),
    [
        (EMPTY, ReaderState.EMPTY),
        (0x8, ReaderState.EMPTY),
        (PRESENT, ReaderState.PRESENT),
        (PRESENT | 0x100, ReaderState.PRESENT),  # shared with others
        (PRESENT | EXCLUSIVE, ReaderState.IN_USE),
        (PRESENT | MUTE, ReaderState.MUTE),
    ],
)
def test_state_bits_say_what_a_reader_shows(bits: int, state: ReaderState) -> None:
    assert reader_info("r", bits | 0x70000, []) == ReaderInfo("r", state)


@pytest.mark.parametrize(
    ("before", "now", "exchanged"),
    [
        (0x10000 | PRESENT, 0x30000 | PRESENT, True),
        (0x10000 | PRESENT, 0x10000 | PRESENT | EXCLUSIVE, False),
        (0x10000 | PRESENT, 0x20000 | EMPTY, False),
        (0x20000 | EMPTY, 0x30000 | PRESENT, False),
        (0, 0x30000 | PRESENT, False),
    ],
)
def test_a_card_exchanged_between_two_looks_is_noticed(
    before: int, now: int, exchanged: bool
) -> None:
    assert _exchanged(before, now) is exchanged
