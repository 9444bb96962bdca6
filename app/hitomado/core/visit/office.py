"""What the office brings to a visit: today, its name, its rules and its comparator's table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hitomado.core.chip.reading import Attributes, SignAttributes
from hitomado.core.forms.merges import ALL_MERGES, Merges
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.plan import Case, OfficeFacts, Plan


def _uncompared(*_sides: object) -> Comparison:
    """No field compared, so nothing is ever called the same."""
    return Comparison(())


def _all_merges() -> Merges:
    return ALL_MERGES


def _not_settled() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Office:
    """Constant within a day.

    compare: chip attributes against a person with the address that is expected on the chip;
    compare_holder: the same of the 署名用 certificate.
    plan: the rules (`core.rules`) bound to the office's rule book. compare_sign: what the 署名用
    certificate carries against a name and an address. pin_change: whether known PINs are changed
    with this program. merges: which forms stand on one sheet. letter_days: within
    which a 照会書 is answered, None = not settled. told: why a file of the office's own
    could not be taken, None for none.
    """

    name: str
    municipality_code: str
    today: date
    clerk: str
    facts: OfficeFacts
    compare: Callable[[Attributes, Resident | MoverPerson, str], Comparison]
    plan: Callable[[Case], Plan]
    compare_sign: Callable[[SignAttributes, str, str], Comparison] = _uncompared
    compare_holder: Callable[[SignAttributes, Resident | MoverPerson, str], Comparison] = (
        _uncompared
    )
    practice: bool = False
    pin_change: bool = False
    merges: Callable[[], Merges] = _all_merges
    letter_days: Callable[[], int | None] = _not_settled
    told: HitomadoError | None = None
