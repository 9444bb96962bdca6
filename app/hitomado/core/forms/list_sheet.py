"""A sheet of a long list on A4 landscape: columns, and as many rows as there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hitomado.core.expiry.sheets import Sheet


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One part of a sheet. lines: `sheets.PRINTED` keys → text. made: the day of printing.

    part, parts: long lists are printed in parts. first, total: 1-based number of the first line,
    and of all lines of the sheet. fictional: the list was read by the shipped, invented mapping.
    """

    what: Sheet
    office: str
    source: str
    made: date
    lines: tuple[Mapping[str, str], ...] = field(repr=False)
    part: int = 1
    parts: int = 1
    first: int = 1
    total: int = 0
    practice: bool = False
