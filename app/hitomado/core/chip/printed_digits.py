"""What the 14 digits of 照合番号B can be on any card's face; impossible ones are never sent.

Year of birth YY, month, day, year of the card's expiry YYYY, security code of four digits. A try
is lost for whatever is sent, and the tries do not come back by themselves.
Source: measured by soltia48/myna-card; the expiry year is the one the chip tells freely.
"""

from calendar import monthrange

from hitomado.core.reasons import CardError, Reason

EXPIRY_YEARS = range(2016, 2100)  # the first cards were issued in 2016
# any leap year: of YY alone nobody knows whether it had a 29 February
LEAP_YEAR = 2000
_MONTH, _DAY, _EXPIRY = slice(2, 4), slice(4, 6), slice(6, 10)


def require_possible(digits: bytearray, expiry_year: int | None = None) -> None:
    """Raise CardError(NUMBER_B_IMPOSSIBLE, params `rule`) for digits that stand on no face.

    digits: 14, ASCII. expiry_year: of this card as its chip says; None: not known, so that any
    year a card may have passes.
    """
    month, day, year = (_number(digits, part) for part in (_MONTH, _DAY, _EXPIRY))
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(LEAP_YEAR, month)[1]:
        raise _impossible("number_b_birth")
    if year not in EXPIRY_YEARS or expiry_year not in {None, year}:
        raise _impossible("number_b_expiry")


def _number(digits: bytearray, part: slice) -> int:
    """Read a part digit by digit: a cut-out piece would be a copy that nobody wipes."""
    number = 0
    for at in range(part.start, part.stop):
        number = 10 * number + digits[at] - ord("0")
    return number


def _impossible(rule: str) -> CardError:
    return CardError(Reason.NUMBER_B_IMPOSSIBLE, params=(("rule", rule),))
