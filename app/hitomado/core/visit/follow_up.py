"""A person comes back for what an earlier visit left over: what was said then is not asked anew."""

from dataclasses import replace

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
from hitomado.core.visit.model import Step
from hitomado.core.visit.record import Outcome, record


def begin(desk: Desk, event: e.FollowUpWanted) -> Outcome:
    """Open a visit of this one person with the answers of the former one.

    The notice that was filed then stays filed on its day, so that the last days count from it. The
    gate stands as the register has it today; ticks of another day are void.
    """
    former = event.former
    person = former.person(event.person)
    if desk.visit is not None or person is None:
        return desk, ()
    flag = dict(event.flags).get(person.id, person.who.protection)
    applicant = replace(former.move, filed=former.filed, applicant=person.id, by_agent=False)
    answers = replace(person.answers, present=True, forgotten=frozenset(), not_today_reason="")
    facts: tuple[Fact, ...] = (
        VisitOpened(event.visit, event.today, former.record, former.id),
        PersonJoined(person.id, replace(person.who, protection=flag)),
        MoveAnswered(applicant),
        PersonAnswered(person.id, answers),
    )
    desk = replace(desk, step=Step.RECEPTION, household=(), notice=None)
    desk, effects = record(desk, None, *facts)
    wishes: tuple[Effect, ...] = (*effects, ListWaiting())
    return desk, wishes
