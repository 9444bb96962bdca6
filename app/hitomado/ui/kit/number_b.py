"""What the clerk copies from the card's face for 照合番号B. Knows no Qt.

照合番号B is 14 digits: the birth date's YYMMDD as printed (年 of the era for Japanese, the last two
digits of the Gregorian year where the card prints 西暦), the expiry year, the security code.
Source: public reader implementations of the My Number Card's 券面事項確認 application.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Era(StrEnum):
    """How the birth year is printed. The value is the key that chooses it."""

    SHOWA = "S"
    HEISEI = "H"
    REIWA = "R"
    TAISHO = "T"
    MEIJI = "M"
    WESTERN = "W"


# last year of each era that existed; Reiwa is open
_LAST_YEARS = {Era.MEIJI: 45, Era.TAISHO: 15, Era.SHOWA: 64, Era.HEISEI: 31, Era.REIWA: 99}
_LONG_MONTHS = 31
_SHORT_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@dataclass(frozen=True, slots=True)
class PrintedBirth:
    """A birth date as typed from the face, digits as text."""

    era: Era
    year: str = field(repr=False)
    month: str = field(repr=False)
    day: str = field(repr=False)

    def problem(self) -> str | None:
        """What is wrong with it, as the end of a words key (`kit.number_b.<…>`), or None."""
        if not (self.year and self.month and self.day):
            return "birth_missing"
        year, month, day = (int(part) for part in (self.year, self.month, self.day))
        if self.era is Era.WESTERN:
            if not 1900 <= year <= 2099:
                return "year_western"
        elif not 1 <= year <= _LAST_YEARS[self.era]:
            return "year_era"
        if not 1 <= month <= 12:
            return "month"
        if not 1 <= day <= _SHORT_MONTHS.get(month, _LONG_MONTHS):
            return "day"
        return None

    def digits(self) -> str:
        """YYMMDD as the chip expects it. Only for a birth without a problem."""
        return f"{int(self.year) % 100:02}{int(self.month):02}{int(self.day):02}"


def assemble(birth: PrintedBirth, expiry_year: int, code: bytearray) -> bytearray:
    """The 14 ASCII digits in a buffer of their own; `code` stays its caller's to wipe."""
    assembled = bytearray(14)
    assembled[:10] = f"{birth.digits()}{expiry_year:04}".encode()
    assembled[10:] = code
    return assembled
