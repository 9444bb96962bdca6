"""Who stands at the desk in the worked cases of documents and of who comes for whom."""

from dataclasses import replace
from typing import Any

from hitomado.core.people import CardState, Protection
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.acting.proofs import require_documents
from hitomado.core.rules.plan import (
    Actor,
    CardFacts,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Plan,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from hitomado.core.rules.verdict import Ground, Verdict
from tests.core.rules.cases import RULES, case, person

CARD_ONLY = MoveKind.CARD_ONLY
TODAY = "2026-11-24"
FORGOTTEN = {PinKind.JUKI: PinState.FORGOTTEN}
BY_PARTNER: dict[str, Any] = {"actor": Actor.HOUSEHOLD_MEMBER}
BY_AGENT: dict[str, Any] = {"actor": Actor.AGENT}
SAFE: dict[str, Any] = {"protection": Protection.NONE}
LICENCE, PASSPORT = "driving_licence expiry=2028-01-01", "passport expiry=2030-01-01"
NO_CARD = CardFacts(CardState.NOTIFIED, present=False)


def alone(birth: str = "1985-06-01", **facts: Any) -> PersonFacts:
    """The absent holder of a card that lies on the desk."""
    return replace(person("1", birth, present=False), **{**SAFE, **facts})


def found_for(
    procedure: Procedure, holder: PersonFacts, *others: PersonFacts, today: str = TODAY
) -> Verdict:
    """What the rules of who comes and what is shown say, apart from everything else."""
    ground = Ground(case(today, CARD_ONLY, holder, *others), RULES)
    found = Verdict()
    require_actor(holder, ground, found, procedure)
    require_documents(procedure, holder, ground, found)
    return found


def ways(found: Verdict | ProcedurePlan) -> set[WayCode]:
    return {way.code for way in found.ways}


def facts_of(found: Verdict | ProcedurePlan, rule: str) -> dict[str, str]:
    return next(dict(b.facts) for b in found.because if b.rule == rule)


DELEGATED = ("authority", "hand_over_notice", "sealed_pins")


def received(birth: str, hardship: str = "", **facts: Any) -> Verdict:
    holder = alone(birth, card=NO_CARD, hardship=hardship, **{**BY_PARTNER, **facts})
    return found_for(Procedure.HAND_OVER, holder)


def plan_of(*people: PersonFacts, **move: Any) -> Plan:
    facts = case(TODAY, MoveKind.MOVE_WITHIN, *people, dates={"moved": "2026-11-20"})
    return make_plan(replace(facts, move=replace(facts.move, **move)), RULES)
