"""What the office's rules say of its forms: the merges in force, how long a 照会書 runs."""

from hitomado.core.forms.merges import Merges, merges_of
from hitomado.core.visit.office import Office


def merges_in_force(office: Office) -> Merges:
    """Return the merges as the office has them today (`merge.…`, `sheets.separate.…`)."""
    values = _in_force(office)
    return merges_of({key: on for key, on in values.items() if isinstance(on, bool)})


def letter_days(office: Office) -> int | None:
    """Return within how many days a letter is answered; None where no rule says so."""
    days = _in_force(office).get("letter.valid_days")
    return days if isinstance(days, int) else None


def _in_force(office: Office) -> dict[str, object]:
    return {rule.id: rule.value for rule in office.rules().rules if rule.in_force(office.today)}
