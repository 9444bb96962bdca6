"""The shipped rules load as the program loads them, and the office's calendar knows its days."""

from datetime import date

from hitomado.core.rules.plan import Answer, Procedure
from hitomado.wiring import closed_days, rulebook
from tests.core.rules.cases import RULES, answer_of, case


def test_the_program_loads_the_rules_that_the_worked_cases_stand_on() -> None:
    assert rulebook() == RULES


def test_weekends_holidays_and_the_turn_of_the_year_are_closed() -> None:
    closed = closed_days(date(2026, 11, 21))
    assert {date(2026, 11, 23), date(2026, 11, 22), date(2027, 1, 1)} <= closed
    assert {date(2026, 12, 29), date(2027, 1, 3), date(2026, 9, 22)} <= closed
    assert not {date(2026, 11, 24), date(2026, 12, 28), date(2027, 1, 4)} & closed


def test_the_silver_week_bridge_day_moves_the_practical_last_day() -> None:
    closed = closed_days(date(2026, 9, 10))
    dates = {"planned": "2026-09-08", "moved": "2026-09-08"}
    plan = answer_of(case("2026-09-10", closed=closed, dates=dates), Procedure.TRANSFER_IN_BY_CARD)
    assert plan.answer is Answer.POSSIBLE
    assert (plan.last_day, plan.practical_last_day) == (date(2026, 9, 22), date(2026, 9, 18))
