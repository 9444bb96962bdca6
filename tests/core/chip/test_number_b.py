from datetime import date

import pytest

from hitomado.core.chip.number_b import PrintedBirth, PrintedCalendar, number_b
from hitomado.core.reasons import Reason
from tests.core.chip.desk import OTHER, SPEC, refusal

EXPIRY = date(2035, 2, 17)
ERA, GREGORIAN = PrintedCalendar.ERA, PrintedCalendar.GREGORIAN


@pytest.mark.parametrize(
    ("birth", "digits"),
    [
        (PrintedBirth(ERA, 55, 2, 17), "55021720352285"),  # 昭和55年
        (PrintedBirth(ERA, 1, 5, 1), "01050120352285"),  # 令和元年
        (PrintedBirth(GREGORIAN, 1985, 12, 3), "85120320352285"),
        (PrintedBirth(GREGORIAN, 2004, 2, 29), "04022920352285"),
    ],
)
def test_fourteen_digits_are_those_of_the_face(birth: PrintedBirth, digits: str) -> None:
    assert number_b(birth, EXPIRY, bytearray(b"2285")).typed == digits.encode()


def test_they_are_the_ones_the_card_knows() -> None:
    for spec, year, month, day in ((SPEC, 60, 6, 12), (OTHER, 55, 2, 17)):
        secret = number_b(
            PrintedBirth(ERA, year, month, day),
            spec.expiry,
            bytearray(spec.security_code.encode()),
        )
        assert secret.typed == spec.number_b.encode()


@pytest.mark.parametrize("missing", ["year", "month", "day"])
def test_it_is_not_offered_for_an_unknown_birth_date(missing: str) -> None:
    parts = {"year": 55, "month": 2, "day": 17} | {missing: None}
    birth = PrintedBirth(ERA, parts["year"], parts["month"], parts["day"])
    stop = refusal(lambda: number_b(birth, EXPIRY, bytearray(b"2285")))
    assert stop.reason is Reason.NUMBER_B_NEEDS_BIRTH


@pytest.mark.parametrize(
    ("birth", "code"),
    [
        (PrintedBirth(ERA, 1980, 2, 17), b"2285"),  # a Gregorian year typed as an era's
        (PrintedBirth(ERA, 65, 2, 17), b"2285"),  # no era had a 65th year
        (PrintedBirth(ERA, 0, 2, 17), b"2285"),
        (PrintedBirth(GREGORIAN, 80, 2, 17), b"2285"),  # which century is not guessed
        (PrintedBirth(ERA, 55, 13, 1), b"2285"),
        (PrintedBirth(ERA, 55, 2, 30), b"2285"),
        (PrintedBirth(ERA, 55, 2, 17), b"228"),
        (PrintedBirth(ERA, 55, 2, 17), b"22855"),
        (PrintedBirth(ERA, 55, 2, 17), b"22a5"),
    ],
)
def test_what_cannot_stand_on_a_card_is_refused_and_wiped(birth: PrintedBirth, code: bytes) -> None:
    typed = bytearray(code)
    stop = refusal(lambda: number_b(birth, EXPIRY, typed))
    assert stop.reason is Reason.NUMBER_B_FORM
    assert not any(typed)


def test_without_the_chips_expiry_there_is_no_number() -> None:
    stop = refusal(lambda: number_b(PrintedBirth(ERA, 55, 2, 17), None, bytearray(b"2285")))
    assert stop.reason is Reason.NUMBER_B_FORM


def test_birth_and_code_are_in_no_repr() -> None:
    birth = PrintedBirth(ERA, 55, 2, 17)
    assert "55" not in repr(birth)
    assert "2285" not in repr(number_b(birth, EXPIRY, bytearray(b"2285")))
