"""The worklist of an expiry list: every decision is a journal line, the list's state their fold."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
    Events,
    Refusal,
    changed_since,
    fold,
    needs_check,
    refusal,
    state_of,
    waiting,
)
from hitomado.core.expiry.totals import Totals, totals
from hitomado.core.journal import Entry
from hitomado.core.register.mapping import RegisterMapping
from hitomado.ports import Journal, Printer
from hitomado.runner.expiry_sheets import SheetFolder, Written, announce_sheets
from hitomado.runner.told import told

_MAY_STAND: Mapping[Place, frozenset[Verdict]] = {
    Place.ENTRY: frozenset(v for v in Verdict if v.sends),
    Place.NOT_SENT: frozenset({Verdict.MOVED_OUT, Verdict.DECEASED_OR_ERASED}),
    Place.INDIVIDUAL: frozenset({Verdict.ABROAD, Verdict.RESIDENCE_ADDRESS, Verdict.LIMITED_STAY}),
    Place.WAITING: frozenset(v for v in Verdict if not v.may_be_automatic and not v.locked),
    Place.LOCKED: frozenset({Verdict.PROTECTED, Verdict.UNKNOWN_FLAG}),
}


Remembered = dict[str, tuple[Mapping[str, Events], int]]  # list → fold, seq of the last line


@dataclass(frozen=True, slots=True)
class ExpiryWork:
    """What the window does with lists. Used from the store's thread; all of it raises StoreError.

    second_check: whether the office wants a second person to agree before a decided row is
    entered (rule `expiry_list.second_check`), asked each time. remembered: what has been read of
    the lists' lines, kept by whoever works on with the same store: a long list has many lines.
    """

    lists_kept: ExpiryLists = field(repr=False)
    journal: Journal = field(repr=False)
    second_check: Callable[[], bool] = field(repr=False)
    remembered: Remembered = field(default_factory=dict, repr=False)

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
        """Write that the clerk confirmed the entry on the 統合端末; of one person only once."""
        events = self._events(list_id)
        row = self._known(list_id, key, events)
        if row.entered is not None:
            return Refusal.ENTERED
        if not row.enterable or row.vanished:
            return Refusal.NOT_TO_ENTER
        if changed_since(row):
            return Refusal.LOOK_AGAIN
        if needs_check(row) and self.second_check():
            return Refusal.CHECK_FIRST
        person = row.new.atena_number if row.new is not None else ""
        if any(each.entered and each.person == person for each in events.values()):
            return Refusal.TWICE
        payload: dict[str, object] = {"key": key, "person": person}
        if seconds is not None:
            payload["seconds"] = seconds
        return self._write(list_id, ENTERED, payload, clerk)

    def undo(self, list_id: str, key: str, *, clerk: str) -> RowState | Refusal:
        """Take back what was written last about a row."""
        last = self._events(list_id).get(key, NOTHING).last
        if last is None:
            return Refusal.NOTHING_TO_UNDO
        return self._write(list_id, UNDONE, {"key": key, "what": str(last)}, clerk)

    def write_sheets(
        self, rows: Iterable[RowState], folder: SheetFolder, *, clerk: str, printer: Printer
    ) -> tuple[Written, ...]:
        """Write the sheets of rows, each file with its line: it is deleted after use.

        Raises HitomadoError: FILE_NOT_WRITTEN, EXPORT_CHARACTERS, PAPER_FAILED; no file is left.
        """
        with folder:
            for _ in folder.put(rows):
                pass
            folder.print(printer)
            announce_sheets(self.journal, folder, clerk=clerk)
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

    def _known(
        self, list_id: str, key: str, events: Mapping[str, Events] | None = None
    ) -> RowState:
        row = self._row(list_id, key, self._events(list_id) if events is None else events)
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

    def _events(self, list_id: str) -> Mapping[str, Events]:
        """The fold of the list's lines; only those written since the last time are read."""
        before, last = self.remembered.get(list_id, ({}, 0))
        new = tuple(self.journal.lines(list_id, after=last))
        if new:
            before, last = fold(told(new), before), new[-1].header.seq
            self.remembered[list_id] = before, last
        return before

    def _lines(self, list_id: str) -> Sequence[Entry]:
        return tuple(self.journal.lines(list_id))


def _state(kept: KeptRow, events: Mapping[str, Events]) -> RowState:
    own = events.get(kept.matched.key, NOTHING)
    if own.flag and kept.changed and own.flag.at < kept.changed and own.entered is None:
        own = replace(own, flag=None)  # looked up for what the row was before: once more
    seen = [done.at for done in (own.decision, own.entered) if done is not None]
    looked_since = kept.changed is None or any(at >= kept.changed for at in seen)
    return state_of(
        kept.matched,
        own,
        fresh=kept.fresh,
        changed=not looked_since,
        vanished=kept.vanished,
    )
