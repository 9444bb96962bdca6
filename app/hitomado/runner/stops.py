"""Stopping a job that is on its way to a card."""

from hitomado.core.reasons import CardError, Reason


class Stops:
    """Counts how often all reading was stopped: a job asked for before that touches no card.

    `Readers.interrupt` reaches only who has the card or waits for it; this reaches a job that is
    still in the queue or between two waits. One thread stops, another one works.
    """

    def __init__(self) -> None:
        self._stopped = 0
        self._asked = 0  # what `now` was when the job at work was asked for

    @property
    def now(self) -> int:
        """For a job asked for now, to begin with."""
        return self._stopped

    def stop(self) -> None:
        """Let no job go on that was asked for until now."""
        self._stopped += 1

    def begin(self, asked: int) -> None:
        """A job begins. Raises CardError(READING_STOPPED) when it was stopped meanwhile."""
        self._asked = asked
        self.check()

    def check(self) -> None:
        """Raises CardError(READING_STOPPED) when the job at work was stopped."""
        if self._asked != self._stopped:
            raise CardError(Reason.READING_STOPPED, "before the first command")
