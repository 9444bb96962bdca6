"""Who belongs to the visit."""

from dataclasses import replace
from datetime import date

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.people import (
    HEAD_OF_HOUSEHOLD,
    CardState,
    MoverPerson,
    MoverRecord,
    Protection,
    Resident,
    ResidentState,
)
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.cards import seen, stops, surely
from hitomado.core.visit.desk import Candidate, CardStage, Desk, Notice
from hitomado.core.visit.effects import Effect, LookUpHousehold, TakeUp
from hitomado.core.visit.facts import (
    DifferencesAccepted,
    Fact,
    FlagSeen,
    FlagTicked,
    MoveAnswered,
    PersonAnswered,
    PersonJoined,
    PersonLeft,
    VisitOpened,
)
from hitomado.core.visit.kinds import AFTER_MOVE_OUT, MOVING_IN, first_kind
from hitomado.core.visit.late_record import waiting_for
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, Step, Visit
from hitomado.core.visit.newcomers import numbered
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome, record


def open_visit(desk: Desk, event: e.VisitWanted, office: Office) -> Outcome:
    """Begin: the holder (or the person found by search) and what the household came for."""
    if desk.visit is not None:
        return desk, ()
    candidate = event.candidate
    if candidate.record is not None:
        return _open_with_record(desk, event.visit, event, candidate.record, candidate.id, office)
    if not isinstance(candidate.who, Resident):
        return _open_for_newcomer(desk, event, office)
    if event.kind in MOVING_IN:  # who lives here cannot move in
        return desk, ()
    head = candidate.who.relationship == HEAD_OF_HOUSEHOLD
    answers = MoveAnswers(event.kind, head=candidate.id if head else "", applicant=candidate.id)
    facts: list[Fact] = [
        VisitOpened(event.visit, event.today),
        PersonJoined(candidate.id, candidate.who),
        MoveAnswered(answers),
        PersonAnswered(candidate.id, PersonAnswers(present=True, has_card=has_card(candidate.who))),
    ]
    desk, effects = record(replace(desk, step=Step.RECEPTION, household=()), None, *facts)
    desk, more = _card_of(desk, candidate.id, office)
    wishes: tuple[Effect, ...] = (*effects, *more)
    if candidate.who.protection is Protection.NONE:
        wishes = (*wishes, LookUpHousehold(event.visit, candidate.who.household_number))
    return desk, wishes


def _open_for_newcomer(desk: Desk, event: e.VisitWanted, office: Office) -> Outcome:
    """Begin with somebody whom nothing but the card knows: the 転出届 is not filed, or abroad."""
    if event.kind not in MOVING_IN:
        return desk, ()
    who = numbered(event.candidate, event.visit, None)
    attributes = desk.card.reading.attributes if desk.card and desk.card.reading else None
    answers = MoveAnswers(
        event.kind,
        out_filed=event.out_filed,
        head=who.id,
        applicant=who.id,
        old_address=attributes.address if attributes else "",
    )
    desk, effects = record(
        replace(desk, step=Step.RECEPTION, household=()),
        None,
        VisitOpened(event.visit, event.today),
        PersonJoined(who.id, who.who),
        MoveAnswered(answers),
        PersonAnswered(who.id, PersonAnswers(present=True, has_card=has_card(who.who))),
    )
    desk, more = _card_of(desk, who.id, office)
    return desk, (*effects, *more)


def open_from_record(desk: Desk, event: e.RecordTyped, office: Office) -> Outcome:
    """Begin a transfer-in from 転出証明書 data that were typed."""
    if desk.visit is not None:
        return desk, ()
    return _open_with_record(desk, event.visit, event, event.record, None, office)


def _open_with_record(
    desk: Desk,
    visit_id: str,
    event: e.VisitWanted | e.RecordTyped,
    mover: MoverRecord,
    holder: str | None,
    office: Office,
) -> Outcome:
    """All people of the 転出証明書 join; its dates and addresses are answers already given."""
    if any(waiting.record == mover.id for waiting in desk.waiting):
        return replace(desk, notice=Notice(Reason.RECORD_IN_WORK)), ()
    if (waiting := waiting_for(desk, mover)) is not None:
        return desk, (TakeUp(waiting.id, mover),)
    persons = [(f"{mover.id}/{p.id}", p) for p in mover.persons]
    head = next((i for i, p in persons if p.relationship == HEAD_OF_HOUSEHOLD), "")
    chosen = event.kind if isinstance(event, e.VisitWanted) else None
    answers = MoveAnswers(
        chosen if chosen in AFTER_MOVE_OUT else first_kind(mover.persons),
        out_filed=True,
        out_filed_on=mover.out_filed,
        planned=mover.planned,
        new_address=mover.new_address,
        head=head,
        applicant=holder or head,
    )
    facts: list[Fact] = [VisitOpened(visit_id, event.today, mover)]
    facts += [PersonJoined(i, p) for i, p in persons]
    facts.append(MoveAnswered(answers))
    facts += [
        PersonAnswered(i, PersonAnswers(present=i == holder, has_card=p.has_card))
        for i, p in persons
    ]
    desk, effects = record(replace(desk, step=Step.RECEPTION, household=()), None, *facts)
    holder = holder or _lying(desk, office)
    if holder is None:
        return desk, effects
    desk, more = _card_of(desk, holder, office)
    return desk, (*effects, *more)


def lying_card(desk: Desk, office: Office) -> Outcome:
    """A card that was read before its holder's visit was taken up belongs to it."""
    holder = _lying(desk, office)
    return (desk, ()) if holder is None else _card_of(desk, holder, office)


def _lying(desk: Desk, office: Office) -> str | None:
    """Whose card lies on the reader, read before the record was typed."""
    reading = desk.card.reading if desk.card else None
    if desk.visit is None or reading is None or reading.attributes is None:
        return None
    own = [p.id for p in desk.visit.persons if surely(reading.attributes, p, office)]
    return own[0] if len(own) == 1 else None


def _card_of(desk: Desk, person_id: str, office: Office) -> Outcome:
    """Record the card that lies on the reader as this person's."""
    visit, card = desk.visit, desk.card
    if visit is None or card is None or card.reading is None or card.reading.attributes is None:
        return desk, ()
    person = visit.person(person_id)
    if (
        person is None
        or card.stage is CardStage.KNOWN
        or stops(card.reading, practice=office.practice)
    ):
        return desk, ()
    return seen(desk, visit, person, card.reading, office)


def assign_card(desk: Desk, visit: Visit, candidate: Candidate, office: Office) -> Outcome:
    """The clerk says whose card it is; a new person joins."""
    candidate = numbered(candidate, visit.id, visit)
    if visit.person(candidate.id) is None:
        desk, effects = add(desk, visit, candidate)
        if desk.visit is None or desk.visit.person(candidate.id) is None:
            return desk, effects
        desk, more = _card_of(desk, candidate.id, office)
        return desk, (*effects, *more)
    return _card_of(desk, candidate.id, office)


def add(desk: Desk, visit: Visit, candidate: Candidate) -> Outcome:
    """One more member moves; after the form was signed for, nobody slips in."""
    if visit.person(candidate.id) is not None:
        return desk, ()
    if desk.step not in (Step.RECEPTION, Step.QUESTIONS):
        return replace(desk, notice=Notice(Reason.JOIN_TOO_LATE)), ()
    if (candidate.record.id if candidate.record else None) != (
        visit.record.id if visit.record else None
    ):
        return replace(desk, notice=Notice(Reason.OTHER_HOUSEHOLD)), ()
    if isinstance(candidate.who, MoverPerson) and not (visit.record or visit.from_card_only):
        return replace(desk, notice=Notice(Reason.OTHER_HOUSEHOLD)), ()
    facts: list[Fact] = [PersonJoined(candidate.id, candidate.who)]
    if has_card(candidate.who):
        facts.append(PersonAnswered(candidate.id, PersonAnswers(has_card=True)))
    return record(desk, visit, *facts)


def has_card(who: Resident | MoverPerson) -> bool:
    """Whether the register or the 転出証明書 knows of a card in use."""
    if isinstance(who, Resident):
        return who.card_state in (CardState.ACTIVE, CardState.SUSPENDED)
    return who.has_card


def remove(desk: Desk, visit: Visit, person: str) -> Outcome:
    """A person does not move after all; roles given to them are open again."""
    if visit.person(person) is None or len(visit.persons) == 1:
        return desk, ()
    move = visit.move
    cleared = replace(
        move,
        head="" if move.head == person else move.head,
        applicant="" if move.applicant == person else move.applicant,
    )
    facts: list[Fact] = [PersonLeft(person)]
    if cleared != move:
        facts.append(MoveAnswered(cleared))
    return record(desk, visit, *facts)


def focus(desk: Desk, visit: Visit, person: str) -> Outcome:
    """Look at another person; nothing is recorded."""
    if visit.person(person) is None:
        return desk, ()
    return replace(desk, visit=replace(visit, focus=person)), ()


def tick(desk: Desk, visit: Visit, person: str, office: Office) -> Outcome:
    """Open the gate for one person of unknown flag; the journal line is the proof."""
    case = visit.person(person)
    if case is None or case.visibility(Purpose.SCREEN) is not Visibility.CONFIRM_FIRST:
        return desk, ()
    desk, effects = record(replace(desk, notice=None), visit, FlagTicked(person, office.today))
    if isinstance(case.who, Resident):
        effects = (*effects, LookUpHousehold(visit.id, case.who.household_number))
    return desk, effects


def renewed_flags(
    visit: Visit, flags: tuple[tuple[str, Protection], ...], today: date
) -> tuple[Fact, ...]:
    """What changed since the visit was put aside: flags of the register, ticks of another day."""
    now = dict(flags)
    facts: list[Fact] = []
    for person in visit.persons:
        flag = now.get(person.id, person.who.protection)
        stale = person.tick is not None and not person.tick.entry.endswith(f"/{today}")
        if flag is not person.who.protection or stale:
            facts.append(FlagSeen(person.id, flag))
    return tuple(facts)


def flags_seen(desk: Desk, visit: Visit, flags: tuple[tuple[str, Protection], ...]) -> Outcome:
    """The register was renewed while the visit is open: its flags hold from now on."""
    now = dict(flags)
    changed = [p for p in visit.persons if now.get(p.id, p.who.protection) is not p.who.protection]
    return record(desk, visit, *(FlagSeen(p.id, now[p.id]) for p in changed))


def accept(desk: Desk, visit: Visit, event: e.DifferencesSeen) -> Outcome:
    """Go on with a person whose differences were looked at; the last word counts."""
    case = visit.person(event.person)
    if case is None or case.comparison is None or case.judgement is event.judgement:
        return desk, ()
    noted = (f"{f.what}:{r.code}" for f in case.comparison.fields for r in f.reasons)
    fact = DifferencesAccepted(event.person, event.judgement, tuple(dict.fromkeys(noted)))
    return record(desk, visit, fact)


def household_number(visit: Visit) -> str:
    """The household whose members may still join, "" for newcomers and closed people."""
    for person in visit.persons:
        open_ = person.visibility(Purpose.SCREEN) is Visibility.FULL
        if isinstance(person.who, Resident) and open_:
            return person.who.household_number
    return ""


def can_join(visit: Visit, members: tuple[Resident, ...]) -> tuple[Candidate, ...]:
    """Members of the household who are not in the visit yet and live in the town.

    Only people whose flag is known to be clear stand in a list; others join by search.
    """
    here = {p.id for p in visit.persons}
    return tuple(
        Candidate(m)
        for m in members
        if m.atena_number not in here
        and m.state is ResidentState.RESIDENT
        and m.protection is Protection.NONE
    )
