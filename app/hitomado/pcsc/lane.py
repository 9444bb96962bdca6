"""Blocking calls with a time limit: they run on a thread that can be left behind.

No call of PC/SC has a time limit, and one that hangs in a driver cannot be cancelled. So the
caller waits for an answer, not for the call; a call nobody waits for any more is left on its
daemon thread, which tidies up when the call comes back.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")


class TimeUpError(Exception):
    """The call has not come back in time."""


class StoppedError(Exception):
    """Nobody is to wait any longer: `stop` was called, or the lane was left before."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a call brought. error: raised again for the caller."""

    value: Any = None
    error: BaseException | None = None


class Lane:
    """Runs one call after the other on a thread of its own, for one caller at a time.

    after: runs on that thread as its last act, whether the lane was ended or left.
    """

    def __init__(self, name: str, after: Callable[[], None] = lambda: None) -> None:
        self._after = after
        self._jobs: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._answers: SimpleQueue[_Answer] = SimpleQueue()
        self._lock = threading.Lock()  # a job either has begun or never will
        self._left = self._stopped = False
        self._over = threading.Event()
        threading.Thread(target=self._run, name=name, daemon=True).start()

    @property
    def left(self) -> bool:
        """Whether nobody waits here any more."""
        return self._left

    def run(self, job: Callable[[], T], timeout: float) -> T:
        """Run a job and return what it brings. timeout: seconds.

        Raises what the job raises, TimeUpError or StoppedError; after these two the lane is left.
        """
        self.begin(job)
        try:
            value: T = self.result(timeout)
        except TimeUpError:
            self.leave()
            raise
        return value

    def begin(self, job: Callable[[], object]) -> None:
        """Hand a job over, to ask `result` for it. Raises StoppedError."""
        if self._stopped or self._left:
            self.leave()
            raise StoppedError
        self._jobs.put(job)

    def result(self, timeout: float) -> Any:
        """Wait for the answer to the job. Raises TimeUpError, and then may be asked again.

        Raises StoppedError, with the lane left, and what the job raised.
        """
        try:
            answer = self._answers.get(timeout=max(0.0, timeout))
        except Empty:
            raise TimeUpError from None
        if isinstance(answer.error, StoppedError):
            self.leave()
        if answer.error is not None:
            raise answer.error
        return answer.value

    def stop(self) -> None:
        """Wake who waits, from any thread; whoever comes later is turned away."""
        self._stopped = True
        self._answers.put(_Answer(error=StoppedError()))

    def leave(self) -> None:
        """Wait for nothing any more: a job that has not begun by now never does."""
        with self._lock:
            self._left = True
        self._jobs.put(None)

    def end(self, timeout: float) -> bool:
        """Take no more jobs and wait until the lane is over; False if that takes too long."""
        self.leave()
        return self.over(timeout)

    def over(self, timeout: float = 0.0) -> bool:
        """Wait until the last call has come back and `after` is done; whether they have."""
        return self._over.wait(timeout)

    def _run(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                with self._lock:
                    if self._left:
                        break
                self._answers.put(_tried(job))
        finally:
            try:
                self._after()
            finally:
                self._over.set()


def _tried(job: Callable[[], object]) -> _Answer:
    try:
        return _Answer(job())
    except BaseException as error:  # the caller's, whatever it is
        return _Answer(error=error)
