"""Addresses compared: place, lot and building."""

import pytest

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import FieldComparison, Level
from hitomado.wiring import match_options, variants

CITY = "静岡県浜松市中央区"


def compared(a: str, b: str, own: str = "") -> FieldComparison:
    return compare_addresses(a, b, variants(), match_options(own))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"{CITY}泉三丁目4番5号", f"{CITY}泉3-4-5"),
        (f"{CITY}泉三丁目4番5号", f"{CITY}泉３－４－５"),
        (f"{CITY}泉三丁目4番5号", f"{CITY}泉三丁目四番五号"),
        (f"{CITY}泉3丁目 4番 5号", f"{CITY}泉3-4-5"),
        (f"{CITY}泉120番地の3", f"{CITY}泉120番地3"),
        (f"{CITY}泉120番地3", f"{CITY}泉120-3"),
        (f"{CITY}泉1,120番地", f"{CITY}泉1120番地"),
        (f"{CITY}泉一一二〇番地", f"{CITY}泉千百二十番地"),
        (f"{CITY}大字泉12番", f"{CITY}大字泉12番地"),
        (f"{CITY}泉3-4-5", "浜松市中央区泉3-4-5"),
        ("静岡県榛原郡吉永町泉3", "静岡県吉永町泉3"),
        ("千葉県印旛郡栄町泉3", "千葉県栄町泉3"),
        ("山形県東村山郡山辺町泉3", "山形県山辺町泉3"),
        (f"{CITY}富士が丘1-2", f"{CITY}富士ヶ丘1-2"),
        (f"{CITY}三の輪1-2", f"{CITY}三ノ輪1-2"),
        ("北海道帯広市西3条南5丁目1番地", "北海道帯広市西三条南五丁目1番地"),
        (f"{CITY}一番町10", f"{CITY}1番町10番地"),
        ("京都府京都市左京区川端通丸太町上る下堤町1", "京都府京都市左京区川端通丸太町上ル下堤町1"),
        ("京都府京都市左京区川端通丸太町東入る下堤町1", "京都市左京区川端通丸太町東入下堤町1"),
        (f"{CITY}泉3-4-5　コーポ泉201", f"{CITY}泉3-4-5 ｺｰﾎﾟ泉201号室"),
        (f"{CITY}泉3-4-5　A棟201号室", f"{CITY}泉3-4-5　A-201"),
        (f"{CITY}泉3-4-5　A棟201号室", f"{CITY}泉3-4-5　A201"),
        (f"{CITY}泉3-4-5　201", f"{CITY}泉3-4-5-201"),
        (f"{CITY}泉3-4-5　二○一号室", f"{CITY}泉3-4-5　201号室"),
        (f"{CITY}泉3-4-5 コーポ 泉", f"{CITY}泉3-4-5 コーポ泉"),
    ],
)
def test_notation_only(a: str, b: str) -> None:
    assert compared(a, b).level is Level.NOTATION
    assert compared(b, a).level is Level.NOTATION


def test_a_variant_in_a_place_name_is_a_variant() -> None:
    found = compared("静岡県濱松市中央区泉3-4", "静岡県浜松市中央区泉3-4")
    assert found.level is Level.VARIANT_UNFORCED


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (f"{CITY}泉3-4-5　コーポ泉201", f"{CITY}泉3-4-5", "building_missing"),
        (f"{CITY}泉3番地　山口方", f"{CITY}泉3番地", "building_missing"),
        (f"{CITY}泉3-4-5　コーポ泉201", f"{CITY}泉3-4-5　コーポ泉", "building_part_missing"),
        (f"{CITY}泉3-4-5　2棟201号室", f"{CITY}泉3-4-5　2-201", "room_form"),
        (f"{CITY}泉3-4-5　東棟201号室", f"{CITY}泉3-4-5　東201号室", "room_form"),
        (f"{CITY}泉3-4-5　ヴィラ泉", f"{CITY}泉3-4-5　ビラ泉", "kana_alike"),
        (f"{CITY}泉3-4-5　コーポ0101", f"{CITY}泉3-4-5　コーポ101", "number_form"),
        (f"{CITY}泉3番5号", f"{CITY}泉3番地5", "lot_unit"),
        (f"{CITY}泉3番地-5", f"{CITY}泉3番地5", "lot_unit"),
        (f"{CITY}泉3-4-5", f"{CITY}泉3-4", "lot_missing"),
        (f"{CITY}泉3-4-5　201", f"{CITY}泉3-4", "lot_missing"),
        (f"{CITY}泉3丁目4番5-201号", f"{CITY}泉3丁目4番5号　201号室", "lot_missing"),
        (f"{CITY}大字泉12番地", f"{CITY}泉12番地", "oaza_marker"),
        (f"{CITY}大字泉字谷12番地", f"{CITY}大字泉12番地", "koaza_missing"),
        ("泉町1-2", "静岡県浜松市泉町1-2", "municipality_omitted"),
        ("東京都府中市泉町1-2", "府中市泉町1-2", "prefecture_ambiguous"),
        ("静岡県浜松市浜北区泉1-2", "静岡県浜北市泉1-2", "municipality_renamed"),
        (f"{CITY}泉之台1-2", f"{CITY}泉ノ台1-2", "place_no_kanji"),
        (f"{CITY}ニ俣1-2", f"{CITY}二俣1-2", "lookalike"),
        (f"{CITY}〓俣1-2", f"{CITY}二俣1-2", "placeholder"),
        (
            "京都府京都市左京区川端通丸太町上る下堤町1",
            "京都府京都市左京区下堤町1",
            "kyoto_street",
        ),
        (f"{CITY}泉1丁目2-3", f"{CITY}泉1-2丁目3", "lot_unit"),
        (f"{CITY}泉3-4-5-0101", f"{CITY}泉3-4-5-101", "number_form"),
        (f"{CITY}泉1-2 3", f"{CITY}泉1-2-3", "lot_missing"),
        (f"{CITY}泉12番地　101号室", f"{CITY}泉12-101", "lot_missing"),
        (f"{CITY}泉3-4　201", f"{CITY}泉3-4-201", "lot_missing"),
        (f"{CITY}泉3-4-5　101", f"{CITY}泉3-4-5-0101", "lot_missing"),
        (f"{CITY}泉3番地 5号", f"{CITY}泉3番地5", "lot_missing"),
        ("静岡県吉永町泉3丁目5番", "静岡県吉永町泉3-5", "lot_unit"),
        ("茅部郡森町泉1", "森町泉1", "prefecture_ambiguous"),
        ("静岡県周智郡森町森町1", "森町森町1", "prefecture_ambiguous"),
        ("松前郡松前町泉1", "愛媛県松前町泉1", "prefecture_ambiguous"),
        ("泉1-2", "広島県府中市泉1-2", "municipality_omitted"),
        ("", CITY, "empty"),
    ],
)
def test_what_a_rule_cannot_settle_goes_to_the_clerk(a: str, b: str, code: str) -> None:
    for found in (compared(a, b), compared(b, a)):
        assert found.level is Level.NEEDS_HUMAN
        assert code in {reason.code for reason in found.reasons}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"{CITY}泉三丁目4番5号", f"{CITY}泉三丁目45番"),
        (f"{CITY}泉1-23", f"{CITY}泉12-3"),
        (f"{CITY}泉3-2-3 101", f"{CITY}泉3-2-310 1"),
        (f"{CITY}泉123番地", f"{CITY}泉123番地5"),
        (f"{CITY}泉12丁目3", f"{CITY}泉二十丁目3"),
        (f"{CITY}泉1-2", f"{CITY}泉町1-2"),
        (f"{CITY}東泉1-2", f"{CITY}泉1-2"),
        (f"{CITY}泉1-2", f"{CITY}滝1-2"),
        (f"{CITY}泉1-2", "浜松市中央区滝1-2"),
        ("東京都府中市泉1-2", "広島県府中市泉1-2"),
        (f"{CITY}泉3-4-5　コーポ泉201", f"{CITY}泉3-4-5　コーポ泉210"),
        (f"{CITY}泉3-4-5　コーポ泉201", f"{CITY}泉3-4-5　ハイム滝201"),
        (f"{CITY}大字泉字谷1番地", f"{CITY}大字泉字沢1番地"),
        ("京都府京都市左京区川端通丸太町上る下堤町1", "京都府京都市左京区川端通丸太町下る下堤町1"),
    ],
)
def test_another_place_is_never_equal(a: str, b: str) -> None:
    assert compared(a, b).level.rank >= Level.NEEDS_HUMAN.rank
    assert compared(b, a).level is compared(a, b).level


def test_two_addresses_that_each_fit_a_third_need_not_fit_each_other() -> None:
    short = f"{CITY}泉3-2-1-101"
    room, branch = f"{CITY}泉3丁目2番1号　101号室", f"{CITY}泉3丁目2番1-101号"
    assert compared(short, room).level is Level.NOTATION
    assert compared(short, branch).level is Level.NOTATION
    assert compared(room, branch).level is Level.NEEDS_HUMAN


def test_the_own_municipality_may_be_left_out() -> None:
    a, b = "静岡県浜松市泉町1-2", "泉町1-2"
    assert compared(a, b, own="浜松市").level is Level.NOTATION
    assert compared(a, b, own="磐田市").level is Level.NEEDS_HUMAN


@pytest.mark.parametrize(
    ("own", "written"),
    [
        ("森町", "高森町"),
        ("森町", "北海道茅部郡森町"),
        ("島町", "江田島町"),
        ("高町", "日高町"),
        ("村山市", "東村山市"),
        ("静岡県周智郡森町", "北海道茅部郡森町"),
        ("静岡県森町", "北海道森町"),
        ("静岡県森町", "森町"),
        ("東京都府中市", "広島県府中市"),
        ("府中市", "府中市"),
    ],
)
def test_a_municipality_that_is_or_may_be_another_is_not_the_own(own: str, written: str) -> None:
    a, b = f"{written}下市田10", "下市田10"
    assert compared(a, b, own).level is Level.NEEDS_HUMAN
    assert compared(b, a, own).level is Level.NEEDS_HUMAN


@pytest.mark.parametrize(
    ("own", "written"),
    [
        ("静岡県周智郡森町", "静岡県森町"),
        ("静岡県森町", "静岡県周智郡森町"),
        ("静岡県浜松市", "浜松市"),
        ("高森市", "高森市"),
        ("ひとまど県ひとまど町", "ひとまど県ひとまど町"),
    ],
)
def test_the_own_municipality_is_known_with_and_without_its_upper_levels(
    own: str, written: str
) -> None:
    assert compared(f"{written}下市田10", "下市田10", own).level is Level.NOTATION
