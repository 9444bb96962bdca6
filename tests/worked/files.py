"""A worked case's file, read as `hitomado plan` reads it, and what tests look at in its plan."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hitomado.core.rules.files.case_json import case_of_json
from hitomado.core.rules.plan import Case, Plan, Procedure, ProcedurePlan, WayCode
from hitomado.core.rules.planner import make_plan
from hitomado.wiring import closed_days
from tests.core.rules.cases import RULES

FOLDER = Path(__file__).parent / "cases"
FILES = {file.stem: file for file in sorted(FOLDER.glob("c*.json"))}


def case_file(number: str, move: Mapping[str, Any] | None = None, **facts: Any) -> Case:
    """Read one case, with other facts of its last person or of the move where they are given.

    number: as "c25". today: another day.
    """
    value = json.loads(FILES[number].read_text(encoding="utf-8"))
    value["today"] = facts.pop("today", value["today"])
    value["move"] |= move or {}
    value["persons"][-1] |= facts
    return case_of_json(json.dumps(value), closed_days)


def plan_file(number: str, **facts: Any) -> Plan:
    return make_plan(case_file(number, **facts), RULES)


def found(number: str, procedure: Procedure, who: str = "1", **facts: Any) -> ProcedurePlan:
    """What the plan of a case says of one procedure of one person."""
    person = plan_file(number, **facts).of(who)
    plan = person.of(procedure) if person else None
    assert plan is not None, (number, procedure)
    return plan


def said(plan: Plan) -> dict[str, str]:
    """Every answer of a plan: `person.procedure` or, of a single person, `procedure`."""
    alone = len(plan.persons) == 1
    return {
        str(p.procedure) if alone else f"{person.person}.{p.procedure}": str(p.answer)
        for person in plan.persons
        for p in person.procedures
    }


def ways(plan: ProcedurePlan) -> set[WayCode]:
    return {way.code for way in plan.ways}


def rules_of(plan: ProcedurePlan) -> set[str]:
    return {reason.rule for reason in plan.because}
