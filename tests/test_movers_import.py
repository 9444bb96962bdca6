"""A file of 転出証明書情報 is taken only where the office said that it may leave the terminal."""

from datetime import date
from pathlib import Path

import pytest

from hitomado import wiring
from hitomado.core.reasons import Reason
from hitomado.virtual.town.town import PracticeTown


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    file = tmp_path / "movers.csv"
    file.write_bytes(b"".join(PracticeTown(date(2026, 11, 20)).movers_csv()))
    return file


def test_it_is_refused_until_the_office_has_decided(own_home: Path, notice: Path) -> None:
    with wiring.store() as store:
        outcome = wiring.import_movers(store, notice, practice=False)
        assert outcome is not None
        assert outcome.stop is not None
        assert outcome.stop.reason is Reason.MOVERS_NOT_ALLOWED
        assert not store.register.movers()


def test_it_is_taken_once_the_office_has_said_so(own_home: Path, notice: Path) -> None:
    today = wiring.today()
    with wiring.store() as store:
        store.office_rules.set_value(
            wiring.rulebook(),
            "movers.import_allowed",
            True,
            since=today,
            today=today,
            clerk="窓口1",
        )
        outcome = wiring.import_movers(store, notice, practice=False)
        assert outcome is not None
        assert outcome.stop is None
        assert outcome.people
        assert store.register.movers()


def test_practice_needs_no_leave(own_home: Path, notice: Path) -> None:
    with wiring.store(practice=True) as store:
        outcome = wiring.import_movers(store, notice, practice=True)
        assert outcome is not None
        assert outcome.stop is None
