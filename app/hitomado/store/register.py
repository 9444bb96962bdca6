"""The town's register on this PC, one generation in use at a time.

Each generation is a file of its own beside the database, encrypted with the same key. It is
filled without any protection against a crash, synced, and only then made the current one by a
single line in the database: until that moment the former is in use, after it the new one. A file
that never became current is worthless and swept away.
"""

import json
import logging
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from hitomado.core.dates import RegisterDate
from hitomado.core.people import MoverRecord, Resident
from hitomado.core.reasons import Reason, RegisterFileError, StoreError
from hitomado.ports import RegisterInfo
from hitomado.store import movers, rows
from hitomado.store.candidates import likely
from hitomado.store.engine import Database, open_loading, open_reading, told, writing
from hitomado.store.fold import Fold, fold_text
from hitomado.store.loading import load
from hitomado.store.search import Search

_STALE_SECONDS = 3600  # a file still being filled is written to all the time

_FEW_DAYS = 1_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Open:
    """The generation this thread reads from."""

    generation: int
    path: Path
    db: Database
    search: Search


class StoredRegister:
    """Implements ports.Register. Used from the thread that opened the database.

    db: the PC's database. folder: where it lies. fold: see `store.fold`; the same at import and
    at search. now: the office's clock, aware.
    """

    def __init__(
        self,
        db: Database,
        folder: Path,
        key: bytes,
        *,
        now: Callable[[], datetime],
        fold: Fold = fold_text,
    ) -> None:
        self._db = db
        self._folder = folder
        self._key = key
        self._now = now
        self._fold = fold
        self._open: _Open | None = None

    def info(self) -> RegisterInfo | None:
        """Return what is known of the register in use, None before the first import."""
        row = self._current()
        if row is None:
            return None
        _, _, as_of, imported, people, flags_known, source = row
        return RegisterInfo(
            datetime.fromisoformat(as_of),
            datetime.fromisoformat(imported),
            people,
            bool(flags_known),
            source,
        )

    def search(self, text: str, limit: int = 20) -> Sequence[Resident]:
        """Return the best people for the typed text. Raises StoreError."""
        with told():
            current = self._reading()
            return current.search.find(text, limit) if current else ()

    def alike(self, text: str, limit: int = 5) -> Sequence[str]:
        """Return names that look like one that was not found. Raises StoreError."""
        with told():
            current = self._reading()
            return current.search.alike(text, limit) if current else ()

    def candidates(self, name: str, birth: RegisterDate) -> Sequence[Resident]:
        """Return who might hold a card with this name and birth date, the likeliest first."""
        people = self._where("birth = ?", rows.date_key(birth))
        if rows.date_key(birth) == 0:
            people = [person for person in people if person.birth.text == birth.text]
        return likely(people, name, self._fold)

    def person(self, atena_number: str) -> Resident | None:
        """Return the person of a 宛名番号."""
        found = self._where("number = ?", rows.number_key(atena_number))
        return next((person for person in found if person.atena_number == atena_number), None)

    def household(self, household_number: str) -> Sequence[Resident]:
        """Return all rows of a household in their order; the gate decides what is shown."""
        found = self._where("household = ?", household_number)
        return sorted(found, key=lambda r: (r.order, r.atena_number))

    def by_birth_date(self) -> Iterator[Resident]:
        """Yield every row, those of one birth date after each other. Raises StoreError."""
        with told():
            current = self._reading()
            if current is not None:
                for row in current.db.execute(f"{rows.SELECT} ORDER BY birth, number"):
                    yield rows.to_resident(row)

    def records_born_on(self, days: Collection[int]) -> Iterator[tuple[int, int, str]]:
        """Yield the rows (`rows.SELECT`) of everybody born on one of the days, in any order.

        days: YYYYMMDD as `rows.date_key` writes them. Many days are found faster in one pass over
        the whole file than one by one. Raises StoreError.
        """
        with told():
            current = self._reading()
            if current is None:
                return
            sql = rows.BORN if len(days) <= _FEW_DAYS else rows.BORN_IN_ONE_PASS
            yield from current.db.execute(sql, [json.dumps(sorted(days))])

    def movers(self) -> Sequence[MoverRecord]:
        """Return the newcomers' records, the latest filed first."""
        with told():
            return movers.all_records(self._db)

    def put_movers(self, records: Iterable[MoverRecord]) -> None:
        """Keep newcomers' records; one with a known id replaces that one."""
        with writing(self._db):
            movers.put(self._db, records)

    def replace(
        self,
        residents: Iterable[Resident],
        as_of: datetime,
        source: str,
        flags_known: bool,
        progress: Callable[[int], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> RegisterInfo:
        """Take a whole new register, or leave the former as it is.

        residents: iterated once. progress: people taken so far. cancelled: asked often.
        Raises what `residents` raises, RegisterFileError(CANCELLED), StoreError.
        """

        def check() -> None:
            if cancelled():
                raise RegisterFileError(Reason.CANCELLED)

        path = self._folder / f"register-{uuid4().hex}.db"
        try:
            people = self._fill(path, residents, progress, check)
            check()
            info = RegisterInfo(as_of, self._now(), people, flags_known, source)
            self._switch(path, info)
        except BaseException:
            with suppress(OSError, StoreError):  # in doubt it stays, and is swept later
                if not self._known(path):
                    path.unlink(missing_ok=True)
            raise
        self.sweep()
        return info

    def _fill(
        self,
        path: Path,
        residents: Iterable[Resident],
        progress: Callable[[int], None],
        check: Callable[[], None],
    ) -> int:
        db = open_loading(path, self._key)
        try:
            people = load(db, residents, self._fold, progress, check)
        finally:
            db.close()
        with told():
            _sync(path)
            _sync(self._folder)
        return people

    def _switch(self, path: Path, info: RegisterInfo) -> None:
        with writing(self._db):
            self._db.execute(
                "INSERT INTO generations (file, as_of, imported, people, flags_known, source) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    path.name,
                    info.as_of.isoformat(),
                    info.imported.isoformat(),
                    info.people,
                    int(info.flags_known),
                    info.source,
                ],
            )
        self.close()

    def sweep(self) -> None:
        """Remove files of this folder that are no register in use and that nobody is filling."""
        row = self._current()
        keep = row[1] if row else ""
        for path in self._folder.glob("register-*.db"):
            with suppress(OSError):
                stale = time.time() - path.stat().st_mtime > _STALE_SECONDS
                if path.name != keep and (stale or path.name in self._superseded(keep)):
                    path.unlink()
                    _log.info("removed an unused register file")

    def close(self) -> None:
        """Close the generation in use; the database stays open."""
        if self._open is not None:
            self._open.db.close()
            self._open = None

    def _known(self, path: Path) -> bool:
        """Whether a file is or was in use: a stop may come after the line that says so."""
        with told():
            found = self._db.execute("SELECT 1 FROM generations WHERE file = ?", [path.name])
            return found.fetchone() is not None

    def _superseded(self, current: str) -> set[str]:
        found = self._db.execute("SELECT file FROM generations WHERE file <> ?", [current])
        return {row[0] for row in found.fetchall()}

    def _current(self) -> tuple[int, str, str, str, int, int, str] | None:
        with told():
            row: tuple[int, str, str, str, int, int, str] | None = self._db.execute(
                "SELECT id, file, as_of, imported, people, flags_known, source "
                "FROM generations ORDER BY id DESC LIMIT 1"
            ).fetchone()
        return row

    def _reading(self) -> _Open | None:
        """Return the generation in use, another one after another program's import."""
        row = self._current()
        if row is None:
            return None
        if self._open is None or self._open.generation != row[0]:
            self.close()
            path = self._folder / row[1]
            db = open_reading(path, self._key)
            self._open = _Open(row[0], path, db, Search(db, self._fold))
        return self._open

    def _where(self, condition: str, *values: object) -> list[Resident]:
        with told():
            current = self._reading()
            if current is None:
                return []
            found = current.db.execute(f"{rows.SELECT} WHERE {condition}", list(values)).fetchall()
        return [rows.to_resident(row) for row in found]


def _sync(path: Path) -> None:
    """Wait until a file or folder has reached the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows syncs no folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
