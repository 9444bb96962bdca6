"""Every notation of a date that a register, a card or a certificate holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import wareki


def parts(found: RegisterDate) -> tuple[int | None, int | None, int | None]:
    return found.year, found.month, found.day


@pytest.mark.parametrize(
    "text",
    [
        "1980-05-20",
        "1980/5/20",
        "1980.5.20",
        "19800520",
        "１９８０年５月２０日",
        "1980年5月20日(火)",
        "一九八〇年五月二十日",
        "S55.05.20",
        "S55/5/20",
        "S.55.5.20",
        "s550520",
        "昭55.5.20",
        "昭和55年5月20日",
        "昭和　５５年　５月２０日",
        "昭和五十五年五月二十日",
        "昭和五五年五月二〇日",
        "㍼55年5月20日",
        "昭和550520",
        "昭和55年5月20日生",
        "昭和55年(1980年)5月20日",
        "1980(昭和55)年5月20日",
        "319800520",
        "019800520",
        "1980/05/20 0:00:00",
        "1980-05-20T00:00:00",
    ],
)
def test_every_usual_notation_is_the_same_day(text: str) -> None:
    found = parse_date(text)
    assert found.exact == date(1980, 5, 20)
    assert found.text == text


@pytest.mark.parametrize("text", ["令和元年5月1日", "令和1年5月1日", "R元.5.1", "R01.05.01"])
def test_the_first_year_of_an_era_is_gannen(text: str) -> None:
    assert parse_date(text).exact == date(2019, 5, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19350500", (1935, 5, None)),
        ("19350000", (1935, None, None)),
        ("319350500", (1935, 5, None)),
        ("昭和10年5月日不詳", (1935, 5, None)),
        ("昭和10年 月日不詳", (1935, None, None)),
        ("昭和10年不詳月不詳日", (1935, None, None)),
        ("昭和年月日不詳", (None, None, None)),
        ("年月日不詳", (None, None, None)),
        ("不詳", (None, None, None)),
        ("S10.00.00", (1935, None, None)),
    ],
)
def test_unknown_parts_are_none_and_the_date_is_not_exact(
    text: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    found = parse_date(text)
    assert parts(found) == expected
    assert found.exact is None
    assert not found.approximate
    assert not found.impossible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昭和10年頃", (1935, None, None)),
        ("昭和10年5月3日頃", (1935, 5, 3)),
        ("推定昭和10年5月3日", (1935, 5, 3)),
        ("推定1935年5月", (1935, 5, None)),
        ("昭和10年春", (1935, None, None)),
        ("昭和10年5月上旬", (1935, 5, None)),
        ("昭和10年5月中旬頃", (1935, 5, None)),
        ("昭和10年5月3日から5日頃までの間", (1935, 5, None)),
    ],
)
def test_an_approximate_date_keeps_its_parts_and_is_never_exact(
    text: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    found = parse_date(text)
    assert parts(found) == expected
    assert found.approximate
    assert found.exact is None


@pytest.mark.parametrize(
    "text",
    [
        "昭和64年1月8日",
        "平成31年5月1日",
        "昭和元年12月24日",
        "明治45年7月31日",
        "大正15年12月26日",
        "昭和64年2月日不詳",
        "昭和56年2月29日",
        "1980-02-30",
        "1980年13月1日",
        "119800520",
        "1980(昭和56)年5月20日",
    ],
)
def test_a_day_that_no_calendar_or_era_has_is_impossible(text: str) -> None:
    found = parse_date(text)
    assert found.impossible
    assert found.exact is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明治45年7月30日", date(1912, 7, 30)),
        ("大正元年7月30日", date(1912, 7, 30)),
        ("大正15年12月25日", date(1926, 12, 25)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("平成元年1月8日", date(1989, 1, 8)),
    ],
)
def test_the_last_day_of_an_era_may_be_written_in_both(text: str, day: date) -> None:
    assert parse_date(text).exact == day


@pytest.mark.parametrize(
    "text",
    ["", "00000000", "99999999", "50.1.1", "50年1月1日", "800520", "01/07/1989", "3550520", "abc",
     "明治4年3月3日", "S000000", "昭和55年二三四月一十百日"],
)  # fmt: skip
def test_what_could_be_read_two_ways_or_not_at_all_is_unknown(text: str) -> None:
    found = parse_date(text)
    assert parts(found) == (None, None, None)
    assert not found.impossible
    assert found.text == text


@given(st.text())
def test_no_text_makes_the_parser_fail(text: str) -> None:
    found = parse_date(text)
    assert found.text == text
    assert found.exact is None or found.exact.year == found.year


@given(st.text(alphabet="昭和明治年月日不詳頃0123456789一十〇元MTSHR.-/()から推定 ", max_size=20))
def test_no_mix_of_date_characters_makes_the_parser_fail(text: str) -> None:
    assert parse_date(text).text == text


@given(st.dates(date(1873, 1, 1), date(2099, 12, 31)))
def test_a_date_survives_its_japanese_and_its_western_form(day: date) -> None:
    era_form = wareki(day)
    assert era_form is not None
    year = "元" if era_form.year == 1 else str(era_form.year)
    written = f"{era_form.era.name}{year}年{era_form.month}月{era_form.day}日"
    assert parse_date(written).exact == day
    assert parse_date(f"{era_form.era.digit}{day:%Y%m%d}").exact == day
    assert parse_date(day.isoformat()).exact == day
