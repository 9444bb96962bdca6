"""The whole store of one PC, opened in one step: key, database, journal, register, settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from hitomado.store.engine import Database, open_main
from hitomado.store.fold import Fold, fold_text
from hitomado.store.journal import StationJournal
from hitomado.store.key import KeyPlace, machine_key
from hitomado.store.migrations import migrate
from hitomado.store.office_rules import StoredOfficeRules
from hitomado.store.register import StoredRegister
from hitomado.store.settings import MUNICIPALITY_CODE, PIN_CHANGE, STATION, Settings


@dataclass(frozen=True, slots=True)
class Store:
    """Used from the thread that opened it. key_place: said openly in `doctor` and the window."""

    db: Database
    key_place: KeyPlace
    settings: Settings
    journal: StationJournal
    register: StoredRegister
    office_rules: StoredOfficeRules

    def pin_change(self) -> bool:
        """Whether this office changes known PINs with this program. Raises StoreError."""
        return self.settings.get(PIN_CHANGE)

    def allow_pin_change(self, allowed: bool, *, clerk: str) -> None:
        """Set it, together with its journal line. Raises StoreError."""
        self.settings.put(PIN_CHANGE, allowed, journal=self.journal, clerk=clerk)

    def close(self) -> None:
        """Close every file."""
        self.register.close()
        self.db.close()


def open_store(path: Path, now: Callable[[], datetime], fold: Fold = fold_text) -> Store:
    """Open or create the store at `path`; now: the office's clock, aware.

    Raises StoreError.
    """
    machine = machine_key(path)
    db = open_main(path, machine.key)
    try:
        migrate(db)
        settings = Settings(db)
        if not settings.get(STATION):
            settings.put(STATION, uuid4().hex)
        journal = StationJournal(
            db,
            office=lambda: settings.get(MUNICIPALITY_CODE),
            station=settings.get(STATION),
            now=now,
        )
        register = StoredRegister(db, path.parent, machine.key, now=now, fold=fold)
        register.sweep()
    except BaseException:
        db.close()
        raise
    office_rules = StoredOfficeRules(db, journal, now=now)
    return Store(db, machine.place, settings, journal, register, office_rules)
