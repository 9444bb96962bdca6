"""The worklist of a list: decide, undo, check, tick, stop and resume; nothing decided is lost."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from hitomado import expiry_wiring
from hitomado.core.expiry.model import Choice, Place, RowState
from hitomado.core.expiry.sheets import Sheet
from hitomado.core.expiry.state import Refusal
from hitomado.core.people import Protection
from hitomado.ports import Printer
from hitomado.runner import exports
from hitomado.runner.expiry import ExpiryWork
from hitomado.words import Words
from tests.core.expiry.people import PERSON
from tests.store.expiry_town import LINES, NOW, TOWN, Kept, line, opened, write_list


class Blank:
    """A printer without ink: what is printed, the papers' own tests look at."""

    def paper_pdf(self, _paper: object) -> bytes:
        return b"%PDF"


class Office:
    """A town's store, its worklist, and whether it wants a second check."""

    def __init__(self, kept: Kept, path: Path) -> None:
        self.kept, self.second = kept, False
        self.work = ExpiryWork(kept.lists, kept.journal, lambda: self.second)
        self.id = self.work.take(path, clerk="sato").info.id

    def key(self, name: str) -> str:
        return next(r.matched.key for r in self.work.rows(self.id) if r.matched.row.name == name)

    def row(self, name: str) -> RowState:
        found = self.work.row(self.id, self.key(name))
        assert found is not None
        return found


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    kept = opened(tmp_path)
    yield Office(kept, write_list(tmp_path / "list.csv"))
    kept.close()


def _decide(office: Office, name: str, choice: Choice, candidate: str = "") -> object:
    return office.work.decide(
        office.id, office.key(name), choice, clerk="sato", candidate=candidate, seconds=4
    )


def test_only_doubtful_rows_come_to_a_person(office: Office) -> None:
    assert [r.matched.row.name for r in office.work.doubtful(office.id)] == [
        "佐藤　星子", "林　桜", "何処　誰",
    ]  # fmt: skip


def test_a_decided_row_leaves_the_worklist_and_stands_in_the_entry_order(office: Office) -> None:
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000107")
    _decide(office, "佐藤　星子", Choice.FLAG_CLEAR)
    assert [r.matched.row.name for r in office.work.doubtful(office.id)] == ["何処　誰"]
    entry = office.work.rows(office.id, Place.ENTRY)
    assert [r.matched.row.name for r in entry] == [
        "高橋　花子", "山田　一郎", "林　桜",
    ]  # fmt: skip
    assert office.row("佐藤　星子").enterable
    assert entry[-1].new is not None
    assert entry[-1].new.address == "ひとまど市港町1番地1"
    part = office.work.rows(office.id, Place.ENTRY, offset=1, limit=2)
    assert [r.matched.key for r in part] == [r.matched.key for r in entry[1:3]]


def test_places_and_verdicts_sum_to_the_rows_after_every_step(office: Office) -> None:
    def sums() -> None:
        told = office.work.totals(office.id)
        assert sum(told.places.values()) == sum(told.verdicts.values()) == told.rows == len(LINES)
        for place, count in told.places.items():
            assert len(office.work.rows(office.id, place)) == count
        assert told.to_look == len(office.work.doubtful(office.id))

    sums()
    for name, choice, candidate in (
        ("林　桜", Choice.THIS_PERSON, "0000000106"),
        ("何処　誰", Choice.NOT_OURS, ""),
        ("佐藤　星子", Choice.FLAG_PROTECTED, ""),
        ("高橋　花子", Choice.BY_HAND, ""),
    ):
        assert isinstance(_decide(office, name, choice, candidate), RowState)
        sums()
    for row in office.work.rows(office.id):
        while isinstance(office.work.undo(office.id, row.matched.key, clerk="sato"), RowState):
            sums()
    assert len(office.work.doubtful(office.id)) == 3


def test_a_second_person_checks_where_the_office_wants_it(office: Office) -> None:
    office.second = True
    key = office.key("林　桜")
    assert office.work.check(office.id, key, clerk="ito") is Refusal.NOT_DECIDED
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    assert office.work.tick_entered(office.id, key, clerk="sato") is Refusal.CHECK_FIRST
    assert office.work.check(office.id, key, clerk="sato") is Refusal.SAME_PERSON
    assert isinstance(office.work.check(office.id, key, clerk="ito"), RowState)
    done = office.work.tick_entered(office.id, key, clerk="sato", seconds=30)
    assert isinstance(done, RowState)
    assert done.entered is not None
    assert done.checked is not None
    assert done.checked.by == "ito"
    automatic = office.work.tick_entered(office.id, office.key("高橋　花子"), clerk="sato")
    assert isinstance(automatic, RowState)


def test_only_rows_to_enter_can_be_ticked(office: Office) -> None:
    for name in ("鈴木　月子", "佐藤　星子", "林　桜", "伊藤　雪"):
        ticked = office.work.tick_entered(office.id, office.key(name), clerk="sato")
        assert ticked is Refusal.NOT_TO_ENTER


def test_a_protected_row_cannot_be_decided_into_the_entry_sheet(office: Office) -> None:
    for choice in Choice:
        _decide(office, "鈴木　月子", choice, "0000000103")
    row = office.row("鈴木　月子")
    assert (row.place, row.new, row.matched.row.address) == (Place.LOCKED, None, "")


def test_a_decision_stands_after_a_later_list_and_what_changed_is_marked(
    office: Office, tmp_path: Path
) -> None:
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    later = [*LINES[:5], line("林　桜", 住所="隣町2番地", 方書=""), line("新田　新")]
    office.work.take(write_list(tmp_path / "later.csv", later), clerk="ito", into=office.id)
    row = office.row("林　桜")
    assert (row.place, row.changed) == (Place.ENTRY, True)
    assert office.row("新田　新").fresh
    assert office.row("何処　誰").vanished
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    assert not office.row("林　桜").changed


def test_a_newer_register_moves_rows_that_were_not_entered(office: Office) -> None:
    office.work.tick_entered(office.id, office.key("高橋　花子"), clerk="sato")
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    new = [replace(p, address="ひとまど市新町4番地", building="") for p in TOWN]
    office.kept.register.replace(new, NOW, "residents.csv", True)
    changed = office.work.refresh(office.id, clerk="sato")
    assert changed == 4  # not: protected, moved out, nobody's
    entered = office.row("高橋　花子")
    assert (entered.changed, entered.entered is not None) == (True, True)
    assert entered.new is not None
    assert entered.new.address == PERSON.address  # what was entered stays told
    moved = office.row("山田　一郎")
    assert moved.changed
    assert moved.new is not None
    assert moved.new.address == "ひとまど市新町4番地"
    again = office.row("林　桜")
    assert again.changed
    assert again.new is not None
    assert again.new.address == "ひとまど市新町4番地"
    assert office.work.refresh(office.id, clerk="sato") == 0


def test_an_entered_row_of_somebody_protected_since_shows_no_address_any_more(
    office: Office,
) -> None:
    office.work.tick_entered(office.id, office.key("高橋　花子"), clerk="sato")
    new = [replace(p, protection=Protection.PROTECTED) for p in TOWN]
    office.kept.register.replace(new, NOW, "residents.csv", True)
    office.work.refresh(office.id, clerk="sato")
    row = office.row("高橋　花子")
    assert (row.place, row.new, row.matched.row.address) == (Place.LOCKED, None, "")
    told = office.work.totals(office.id)
    assert sum(told.places.values()) == len(LINES)
    assert (told.entered, told.to_enter) == (1, 0)


def test_a_list_compared_with_another_import_of_the_register_is_stale_until_compared_again(
    office: Office, tmp_path: Path
) -> None:
    def stale() -> bool:
        (info,) = office.work.lists()
        return info.stale

    assert not stale()
    office.kept.register.replace(TOWN, NOW, "residents.csv", True)  # the same file, once more
    assert stale()
    later = write_list(tmp_path / "later.csv", [*LINES, line("新田　新")])
    office.work.take(later, clerk="ito", into=office.id)
    assert stale()  # only its own new rows have been compared with it
    office.work.refresh(office.id, clerk="sato")
    assert not stale()


def test_nobody_is_entered_twice_from_two_rows(office: Office, tmp_path: Path) -> None:
    office.work.tick_entered(office.id, office.key("高橋　花子"), clerk="sato")
    later = [line("髙橋　花子", カード有効期限="20270421"), *LINES[1:]]
    office.work.take(
        write_list(tmp_path / "later.csv", later, "utf-8"), clerk="ito", into=office.id
    )
    again = office.key("髙橋　花子")
    assert office.work.tick_entered(office.id, again, clerk="sato") is Refusal.TWICE
    office.work.undo(office.id, office.key("高橋　花子"), clerk="sato")
    assert isinstance(office.work.tick_entered(office.id, again, clerk="sato"), RowState)


def test_what_changed_after_the_decision_or_vanished_is_not_entered_unseen(
    office: Office, tmp_path: Path
) -> None:
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    later = [*LINES[1:5], line("林　桜", 住所="隣町2番地", 方書="")]
    office.work.take(write_list(tmp_path / "later.csv", later), clerk="ito", into=office.id)
    tick = office.work.tick_entered
    assert tick(office.id, office.key("林　桜"), clerk="sato") is Refusal.LOOK_AGAIN
    assert tick(office.id, office.key("高橋　花子"), clerk="sato") is Refusal.NOT_TO_ENTER
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    assert isinstance(tick(office.id, office.key("林　桜"), clerk="sato"), RowState)


def test_a_flag_is_looked_up_again_when_the_register_says_something_else(office: Office) -> None:
    _decide(office, "佐藤　星子", Choice.FLAG_CLEAR)
    assert office.row("佐藤　星子").enterable
    new = [replace(p, address="ひとまど市新町4番地") for p in TOWN]
    office.kept.register.replace(new, NOW, "residents.csv", True)
    office.work.refresh(office.id, clerk="sato")
    assert office.row("佐藤　星子").place is Place.LOCKED
    assert "佐藤　星子" in [r.matched.row.name for r in office.work.doubtful(office.id)]


def test_taking_the_same_list_again_leaves_a_looked_up_flag_as_it_is(
    office: Office, tmp_path: Path
) -> None:
    _decide(office, "佐藤　星子", Choice.FLAG_CLEAR)
    before = office.work.rows(office.id)
    office.work.take(write_list(tmp_path / "again.csv"), clerk="ito", into=office.id)
    assert office.work.rows(office.id) == before


def test_the_windows_sheets_are_those_of_the_state_and_leave_a_line(
    office: Office, tmp_path: Path
) -> None:
    _decide(office, "林　桜", Choice.THIS_PERSON, "0000000106")
    office.work.tick_entered(office.id, office.key("林　桜"), clerk="ito")
    folder = expiry_wiring.sheet_folder(tmp_path / "out", Words("ja"), "list.csv")
    rows = office.work.rows(office.id)
    written = office.work.write_sheets(rows, folder, clerk="sato", printer=cast("Printer", Blank()))
    written = tuple(w for w in written if w.path.suffix == ".csv")
    assert {w.sheet: w.rows for w in written} == {
        Sheet.ENTRY: 3, Sheet.DIFFERENCES: 3, Sheet.INDIVIDUAL: 1, Sheet.LOCKED: 2,
    }  # fmt: skip
    entry = written[0].path.read_text("utf-8-sig").splitlines()
    assert "本人と確認" in entry[3]
    assert ",ito," in entry[3]
    kept = exports.kept(office.kept.journal)
    assert len(kept) == 8
    assert all(Path(file.path).exists() for file in kept)


def test_totals_say_who_worked_how_long(office: Office) -> None:
    _decide(office, "林　桜", Choice.BY_HAND)
    _decide(office, "何処　誰", Choice.NOT_OURS)
    office.work.tick_entered(office.id, office.key("高橋　花子"), clerk="ito", seconds=30)
    told = office.work.totals(office.id)
    assert (told.clerks["sato"].decided, told.clerks["sato"].seconds) == (2, 8)
    assert (told.clerks["ito"].entered, told.entered, told.to_enter) == (1, 1, 1)
    assert (told.automatic, told.seconds) == (3, 38)
    assert told.minutes_by_hand(60) == len(LINES)


WORKER = """
import os, sys
from pathlib import Path
from hitomado import expiry_wiring
from hitomado.core.expiry.model import Choice
from hitomado.ports import Printer
from hitomado.runner import exports
from hitomado.runner.expiry import ExpiryWork
from hitomado.words import Words
from tests.store.expiry_town import opened

kept = opened(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
work = ExpiryWork(kept.lists, kept.journal, lambda: False)
list_id = work.lists()[0].id
for row in work.doubtful(list_id):
    done = work.decide(list_id, row.matched.key, Choice.BY_HAND, clerk="sato")
    assert done.decision is not None
    os.write(1, (row.matched.key + "\\n").encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_program_killed_in_the_worklist_has_lost_no_decision(tmp_path: Path) -> None:
    key = bytes(range(32))
    kept = opened(tmp_path, key)
    lines = [line(f"誰　{n}", 住所="隣町1番地", 方書="") for n in range(120)]
    office = Office(kept, write_list(tmp_path / "list.csv", lines))
    list_id = office.id
    kept.close()
    said: list[str] = []
    for pause in (0.0, 0.15):
        with subprocess.Popen(
            [sys.executable, "-c", WORKER, str(tmp_path), key.hex()], stdout=subprocess.PIPE
        ) as worker:
            assert worker.stdout is not None
            first = worker.stdout.readline()
            time.sleep(pause)
            worker.kill()
            told = [first, *worker.stdout.readlines()]
        said += [each.decode().strip() for each in told if each.endswith(b"\n")]
        again = opened(tmp_path, key)
        work = ExpiryWork(again.lists, again.journal, lambda: False)
        decided = {r.matched.key for r in work.rows(list_id, Place.INDIVIDUAL)}
        assert set(said) <= decided
        assert again.journal.verify() is None
        assert len(decided) + len(work.doubtful(list_id)) == len(lines)
        again.close()
    assert len(said) == len(set(said)) >= 2
