"""Layout B: the rows of a 有効期限切れ対象者一覧, one after the other, or why one cannot be read.

A list of other people (layout `listed`) is read the same way; what it has no column for is blank.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from hitomado.core.expiry.due import DueKind
from hitomado.core.expiry.model import ListRow
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register import cells
from hitomado.core.register.fields import FIELDS, Layout
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import CellError, Reject, RejectReason
from hitomado.core.register.table import Table

_DAYS = ("card_expiry", "sign_expiry", "auth_expiry", "made", "since")
_LAYOUTS = (Layout.EXPIRY, Layout.LISTED)
_FLAGS = ("at_residence", "abroad")


class ListFile:
    """Iterates once over a list's rows and rejects, in the file's order.

    columns: our field → the file's column. dropped: columns that were not read (個人番号 …).
    Raises RegisterFileError like `core.register.table.Table`; MAPPING_INVALID for a mapping of
    another kind of file.
    """

    def __init__(self, lines: Iterable[str], mapping: RegisterMapping) -> None:
        if mapping.layout not in _LAYOUTS:
            allowed = ", ".join(_LAYOUTS)
            params = (("line", 1), ("key", "layout"), ("allowed", allowed))
            raise RegisterFileError(Reason.MAPPING_INVALID, "layout", params)
        self._fields = tuple(FIELDS[mapping.layout])
        self._table = Table(lines, mapping, self._fields)
        self.columns = self._table.columns
        self.dropped = self._table.dropped
        self._birth = cells.birth_dates(mapping)
        self._sex, self._due = cells.codes(mapping, "sex"), cells.codes(mapping, "due")
        self._flags = {name: cells.flags(mapping, name) for name in _FLAGS}
        self._days = {name: cells.exact_dates(mapping, name) for name in _DAYS}

    def __iter__(self) -> Iterator[ListRow | Reject]:
        for picked in self._table:
            if isinstance(picked, Reject):
                yield picked
                continue
            line, found = picked
            try:
                yield self._row(line, dict(zip(self._fields, found, strict=True)))
            except CellError as error:
                yield Reject(line, self.columns.get(error.field, error.field), error.reason)

    def _row(self, line: int, cell: dict[str, str]) -> ListRow:
        name = cell["name"].strip()
        if not name:
            raise CellError("name", RejectReason.BLANK)
        coded: dict[str, Any] = {"sex": self._sex[cell["sex"]]}
        if "due" in cell:
            coded["due"] = self._due[cell["due"]] if cell["due"].strip() else DueKind.UNKNOWN
        for flag, table in self._flags.items():
            if flag in cell:
                coded[flag] = table[cell[flag]]
        for day, dates in self._days.items():
            if day in cell:
                coded[day] = dates[cell[day]]
        return ListRow(
            line=line,
            number=cell["number"].strip(),
            name=name,
            birth=self._birth[cell["birth"]],
            address=cell["address"].strip() + cell["lot"].strip(),
            name_kana=cell["name_kana"].strip(),
            postcode=cell["postcode"].strip(),
            building=cell["building"].strip(),
            **coded,
        )
