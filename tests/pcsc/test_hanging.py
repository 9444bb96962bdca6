"""A mute card, a frozen service: nobody waits longer than the limit, nothing stays behind."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import Source
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders
from hitomado.pcsc.lanes import Limits
from hitomado.ports import CardLink
from hitomado.runner.conversation import converse
from tests.pcsc.chips import MuteCard, NotedCard, on_reader
from tests.real_pcsc import READERS, needs_pcsc, pcsc_service, service_process

pytestmark = [pytest.mark.pcsc, needs_pcsc]
READER = READERS[0]
QUICK = Limits(command=0.4, opening=0.8, held=0.4, closing=0.5, looking=0.5)
PROOF = 2  # commands of the guard's own


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    with pcsc_service():
        yield


def leftovers() -> tuple[int, int]:
    """Threads of lanes and file handles of this process."""
    lanes = [t for t in threading.enumerate() if t.name.startswith(("card ", "look", "readers"))]
    return len(lanes), len(list(Path("/proc/self/fd").iterdir()))


@contextmanager
def nothing_left_behind() -> Iterator[None]:
    """Threads and handles are the same after the block, as soon as the hanging calls are back."""
    before = leftovers()
    yield
    end = time.monotonic() + 5
    while leftovers() != before:
        assert time.monotonic() < end, (before, leftovers())
        time.sleep(0.05)


def seconds_to_stop(reason: Reason, job: object) -> float:
    start = time.monotonic()
    with pytest.raises(CardError) as stop:
        job()  # type: ignore[operator]
    assert stop.value.reason is reason
    return time.monotonic() - start


def free(link: CardLink) -> None:
    converse(link, read_free(READER, date.today()))


@pytest.mark.parametrize("at", [1, PROOF + 1, PROOF + 9])
def test_a_card_that_falls_silent_is_told_as_mute_in_time(nonce: str, at: int) -> None:
    chip = MuteCard(nonce, mute_at=at)
    readers = PcscReaders(QUICK)
    with nothing_left_behind(), on_reader(chip):

        def reading() -> None:
            link = readers.open(READER)
            try:
                free(link)
            finally:
                link.close()

        assert seconds_to_stop(Reason.CARD_MUTE, reading) < 1.5
        chip.let_go()


def test_a_new_opening_while_the_old_call_hangs_ends_in_time_and_works_once_it_is_back(
    nonce: str,
) -> None:
    chip = MuteCard(nonce, mute_at=PROOF + 3)
    readers = PcscReaders(QUICK)
    with nothing_left_behind(), on_reader(chip):
        link = readers.open(READER)
        seconds_to_stop(Reason.CARD_MUTE, lambda: free(link))
        link.close()
        for _ in range(3):
            for exclusive in (False, True):
                waited = seconds_to_stop(
                    Reason.CARD_MUTE, lambda e=exclusive: readers.open(READER, exclusive=e)
                )
                assert waited < 1.5
        assert leftovers()[0] <= 2, "one thread for what hangs, whatever is tried"
        chip.let_go()
        again = readers.open(READER)
        free(again)
        again.close()


def test_a_mute_card_taken_off_leaves_the_reader_usable(nonce: str) -> None:
    readers = PcscReaders(QUICK)
    with nothing_left_behind():
        with on_reader(MuteCard(nonce, mute_at=PROOF + 2)) as bridge:
            link = readers.open(READER)
            seconds_to_stop(Reason.CARD_MUTE, lambda: free(link))
            link.close()
            threading.Thread(target=bridge.remove, daemon=True).start()
            time.sleep(0.2)
            bridge.chip.let_go()  # type: ignore[attr-defined]
        with on_reader(NotedCard(nonce)):
            link = readers.open(READER)
            free(link)
            link.close()


def test_interrupting_ends_a_hanging_command_and_a_hanging_opening_at_once(nonce: str) -> None:
    readers = PcscReaders()
    for at in (1, PROOF + 4):
        chip = MuteCard(nonce, mute_at=at)
        with nothing_left_behind(), on_reader(chip):

            def reading() -> None:
                link = readers.open(READER)
                try:
                    free(link)
                finally:
                    link.close()

            def interrupt(chip: MuteCard = chip) -> None:
                chip.begun.wait(5)
                time.sleep(0.1)
                readers.interrupt()

            threading.Thread(target=interrupt).start()
            assert seconds_to_stop(Reason.READING_STOPPED, reading) < 1.0
            chip.let_go()


def test_interrupting_between_two_commands_stops_the_reading_and_concerns_no_later_one(
    nonce: str,
) -> None:
    chip = NotedCard(nonce)
    readers = PcscReaders(QUICK)
    with nothing_left_behind(), on_reader(chip):
        link = readers.open(READER)
        readers.interrupt()
        sent = len(chip.log)
        seconds_to_stop(Reason.READING_STOPPED, lambda: link.send(apdu.select_file(1)))
        assert len(chip.log) == sent
        link.close()
        again = readers.open(READER)
        free(again)
        again.close()


def test_a_card_that_falls_silent_at_the_pin_gets_it_once_and_no_copy_is_kept(nonce: str) -> None:
    chip = MuteCard(nonce, mute_at=0)
    readers = PcscReaders(QUICK)
    secret = Secret(Source.TEXT_PIN, bytearray(b"9999"))
    with nothing_left_behind(), on_reader(chip):
        link = readers.open(READER, exclusive=True)
        reading = converse(link, read_free(READER, date.today()))
        chip.mute_at = len(chip.log) + 3  # SELECT, query, VERIFY
        talk = read_attributes(reading, secret, same_link=True)
        seconds_to_stop(Reason.CARD_MUTE, lambda: converse(link, talk))
        kept = link._link._link._secret  # type: ignore[attr-defined]
        link.close()
        secret.wipe()
        chip.let_go()
        time.sleep(0.3)
        assert chip.log[-1][:2] == b"\x00\x20"
        assert chip.log[-1][5:] == b"9999", "the reader got what was typed, not what was wiped"
        assert kept == bytearray(len(kept))
        again = readers.open(READER)
        left = converse(again, read_free(READER, date.today())).tries_left.text
        again.close()
    assert chip.verifies == 1
    assert left == 2


def test_a_frozen_service_is_told_as_none(nonce: str) -> None:
    readers = PcscReaders(QUICK)
    with nothing_left_behind(), on_reader(NotedCard(nonce)):
        link = readers.open(READER)
        pid = service_process()
        os.kill(pid, signal.SIGSTOP)
        try:
            assert seconds_to_stop(Reason.NO_SERVICE, readers.list) < 1.0
            assert seconds_to_stop(Reason.NO_SERVICE, lambda: free(link)) < 1.5
            link.close()
            assert seconds_to_stop(Reason.NO_SERVICE, lambda: readers.open(READER)) < 2.0
        finally:
            os.kill(pid, signal.SIGCONT)
        end = time.monotonic() + 5
        while True:
            try:
                readers.open(READER).close()
                break
            except CardError:
                assert time.monotonic() < end
