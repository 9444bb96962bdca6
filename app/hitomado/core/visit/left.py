"""What cannot be done today but can be done later, so that nobody has to remember it."""

from datetime import date
from typing import Final

from hitomado.core.rules.plan import Answer, Plan, Procedure, ProcedurePlan, WayCode
from hitomado.core.visit.facts import LeftForLater
from hitomado.core.visit.held import put_off
from hitomado.core.visit.model import Left, Visit
from hitomado.core.visit.wishes import wished

_LETTER: Final = "inquiry_letter"
# whether wanted or not: the card dies of it, or lies about its holder
_OWED: Final = (Procedure.CONTINUED_USE, Procedure.CARD_UPDATE)


def left_for_later(visit: Visit, plan: Plan, today: date) -> tuple[LeftForLater, ...]:
    """One fact per person whose left-over procedures are not those that the visit knows of."""
    facts = []
    for person in visit.persons:
        own = plan.of(person.id)
        wants = wished(person, visit.move.kind, today) | frozenset(_OWED)
        found = tuple(
            Left(person.id, p.procedure, p.last_day or _reply(p), letter=_letter(p))
            for p in (own.procedures if own else ())
            if put_off(visit, person.id, p)
            or (p.answer is Answer.NOT_POSSIBLE and p.procedure in wants and _later(p, today))
        )
        if found != tuple(each for each in visit.left if each.person == person.id):
            facts.append(LeftForLater(person.id, found))
    return tuple(facts)


def _letter(found: ProcedurePlan) -> bool:
    return _LETTER in found.forms or any(w.code is WayCode.LETTER_FIRST for w in found.ways)


def _reply(found: ProcedurePlan) -> date | None:
    """Until when the 照会書兼回答書 is to come back, as it is told to the resident."""
    days = [w.by for w in found.ways if w.code is WayCode.LETTER_FIRST and w.by is not None]
    return min(days, default=None)


def _later(found: ProcedurePlan, today: date) -> bool:
    """Whether another day helps: there is a last day to come, or a letter that comes back."""
    if found.last_day is not None:
        return found.last_day >= today and "card_lapsed" not in found.warnings
    return _letter(found)
