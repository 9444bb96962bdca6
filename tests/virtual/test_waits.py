"""What waits on a virtual reader ends in time: at a stop, at a removal, when the time is over."""

import threading
import time
from collections.abc import Callable

import pytest

from hitomado.core.reasons import CardError, Reason
from hitomado.ports import ReaderState
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.faults import GarbageAtr, Mute, Pulled, ResetByOther, Torn
from hitomado.virtual.readers import READER, VirtualReaders
from tests.virtual.talk import OK, holder
from tests.virtual.test_readers import READ_ATTRIBUTES, SELECT_TEXT, VERIFY_PIN

LONG = 30.0  # seconds nobody should wait here
SOON = 2.0


def lying(chip: Chip | None = None, **options: float) -> VirtualReaders:
    readers = VirtualReaders(mute_after=LONG, patience=LONG, **options)  # type: ignore[arg-type]
    readers.insert(chip or VirtualCard(holder()))
    return readers


def refused(attempt: Callable[[], object]) -> Reason:
    with pytest.raises(CardError) as stop:
        attempt()
    return stop.value.reason


def ended_by(
    readers: VirtualReaders, attempt: Callable[[], object], end: Callable[[], None]
) -> Reason:
    """Wait in `attempt` on a thread, end it from here; how it stopped."""
    reasons: list[Reason] = []
    waiting = threading.Thread(target=lambda: reasons.append(refused(attempt)))
    start = time.monotonic()
    waiting.start()
    time.sleep(0.05)
    assert waiting.is_alive(), "it did not wait"
    end()
    waiting.join(LONG)
    assert time.monotonic() - start < SOON
    return reasons[0]


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (lambda r: r.interrupt(), Reason.READING_STOPPED),
        (lambda r: r.remove(), Reason.CARD_REMOVED),
        (lambda r: r.unplug(READER), Reason.CARD_REMOVED),
        (lambda r: r.set_service(running=False), Reason.NO_SERVICE),
    ],
    ids=["stopped", "removed", "unplugged", "service gone"],
)
@pytest.mark.parametrize("slow", [False, True], ids=["mute card", "slow card"])
def test_a_send_that_waits_ends_at_once(
    end: Callable[[VirtualReaders], None], reason: Reason, slow: bool
) -> None:
    card = VirtualCard(holder())
    readers = VirtualReaders(mute_after=LONG, delay=(LONG, 0.0) if slow else (0.0, 0.0))
    readers.insert(card if slow else Mute(card))
    link = readers.open(READER)
    assert ended_by(readers, lambda: link.send(SELECT_TEXT), lambda: end(readers)) is reason


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (lambda r: r.interrupt(), Reason.READING_STOPPED),
        (lambda r: r.remove(), Reason.NO_CARD),
        (lambda r: r.unplug(READER), Reason.READER_UNKNOWN),
        (lambda r: r.set_service(running=False), Reason.NO_SERVICE),
    ],
    ids=["stopped", "removed", "unplugged", "service gone"],
)
def test_an_open_that_waits_for_another_program_ends_at_once(
    end: Callable[[VirtualReaders], None], reason: Reason
) -> None:
    readers = lying()
    readers.hold()
    assert ended_by(readers, lambda: readers.open(READER), lambda: end(readers)) is reason


def test_a_stop_reaches_a_reading_between_two_commands_but_not_the_next_one() -> None:
    readers = lying()
    link = readers.open(READER)
    assert link.send(SELECT_TEXT).sw == OK
    readers.interrupt()
    assert refused(lambda: link.send(SELECT_TEXT)) is Reason.READING_STOPPED
    link.close()
    assert readers.open(READER).send(SELECT_TEXT).sw == OK


def test_a_mute_card_is_called_mute_when_its_time_is_over() -> None:
    readers = VirtualReaders(mute_after=0.02)
    readers.insert(Mute(VirtualCard(holder()), 1))
    link = readers.open(READER)
    assert link.send(SELECT_TEXT).sw == OK
    assert refused(lambda: link.send(SELECT_TEXT)) is Reason.CARD_MUTE
    assert refused(lambda: link.send(SELECT_TEXT)) is Reason.CARD_MUTE, "it never speaks again"


def test_a_slow_card_takes_its_time_for_commands_and_bytes() -> None:
    readers = VirtualReaders(delay=(0.01, 0.0001))
    readers.insert(VirtualCard(holder()))
    link = readers.open(READER)
    start = time.monotonic()
    for command in (SELECT_TEXT, VERIFY_PIN, READ_ATTRIBUTES):
        assert link.send(command).sw == OK
    assert 0.03 + 0.026 <= time.monotonic() - start < SOON


def test_another_program_that_lets_go_in_time_is_waited_for() -> None:
    readers = VirtualReaders(patience=LONG)
    readers.insert(VirtualCard(holder()))
    readers.hold(seconds=0.1)
    assert readers.list()[0].state is ReaderState.IN_USE
    start = time.monotonic()
    assert readers.open(READER).send(SELECT_TEXT).sw == OK
    assert 0.09 < time.monotonic() - start < SOON


def test_another_program_that_keeps_the_card_is_said_so_after_a_short_while() -> None:
    readers = VirtualReaders(patience=0.05)
    readers.insert(VirtualCard(holder()))
    readers.hold()
    assert refused(lambda: readers.open(READER)) is Reason.CARD_IN_USE
    readers.let_go()
    assert readers.open(READER).send(SELECT_TEXT).sw == OK


def test_letting_go_ends_the_wait_at_once() -> None:
    readers = lying()
    readers.hold()
    answers: list[int] = []
    waiting = threading.Thread(
        target=lambda: answers.append(readers.open(READER).send(SELECT_TEXT).sw)
    )
    waiting.start()
    readers.let_go()
    waiting.join(SOON)
    assert answers == [OK]


def test_a_card_without_an_answer_to_reset_is_mute() -> None:
    readers = lying(GarbageAtr(VirtualCard(holder())))
    assert readers.list()[0].state is ReaderState.MUTE
    assert refused(lambda: readers.open(READER)) is Reason.CARD_MUTE


@pytest.mark.parametrize("fault", [Pulled, Torn])
def test_a_card_that_leaves_at_a_command_is_off_the_reader(fault: Callable[..., Chip]) -> None:
    readers = lying(fault(VirtualCard(holder()), 1))
    link = readers.open(READER)
    assert link.send(SELECT_TEXT).sw == OK
    assert refused(lambda: link.send(VERIFY_PIN)) is Reason.CARD_REMOVED
    assert readers.list()[0].state is ReaderState.EMPTY


def test_a_reset_by_another_program_ends_the_link_and_what_was_verified() -> None:
    readers = lying(ResetByOther(VirtualCard(holder()), 2))
    link = readers.open(READER)
    assert link.send(SELECT_TEXT).sw == link.send(VERIFY_PIN).sw == OK
    assert refused(lambda: link.send(READ_ATTRIBUTES)) is Reason.CARD_RESET
    link = readers.open(READER)
    link.send(SELECT_TEXT)
    assert link.send(READ_ATTRIBUTES).sw == 0x6982
