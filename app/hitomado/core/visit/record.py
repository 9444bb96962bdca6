"""Making facts true and asking for their journal lines in one go."""

from dataclasses import replace
from typing import TypeAlias

from hitomado.core.visit.desk import Desk
from hitomado.core.visit.effects import Effect, Record
from hitomado.core.visit.facts import Fact, apply
from hitomado.core.visit.model import Visit

Outcome: TypeAlias = tuple[Desk, tuple[Effect, ...]]


def record(desk: Desk, visit: Visit | None, *facts: Fact) -> Outcome:
    """Apply the facts to the visit and ask the shell to write them, in this order."""
    if not facts:
        return desk, ()
    for fact in facts:
        visit = apply(visit, fact)
    if visit is None:
        raise ValueError("facts without a visit")
    return replace(desk, visit=visit), (Record(visit.id, facts),)
