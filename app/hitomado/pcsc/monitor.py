"""Watches readers and cards on a thread of its own, and outlives whatever happens to them.

The service may be absent, stop, come back (Windows stops it with the last reader); readers and
cards come and go. Each time the context is made anew, with a growing pause up to two seconds.
"""

import sys
import threading
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


class Monitor:
    """Calls `seen` with the first observation and with every other one after it.

    A card exchanged between two looks shows as an empty reader first, so that no card is ever
    taken for another. `seen` runs on the monitor's thread and must return soon; its errors are
    its own and do not stop the watch.
    """

    def __init__(self, seen: Callable[[ReadersSeen], None]) -> None:
        self._seen = seen
        self._last: ReadersSeen | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._context: Handle | None = None
        self._thread = threading.Thread(target=self._run, name="card monitor", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the watch; from the monitor's own thread it ends after the call."""
        self._stopping.set()
        with self._lock:
            if self._context is not None:
                scard.SCardCancel(self._context)
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=2 * _WAIT_MS / 1000)

    def _run(self) -> None:
        pause = _FIRST_PAUSE_S
        while not self._stopping.is_set():
            try:
                context = establish()
            except CardError:
                self._tell(ReadersSeen(service=False, readers=()))
                self._stopping.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE_S)
                continue
            pause = _FIRST_PAUSE_S
            try:
                self._hold(context)
                self._watch(context)
            except CardError as lost:
                # a fresh context tells what became of the service
                if lost.reason is Reason.NO_SERVICE:
                    self._tell(ReadersSeen(service=False, readers=()))
                self._stopping.wait(pause)
            finally:
                self._hold(None)
                release(context)

    def _hold(self, context: Handle | None) -> None:
        with self._lock:
            self._context = context

    def _watch(self, context: Handle) -> None:
        """Look, then wait for a change, until stopped. Raises CardError when the service ends."""
        known: dict[str, int] = {}
        notifies = True
        while not self._stopping.is_set():
            names = reader_names(context)
            states = look(context, names)
            exchanged = {n for n, state, _ in states if _exchanged(known.get(n, 0), state)}
            infos = tuple(reader_info(*each) for each in states)
            if exchanged:
                self._tell(ReadersSeen(True, tuple(_emptied(i, exchanged) for i in infos)))
            self._tell(ReadersSeen(True, infos))
            known = {name: state for name, state, _ in states}
            notifies = self._wait(context, known, notifies)

    def _wait(self, context: Handle, known: dict[str, int], notifies: bool) -> bool:
        """Block until something changes or a second has passed; False: no plug-and-play name."""
        wanted = list(known.items())
        if notifies:
            wanted.append((PLUG_AND_PLAY, len(known) << _COUNT_SHIFT))
        if not wanted:
            self._stopping.wait(_WAIT_MS / 1000)
            return notifies
        result, _ = scard.SCardGetStatusChange(context, _WAIT_MS, wanted)
        if notifies and codes.code(result) == codes.UNKNOWN_READER:
            return False
        if codes.code(result) not in {codes.TIMEOUT, codes.UNKNOWN_READER}:
            codes.check(result, "GetStatusChange")
        return notifies

    def _tell(self, seen: ReadersSeen) -> None:
        if seen == self._last or self._stopping.is_set():
            return
        self._last = seen
        try:
            self._seen(seen)
        except Exception:  # the watch must outlive its listener's errors
            threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self._thread)))


def _exchanged(before: int, now: int) -> bool:
    """Whether a card was there before and another one, or the same anew, is there now."""
    both = before & now & scard.SCARD_STATE_PRESENT
    return bool(both) and before >> _COUNT_SHIFT != now >> _COUNT_SHIFT


def _emptied(info: ReaderInfo, exchanged: set[str]) -> ReaderInfo:
    return replace(info, state=ReaderState.EMPTY, atr=b"") if info.name in exchanged else info
