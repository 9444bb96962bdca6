"""Ages and periods by law.

Sources: 年齢計算ニ関スル法律 (the day of birth counts), 民法143条 (months by
the calendar, the month's end where no such day exists).
"""

from calendar import monthrange
from datetime import date, timedelta

_DAY = timedelta(days=1)


def age_common(birth: date, on: date) -> int:
    """Return the age as people count it: it changes on the birthday (29 February: on 1 March)."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def legal_age(birth: date, on: date) -> int:
    """Return the age reached by the end of the day `on`: it changes the day before the birthday.

    Someone born on 1 April is a year older at 24:00 of 31 March.
    Differs from `age_common` on that one day of the year only.
    """
    return age_common(birth, on + _DAY)


def add_months(day: date, months: int) -> date:
    """Return the same day of a later (or earlier) month, or that month's last day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))
