"""What of the work on a card the chip itself showed, and what only the clerk said."""

from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Place, Procedure
from hitomado.core.visit.model import Act, ActState, Visit


def told_only(visit: Visit, person: str) -> tuple[Procedure, ...]:
    """Card work that was confirmed and that no reading has shown, in the order of work.

    One step seen on the chip stands for its procedure, but each PIN is set anew by itself.
    """
    work = [a for a in visit.acts_of(person) if _on_card(a)]
    seen = {
        a.procedure
        for a in work
        if a.state is ActState.SEEN_ON_CHIP and a.procedure is not Procedure.PIN_RESET
    }
    told = (a.procedure for a in work if a.state is ActState.CONFIRMED)
    return tuple(p for p in dict.fromkeys(told) if p not in seen)


def _on_card(act: Act) -> bool:
    return act.place is Place.TERMINAL and act.procedure not in NOTICES
