"""A list's sheets as files: CSV as the rows pass, PDF from the finished CSV, all of them or none.

A long list is printed in parts: one document of two thousand pages helps nobody, and memory stays
that of one part.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from hitomado.core.expiry.model import RowState
from hitomado.core.expiry.sheets import COLUMNS, PRINTED, Line, Sheet, Speech, lines_of
from hitomado.core.export.columns import What
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.ports import Journal, Printer
from hitomado.runner.exports import announce

ENCODINGS: Final = {"utf-8-bom": "utf-8-sig", "cp932": "cp932"}
_PART = 900  # lines of one printed part
_NEW: Final = ".part"


@dataclass(frozen=True, slots=True)
class Written:
    """One file. rows: how many stand in it."""

    sheet: Sheet
    path: Path
    rows: int


@dataclass(frozen=True, slots=True)
class Look:
    """What the sheets say beside their lines. title: of a sheet; head: of a column."""

    title: Callable[[Sheet], str]
    head: Callable[[str], str]
    office: str
    source: str
    made: date
    practice: bool = False


@dataclass(slots=True)
class SheetFolder:
    """Writes the sheets of one list into a folder; `with` leaves all of them there, or none.

    encoding: a key of ENCODINGS. Raises HitomadoError: FILE_NOT_WRITTEN, EXPORT_CHARACTERS.
    """

    folder: Path
    look: Look
    say: Speech = field(repr=False)
    encoding: str = "utf-8-bom"
    counts: dict[Sheet, int] = field(default_factory=lambda: dict.fromkeys(Sheet, 0))
    _open: dict[Sheet, IO[str]] = field(default_factory=dict, repr=False)
    _made: list[tuple[Path, Written]] = field(default_factory=list, repr=False)

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritten(error) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()
        for new, written in self._made:
            with suppress(OSError) if error else _told():
                if error:
                    new.unlink(missing_ok=True)
                else:
                    new.replace(written.path)

    def put(self, rows: Iterable[RowState]) -> Iterator[RowState]:
        """Write each row's lines and let the row through, in the list's order."""
        writers = {sheet: self._writer(sheet) for sheet in Sheet}
        for order, row in enumerate(rows, 1):
            for sheet, line in lines_of(order, row, self.say):
                self._line(sheet, writers[sheet], line)
            yield row
        self._close()

    def print(
        self, printer: Printer, progress: Callable[[int], None] = lambda _count: None
    ) -> None:
        """Print what was put, in parts. Raises PaperError, HitomadoError(FILE_NOT_WRITTEN)."""
        for sheet in Sheet:
            total = self.counts[sheet]
            parts = -(-total // _PART)
            lines = self._read(sheet) if total else iter(())
            for part in range(1, parts + 1):
                group = tuple(islice(lines, _PART))
                paper = ListSheet(
                    sheet, self.look.office, self.look.source, self.look.made, group,
                    part, parts, (part - 1) * _PART + 1, total, self.look.practice,
                )  # fmt: skip
                end = f"-{part:02}" if parts > 1 else ""
                path = self.folder / f"{self.look.title(sheet)}{end}.pdf"
                self._keep(sheet, path, len(group)).write_bytes(printer.paper_pdf(paper))
                progress(len(group))

    @property
    def written(self) -> tuple[Written, ...]:
        """The files, when the folder has been left."""
        return tuple(written for _, written in self._made)

    def _writer(self, sheet: Sheet) -> Callable[[Iterable[str]], object]:
        path = self.folder / f"{self.look.title(sheet)}.csv"
        try:
            new = self._keep(sheet, path, 0)
            file = new.open("w", encoding=ENCODINGS[self.encoding], newline="")
        except OSError as error:
            raise _unwritten(error) from None
        self._open[sheet] = file
        write = csv.writer(file, lineterminator="\r\n").writerow
        write([self.look.head(key) for key in COLUMNS[sheet]])
        return write

    def _line(self, sheet: Sheet, write: Callable[[Iterable[str]], object], line: Line) -> None:
        try:
            write([line[key] for key in COLUMNS[sheet]])
        except UnicodeEncodeError as error:
            lacking = error.object[error.start : error.end]
            named = "、".join(f"{c} (U+{ord(c):04X})" for c in dict.fromkeys(lacking))
            params = (("characters", named),)
            raise HitomadoError(Reason.EXPORT_CHARACTERS, params=params) from None
        except OSError as error:
            raise _unwritten(error) from None
        self.counts[sheet] += 1

    def _keep(self, sheet: Sheet, path: Path, rows: int) -> Path:
        new = path.with_name(path.name + _NEW)
        self._made.append((new, Written(sheet, path, rows)))
        return new

    def _close(self) -> None:
        for sheet, file in self._open.items():
            with _told():
                file.close()
            for at, (new, written) in enumerate(self._made):
                if written.sheet is sheet and written.path.suffix == ".csv":
                    self._made[at] = new, Written(sheet, written.path, self.counts[sheet])
        self._open.clear()

    def _read(self, sheet: Sheet) -> Iterator[Mapping[str, str]]:
        """Yield the finished lines again: fifty thousand of them are not kept in memory."""
        path = self.folder / f"{self.look.title(sheet)}.csv{_NEW}"
        at = {key: n for n, key in enumerate(COLUMNS[sheet])}
        with path.open(encoding=ENCODINGS[self.encoding], newline="") as file:
            reader = csv.reader(file)
            next(reader)
            for cells in reader:
                yield {key: cells[at[key]] for key in PRINTED[sheet] if key in at}


def announce_sheets(journal: Journal, folder: SheetFolder, *, clerk: str) -> None:
    """Write the lines of the files with somebody in them, before they get their names."""
    for file in folder.written:
        if file.rows:
            announce(journal, What.EXPIRY_SHEET, file.path.resolve(), file.rows, clerk=clerk)


class _told:  # noqa: N801  (reads as the context managers beside it)
    """Turn an error of the disk into a stop."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, OSError):
            raise _unwritten(error) from None


def _unwritten(error: OSError) -> HitomadoError:
    return HitomadoError(Reason.FILE_NOT_WRITTEN, type(error).__name__)
