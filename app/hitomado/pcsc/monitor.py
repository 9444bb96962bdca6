"""Watches readers and cards on threads of its own, and outlives whatever happens to them.

The service may be absent, stop, come back (Windows stops it with the last reader); readers and
cards come and go. Each time the context is made anew, with a growing pause up to two seconds. A
watch whose thread died or hangs in the service is replaced by another one.
"""

import math
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from smartcard import scard

from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import codes
from hitomado.pcsc.context import Handle, establish, look, reader_info, reader_names, release
from hitomado.ports import ReaderInfo, ReadersSeen, ReaderState

PLUG_AND_PLAY: Final = "\\\\?PnP?\\Notification"  # a name that stands for "the list changed"
_WAIT_MS: Final = 1000  # a lost wake-up costs no more than this
_FIRST_PAUSE_S: Final = 0.25
_LONGEST_PAUSE_S: Final = 2.0
_COUNT_SHIFT: Final = 16  # upper half of a state: how often a card came or went
_SUPERVISION_S: Final = 1.0
_MOST_HANGING: Final = 3  # threads given up to a service that does not answer
_SILENT_S: Final = 4.0  # a watch wakes every second; one that does not hangs in the service


class Monitor:
    """Calls `seen` with the first observation and with every other one after it.

    A card exchanged between two looks shows as an empty reader first, so that no card is ever
    taken for another. `seen` runs on a thread of the monitor and must return soon; its errors are
    its own and do not stop the watch.
    """

    def __init__(self, seen: Callable[[ReadersSeen], None]) -> None:
        self._seen = seen
        self._last: ReadersSeen | None = None
        self._stopping = threading.Event()
        self._telling = threading.RLock()
        self._watch = _Watch(self._tell, self._stopping)
        self._supervisor = threading.Thread(
            target=self._supervise, name="card monitor supervisor", daemon=True
        )

    def start(self) -> None:
        """Begin to watch."""
        self._watch.start()
        self._supervisor.start()

    def stop(self) -> None:
        """End the watch; from the monitor's own thread it ends after the call."""
        self._stopping.set()
        self._watch.wake()
        if threading.current_thread() is not self._watch.thread:
            self._watch.thread.join(timeout=2 * _WAIT_MS / 1000)
            self._supervisor.join(timeout=2 * _SUPERVISION_S)

    def _supervise(self) -> None:
        hanging: list[_Watch] = []
        while not self._stopping.wait(_SUPERVISION_S):
            watch = self._watch
            hanging = [old for old in hanging if old.thread.is_alive()]
            if watch.thread.is_alive():
                if time.monotonic() - watch.alive < _SILENT_S or len(hanging) >= _MOST_HANGING:
                    continue
                hanging.append(watch)
            # nobody saw what happened meanwhile: a card that lies there counts as put down anew
            self._tell(watch, ReadersSeen(service=False, readers=()))
            watch.retire()
            self._watch = _Watch(self._tell, self._stopping)
            self._watch.start()

    def _tell(self, watch: "_Watch", seen: ReadersSeen) -> None:
        """Tell what is new; a watch that was replaced tells nothing any more."""
        with self._telling:
            if seen == self._last or self._stopping.is_set() or watch is not self._watch:
                return
            self._last = seen
            watch.alive = math.inf  # a slow listener is no hanging service
            try:
                self._seen(seen)
            except Exception:  # the watch must outlive its listener's errors
                _report(watch.thread)
            finally:
                watch.alive = time.monotonic()


class _Watch:
    """One thread that looks and waits. alive: when it last showed signs of life."""

    def __init__(
        self, tell: "Callable[[_Watch, ReadersSeen], None]", stopping: threading.Event
    ) -> None:
        self._tell = tell
        self._stopping = stopping
        self._retired = False
        self._lock = threading.Lock()
        self._context: Handle | None = None
        self._known: dict[str, int] = {}
        self.alive = time.monotonic()
        self.thread = threading.Thread(target=self._run, name="card monitor", daemon=True)

    def start(self) -> None:
        self.thread.start()

    def retire(self) -> None:
        """Another one watches: this one ends when it comes back."""
        self._retired = True

    def wake(self) -> None:
        """End a wait in the service."""
        with self._lock:
            if self._context is not None:
                scard.SCardCancel(self._context)

    def _over(self) -> bool:
        return self._retired or self._stopping.is_set()

    def _run(self) -> None:
        pause = _FIRST_PAUSE_S
        while not self._over():
            self.alive = time.monotonic()
            try:
                context = establish()
            except CardError:
                self._no_service()
                self._stopping.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE_S)
                continue
            pause = _FIRST_PAUSE_S
            try:
                self._hold(context)
                self._look_on(context)
            except CardError as lost:
                # a fresh context tells what became of the service
                if lost.reason is Reason.NO_SERVICE:
                    self._no_service()
                self._stopping.wait(pause)
            except Exception:  # our own bug must not end the watch either
                _report(self.thread)
                self._stopping.wait(_LONGEST_PAUSE_S)
            finally:
                self._hold(None)
                release(context)

    def _no_service(self) -> None:
        self._known = {}
        self._tell(self, ReadersSeen(service=False, readers=()))

    def _hold(self, context: Handle | None) -> None:
        with self._lock:
            self._context = context

    def _look_on(self, context: Handle) -> None:
        """Look, then wait for a change, until stopped. Raises CardError when the service ends."""
        notifies = True
        while not self._over():
            self.alive = time.monotonic()
            names = reader_names(context)
            states = look(context, names)
            exchanged = {n for n, state, _ in states if _exchanged(self._known.get(n, 0), state)}
            infos = tuple(reader_info(*each) for each in states)
            if exchanged:
                self._tell(self, ReadersSeen(True, tuple(_emptied(i, exchanged) for i in infos)))
            self._tell(self, ReadersSeen(True, infos))
            self._known = {name: state for name, state, _ in states}
            notifies = self._wait(context, notifies)

    def _wait(self, context: Handle, notifies: bool) -> bool:
        """Block until something changes or a second has passed; False: no plug-and-play name."""
        wanted = list(self._known.items())
        if notifies:
            wanted.append((PLUG_AND_PLAY, len(self._known) << _COUNT_SHIFT))
        if not wanted:
            self._stopping.wait(_WAIT_MS / 1000)
            return notifies
        result, _ = scard.SCardGetStatusChange(context, _WAIT_MS, wanted)
        if notifies and codes.code(result) == codes.UNKNOWN_READER:
            return False
        if codes.code(result) not in {codes.TIMEOUT, codes.UNKNOWN_READER}:
            codes.check(result, "GetStatusChange")
        return notifies


def _report(thread: threading.Thread) -> None:
    """Tell the hook for errors in threads of the one just caught."""
    threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), thread)))


def _exchanged(before: int, now: int) -> bool:
    """Whether a card was there before and another one, or the same anew, is there now."""
    both = before & now & scard.SCARD_STATE_PRESENT
    return bool(both) and before >> _COUNT_SHIFT != now >> _COUNT_SHIFT


def _emptied(info: ReaderInfo, exchanged: set[str]) -> ReaderInfo:
    return replace(info, state=ReaderState.EMPTY, atr=b"") if info.name in exchanged else info
