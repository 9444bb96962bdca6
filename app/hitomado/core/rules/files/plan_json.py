"""A plan as `hitomado plan --json` prints it: a settled format, dates ISO, not known = null."""

from datetime import date

from hitomado.core.rules.plan import Plan, PlanStep, ProcedurePlan, Way


def plan_to_json(plan: Plan) -> dict[str, object]:
    """Return {persons: {id: [procedure, …]}} in the plan's order."""
    return {
        "persons": {
            own.person: [_procedure(found) for found in own.procedures] for own in plan.persons
        }
    }


def _procedure(found: ProcedurePlan) -> dict[str, object]:
    return {
        "procedure": found.procedure.value,
        "answer": found.answer.value,
        "last_day": _day(found.last_day),
        "because": [{"rule": b.rule, "facts": dict(b.facts)} for b in found.because],
        "fee": found.fee,
        "documents": list(found.documents),
        "forms": list(found.forms),
        "steps": [_step(step) for step in found.steps],
        "ways": [_way(way) for way in found.ways],
        "questions": list(found.questions),
        "warnings": list(found.warnings),
    }


def _step(step: PlanStep) -> dict[str, object]:
    pin = step.pin.value if step.pin else None
    return {"code": step.code, "place": step.place.value, "pin": pin}


def _way(way: Way) -> dict[str, object]:
    return {"code": way.code.value, "by": _day(way.by), "come_from": _day(way.come_from)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
