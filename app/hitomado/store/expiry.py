"""The lists in the PC's database: rows with their verdicts; who decided what is the journal's."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from hitomado.core.expiry.assistant import Proposal, propose
from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.keeping import (
    ALL_ROWS,
    Cancelled,
    KeptRow,
    ListInfo,
    Progress,
    Stage,
    TakenList,
    Which,
)
from hitomado.core.expiry.merging import Change, Merged, merge
from hitomado.core.expiry.model import LOCKED, ListRow, MatchedRow, Verdict
from hitomado.core.expiry.state import LIST_KINDS, TAKEN
from hitomado.core.journal import NewLine
from hitomado.core.reasons import Reason, RegisterFileError, StoreError
from hitomado.core.register.encoding import Encoding
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.store.engine import Database, told, writing
from hitomado.store.expiry_files import first_lines, read_list
from hitomado.store.expiry_people import match_list
from hitomado.store.expiry_records import (
    Shared,
    as_register,
    as_row,
    dumped,
    released,
    said_of,
    to_info,
    to_kept,
)
from hitomado.store.journal import StationJournal
from hitomado.store.register import StoredRegister

COMPARED = "expiry_list_compared"
FORGOTTEN = "expiry_list_forgotten"
OWN_MAPPING = "expiry.toml"  # in the data folder
_BATCH = 500


def _still(_stage: Stage, _count: int) -> None:
    """Nobody watches."""


class StoredExpiry:
    """Implements core.expiry.keeping.ExpiryLists.

    judge: made for the encoding of a list's file, on first use. shipped: the fictional mapping
    (TOML). folder: of the data, where the town's own mapping lies.
    """

    def __init__(
        self,
        db: Database,
        journal: StationJournal,
        register: StoredRegister,
        folder: Path,
        *,
        judge: Callable[[Encoding], Judge],
        shipped: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._db, self._journal, self._register = db, journal, register
        self._folder, self._judge, self._shipped, self._now = folder, judge, shipped, now

    def propose(self, path: Path) -> Proposal:
        """Propose a mapping for a file's columns. Raises RegisterFileError."""
        header, *sample = first_lines(path)
        return propose(header, sample, self.mapping().columns)

    def mapping(self) -> RegisterMapping:
        """Return the town's own mapping, else the shipped fictional one."""
        try:
            text = (self._folder / OWN_MAPPING).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            text = self._shipped()
        except (OSError, UnicodeDecodeError) as error:
            raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from error
        return parse_mapping(text)

    def keep_mapping(self, text: str) -> None:
        """Keep the town's mapping; one that cannot be read is refused and the former stays."""
        parse_mapping(text)
        new = self._folder / f"{OWN_MAPPING}.new"
        try:
            new.write_text(text, encoding="utf-8")
            new.replace(self._folder / OWN_MAPPING)
        except OSError as error:
            raise RegisterFileError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from error

    def take(
        self,
        path: Path,
        mapping: RegisterMapping,
        *,
        clerk: str,
        into: str | None = None,
        accept_rejects: bool = False,
        progress: Progress = _still,
        cancelled: Cancelled = lambda: False,
    ) -> TakenList:
        """Take a first list, or a later one into an earlier; see `keeping.ExpiryLists`."""
        register = self._register.info()
        if register is None:
            raise StoreError(Reason.NO_REGISTER)
        file = read_list(path, mapping, accept_rejects=accept_rejects)
        list_id, now = into or uuid4().hex, self._now()
        merged = merge(self._digests(list_id) if into else {}, file.rows)
        compared = self._compared(into) if into else (register.as_of, register.imported)
        stale = compared != (register.as_of, register.imported)
        made = max((row.made for row in file.rows if row.made), default=None)
        info = ListInfo(
            list_id, file.name, now, clerk, made, len(merged.rows) + len(merged.vanished),
            compared[0], stale,
        )  # fmt: skip
        judge = self._judge(file.encoding)
        again = self._locked(list_id)  # only the file has the address that they are known by
        new, known = list[tuple[str, ListRow]](), list[ListRow]()
        for key, row, change in merged.rows:
            if change is Change.SAME and key not in again:
                known.append(row)
            else:
                new.append((key, row))
        found = match_list(self._register, new, judge, progress, cancelled, beside=known)
        matched = (each for each in found if again.get(each.key) != said_of(each))
        with writing(self._db):
            self._put_list(info, file.encoding, compared[1])
            self._put_rows(info, merged, matched)
            counts = merged.counts()
            verdicts = self.verdicts(list_id)
            self._journal.append(
                TAKEN,
                clerk=clerk,
                visit=list_id,
                payload={
                    "source": file.name,
                    "sha256": file.sha256,
                    "rows": len(file.rows),
                    "rejects": len(file.rejects),
                    "changes": counts,
                    "verdicts": {str(v): n for v, n in verdicts.items()},
                    "register_as_of": register.as_of.isoformat(),
                },
            )
        return TakenList(info, counts, verdicts, file.rejects, file.dropped)

    def refresh(
        self,
        list_id: str,
        *,
        clerk: str,
        without: Collection[str] = (),
        progress: Progress = _still,
        cancelled: Cancelled = lambda: False,
    ) -> int:
        """Compare a list's rows again; see `keeping.ExpiryLists`."""
        register = self._register.info()
        if register is None:
            raise StoreError(Reason.NO_REGISTER)
        stay, now = frozenset(without), self._now().isoformat()
        shared = Shared()
        before = {
            each.matched.key: (
                shared.row(each.matched.row),
                said_of(each.matched),
                each.changed is not None,
                each.matched.people if each.matched.verdict.locked else None,
            )
            for each in self.rows(list_id)
        }
        rows = [(key, row) for key, (row, *_) in before.items()]
        matched = match_list(
            self._register, rows, self._judge(self._encoding(list_id)), progress, cancelled
        )
        count = 0
        with writing(self._db):
            for each in matched:
                _, said, marked, locked = before[each.key]
                if locked is not None and not released(each, locked):
                    continue
                kept = each.key in stay and not each.verdict.locked
                if said_of(each) == said or (kept and marked):
                    continue
                count += 1
                if kept:
                    self._db.execute(
                        "UPDATE expiry_rows SET changed = ? WHERE list = ? AND key = ?",
                        [now, list_id, each.key],
                    )
                    continue
                self._db.execute(
                    "UPDATE expiry_rows SET verdict = ?, record = ?, changed = ? "
                    "WHERE list = ? AND key = ?",
                    [str(each.verdict), dumped(each), now, list_id, each.key],
                )
            as_of = register.as_of.isoformat()
            self._db.execute(
                "UPDATE expiry_lists SET register_as_of = ?, register_imported = ? WHERE id = ?",
                [as_of, register.imported.isoformat(), list_id],
            )
            payload = {"register_as_of": as_of, "changed": count}
            self._journal.append(COMPARED, clerk=clerk, visit=list_id, payload=payload)
        return count

    def lists(self) -> Sequence[ListInfo]:
        """Return all kept lists, the latest first."""
        with told():
            found = self._db.execute(
                "SELECT id, source, taken, clerk, made, rows, register_as_of, register_imported "
                "FROM expiry_lists "
                "ORDER BY taken DESC, id"
            ).fetchall()
        register = self._register.info()
        in_use = (register.as_of, register.imported) if register else None
        return tuple(to_info(row, in_use) for row in found)

    def rows(
        self, list_id: str, which: Which = ALL_ROWS, *, offset: int = 0, limit: int | None = None
    ) -> Iterator[KeptRow]:
        """Yield rows in the list's order. Raises StoreError(STORE_DAMAGED)."""
        values: list[object] = [list_id]
        where = ""
        if which.verdicts:
            where = _BY_VERDICT
            values += [_json(which.verdicts), _json(which.without), _json(which.keys)]
        elif which.verdicts is not None:
            where = "AND key IN (SELECT value FROM json_each(?))"
            values.append(_json(which.keys))
        values += [-1 if limit is None else limit, offset]
        with told():
            found = self._db.execute(_SELECT.replace("AND TRUE", where), values)
            while batch := found.fetchmany(_BATCH):
                yield from map(to_kept, batch)

    def verdicts(self, list_id: str) -> Mapping[Verdict, int]:
        """Return the rows by verdict, all verdicts named."""
        with told():
            found = dict(
                self._db.execute(
                    "SELECT verdict, count(*) FROM expiry_rows WHERE list = ? GROUP BY verdict",
                    [list_id],
                ).fetchall()
            )
        return {verdict: found.get(str(verdict), 0) for verdict in Verdict}

    def forget(self, list_id: str, *, clerk: str) -> None:
        """Erase a list's rows, and the payloads that spoke of them."""
        with writing(self._db):
            self._db.execute("DELETE FROM expiry_rows WHERE list = ?", [list_id])
            self._db.execute("DELETE FROM expiry_lists WHERE id = ?", [list_id])
            self._journal.append_all((_forgotten(),), clerk=clerk, visit=list_id, forget=LIST_KINDS)

    def _compared(self, list_id: str) -> tuple[datetime, datetime | None]:
        """Which register all rows of a list were compared with: as of, imported.

        A later list compares only its own new rows: the others are as old as they were.
        """
        with told():
            row = self._db.execute(
                "SELECT register_as_of, register_imported FROM expiry_lists WHERE id = ?", [list_id]
            ).fetchone()
        if row is None:
            raise StoreError(Reason.STORE_DAMAGED, "no such list")
        return as_register(*row)

    def _locked(self, list_id: str) -> Mapping[str, bytes]:
        """What is said of rows whose address is not kept: they are, or were, behind the gate."""
        with told():
            found = self._db.execute(
                "SELECT record, fresh, changed, vanished FROM expiry_rows "
                "WHERE list = ? AND (verdict IN (?, ?) OR record LIKE '%\"listed_blank\"%')",
                [list_id, *map(str, LOCKED)],
            ).fetchall()
        rows = (to_kept(row).matched for row in found)
        return {matched.key: said_of(matched) for matched in rows}

    def _encoding(self, list_id: str) -> Encoding:
        """What the list's file could write: it explains some differences of glyphs."""
        with told():
            row = self._db.execute(
                "SELECT encoding FROM expiry_lists WHERE id = ?", [list_id]
            ).fetchone()
        if row is None:
            raise StoreError(Reason.STORE_DAMAGED, "no such list")
        return Encoding(row[0])

    def _digests(self, list_id: str) -> dict[str, str]:
        with told():
            found = self._db.execute(
                "SELECT key, digest FROM expiry_rows WHERE list = ? ORDER BY position", [list_id]
            ).fetchall()
        if not found:
            raise StoreError(Reason.STORE_DAMAGED, "the list to be continued has no rows")
        return dict(found)

    def _put_list(self, info: ListInfo, encoding: Encoding, imported: datetime | None) -> None:
        self._db.execute(
            "INSERT INTO expiry_lists (id, source, taken, clerk, made, rows, register_as_of, "
            "encoding, register_imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
            "DO UPDATE SET source = excluded.source, taken = excluded.taken, "
            "clerk = excluded.clerk, made = excluded.made, "
            "rows = excluded.rows, register_as_of = excluded.register_as_of, "
            "encoding = excluded.encoding, register_imported = excluded.register_imported",
            [
                info.id, info.source, info.taken.isoformat(), info.clerk,
                info.made.isoformat() if info.made else None, info.rows,
                info.register_as_of.isoformat(), str(encoding),
                imported.isoformat() if imported else "",
            ],
        )  # fmt: skip

    def _put_rows(self, info: ListInfo, merged: Merged, matched: Iterator[MatchedRow]) -> None:
        """Write the new and changed rows; the others only move to their new place."""
        conn, list_id = self._db.conn, info.id
        later = self._known(list_id)
        of = {key: (n, row, change) for n, (key, row, change) in enumerate(merged.rows)}
        conn.executemany(
            "UPDATE expiry_rows SET position = ?, vanished = 0 WHERE list = ? AND key = ?",
            ((n, list_id, key) for key, (n, _, change) in of.items() if change is Change.SAME),
        )
        conn.executemany(
            "UPDATE expiry_rows SET vanished = 1, position = ? WHERE list = ? AND key = ?",
            ((len(of) + n, list_id, key) for n, key in enumerate(merged.vanished)),
        )
        conn.executemany(
            "INSERT INTO expiry_rows (list, key, position, digest, verdict, fresh, changed, "
            "vanished, record) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?) "
            "ON CONFLICT (list, key) DO UPDATE SET position = excluded.position, "
            "digest = excluded.digest, verdict = excluded.verdict, "
            "changed = excluded.changed, vanished = 0, record = excluded.record",
            (as_row(info, each, *of[each.key], later=later) for each in matched),
        )

    def _known(self, list_id: str) -> bool:
        found = self._db.execute("SELECT 1 FROM expiry_rows WHERE list = ? LIMIT 1", [list_id])
        return found.fetchone() is not None


# which rows, the index alone tells; only theirs are read
_SELECT = (
    "SELECT record, fresh, changed, vanished FROM expiry_rows WHERE rowid IN "
    "(SELECT rowid FROM expiry_rows WHERE list = ? AND TRUE ORDER BY position LIMIT ? OFFSET ?) "
    "ORDER BY position"
)
_BY_VERDICT = (
    "AND ((verdict IN (SELECT value FROM json_each(?)) "
    "AND key NOT IN (SELECT value FROM json_each(?))) "
    "OR key IN (SELECT value FROM json_each(?)))"
)


def _forgotten() -> NewLine:
    return NewLine(FORGOTTEN, {})


def _json(values: Collection[str]) -> str:
    return json.dumps(sorted(map(str, values)))
