"""The 署名用 certificate against the name and the address of now."""

import pytest

from hitomado.core.chip.reading import SignAttributes
from hitomado.core.match.certificates import compare_sign
from hitomado.core.match.comparison import Comparison, Field, says_same
from hitomado.core.match.options import MatchOptions
from hitomado.core.people import Sex
from hitomado.wiring import variants

NAME, ADDRESS = "窓野　花子", "ひとまど県ひとまど町中央一丁目２番３号"


def compared(name: str = NAME, address: str = ADDRESS, name_flags: str = "") -> Comparison:
    flags = name_flags or "0" * len(name)
    sign = SignAttributes(
        name, flags, address, "0" * len(address), "19850612", era_agrees=True, sex=Sex.FEMALE
    )
    return compare_sign(sign, NAME, ADDRESS, variants(), MatchOptions())


@pytest.mark.parametrize(
    "found",
    [
        compared(),
        compared(address="ひとまど県ひとまど町中央１丁目２番３号"),
        compared(name="窓埜　花子", name_flags="01000"),
    ],
)
def test_notation_and_flagged_substitutes_are_the_same(found: Comparison) -> None:
    assert says_same(found, Field.NAME)
    assert says_same(found, Field.ADDRESS)


@pytest.mark.parametrize(
    ("found", "what"),
    [
        (compared(address="ひとまど県ひとまど町北二丁目１番"), Field.ADDRESS),
        (compared(name="海野　花子"), Field.NAME),
        (compared(name="窓野　花"), Field.NAME),
        (compared(name="窓埜　花也", name_flags="01000"), Field.NAME),
        (compared(name=""), Field.NAME),
    ],
)
def test_anything_else_differs(found: Comparison, what: Field) -> None:
    other = Field.ADDRESS if what is Field.NAME else Field.NAME
    assert not says_same(found, what)
    assert says_same(found, other)


def test_what_was_not_compared_is_not_the_same() -> None:
    assert not says_same(Comparison(()), Field.NAME)
    assert not says_same(compared(), Field.SEX)
