"""A list and its rows as the database has them, there and back."""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from hitomado.core.dates import RegisterDate
from hitomado.core.expiry.keeping import KeptRow, ListInfo
from hitomado.core.expiry.merging import Change, digest_of
from hitomado.core.expiry.model import ListRow, MatchedRow
from hitomado.core.reasons import Reason, StoreError

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


@cache
def _coder() -> "JsonConverter":
    from cattrs.preconf.json import make_converter

    return make_converter(omit_if_default=True)


class Shared:
    """Keeps equal days of many rows once: fifty thousand rows have few different ones."""

    def __init__(self) -> None:
        self._days: dict[date, date] = {}
        self._births: dict[RegisterDate, RegisterDate] = {}

    def row(self, row: ListRow) -> ListRow:
        """Return the same row."""
        return replace(
            row,
            birth=self._births.setdefault(row.birth, row.birth),
            card_expiry=self._day(row.card_expiry),
            sign_expiry=self._day(row.sign_expiry),
            auth_expiry=self._day(row.auth_expiry),
            made=self._day(row.made),
        )

    def _day(self, day: date | None) -> date | None:
        return day and self._days.setdefault(day, day)


def dumped(matched: MatchedRow) -> str:
    """Write a judged row as JSON."""
    return _coder().dumps(matched)


def as_row(
    info: ListInfo, matched: MatchedRow, position: int, row: ListRow, change: Change, *, later: bool
) -> tuple[object, ...]:
    """Return the columns of a row. later: the list was there before the file."""
    changed = None if change is Change.ADDED else info.taken.isoformat()
    return (
        info.id, matched.key, position, digest_of(row), str(matched.verdict),
        int(later and change is Change.ADDED), changed, dumped(matched),
    )  # fmt: skip


def released(after: MatchedRow, before: Collection[str]) -> bool:
    """Whether a locked row may be what the comparison says now. before: who it was locked for.

    The list's address of a locked row is not kept: somebody known by it alone is no longer found,
    and stays locked.
    """
    return after.verdict.locked or (bool(before) and after.people.issuperset(before))


def said_of(matched: MatchedRow) -> bytes:
    """What a newer register may change of a row, in few bytes."""
    people = [(c.resident.atena_number, c.resident.full_address) for c in matched.candidates]
    said = (matched.verdict, matched.ref, matched.new and _coder().dumps(matched.new), people)
    return hashlib.sha256(repr(said).encode()).digest()


def to_kept(row: tuple[str, int, str | None, int]) -> KeptRow:
    """Read a row. Raises StoreError(STORE_DAMAGED)."""
    record, fresh, changed, vanished = row
    try:
        matched = _coder().loads(record, MatchedRow)
    except Exception as error:  # cattrs raises many kinds; each means the same here
        raise StoreError(Reason.STORE_DAMAGED, f"expiry: {type(error).__name__}") from None
    since = datetime.fromisoformat(changed) if changed else None
    return KeptRow(matched, bool(fresh), since, bool(vanished))


def as_register(as_of: str, imported: str) -> tuple[datetime, datetime | None]:
    """Tell two imports of one file apart: the second may know the flags."""
    return datetime.fromisoformat(as_of), datetime.fromisoformat(imported) if imported else None


def to_info(
    row: tuple[str, str, str, str, str | None, int, str, str],
    in_use: tuple[datetime, datetime] | None,
) -> ListInfo:
    """Read a list. in_use: the register's as_of and imported."""
    list_id, source, taken, clerk, made, count, as_of, imported = row
    compared = as_register(as_of, imported)
    return ListInfo(
        list_id, source, datetime.fromisoformat(taken), clerk,
        date.fromisoformat(made) if made else None, count, compared[0],
        in_use is not None and in_use != compared,
    )  # fmt: skip
