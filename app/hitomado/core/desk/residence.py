"""A note on where somebody really lives, as the town found out (住民基本台帳法34条: 調査).

For the office alone: no paper of a resident's carries any of it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ResidenceSource(StrEnum):
    """Where the fact comes from."""

    WATER = "water"
    TAX = "tax"
    INTERVIEW = "interview"
    OTHER = "other"


class ResidenceResult(StrEnum):
    """What was found. None of them decides anything by itself."""

    LIVES_HERE = "lives_here"
    NOT_SEEN = "not_seen"  # the place shows no sign of it
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ResidenceNote:
    """One question to somebody. on: the day it was asked. at: written down, UTC, ISO 8601.

    asked_by, asked_whom: office, section or role, as the clerk writes it. consent: the resident
    agreed to be asked about. referral: the welfare section should look after the household.
    """

    source: ResidenceSource
    asked_by: str = field(repr=False)
    asked_whom: str = field(repr=False)
    on: date = field(repr=False)
    result: ResidenceResult = field(repr=False)
    remark: str = field(repr=False)
    consent: bool
    referral: bool = field(repr=False)
    by: str
    at: str
