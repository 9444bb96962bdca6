"""What the office has set itself, as the window knows it; read and changed on the store thread."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.book.office_rules import NOTHING, OfficeOwn
from hitomado.core.visit.office import Office
from hitomado.ports import OfficeRules

Refused = Callable[[HitomadoError], None]


class OfficeOn(Protocol):
    """Makes the office as it is on a day, with what it has set itself."""

    def __call__(self, today: date, own: OfficeOwn = NOTHING, /) -> Office: ...


class Run(Protocol):
    """Runs a job on the store thread; `done` and `refused` come on the window's."""

    def __call__(
        self, job: Callable[[], OfficeOwn], done: Callable[[OfficeOwn], object], refused: Refused, /
    ) -> None: ...


class OwnRules:
    """rules: the opened store's, asked for on its thread. changed: told after every change."""

    def __init__(
        self, rules: Callable[[], OfficeRules], run: Run, changed: Callable[[], None]
    ) -> None:
        self._rules = rules
        self._run = run
        self._changed = changed
        self.now = NOTHING

    def read(self, refused: Refused) -> None:
        """Ask the store once."""
        self._run(lambda: self._rules().own(), self._take, refused)

    def change(
        self,
        change: Callable[[OfficeRules], object],
        done: Callable[[], object],
        refused: Refused,
    ) -> None:
        """Change something; the visit that is open goes by it as soon as it is kept."""

        def job() -> OfficeOwn:
            rules = self._rules()
            change(rules)
            return rules.own()

        def take(own: OfficeOwn) -> None:
            self._take(own)
            done()

        self._run(job, take, refused)

    def _take(self, own: OfficeOwn) -> None:
        self.now = own
        self._changed()
