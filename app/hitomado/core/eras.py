"""The eras since Meiji and a date's 和暦 form, as parts: the words room makes the sentence.

Sources: 太政官布告 (明治元年), 元号を改める政令 and 元号法 for the limits; era letters and their
digits as JIS X 0301 and the 署名用電子証明書 (EYYYYMMDD) use them. The last day of Meiji and of
Taisho is also the first of the next era; registers hold both spellings
(住民記録システム標準仕様書 1.1.8).
"""

from dataclasses import dataclass
from datetime import date

SOLAR_CALENDAR = date(1873, 1, 1)  # 明治6年1月1日; earlier 和暦 days are lunar


@dataclass(frozen=True, slots=True)
class Era:
    """One era. first, last: inclusive days that a register may write in it; last None = goes on."""

    code: str
    name: str
    letter: str
    digit: int
    first: date
    last: date | None

    def gregorian(self, year: int) -> int:
        """Return the Gregorian year of this era's year (1 = 元年)."""
        return self.first.year + year - 1

    def holds(self, year: int, month: int | None = None, day: int | None = None) -> bool:
        """Whether some day with these Gregorian parts lies in the era; None = unknown part."""
        known = (year,) if month is None else (year, month) if day is None else (year, month, day)
        first = (self.first.year, self.first.month, self.first.day)[: len(known)]
        if known < first:
            return False
        if self.last is None:
            return True
        return known <= (self.last.year, self.last.month, self.last.day)[: len(known)]


ERAS = (
    Era("meiji", "明治", "M", 1, date(1868, 1, 25), date(1912, 7, 30)),
    Era("taisho", "大正", "T", 2, date(1912, 7, 30), date(1926, 12, 25)),
    Era("showa", "昭和", "S", 3, date(1926, 12, 25), date(1989, 1, 7)),
    Era("heisei", "平成", "H", 4, date(1989, 1, 8), date(2019, 4, 30)),
    Era("reiwa", "令和", "R", 5, date(2019, 5, 1), None),
)

BY_MARK = {
    mark: era for era in ERAS for mark in (era.name, era.name[0], era.letter, era.letter.lower())
}
BY_DIGIT = {era.digit: era for era in ERAS}


@dataclass(frozen=True, slots=True)
class Wareki:
    """A date in its era. year 1 is 元年."""

    era: Era
    year: int
    month: int
    day: int


def wareki(day: date) -> Wareki | None:
    """Return the 和暦 parts of a Gregorian date, the later era on a day that two eras share.

    None before 1873-01-01: the calendar of that time was lunar.
    """
    if day < SOLAR_CALENDAR:
        return None
    era = next(e for e in reversed(ERAS) if e.first <= day)
    return Wareki(era, day.year - era.first.year + 1, day.month, day.day)
