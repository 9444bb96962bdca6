"""What the office has set itself, kept: dated values, one rule file, days of its calendar.

Every change and its journal line are one transaction. Rows of values and files are never
overwritten, so that what held on a day, and by whom, can always be told.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Final

from hitomado.core.reasons import Reason, RulesError, StoreError
from hitomado.core.rules.book.office_days import DayKind, OfficeDay
from hitomado.core.rules.book.office_file import with_file
from hitomado.core.rules.book.office_rules import (
    OfficeFile,
    OfficeOwn,
    OfficeValue,
    SetValue,
    check_day,
    check_value,
    lay,
    read_back,
    value_refused,
    written,
)
from hitomado.core.rules.book.rulebook import Rulebook, refused
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.ports import Journal
from hitomado.store.engine import Database, told, writing
from hitomado.store.ids import uuid7

SET, WITHDRAWN = "rule_set", "rule_withdrawn"
TAKEN, DROPPED = "rules_taken", "rules_dropped"
DAY_SET, DAY_CLEARED = "office_day_set", "office_day_cleared"
_VALUES: Final = (
    "SELECT id, rule, value, valid_from, until, clerk, at, withdrawn_by, withdrawn_at "
    "FROM office_values ORDER BY seq"
)


class StoredOfficeRules:
    """Implements ports.OfficeRules. Used from the thread that opened the database."""

    def __init__(self, db: Database, journal: Journal, *, now: Callable[[], datetime]) -> None:
        self._db = db
        self._journal = journal
        self._now = now

    def own(self) -> OfficeOwn:
        """Return all that the office has set, history included. Raises StoreError."""
        with told():
            values = tuple(map(_value, self._db.execute(_VALUES).fetchall()))
            days = self._db.execute(
                "SELECT day, kind, terminal, note, clerk, at FROM office_days ORDER BY day"
            ).fetchall()
        return OfficeOwn(values, self._file(), tuple(map(_day, days)))

    def set_value(
        self,
        book: Rulebook,
        rule: str,
        value: SetValue | None,
        *,
        since: date,
        today: date,
        clerk: str,
        until: date | None = None,
    ) -> None:
        """Keep a value from a day on. Raises RulesError(RULE_REFUSED), StoreError."""
        with writing(self._db):
            laid = lay(book, self.own(), today)
            period = check_value(laid.based, rule, value, since=since, until=until, today=today)
            before = laid.book.on(rule, max(since, period.valid_from)).value
            at = self._now()
            self._db.execute(
                "INSERT INTO office_values (id, rule, value, valid_from, until, clerk, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    uuid7(at),
                    rule,
                    json.dumps(written(value), ensure_ascii=False),
                    since.isoformat(),
                    until.isoformat() if until else None,
                    clerk,
                    _stamp(at),
                ],
            )
            change = {
                "rule": rule,
                "before": written(before),
                "after": written(value),
                "from": since.isoformat(),
                "until": until.isoformat() if until else None,
            }
            self._journal.append(SET, clerk=clerk, payload=change)

    def withdraw(self, value_id: str, *, today: date, clerk: str) -> None:
        """Take back a value that has not begun. Raises RulesError(RULE_REFUSED), StoreError."""
        with writing(self._db):
            found = next((one for one in self.own().values if one.id == value_id), None)
            if found is None or not found.stands:
                raise value_refused("unknown", found.rule if found else "")
            if found.valid_from <= today:
                raise value_refused("begun", found.rule)
            self._db.execute(
                "UPDATE office_values SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?",
                [clerk, _stamp(self._now()), value_id],
            )
            gone = {
                "rule": found.rule,
                "value": written(found.value),
                "from": found.valid_from.isoformat(),
            }
            self._journal.append(WITHDRAWN, clerk=clerk, payload=gone)

    def take_file(self, book: Rulebook, name: str, data: bytes, *, clerk: str) -> int:
        """Keep a rule file in the place of the former one; returns how many rules it has.

        Raises RulesError(RULE_FILE_REFUSED), StoreError.
        """
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            params = refused("encoding", file=name, line=line).params
            raise RulesError(Reason.RULE_FILE_REFUSED, "encoding", params) from None
        with_file(book, text, name)
        rules = len(parse_rules(text, name).rules)
        digest = hashlib.sha256(data).hexdigest()
        with writing(self._db):
            former = self._file()
            self._add_file(name, digest, text, clerk)
            change = {
                "file": name,
                "sha256": digest,
                "rules": rules,
                "before": former.sha256 if former else None,
            }
            self._journal.append(TAKEN, clerk=clerk, payload=change)
        return rules

    def drop_file(self, *, clerk: str) -> bool:
        """Go without the office's rule file again. Raises StoreError."""
        with writing(self._db):
            former = self._file()
            if former is None:
                return False
            self._add_file("", "", None, clerk)
            self._journal.append(
                DROPPED, clerk=clerk, payload={"file": former.name, "before": former.sha256}
            )
        return True

    def set_day(self, day: OfficeDay, *, clerk: str) -> None:
        """Keep one day of the office's calendar. Raises RulesError(RULE_REFUSED), StoreError."""
        check_day(day)
        with writing(self._db):
            before = next((one for one in self.own().days if one.day == day.day), None)
            if before is not None and _says(before) == _says(day):
                return
            self._db.execute(
                "INSERT INTO office_days (day, kind, terminal, note, clerk, at) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, "
                "terminal = excluded.terminal, note = excluded.note, clerk = excluded.clerk, "
                "at = excluded.at",
                [
                    day.day.isoformat(),
                    str(day.kind),
                    int(day.terminal),
                    day.note,
                    clerk,
                    _stamp(self._now()),
                ],
            )
            change = {
                "day": day.day.isoformat(),
                "before": _says(before) if before else None,
                "after": _says(day),
            }
            self._journal.append(DAY_SET, clerk=clerk, payload=change)

    def clear_day(self, day: date, *, clerk: str) -> bool:
        """Take a day out of the office's calendar. Raises StoreError."""
        with writing(self._db):
            before = next((one for one in self.own().days if one.day == day), None)
            if before is None:
                return False
            self._db.execute("DELETE FROM office_days WHERE day = ?", [day.isoformat()])
            change = {"day": day.isoformat(), "before": _says(before)}
            self._journal.append(DAY_CLEARED, clerk=clerk, payload=change)
        return True

    def _file(self) -> OfficeFile | None:
        with told():
            row = self._db.execute(
                "SELECT name, sha256, text, clerk, at FROM office_files ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        return None if row is None or row[2] is None else OfficeFile(*row)

    def _add_file(self, name: str, digest: str, text: str | None, clerk: str) -> None:
        self._db.execute(
            "INSERT INTO office_files (name, sha256, text, clerk, at) VALUES (?, ?, ?, ?, ?)",
            [name, digest, text, clerk, _stamp(self._now())],
        )


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _says(day: OfficeDay) -> dict[str, object]:
    return {"kind": str(day.kind), "terminal": day.terminal, "note": day.note}


def _value(row: tuple[str, str, str, str, str | None, str, str, str, str]) -> OfficeValue:
    made, rule, value, since, until, clerk, at, withdrawn_by, withdrawn_at = row
    try:
        kept = read_back(json.loads(value))
    except ValueError as error:
        raise StoreError(Reason.STORE_DAMAGED, "office_values") from error
    return OfficeValue(
        made,
        rule,
        kept,
        date.fromisoformat(since),
        date.fromisoformat(until) if until else None,
        clerk,
        at,
        withdrawn_by,
        withdrawn_at,
    )


def _day(row: tuple[str, str, int, str, str, str]) -> OfficeDay:
    day, kind, terminal, note, clerk, at = row
    return OfficeDay(date.fromisoformat(day), DayKind(kind), bool(terminal), note, clerk, at)
