"""Ages and periods of 民法 and 年齢計算ニ関スル法律."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.ages import add_months, age_common, legal_age


def test_a_year_of_age_is_reached_the_day_before_the_birthday() -> None:
    birth = date(2011, 4, 1)
    assert legal_age(birth, date(2026, 3, 30)) == 14
    assert legal_age(birth, date(2026, 3, 31)) == 15
    assert age_common(birth, date(2026, 3, 31)) == 14
    assert age_common(birth, date(2026, 4, 1)) == 15


def test_someone_born_on_29_february_grows_older_on_28_february_by_law() -> None:
    birth = date(2008, 2, 29)
    assert legal_age(birth, date(2026, 2, 27)) == 17
    assert legal_age(birth, date(2026, 2, 28)) == 18
    assert age_common(birth, date(2026, 2, 28)) == 17
    assert age_common(birth, date(2026, 3, 1)) == 18
    assert legal_age(birth, date(2028, 2, 28)) == 20


def test_a_month_without_the_day_ends_on_its_last() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)


@given(st.dates(date(1900, 1, 1), date(2020, 1, 1)), st.dates(date(2020, 1, 2), date(2099, 1, 1)))
def test_both_ages_differ_on_the_eve_of_a_birthday_only(birth: date, on: date) -> None:
    assert legal_age(birth, on) - age_common(birth, on) in (0, 1)
