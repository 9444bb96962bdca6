"""What the office brings to a visit: today, its name, its rules and its comparator's table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hitomado.core.chip.reading import Attributes
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.rules.plan import Case, OfficeFacts, Plan


@dataclass(frozen=True, slots=True)
class Office:
    """Constant within a day.

    compare: chip attributes against a person with the address that is expected on the chip.
    plan: the rules (`core.rules`) bound to the office's rule book.
    """

    name: str
    municipality_code: str
    today: date
    clerk: str
    facts: OfficeFacts
    compare: Callable[[Attributes, Resident | MoverPerson, str], Comparison]
    plan: Callable[[Case], Plan]
    practice: bool = False
