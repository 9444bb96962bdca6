"""Cards put down and taken off, the service stopped and started, thousands of times.

The program's own readers and watch on a real PC/SC service; every card is read as the wait screen
reads it. Every tenth one is torn off in the middle of its reading.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from queue import Empty, SimpleQueue

import psutil

from hitomado.core.chip.free import read_free
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders
from hitomado.ports import ReadersSeen, ReaderState
from hitomado.runner.conversation import converse
from hitomado.virtual.vpcd import PORTS, VpcdBridge
from tests.pcsc.chips import NotedCard
from tests.real_pcsc import READERS, pcsc_service

READER = READERS[0]
TOLD_WITHIN_S = 5.0
BACK_WITHIN_S = 5.0
LOOKS_EVERY_S = 0.5  # the service takes a card put down earlier for the one torn off
TEAR_EVERY = 10
TEAR_AT = 9  # command of the reading
WARM_UP = 20  # insertions before the first figures count
# flat: no thread and no handle more than at the beginning; memory within this of it
KIB_AN_INSERTION = 1.0
GRACE_MIB = 2.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What the process holds while no card lies there. memory: resident, MiB."""

    insertions: int
    restarts: int
    memory: float
    threads: int
    handles: int

    @classmethod
    def now(cls, insertions: int, restarts: int) -> "Figures":
        process = psutil.Process()
        handles = process.num_handles() if os.name == "nt" else process.num_fds()
        memory = process.memory_info().rss / 2**20
        return cls(insertions, restarts, memory, threading.active_count(), handles)

    def __str__(self) -> str:
        return (
            f"{self.insertions:>8} insertions {self.restarts:>4} restarts "
            f"{self.memory:>8.1f} MiB {self.threads:>4} threads {self.handles:>4} handles"
        )


@dataclass(slots=True)
class Outcome:
    """missed: cards not told, not told as gone, or not read as themselves. back: seconds."""

    figures: list[Figures] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    torn: int = 0
    again: int = 0
    told: list[float] = field(default_factory=list)
    back: list[float] = field(default_factory=list)

    def faults(self) -> Sequence[str]:
        """Return what is not as it should be; nothing: well."""
        first, last = self.figures[0], self.figures[-1]
        allowed = GRACE_MIB + (last.insertions - first.insertions) * KIB_AN_INSERTION / 1024
        found = [f"missed: {what}" for what in self.missed]
        if max(self.back, default=0.0) > BACK_WITHIN_S:
            found.append(f"back after {max(self.back):.1f} s")
        if last.memory - first.memory > allowed:
            found.append(f"memory grew by {last.memory - first.memory:.1f} MiB")
        if last.threads > first.threads or last.handles > first.handles:
            found.append(f"threads or handles grew: {first} → {last}")
        return found


class Desk:
    """The reader, the cards and the program's eyes on them."""

    def __init__(self, nonce: str, outcome: Outcome) -> None:
        self._chips = [NotedCard(nonce, card_serial=f"{n:015}") for n in range(1, 3)]
        self._bridges = [VpcdBridge(chip, PORTS[0]) for chip in self._chips]
        self._seen: SimpleQueue[ReadersSeen] = SimpleQueue()
        self._readers = PcscReaders(holders=lambda: ())
        self._stop = self._readers.watch(self._seen.put)
        self._outcome = outcome

    def close(self) -> None:
        """End the watch."""
        self._stop()

    def card(self, number: int, *, torn: bool) -> None:
        """Put one card down, read it, take it off."""
        chip, bridge = self._chips[number % 2], self._bridges[number % 2]
        chip.log.clear()
        chip.tear_at = TEAR_AT if torn else 0
        self._missing(f"card {number} before it was put down", self._drain())
        start = time.monotonic()
        bridge.insert()
        self._missing(f"card {number}", self.until(_shows(ReaderState.PRESENT)))
        self._outcome.told.append(time.monotonic() - start)
        self._read(number, chip, torn=torn)
        bridge.remove()
        self._missing(f"the end of card {number}", self.until(_shows(ReaderState.EMPTY)))
        if torn:
            self._outcome.torn += 1
            time.sleep(LOOKS_EVERY_S)

    def until(self, wanted: Callable[[ReadersSeen], bool], within: float = TOLD_WITHIN_S) -> bool:
        """Wait for an observation; whether it came in time."""
        end = time.monotonic() + within
        while (left := end - time.monotonic()) > 0:
            try:
                if wanted(self._seen.get(timeout=left)):
                    return True
            except Empty:
                break
        return False

    def _drain(self) -> bool:
        """Forget observations made before; whether none of them was of a card."""
        empty = True
        while not self._seen.empty():
            empty = not _shows(ReaderState.PRESENT)(self._seen.get()) and empty
        return empty

    def _read(self, number: int, chip: NotedCard, *, torn: bool) -> None:
        try:
            link = self._readers.open(READER)
            try:
                reading = converse(link, read_free(READER, date.today()))
            finally:
                link.close()
        except CardError as stop:
            as_expected = torn and stop.reason is Reason.CARD_REMOVED
            self._missing(f"reading of card {number}: {stop}", as_expected)
        else:
            whole = reading.serial == chip.spec.card_serial and not torn
            self._missing(f"reading of card {number}: {reading.kind}", whole)

    def _missing(self, what: str, well: bool) -> None:
        if not well:
            self._outcome.missed.append(what)


def _shows(state: ReaderState) -> Callable[[ReadersSeen], bool]:
    return lambda seen: any(i.name == READER and i.state is state for i in seen.readers)


@contextmanager
def _desk(nonce: str, outcome: Outcome) -> Iterator[Desk]:
    desk = Desk(nonce, outcome)
    try:
        yield desk
    finally:
        desk.close()


def soak(
    insertions: int, restarts: int, nonce: str, tell: Callable[[object], None] = lambda _: None
) -> Outcome:
    """Run it; tell is given the figures as they come, and what was missed."""
    outcome = Outcome()
    # half an interval in, so that no restart falls on the last figures
    every = insertions / restarts if restarts else insertions + 1
    marks = {round(insertions * tenth / 10) for tenth in range(1, 11)}
    done = 0
    with ExitStack() as service, _desk(nonce, outcome) as desk:
        service.enter_context(pcsc_service())
        desk.until(_shows(ReaderState.EMPTY))
        for number in range(1, WARM_UP + insertions + 1):
            if number > WARM_UP and (number - WARM_UP) >= (done + 0.5) * every:
                done += 1
                service.close()
                desk.until(lambda seen: not seen.service)
                start = time.monotonic()
                service.enter_context(pcsc_service())
                if not desk.until(_shows(ReaderState.EMPTY), 4 * BACK_WITHIN_S):
                    outcome.missed.append(f"restart {done}")
                outcome.back.append(time.monotonic() - start)
            before = len(outcome.missed)
            desk.card(number, torn=number % TEAR_EVERY == 0)
            for missed in outcome.missed[before:]:
                tell(f"missed: {missed}")
            if number == WARM_UP or number - WARM_UP in marks:
                outcome.figures.append(_settled(outcome, number - WARM_UP, done))
                tell(outcome.figures[-1])
    return outcome


def _settled(outcome: Outcome, insertions: int, restarts: int) -> Figures:
    """Take the figures once ends of the last card's threads are over."""
    first = outcome.figures[0] if outcome.figures else None
    end = time.monotonic() + 3
    while True:
        figures = Figures.now(insertions, restarts)
        flat = first and figures.threads <= first.threads and figures.handles <= first.handles
        if flat or time.monotonic() > end:
            return figures
        time.sleep(0.1)
