"""What is still to be done, over all visits: a fold of the journal's lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from hitomado.core.disclose import Disclosed, Purpose, disclose, disclose_mover
from hitomado.core.journal import Entry
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.rules.plan import Procedure, WayCode
from hitomado.core.visit.facts import (
    ActChanged,
    FlagSeen,
    LeftForLater,
    PendingSettled,
    PersonJoined,
    PersonLeft,
)
from hitomado.core.visit.lines import from_line, kind_of
from hitomado.core.visit.model import ActState, Left, Visit, shown
from hitomado.core.visit.settled import settled

DATED: Final = frozenset({kind_of(ActChanged)})  # where they name a day
LISTED: Final = frozenset({kind_of(LeftForLater)})
ABOUT: Final = DATED | LISTED | {
    kind_of(fact) for fact in (PersonJoined, PersonLeft, FlagSeen, PendingSettled)
}  # fmt: skip

_DONE = (ActState.CONFIRMED, ActState.SEEN_ON_CHIP)


class PendingKind(StrEnum):
    """What is waited for."""

    ACT = "act"  # a guided step was put off
    LATER = "later"  # could not be done on the day, can be done until its last day
    LETTER = "letter"  # the 照会書兼回答書: second visit
    REMINDER = "reminder"  # of a hand-out


@dataclass(frozen=True, slots=True)
class Pending:
    """One procedure of one person. until: last day, inclusive. appointment: the day agreed.

    codes: of the steps that were put off. note: what the clerk wrote then. way: of a hand-out.
    """

    kind: PendingKind
    visit: str
    person: Disclosed = field(repr=False)
    procedure: Procedure | None = None
    until: date | None = None
    appointment: date | None = None
    codes: tuple[str, ...] = ()
    note: str = field(default="", repr=False)
    way: WayCode | None = None

    @property
    def due(self) -> date | None:
        """The day that comes first."""
        return min((d for d in (self.until, self.appointment) if d is not None), default=None)

    def days_left(self, today: date) -> int | None:
        """Days until the last day, below zero when it is past; None without one."""
        return None if self.until is None else (self.until - today).days


def merged(*groups: tuple[Pending, ...]) -> tuple[Pending, ...]:
    """All of them, what is due first in front: what is overdue, then day by day, undated last."""
    found = (each for group in groups for each in group)
    return tuple(sorted(found, key=lambda p: (p.due or date.max, p.visit, p.person.ref)))


def pending(lines: Iterable[tuple[Entry, object]]) -> tuple[Pending, ...]:
    """Tell what is left over.

    lines: of the kinds `ABOUT` with their payloads, in the order of the chain. The same procedure
    of the same person in a later visit settles, or renews, what an earlier one left over.
    """
    fold = _Fold()
    for entry, payload in lines:
        header = entry.header
        if header.kind in ABOUT and header.visit is not None:
            fold.take(header.visit, from_line(header.kind, payload))
    return merged(tuple(fold.found()))


def reminded(visit: Visit) -> tuple[Pending, ...]:
    """The hand-outs of an unfinished visit: who was sent home comes up again with their day.

    Of a way given twice to the same person only the last word counts; one whose procedure was done
    since is settled. A hand-out for everybody stands with the first person.
    """
    last = {(each.person, each.way): each for each in visit.given}
    return tuple(
        Pending(
            PendingKind.REMINDER,
            visit.id,
            shown(visit, visit.person(each.person) or visit.persons[0], Purpose.LIST),
            until=each.by,
            appointment=each.remind,
            way=each.way,
        )
        for each in last.values()
        if visit.persons and not settled(visit, each)
    )


@dataclass(slots=True)
class _Person:
    """What is left over of one person. Values carry the visit that said so last."""

    ref: str
    who: Resident | MoverPerson = field(repr=False)
    put_off: dict[Procedure, dict[tuple[str, str], tuple[str, ActChanged]]] = field(
        default_factory=dict
    )
    left: dict[Procedure, tuple[str, Left]] = field(default_factory=dict)

    def leave(self, visit: str) -> None:
        """This visit was not theirs."""
        self.left = {p: each for p, each in self.left.items() if each[0] != visit}
        for acts in self.put_off.values():
            for key in [key for key, (said, _) in acts.items() if said == visit]:
                del acts[key]

    def settle(self, procedure: Procedure) -> None:
        self.left.pop(procedure, None)
        self.put_off.pop(procedure, None)

    def cannot_today(self, visit: str, left: tuple[Left, ...]) -> None:
        """Instead of all that this visit said before, and of the same said by an earlier one."""
        self.left = {p: each for p, each in self.left.items() if each[0] != visit}
        self.left |= {each.procedure: (visit, each) for each in left}

    def changed(self, visit: str, fact: ActChanged) -> None:
        procedure, key = Procedure(fact.procedure), (fact.code, fact.pin)
        if fact.state in _DONE:
            self.left.pop(procedure, None)
        acts = self.put_off.setdefault(procedure, {})
        acts.pop(key, None)
        if fact.state is ActState.DEFERRED and (fact.until or fact.appointment):
            acts[key] = visit, fact

    def found(self) -> Iterable[Pending]:
        for procedure, acts in self.put_off.items():
            if acts:
                yield self._put_off(procedure, [*acts.values()])
        for procedure, (visit, left) in self.left.items():
            if not self.put_off.get(procedure):
                kind = PendingKind.LETTER if left.letter else PendingKind.LATER
                yield Pending(kind, visit, self._shown(), procedure, left.until)

    def _put_off(self, procedure: Procedure, acts: list[tuple[str, ActChanged]]) -> Pending:
        facts = [fact for _, fact in acts]
        return Pending(
            PendingKind.ACT,
            acts[-1][0],
            self._shown(),
            procedure,
            min((a.until for a in facts if a.until), default=None),
            min((a.appointment for a in facts if a.appointment), default=None),
            tuple(dict.fromkeys(a.code for a in facts)),
            next((a.reason for a in facts if a.reason), ""),
        )

    def _shown(self) -> Disclosed:
        """Only what a list may show. Each line stands alone: it says nothing of a household."""
        if isinstance(self.who, Resident):
            return disclose(self.who, Purpose.LIST)
        return disclose_mover(self.who, self.ref, "", Purpose.LIST)


class _Fold:
    def __init__(self) -> None:
        self._people: dict[str, _Person] = {}

    def take(self, visit: str, fact: object) -> None:
        if isinstance(fact, PersonJoined):
            known = self._people.get(fact.person)
            if known is None:
                self._people[fact.person] = _Person(fact.person, fact.who)
            else:
                known.who = fact.who
            return
        person = self._people.get(str(getattr(fact, "person", "")))
        if person is None:
            return
        match fact:
            case FlagSeen(_, flag):
                person.who = replace(person.who, protection=flag)
            case PersonLeft():
                person.leave(visit)
            case PendingSettled(_, procedure):
                person.settle(procedure)
            case LeftForLater(_, left):
                person.cannot_today(visit, left)
            case ActChanged():
                person.changed(visit, fact)

    def found(self) -> Iterable[Pending]:
        for person in self._people.values():
            yield from person.found()
