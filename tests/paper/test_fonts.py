"""What a font cannot print is named, variation sequences as pairs."""

import pytest

from hitomado.paper.fonts import NAME_FONTS, Font, installed, name_font, uncovered

IPAMJ = next((f for f in installed() if f.family == "IPAmjMincho"), None)
NOTO = next((f for f in installed() if f.family == "Noto Serif CJK JP"), None)


def test_the_best_name_font_that_is_there_is_chosen() -> None:
    there = [f.family for f in installed() if f.family in NAME_FONTS]
    best = name_font()
    assert best is not None
    assert best.family == there[0] == min(there, key=NAME_FONTS.index)


@pytest.mark.skipif(IPAMJ is None, reason="IPAmj Mincho is not installed")
def test_ipamj_has_the_registers_pairs_and_lacks_the_adobe_ones() -> None:
    assert IPAMJ is not None
    assert uncovered("邉\U000e010f太郎", IPAMJ) == ()
    assert uncovered("邉\U000e0100太郎邉\U000e0100", IPAMJ) == ("邉\U000e0100",)


@pytest.mark.skipif(NOTO is None, reason="Noto Serif CJK is not installed")
def test_another_font_lacks_other_pairs() -> None:
    assert NOTO is not None
    assert uncovered("邉\U000e0100", NOTO) == ()
    assert uncovered("邉\U000e010f", NOTO) == ("邉\U000e010f",)


def test_private_use_characters_are_named_and_spaces_are_not() -> None:
    font = name_font()
    assert isinstance(font, Font)
    assert uncovered("潮見　太郎\n \ue000", font) == ("\ue000",)
