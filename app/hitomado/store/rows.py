"""A resident as a row of the register file and back.

What people are found by has columns; all the rest is one text, its parts in a fixed order. Thirty
columns cost three times as long to write, and nothing asks for them one by one.
"""

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState, Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.core.reasons import Reason, StoreError

_SEPARATOR = "\x1f"

_TEXTS = (
    "atena_number",
    "household_number",
    "name",
    "address",
    "relationship",
    "municipality_code",
    "name_kana",
    "name_kanji",
    "name_latin",
    "former_name",
    "former_name_kana",
    "alias",
    "alias_kana",
    "head_name",
    "postcode",
    "building",
    "previous_address",
)
_CODES: dict[str, Callable[[str], Any]] = {
    "kind": ResidentKind,
    "state": ResidentState,
    "sex": Sex,
    "protection": Protection,
    "card_state": CardState,
}
_DAYS = ("residence_until", "card_expiry", "sign_expiry", "auth_expiry")
_REST = ("order", "marks", "birth_text", "since_text", "since_key")
_PARTS = (*_TEXTS, *_CODES, *_DAYS, *_REST)

AT = {name: position for position, name in enumerate(_PARTS)}

# marks: one bit each
_KANA, _WARD, _BIRTH_ABOUT, _BIRTH_NEVER, _SINCE, _SINCE_ABOUT, _SINCE_NEVER = (
    1 << bit for bit in range(7)
)

CREATE = (
    "CREATE TABLE person (id INTEGER PRIMARY KEY, number TEXT NOT NULL, household TEXT NOT NULL, "
    "birth INTEGER NOT NULL, record TEXT NOT NULL) STRICT"
)
INSERT = "INSERT INTO person VALUES (?, ?, ?, ?, ?)"
SELECT = "SELECT id, birth, record FROM person"
BORN = "SELECT id, birth, record FROM person WHERE birth IN (SELECT value FROM json_each(?))"
BORN_IN_ONE_PASS = (
    "SELECT id, birth, record FROM person NOT INDEXED "
    "WHERE birth IN (SELECT value FROM json_each(?))"
)

_texts = attrgetter(*_TEXTS)

Row = tuple[int, str, str, int, str]


class _Iso(dict[date | None, str]):
    """Day → its ISO form, written once per day."""

    def __missing__(self, day: date | None) -> str:
        self[day] = text = "" if day is None else day.isoformat()
        return text


_iso = _Iso()


def number_key(atena_number: str) -> str:
    """What a 宛名番号 is found by: leading zeros and case do not count."""
    return atena_number.lstrip("0").lower()


def date_key(when: RegisterDate) -> int:
    """YYYYMMDD as a number, an unknown part 0: what birth dates are found by."""
    return (when.year or 0) * 10_000 + (when.month or 0) * 100 + (when.day or 0)


def to_row(row_id: int, r: Resident) -> Row:
    """Return the values of one row. Raises ValueError for a control character in a text."""
    birth, since = r.birth, r.address_since
    marks = (
        (_KANA if r.kana_confirmed else 0)
        | (_WARD if r.ward else 0)
        | (_BIRTH_ABOUT if birth.approximate else 0)
        | (_BIRTH_NEVER if birth.impossible else 0)
    )
    since_text = since_key = ""
    if since is not None:
        marks |= _SINCE
        marks |= _SINCE_ABOUT if since.approximate else 0
        marks |= _SINCE_NEVER if since.impossible else 0
        since_text, since_key = since.text, str(date_key(since))
    record = _SEPARATOR.join(
        (
            *_texts(r),
            r.kind._value_,
            r.state._value_,
            r.sex._value_,
            r.protection._value_,
            r.card_state._value_,
            _iso[r.residence_until],
            _iso[r.card_expiry],
            _iso[r.sign_expiry],
            _iso[r.auth_expiry],
            str(r.order),
            str(marks),
            birth.text,
            since_text,
            since_key,
        )
    )
    if record.count(_SEPARATOR) != len(_PARTS) - 1:
        raise ValueError("a text holds the separator of a record")
    number = r.atena_number.lstrip("0").lower()
    return row_id, number, r.household_number, date_key(birth), record


def to_resident(row: tuple[int, int, str]) -> Resident:
    """Return the resident of one row of SELECT. Raises StoreError(STORE_DAMAGED)."""
    _, birth, record = row
    parts = record.split(_SEPARATOR)
    if len(parts) != len(_PARTS):
        raise StoreError(Reason.STORE_DAMAGED, "a record of the register")
    values: dict[str, Any] = dict(zip(_PARTS, parts, strict=True))
    for name, code in _CODES.items():
        values[name] = code(values[name])
    for name in _DAYS:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    marks = int(values.pop("marks"))
    since_text, since_key = values.pop("since_text"), values.pop("since_key")
    return Resident(
        **{name: values[name] for name in (*_TEXTS, *_CODES, *_DAYS)},
        order=int(values["order"]),
        kana_confirmed=bool(marks & _KANA),
        ward=bool(marks & _WARD),
        birth=_date(values["birth_text"], birth, marks & _BIRTH_ABOUT, marks & _BIRTH_NEVER),
        address_since=_date(since_text, int(since_key), marks & _SINCE_ABOUT, marks & _SINCE_NEVER)
        if marks & _SINCE
        else None,
    )


def parts_of(record: str) -> list[str]:
    """Cut a record into its parts without reading them; `AT` tells what stands where."""
    return record.split(_SEPARATOR)


def _date(text: str, key: int, about: int, never: int) -> RegisterDate:
    year, rest = divmod(key, 10_000)
    month, day = divmod(rest, 100)
    return RegisterDate(text, year or None, month or None, day or None, bool(about), bool(never))
