"""A CSV table with a header: finds our columns, drops the forbidden ones, numbers the rows."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.fields import FIELDS
from hitomado.core.register.forbidden import DisguisedNumbers, fold_header, is_forbidden
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import Reject, RejectReason

_LOOKED_AT_FIRST = 1000  # rows held back until no column is found to be disguised
_STRIDE = 211  # of the rows after them one in so many is looked at
_RUNNING = ("atena_number", "household_number")

PickedRow = tuple[int, tuple[str, ...]]


class Table:
    """One file's rows as cells in the order of `fields`; columns the file lacks are blank.

    columns: our field → the file's own name of its column. dropped: names of the columns that were
    not read because they hold 個人番号 or 住民票コード.

    Raises RegisterFileError: FILE_EMPTY, FILE_COLUMNS (all missing ones at once), FILE_DOUBLED;
    while iterating: FILE_FORBIDDEN, FILE_EMPTY and what the lines raise.
    """

    def __init__(
        self, lines: Iterable[str], mapping: RegisterMapping, fields: Sequence[str]
    ) -> None:
        self._rows = csv.reader(lines, delimiter=mapping.delimiter, strict=True)
        header = self._header()
        self._header_names = header
        positions = _positions(header, mapping)
        self.columns = {field: header[at] for field, at in positions.items()}
        self.dropped = tuple(name for name in header if is_forbidden(name))
        # the blank cell that every row gets at its end stands for all absent columns
        self._pick: Callable[[list[str]], tuple[str, ...]] = itemgetter(
            *(positions.get(field, len(header)) for field in fields)
        )
        self._read_at = tuple(sorted(positions.values()))
        self._watch = DisguisedNumbers(
            ((at, name) for at, name in enumerate(header) if not is_forbidden(name)),
            frozenset(positions[field] for field in _RUNNING if field in positions),
        )

    def __iter__(self) -> Iterator[PickedRow | Reject]:
        rows = self._picked()
        first = list(islice(rows, _LOOKED_AT_FIRST))
        self._watch.decide()
        return chain(first, rows)

    def _header(self) -> list[str]:
        try:
            header = next((row for row in self._rows if any(row)), None)
        except csv.Error:
            header = []
        if header is None:
            raise RegisterFileError(Reason.FILE_EMPTY)
        return [name.strip() for name in header]

    def _picked(self) -> Iterator[PickedRow | Reject]:
        """Row by row: its last line and its cells, or why there are none."""
        rows = self._rows
        start = rows.line_num
        while True:
            try:
                yield from self._until_broken_quotes()
                break
            except csv.Error:  # the reader goes on with the next line
                yield Reject(rows.line_num, self._header_names[0], RejectReason.QUOTES)
        self._watch.decide()
        if rows.line_num == start:
            raise RegisterFileError(Reason.FILE_EMPTY)

    def _until_broken_quotes(self) -> Iterator[PickedRow | Reject]:
        rows, pick, width = self._rows, self._pick, len(self._header_names)
        line, next_look = rows.line_num, 0
        for row in rows:
            before, line = line, rows.line_num
            if len(row) != width:
                if row:
                    yield self._wrong_width(line, row)
                continue
            if line >= next_look:
                self._watch.look(row)
                next_look = line + (1 if line < _LOOKED_AT_FIRST else _STRIDE)
            if line != before + 1 and (broken := self._broken(row)) is not None:
                yield Reject(line, broken, RejectReason.LINE_BREAK)
                continue
            row.append("")
            yield line, pick(row)

    def _wrong_width(self, line: int, row: list[str]) -> Reject:
        column = self._header_names[min(len(row), len(self._header_names) - 1)]
        return Reject(line, column, RejectReason.CELL_COUNT)

    def _broken(self, row: list[str]) -> str | None:
        """Name the first column that is read and whose cell spans lines."""
        return next(
            (self._header_names[at] for at in self._read_at if {"\n", "\r"} & set(row[at])), None
        )


def _positions(header: list[str], mapping: RegisterMapping) -> dict[str, int]:
    folded = [fold_header(name) for name in header]
    at = {
        field: folded.index(name)
        for field, names in mapping.columns.items()
        if (name := next((n for n in map(fold_header, names) if n in folded), None)) is not None
    }
    required = (field for field, spec in FIELDS[mapping.layout].items() if spec.required)
    missing = [mapping.columns[field][0] for field in required if field not in at]
    if missing:
        raise RegisterFileError(
            Reason.FILE_COLUMNS,
            params=(("missing", "、".join(missing)), ("count", len(missing))),
        )
    doubled = [header[position] for position in at.values() if folded.count(folded[position]) > 1]
    if doubled:
        raise RegisterFileError(Reason.FILE_DOUBLED, params=(("columns", "、".join(doubled)),))
    return at
