"""The day on which a visit that was sent home comes up again."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.rules.book.reminders import BY_POST, ELSEWHERE, remind_on
from hitomado.core.rules.plan import Way, WayCode
from hitomado.wiring import closed_days
from tests.core.rules.cases import RULES

FRIDAY = date(2026, 11, 20)  # the Monday after it is a holiday
CLOSED = closed_days(FRIDAY)


def remind(code: WayCode, by: date | None = None, come_from: date | None = None) -> date | None:
    return remind_on(Way(code, by, come_from), FRIDAY, RULES, CLOSED)


def test_a_last_day_is_preceded_by_the_offices_days_on_an_open_one() -> None:
    assert remind(WayCode.MOVE_OUT_ONLINE, date(2026, 12, 4)) == date(2026, 12, 1)
    closed_one = date(2026, 12, 1)  # three days before it is a Saturday
    assert remind(WayCode.BRING_CARD, closed_one) == date(2026, 11, 27)


def test_a_certificate_by_post_is_asked_after_a_week_or_earlier_where_the_time_is_short() -> None:
    assert remind(WayCode.PAPER_CERTIFICATE) == date(2026, 11, 27)
    assert remind(WayCode.CARD_LOST_IN_MOVE, date(2027, 1, 15)) == date(2026, 11, 27)
    assert remind(WayCode.TIME_OVER, date(2026, 11, 27)) == date(2026, 11, 24)


def test_what_only_begins_later_comes_up_on_its_first_open_day() -> None:
    assert remind(WayCode.RENEW_LATER, come_from=date(2026, 12, 5)) == date(2026, 12, 7)


def test_what_is_done_with_another_town_comes_up_when_it_can_be_done_with() -> None:
    day, last = date(2026, 11, 25), date(2026, 11, 24)
    assert remind(WayCode.MOVE_OUT_ONLINE, last, day) == day
    assert remind(WayCode.MOVE_OUT_BY_POST, date(2026, 12, 4)) == date(2026, 12, 1)


def test_nothing_to_await_is_no_reminder() -> None:
    assert remind(WayCode.CANNOT_REVIVE) is None
    assert remind(WayCode.BRING_CARD, FRIDAY) is None


days = st.none() | st.integers(-5, 120).map(lambda n: FRIDAY + timedelta(days=n))


@given(st.sampled_from(WayCode), days, days)
def test_a_reminder_is_never_today_and_never_after_the_last_day(
    code: WayCode, last: date | None, first: date | None
) -> None:
    found = remind(code, last, first)
    if found is not None:
        assert found > FRIDAY
        assert last is None or found <= last or code in ELSEWHERE
    elif last is not None:
        assert last <= FRIDAY
    else:
        assert first is None
        assert code not in BY_POST
