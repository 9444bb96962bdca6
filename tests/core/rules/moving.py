"""Building blocks of the cases in which somebody moves: a short way to state the facts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from hitomado.core.rules.plan import (
    Answer,
    Case,
    MoveKind,
    PersonFacts,
    Plan,
    Procedure,
    ProcedurePlan,
    Way,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import HEAD, RULES, case


def on(iso: str) -> date:
    return date.fromisoformat(iso)


def moving(today: str, kind: MoveKind, *people: PersonFacts, **facts: object) -> Case:
    """facts: fields of MoveFacts, a date as ISO text; `settings` and `closed` are the office's."""
    settings = cast("Mapping[str, str | int | bool] | None", facts.pop("settings", None))
    closed = cast("frozenset[date] | None", facts.pop("closed", None))
    made = case(today, kind, *(people or (HEAD,)), settings=settings, closed=closed)
    known = {name: on(v) if isinstance(v, str) else v for name, v in facts.items()}
    return replace(made, move=replace(made.move, **known))  # type: ignore[arg-type]


def plan_of(made: Case) -> Plan:
    return make_plan(made, RULES)


def of(made: Case, procedure: Procedure, who: str = "1") -> ProcedurePlan:
    found = optional(made, procedure, who)
    assert found is not None, procedure
    return found


def optional(made: Case, procedure: Procedure, who: str = "1") -> ProcedurePlan | None:
    person = plan_of(made).of(who)
    assert person is not None
    return person.of(procedure)


def way(plan: ProcedurePlan, code: WayCode) -> Way:
    found = [w for w in plan.ways if w.code is code]
    assert len(found) == 1, plan.ways
    return found[0]


def codes(plan: ProcedurePlan) -> set[WayCode]:
    return {w.code for w in plan.ways}


YES, ASK, NO = Answer.POSSIBLE, Answer.ASK, Answer.NOT_POSSIBLE
