"""The append-only chain of this station, kept (settled format: core.journal)."""

import json
import secrets
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from hitomado.core.journal import (
    GENESIS,
    VERSION,
    Entry,
    Header,
    NewLine,
    Payload,
    canonical_json,
    first_break,
)
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.visit.lines import CLOSING, OPENING, RECORD_CAME
from hitomado.store.engine import Database, told, writing
from hitomado.store.ids import uuid7

_SALT_BYTES = 16
_PAGE = 500
_SELECT = (
    "SELECT j.seq, j.header, p.salt, p.body FROM journal j LEFT JOIN payloads p ON p.id = j.id "
)
_OF_RECORDS = (
    "WHERE j.station = ? AND j.kind IN (SELECT value FROM json_each(?)) AND j.visit IN "
    "(SELECT o.visit FROM journal o JOIN payloads b ON b.id = o.id WHERE o.kind IN (?, ?) "
    "AND o.station = ? AND CAST(b.body AS TEXT) ->> '$.record.id' "
    "IN (SELECT value FROM json_each(?))) ORDER BY j.seq"
)
_OF_KINDS = "WHERE j.station = ? AND j.kind IN (SELECT value FROM json_each(?)) ORDER BY j.seq"
# each by its index: the planner would rather go through the whole station
_DUE = (
    "SELECT d.header ->> 'person_ref' FROM payloads b INDEXED BY payloads_due "
    "CROSS JOIN journal d ON d.id = b.id WHERE coalesce(CAST(b.body AS TEXT) ->> '$.until', "
    "CAST(b.body AS TEXT) ->> '$.appointment') IS NOT NULL AND d.station = ? "
    "AND d.kind IN (SELECT value FROM json_each(?)) "
    "UNION SELECT l.header ->> 'person_ref' FROM journal l INDEXED BY idx_journal_kind_visit "
    "WHERE l.kind IN (SELECT value FROM json_each(?)) AND l.station = ?"
)
_ABOUT = (
    "SELECT j.seq, j.header, p.salt, p.body FROM json_each(?) w "
    "CROSS JOIN journal j INDEXED BY journal_person "
    "ON j.header ->> 'person_ref' = w.value AND j.kind IN (SELECT value FROM json_each(?)) "
    "LEFT JOIN payloads p ON p.id = j.id WHERE j.station = ? ORDER BY j.seq"
)
_FORGET = (
    "DELETE FROM payloads WHERE id IN (SELECT id FROM journal WHERE station = ? AND visit = ? "
    "AND kind IN (SELECT value FROM json_each(?)))"
)


class StationJournal:
    """Implements ports.Journal. Used from the thread that opened the database.

    office, station: identity that every line carries; the office is asked for at each line, it is
    named only after the first opening. now: the office's clock, aware.
    """

    def __init__(
        self,
        db: Database,
        *,
        office: Callable[[], str],
        station: str,
        now: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._office = office
        self._station = station
        self._now = now
        self._seen = (0, GENESIS)  # the last line this object knows to be on disk: seq, hash

    def append(
        self,
        kind: str,
        *,
        clerk: str,
        visit: str | None = None,
        person_ref: str | None = None,
        payload: Mapping[str, object],
    ) -> Entry:
        """Append one line; when this returns, the line survives a power cut.

        Raises StoreError: CHAIN_BROKEN when the chain's end is not where we left it (a copy was
        put in its place, a line is gone), STORE_LOCKED, STORE_DISK.
        """
        line = NewLine(kind, payload, person_ref)
        return self.append_all((line,), clerk=clerk, visit=visit)[0]

    def append_all(
        self,
        lines: Sequence[NewLine],
        *,
        clerk: str,
        visit: str | None = None,
        forget: Collection[str] = (),
    ) -> Sequence[Entry]:
        """Append lines that belong together: all of them survive a power cut, or none.

        forget: kinds of this visit's lines whose payloads are erased in the same transaction; the
        lines stay, so the chain is provable as before. Raises StoreError like `append`; nothing
        was written or erased then.
        """
        with writing(self._db):
            entries = tuple(self._add(line, clerk, visit) for line in lines)
            if forget:
                self._db.execute(_FORGET, [self._station, visit, json.dumps(sorted(forget))])
        if entries and not self._db.conn.in_transaction:  # an outer one may still be rolled back
            last = entries[-1].header
            self._seen = (last.seq, last.hash())
        return entries

    def lines(self, visit: str | None = None, *, after: int = 0) -> Iterator[Entry]:
        """Yield this station's lines in the order of the chain, all or one visit's.

        after: only lines behind this seq.
        """
        where = "WHERE j.station = ? AND j.seq > ? "
        where += "" if visit is None else "AND j.visit = ? "
        tail = [] if visit is None else [visit]
        last = after
        while True:
            with told():
                rows = self._db.execute(
                    f"{_SELECT}{where}ORDER BY j.seq LIMIT {_PAGE}",
                    [self._station, last, *tail],
                ).fetchall()
            for row in rows:
                last = row[0]
                yield _entry(row)
            if len(rows) < _PAGE:
                return

    def lines_from_records(
        self, records: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        """Yield lines of these kinds of the visits that have 転出証明書 records (ids)."""
        with told():
            rows = self._db.execute(
                f"{_SELECT}{_OF_RECORDS}",
                [
                    self._station,
                    json.dumps(sorted(kinds)),
                    OPENING,
                    RECORD_CAME,
                    self._station,
                    json.dumps(sorted(records)),
                ],
            ).fetchall()
        yield from map(_entry, rows)

    def lines_of(self, kinds: Collection[str]) -> Iterator[Entry]:
        """Yield this station's lines of these kinds, in the order of the chain."""
        with told():
            rows = self._db.execute(
                f"{_SELECT}{_OF_KINDS}", [self._station, json.dumps(sorted(kinds))]
            ).fetchall()
        yield from map(_entry, rows)

    def lines_about(
        self, *, dated: Collection[str], listed: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        """Yield lines of `kinds` of everybody for whom something stands in the journal.

        That is a line of a kind of `dated` that names a day (until, appointment), or one of
        `listed` whatever it says.
        """
        of = self._station
        dated_kinds, listed_kinds, wanted = (
            json.dumps(sorted(each)) for each in (dated, listed, kinds)
        )
        with told():
            due = self._db.execute(_DUE, [of, dated_kinds, listed_kinds, of]).fetchall()
            people = json.dumps([row[0] for row in due if row[0]])
            rows = self._db.execute(_ABOUT, [people, wanted, of]).fetchall()
        yield from map(_entry, rows)

    def unfinished(self) -> Sequence[str]:
        """Return the visits that were opened and never closed, the one last worked on first."""
        with told():
            rows = self._db.execute(
                "SELECT o.visit FROM journal o WHERE o.station = ? AND o.kind = ? "
                "AND NOT EXISTS (SELECT 1 FROM journal c WHERE c.visit = o.visit "
                "AND c.station = o.station AND c.kind = ?) "
                "ORDER BY (SELECT max(seq) FROM journal l WHERE l.visit = o.visit "
                "AND l.station = o.station) DESC",
                [self._station, OPENING, CLOSING],
            ).fetchall()
        return tuple(row[0] for row in rows)

    def verify(self) -> int | None:
        """Return the seq of the first line that does not fit the chain, or None: all fits.

        The columns that lines are found by must say what the header says.
        """
        with told():
            strays = self._db.execute(
                "SELECT min(seq) FROM journal WHERE station = ? AND (id IS NOT header ->> 'id' "
                "OR seq IS NOT header ->> 'seq' OR kind IS NOT header ->> 'kind' "
                "OR visit IS NOT header ->> 'visit' OR prev IS NOT header ->> 'prev' "
                "OR station IS NOT header ->> 'station')",
                [self._station],
            ).fetchone()[0]
        broken = first_break(list(self.lines()))
        return min((seq for seq in (strays, broken) if seq is not None), default=None)

    def _add(self, line: NewLine, clerk: str, visit: str | None) -> Entry:
        """Add one line inside the caller's transaction, which holds the write lock."""
        seq, prev = self._end()
        payload = Payload(secrets.token_bytes(_SALT_BYTES), canonical_json(line.payload))
        at = self._now().astimezone(UTC)
        header = Header(
            v=VERSION,
            id=uuid7(at),
            seq=seq + 1,
            office=self._office(),
            station=self._station,
            clerk=clerk,
            at=at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            kind=line.kind,
            visit=visit,
            person_ref=line.person_ref,
            payload_hash=payload.hash(),
            prev=prev,
        )
        self._db.execute(
            "INSERT INTO journal (id, station, seq, kind, visit, header, prev) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                header.id,
                header.station,
                header.seq,
                header.kind,
                visit,
                header.canonical().decode(),
                prev,
            ],
        )
        self._db.execute(
            "INSERT INTO payloads (id, salt, body) VALUES (?, ?, ?)",
            [header.id, payload.salt, payload.body],
        )
        return Entry(header, payload)

    def _end(self) -> tuple[int, str]:
        """Return (seq, hash) of the chain's last line as it lies on disk now."""
        row = self._db.execute(
            "SELECT seq, header FROM journal WHERE station = ? ORDER BY seq DESC LIMIT 1",
            [self._station],
        ).fetchone()
        seq, prev = (0, GENESIS) if row is None else (row[0], Header(**json.loads(row[1])).hash())
        known, known_hash = self._seen
        if seq < known or (seq == known and prev != known_hash):
            raise StoreError(Reason.CHAIN_BROKEN, f"line {known} was the end, now line {seq} is")
        return seq, prev


def _entry(row: tuple[int, str, bytes | None, bytes]) -> Entry:
    _, header, salt, body = row
    return Entry(Header(**json.loads(header)), None if salt is None else Payload(salt, body))
