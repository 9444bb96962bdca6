"""Opening the encrypted database, and what is said when it cannot be opened."""

import secrets
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2

from hitomado.core.reasons import Reason, StoreError
from hitomado.store import engine
from hitomado.store.engine import Database, open_main, told, writing
from hitomado.store.migrations import MIGRATIONS, migrate

KEY = secrets.token_bytes(32)


def opened(path: Path, key: bytes = KEY) -> Database:
    db = open_main(path, key)
    migrate(db)
    return db


def filled(path: Path) -> Path:
    db = opened(path)
    with writing(db):
        for number in range(300):
            db.execute("INSERT INTO settings VALUES (?, ?)", [f"k{number}", "ひとまど町の値" * 20])
    db.close()
    return path


def reason_of(path: Path, key: bytes = KEY) -> Reason:
    with pytest.raises(StoreError) as stop:
        opened(path, key).close()
    return stop.value.reason


def test_sqlite_utils_runs_on_the_encrypting_engine() -> None:
    program = (
        "from hitomado.store import {}\n"
        "import sqlcipher3, sqlite_utils.db, sqlite_utils.utils as utils\n"
        "assert sqlite_utils.db.sqlite3 is utils.sqlite3 is sqlcipher3"
    )
    for module in ("engine", "migrations", "journal", "settings"):
        subprocess.run([sys.executable, "-c", program.format(module)], check=True)


def test_no_text_of_the_database_can_be_read_from_its_file(tmp_path: Path) -> None:
    path = filled(tmp_path / "hitomado.db")
    raw = b"".join(file.read_bytes() for file in tmp_path.glob("hitomado.db*"))
    assert path.stat().st_size > 8192
    assert "ひとまど".encode() not in raw
    assert b"SQLite format" not in raw
    assert KEY not in raw
    assert KEY.hex().encode() not in raw


def test_a_wrong_key_is_told_as_a_wrong_key(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "hitomado.db")
    assert reason_of(path, secrets.token_bytes(32)) is Reason.STORE_WRONG_KEY
    assert capfd.readouterr().err == ""


def test_a_broken_first_page_is_told_as_damage(tmp_path: Path) -> None:
    path = filled(tmp_path / "hitomado.db")
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\0" * 64)
    assert reason_of(path) is Reason.STORE_DAMAGED


def test_a_broken_page_in_the_middle_is_told_as_damage(tmp_path: Path) -> None:
    path = filled(tmp_path / "hitomado.db")
    with path.open("r+b") as file:
        for page in range(1, path.stat().st_size // 4096):
            file.seek(page * 4096 + 1000)
            file.write(b"\0" * 64)
    assert reason_of(path) is Reason.STORE_DAMAGED


def test_a_plain_database_is_not_taken_for_ours(tmp_path: Path) -> None:
    path = tmp_path / "hitomado.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()
    assert reason_of(path) in {Reason.STORE_WRONG_KEY, Reason.STORE_DAMAGED}


def test_a_second_writer_is_told_that_the_database_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    first, second = (opened(tmp_path / "hitomado.db") for _ in range(2))
    with writing(first), pytest.raises(StoreError) as stop, writing(second):
        pass
    assert stop.value.reason is Reason.STORE_LOCKED
    first.close()
    second.close()


def test_a_full_disk_is_told_and_nothing_of_the_transaction_stays(tmp_path: Path) -> None:
    db = opened(tmp_path / "hitomado.db")
    db.execute("PRAGMA max_page_count = 40")

    def write_much() -> None:
        with writing(db):
            for number in range(1000):
                db.execute("INSERT INTO settings VALUES (?, ?)", [str(number), "x" * 1000])

    with pytest.raises(StoreError) as stop:
        write_much()
    assert stop.value.reason is Reason.STORE_DISK
    assert db.execute("SELECT count(*) FROM settings").fetchone()[0] == 0
    db.close()


def test_a_folder_that_cannot_be_made_is_told_as_a_disk_stop(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    assert reason_of(tmp_path / "taken" / "hitomado.db") is Reason.STORE_DISK


def test_a_mistake_of_our_own_stays_a_bug_and_is_not_told_as_a_stop(tmp_path: Path) -> None:
    db = opened(tmp_path / "hitomado.db")
    with pytest.raises(sqlcipher3.dbapi2.OperationalError), told():
        db.execute("SELECT nothing FROM nowhere")
    db.close()


def test_confirmed_means_on_disk(tmp_path: Path) -> None:
    db = opened(tmp_path / "hitomado.db")
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
    db.close()


def test_migrations_are_recorded_and_run_once(tmp_path: Path) -> None:
    path = tmp_path / "hitomado.db"
    opened(path).close()
    db = opened(path)
    assert [step.name for step in MIGRATIONS.applied(db)] == [
        "m001_journal",
        "m002_register",
        "m003_settings",
        "m004_office_rules",
        "m005_work_left",
        "m006_expiry_lists",
        "m007_expiry_register",
    ]
    db.close()


def test_a_database_of_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "hitomado.db"
    db = opened(path)
    with writing(db):
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('hitomado', 'm999_later', '2030-01-01')"
        )
    db.close()
    assert reason_of(path) is Reason.STORE_NEWER
