"""The worklist read from the journal, and what is written when a line of it is settled."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from hitomado.core.reasons import StoreError
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import PendingSettled
from hitomado.core.visit.lines import fold, to_line
from hitomado.core.visit.model import Visit
from hitomado.core.visit.worklist import ABOUT, DATED, LISTED, Pending, merged, pending, reminded
from hitomado.ports import Journal
from hitomado.runner.told import told


def work_left(journal: Journal) -> tuple[Pending, ...]:
    """All that is still to be done, over all visits. Raises StoreError."""
    left = pending(told(journal.lines_about(dated=DATED, listed=LISTED, kinds=ABOUT)))
    return merged(left, *(reminded(visit) for visit in _unfinished(journal)))


def _unfinished(journal: Journal) -> Iterator[Visit]:
    """Visits that can be read; one that cannot stands in the waiting list as such."""
    for visit_id in journal.unfinished():
        with suppress(StoreError):
            visit = fold(told(journal.lines(visit_id)))
            if visit is not None:
                yield visit


def settle(
    journal: Journal, left: Pending, procedure: Procedure, reason: str, *, clerk: str, at: datetime
) -> None:
    """Write that a procedure was done elsewhere, or is not wanted any more. Raises StoreError."""
    fact = PendingSettled(left.person.ref, procedure, reason, clerk, at.isoformat())
    kind, who, payload = to_line(fact)
    journal.append(kind, clerk=clerk, visit=left.visit, person_ref=who, payload=payload)
