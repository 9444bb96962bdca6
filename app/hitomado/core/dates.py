"""Dates as registers and cards hold them: exact, partly unknown, or only text.

Sources: facts on eras and unknown dates are those of the resident-record standard
(住民記録システム標準仕様書 1.1.8, 1.3.6) and 年齢計算ニ関スル法律.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class RegisterDate:
    """A date as written. Unknown parts are None; `text` keeps what the register says.

    year: Gregorian. text: never rewritten. impossible: parts that no calendar has
    (30 February, 昭和64年1月8日): such a date is shown and never calculated with.
    """

    text: str = field(repr=False)
    year: int | None = field(default=None, repr=False)
    month: int | None = field(default=None, repr=False)
    day: int | None = field(default=None, repr=False)
    approximate: bool = False
    impossible: bool = False

    @property
    def exact(self) -> date | None:
        """The calendar date, or None when any part is unknown, approximate or impossible."""
        if self.approximate or self.impossible:
            return None
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)
