"""What the office brings to a visit: today, its name, its rules and its comparator's table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hitomado.core.chip.reading import Attributes, SignAttributes
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.book.step_times import StepTimes, step_times
from hitomado.core.rules.plan import Case, OfficeFacts, Plan
from hitomado.core.visit.terminal_pins import pin_entries


def _uncompared(*_sides: object) -> Comparison:
    """No field compared, so nothing is ever called the same."""
    return Comparison(())


def _no_rules() -> Rulebook:
    return Rulebook(())


@dataclass(frozen=True, slots=True)
class Office:
    """Constant within a day.

    compare: chip attributes against a person with the address that is expected on the chip;
    compare_holder: the same of the 署名用 certificate.
    plan: the rules (`core.rules`) bound to the office's rule book. compare_sign: what the 署名用
    certificate carries against a name and an address. pin_change: whether known PINs are changed
    with this program. told: why a file of the office's own could not be taken, None for none.
    rules: the rules in force here, the office's own values laid over by their dates. left_out: why
    some of those do not hold.
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
    told: HitomadoError | None = None
    rules: Callable[[], Rulebook] = _no_rules
    left_out: tuple[HitomadoError, ...] = ()

    def times(self) -> StepTimes:
        """How long guided steps take here."""
        return step_times(self.rules(), self.today)

    def pin_entries(self) -> int:
        """How often the 統合端末 asks for one person's 住基 PIN at most."""
        return pin_entries(self.rules(), self.today)
