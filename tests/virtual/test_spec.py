"""Who holds a practice card, and the numbers that follow from it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.people import Sex
from hitomado.virtual.birth import era_code, era_digits, nth_birthday, whole_years
from hitomado.virtual.spec import CardSpec, with_check_digit
from tests.virtual.talk import TODAY, holder


def test_number_b_is_birth_in_its_era_expiry_year_and_security_code() -> None:
    spec = replace(holder(), expiry=date(2035, 2, 17), security_code="2285")
    assert spec.number_b == "55021720352285"


def test_number_b_of_a_foreigner_has_the_gregorian_year() -> None:
    spec = replace(holder(foreign=True), expiry=date(2035, 2, 17), security_code="2285")
    assert spec.number_b == "80021720352285"


@pytest.mark.parametrize(
    ("birth", "digits", "era"),
    [
        ("19260101", "150101", "2"),
        ("19261225", "011225", "3"),
        ("19890107", "640107", "3"),
        ("19890108", "010108", "4"),
        ("20190430", "310430", "4"),
        ("20190501", "010501", "5"),
        ("19850000", "600000", "3"),
        ("00000000", "000000", "0"),
    ],
)
def test_the_face_prints_the_year_of_the_era(birth: str, digits: str, era: str) -> None:
    assert era_digits(birth) == digits
    assert era_code(birth) == era


def test_the_check_digit_follows_the_ordinance() -> None:
    assert with_check_digit("12345678901") == "123456789018"
    assert with_check_digit("00000000000") == "000000000000"


@given(st.dates(date(1900, 1, 1), date(2024, 12, 31)), st.text("甲乙丙", min_size=1))
def test_any_holder_gets_a_card_that_fits(birth: date, name: str) -> None:
    spec = CardSpec.for_holder(name, "町", birth, Sex.MALE, today=TODAY)
    assert spec.issued < TODAY < spec.expiry
    years = 10 if whole_years(spec.birth, spec.issued) >= 18 else 5
    assert spec.issued.year + years - 1 <= spec.expiry.year <= spec.issued.year + years
    assert spec.sign_certificate == (whole_years(spec.birth, spec.issued) >= 15)
    assert spec.certificate_end(spec.issued) <= spec.expiry
    assert with_check_digit(spec.number[:11]) == spec.number
    assert (len(spec.card_serial), len(spec.security_code), len(spec.number_b)) == (15, 4, 14)
    assert CardSpec.for_holder(name, "町", birth, Sex.MALE, today=TODAY) == spec


def test_a_given_expiry_in_the_past_makes_an_expired_card_of_its_time() -> None:
    spec = holder(expiry=date(2020, 2, 17))
    assert spec.expiry == date(2020, 2, 17)
    assert spec.issued < spec.expiry
    assert spec.certificate_end(spec.issued) <= spec.expiry


def test_a_birthday_on_29_february_falls_on_the_28th() -> None:
    assert nth_birthday("20040229", date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert nth_birthday("20040229", date(2024, 2, 28), 1) == date(2024, 2, 29)
    assert nth_birthday("20040229", date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_the_first_birthday_after_a_birthday_is_a_year_later() -> None:
    assert nth_birthday("19800217", date(2024, 2, 17), 1) == date(2025, 2, 17)
    assert nth_birthday("19800217", date(2024, 2, 16), 1) == date(2024, 2, 17)
