"""照合番号B: 14 digits of what is printed on the card's face; nothing of it is ever guessed.

Birth date as printed YYMMDD (the year of the era for Japanese, for foreigners the last two digits
of the Gregorian year), year of the card's expiry YYYY, security code of four digits.
Source: measured by soltia48/myna-card on a card of a Japanese; for foreigners by what the face
prints, not measured: one attempt per confirmation, and the clerk sees all parts before it.
"""

from calendar import monthrange
from dataclasses import dataclass, field
from enum import StrEnum

from hitomado.core.chip.pins import Secret, wipe
from hitomado.core.chip.printed_digits import EXPIRY_YEARS, LEAP_YEAR
from hitomado.core.chip.reading import Source
from hitomado.core.eras import BY_MARK
from hitomado.core.reasons import CardError, Reason

_LONGEST_OPEN_ERA = 99
_WESTERN_YEARS = range(1900, 2100)
_CODE_DIGITS = 4


class PrintedEra(StrEnum):
    """How the card's face counts the year of birth: 和暦 for Japanese, 西暦 for foreigners."""

    SHOWA = "S"
    HEISEI = "H"
    REIWA = "R"
    TAISHO = "T"
    MEIJI = "M"
    WESTERN = "W"

    @property
    def years(self) -> range:
        """Years that a face may show, Gregorian ones with four digits."""
        if self is PrintedEra.WESTERN:
            return _WESTERN_YEARS
        era = BY_MARK[self.value]
        last = era.last.year - era.first.year + 1 if era.last else _LONGEST_OPEN_ERA
        return range(1, last + 1)


class BirthFault(StrEnum):
    """Why a birth date can stand on no card."""

    MISSING = "birth_missing"
    YEAR_WESTERN = "year_western"
    YEAR_ERA = "year_era"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PrintedBirth:
    """The birth date as the clerk reads it on the face; None where the face shows none.

    year: of the era, or Gregorian with four digits.
    """

    era: PrintedEra
    year: int | None = field(repr=False)
    month: int | None = field(repr=False)
    day: int | None = field(repr=False)

    @property
    def fault(self) -> BirthFault | None:
        """What is wrong with it, the first part first."""
        if self.year is None or self.month is None or self.day is None:
            return BirthFault.MISSING
        if self.year not in self.era.years:
            western = self.era is PrintedEra.WESTERN
            return BirthFault.YEAR_WESTERN if western else BirthFault.YEAR_ERA
        if not 1 <= self.month <= 12:
            return BirthFault.MONTH
        if not 1 <= self.day <= monthrange(LEAP_YEAR, self.month)[1]:
            return BirthFault.DAY
        return None


def number_b(birth: PrintedBirth, expiry_year: int | None, code: bytearray) -> Secret:
    """Put the 14 digits together; `code` (4 digits) is wiped.

    expiry_year: of the card, as its chip says. Raises CardError(NUMBER_B_NEEDS_BIRTH) for an
    unknown or partly unknown birth date, CardError(NUMBER_B_FORM) for parts that cannot stand on a
    card.
    """
    try:
        if birth.fault is BirthFault.MISSING:
            raise CardError(Reason.NUMBER_B_NEEDS_BIRTH)
        if birth.fault is not None or expiry_year not in EXPIRY_YEARS:
            raise _bad_form()
        if len(code) != _CODE_DIGITS or not code.isdigit():
            raise _bad_form()
        digits = bytearray(14)  # one buffer: joining would leave copies of the code behind
        year = (birth.year or 0) % 100
        digits[:10] = f"{year:02}{birth.month:02}{birth.day:02}{expiry_year:04}".encode("ascii")
        digits[10:] = code
        return Secret(Source.NUMBER_B, digits)
    finally:
        wipe(code)


def _bad_form() -> CardError:
    return CardError(Reason.NUMBER_B_FORM, params=(("digits", 14),))
