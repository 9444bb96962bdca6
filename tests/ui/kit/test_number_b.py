from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.ui.kit.number_b import Era, PrintedBirth, assemble


def test_the_number_is_birth_as_printed_then_expiry_year_then_code() -> None:
    birth = PrintedBirth(Era.SHOWA, "55", "2", "17")
    assert assemble(birth, 2035, bytearray(b"2285")) == bytearray(b"55021720352285")


def test_a_foreigners_western_year_gives_its_last_two_digits() -> None:
    birth = PrintedBirth(Era.WESTERN, "1980", "02", "17")
    assert assemble(birth, 2030, bytearray(b"0001")) == bytearray(b"80021720300001")


@given(st.dates(date(1989, 1, 8), date(2019, 4, 30)), st.integers(2025, 2045))
def test_every_heisei_birth_becomes_fourteen_digits(born: date, expiry: int) -> None:
    birth = PrintedBirth(Era.HEISEI, f"{born.year - 1988}", f"{born.month}", f"{born.day}")
    assert birth.problem() is None
    whole = assemble(birth, expiry, bytearray(b"1234"))
    assert len(whole) == 14
    assert whole.isdigit()
    assert whole[2:6].decode() == f"{born:%m%d}"


@pytest.mark.parametrize(
    ("birth", "problem"),
    [
        (PrintedBirth(Era.SHOWA, "", "2", "17"), "birth_missing"),
        (PrintedBirth(Era.SHOWA, "65", "2", "17"), "year_era"),
        (PrintedBirth(Era.SHOWA, "0", "2", "17"), "year_era"),
        (PrintedBirth(Era.TAISHO, "16", "2", "17"), "year_era"),
        (PrintedBirth(Era.WESTERN, "80", "2", "17"), "year_western"),
        (PrintedBirth(Era.REIWA, "1", "13", "1"), "month"),
        (PrintedBirth(Era.REIWA, "1", "0", "1"), "month"),
        (PrintedBirth(Era.REIWA, "5", "2", "30"), "day"),
        (PrintedBirth(Era.REIWA, "5", "4", "31"), "day"),
        (PrintedBirth(Era.REIWA, "5", "12", "0"), "day"),
        (PrintedBirth(Era.MEIJI, "45", "7", "29"), None),
    ],
)
def test_a_birth_that_no_card_prints_is_refused(birth: PrintedBirth, problem: str | None) -> None:
    assert birth.problem() == problem


def test_the_birth_does_not_show_in_a_repr() -> None:
    assert "17" not in repr(PrintedBirth(Era.SHOWA, "55", "2", "17"))
