"""Open days, ages with their one doubtful day, and how long a certificate lives.

Sources: 民法140条 (periods), 年齢計算ニ関スル法律, 公的個人認証法施行規則 (fifth birthday).
"""

from calendar import isleap, monthrange
from collections.abc import Set
from datetime import date, timedelta
from enum import StrEnum

from hitomado.core.ages import age_common, legal_age
from hitomado.core.dates import RegisterDate

_DAY = timedelta(days=1)


def last_day(event: date, days: int) -> date:
    """Return the last day of a period of `days`, the event's day not counted."""
    return event + timedelta(days=days)


def last_open(day: date, closed: Set[date]) -> date:
    """Return the last open day on or before a day."""
    while day in closed:
        day -= _DAY
    return day


def next_open(day: date, closed: Set[date]) -> date:
    """Return the first open day on or after a day."""
    while day in closed:
        day += _DAY
    return day


class Age(StrEnum):
    """Where someone stands to an age line. TODAY: reached by law at 24:00, by custom tomorrow."""

    BELOW = "below"
    TODAY = "today"
    REACHED = "reached"
    UNKNOWN = "unknown"


def age_to(birth: RegisterDate, line: int, on: date) -> Age:
    """Relate a birth date to an age line (years) on a day; partly unknown dates by their bounds."""
    if birth.impossible or birth.approximate or birth.year is None:
        return Age.UNKNOWN
    month = birth.month or 12
    latest = date(birth.year, month, birth.day or monthrange(birth.year, month)[1])
    earliest = date(birth.year, birth.month or 1, birth.day or 1)
    ends = {_stand(latest, line, on), _stand(earliest, line, on)}
    return ends.pop() if len(ends) == 1 else Age.UNKNOWN


def _stand(birth: date, line: int, on: date) -> Age:
    if age_common(birth, on) >= line:
        return Age.REACHED
    return Age.TODAY if legal_age(birth, on) >= line else Age.BELOW


def birthday_in(birth: date, year: int) -> date:
    """Return the birthday in a year; 29 February is 28 February in a common year."""
    leap_child = (birth.month, birth.day) == (2, 29)
    return date(year, 2, 28) if leap_child and not isleap(year) else birth.replace(year=year)


def birthday_after(birth: date, event: date, count: int) -> date:
    """Return the `count`-th birthday strictly after an event."""
    first = event.year if birthday_in(birth, event.year) > event else event.year + 1
    return birthday_in(birth, first + count - 1)
