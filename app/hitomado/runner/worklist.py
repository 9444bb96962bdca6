"""The worklist read from the journal, and what is written when a line of it is settled."""

import json
from datetime import datetime

from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import PendingSettled
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.worklist import ABOUT, DATED, LISTED, Pending, pending
from hitomado.ports import Journal


def work_left(journal: Journal) -> tuple[Pending, ...]:
    """All that is still to be done, over all visits. Raises StoreError."""
    lines = journal.lines_about(dated=DATED, listed=LISTED, kinds=ABOUT)
    return pending(
        (line, json.loads(line.payload.body)) for line in lines if line.payload is not None
    )


def settle(
    journal: Journal, left: Pending, procedure: Procedure, reason: str, *, clerk: str, at: datetime
) -> None:
    """Write that a procedure was done elsewhere, or is not wanted any more. Raises StoreError."""
    fact = PendingSettled(left.person.ref, procedure, reason, clerk, at.isoformat())
    kind, who, payload = to_line(fact)
    journal.append(kind, clerk=clerk, visit=left.visit, person_ref=who, payload=payload)
