"""How long the guided steps take, as the rules say: an estimate for the order of work, no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from hitomado.core.rules.book.rulebook import Kind, Rulebook
from hitomado.core.rules.plan import Place

_PREFIX: Final = "duration."
_AT: Final = "duration.at."  # of a place: for every step without a time of its own
HANDS_ON: Final = "duration.hands_on"
_UNKNOWN_S: Final = 60  # nothing is known of any step: all are alike


@dataclass(frozen=True, slots=True)
class StepTimes:
    """Seconds. codes: by step; places: of any other step. hands_on: the clerk at the 統合端末.

    After that the 統合端末 works by itself, or the resident types.
    """

    codes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[Place, int] = field(default_factory=lambda: MappingProxyType({}))
    hands_on: int = 0

    def of(self, code: str, place: Place) -> int:
        """Seconds that one step takes."""
        return self.codes.get(code, self.places.get(place, _UNKNOWN_S))


def step_times(rules: Rulebook, day: date) -> StepTimes:
    """Return the times in force on a day."""
    found = {
        rule.id: rules.number(rule.id, day)
        for rule in rules.rules
        if rule.kind is Kind.SECONDS and rule.in_force(day)
    }
    return StepTimes(
        {i.removeprefix(_PREFIX): s for i, s in found.items() if not i.startswith(_AT)},
        {Place(i.removeprefix(_AT)): s for i, s in found.items() if i.startswith(_AT)},
        found.get(HANDS_ON, 0),
    )
