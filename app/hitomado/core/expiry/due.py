"""期限到来区分: what runs out for a person of the list."""

from enum import StrEnum


class DueKind(StrEnum):
    """What runs out."""

    CARD = "card"
    CERTIFICATE = "certificate"
    BOTH = "both"
    UNKNOWN = "unknown"  # the list has no such column, or the cell is blank
