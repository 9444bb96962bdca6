"""Rows of layout A become residents, or are named with line, column and reason."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.people import CardState, Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.rejects import Reject, RejectReason
from tests.core.register.samples import (
    ORDINARY,
    csv_text,
    only_reject,
    only_resident,
    ordinary,
    residents,
)


def test_a_row_with_the_required_columns_only_is_a_resident() -> None:
    person = only_resident(csv_text(ordinary()))
    assert person.atena_number == "0000000019"
    assert person.municipality_code == "999016"
    assert person.kind is ResidentKind.JAPANESE
    assert person.state is ResidentState.RESIDENT
    assert person.sex is Sex.FEMALE
    assert person.birth.text == "昭和60年6月12日"
    assert str(person.birth.exact) == "1985-06-12"
    assert person.protection is Protection.NONE
    assert person.card_state is CardState.UNKNOWN
    assert person.address_since is None


def test_every_optional_column_reaches_its_field() -> None:
    extra = {
        "世帯員並び順": "2", "氏名カナ": "マドノ　ハナコ", "カナ確認": "1", "氏名漢字": "窓",
        "氏名英字": "MADONO", "旧氏": "岬", "旧氏カナ": "ミサキ", "通称": "花", "通称カナ": "ハナ",
        "世帯主氏名": "窓野　太郎", "郵便番号": "999-0101", "番地": "7番地", "方書": "汐見ハイツ",
        "転入前住所": "あかり県", "住所を定めた日": "令和2年4月1日", "在留期間満了日": "2027-01-31",
        "成年被後見人": "1", "カード発行状況": "30", "カード有効期限": "20300612",
        "署名用期限": "20280612", "利用者用期限": "2028/06/12",
    }  # fmt: skip
    person = only_resident(csv_text(ordinary(**extra)))
    assert (person.order, person.kana_confirmed, person.ward) == (2, True, True)
    assert person.name_kana == "マドノ　ハナコ"
    assert (person.name_kanji, person.name_latin) == ("窓", "MADONO")
    assert (person.former_name, person.former_name_kana) == ("岬", "ミサキ")
    assert (person.alias, person.alias_kana) == ("花", "ハナ")
    assert (person.head_name, person.postcode) == ("窓野　太郎", "999-0101")
    assert person.address == ORDINARY["住所"] + "7番地"
    assert (person.building, person.previous_address) == ("汐見ハイツ", "あかり県")
    assert person.address_since is not None
    assert str(person.address_since.exact) == "2020-04-01"
    assert str(person.residence_until) == "2027-01-31"
    assert person.card_state is CardState.ACTIVE
    expiries = (person.card_expiry, person.sign_expiry, person.auth_expiry)
    assert [str(day) for day in expiries] == ["2030-06-12", "2028-06-12", "2028-06-12"]


def test_all_missing_columns_are_named_at_once() -> None:
    with pytest.raises(RegisterFileError) as stop:
        residents("氏名,住所,生年月日\n窓野　花子,ひとまど町,昭和60年6月12日\n")
    assert stop.value.reason is Reason.FILE_COLUMNS
    missing = dict(stop.value.params)["missing"]
    assert missing == "市区町村コード、宛名番号、世帯番号、住民種別、住民状態、性別、続柄"


def test_a_doubled_column_is_refused() -> None:
    with pytest.raises(RegisterFileError) as stop:
        residents(csv_text(ordinary()).replace("続柄", "氏 名", 1))
    assert stop.value.reason in (Reason.FILE_COLUMNS, Reason.FILE_DOUBLED)
    header = ",".join([*ORDINARY, "住所"])
    with pytest.raises(RegisterFileError) as stop:
        residents(header + "\n")
    assert dict(stop.value.params) == {"columns": "住所"}


@pytest.mark.parametrize("text", ["", "\r\n\r\n", csv_text(ordinary()).splitlines()[0] + "\r\n"])
def test_a_file_without_rows_never_empties_the_register(text: str) -> None:
    with pytest.raises(RegisterFileError) as stop:
        list(residents(text))
    assert stop.value.reason is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("市区町村コード", "999017", RejectReason.MUNICIPALITY),
        ("市区町村コード", "99901", RejectReason.MUNICIPALITY),
        ("宛名番号", "", RejectReason.BLANK),
        ("宛名番号", "1.23E+11", RejectReason.KEY),
        ("宛名番号", "1234567890123456", RejectReason.KEY),
        ("世帯番号", "", RejectReason.BLANK),
        ("住民種別", "", RejectReason.BLANK),
        ("住民状態", "8", RejectReason.CODE),
        ("氏名", "　", RejectReason.BLANK),
        ("生年月日", "", RejectReason.BLANK),
        ("生年月日", "花子", RejectReason.DATE),
        ("性別", "X", RejectReason.CODE),
        ("続柄", "", RejectReason.BLANK),
        ("住所", "", RejectReason.BLANK),
        ("支援措置区分", "7", RejectReason.CODE),
        ("カード発行状況", "77", RejectReason.CODE),
        ("カード有効期限", "2030年頃", RejectReason.DATE),
        ("世帯員並び順", "一", RejectReason.NUMBER),
    ],
)
def test_a_rejected_row_is_named_by_line_column_and_reason(
    column: str, cell: str, reason: RejectReason
) -> None:
    good = ordinary(カード発行状況="", カード有効期限="", 世帯員並び順="")
    text = csv_text(good, good | {"宛名番号": "0000000027"} | {column: cell})
    assert only_reject(text) == Reject(3, column, reason)


def test_a_row_that_slipped_is_rejected_without_quoting_anything() -> None:
    text = csv_text(ordinary()) + "123456789018,1\r\n" + "x," * 40 + "\r\n"
    rejects = [row for row in residents(text) if isinstance(row, Reject)]
    assert rejects == [
        Reject(3, "世帯番号", RejectReason.CELL_COUNT),
        Reject(4, "支援措置区分", RejectReason.CELL_COUNT),
    ]
    assert "123456789018" not in repr(rejects)


def test_broken_quotes_and_line_breaks_are_rejected_and_the_rest_is_read() -> None:
    good = csv_text(ordinary())
    more = ordinary(宛名番号="0000000027", 住所='"ひとまど町\r\n中央"')
    broken = ordinary(宛名番号="0000000035", 住所='"ひとまど町"中央')
    last = ordinary(宛名番号="0000000043")
    rows = [csv_text(row).split("\r\n", 1)[1] for row in (more, broken, last)]
    found = list(residents(good + "".join(rows)))
    assert [type(row) for row in found] == [Resident, Reject, Reject, Resident]
    assert found[1] == Reject(4, "住所", RejectReason.LINE_BREAK)
    assert found[2] == Reject(5, "市区町村コード", RejectReason.QUOTES)


def test_somebody_who_is_no_resident_may_lack_household_and_address() -> None:
    row = ordinary(住民状態="4", 世帯番号="", 続柄="", 住所="")
    assert only_resident(csv_text(row)).state is ResidentState.DECEASED


def test_a_foreign_national_without_a_name_cell_is_called_by_the_latin_letters() -> None:
    row = ordinary(氏名="", 氏名英字="NGUYEN THI LAN", 氏名漢字="")
    assert only_resident(csv_text(row)).name == "NGUYEN THI LAN"


@pytest.mark.parametrize("text", ["昭和15年 月日不詳", "年月日不詳", "大正13年頃", "00000000"])
def test_an_unknown_birth_date_keeps_its_wording(text: str) -> None:
    birth = only_resident(csv_text(ordinary(生年月日=text))).birth
    assert birth.text == text
    assert birth.exact is None


@pytest.mark.parametrize(
    ("cells", "protection"),
    [
        ({"支援措置区分": "0"}, Protection.NONE),
        ({"支援措置区分": ""}, Protection.UNKNOWN),
        ({"支援措置区分": "9"}, Protection.UNKNOWN),
        ({"支援措置区分": "1", "支援終了": "20200331"}, Protection.PROTECTED),
        ({"支援措置区分": "0", "仮支援": "1"}, Protection.PROTECTED),
        ({"支援措置区分": "0", "支援開始": "20200401"}, Protection.UNKNOWN),
        ({"支援措置区分": "0", "支援終了": "00000000"}, Protection.NONE),
        ({"支援措置区分": "0", "抑止レベル": "2"}, Protection.UNKNOWN),
        ({"支援措置区分": "", "仮支援": "1", "抑止レベル": "0"}, Protection.PROTECTED),
    ],
)
def test_only_a_clear_no_is_unprotected(cells: dict[str, str], protection: Protection) -> None:
    assert only_resident(csv_text(ordinary(**cells))).protection is protection


def test_without_the_protection_column_everybody_is_unknown() -> None:
    row = {name: cell for name, cell in ORDINARY.items() if name != "支援措置区分"}
    found = residents(csv_text(row))
    assert not found.flags_known
    (person,) = found
    assert isinstance(person, Resident)
    assert person.protection is Protection.UNKNOWN
    assert residents(csv_text(ordinary())).flags_known


def test_the_highest_history_number_is_the_one_that_stays() -> None:
    rows = [
        ordinary(履歴番号=number, 住所=home)
        for number, home in (("2", "乙"), ("10", "甲"), ("3", "丙"))
    ]
    found = list(residents(csv_text(*rows)))
    assert [row.address for row in found if isinstance(row, Resident)] == ["乙", "甲"]
    assert len(found) == 2


@pytest.mark.parametrize("histories", [("", ""), ("1", ""), ("", "2"), ("2", "2")])
def test_the_same_person_twice_without_a_clear_order_is_rejected(
    histories: tuple[str, str],
) -> None:
    text = csv_text(*(ordinary(履歴番号=number) for number in histories))
    assert only_reject(text) == Reject(3, "宛名番号", RejectReason.DUPLICATE)


CELL = st.text(st.characters(codec="utf-8"), max_size=8)


@given(st.lists(st.lists(CELL, max_size=14), max_size=6), st.lists(CELL, max_size=4))
def test_any_cells_give_residents_or_named_rejects(rows: list[list[str]], more: list[str]) -> None:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([*ORDINARY, *more])
    writer.writerows(rows)
    lines = file.getvalue().splitlines(keepends=True)
    try:
        for found in residents("".join(lines)):
            assert isinstance(found, Resident) or (found.line > 1 and found.reason)
    except RegisterFileError as stop:
        assert stop.reason in (  # noqa: PT017
            Reason.FILE_EMPTY,
            Reason.FILE_DOUBLED,
            Reason.FILE_FORBIDDEN,
        )


@given(st.text(max_size=400))
def test_any_text_gives_our_own_errors_only(text: str) -> None:
    try:
        list(residents(csv_text(ordinary()) + text))
    except RegisterFileError as stop:
        assert stop.reason is Reason.FILE_FORBIDDEN  # noqa: PT017
