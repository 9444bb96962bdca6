"""What the rules cannot decide alone: a person's answer comes before any work on it."""

from typing import Final

from hitomado.core.rules.plan import Answer, Place, PlanStep, ProcedurePlan
from hitomado.core.visit.model import Act, ActState, Visit

ASK_FIRST: Final = "ask_first"
BEFORE: Final = frozenset({"check_identity"})  # decides nothing, whatever the answer is


def with_question(procedure: ProcedurePlan) -> tuple[PlanStep, ...]:
    """The steps of a procedure; of one that waits for an answer that answer comes first.

    Only who stands at the counter is looked at before.
    """
    steps = procedure.steps
    if procedure.answer is not Answer.ASK or not steps:
        return steps
    lead = sum(s.code in BEFORE for s in steps[:1])
    return (*steps[:lead], PlanStep(ASK_FIRST, Place.PAPER), *steps[lead:])


def awaited(visit: Visit, act: Act) -> Act | None:
    """The unanswered question that this act waits for, None where it may be done."""
    same = [a for a in visit.acts_of(act.person) if a.procedure is act.procedure]
    question = next((a for a in same if a.code == ASK_FIRST and not a.done), None)
    free = question is None or act.code == ASK_FIRST or act.code in BEFORE
    return None if free else question


def put_off(visit: Visit, person: str, procedure: ProcedurePlan) -> bool:
    """Whether the question was put to another day, and the procedure with it."""
    return any(
        a.code == ASK_FIRST and a.procedure is procedure.procedure and a.state is ActState.DEFERRED
        for a in visit.acts_of(person)
    )
