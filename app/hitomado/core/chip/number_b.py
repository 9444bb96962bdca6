"""照合番号B: 14 digits of what is printed on the card's face; nothing of it is ever guessed.

Birth date as printed YYMMDD (the year of the era for Japanese, for foreigners the last two digits
of the Gregorian year), year of the card's expiry YYYY, security code of four digits.
Source: measured by soltia48/myna-card on a card of a Japanese; for foreigners by what the face
prints, not measured: one attempt per confirmation, and the clerk sees all parts before it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.chip.pins import Secret, wipe
from hitomado.core.chip.reading import Source
from hitomado.core.reasons import CardError, Reason

_LONGEST_ERA = 64  # 昭和64年
_LEAP_YEAR = 2000  # any: whether 29 February was one in this era year is not ours to judge
_CODE_DIGITS = 4


class PrintedCalendar(StrEnum):
    """How the card's face counts the year of birth."""

    ERA = "era"  # 和暦: Japanese
    GREGORIAN = "gregorian"  # 西暦: foreigners


@dataclass(frozen=True, slots=True)
class PrintedBirth:
    """The birth date as the clerk reads it on the face; None where the face shows none.

    year: of the era (1..64), or Gregorian with four digits.
    """

    calendar: PrintedCalendar
    year: int | None = field(repr=False)
    month: int | None = field(repr=False)
    day: int | None = field(repr=False)


def number_b(birth: PrintedBirth, expiry: date | None, code: bytearray) -> Secret:
    """Put the 14 digits together; `code` (4 digits) is wiped.

    expiry: of the card, as its chip says. Raises CardError(NUMBER_B_NEEDS_BIRTH) for an unknown or
    partly unknown birth date, CardError(NUMBER_B_FORM) for parts that cannot stand on a card.
    """
    try:
        if birth.year is None or birth.month is None or birth.day is None:
            raise CardError(Reason.NUMBER_B_NEEDS_BIRTH)
        if expiry is None or not _may_be_printed(birth.calendar, birth.year):
            raise _bad_form()
        if len(code) != _CODE_DIGITS or not code.isdigit():
            raise _bad_form()
        try:
            date(_LEAP_YEAR, birth.month, birth.day)
        except ValueError:
            raise _bad_form() from None
        text = f"{birth.year % 100:02}{birth.month:02}{birth.day:02}{expiry.year:04}"
        return Secret(Source.NUMBER_B, bytearray(text.encode("ascii")) + code)
    finally:
        wipe(code)


def _bad_form() -> CardError:
    return CardError(Reason.NUMBER_B_FORM, params=(("digits", 14),))


def _may_be_printed(calendar: PrintedCalendar, year: int) -> bool:
    if calendar is PrintedCalendar.ERA:
        return 1 <= year <= _LONGEST_ERA
    return 1868 <= year <= 9999
