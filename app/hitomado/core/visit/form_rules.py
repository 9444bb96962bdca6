"""What the office's rules say of its forms: the merges in force."""

from hitomado.core.forms.merges import Merges, merges_of
from hitomado.core.visit.office import Office


def merges_in_force(office: Office) -> Merges:
    """Return the merges as the office has them today (`merge.…`, `sheets.separate.…`)."""
    values = _in_force(office)
    return merges_of({key: on for key, on in values.items() if isinstance(on, bool)})


def _in_force(office: Office) -> dict[str, object]:
    return {rule.id: rule.value for rule in office.rules().rules if rule.in_force(office.today)}
