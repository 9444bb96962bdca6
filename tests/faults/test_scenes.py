"""After every stop the same desk reads the same card again, without anything being restarted."""

from collections.abc import Callable

import pytest

from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.chip import Chip
from hitomado.virtual.faults import GarbageAtr, Mute, Pulled, ResetByOther
from hitomado.virtual.readers import READER, VirtualReaders
from tests.faults.cards import fresh
from tests.faults.cells import whole
from tests.faults.conversations import TALKS, Learnt, before

Act = Callable[[VirtualReaders], None]


def read(readers: VirtualReaders, talk: str = "free") -> Learnt:
    """Hold a conversation with the card that lies there."""
    secrets = TALKS[talk].secrets()
    link = readers.open(READER, exclusive=bool(secrets))
    try:
        return converse(link, TALKS[talk].hold(before(), secrets, LinkAbilities()))
    finally:
        link.close()


def refused(readers: VirtualReaders, talk: str = "free") -> Reason:
    with pytest.raises(CardError) as stop:
        read(readers, talk)
    return stop.value.reason


def service(*, running: bool) -> Act:
    return lambda readers: readers.set_service(running=running)


def all_readers_back(readers: VirtualReaders) -> None:
    readers.plug(READER)
    readers.insert(fresh())


@pytest.mark.parametrize(
    ("breaks", "reason", "mends"),
    [
        (service(running=False), Reason.NO_SERVICE, service(running=True)),
        (lambda r: r.unplug(READER), Reason.READER_UNKNOWN, all_readers_back),
        (lambda r: r.remove(), Reason.NO_CARD, lambda r: r.insert(fresh())),
        (lambda r: r.hold(), Reason.CARD_IN_USE, lambda r: r.let_go()),
    ],
    ids=["service stopped", "all readers gone", "card gone", "held by another program"],
)
@pytest.mark.parametrize("talk", TALKS)
def test_what_was_broken_and_mended_reads_as_before(
    talk: str, breaks: Act, reason: Reason, mends: Act
) -> None:
    readers = VirtualReaders(patience=0.001)
    readers.insert(fresh())
    breaks(readers)
    assert refused(readers, talk) is reason
    mends(readers)
    if talk == "wrong-pin":
        assert refused(readers, talk) is Reason.PIN_WRONG
    else:
        assert read(readers, talk) == whole(talk).learnt


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (lambda chip: Mute(chip, 4), Reason.CARD_MUTE),
        (lambda chip: Pulled(chip, 4), Reason.CARD_REMOVED),
        (lambda chip: ResetByOther(chip, 4), Reason.CARD_RESET),
        (GarbageAtr, Reason.CARD_MUTE),
    ],
    ids=["mute", "pulled", "reset", "garbage ATR"],
)
def test_a_card_placed_again_after_a_fault_is_read_in_full(
    fault: Callable[[Chip], Chip], reason: Reason
) -> None:
    readers, card = VirtualReaders(mute_after=0.001), fresh()
    for _ in range(3):
        readers.insert(fault(card))
        assert refused(readers, "by-pin") is reason
        readers.insert(card)
        assert read(readers, "by-pin") == whole("by-pin").learnt


def test_a_stop_by_the_clerk_ends_one_reading_only() -> None:
    readers = VirtualReaders()
    readers.insert(fresh())
    link = readers.open(READER)
    readers.interrupt()
    with pytest.raises(CardError) as stop:
        converse(link, TALKS["free"].hold(before(), (), LinkAbilities()))
    assert stop.value.reason is Reason.READING_STOPPED
    link.close()
    assert read(readers) == whole("free").learnt
