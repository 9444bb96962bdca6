"""Fees in the guide: a step of its own, and what was told about it as a fact."""

from collections.abc import Iterable
from typing import Final

from hitomado.core.rules.plan import Plan
from hitomado.core.visit.facts import FeeTaken
from hitomado.core.visit.model import Act, ActState

TAKE_FEE: Final = "take_fee"


def fees_told(told: Iterable[Act], state: ActState, plan: Plan) -> tuple[FeeTaken, ...]:
    """Return the fees that were taken with these steps, or given back (0 yen).

    told: the steps as they stood before. The amount is the plan's of now.
    """
    facts: list[FeeTaken] = []
    for act in told:
        if act.code != TAKE_FEE:
            continue
        if state is ActState.CONFIRMED:
            facts.append(FeeTaken(act.person, act.procedure, *_amount(act, plan)))
        elif act.done:
            facts.append(FeeTaken(act.person, act.procedure, 0))
    return tuple(facts)


def _amount(act: Act, plan: Plan) -> tuple[int, int]:
    """Yen in all, and yen of it for certificates, as the plan explains them."""
    own = plan.of(act.person)
    found = own.of(act.procedure) if own else None
    if found is None:
        return 0, 0
    parts = [int(v) for b in found.because for k, v in b.facts if k == "certificates"]
    return found.fee or 0, max(parts, default=0)
