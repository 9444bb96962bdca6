"""What can become true in a visit. Each fact is one journal line; `apply` is the fold's step."""

from dataclasses import dataclass, field, replace
from datetime import date

from hitomado.core.chip.reading import CardReading
from hitomado.core.desk.residence import ResidenceNote
from hitomado.core.desk.sections import SectionTick, ticked
from hitomado.core.disclose import UnknownTick
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, MoverRecord, Protection, Resident
from hitomado.core.rules.plan import Procedure, WayCode
from hitomado.core.visit.model import (
    Act,
    ActState,
    GivenHandOut,
    Judgement,
    Left,
    MoveAnswers,
    PersonAnswers,
    PersonCase,
    Visit,
)


@dataclass(frozen=True, slots=True)
class VisitOpened:
    """A household stands at the counter."""

    visit: str
    opened: date
    record: MoverRecord | None = field(default=None, repr=False)
    former: str = ""  # id of the visit that this one follows up


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """A person belongs to this visit."""

    person: str
    who: Resident | MoverPerson = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordCame:
    """The 転出証明書 data came after the visit was begun.

    same: a person's id until now, and the one under which the record's person joins.
    """

    record: MoverRecord = field(repr=False)
    same: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """A person was put in by mistake or does not move."""

    person: str


@dataclass(frozen=True, slots=True)
class FlagTicked:
    """The clerk saw in the resident system that this one person is not protected, on that day."""

    person: str
    day: date


@dataclass(frozen=True, slots=True)
class FlagSeen:
    """What the register now says of a person's protection; a tick of before is void."""

    person: str
    protection: Protection


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A person's card was read and compared."""

    person: str
    reading: CardReading = field(repr=False)
    comparison: Comparison = field(repr=False)


@dataclass(frozen=True, slots=True)
class DifferencesAccepted:
    """The clerk looked at every difference and says it is this person.

    noted: field and code of each difference (`name:variant`), never what is written there.
    """

    person: str
    judgement: Judgement = Judgement.SAME
    noted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveAnswered:
    """The answers about the move as they stand now."""

    answers: MoveAnswers = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonAnswered:
    """The answers about one person as they stand now."""

    person: str
    answers: PersonAnswers = field(repr=False)


@dataclass(frozen=True, slots=True)
class ActsPlanned:
    """The order of work that the plan gave; acts already confirmed keep their state."""

    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class FormIssued:
    """A final form was saved or printed.

    digest: SHA-256 of the PDF, hex. content: hash of all that it says (core.forms.content).
    """

    digest: str
    content: str


@dataclass(frozen=True, slots=True)
class ActChanged:
    """One act's new state, told by the clerk (never assumed) or seen on the chip."""

    person: str
    procedure: str
    code: str
    pin: str
    state: ActState
    by: str
    at: str
    until: date | None = None
    reason: str = ""
    appointment: date | None = None


@dataclass(frozen=True, slots=True)
class LeftForLater:
    """What one person could not do today but can do later, as the plan stands now."""

    person: str
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class ResultExplained:
    """Why the visit may end although the chip shows something else than was filed. at: UTC."""

    person: str
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class PendingSettled:
    """A pending procedure of one person was done elsewhere or is no longer wanted. at: UTC."""

    person: str
    procedure: Procedure
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class ClerkChanged:
    """Another clerk goes on with the visit. Names as the lines carry them."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class FeeTaken:
    """A fee as it was told last (yen); 0 = given back. certificates: yen of it for certificates."""

    person: str
    procedure: str
    yen: int
    certificates: int = 0


@dataclass(frozen=True, slots=True)
class HandOutGiven:
    """Somebody was sent home with a hand-out; the fields are those of `GivenHandOut`."""

    person: str
    way: WayCode
    by: date | None
    come_from: date | None
    remind: date | None
    at: str


@dataclass(frozen=True, slots=True)
class SectionsChecked:
    """Answers on other sections that are new, laid over the former ones."""

    ticks: tuple[SectionTick, ...]


@dataclass(frozen=True, slots=True)
class ResidenceNoted:
    """A residence fact was written down, for the office alone."""

    note: ResidenceNote = field(repr=False)


@dataclass(frozen=True, slots=True)
class ResidenceErased:
    """The residence facts of this visit are not to be kept: their payloads go with this line."""


@dataclass(frozen=True, slots=True)
class CardSeenAgain:
    """The card was read again after the work."""

    person: str
    reading: CardReading = field(repr=False)
    comparison: Comparison = field(repr=False)


@dataclass(frozen=True, slots=True)
class VisitSuspended:
    """Put aside, to be resumed from the list or by the form's QR."""


@dataclass(frozen=True, slots=True)
class VisitResumed:
    """Taken up again."""


@dataclass(frozen=True, slots=True)
class VisitClosed:
    """Finished, or given up (reason)."""

    reason: str = ""


Fact = (
    VisitOpened
    | PersonJoined
    | RecordCame
    | PersonLeft
    | FlagTicked
    | FlagSeen
    | CardSeen
    | DifferencesAccepted
    | MoveAnswered
    | PersonAnswered
    | ActsPlanned
    | FormIssued
    | ActChanged
    | FeeTaken
    | LeftForLater
    | ResultExplained
    | PendingSettled
    | ClerkChanged
    | HandOutGiven
    | SectionsChecked
    | ResidenceNoted
    | ResidenceErased
    | CardSeenAgain
    | VisitSuspended
    | VisitResumed
    | VisitClosed
)


def apply(visit: Visit | None, fact: Fact) -> Visit:
    """Make one fact true. Raises ValueError when the first fact is not the opening."""
    if isinstance(fact, VisitOpened):
        return Visit(fact.visit, fact.opened, record=fact.record, former=fact.former)
    if visit is None:
        raise ValueError("a visit begins with VisitOpened")
    return _apply_to_person(visit, fact) or _apply_to_visit(visit, fact)


def _apply_to_visit(visit: Visit, fact: Fact) -> Visit:  # noqa: C901 (a table)
    match fact:
        case PersonJoined(person, who):
            joined = PersonCase(person, who)
            return replace(visit, persons=(*visit.persons, joined), focus=person)
        case RecordCame(came, same):
            now = dict(same)
            given = tuple(replace(g, person=now.get(g.person, g.person)) for g in visit.given)
            return replace(visit, record=came, given=given)
        case PersonLeft(person):
            rest = tuple(p for p in visit.persons if p.id != person)
            acts = tuple(a for a in visit.acts if a.person != person)
            focus = rest[0].id if rest and visit.focus == person else visit.focus
            return replace(visit, persons=rest, acts=acts, focus=focus if rest else None)
        case MoveAnswered(answers):
            return replace(visit, move=answers)
        case ActsPlanned(acts):
            return replace(visit, acts=_planned(visit.acts, acts))
        case FormIssued(digest, content):
            return replace(visit, issued=(*visit.issued, digest), content=content)
        case ActChanged():
            return replace(visit, acts=tuple(_changed(a, fact) for a in visit.acts))
        case LeftForLater(person, left):
            kept = tuple(each for each in visit.left if each.person != person)
            return replace(visit, left=(*kept, *left))
        case HandOutGiven(person, way, by, come_from, remind, at):
            taken = GivenHandOut(person, way, by, come_from, remind, at)
            return replace(visit, given=(*visit.given, taken))
        case SectionsChecked(ticks):
            return replace(visit, sections=ticked(visit.sections, ticks))
        case ResidenceNoted(note):
            return replace(visit, residence=(*visit.residence, note))
        case ResidenceErased():
            return replace(visit, residence=())
        case VisitSuspended():
            return replace(visit, suspended=True)
        case VisitResumed():
            return replace(visit, suspended=False)
        case VisitClosed():
            return replace(visit, closed=True)
    return visit


def _apply_to_person(visit: Visit, fact: Fact) -> Visit | None:
    match fact:
        case FlagTicked(person, day):
            return _with(visit, person, tick=UnknownTick(person, f"{visit.id}/{person}/{day}"))
        case FlagSeen(person, protection):
            case_ = visit.person(person)
            who = replace(case_.who, protection=protection) if case_ else None
            return _with(visit, person, who=who, tick=None)
        case CardSeen(person, reading, comparison):
            seen = _with(visit, person, before=reading, comparison=comparison)
            seen = _with(seen, person, accepted=False, judgement=None)
            return replace(seen, focus=person)
        case DifferencesAccepted(person, judgement):
            return _with(visit, person, accepted=True, judgement=judgement)
        case PersonAnswered(person, answers):
            return _with(visit, person, answers=answers)
        case CardSeenAgain(person, reading, comparison):
            again = _with(visit, person, after=reading, after_comparison=comparison)
            return _with(again, person, explained="")
        case ResultExplained(person, reason):
            return _with(visit, person, explained=reason)
    return None


def _planned(before: tuple[Act, ...], now: tuple[Act, ...]) -> tuple[Act, ...]:
    """The new order of work. What was told stays, and work that was begun is finished."""
    told = {a.key: a for a in before if a.state is not ActState.PLANNED}
    begun = {(a.person, a.procedure) for a in told.values()}
    keys = {a.key for a in now}
    left = tuple(a for a in before if a.key not in keys and (a.person, a.procedure) in begun)
    return (*left, *(told.get(a.key, a) for a in now))


def _with(visit: Visit, person_id: str, **changes: object) -> Visit:
    persons = tuple(
        replace(p, **changes) if p.id == person_id else p  # type: ignore[arg-type]
        for p in visit.persons
    )
    return replace(visit, persons=persons)


def _changed(act: Act, fact: ActChanged) -> Act:
    if act.key != (fact.person, fact.procedure, fact.code, fact.pin):
        return act
    return replace(
        act,
        state=fact.state,
        by=fact.by,
        at=fact.at,
        until=fact.until,
        reason=fact.reason,
        appointment=fact.appointment,
    )
