"""How long each step of a visit took: a fold of when its lines were written."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from hitomado.core.visit import facts as f
from hitomado.core.visit.lines import kind_of
from hitomado.core.visit.model import STEPS, Step

# the step in which a line is written; other lines belong to the step of the line before
_STEPS: Final[Mapping[str, Step]] = {
    kind_of(fact): step
    for step, facts in (
        (Step.RECEPTION, (f.VisitOpened, f.PersonJoined, f.CardSeen, f.DifferencesAccepted)),
        (Step.QUESTIONS, (f.MoveAnswered,)),
        (Step.FORM, (f.FormIssued,)),
        (Step.GUIDE, (f.ActsPlanned, f.ActChanged)),
        (Step.REREAD, (f.CardSeenAgain, f.ResultExplained)),
        (Step.DONE, (f.VisitClosed,)),
    )
    for fact in facts
}
_RESUMED: Final = kind_of(f.VisitResumed)


def step_seconds(lines: Iterable[tuple[str, str]]) -> Mapping[Step, int]:
    """Return whole seconds by step, in the order of steps, those without any left out.

    lines: (kind, at in UTC, ISO 8601) of one visit in order. The time before a line counts for its
    step; the time for which the visit was put aside for none.
    """
    spent: dict[Step, float] = {}
    step, before = Step.RECEPTION, None
    for kind, at in lines:
        now = datetime.fromisoformat(at)
        step = _STEPS.get(kind, step)
        if before is not None and kind != _RESUMED:
            spent[step] = spent.get(step, 0) + max(0.0, (now - before).total_seconds())
        before = now
    return {s: round(spent[s]) for s in STEPS if round(spent.get(s, 0))}
