"""The office's own sheet of residence facts. It stays in the office."""

from dataclasses import dataclass, field
from datetime import date

from hitomado.core.desk.residence import ResidenceNote


@dataclass(frozen=True, slots=True)
class ResidenceSheet:
    """One sheet of one visit's notes, in the order they were written. office: its name."""

    visit: str
    office: str
    day: date
    notes: tuple[ResidenceNote, ...] = field(repr=False)
    practice: bool = False
