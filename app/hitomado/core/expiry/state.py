"""The list's state: its matched rows, and over them the journal's lines in their order.

Every line names a row by its key. What can be undone is what was decided, checked or ticked last;
the line of it stays in the chain, and another one takes it back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from hitomado.core.expiry.judge import new_values
from hitomado.core.expiry.model import (
    Choice,
    Decision,
    MatchedRow,
    NewValues,
    Place,
    RowState,
    Tick,
    Verdict,
)
from hitomado.core.journal import Entry
from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.core.reasons import Reason, StoreError

TAKEN: Final = "expiry_list_taken"
DECIDED: Final = "expiry_decided"
CHECKED: Final = "expiry_checked"
ENTERED: Final = "expiry_entered"
UNDONE: Final = "expiry_undone"
ROW_KINDS: Final = frozenset({DECIDED, CHECKED, ENTERED, UNDONE})
LIST_KINDS: Final = ROW_KINDS | {TAKEN}

_OF_FLAG: Final = frozenset({Choice.FLAG_CLEAR, Choice.FLAG_PROTECTED})
_PLACES: Final = {
    Choice.MOVED_OUT: Place.NOT_SENT,
    Choice.DECEASED: Place.NOT_SENT,
    Choice.NOT_OURS: Place.NOT_SENT,
    Choice.BY_HAND: Place.INDIVIDUAL,
}
_INDIVIDUAL: Final = frozenset({Verdict.ABROAD, Verdict.RESIDENCE_ADDRESS, Verdict.LIMITED_STAY})
_NOT_SENT: Final = frozenset({Verdict.MOVED_OUT, Verdict.DECEASED_OR_ERASED})


class Undo(StrEnum):
    """What a line of UNDONE takes back."""

    DECISION = "decision"
    FLAG = "flag"
    CHECK = "check"
    ENTRY = "entry"


class Refusal(StrEnum):
    """Why a line is not written; words `expiry.refused.<value>`."""

    LOCKED = "locked"
    NOT_A_CANDIDATE = "not_a_candidate"
    FLAG_FIRST = "flag_first"
    NOT_ITS_FLAG = "not_its_flag"
    NOT_DECIDED = "not_decided"
    SAME_PERSON = "same_person"
    NOT_TO_ENTER = "not_to_enter"
    CHECK_FIRST = "check_first"
    ENTERED = "entered"
    TWICE = "twice"
    LOOK_AGAIN = "look_again"
    NOTHING_TO_UNDO = "nothing_to_undo"


@dataclass(frozen=True, slots=True)
class Events:
    """What the journal holds of one row, after every undo."""

    decision: Decision | None = None
    flag: Decision | None = None
    checked: Tick | None = None
    entered: Tick | None = None
    person: str = field(default="", repr=False)  # 宛名番号 of who was entered

    @property
    def last(self) -> Undo | None:
        """What an undo takes back now."""
        if self.entered:
            return Undo.ENTRY
        if self.checked:
            return Undo.CHECK
        if self.decision:
            return Undo.DECISION
        return Undo.FLAG if self.flag else None


NOTHING: Final = Events()
_NO_EVENTS: Final[Mapping[str, Events]] = MappingProxyType({})


def fold(
    lines: Iterable[tuple[Entry, object]], before: Mapping[str, Events] = _NO_EVENTS
) -> dict[str, Events]:
    """Return what stands of each row: key → events. before: what earlier lines came to.

    Raises StoreError(STORE_DAMAGED).
    """
    found: dict[str, Events] = dict(before)
    for entry, payload in lines:
        header = entry.header
        if header.kind in ROW_KINDS:
            try:
                _take(found, header.kind, header.clerk, header.at, _mapping(payload))
            except (KeyError, ValueError, TypeError) as error:
                name = type(error).__name__
                raise StoreError(Reason.STORE_DAMAGED, f"{header.kind}: {name}") from None
    return found


def _mapping(payload: object) -> Mapping[str, Any]:
    if not isinstance(payload, Mapping):
        raise TypeError("a payload is an object")
    return payload


def _take(
    found: dict[str, Events], kind: str, by: str, at: str, payload: Mapping[str, Any]
) -> None:
    key = str(payload["key"])
    before, when = found.get(key, NOTHING), datetime.fromisoformat(at)
    if kind == DECIDED:
        seconds = payload.get("seconds")
        choice = Choice(payload["choice"])
        decision = Decision(key, choice, by, when, str(payload.get("candidate", "")), seconds)
        if choice in _OF_FLAG:
            after = replace(before, flag=decision, decision=None, checked=None)
        else:
            after = replace(before, decision=decision, checked=None)
    elif kind == CHECKED:
        after = replace(before, checked=Tick(by, when))
    elif kind == ENTERED:
        person = str(payload.get("person", ""))
        after = replace(before, entered=Tick(by, when), person=person)
    else:
        after = _undone(before, Undo(payload["what"]))
    found[key] = after


def _undone(events: Events, what: Undo) -> Events:
    match what:
        case Undo.ENTRY:
            return replace(events, entered=None, person="")
        case Undo.CHECK:
            return replace(events, checked=None)
        case Undo.DECISION:
            return replace(events, decision=None, checked=None)
        case Undo.FLAG:
            return replace(events, flag=None, decision=None, checked=None)


def state_of(
    matched: MatchedRow,
    events: Events = NOTHING,
    *,
    fresh: bool = False,
    changed: bool = False,
    vanished: bool = False,
) -> RowState:
    """Say where a row stands and what is entered for it."""
    place, new = _standing(matched, events)
    if matched.verdict is Verdict.UNKNOWN_FLAG and place is Place.ENTRY:
        place = Place.INDIVIDUAL  # looked up or not: no list ever shows it
    return RowState(
        matched, place, new, events.decision, events.flag, events.checked, events.entered,
        fresh, changed, vanished,
    )  # fmt: skip


def _standing(matched: MatchedRow, events: Events) -> tuple[Place, NewValues | None]:
    verdict = matched.verdict
    if verdict is Verdict.PROTECTED:
        return Place.LOCKED, None
    if verdict is Verdict.UNKNOWN_FLAG:
        if events.flag is None or events.flag.choice is Choice.FLAG_PROTECTED:
            return Place.LOCKED, None
        verdict = matched.beneath or Verdict.NEEDS_EYES
    if events.decision is not None:
        return _decided(matched, events.decision)
    if verdict.sends:
        if matched.new is None and len(matched.candidates) == 1:
            return Place.ENTRY, new_values(matched.candidates[0].resident)
        return Place.ENTRY, matched.new
    if verdict in _NOT_SENT:
        return Place.NOT_SENT, None
    if verdict in _INDIVIDUAL:
        return Place.INDIVIDUAL, None
    return Place.WAITING, None


def _decided(matched: MatchedRow, decision: Decision) -> tuple[Place, NewValues | None]:
    if decision.choice is not Choice.THIS_PERSON:
        return _PLACES.get(decision.choice, Place.WAITING), None
    person = chosen(matched, decision.candidate)
    if person is None:
        return Place.WAITING, None
    if person.state in (ResidentState.MOVED_OUT, ResidentState.DECEASED, ResidentState.ERASED):
        return Place.NOT_SENT, None
    if person.protection is not Protection.NONE and person.atena_number != looked_up(matched):
        return Place.INDIVIDUAL, None  # the flag of another candidate was looked up, not theirs
    if (
        not person.address.strip()
        or person.state is not ResidentState.RESIDENT
        or person.residence_until is not None
        or matched.row.at_residence
        or matched.row.abroad
    ):
        return Place.INDIVIDUAL, None
    return Place.ENTRY, new_values(person)


def looked_up(matched: MatchedRow) -> str:
    """Whose flag a FLAG_CLEAR of the row is about (宛名番号): the likeliest candidate's."""
    people = matched.candidates
    return matched.ref or (people[0].resident.atena_number if people else "")


def chosen(matched: MatchedRow, atena_number: str) -> Resident | None:
    """The candidate of a 宛名番号."""
    people = (c.resident for c in matched.candidates)
    return next((p for p in people if p.atena_number == atena_number), None)


def refusal(row: RowState, choice: Choice, candidate: str = "") -> Refusal | None:
    """Why a choice cannot be made for a row now, None where it can."""
    verdict = row.matched.verdict
    if row.entered is not None:
        return Refusal.ENTERED
    if verdict is Verdict.PROTECTED:
        return None if choice is Choice.BY_HAND else Refusal.LOCKED
    if choice in _OF_FLAG:
        return None if verdict is Verdict.UNKNOWN_FLAG else Refusal.NOT_ITS_FLAG
    if verdict is Verdict.UNKNOWN_FLAG and row.place is Place.LOCKED:
        return Refusal.FLAG_FIRST
    if choice is Choice.THIS_PERSON and chosen(row.matched, candidate) is None:
        return Refusal.NOT_A_CANDIDATE
    return None


def needs_check(row: RowState) -> bool:
    """Whether a person decided what is entered: a second one may have to agree."""
    by_person = row.decision is not None or row.flag is not None
    return by_person and row.checked is None


def changed_since(row: RowState) -> bool:
    """Whether list or register say something else than when somebody decided."""
    return row.changed and row.decision is not None and row.entered is None


def waiting(row: RowState) -> bool:
    """Whether somebody still has to look at the row."""
    return row.place is Place.WAITING or (
        row.place is Place.LOCKED
        and row.matched.verdict is Verdict.UNKNOWN_FLAG
        and row.flag is None
    )
