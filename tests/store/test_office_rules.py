"""What the office sets is kept with its journal line or not at all, and nothing is overwritten."""

import json
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hitomado.core.journal import Entry
from hitomado.core.reasons import Reason, RulesError, StoreError
from hitomado.core.rules.book.office_days import DayKind, OfficeDay
from hitomado.core.rules.book.office_rules import lay
from hitomado.store import office_rules as kept
from hitomado.store.engine import Database, open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate
from hitomado.store.office_rules import StoredOfficeRules
from tests.core.rules.cases import RULES
from tests.core.rules.test_office_rules import APRIL, DAY, ENACTED, TODAY

NOW = datetime(2026, 11, 27, 1, tzinfo=UTC)


@dataclass
class Desk:
    """One PC's store with its journal."""

    db: Database
    journal: StationJournal
    rules: StoredOfficeRules

    def put(self, rule: str, value: bool | int | str | tuple[str, ...] | None, since: date) -> None:
        self.rules.set_value(RULES, rule, value, since=since, today=TODAY, clerk="佐藤")

    def lines(self) -> list[tuple[str, str, Mapping[str, object]]]:
        found = []
        for line in self.journal.lines():
            assert line.payload is not None
            found.append((line.header.kind, line.header.clerk, json.loads(line.payload.body)))
        assert self.journal.verify() is None
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    db = open_main(tmp_path / "hitomado.db", secrets.token_bytes(32))
    migrate(db)
    journal = StationJournal(db, office=lambda: "011002", station="s1", now=lambda: NOW)
    yield Desk(db, journal, StoredOfficeRules(db, journal, now=lambda: NOW))
    db.close()


def test_each_change_is_one_line_with_before_after_day_and_clerk(desk: Desk) -> None:
    desk.put("fee.card_reissue", 900, TODAY)
    desk.put("fee.card_reissue", 950, APRIL)
    desk.put("fee.card_reissue", None, TODAY)
    changes = [
        (kind, clerk, line["before"], line["after"], line["from"])
        for kind, clerk, line in desk.lines()
    ]
    assert changes == [
        (kept.SET, "佐藤", 800, 900, "2026-11-27"),
        (kept.SET, "佐藤", 900, 950, "2027-04-01"),
        (kept.SET, "佐藤", 900, None, "2026-11-27"),
    ]


def test_the_history_stays_with_who_and_when(desk: Desk) -> None:
    for number in (900, 950, 980):
        desk.put("fee.card_reissue", number, TODAY)
    values = desk.rules.own().values
    assert [(v.value, v.clerk, v.at) for v in values] == [
        (number, "佐藤", "2026-11-27T01:00:00Z") for number in (900, 950, 980)
    ]
    assert lay(RULES, desk.rules.own(), TODAY).book.number("fee.card_reissue", TODAY) == 980


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("text.office_hours", "平日\n8:30"),
        ("sections.related", ("国保", "税")),
        ("merge.m1", False),
    ],
)
def test_every_kind_of_value_is_read_back_as_it_was_set(
    desk: Desk, rule: str, value: str | tuple[str, ...] | bool
) -> None:
    desk.put(rule, value, TODAY)
    assert lay(RULES, desk.rules.own(), TODAY).book.on(rule, TODAY).value == value


def test_a_refused_value_leaves_neither_value_nor_line(desk: Desk) -> None:
    for rule, value, since in (
        ("fee.card_reissue", 9999, TODAY),
        ("transfer_in.after_move", 20, TODAY),
        ("merge.m1", False, TODAY - DAY),
    ):
        with pytest.raises(RulesError) as stop:
            desk.put(rule, value, since)
        assert stop.value.reason is Reason.RULE_REFUSED
    assert desk.lines() == []
    assert desk.rules.own().values == ()


class BrokenJournal(StationJournal):
    """Its disk is full."""

    def append(self, kind: str, **_given: object) -> Entry:
        raise StoreError(Reason.STORE_DISK, kind)


def test_where_the_line_cannot_be_written_nothing_is_changed(desk: Desk) -> None:
    desk.put("merge.m1", False, APRIL)
    desk.rules.set_day(OfficeDay(TODAY, DayKind.CLOSED), clerk="佐藤")
    before, lines = desk.rules.own(), desk.lines()
    journal = BrokenJournal(desk.db, office=lambda: "", station="s1", now=lambda: NOW)
    broken = StoredOfficeRules(desk.db, journal, now=lambda: NOW)
    waiting = before.values[0].id
    changes = (
        lambda: broken.set_value(RULES, "merge.m2", False, since=TODAY, today=TODAY, clerk="x"),
        lambda: broken.withdraw(waiting, today=TODAY, clerk="x"),
        lambda: broken.take_file(RULES, "own.toml", ENACTED.encode(), clerk="x"),
        lambda: broken.set_day(OfficeDay(APRIL, DayKind.CLOSED), clerk="x"),
        lambda: broken.clear_day(TODAY, clerk="x"),
    )
    for change in changes:
        with pytest.raises(StoreError):
            change()
    assert desk.rules.own() == before
    assert desk.lines() == lines


def test_a_change_that_waits_can_be_taken_back_and_stays_in_the_history(desk: Desk) -> None:
    desk.put("merge.m1", False, APRIL)
    waiting = desk.rules.own().values[0]
    desk.rules.withdraw(waiting.id, today=TODAY, clerk="鈴木")
    gone = desk.rules.own().values[0]
    assert (gone.stands, gone.withdrawn_by) == (False, "鈴木")
    assert lay(RULES, desk.rules.own(), TODAY).book == RULES
    assert [kind for kind, _, _ in desk.lines()] == [kept.SET, kept.WITHDRAWN]
    with pytest.raises(RulesError):
        desk.rules.withdraw(waiting.id, today=TODAY, clerk="鈴木")


def test_a_change_that_holds_already_is_not_taken_back_in_silence(desk: Desk) -> None:
    desk.put("merge.m1", False, TODAY)
    with pytest.raises(RulesError) as stop:
        desk.rules.withdraw(desk.rules.own().values[0].id, today=TODAY, clerk="鈴木")
    assert ("why", "begun") in stop.value.params


def test_a_wrong_file_is_refused_and_the_former_one_stays(desk: Desk) -> None:
    assert desk.rules.take_file(RULES, "first.toml", ENACTED.encode(), clerk="佐藤") == 2
    former, lines = desk.rules.own().file, desk.lines()
    wrong = ENACTED.replace("value = 21", "value = -21")
    for data in (wrong.encode(), ENACTED.encode("utf-16"), ENACTED.encode("cp932"), b"\xff"):
        with pytest.raises(RulesError) as stop:
            desk.rules.take_file(RULES, "second.toml", data, clerk="佐藤")
        assert stop.value.reason is Reason.RULE_FILE_REFUSED
        assert ("file", "second.toml") in stop.value.params
    assert desk.rules.own().file == former
    assert desk.lines() == lines


def test_a_files_line_carries_its_hash_and_that_of_the_former(desk: Desk) -> None:
    desk.rules.take_file(RULES, "first.toml", ENACTED.encode(), clerk="佐藤")
    desk.rules.take_file(RULES, "second.toml", b"\xef\xbb\xbf" + ENACTED.encode(), clerk="佐藤")
    assert desk.rules.drop_file(clerk="鈴木")
    assert not desk.rules.drop_file(clerk="鈴木")
    assert desk.rules.own().file is None
    first, second, dropped = (line for _, _, line in desk.lines())
    assert second["before"] == first["sha256"]
    assert dropped["before"] == second["sha256"] != first["sha256"]
    assert len(str(first["sha256"])) == 64


def test_days_of_the_calendar_are_kept_changed_and_taken_out(desk: Desk) -> None:
    closed = OfficeDay(APRIL, DayKind.CLOSED, note="棚卸し")
    desk.rules.set_day(closed, clerk="佐藤")
    desk.rules.set_day(closed, clerk="佐藤")  # the same again changes nothing
    desk.rules.set_day(OfficeDay(APRIL, DayKind.OPEN, terminal=True), clerk="鈴木")
    day = desk.rules.own().days[0]
    assert (day.kind, day.terminal, day.note, day.clerk) == (DayKind.OPEN, True, "", "鈴木")
    assert desk.rules.clear_day(APRIL, clerk="鈴木")
    assert not desk.rules.clear_day(APRIL, clerk="鈴木")
    assert desk.rules.own().days == ()
    kinds = [kind for kind, _, _ in desk.lines()]
    assert kinds == [kept.DAY_SET, kept.DAY_SET, kept.DAY_CLEARED]


def test_a_note_that_must_not_be_kept_is_refused(desk: Desk) -> None:
    for note in ("番号 1234-5678-9018", "長" * 61):
        with pytest.raises(RulesError):
            desk.rules.set_day(OfficeDay(APRIL, DayKind.CLOSED, note=note), clerk="佐藤")
    assert desk.lines() == []


WRITER = """
import os, sys
from datetime import UTC, date, datetime
from pathlib import Path
from hitomado.store.engine import open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate
from hitomado.store.office_rules import StoredOfficeRules
from hitomado.wiring import rulebook

db = open_main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
migrate(db)
now = lambda: datetime.now(UTC)
journal = StationJournal(db, office=lambda: "main", station="s1", now=now)
rules, today, number = StoredOfficeRules(db, journal, now=now), date(2026, 11, 27), 0
while True:
    number = (number + 1) % 5000
    rules.set_value(rulebook(), "fee.card_reissue", number, since=today, today=today, clerk="x")
    os.write(1, b"x")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_program_leaves_as_many_values_as_lines(tmp_path: Path) -> None:
    path, key = tmp_path / "hitomado.db", secrets.token_bytes(32)
    confirmed = 0
    for attempt in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), key.hex()], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            confirmed += len(writer.stdout.read(1))
            time.sleep(0.05 + 0.037 * attempt)
            writer.kill()
            confirmed += len(writer.stdout.read())
        db = open_main(path, key)
        journal = StationJournal(db, office=lambda: "main", station="s1", now=lambda: NOW)
        values = StoredOfficeRules(db, journal, now=lambda: NOW).own().values
        lines = [line for line in journal.lines() if line.header.kind == kept.SET]
        assert journal.verify() is None
        assert len(values) == len(lines) >= confirmed > attempt
        db.close()
