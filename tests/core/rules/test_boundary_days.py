"""Days around every limit, each written out by hand from a calendar, never by the code's formula.

One row: what is looked at, today, the dates of the case, the answer, the last day, the last open
day before it (= the same day), and whether the notice is late. Weekends and 2026-12-29 to
2027-01-03 are closed.
"""

from datetime import date, timedelta

import pytest

from hitomado.core.dates import RegisterDate
from hitomado.core.rules.days import Age, age_to, birthday_after
from hitomado.core.rules.plan import Answer, MoveKind, Procedure
from tests.core.rules.cases import born
from tests.core.rules.moving import moving, of, on

K = MoveKind
P = Procedure
NEW_YEAR = frozenset(
    date.fromisoformat(iso)
    for iso in (
        "2026-12-29",
        "2026-12-30",
        "2026-12-31",
        "2027-01-01",
        "2027-01-02",
        "2027-01-03",
    )
)


WHAT = {
    "by_card": (K.TRANSFER_IN_BY_CARD, P.TRANSFER_IN_BY_CARD),
    "paper": (K.TRANSFER_IN, P.TRANSFER_IN),
    "return": (K.TRANSFER_IN_FROM_ABROAD, P.TRANSFER_IN_FROM_ABROAD),
    "use": (K.TRANSFER_IN_BY_CARD, P.CONTINUED_USE),
    "within": (K.MOVE_WITHIN, P.MOVE_WITHIN),
    "update": (K.MOVE_WITHIN, P.CARD_UPDATE),
    "house": (K.HOUSEHOLD_CHANGE, P.HOUSEHOLD_CHANGE),
    "out": (K.MOVE_OUT, P.MOVE_OUT),
    "keep": (K.MOVE_ABROAD, P.CONTINUED_USE_ABROAD),
}
ANSWERS = {"yes": Answer.POSSIBLE, "ask": Answer.ASK, "no": Answer.NOT_POSSIBLE}
TABLE = """
# 13, 14, 15 days after the move, the planned day far away: Monday 1 June 2026
by_card 2026-06-14 planned=2026-06-01,moved=2026-06-01 yes 2026-06-15 =
by_card 2026-06-15 planned=2026-06-01,moved=2026-06-01 yes 2026-06-15 =
by_card 2026-06-16 planned=2026-06-01,moved=2026-06-01 no 2026-06-15 = late
paper 2026-06-14 planned=2026-06-01,moved=2026-06-01 yes 2026-06-15 =
paper 2026-06-15 planned=2026-06-01,moved=2026-06-01 yes 2026-06-15 =
paper 2026-06-16 planned=2026-06-01,moved=2026-06-01 yes 2026-06-15 = late
return 2026-06-14 moved=2026-06-01 yes 2026-06-15 =
return 2026-06-15 moved=2026-06-01 yes 2026-06-15 =
return 2026-06-16 moved=2026-06-01 yes 2026-06-15 = late
within 2026-06-14 moved=2026-06-01 yes 2026-06-15 =
within 2026-06-15 moved=2026-06-01 yes 2026-06-15 =
within 2026-06-16 moved=2026-06-01 yes 2026-06-15 = late
house 2026-06-14 moved=2026-06-01 yes 2026-06-15 =
house 2026-06-15 moved=2026-06-01 yes 2026-06-15 =
house 2026-06-16 moved=2026-06-01 yes 2026-06-15 = late
out 2026-06-14 left=2026-06-01 yes 2026-06-15 =
out 2026-06-15 left=2026-06-01 yes 2026-06-15 =
out 2026-06-16 left=2026-06-01 no 2026-06-15 =
# 13, 14, 15 days before leaving
out 2026-06-02 planned=2026-06-15 yes 2026-06-29 =
out 2026-06-01 planned=2026-06-15 yes 2026-06-29 =
out 2026-05-31 planned=2026-06-15 ask 2026-06-29 =
# 29, 30, 31 days after the planned day, moved in later: Wednesday 1 July 2026
by_card 2026-07-30 planned=2026-07-01,moved=2026-07-25 yes 2026-07-31 =
by_card 2026-07-31 planned=2026-07-01,moved=2026-07-25 yes 2026-07-31 =
by_card 2026-08-01 planned=2026-07-01,moved=2026-07-25 no 2026-07-31 =
paper 2026-07-31 planned=2026-07-01,moved=2026-07-25 yes 2026-08-08 2026-08-07
paper 2026-08-08 planned=2026-07-01,moved=2026-07-25 yes 2026-08-08 2026-08-07
# both limits on one day: planned 1 June, moved 17 June, both end 1 July
by_card 2026-07-01 planned=2026-06-01,moved=2026-06-17 yes 2026-07-01 =
by_card 2026-07-02 planned=2026-06-01,moved=2026-06-17 no 2026-07-01 = late
# one day apart: moved 16 June ends 30 June, moved 18 June is bound by the planned day
by_card 2026-06-30 planned=2026-06-01,moved=2026-06-16 yes 2026-06-30 =
by_card 2026-07-01 planned=2026-06-01,moved=2026-06-16 no 2026-06-30 = late
by_card 2026-07-02 planned=2026-06-01,moved=2026-06-18 no 2026-07-01 =
# 89, 90, 91 days after filing: Tuesday 1 September 2026 ends Monday 30 November
use 2026-11-29 planned=2026-09-01,moved=2026-09-01,filed=2026-09-01 yes 2026-11-30 =
use 2026-11-30 planned=2026-09-01,moved=2026-09-01,filed=2026-09-01 yes 2026-11-30 =
use 2026-12-01 planned=2026-09-01,moved=2026-09-01,filed=2026-09-01 no 2026-11-30 =
# the ninetieth day on a Saturday: filed Monday 7 September ends Sunday 6 December
use 2026-12-04 planned=2026-09-01,moved=2026-09-05,filed=2026-09-07 yes 2026-12-06 2026-12-04
use 2026-12-06 planned=2026-09-01,moved=2026-09-05,filed=2026-09-07 yes 2026-12-06 2026-12-04
use 2026-12-07 planned=2026-09-01,moved=2026-09-05,filed=2026-09-07 no 2026-12-06 2026-12-04
# ninety days over the turn of the year: filed Monday 5 October ends Sunday 3 January
use 2026-12-28 planned=2026-10-01,moved=2026-10-02,filed=2026-10-05 yes 2027-01-03 2026-12-28
use 2027-01-03 planned=2026-10-01,moved=2026-10-02,filed=2026-10-05 yes 2027-01-03 2026-12-28
use 2027-01-04 planned=2026-10-01,moved=2026-10-02,filed=2026-10-05 no 2027-01-03 2026-12-28
# ninety days over 29 February 2028: filed 1 December 2027 ends 29 February
use 2028-02-28 planned=2027-12-01,moved=2027-12-01,filed=2027-12-01 yes 2028-02-29 =
use 2028-02-29 planned=2027-12-01,moved=2027-12-01,filed=2027-12-01 yes 2028-02-29 =
use 2028-03-01 planned=2027-12-01,moved=2027-12-01,filed=2027-12-01 no 2028-02-29 =
# the same days of a common year: filed 1 December 2026 ends 1 March 2027
use 2027-03-01 planned=2026-12-01,moved=2026-12-01,filed=2026-12-01 yes 2027-03-01 =
use 2027-03-02 planned=2026-12-01,moved=2026-12-01,filed=2026-12-01 no 2027-03-01 =
# 14 days over the end of February: Tuesday 15 February 2028 ends on the leap day
by_card 2028-02-29 planned=2028-02-15,moved=2028-02-15 yes 2028-02-29 =
by_card 2028-03-01 planned=2028-02-15,moved=2028-02-15 no 2028-02-29 = late
by_card 2027-03-01 planned=2027-02-15,moved=2027-02-15 yes 2027-03-01 =
by_card 2027-03-02 planned=2027-02-15,moved=2027-02-15 no 2027-03-01 = late
# moved in on the leap day itself, and planned for it
within 2028-03-14 moved=2028-02-29 yes 2028-03-14 =
within 2028-03-15 moved=2028-02-29 yes 2028-03-14 = late
by_card 2028-03-30 planned=2028-02-29,moved=2028-03-20 yes 2028-03-30 =
by_card 2028-03-31 planned=2028-02-29,moved=2028-03-20 no 2028-03-30 =
# 30 days over the turn of the year: planned 2 December ends Friday 1 January, closed
by_card 2026-12-28 planned=2026-12-02,moved=2026-12-24 yes 2027-01-01 2026-12-28
by_card 2027-01-01 planned=2026-12-02,moved=2026-12-24 yes 2027-01-01 2026-12-28
by_card 2027-01-04 planned=2026-12-02,moved=2026-12-24 no 2027-01-01 2026-12-28
# 14 days that end at the new year: 17 December ends on 31 December, closed until 4 January
by_card 2026-12-31 planned=2026-12-17,moved=2026-12-17 yes 2026-12-31 2026-12-28
by_card 2027-01-04 planned=2026-12-17,moved=2026-12-17 ask 2026-12-31 2026-12-28
by_card 2027-01-05 planned=2026-12-17,moved=2026-12-17 no 2026-12-31 2026-12-28 late
within 2027-01-04 moved=2026-12-17 yes 2026-12-31 2026-12-28
within 2027-01-05 moved=2026-12-17 yes 2026-12-31 2026-12-28 late
house 2027-01-04 moved=2026-12-17 yes 2026-12-31 2026-12-28
house 2027-01-05 moved=2026-12-17 yes 2026-12-31 2026-12-28 late
paper 2027-01-04 planned=2026-12-17,moved=2026-12-17 yes 2026-12-31 2026-12-28
# 14 days that end on a Saturday, on a Sunday and on the Monday after
by_card 2026-06-20 planned=2026-06-06,moved=2026-06-06 yes 2026-06-20 2026-06-19
by_card 2026-06-22 planned=2026-06-06,moved=2026-06-06 ask 2026-06-20 2026-06-19
by_card 2026-06-23 planned=2026-06-06,moved=2026-06-06 no 2026-06-20 2026-06-19 late
by_card 2026-06-22 planned=2026-06-07,moved=2026-06-07 ask 2026-06-21 2026-06-19
by_card 2026-06-22 planned=2026-06-08,moved=2026-06-08 yes 2026-06-22 =
within 2026-06-22 moved=2026-06-06 yes 2026-06-20 2026-06-19
within 2026-06-23 moved=2026-06-06 yes 2026-06-20 2026-06-19 late
# 30 days that end on a Saturday never shift: planned Thursday 21 May ends 20 June
by_card 2026-06-20 planned=2026-05-21,moved=2026-06-15 yes 2026-06-20 2026-06-19
by_card 2026-06-22 planned=2026-05-21,moved=2026-06-15 no 2026-06-20 2026-06-19
# the change of the card: 14 days, and late it is still done
update 2026-06-15 moved=2026-06-01 yes 2026-06-15 =
update 2026-06-16 moved=2026-06-01 yes 2026-06-15 =
update 2027-06-16 moved=2026-06-01 yes 2026-06-15 =
# leaving Japan: until the day before, over a month's end, a leap day and the new year
keep 2026-11-30 planned=2026-12-01 yes 2026-11-30 =
keep 2026-12-01 planned=2026-12-01 no 2026-11-30 =
keep 2028-02-29 planned=2028-03-01 yes 2028-02-29 =
keep 2028-03-01 planned=2028-03-01 no 2028-02-29 =
keep 2026-12-28 planned=2027-01-01 yes 2026-12-31 2026-12-28
keep 2027-01-01 planned=2027-01-01 no 2026-12-31 2026-12-28
keep 2026-12-11 planned=2026-12-14 yes 2026-12-13 2026-12-11
keep 2026-12-09 planned=2026-12-10,filed=2026-12-10 no 2026-12-09 =
# moving and filing on one day, and the day before
within 2026-06-01 moved=2026-06-01 yes 2026-06-15 =
within 2026-06-01 moved=2026-06-02 no 2026-06-16 =
by_card 2026-06-01 planned=2026-06-01,moved=2026-06-02 no 2026-06-16 =
"""
ROWS = [line for line in TABLE.strip().splitlines() if not line.startswith("#")]


def closed_around(day: date) -> frozenset[date]:
    days = (day + timedelta(days=n) for n in range(-400, 401))
    return NEW_YEAR | frozenset(d for d in days if d.weekday() >= 5)


def test_the_table_is_long_enough_to_hold_every_limit() -> None:
    assert len(ROWS) >= 60
    assert {row.split()[0] for row in ROWS} == set(WHAT)


@pytest.mark.parametrize("row", ROWS)
def test_the_day_and_the_day_after(row: str) -> None:
    what, today, dates, answer, last, open_day, *late = row.split()
    kind, procedure = WHAT[what]
    facts = dict(pair.split("=") for pair in dates.split(","))
    made = moving(today, kind, closed=closed_around(on(today)), certificate=True, **facts)
    plan = of(made, procedure)
    practical = last if open_day == "=" else open_day
    assert (plan.answer, plan.last_day) == (ANSWERS[answer], on(last))
    assert plan.practical_last_day == on(practical)
    assert ("late_notice" in plan.warnings) is bool(late)
    assert ("last_day_closed" in plan.warnings) is (practical != last)


AGES = (
    ("2011-12-02", 15, "2026-11-30", Age.BELOW),
    ("2011-12-02", 15, "2026-12-01", Age.TODAY),
    ("2011-12-02", 15, "2026-12-02", Age.REACHED),
    ("2008-01-01", 18, "2025-12-30", Age.BELOW),
    ("2008-01-01", 18, "2025-12-31", Age.TODAY),
    ("2008-01-01", 18, "2026-01-01", Age.REACHED),
    ("2012-02-29", 15, "2027-02-27", Age.BELOW),
    ("2012-02-29", 15, "2027-02-28", Age.TODAY),
    ("2012-02-29", 15, "2027-03-01", Age.REACHED),
    ("2013-03-01", 15, "2028-02-28", Age.BELOW),
    ("2013-03-01", 15, "2028-02-29", Age.TODAY),
    ("2013-03-01", 15, "2028-03-01", Age.REACHED),
    ("2012-04-01", 15, "2027-03-31", Age.TODAY),
)


@pytest.mark.parametrize(("birth", "line", "today", "stands"), AGES)
def test_the_day_before_a_birthday(birth: str, line: int, today: str, stands: Age) -> None:
    assert age_to(born(birth), line, on(today)) is stands


@pytest.mark.parametrize(
    ("birth", "issued", "count", "day"),
    [
        ("1980-05-20", "2026-05-20", 10, "2036-05-20"),
        ("1980-05-20", "2026-05-19", 10, "2035-05-20"),
        ("1980-05-20", "2026-05-21", 10, "2036-05-20"),
        ("2000-02-29", "2026-11-20", 10, "2036-02-29"),
        ("2000-02-29", "2026-11-20", 5, "2031-02-28"),
        ("2000-02-29", "2027-02-28", 1, "2028-02-29"),
        ("2000-02-29", "2027-02-27", 1, "2027-02-28"),
        ("2026-12-31", "2026-12-31", 5, "2031-12-31"),
    ],
)
def test_birthdays_after_the_day_of_issue(birth: str, issued: str, count: int, day: str) -> None:
    assert birthday_after(on(birth), on(issued), count) == on(day)


def test_a_birth_date_without_a_day_is_below_or_above_only_where_every_day_of_it_is() -> None:
    may_2011 = RegisterDate("平成23年5月頃", 2011, 5)
    assert age_to(may_2011, 15, on("2026-04-29")) is Age.BELOW
    assert age_to(may_2011, 15, on("2026-05-15")) is Age.UNKNOWN
    assert age_to(may_2011, 15, on("2026-05-31")) is Age.REACHED
