"""The chain on disk: appended once, never changed, provable after erasure."""

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import rfc8785
import sqlcipher3.dbapi2

from hitomado.core.journal import GENESIS, NewLine, first_break
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.visit.lines import CLOSING, OPENING
from hitomado.store.engine import Database, open_main, writing
from hitomado.store.ids import uuid7
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate

KEY = secrets.token_bytes(32)
MORNING = datetime(2026, 11, 20, 0, 30, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_main(tmp_path / "hitomado.db", KEY)
    migrate(opened)
    yield opened
    opened.close()


class PowerCutError(Exception):
    """Ends a transaction from outside."""


def journal_on(db: Database, station: str = "front-1") -> StationJournal:
    return StationJournal(db, office=lambda: "main", station=station, now=lambda: MORNING)


def test_lines_form_one_chain_from_the_first(db: Database) -> None:
    journal = journal_on(db)
    for number in range(5):
        journal.append("act_confirmed", clerk="sato", visit="v1", payload={"n": number})
    lines = list(journal.lines())
    assert [line.header.seq for line in lines] == [1, 2, 3, 4, 5]
    assert lines[0].header.prev == GENESIS
    assert lines[4].header.prev == lines[3].header.hash()
    assert first_break(lines) is None
    assert journal.verify() is None


def test_lines_are_found_by_their_kind_in_the_order_of_the_chain_and_only_this_stations(
    db: Database,
) -> None:
    journal, other = journal_on(db), journal_on(db, "branch-1")
    for kind in ("mail_sent", "act_confirmed", "copy_saved", "mail_sent"):
        journal.append(kind, clerk="sato", payload={})
        other.append(kind, clerk="sato", payload={})
    found = list(journal.lines_of({"mail_sent", "copy_saved", "never"}))
    assert [line.header.kind for line in found] == ["mail_sent", "copy_saved", "mail_sent"]
    assert {line.header.station for line in found} == {"front-1"}
    assert list(journal.lines_of(())) == []


def test_a_line_comes_back_as_it_was_returned(db: Database) -> None:
    journal = journal_on(db)
    entry = journal.append(
        "card_read", clerk="sato", visit="v1", person_ref="p1", payload={"氏名": "髙橋", "n": [1]}
    )
    assert list(journal.lines("v1")) == [entry]
    assert entry.header.at == "2026-11-20T00:30:00.000Z"
    assert entry.payload is not None
    assert json.loads(entry.payload.body) == {"氏名": "髙橋", "n": [1]}
    assert "髙橋" not in repr(entry)


def test_lines_of_one_visit_only(db: Database) -> None:
    journal = journal_on(db)
    for visit in ("v1", "v2", "v1", None):
        journal.append("step", clerk="sato", visit=visit, payload={})
    assert [line.header.seq for line in journal.lines("v1")] == [1, 3]


def test_more_lines_than_one_page_come_in_order(db: Database) -> None:
    journal = journal_on(db)
    with writing(db):
        for number in range(1203):
            journal.append("step", clerk="sato", payload={"n": number})
    assert [line.header.seq for line in journal.lines()] == list(range(1, 1204))


def test_each_station_has_its_own_chain(db: Database) -> None:
    first, second = journal_on(db), journal_on(db, "island")
    for journal in (first, second, first):
        journal.append("step", clerk="sato", payload={})
    assert [line.header.seq for line in first.lines()] == [1, 2]
    assert [line.header.seq for line in second.lines()] == [1]
    assert first.verify() is None
    assert second.verify() is None


def test_two_programs_on_one_database_write_one_chain(db: Database, tmp_path: Path) -> None:
    other_db = open_main(tmp_path / "hitomado.db", KEY)
    here, there = journal_on(db), journal_on(other_db)
    for _ in range(3):
        here.append("step", clerk="sato", payload={})
        there.append("step", clerk="abe", payload={})
    assert [line.header.seq for line in here.lines()] == [1, 2, 3, 4, 5, 6]
    assert here.verify() is None
    other_db.close()


def test_a_line_cannot_be_changed_or_removed(db: Database) -> None:
    journal = journal_on(db)
    journal.append("step", clerk="sato", payload={})
    for sql in ("UPDATE journal SET kind = 'x'", "DELETE FROM journal"):
        with pytest.raises(sqlcipher3.dbapi2.IntegrityError):
            db.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET header = replace(header, 'sato', 'abe!') WHERE seq = 2",
        "UPDATE journal SET kind = 'other' WHERE seq = 2",
        "UPDATE journal SET visit = 'v9' WHERE seq = 2",
    ],
)
def test_a_line_changed_behind_our_back_is_found(db: Database, sql: str) -> None:
    journal = journal_on(db)
    for _ in range(4):
        journal.append("step", clerk="sato", visit="v1", payload={})
    db.execute("DROP TRIGGER journal_no_update")
    db.execute(sql)
    assert journal.verify() in {2, 3}  # the line itself, or the next one that points to it


def test_a_payload_changed_behind_our_back_is_found(db: Database) -> None:
    journal = journal_on(db)
    for _ in range(3):
        journal.append("step", clerk="sato", payload={"a": 1})
    db.execute("DROP TRIGGER payloads_no_update")
    db.execute(
        "UPDATE payloads SET body = ? WHERE id = (SELECT id FROM journal WHERE seq = 2)",
        [b'{"a":2}'],
    )
    assert journal.verify() == 2


def test_the_chain_stays_provable_when_a_payload_was_erased(db: Database) -> None:
    journal = journal_on(db)
    for number in range(2):
        journal.append("step", clerk="sato", visit="v1", payload={"a": number})
    db.execute("DELETE FROM payloads WHERE id = (SELECT id FROM journal WHERE seq = 1)")
    lines = list(journal.lines())
    assert [line.payload is None for line in lines] == [True, False]
    assert journal.verify() is None


def test_lines_that_belong_together_are_all_written_or_none(db: Database) -> None:
    journal = journal_on(db)
    journal.append("step", clerk="sato", payload={})
    unwritable = NewLine("step", {"n": object()})
    with pytest.raises(rfc8785.CanonicalizationError):
        journal.append_all((NewLine("step", {}), unwritable), clerk="sato", visit="v1")
    assert len(list(journal.lines())) == 1
    made = journal.append_all((NewLine("a", {}), NewLine("b", {}, "p1")), clerk="sato", visit="v1")
    assert [(m.header.seq, m.header.kind, m.header.person_ref) for m in made] == [
        (2, "a", None),
        (3, "b", "p1"),
    ]
    assert list(journal.lines("v1")) == list(made)
    assert journal.append_all((), clerk="sato") == ()
    journal.append("step", clerk="sato", payload={})
    assert journal.verify() is None


def test_what_is_to_be_forgotten_goes_with_the_line_and_the_chain_stays_provable(
    db: Database,
) -> None:
    journal = journal_on(db)
    for visit in ("v1", "v2"):
        journal.append("read", clerk="sato", visit=visit, payload={"氏名": "髙橋"})
        journal.append("told", clerk="sato", visit=visit, payload={"n": 1})
    end = [NewLine("end", {})]
    with suppress(PowerCutError), writing(db):
        journal.append_all(end, clerk="sato", visit="v1", forget={"read"})
        raise PowerCutError
    assert all(line.payload for line in journal.lines()), "both or neither"
    journal.append_all(end, clerk="sato", visit="v1", forget={"read"})
    kept = [(x.header.visit, x.header.kind, x.payload is not None) for x in journal.lines()]
    assert kept == [
        ("v1", "read", False),
        ("v1", "told", True),
        ("v2", "read", True),
        ("v2", "told", True),
        ("v1", "end", True),
    ]
    assert journal.verify() is None


def test_lines_rolled_back_by_an_outer_transaction_do_not_break_the_chain(db: Database) -> None:
    journal = journal_on(db)

    def write_and_fail() -> None:
        with writing(db):
            journal.append_all((NewLine("a", {}), NewLine("b", {})), clerk="sato")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert journal.append("step", clerk="sato", payload={}).header.seq == 1
    assert journal.verify() is None


def test_a_line_carries_the_office_as_it_is_named_now(db: Database) -> None:
    office = [""]
    journal = StationJournal(db, office=lambda: office[0], station="s1", now=lambda: MORNING)
    office[0] = "999016"
    assert journal.append("step", clerk="sato", payload={}).header.office == "999016"


def test_lines_of_the_visits_opened_from_a_record(db: Database) -> None:
    journal = journal_on(db)
    for visit, record in (("v1", {"id": "m1"}), ("v2", {"id": "m2"}), ("v3", None)):
        journal.append(OPENING, clerk="sato", visit=visit, payload={"record": record})
        journal.append("visit.card_seen", clerk="sato", visit=visit, payload={})
        journal.append(CLOSING, clerk="sato", visit=visit, payload={"reason": ""})
    found = list(journal.lines_from_records(["m2", "m9"], [OPENING, CLOSING]))
    assert [(line.header.visit, line.header.kind) for line in found] == [
        ("v2", OPENING),
        ("v2", CLOSING),
    ]
    assert [line.payload for line in found] == [
        line.payload for line in journal.lines("v2") if line.header.kind != "visit.card_seen"
    ]


def test_a_chain_that_lost_its_end_is_not_continued(db: Database) -> None:
    journal = journal_on(db)
    for _ in range(3):
        journal.append("step", clerk="sato", payload={})
    db.execute("DROP TRIGGER journal_no_delete")
    db.execute("DELETE FROM payloads WHERE id = (SELECT id FROM journal WHERE seq = 3)")
    db.execute("DELETE FROM journal WHERE seq = 3")
    with pytest.raises(StoreError) as stop:
        journal.append("step", clerk="sato", payload={})
    assert stop.value.reason is Reason.CHAIN_BROKEN


def test_a_line_rolled_back_with_its_transaction_does_not_break_the_chain(db: Database) -> None:
    journal = journal_on(db)
    journal.append("step", clerk="sato", payload={})

    def write_and_fail() -> None:
        with writing(db):
            journal.append("step", clerk="sato", payload={})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert journal.append("step", clerk="sato", payload={}).header.seq == 2
    assert journal.verify() is None


def test_unfinished_visits_come_the_last_worked_on_first(db: Database) -> None:
    journal = journal_on(db)
    for visit, kind in (
        ("v1", OPENING),
        ("v2", OPENING),
        ("v3", OPENING),
        ("v2", CLOSING),
        ("v1", "visit.card_seen"),
        (None, "setting_changed"),
    ):
        journal.append(kind, clerk="sato", visit=visit, payload={})
    journal_on(db, "island").append(OPENING, clerk="abe", visit="v9", payload={})
    assert journal.unfinished() == ("v1", "v3")


def test_ids_sort_by_their_time_and_are_version_7() -> None:
    times = [MORNING + timedelta(milliseconds=n) for n in range(200)]
    ids = [uuid7(at) for at in times]
    assert ids == sorted(ids)
    assert len({uuid7(MORNING) for _ in range(200)}) == 200
    assert {(made[14], made[19] in "89ab") for made in ids} == {("7", True)}
