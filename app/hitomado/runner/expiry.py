"""The worklist of an expiry list: every decision is a journal line, the list's state their fold."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hitomado.core.expiry.keeping import (
    ALL_ROWS,
    Cancelled,
    ExpiryLists,
    KeptRow,
    ListInfo,
    Progress,
    TakenList,
    Which,
)
from hitomado.core.expiry.model import Choice, Place, RowState, Verdict
from hitomado.core.expiry.state import (
    CHECKED,
    DECIDED,
    ENTERED,
    NOTHING,
    UNDONE,
    WRITTEN,
    Events,
    Refusal,
    fold,
    needs_check,
    refusal,
    state_of,
    steps,
    waiting,
)
from hitomado.core.expiry.totals import Totals, totals
from hitomado.core.journal import Entry
from hitomado.core.register.mapping import RegisterMapping
from hitomado.ports import Journal, Printer
from hitomado.runner.expiry_sheets import SheetFolder, Written
from hitomado.runner.told import told

_MAY_STAND: Mapping[Place, frozenset[Verdict]] = {
    Place.ENTRY: frozenset(v for v in Verdict if v.sends),
    Place.NOT_SENT: frozenset({Verdict.MOVED_OUT, Verdict.DECEASED_OR_ERASED}),
    Place.INDIVIDUAL: frozenset({Verdict.ABROAD, Verdict.RESIDENCE_ADDRESS, Verdict.LIMITED_STAY}),
    Place.WAITING: frozenset(v for v in Verdict if not v.may_be_automatic and not v.locked),
    Place.LOCKED: frozenset({Verdict.PROTECTED, Verdict.UNKNOWN_FLAG}),
}


@dataclass(frozen=True, slots=True)
class ExpiryWork:
    """What the window does with lists. Used from the store's thread; all of it raises StoreError.

    second_check: whether the office wants a second person to agree before a decided row is
    entered (rule `expiry_list.second_check`), asked each time.
    """

    lists_kept: ExpiryLists = field(repr=False)
    journal: Journal = field(repr=False)
    second_check: Callable[[], bool] = field(repr=False)

    def take(
        self,
        path: Path,
        *,
        clerk: str,
        mapping: RegisterMapping | None = None,
        into: str | None = None,
        accept_rejects: bool = False,
        progress: Progress = lambda _stage, _count: None,
        cancelled: Cancelled = lambda: False,
    ) -> TakenList:
        """Take a list, or a later one into an earlier. mapping: None = the town's, or shipped."""
        return self.lists_kept.take(
            path,
            mapping or self.lists_kept.mapping(),
            clerk=clerk,
            into=into,
            accept_rejects=accept_rejects,
            progress=progress,
            cancelled=cancelled,
        )

    def refresh(
        self,
        list_id: str,
        *,
        clerk: str,
        progress: Progress = lambda _stage, _count: None,
        cancelled: Cancelled = lambda: False,
    ) -> int:
        """Compare a list with a newer register; returns how many rows changed."""
        entered = [key for key, own in self._events(list_id).items() if own.entered is not None]
        return self.lists_kept.refresh(
            list_id, clerk=clerk, without=entered, progress=progress, cancelled=cancelled
        )

    def lists(self) -> Sequence[ListInfo]:
        """Return all kept lists, the latest first."""
        return self.lists_kept.lists()

    def rows(
        self,
        list_id: str,
        place: Place | None = None,
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> tuple[RowState, ...]:
        """Return rows in the list's order; place: only those that stand there now."""
        events = self._events(list_id)
        which = ALL_ROWS
        if place is not None:
            here = self._decided_there(list_id, events, place)
            which = Which(_MAY_STAND[place], without=events.keys(), keys=here)
        found = self.lists_kept.rows(list_id, which, offset=offset, limit=limit)
        return tuple(_state(kept, events) for kept in found)

    def each(self, list_id: str) -> Iterator[RowState]:
        """Yield all rows in the list's order, one after the other: for the sheets."""
        events = self._events(list_id)
        return (_state(kept, events) for kept in self.lists_kept.rows(list_id))

    def row(self, list_id: str, key: str) -> RowState | None:
        """Return one row."""
        return self._row(list_id, key, self._events(list_id))

    def doubtful(self, list_id: str) -> tuple[RowState, ...]:
        """Return the rows that somebody still has to look at, in the list's order."""
        found = (*self.rows(list_id, Place.WAITING), *self.rows(list_id, Place.LOCKED))
        return tuple(sorted(filter(waiting, found), key=lambda row: row.matched.row.line))

    def decide(
        self,
        list_id: str,
        key: str,
        choice: Choice,
        *,
        clerk: str,
        candidate: str = "",
        seconds: int | None = None,
    ) -> RowState | Refusal:
        """Write a choice. candidate: 宛名番号, of THIS_PERSON. seconds: how long it was looked at.

        When this returns a row, the decision survives a power cut.
        """
        row = self._known(list_id, key)
        refused = refusal(row, choice, candidate)
        if refused is not None:
            return refused
        payload: dict[str, object] = {"key": key, "choice": str(choice)}
        if candidate:
            payload["candidate"] = candidate
        if seconds is not None:
            payload["seconds"] = seconds
        return self._write(list_id, DECIDED, payload, clerk)

    def check(self, list_id: str, key: str, *, clerk: str) -> RowState | Refusal:
        """Write that a second person agrees with a decision."""
        row = self._known(list_id, key)
        made = row.decision or row.flag
        if made is None:
            return Refusal.NOT_DECIDED
        if any(each and each.by == clerk for each in (row.decision, row.flag)):
            return Refusal.SAME_PERSON
        return self._write(list_id, CHECKED, {"key": key}, clerk)

    def tick_entered(
        self, list_id: str, key: str, *, clerk: str, seconds: int | None = None
    ) -> RowState | Refusal:
        """Write that the clerk confirmed the entry on the 統合端末."""
        row = self._known(list_id, key)
        if row.entered is not None:
            return Refusal.ENTERED
        if not row.enterable:
            return Refusal.NOT_TO_ENTER
        if needs_check(row) and self.second_check():
            return Refusal.CHECK_FIRST
        payload: dict[str, object] = {"key": key}
        if seconds is not None:
            payload["seconds"] = seconds
        return self._write(list_id, ENTERED, payload, clerk)

    def undo(self, list_id: str, key: str, *, clerk: str) -> RowState | Refusal:
        """Take back what was written last about a row."""
        last = self._events(list_id).get(key, NOTHING).last
        if last is None:
            return Refusal.NOTHING_TO_UNDO
        return self._write(list_id, UNDONE, {"key": key, "what": str(last)}, clerk)

    def undo_last(self, list_id: str, *, clerk: str) -> RowState | Refusal:
        """Take back this clerk's last step in the list, whichever row it was about."""
        mine = [step for step in steps(told(self._lines(list_id))) if step.by == clerk]
        if not mine:
            return Refusal.NOTHING_TO_UNDO
        events = self._events(list_id)
        last = next((s for s in reversed(mine) if events[s.key].last is s.what), None)
        if last is None:
            return Refusal.NOTHING_TO_UNDO
        return self._write(list_id, UNDONE, {"key": last.key, "what": str(last.what)}, clerk)

    def write_sheets(
        self,
        list_id: str,
        folder: SheetFolder,
        *,
        clerk: str,
        printer: Printer | None = None,
        progress: Callable[[int], None] = lambda _count: None,
    ) -> tuple[Written, ...]:
        """Write the list's sheets, their line first; printer: None = CSV only.

        Raises HitomadoError: FILE_NOT_WRITTEN, EXPORT_CHARACTERS, PAPER_FAILED; no file is left.
        """
        payload = {"folder": str(folder.folder), "encoding": folder.encoding}
        self.journal.append(WRITTEN, clerk=clerk, visit=list_id, payload=payload)
        with folder:
            for _ in folder.put(self.each(list_id)):
                pass
            if printer is not None:
                folder.print(printer, progress)
        return folder.written

    def totals(self, list_id: str) -> Totals:
        """Sum a list: where its rows stand, who worked on it and for how long."""
        events = self._events(list_id)
        touched = [_state(k, events) for k in self._of(list_id, events.keys())]
        verdicts = self.lists_kept.verdicts(list_id)
        by_place = Counter(row.place for row in touched)
        moved = Counter(row.matched.verdict for row in touched)
        for place, may in _MAY_STAND.items():
            by_place[place] += sum(verdicts[v] - moved[v] for v in may)
        return totals(verdicts, by_place, touched, told(self._lines(list_id)))

    def _decided_there(
        self, list_id: str, events: Mapping[str, Events], place: Place
    ) -> frozenset[str]:
        """The rows somebody touched that stand at a place now."""
        found = (_state(kept, events) for kept in self._of(list_id, events.keys()))
        return frozenset(row.matched.key for row in found if row.place is place)

    def _of(self, list_id: str, keys: Collection[str]) -> Sequence[KeptRow]:
        wanted = tuple(keys)
        return tuple(self.lists_kept.rows(list_id, Which((), keys=wanted))) if wanted else ()

    def _known(self, list_id: str, key: str) -> RowState:
        row = self._row(list_id, key, self._events(list_id))
        if row is None:
            raise KeyError(key)
        return row

    def _row(self, list_id: str, key: str, events: Mapping[str, Events]) -> RowState | None:
        found = self.lists_kept.rows(list_id, Which((), keys=(key,)))
        return next((_state(kept, events) for kept in found), None)

    def _write(
        self, list_id: str, kind: str, payload: Mapping[str, object], clerk: str
    ) -> RowState:
        self.journal.append(kind, clerk=clerk, visit=list_id, payload=payload)
        return self._known(list_id, str(payload["key"]))

    def _events(self, list_id: str) -> dict[str, Events]:
        return fold(told(self._lines(list_id)))

    def _lines(self, list_id: str) -> Sequence[Entry]:
        return tuple(self.journal.lines(list_id))


def _state(kept: KeptRow, events: Mapping[str, Events]) -> RowState:
    own = events.get(kept.matched.key, NOTHING)
    looked_since = own.decision is not None and (
        kept.changed is None or own.decision.at >= kept.changed
    )
    return state_of(
        kept.matched,
        own,
        fresh=kept.fresh,
        changed=kept.changed is not None and not looked_since,
        vanished=kept.vanished,
    )
