"""Numbers in kanji."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.kanji_numbers import DIGITS, kanji_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("二十", 20),
        ("五十五", 55),
        ("百一", 101),
        ("二千二十", 2020),
        ("一〇一", 101),
        ("二三四五", 2345),
        ("拾参", 13),
        ("廿三", 23),
    ],
)
def test_both_ways_of_writing_are_read(text: str, number: int) -> None:
    assert kanji_number(text) == number


@pytest.mark.parametrize("text", ["", "十百", "一二十", "二十〇", "十ニ", "12", "三廿"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert kanji_number(text) is None


def _written(number: int) -> str:
    kanji = "〇一二三四五六七八九"
    units = ((1000, "千"), (100, "百"), (10, "十"))
    text = ""
    for value, unit in units:
        digit, number = divmod(number, value)
        if digit:
            text += ("" if digit == 1 else kanji[digit]) + unit
    return text + (kanji[number] if number else "")


@given(st.integers(1, 9999))
def test_every_number_below_ten_thousand_is_read_back(number: int) -> None:
    assert kanji_number(_written(number)) == number


@given(st.text(alphabet="".join(DIGITS), min_size=1, max_size=12))
def test_a_row_of_digits_is_read_digit_by_digit(text: str) -> None:
    assert kanji_number(text) == int("".join(str(DIGITS[c]) for c in text))
