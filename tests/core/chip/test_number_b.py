from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.number_b import BirthFault, PrintedBirth, PrintedEra, number_b
from hitomado.core.reasons import Reason
from tests.core.chip.desk import OTHER, SPEC, refusal

EXPIRY = 2035
SHOWA, REIWA, WESTERN = PrintedEra.SHOWA, PrintedEra.REIWA, PrintedEra.WESTERN


@pytest.mark.parametrize(
    ("birth", "digits"),
    [
        (PrintedBirth(SHOWA, 55, 2, 17), "55021720352285"),  # 昭和55年
        (PrintedBirth(REIWA, 1, 5, 1), "01050120352285"),  # 令和元年
        (PrintedBirth(WESTERN, 1985, 12, 3), "85120320352285"),
        (PrintedBirth(WESTERN, 2004, 2, 29), "04022920352285"),
    ],
)
def test_fourteen_digits_are_those_of_the_face(birth: PrintedBirth, digits: str) -> None:
    assert number_b(birth, EXPIRY, bytearray(b"2285")).typed == digits.encode()


def test_they_are_the_ones_the_card_knows() -> None:
    for spec, year, month, day in ((SPEC, 60, 6, 12), (OTHER, 55, 2, 17)):
        secret = number_b(
            PrintedBirth(SHOWA, year, month, day),
            spec.expiry.year,
            bytearray(spec.security_code.encode()),
        )
        assert secret.typed == spec.number_b.encode()


@pytest.mark.parametrize("missing", ["year", "month", "day"])
def test_it_is_not_offered_for_an_unknown_birth_date(missing: str) -> None:
    parts = {"year": 55, "month": 2, "day": 17} | {missing: None}
    birth = PrintedBirth(SHOWA, parts["year"], parts["month"], parts["day"])
    stop = refusal(lambda: number_b(birth, EXPIRY, bytearray(b"2285")))
    assert stop.reason is Reason.NUMBER_B_NEEDS_BIRTH


@pytest.mark.parametrize(
    ("birth", "code"),
    [
        (PrintedBirth(SHOWA, 1980, 2, 17), b"2285"),  # a Gregorian year typed as an era's
        (PrintedBirth(SHOWA, 65, 2, 17), b"2285"),  # no era had a 65th year
        (PrintedBirth(SHOWA, 0, 2, 17), b"2285"),
        (PrintedBirth(WESTERN, 80, 2, 17), b"2285"),  # which century is not guessed
        (PrintedBirth(SHOWA, 55, 13, 1), b"2285"),
        (PrintedBirth(SHOWA, 55, 2, 30), b"2285"),
        (PrintedBirth(SHOWA, 55, 2, 17), b"228"),
        (PrintedBirth(SHOWA, 55, 2, 17), b"22855"),
        (PrintedBirth(SHOWA, 55, 2, 17), b"22a5"),
    ],
)
def test_what_cannot_stand_on_a_card_is_refused_and_wiped(birth: PrintedBirth, code: bytes) -> None:
    typed = bytearray(code)
    stop = refusal(lambda: number_b(birth, EXPIRY, typed))
    assert stop.reason is Reason.NUMBER_B_FORM
    assert not any(typed)


@pytest.mark.parametrize("expiry", [None, 0, 35])
def test_without_the_chips_expiry_there_is_no_number(expiry: int | None) -> None:
    stop = refusal(lambda: number_b(PrintedBirth(SHOWA, 55, 2, 17), expiry, bytearray(b"2285")))
    assert stop.reason is Reason.NUMBER_B_FORM


@given(st.dates(date(1989, 1, 8), date(2019, 4, 30)), st.integers(2025, 2045))
def test_every_heisei_birth_becomes_fourteen_digits(born: date, expiry: int) -> None:
    birth = PrintedBirth(PrintedEra.HEISEI, born.year - 1988, born.month, born.day)
    assert birth.fault is None
    whole = number_b(birth, expiry, bytearray(b"1234")).typed
    assert len(whole) == 14
    assert whole.isdigit()
    assert whole[2:6].decode() == f"{born:%m%d}"


@pytest.mark.parametrize(
    ("birth", "fault"),
    [
        (PrintedBirth(SHOWA, None, 2, 17), BirthFault.MISSING),
        (PrintedBirth(SHOWA, 65, 2, 17), BirthFault.YEAR_ERA),
        (PrintedBirth(SHOWA, 0, 2, 17), BirthFault.YEAR_ERA),
        (PrintedBirth(PrintedEra.TAISHO, 16, 2, 17), BirthFault.YEAR_ERA),
        (PrintedBirth(PrintedEra.HEISEI, 32, 2, 17), BirthFault.YEAR_ERA),
        (PrintedBirth(WESTERN, 80, 2, 17), BirthFault.YEAR_WESTERN),
        (PrintedBirth(REIWA, 1, 13, 1), BirthFault.MONTH),
        (PrintedBirth(REIWA, 1, 0, 1), BirthFault.MONTH),
        (PrintedBirth(REIWA, 5, 2, 30), BirthFault.DAY),
        (PrintedBirth(REIWA, 5, 4, 31), BirthFault.DAY),
        (PrintedBirth(REIWA, 5, 12, 0), BirthFault.DAY),
        (PrintedBirth(PrintedEra.MEIJI, 45, 7, 29), None),
    ],
)
def test_a_birth_that_no_card_prints_says_which_part_is_wrong(
    birth: PrintedBirth, fault: BirthFault | None
) -> None:
    assert birth.fault is fault


def test_birth_and_code_are_in_no_repr() -> None:
    birth = PrintedBirth(SHOWA, 55, 2, 17)
    assert "55" not in repr(birth)
    assert "2285" not in repr(number_b(birth, EXPIRY, bytearray(b"2285")))
