"""Birth dates compared."""

import pytest

from hitomado.core.dates_parse import parse_date
from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.comparison import Level


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("19800520", "19800520", Level.IDENTICAL),
        ("19800520", "昭和55年5月20日", Level.NOTATION),
        ("明治45年7月30日", "大正元年7月30日", Level.NOTATION),
        ("19350500", "昭和10年5月日不詳", Level.NOTATION),
        ("昭和10年頃", "1935年頃", Level.NOTATION),
        ("19350500", "19350510", Level.NEEDS_HUMAN),
        ("昭和10年頃", "19350000", Level.NEEDS_HUMAN),
        ("昭和10年春", "昭和10年秋", Level.NEEDS_HUMAN),
        ("昭和10年5月3日から5日頃", "昭和10年5月3日から8日頃", Level.NEEDS_HUMAN),
        ("昭和64年1月8日", "1989-01-08", Level.NEEDS_HUMAN),
        ("119800520", "19800520", Level.NEEDS_HUMAN),
        ("00000000", "00000000", Level.NEEDS_HUMAN),
        ("年月日不詳", "19800520", Level.NEEDS_HUMAN),
        ("50.1.1", "昭和50年1月1日", Level.NEEDS_HUMAN),
        ("", "19800520", Level.NEEDS_HUMAN),
        ("19350500", "19360510", Level.DIFFERENT),
        ("19800520", "19800502", Level.DIFFERENT),
    ],
)
def test_known_parts_are_compared_and_nothing_is_guessed(a: str, b: str, level: Level) -> None:
    assert compare_birth_dates(parse_date(a), parse_date(b)).level is level
    assert compare_birth_dates(parse_date(b), parse_date(a)).level is level
