"""The office's own calendar over weekends and holidays."""

from datetime import date, timedelta

from hitomado.core.rules.book.office_days import DayKind, OfficeDay, closed_days, holidays_unknown
from hitomado.wiring import closed_days as wired_closed_days
from hitomado.wiring import public_holidays

TODAY = date(2026, 11, 27)
FRIDAY, SATURDAY = date(2026, 12, 4), date(2026, 12, 5)


def test_a_day_closed_by_the_office_alone_is_closed() -> None:
    assert FRIDAY not in wired_closed_days(TODAY)
    assert FRIDAY in wired_closed_days(TODAY, (OfficeDay(FRIDAY, DayKind.CLOSED),))


def test_an_open_saturday_counts_only_where_the_terminal_works() -> None:
    working = OfficeDay(SATURDAY, DayKind.OPEN, terminal=True)
    standing = OfficeDay(SATURDAY, DayKind.OPEN, terminal=False)
    assert SATURDAY not in wired_closed_days(TODAY, (working,))
    assert SATURDAY in wired_closed_days(TODAY, (standing,))


def test_closed_days_are_known_for_more_than_a_year() -> None:
    closed = wired_closed_days(TODAY)
    assert {date(2027, 11, 23), date(2027, 12, 29), date(2028, 1, 3)} <= closed
    assert min(closed) < TODAY - timedelta(days=170)


def test_a_day_out_of_sight_changes_nothing() -> None:
    far = OfficeDay(date(2030, 1, 7), DayKind.CLOSED)
    assert wired_closed_days(TODAY, (far,)) == wired_closed_days(TODAY)


def test_a_year_without_known_holidays_is_told() -> None:
    assert not holidays_unknown(date(2099, 12, 31), public_holidays())
    assert holidays_unknown(date(2100, 1, 1), public_holidays())
    assert holidays_unknown(TODAY, frozenset())
    assert date(2100, 1, 1) in closed_days(date(2100, 1, 1), frozenset(), ())
