"""Telling pairs in the real view: drawn, within their width, in one language, behind the gate."""

import pytest
from PySide6.QtWidgets import QApplication

from hitomado.core.match.comparison import Field, Level
from hitomado.ui import theme

from . import reading
from .comparison_pictures import PAIRS, SIGNED, WIDTH, compared, shown

ALL = (*PAIRS, *SIGNED)
LEVELS = {
    "taka": Level.VARIANT_FORCED,
    "nabe": Level.VARIANT_FORCED,
    "placeholder": Level.NEEDS_HUMAN,
    "confused": Level.NEEDS_HUMAN,
    "notation": Level.NOTATION,
    "lot": Level.NEEDS_HUMAN,
    "building": Level.NEEDS_HUMAN,
    "foreign": Level.NEEDS_HUMAN,
    "different": Level.DIFFERENT,
    "protected": Level.VARIANT_FORCED,
    "agreement": Level.IDENTICAL,
    "era": Level.NEEDS_HUMAN,
    "substituted": Level.VARIANT_FORCED,
}


@pytest.mark.parametrize("pair", ALL)
def test_each_pair_shows_what_it_stands_for(pair: str) -> None:
    assert compared(pair).level is LEVELS[pair]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("pair", ALL)
def test_no_pair_is_wider_than_the_page_beside_the_household(
    qapp: QApplication, pair: str, language: str, scale: float
) -> None:
    theme.apply(qapp, dark=False, scale=scale)
    width = round(WIDTH - 348 * (scale - 1))
    page = shown(pair, language, width)
    try:
        assert page.width() == width
        assert page.minimumSizeHint().width() <= width
        assert reading.colours(page.grab()) > 5
    finally:
        page.close()
        page.deleteLater()
        theme.apply(qapp, dark=False)


def test_a_protected_persons_view_holds_no_address_in_any_form(qapp: QApplication) -> None:
    assert Field.ADDRESS not in {f.what for f in compared("protected").fields}
    page = shown("protected", "ja")
    said = reading.said(page, hidden=True)
    page.close()
    page.deleteLater()
    assert "髙見" in said
    for part in ("浜町", "灯浦", "一丁目"):
        assert part not in said
