"""Eras and 和暦."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from hitomado.core.eras import ERAS, wareki


@pytest.mark.parametrize(
    ("day", "code", "year"),
    [
        (date(1873, 1, 1), "meiji", 6),
        (date(1912, 7, 29), "meiji", 45),
        (date(1912, 7, 30), "taisho", 1),
        (date(1926, 12, 25), "showa", 1),
        (date(1989, 1, 7), "showa", 64),
        (date(1989, 1, 8), "heisei", 1),
        (date(2019, 4, 30), "heisei", 31),
        (date(2019, 5, 1), "reiwa", 1),
    ],
)
def test_each_day_has_the_era_that_began_last(day: date, code: str, year: int) -> None:
    found = wareki(day)
    assert found is not None
    assert (found.era.code, found.year, found.month, found.day) == (code, year, day.month, day.day)


def test_no_wareki_before_the_solar_calendar() -> None:
    assert wareki(date(1872, 12, 31)) is None


def test_eras_follow_each_other_without_a_gap() -> None:
    for before, after in pairwise(ERAS):
        assert before.last is not None
        assert timedelta(0) <= after.first - before.last <= timedelta(days=1)
