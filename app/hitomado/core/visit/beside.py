"""What is written down beside the procedures: other sections, residence facts."""

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.facts import ResidenceErased, SectionsChecked
from hitomado.core.visit.model import Visit
from hitomado.core.visit.record import Outcome, record


def told(desk: Desk, visit: Visit, event: e.ToldBeside) -> Outcome:
    """Record one fact; answers that stand already, and nothing to erase, are no line."""
    if event.visit != visit.id:
        return desk, ()
    fact = event.fact
    if isinstance(fact, SectionsChecked):
        known = {tick.section: tick.state for tick in visit.sections}
        new = tuple(t for t in fact.ticks if known.get(t.section) is not t.state)
        return record(desk, visit, SectionsChecked(new)) if new else (desk, ())
    if isinstance(fact, ResidenceErased) and not visit.residence:
        return desk, ()
    return record(desk, visit, fact)


def all_open(visit: Visit, purpose: Purpose) -> bool:
    """Whether the gate is open for everybody of the visit."""
    return all(p.visibility(purpose) is Visibility.FULL for p in visit.persons)
