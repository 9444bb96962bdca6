"""Everything about a card that no move brings: one finder a procedure, in the order of work."""

from collections.abc import Callable
from typing import Final

from hitomado.core.rules.plan import PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict

# person, ground, the household's notice → this procedure's answer; None = it does not apply
Finder = Callable[[PersonFacts, Ground, Verdict], Verdict | None]

CARD_WORK: Final[tuple[tuple[Procedure, Finder], ...]] = ()
