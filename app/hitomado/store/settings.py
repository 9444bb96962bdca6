"""What this office and this PC are set to: a few typed values by key.

An office's value has its history in the journal; a PC's own value (theme, language) has none.
"""

import json
from dataclasses import dataclass
from typing import Generic, TypeVar

from hitomado.ports import Journal
from hitomado.store.engine import Database, told, writing

T = TypeVar("T", str, bool, int)

CHANGED = "setting_changed"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One key, the value before anybody sets it (its type is the value's), whose it is."""

    key: str
    default: T
    office: bool = True


OFFICE_NAME = Setting("office_name", "")
MUNICIPALITY_CODE = Setting("municipality_code", "")
PIN_CHANGE = Setting("pin_change", False)  # whether PINs may be changed with this program
STATION = Setting("station", "", office=False)
CLERK_NAME = Setting("clerk_name", "", office=False)


class Settings:
    """The table of values. Used from the thread that opened the database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default while none is set. Raises StoreError."""
        with told():
            row = self._db.execute(
                "SELECT value FROM settings WHERE key = ?", [setting.key]
            ).fetchone()
        if row is None:
            return setting.default
        value: T = json.loads(row[0])
        return value

    def put(
        self, setting: Setting[T], value: T, *, journal: Journal | None = None, clerk: str = ""
    ) -> None:
        """Set a value; an office's together with its journal line, both or neither.

        Raises ValueError for an office's value without a journal, TypeError for another type
        than the default's, StoreError.
        """
        if type(value) is not type(setting.default):
            raise TypeError(f"{setting.key} is a {type(setting.default).__name__}")
        if setting.office and journal is None:
            raise ValueError(f"{setting.key} is the office's: its change needs a journal")
        with writing(self._db):
            before = self.get(setting)
            if before == value:
                return
            self._db.execute(
                "INSERT INTO settings (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [setting.key, json.dumps(value, ensure_ascii=False)],
            )
            if setting.office and journal is not None:
                change = {"key": setting.key, "before": before, "after": value}
                journal.append(CHANGED, clerk=clerk, payload=change)
