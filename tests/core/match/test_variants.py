"""The shipped table of kanji variants."""

import tomllib

import pytest

from hitomado.core.match.repertoires import Repertoire, holds
from hitomado.core.match.variants import AMBIGUOUS, Variants
from hitomado.resources_dir import resources
from hitomado.wiring import variants

TABLE = variants()
LISTS = tomllib.loads((resources() / "variants" / "deny.toml").read_text(encoding="utf-8"))


LINKED = (
    "髙高 﨑崎 邉辺 邊辺 邉邊 濵濱 濵浜 澤沢 德徳 栁柳 𠮷吉 齋斎 齊斉 嶋嶌 冨富 "
    "櫻桜 神\ufa19 蘆芦 圡土 桒桑 舘館 龍竜 眞真 廣広 桧檜"
)


@pytest.mark.parametrize("pair", LINKED.split())
def test_forms_of_one_character_are_linked_both_ways(pair: str) -> None:
    a, b = pair[0], pair[1]
    assert TABLE.link(a, b)
    assert TABLE.link(a, b) == TABLE.link(b, a)


@pytest.mark.parametrize("pair", [*LISTS["confused"], *LISTS["alike"], *LISTS["apart"]])
def test_different_characters_are_never_linked_whatever_the_tables_say(pair: str) -> None:
    assert TABLE.link(pair[0], pair[1]) is None


@pytest.mark.parametrize("pair", sorted("".join(sorted(pair)) for pair in TABLE.apart))
def test_no_chain_that_names_are_looked_up_by_joins_different_characters(pair: str) -> None:
    assert pair[0].translate(TABLE.folding) != pair[1].translate(TABLE.folding)


@pytest.mark.parametrize("pair", ["髙高", "﨑崎", "邊辺", "邉辺", "濵浜", "濱浜", "龍竜", "杨楊"])
def test_forms_of_one_character_are_looked_up_as_one(pair: str) -> None:
    assert pair[0].translate(TABLE.folding) == pair[1].translate(TABLE.folding)


@pytest.mark.parametrize("pair", ["杨楊", "张張", "陈陳", "郑鄭", "孙孫", "马馬", "龙竜", "边辺"])
def test_a_simplified_character_is_linked_with_the_one_it_stands_for(pair: str) -> None:
    assert TABLE.link(pair[0], pair[1])
    assert TABLE.link(pair[0], pair[1]) != AMBIGUOUS


@pytest.mark.parametrize("pair", ["钟鐘", "钟鍾", "发発", "发髪", "历暦", "历歴"])
def test_a_simplified_character_for_several_is_ambiguous(pair: str) -> None:
    assert TABLE.link(pair[0], pair[1]) == AMBIGUOUS


@pytest.mark.parametrize("pair", ["叶葉", "云雲", "干乾", "里裏", "谷穀", "后後", "系係"])
def test_a_character_of_its_own_in_japan_is_not_taken_for_a_simplified_one(pair: str) -> None:
    assert TABLE.link(pair[0], pair[1]) is None


def test_a_variant_of_two_characters_is_said_to_be_ambiguous() -> None:
    assert TABLE.link("眀", "明") == AMBIGUOUS
    assert TABLE.link("眀", "朋") == AMBIGUOUS


def test_links_do_not_go_on_over_a_third_character() -> None:
    chain = Variants.parse(
        "乙\t甲\tjoyo\n丙\t乙\tjoyo\n丁\t丙\tjoyo\n", "confused=[]\nalike=[]\napart=[]"
    )
    assert chain.link("乙", "甲")
    assert chain.link("丙", "甲") is None
    assert chain.link("丁", "乙") is None


def test_a_malformed_table_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Variants.parse("邉 辺 joyo", "confused=[]\nalike=[]\napart=[]")


def test_certificates_carry_jis_x_0208_and_0212_only() -> None:
    assert all(holds(Repertoire.CERTIFICATE, c) for c in "邉邊齋澤濵桒辺")
    outside = ["髙", "﨑", "德", "𠮷", "邉\U000e0100"]
    assert not any(holds(Repertoire.CERTIFICATE, c) for c in outside)


def test_the_table_names_its_licence_and_its_authors() -> None:
    head = (resources() / "variants" / "variants.tsv").read_text(encoding="utf-8")[:400]
    assert "CC BY-SA 2.1 JP" in head
    assert "IPA" in head
