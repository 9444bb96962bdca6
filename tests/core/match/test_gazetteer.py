"""The list of municipalities and towns: what is looked up, and what is not taken for known."""

import pytest

from hitomado.core.match.cells import tokens
from hitomado.core.match.gazetteer import NO_PLACES, Gazetteer, Town
from hitomado.resources_dir import resources
from hitomado.wiring import places, variants

SMALL = """\
# a comment
静岡県	周智郡森町	天宮 森 一ノ坪+
北海道	茅部郡森町	本町 三ツ木 三ッ木
静岡県	浜松市中央区	泉+ 大字平* 十文字町
"""


def small() -> Gazetteer:
    return Gazetteer.parse(SMALL, variants().folding)


@pytest.mark.parametrize(
    ("text", "levels", "candidates"),
    [
        ("静岡県周智郡森町天宮1", ("静岡県", "周智郡", "森町"), 1),
        ("静岡県森町天宮1", ("静岡県", "", "森町"), 1),
        ("森町天宮1", ("", "", "森町"), 2),
        ("浜松市中央区泉1", ("", "", "浜松市中央区"), 1),
        ("濱松市中央区泉1", ("", "", "濱松市中央区"), 1),
        ("静岡県浜松市泉1", ("静岡県", "", "浜松市"), 1),
        ("北海道浜松市泉1", ("北海道", "", ""), 0),
        ("天宮1", ("", "", ""), 0),
        ("", ("", "", ""), 0),
    ],
)
def test_upper_levels_are_those_of_the_list(
    text: str, levels: tuple[str, str, str], candidates: int
) -> None:
    found = small().levels(text)
    assert (found.prefecture, found.county, found.municipality) == levels
    assert len(found.candidates) == candidates


def test_a_town_is_known_with_its_kind() -> None:
    (mori,) = small().levels("静岡県周智郡森町").candidates
    assert mori.has(tokens("天宮")) == Town()
    assert mori.has(tokens("大字天宮字谷")) == Town()
    assert mori.has(tokens("一の坪")) == Town(chome=True)
    assert mori.has(tokens("1ノ坪")) == Town(chome=True)
    assert mori.has(tokens("森町")) is None  # begins like 森 and is another name
    assert mori.town(tokens("森町")) == (Town(), 1)
    assert mori.has(tokens("滝")) is None


def test_two_names_that_differ_in_kana_size_are_two_towns() -> None:
    (mori,) = small().levels("北海道茅部郡森町").candidates
    assert mori.has(tokens("三ツ木")) == Town(doubled=True)
    assert mori.has(tokens("三ッ木")) == Town(doubled=True)


def test_without_a_list_nothing_is_known() -> None:
    assert NO_PLACES.levels("静岡県周智郡森町天宮1").candidates == ()


def test_a_malformed_list_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Gazetteer.parse("静岡県 周智郡森町 天宮\n", {})


@pytest.mark.parametrize(
    ("municipality", "town", "kind"),
    [
        ("宮崎県宮崎市", "恒久", Town(chome=True, doubled=True)),
        ("長野県松本市", "浅間温泉", Town(chome=True, doubled=True)),
        ("鹿児島県大島郡瀬戸内町", "阿木名", Town()),
        ("東京都足立区", "一ッ家", Town(chome=True)),
        ("京都府京都市中京区", "十文字町", Town()),
    ],
)
def test_the_shipped_list_knows_second_towns(
    municipality: str, town: str, kind: Town | None
) -> None:
    (found,) = places().levels(municipality).candidates
    assert found.has(tokens(town)) == kind


def test_the_shipped_list_names_its_sources_and_licence() -> None:
    folder = resources() / "places"
    assert "CC BY 4.0" in (folder / "towns.tsv").read_text(encoding="utf-8")[:400]
    assert "Geolonia" in (folder / "LICENSE.md").read_text(encoding="utf-8")
