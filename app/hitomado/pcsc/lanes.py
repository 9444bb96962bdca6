"""All lanes in use: one call from outside wakes everybody who waits; who was left is remembered."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hitomado.core.reasons import Reason
from hitomado.pcsc.lane import Lane


@dataclass(frozen=True, slots=True)
class Limits:
    """Longest waits for PC/SC, in seconds.

    command: for the answer to one command (a slow card asks for time, but not for seconds).
    opening: for a connection. held: for a connection, before it is asked whether another program
    has the card (a little longer than the link's own patience). closing: for the power to go off.
    looking: for the readers' states, which no card can hold up.
    """

    command: float = 10.0
    opening: float = 10.0
    held: float = 2.5
    closing: float = 3.0
    looking: float = 3.0


@dataclass(frozen=True, slots=True)
class Left:
    """A lane whose call nobody waits for any more. reason: what was said of its silence."""

    lane: Lane
    reason: Reason


class Lanes:
    """Safe from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._used: set[Lane] = set()
        self._left: dict[str, Left] = {}

    def new(self, name: str, after: Callable[[], None] = lambda: None) -> Lane:
        """Begin a lane that `stop` reaches."""
        lane = Lane(name, after)
        with self._lock:
            self._used.add(lane)
        return lane

    def done(self, lane: Lane, left: Left | None = None, reader: str = "") -> None:
        """Use a lane no more. left, reader: where its last call hangs and why, if it does."""
        with self._lock:
            self._used.discard(lane)
            if left is not None and not lane.over():
                self._left[reader] = left

    def left(self, reader: str) -> Left | None:
        """Return the lane whose last call still hangs in this reader."""
        with self._lock:
            left = self._left.get(reader)
            if left is not None and left.lane.over():
                del self._left[reader]
                return None
            return left

    def stop(self) -> None:
        """Wake everybody who waits."""
        with self._lock:
            used = tuple(self._used)
        for lane in used:
            lane.stop()

    @contextmanager
    def short(self, name: str) -> Iterator[Lane]:
        """Begin a lane for the time of the block."""
        lane = self.new(name)
        try:
            yield lane
        finally:
            lane.leave()
            self.done(lane)
