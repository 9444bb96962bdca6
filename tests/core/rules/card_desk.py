"""Card work asked for at the desk: short facts, and what of a plan the cases look at."""

from dataclasses import replace
from datetime import date

from hitomado.core.rules.plan import (
    MoveKind,
    PersonFacts,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import HEAD, RULES, answer_of, case

ONLY = MoveKind.CARD_ONLY


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def wanting(*procedures: Procedure, who: PersonFacts = HEAD) -> PersonFacts:
    return replace(who, wants=frozenset(procedures))


def asked(
    today: str, procedure: Procedure, who: PersonFacts, *others: PersonFacts
) -> ProcedurePlan:
    return answer_of(case(today, ONLY, who, *others), procedure, who.id)


def none_planned(today: str, procedure: Procedure, who: PersonFacts) -> bool:
    plan = make_plan(case(today, ONLY, who), RULES).of(who.id)
    assert plan is not None
    return plan.of(procedure) is None


def reasons(plan: ProcedurePlan) -> set[str]:
    return {b.rule for b in plan.because}


def ways(plan: ProcedurePlan) -> set[WayCode]:
    return {w.code for w in plan.ways}
