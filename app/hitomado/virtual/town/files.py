"""The practice town as files: layout A for the residents, layout E for the movers."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from hitomado.core.dates import RegisterDate
from hitomado.core.people import (
    CardState,
    MoverRecord,
    Protection,
    Resident,
    ResidentKind,
    ResidentState,
    Sex,
)
from hitomado.core.register.encoding import Encoding

_BLOCK = 2000  # rows per piece of the file
RESIDENT_HEADER = (
    "市区町村コード", "宛名番号", "履歴番号", "世帯番号", "世帯員並び順", "住民種別", "住民状態",
    "氏名", "氏名カナ", "カナ確認", "氏名漢字", "氏名英字", "旧氏", "旧氏カナ", "通称", "通称カナ",
    "生年月日", "性別", "続柄", "世帯主氏名", "郵便番号", "住所", "方書", "転入前住所",
    "住所を定めた日", "在留期間満了日", "成年被後見人", "カード発行状況", "カード有効期限",
    "署名用期限", "利用者用期限", "支援措置区分", "支援開始", "支援終了", "仮支援", "抑止レベル",
)  # fmt: skip
MOVER_HEADER = (
    "受付番号", "受信日時", "転出元市区町村名", "転出届出日", "転出予定年月日", "世帯主",
    "転出前住所", "転出先住所", "人数", "氏名", "フリガナ", "旧氏", "通称", "生年月日", "性別",
    "続柄", "住民種別", "在留期間満了日", "カード有無", "支援措置区分",
)  # fmt: skip
_KIND = {ResidentKind.JAPANESE: "1", ResidentKind.FOREIGN: "2"}
_STATE = {
    ResidentState.RESIDENT: "1",
    ResidentState.NON_RESIDENT: "2",
    ResidentState.MOVED_OUT: "3",
    ResidentState.DECEASED: "4",
    ResidentState.ERASED: "9",
}
_SEX = {Sex.MALE: "1", Sex.FEMALE: "2", Sex.UNKNOWN: "9", Sex.NOT_APPLICABLE: "9"}
_CARD = {
    CardState.NONE: "00",
    CardState.APPLIED: "10",
    CardState.DELIVERED: "20",
    CardState.SET_UP: "21",
    CardState.NOTIFIED: "22",
    CardState.ACTIVE: "30",
    CardState.SUSPENDED: "31",
    CardState.EXPIRED: "40",
    CardState.LAPSED_BY_MOVE: "41",
    CardState.LOST: "42",
    CardState.RETURNED: "43",
    CardState.COLLECTED: "50",
    CardState.UNKNOWN: "",
}
_PROTECTION = {Protection.NONE: "0", Protection.PROTECTED: "1", Protection.UNKNOWN: ""}
_CODECS = {
    Encoding.UTF_8: "utf-8",
    Encoding.UTF_8_BOM: "utf-8-sig",
    Encoding.UTF_16_LE: "utf-16-le",
    Encoding.UTF_16_BE: "utf-16-be",
    Encoding.CP932: "cp932",
}
# what an export in CP932 writes as user-defined characters because the code page lacks them
_OUTSIDE_CP932 = {"𠮷": "\ue0a1", "圡": "\ue0a2", "\U000e0100": ""}


def resident_file(people: Iterable[Resident], encoding: Encoding) -> Iterator[bytes]:
    """Write a register file in pieces, CRLF, header first."""
    return _pieces(RESIDENT_HEADER, map(_resident_row, people), encoding)


def mover_file(records: Iterable[MoverRecord], encoding: Encoding) -> Iterator[bytes]:
    """Write a file of 転出証明書 data in pieces, CRLF, header first."""
    rows = (row for record in records for row in _mover_rows(record))
    return _pieces(MOVER_HEADER, rows, encoding)


def as_written(text: str, encoding: Encoding) -> str:
    """Return a text as a file of this encoding can hold it."""
    if encoding is Encoding.CP932:
        for character, instead in _OUTSIDE_CP932.items():
            text = text.replace(character, instead)
    return text


def _pieces(
    header: tuple[str, ...], rows: Iterable[list[str]], encoding: Encoding
) -> Iterator[bytes]:
    codec = _CODECS[encoding]
    if codec.startswith("utf-16"):
        yield "\ufeff".encode(codec)
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(header)
    for count, row in enumerate(rows, 1):
        writer.writerow(row)
        if count % _BLOCK == 0:
            yield as_written(buffer.getvalue(), encoding).encode(codec)
            codec = codec.removesuffix("-sig")  # the mark stands at the start only
            buffer.seek(0)
            buffer.truncate()
    yield as_written(buffer.getvalue(), encoding).encode(codec)


@lru_cache(maxsize=20_000)
def _day(day: date | None) -> str:
    return f"{day:%Y%m%d}" if day else ""


def _resident_row(person: Resident) -> list[str]:
    protected = person.protection is Protection.PROTECTED
    since: RegisterDate | None = person.address_since
    return [
        person.municipality_code,
        person.atena_number,
        "1",
        person.household_number,
        str(person.order),
        _KIND[person.kind],
        _STATE[person.state],
        person.name,
        person.name_kana,
        "1" if person.kana_confirmed else "0",
        person.name_kanji,
        person.name_latin,
        person.former_name,
        person.former_name_kana,
        person.alias,
        person.alias_kana,
        person.birth.text,
        _SEX[person.sex],
        person.relationship,
        person.head_name,
        person.postcode,
        person.address,
        person.building,
        person.previous_address,
        since.text if since else "",
        _day(person.residence_until),
        "1" if person.ward else "0",
        _CARD[person.card_state],
        _day(person.card_expiry),
        _day(person.sign_expiry),
        _day(person.auth_expiry),
        _PROTECTION[person.protection],
        # the period of a 支援措置 that nobody renewed: it protects all the same
        "20240401" if protected else "",
        "20250331" if protected else "",
        "0",
        "2" if protected else "0",
    ]


def _mover_rows(record: MoverRecord) -> Iterator[list[str]]:
    for person in record.persons:
        yield [
            record.id,
            _day(record.received),
            record.from_municipality,
            _day(record.out_filed),
            _day(record.planned),
            record.old_head,
            record.old_address,
            record.new_address,
            str(len(record.persons)),
            person.name,
            person.name_kana,
            person.former_name,
            person.alias,
            person.birth.text,
            _SEX[person.sex],
            person.relationship,
            _KIND[person.kind],
            _day(person.residence_until),
            "1" if person.has_card else "0",
            _PROTECTION[person.protection],
        ]
