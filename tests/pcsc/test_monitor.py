"""The watch outlives its own threads, whatever kills or holds them."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue

import pytest

from hitomado.pcsc import PcscReaders, context, monitor
from hitomado.ports import ReadersSeen, ReaderState
from tests.pcsc.chips import NotedCard, on_reader
from tests.real_pcsc import READERS, needs_pcsc, pcsc_service, service_process

pytestmark = [pytest.mark.pcsc, needs_pcsc]
BACK_WITHIN_S = 5.0


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    with pcsc_service():
        yield


class Told:
    """What a watch told, in order."""

    def __init__(self) -> None:
        self.seen: SimpleQueue[ReadersSeen] = SimpleQueue()

    def card(self, *, there: bool, within: float = BACK_WITHIN_S) -> float:
        """Wait until the card is told as there or not; seconds it took."""
        state = ReaderState.PRESENT if there else ReaderState.EMPTY
        return self._wait(lambda s: any(i.state is state for i in s.readers[:1]), within)

    def no_service(self, within: float) -> float:
        return self._wait(lambda s: not s.service, within)

    def _wait(self, wanted: object, within: float) -> float:
        start = time.monotonic()
        while True:
            try:
                seen = self.seen.get(timeout=max(0.0, start + within - time.monotonic()))
            except Empty:
                raise AssertionError("not told in time") from None
            if wanted(seen):  # type: ignore[operator]
                return time.monotonic() - start


@contextmanager
def watched() -> Iterator[Told]:
    told = Told()
    stop = PcscReaders().watch(told.seen.put)
    try:
        told.card(there=False)
        yield told
    finally:
        stop()
    names = [t.name for t in threading.enumerate() if t.name.startswith("card monitor")]
    assert not names


def kill_once(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> list[int]:
    """Make the next look of the watch end in an error; returns the list of kills."""
    names = context.reader_names
    kills: list[int] = []
    monkeypatch.setattr("threading.excepthook", lambda _: None)

    def killed(handle: object) -> tuple[str, ...]:
        if not kills:
            kills.append(1)
            raise error
        return names(handle)

    monkeypatch.setattr(monitor, "reader_names", killed)
    return kills


@pytest.mark.parametrize("error", [SystemExit(), MemoryError(), TypeError("our own bug")])
def test_a_watch_that_dies_is_noticed_and_made_anew(
    nonce: str, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    with watched() as told:
        kills = kill_once(monkeypatch, error)
        start = time.monotonic()
        while not kills:
            assert time.monotonic() - start < BACK_WITHIN_S
            time.sleep(0.02)
        with on_reader(NotedCard(nonce)):
            told.card(there=True)
        told.card(there=False)


def test_a_card_that_lay_there_while_nobody_watched_counts_as_put_down_anew(
    nonce: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watched() as told, on_reader(NotedCard(nonce)):
        told.card(there=True)
        kill_once(monkeypatch, SystemExit())
        told.no_service(BACK_WITHIN_S)
        told.card(there=True)


def test_a_frozen_service_is_told_and_the_watch_is_back_within_five_seconds_of_its_thaw(
    nonce: str,
) -> None:
    with watched() as told, on_reader(NotedCard(nonce)):
        told.card(there=True)
        before = threading.active_count()
        os.kill(service_process(), signal.SIGSTOP)
        try:
            assert told.no_service(within=7.0) > 1.0
            time.sleep(12)
            assert threading.active_count() - before <= 4, "threads given up are bounded"
        finally:
            os.kill(service_process(), signal.SIGCONT)
        assert told.card(there=True) < BACK_WITHIN_S
        end = time.monotonic() + 6
        while threading.active_count() > before:
            assert time.monotonic() < end, "the threads given up end when the service answers"
            time.sleep(0.05)


def test_a_slow_listener_is_no_reason_for_another_watch(nonce: str) -> None:
    told: list[ReadersSeen] = []

    def slow(seen: ReadersSeen) -> None:
        told.append(seen)
        time.sleep(6.5 if len(told) == 1 else 0)

    stop = PcscReaders().watch(slow)
    try:
        time.sleep(6)
        names = [t.name for t in threading.enumerate()]
        assert names.count("card monitor") == 1
        with on_reader(NotedCard(nonce)):
            time.sleep(1.5)
    finally:
        stop()
    assert all(seen.service for seen in told)
    states = [seen.readers[0].state for seen in told]
    assert states[:2] == [ReaderState.EMPTY, ReaderState.PRESENT]
    assert [info.name for info in told[0].readers] == list(READERS)
