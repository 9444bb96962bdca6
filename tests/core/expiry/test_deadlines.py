from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.expiry.deadlines import Stage, banner, schedule
from hitomado.core.rules.book.rulebook import joined
from hitomado.core.rules.book.rulefile import parse_rules

_RULES = Path(__file__).parents[3] / "resources" / "rules"
BOOK = joined(
    (parse_rules((_RULES / f).read_text("utf-8"), f) for f in ("expiry_list.toml", "cards.toml")),
    {},
)
TODAY = date(2026, 11, 27)


def test_the_days_of_an_expiry_are_counted_back_by_calendar() -> None:
    plan = schedule(date(2027, 4, 20), BOOK, TODAY)
    assert (plan.work_from, plan.work_until) == (date(2026, 11, 5), date(2026, 12, 20))
    assert (plan.print_from, plan.print_until) == (date(2027, 1, 5), date(2027, 1, 20))
    assert plan.renewal_from == date(2027, 1, 21)


def test_the_stages_change_on_their_days() -> None:
    plan = schedule(date(2027, 4, 20), BOOK, TODAY)
    said = {
        date(2026, 11, 4): Stage.EARLY,
        date(2026, 11, 5): Stage.OPEN,
        date(2026, 12, 20): Stage.OPEN,
        date(2026, 12, 21): Stage.MISSED,
        date(2027, 4, 20): Stage.MISSED,
        date(2027, 4, 21): Stage.OVER,
    }
    assert {day: plan.stage(day) for day in said} == said
    assert plan.days_left(date(2026, 12, 18)) == 2
    assert plan.days_left(date(2026, 12, 21)) == -1


def test_the_banner_names_what_ends_first_and_counts_what_was_missed() -> None:
    days = [date(2027, 4, 20), date(2027, 4, 10), date(2027, 2, 1), date(2027, 9, 1), None]
    told = banner(days, BOOK, TODAY)
    assert told.next is not None
    assert told.next.expiry == date(2027, 4, 10)
    assert (told.open, told.missed, told.early) == (3, 1, 1)


@given(st.dates(date(2026, 1, 1), date(2060, 12, 31)))
def test_the_days_follow_each_other_for_every_expiry(expiry: date) -> None:
    p = schedule(expiry, BOOK, TODAY)
    assert p.work_from < p.work_until < p.print_from < p.print_until < p.renewal_from < expiry
