"""The town's own file: strict, whole or not at all; everything in it is a proposal."""

from dataclasses import replace
from pathlib import Path

import pytest

from hitomado import wiring
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import FieldComparison, Level
from hitomado.core.match.names import compare_names
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.match.town_spellings import SOURCES, TownSpellings, parse_town_spellings
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.resources_dir import resources
from hitomado.wiring import match_options, variants

FILE = """\
format = 1

[sources]
register = "cp932"

[oaza]
second = ["泉"]
only = ["滝"]

[[gaiji]]
code = "E001"
character = "\U00020bb7"

[[place]]
name = "一之船入町"
spellings = ["一ノ船入町", "一乃舟入町"]

[[building]]
name = "パティオス五番街"
spellings = ["Patios 5"]
at = "打瀬2-10-3"
"""
CITY = "静岡県浜松市中央区"


def town(text: str = FILE) -> TownSpellings:
    return parse_town_spellings(text)


def address(a: str, b: str, spellings: TownSpellings) -> FieldComparison:
    return compare_addresses(a, b, variants(), replace(match_options(""), town=spellings))


def test_all_of_the_file_is_read() -> None:
    found = town()
    assert found.gaiji == {"\ue001": "\U00020bb7"}
    assert next((s.spelling, s.name) for s in found.places) == ("一ノ船入町", "一之船入町")
    assert [(s.name, s.at) for s in found.buildings] == [("パティオス五番街", "打瀬2-10-3")]
    assert (found.second_towns, found.only_towns) == (frozenset({"泉"}), frozenset({"滝"}))
    assert found.sources == {"register": Repertoire.CP932}
    assert parse_town_spellings("format = 1\n") is not None


def test_the_example_that_comes_with_the_program_is_right() -> None:
    example = resources() / "places" / "town_spellings.example.toml"
    found = parse_town_spellings(example.read_text(encoding="utf-8"))
    assert set(found.sources) == set(SOURCES)
    assert found.gaiji
    assert found.places
    assert found.buildings


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("format = 1", "format = 2", 1, "format"),
        ("format = 1", "format = true", 1, "format"),
        ("format = 1", "format = 1\ncolour = 3", 2, "colour"),
        ('register = "cp932"', 'register = "latin1"', 4, "register"),
        ('register = "cp932"', 'printer = "cp932"', 4, "printer"),
        ('second = ["泉"]', 'second = "泉"', 7, "second"),
        ('only = ["滝"]', 'only = ["滝", 3]', 8, "only"),
        ('only = ["滝"]', 'only = ["泉"]', 7, "泉"),
        ('"E001"', '"4E00"', 11, "code"),
        ('"E001"', '"nine"', 11, "code"),
        ('"\U00020bb7"', '"吉田"', 12, "character"),
        ('"\U00020bb7"', '"\ue002"', 12, "character"),
        ('character = "\U00020bb7"', "", 10, "character"),
        ('spellings = ["一ノ船入町", "一乃舟入町"]', "spellings = []", 16, "spellings"),
        ('"一ノ船入町"', '"一之船入町"', 16, "spellings"),
        ('name = "パティオス五番街"', "name = 5", 19, "name"),
        ('at = "打瀬2-10-3"', 'at = ""', 21, "at"),
        ("[[building]]", "[building]", 18, "building"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_key(old: str, new: str, line: int, key: str) -> None:
    with pytest.raises(HitomadoError) as stop:
        town(FILE.replace(old, new, 1))
    assert stop.value.reason is Reason.SPELLINGS_INVALID
    params = dict(stop.value.params)
    assert (params["line"], params["key"]) == (line, key)
    assert params["allowed"]


def test_a_character_given_twice_is_refused() -> None:
    more = '\n[[gaiji]]\ncode = "e001"\ncharacter = "吉"\n'
    with pytest.raises(HitomadoError) as stop:
        town(FILE + more)
    assert dict(stop.value.params)["line"] == 24


def test_what_is_no_toml_is_refused_with_its_line() -> None:
    with pytest.raises(HitomadoError) as stop:
        town("format = 1\n[[gaiji]\n")
    assert (stop.value.reason, stop.value.params) == (Reason.SPELLINGS_SYNTAX, (("line", 2),))


def test_a_private_character_is_explained_and_still_for_the_clerk() -> None:
    options = replace(match_options(""), town=town())
    for a, b in (("\ue001川　薫", "\U00020bb7川　薫"), ("吉川　薫", "\ue001川　薫")):
        found = compare_names(a, b, variants(), options)
        assert found.level is Level.NEEDS_HUMAN
        assert [(r.code, r.basis) for r in found.reasons] == [("town_gaiji", "\U00020bb7")]
    other = compare_names("高川　薫", "\ue001川　薫", variants(), options)
    assert [r.code for r in other.reasons] == ["placeholder"]


def test_a_place_spelled_otherwise_becomes_a_proposal_never_equal() -> None:
    a = "京都府京都市中京区一乃舟入町375"
    b = "京都府京都市中京区一之船入町375番地"
    assert address(a, b, TownSpellings()).level is Level.DIFFERENT
    for found in (address(a, b, town()), address(b, a, town())):
        assert found.level is Level.NEEDS_HUMAN
        assert "town_place" in [r.code for r in found.reasons]
    assert address(a, b.replace("375", "376"), town()).level is Level.DIFFERENT


def test_a_building_spelled_otherwise_becomes_a_proposal_where_it_stands_only() -> None:
    here = "千葉県千葉市美浜区打瀬2丁目10番3号　"
    a, b = f"{here}Patios 5　502", f"{here}パティオス五番街502"
    found = address(a, b, town())
    assert found.level is Level.NEEDS_HUMAN
    assert "town_building" in [r.code for r in found.reasons]
    elsewhere = address(a.replace("番3", "番4"), b.replace("番3", "番4"), town())
    assert "town_building" not in [r.code for r in elsewhere.reasons]


def test_the_town_knows_its_second_towns_better_than_a_list() -> None:
    a, b = f"{CITY}大字滝12番地", f"{CITY}滝12番地"
    assert address(a, b, TownSpellings()).level is Level.NEEDS_HUMAN
    assert address(a, b, town()).level is Level.NOTATION
    a, b = "長野県茅野市大字泉野12番地", "長野県茅野市泉野12番地"
    assert address(a, b, TownSpellings()).level is Level.NOTATION
    assert address(a, b, town()).level is Level.NEEDS_HUMAN


def test_the_file_in_the_data_folder_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOMADO_HOME", str(tmp_path))
    assert wiring.match_options("").second is Repertoire.UNLIMITED
    file = tmp_path / wiring.TOWN_SPELLINGS
    file.write_text(FILE, encoding="utf-8-sig")
    options = wiring.match_options("", "chip_text", "register")
    assert (options.first, options.second) == (Repertoire.CERTIFICATE, Repertoire.CP932)
    assert options.town.gaiji
    file.write_bytes("format = 1 # 町".encode("cp932"))
    with pytest.raises(HitomadoError) as stop:
        wiring.match_options("")
    assert stop.value.reason is Reason.SPELLINGS_UNREADABLE


def test_repertoires_of_both_sides_decide_what_is_forced() -> None:
    both = replace(match_options(""), first=Repertoire.UNLIMITED, second=Repertoire.UNLIMITED)
    export = replace(both, second=Repertoire.CP932)
    assert compare_names("髙木", "高木", variants(), both).level is Level.VARIANT_UNFORCED
    assert compare_names("髙木", "高木", variants(), export).level is Level.VARIANT_UNFORCED
    (reason,) = compare_names("\U00020bb7木", "吉木", variants(), export).reasons
    assert reason.level is Level.VARIANT_FORCED
    assert reason.code == "variant_a_not_in_cp932"
