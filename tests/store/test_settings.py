"""Settings: typed, and an office's change never without its line."""

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hitomado.store.engine import Database, open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate
from hitomado.store.settings import CHANGED, OFFICE_NAME, Setting, Settings


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_main(tmp_path / "hitomado.db", secrets.token_bytes(32))
    migrate(opened)
    yield opened
    opened.close()


def journal_on(db: Database) -> StationJournal:
    return StationJournal(db, office=lambda: "", station="s1", now=lambda: datetime.now(UTC))


COUNT = Setting("count", 100, office=False)


def test_a_value_nobody_set_is_the_default(db: Database) -> None:
    assert Settings(db).get(OFFICE_NAME) == ""
    assert Settings(db).get(COUNT) == 100


def test_a_value_keeps_its_type(db: Database) -> None:
    settings = Settings(db)
    settings.put(COUNT, 120)
    assert settings.get(COUNT) == 120
    with pytest.raises(TypeError):
        settings.put(COUNT, "large")  # type: ignore[misc]


def test_an_office_value_has_its_history_in_the_journal(db: Database) -> None:
    settings, journal = Settings(db), journal_on(db)
    for name in ("ひとまど町", "ひとまど町", "ひとまど市"):
        settings.put(OFFICE_NAME, name, journal=journal, clerk="head")
    lines = list(journal.lines())
    assert [line.header.kind for line in lines] == [CHANGED, CHANGED]
    assert settings.get(OFFICE_NAME) == "ひとまど市"
    assert journal.verify() is None


def test_an_office_value_is_not_changed_without_a_journal(db: Database) -> None:
    with pytest.raises(ValueError, match="office_name"):
        Settings(db).put(OFFICE_NAME, "ひとまど町")
    assert Settings(db).get(OFFICE_NAME) == ""
