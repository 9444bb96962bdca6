"""One event in, the next desk and what the shell must do. Total and without I/O.

The table reads like the counter's day: cards first, then people, answers, paper, steps, the end.
"""

from dataclasses import replace

from hitomado.core.reasons import Reason
from hitomado.core.visit import (
    answers,
    beside,
    cards,
    closing,
    deeper,
    follow_up,
    late_record,
    people,
    ways,
)
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk, Notice
from hitomado.core.visit.effects import Effect, ListWaiting, LookUpHousehold, WipeSecrets
from hitomado.core.visit.facts import ClerkChanged, VisitResumed
from hitomado.core.visit.model import Step
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome, record

_WITH_SECRET = (e.SecretReady, e.FaceWanted, e.SignWanted, e.PinChangeWanted)


def advance(desk: Desk, event: e.Event, office: Office) -> Outcome:
    """Answer one event. An answer that carries another ticket than the card's is dropped."""
    ticket = getattr(event, "ticket", None)
    if ticket is not None and (desk.card is None or desk.card.ticket != ticket):
        return desk, (WipeSecrets(),) if isinstance(event, _WITH_SECRET) else ()
    if isinstance(event, e.FocusMoved | e.WentTo):
        desk = deeper.faceless(desk)
    return (
        _card(desk, event, office)
        or _deeper(desk, event, office)
        or _visit(desk, event, office)
        or (desk, ())
    )


# fmt: off
def _card(desk: Desk, event: e.Event, office: Office) -> Outcome | None:
    match event:
        case e.ReadersChanged():            return cards.readers_changed(desk, event)
        case e.FreeRead(_, reading):        return cards.free_read(desk, reading, office)
        case e.SecretReady():               return cards.secret_ready(desk, event)
        case e.AttributesRead():            return cards.attributes_read(desk, event, office)
        case e.Found(_, candidates):        return cards.found(desk, candidates, office)
        case e.Failed():                    return cards.failed(desk, event)
        case e.Cancelled():                 return deeper.cancelled(desk)
        case e.WaitingListed(visits):       return replace(desk, waiting=visits), ()
        case e.TerminalSeen(status):        return replace(desk, terminal=status), ()
    return None


def _deeper(desk: Desk, event: e.Event, office: Office) -> Outcome | None:
    match event:
        case e.ReadAgain():                 return deeper.read_again(desk)
        case e.FaceWanted():                return deeper.face_wanted(desk, event)
        case e.FaceRead():                  return deeper.face_read(desk, event)
        case e.SignWanted():                return deeper.sign_wanted(desk, event)
        case e.SignRead():                  return cards.sign_read(desk, event, office)
        case e.PinChangeWanted():           return deeper.pin_change_wanted(desk, event, office)
        case e.PinChanged():                return deeper.pin_changed(desk, event)
        case e.TriesSeen():                 return deeper.tries_seen(desk, event)
    return None


def _visit(desk: Desk, event: e.Event, office: Office) -> Outcome | None:  # noqa: C901 (a table)
    match event:
        case e.VisitWanted():               return people.open_visit(desk, event, office)
        case e.RecordTyped():               return people.open_from_record(desk, event, office)
        case e.Resumed():                   return _resume(desk, event, office)
        case e.FollowUpWanted():            return follow_up.begin(desk, event)
    if desk.visit is None:
        return None
    visit = desk.visit
    match event:
        case e.HouseholdFound(of, members) if of == visit.id:
                                            return replace(desk, household=members), ()
        case e.CardAssigned(holder):        return people.assign_card(desk, visit, holder, office)
        case e.PersonAdded(candidate):      return people.add(desk, visit, candidate)
        case e.FlagsSeen(of, flags) if of == visit.id:
                                            return people.flags_seen(desk, visit, flags)
        case e.PersonRemoved(person):       return people.remove(desk, visit, person)
        case e.FocusMoved(person):          return people.focus(desk, visit, person)
        case e.TickGiven(person):           return people.tick(desk, visit, person, office)
        case e.DifferencesSeen():           return people.accept(desk, visit, event)
        case e.MoveChanged(move):           return answers.move(desk, visit, move)
        case e.PersonChanged(person, said): return answers.person(desk, visit, person, said)
        case e.WentTo(step):                return answers.go(desk, visit, step, office)
        case e.FormWasIssued():             return answers.issued(desk, visit, event)
        case e.ActTold():                   return closing.act_told(desk, visit, event, office)
        case e.ResultTold():                return closing.result_told(desk, visit, event, office)
        case e.ClerkCame(before, now):      return record(desk, visit, ClerkChanged(before, now))
        case e.HandOutsTaken():             return ways.taken(desk, visit, event, office)
        case e.ToldBeside():                return beside.told(desk, visit, event)
        case e.Suspended():                 return closing.suspend(desk, visit)
        case e.CloseWanted(reason):         return closing.close(desk, visit, reason)
    return None
# fmt: on


def _resume(desk: Desk, event: e.Resumed, office: Office) -> Outcome:
    """Take a visit up where its journal lines end, behind the gate as it stands today."""
    if desk.visit is not None:
        return desk, ()
    visit = event.visit
    resumed = replace(desk, visit=visit, step=closing.step_of(visit), notice=None, household=())
    resumed, effects = record(
        resumed, visit, VisitResumed(), *people.renewed_flags(visit, event.flags, office.today)
    )
    if resumed.visit is not None and (
        came := late_record.taken(resumed, resumed.visit, event.records)
    ):
        resumed, more = record(resumed, resumed.visit, *came)
        resumed = replace(resumed, step=Step.RECEPTION, notice=Notice(Reason.RECORD_CAME))
        resumed, lying = people.lying_card(resumed, office)
        effects = (*effects, *more, *lying)
        if resumed.visit is not None:
            applicant = resumed.visit.move.applicant
            resumed, _ = people.focus(resumed, resumed.visit, applicant)
    wishes: list[Effect] = [*effects, ListWaiting()]
    if resumed.visit is not None and (number := people.household_number(resumed.visit)):
        wishes.append(LookUpHousehold(visit.id, number))
    return resumed, tuple(wishes)
