"""転出証明書 data come in by whole households."""

import pytest

from hitomado.core.people import MoverRecord, Protection, ResidentKind
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.movers import read_movers
from hitomado.core.register.rejects import Reject, RejectReason
from tests.core.register.samples import csv_text, layout

HEAD = {
    "受付番号": "M001",
    "転出元市区町村名": "あかり県なぎさ市",
    "転出届出日": "20261101",
    "転出予定年月日": "令和8年11月10日",
    "世帯主": "真砂　大輔",
    "転出前住所": "あかり県なぎさ市本町1番1号",
    "転出先住所": "ひとまど県ひとまど町浜町1番1号",
    "人数": "2",
    "氏名": "真砂　大輔",
    "生年月日": "平成5年5月23日",
    "性別": "1",
    "続柄": "世帯主",
    "住民種別": "1",
    "カード有無": "1",
    "支援措置区分": "0",
}
WIFE = HEAD | {
    "氏名": "REYES MARIA",
    "性別": "2",
    "続柄": "妻",
    "住民種別": "2",
    "支援措置区分": "",
}


def _read(*rows: dict[str, str]) -> list[MoverRecord | Reject]:
    lines = csv_text(*rows).splitlines(keepends=True)
    return list(read_movers(lines, layout("layout_e")))


def test_the_persons_of_one_record_are_one_household_in_their_order() -> None:
    (record,) = _read(HEAD, WIFE)
    assert isinstance(record, MoverRecord)
    assert record.id == "M001"
    assert str(record.out_filed) == "2026-11-01"
    assert str(record.planned) == "2026-11-10"
    assert [person.id for person in record.persons] == ["1", "2"]
    assert [person.relationship for person in record.persons] == ["世帯主", "妻"]
    assert record.persons[1].kind is ResidentKind.FOREIGN
    assert [person.protection for person in record.persons] == [Protection.NONE, Protection.UNKNOWN]
    assert record.persons[0].has_card


def test_half_a_household_is_none() -> None:
    other = HEAD | {"受付番号": "M002", "人数": ""}
    found = _read(HEAD, WIFE | {"性別": "x"}, other)
    assert found[:2] == [
        Reject(3, "性別", RejectReason.CODE),
        Reject(2, "人数", RejectReason.RECORD),
    ]
    assert isinstance(found[2], MoverRecord)
    assert _read(HEAD) == [Reject(2, "人数", RejectReason.RECORD)]


def test_a_rejected_first_person_takes_the_household_along() -> None:
    found = _read(HEAD | {"氏名": "", "人数": ""}, WIFE | {"人数": ""})
    assert found == [
        Reject(2, "氏名", RejectReason.BLANK),
        Reject(2, "受付番号", RejectReason.RECORD),
    ]


def test_rows_of_one_record_that_contradict_each_other_are_rejected() -> None:
    found = _read(HEAD, WIFE | {"転出予定年月日": "20261111"})
    assert found[0] == Reject(3, "受付番号", RejectReason.DUPLICATE)
    assert not any(isinstance(row, MoverRecord) for row in found)


@pytest.mark.parametrize("column", ["転出届出日", "転出予定年月日"])
def test_a_date_that_a_deadline_hangs_on_must_be_exact(column: str) -> None:
    assert _read(HEAD | {column: "令和8年頃", "人数": ""})[0] == Reject(
        2, column, RejectReason.DATE
    )
    assert _read(HEAD | {column: "", "人数": ""})[0] == Reject(2, column, RejectReason.BLANK)


def test_missing_columns_stop_the_file() -> None:
    with pytest.raises(RegisterFileError) as stop:
        _read({"受付番号": "M001", "氏名": "x"})
    assert stop.value.reason is Reason.FILE_COLUMNS
