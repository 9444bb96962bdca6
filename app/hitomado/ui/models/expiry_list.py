"""One open list as the window works through it: which rows still need eyes, a check, an entry."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from hitomado.core.expiry.model import Place, RowState, Tick, Verdict
from hitomado.core.expiry.state import changed_since, needs_check, waiting


class OpenList:
    """The rows in the file's order; one row at a time is put in the place of its former state.

    second_check: what somebody decided is entered only after another clerk agreed.
    """

    def __init__(
        self, list_id: str, rows: Iterable[RowState], *, second_check: bool = False
    ) -> None:
        self.id = list_id
        self.second_check = second_check
        self._rows = {row.matched.key: row for row in rows}

    @property
    def rows(self) -> tuple[RowState, ...]:
        """All rows."""
        return tuple(self._rows.values())

    def row(self, key: str) -> RowState | None:
        """The row of a key as it stands."""
        return self._rows.get(key)

    def put(self, row: RowState) -> None:
        """Take a row as it is after a line was written."""
        self._rows[row.matched.key] = row

    def to_decide(self) -> tuple[RowState, ...]:
        """What somebody has to look at: doubtful rows, then unknown flags, then protected ones."""
        found = [row for row in self._rows.values() if _to_decide(row)]
        return tuple(sorted(found, key=lambda row: _LAST.get(row.matched.verdict, 0)))

    def to_check(self) -> tuple[RowState, ...]:
        """What was decided by a person and nobody has agreed to; nothing where none is asked."""
        if not self.second_check:
            return ()
        return tuple(row for row in self._rows.values() if waits_for_check(row))

    def to_enter(self) -> tuple[RowState, ...]:
        """The rows of the entry sheet in the order of entry, entered ones included.

        Rows of a later list that has them no more are left out unless they were entered. What is
        entered one at a time, behind a looked-up flag, comes last.
        """
        found = [
            row
            for row in self._rows.values()
            if row.enterable
            and (row.entered is not None or not row.vanished)
            and not self._waits(row)
        ]
        return tuple(sorted(found, key=lambda row: row.place is not Place.ENTRY))

    def for_sheets(self) -> tuple[RowState, ...]:
        """The rows as sheets are made of: `orders` counts them.

        What has to be looked at again, or agreed to by a second person, is no entry yet: it waits.
        """
        return tuple(
            replace(row, place=Place.WAITING, new=None)
            if row.place is Place.ENTRY and self._waits(row)
            else row
            for row in self._rows.values()
        )

    def _waits(self, row: RowState) -> bool:
        return changed_since(row) or (self.second_check and waits_for_check(row))

    def orders(self) -> dict[str, int]:
        """処理順 of each row, as on the sheets: from 1."""
        return {row.matched.key: n for n, row in enumerate(self.for_sheets(), 1)}

    def last_decided(self, clerk: str) -> RowState | None:
        """What an undo of this clerk takes back first: nobody checked or entered it since."""
        return _latest(
            (r for r in self._rows.values() if r.entered is None and r.checked is None),
            lambda row: _decided_at(row, clerk),
        )

    def last_checked(self, clerk: str) -> RowState | None:
        """The row this clerk agreed to last."""
        open_ = (r for r in self._rows.values() if r.entered is None)
        return _latest(open_, lambda row: _at(row.checked, clerk))

    def last_entered(self, clerk: str) -> RowState | None:
        """The row this clerk ticked last."""
        return _latest(self._rows.values(), lambda row: _at(row.entered, clerk))


_LAST = {Verdict.UNKNOWN_FLAG: 1, Verdict.PROTECTED: 2}


def waits_for_check(row: RowState) -> bool:
    """Whether a second person may agree; what stays locked needs nobody's."""
    return needs_check(row) and row.place is not Place.LOCKED and row.entered is None


def _to_decide(row: RowState) -> bool:
    if row.vanished:
        return False
    closed = row.matched.verdict is Verdict.PROTECTED and row.decision is None
    return waiting(row) or closed or changed_since(row)


def _decided_at(row: RowState, clerk: str) -> datetime | None:
    made = row.decision or row.flag  # of a row with both, the decision came after the flag
    return made.at if made is not None and made.by == clerk else None


def _at(tick: Tick | None, clerk: str) -> datetime | None:
    return tick.at if tick is not None and tick.by == clerk else None


def _latest(rows: Iterable[RowState], at: Callable[[RowState], datetime | None]) -> RowState | None:
    dated = [(when, row) for row in rows if (when := at(row)) is not None]
    return max(dated, key=lambda each: each[0])[1] if dated else None
