"""A person comes back for what an earlier visit left over: what was said then is not asked anew."""

from dataclasses import replace

from hitomado.core.rules.plan import Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.effects import Effect, ListWaiting
from hitomado.core.visit.facts import (
    Fact,
    MoveAnswered,
    PersonAnswered,
    PersonJoined,
    VisitOpened,
)
from hitomado.core.visit.model import ActState, PersonAnswers, PersonCase, Step, Visit
from hitomado.core.visit.record import Outcome, record


def begin(desk: Desk, event: e.FollowUpWanted) -> Outcome:
    """Open a visit of this one person with the answers of the former one.

    The notice that was filed then stays filed on its day, so that the last days count from it. The
    gate stands as the register has it today; ticks of another day are void. Documents are looked
    at again. Behind a 照会書兼回答書 whoever came then comes again in the holder's place.
    """
    former = event.former
    person = former.person(event.person)
    if desk.visit is not None or person is None:
        return desk, ()
    flag = dict(event.flags).get(person.id, person.who.protection)
    applicant = replace(former.move, filed=former.filed, applicant=person.id, by_agent=False)
    facts: tuple[Fact, ...] = (
        VisitOpened(event.visit, event.today, former.record, former.id),
        PersonJoined(person.id, replace(person.who, protection=flag)),
        MoveAnswered(applicant),
        PersonAnswered(person.id, _answers(former, person)),
    )
    desk = replace(desk, step=Step.RECEPTION, household=(), notice=None)
    desk, effects = record(desk, None, *facts)
    wishes: tuple[Effect, ...] = (*effects, ListWaiting())
    return desk, wishes


def _answers(former: Visit, person: PersonCase) -> PersonAnswers:
    """What still holds of what was said of this person; a forgotten PIN until it was reset."""
    said = person.answers
    left = [each for each in former.left if each.person == person.id]
    letter = any(each.letter for each in left)
    reset = any(each.procedure is Procedure.PIN_RESET for each in left) or any(
        act.procedure is Procedure.PIN_RESET and act.state is ActState.DEFERRED
        for act in former.acts_of(person.id)
    )
    return replace(
        said,
        present=said.present if letter else True,
        forgotten=said.forgotten if reset else frozenset(),
        not_today_reason="",
        letter=PersonAnswers().letter,
        documents=(),
        actor_documents=(),
    )
