"""One look at service, readers and cards, which is stopped without harm to what others read."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from hitomado.core.reasons import CardError, Reason
from hitomado.ports import Readers

if TYPE_CHECKING:
    from hitomado.runner.diagnosis import Diagnosed


class DiagnosisRun:
    """A job for the card thread, where it may wait behind a resident's card."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers
        self._lock = Lock()
        self._stopped = False
        self._at_work = False

    def __call__(self) -> Sequence["Diagnosed"]:
        """Look. Raises CardError(READING_STOPPED)."""
        with self._lock:
            if self._stopped:
                raise CardError(Reason.READING_STOPPED, "before it began")
            self._at_work = True
        try:
            from hitomado.runner.diagnosis import diagnose

            return diagnose(self._readers)
        finally:
            with self._lock:
                self._at_work = False

    def stop(self) -> None:
        """Let go at once where it is at work; where it still waits its turn it never begins."""
        with self._lock:
            self._stopped = True
            if self._at_work:
                self._readers.interrupt()
