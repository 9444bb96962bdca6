"""Check digits by published examples and by their own rules."""

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.register.check_digits import (
    has_my_number_check_digit,
    is_municipality_code,
    municipality_code,
    twelve_digits,
)


def test_published_examples_of_the_twelve_digit_number_are_recognised() -> None:
    for digits in ("123456789018", "983205673214", "111111111118"):
        assert has_my_number_check_digit(digits)
        assert not has_my_number_check_digit(digits[:11] + str((int(digits[11]) + 1) % 10))


def test_municipality_codes_of_real_towns_are_accepted_and_misprints_are_not() -> None:
    for code in ("131016", "011002", "465259", "999016"):
        assert is_municipality_code(code)
    for code in ("131017", "13101", "1310161", "", "１３１０１６", "13101x"):
        assert not is_municipality_code(code)


@given(st.from_regex(r"[0-9]{5}", fullmatch=True))
def test_a_code_with_one_wrong_digit_is_noticed(five: str) -> None:
    code = municipality_code(five)
    assert is_municipality_code(code)
    assert not is_municipality_code(code[:5] + str((int(code[5]) + 1) % 10))


def test_twelve_digits_are_found_in_any_width_and_with_hyphens() -> None:
    for cell in ("123456789018", "1234-5678-9018", "１２３４　５６７８　９０１８", "'123456789018"):
        assert twelve_digits(cell) == "123456789018"
    for cell in ("12345678901", "1234567890123", "12345678901a", ""):
        assert twelve_digits(cell) is None
