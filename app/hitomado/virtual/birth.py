"""Birth dates of card holders: eight digits YYYYMMDD with 00 for what is not known."""

from calendar import monthrange
from datetime import date

from hitomado.core.ages import add_months, age_common
from hitomado.core.eras import wareki


def era_digits(birth: str) -> str:
    """Six digits YYMMDD with the year of the era, as a Japanese holder's card prints them.

    A date with unknown parts counts in the era of its last possible day.
    """
    parts = wareki(_latest(birth))
    return f"{parts.year if parts else 0:02d}{birth[4:]}"


def era_code(birth: str) -> str:
    """Era digit of the 署名用 certificate: 1 明治 … 5 令和, 0 unknown."""
    parts = wareki(_latest(birth))
    return str(parts.era.digit) if parts else "0"


def nth_birthday(birth: str, after: date, n: int) -> date:
    """Return the n-th birthday after a day; 29 February falls on the 28th in common years."""
    born = _earliest(birth)
    years = after.year - born.year
    first = years if add_months(born, 12 * years) > after else years + 1
    return add_months(born, 12 * (first + n - 1))


def whole_years(birth: str, on: date) -> int:
    """Age in years on a day, unknown parts taken as the earliest."""
    return age_common(_earliest(birth), on)


def _earliest(birth: str) -> date:
    return date(int(birth[:4]) or 1900, int(birth[4:6]) or 1, int(birth[6:]) or 1)


def _latest(birth: str) -> date:
    year, month = int(birth[:4]) or 1, int(birth[4:6]) or 12
    return date(year, month, int(birth[6:]) or monthrange(year, month)[1])
