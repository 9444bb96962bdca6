"""What is asked, each thing once, and when the next step opens."""

from dataclasses import replace

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.match.comparison import Level
from hitomado.core.reasons import Reason
from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Answer
from hitomado.core.visit import events as e
from hitomado.core.visit.case import form_needed, form_stands, planned_acts
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.desk import Desk, Notice
from hitomado.core.visit.facts import ActsPlanned, FormIssued, MoveAnswered, PersonAnswered
from hitomado.core.visit.kinds import kinds_for
from hitomado.core.visit.left import left_for_later
from hitomado.core.visit.model import (
    STEPS,
    MoveAnswers,
    PersonAnswers,
    PersonCase,
    Step,
    Visit,
)
from hitomado.core.visit.office import Office
from hitomado.core.visit.order import order_of_work
from hitomado.core.visit.record import Outcome, record

QUIET = (Level.IDENTICAL, Level.NOTATION)


def move(desk: Desk, visit: Visit, said: MoveAnswers) -> Outcome:
    """An answer about the move; the same answer twice is one line."""
    if said == visit.move:
        return desk, ()
    if said.kind is not visit.move.kind:
        if said.kind not in kinds_for(visit):
            return desk, ()
        if visit.begun:
            return replace(desk, notice=Notice(Reason.KIND_SETTLED)), ()
    return record(replace(desk, notice=None), visit, MoveAnswered(said))


def person(desk: Desk, visit: Visit, person_id: str, said: PersonAnswers) -> Outcome:
    """An answer about one person."""
    case = visit.person(person_id)
    if case is None or case.answers == said:
        return desk, ()
    return record(replace(desk, notice=None), visit, PersonAnswered(person_id, said))


def go(desk: Desk, visit: Visit, step: Step, office: Office) -> Outcome:
    """Go back freely; go forward when nothing stands in the way, else say what does."""
    if STEPS.index(step) <= STEPS.index(desk.step):
        return replace(desk, step=step, notice=None), ()
    obstacle = _obstacle(visit, step, office)
    if obstacle is not None:
        person = _to_look_at(visit, obstacle.reason)
        shown = visit if person is None else replace(visit, focus=person.id)
        return replace(desk, visit=shown, notice=obstacle), ()
    forward = replace(desk, step=step, notice=None)
    if step is Step.GUIDE:
        plan = office.plan(case_of(visit, office))
        acts = order_of_work(planned_acts(visit, plan), office.times())
        return record(forward, visit, ActsPlanned(acts), *left_for_later(visit, plan, office.today))
    return forward, ()


def _to_look_at(visit: Visit, reason: Reason) -> PersonCase | None:
    """The one person whose answer opens the way, so that the next key is about them."""
    if reason is Reason.TICK_OPEN:
        return _unsure(visit)
    if reason is Reason.DIFFERENCES_OPEN:
        return next((p for p in visit.persons if needs_judgement(p)), None)
    return None


def _unsure(visit: Visit) -> PersonCase | None:
    confirm = Visibility.CONFIRM_FIRST
    return next((p for p in visit.persons if p.visibility(Purpose.SCREEN) is confirm), None)


def _obstacle(visit: Visit, step: Step, office: Office) -> Notice | None:
    if any(p.visibility(Purpose.SCREEN) is Visibility.CLOSED for p in visit.persons):
        return Notice(Reason.ASK_SUPERIOR)
    unsure = _unsure(visit)
    if unsure is not None:
        return Notice(Reason.TICK_OPEN, (("name", unsure.name),))
    if STEPS.index(step) >= STEPS.index(Step.FORM) and not notice_possible(visit, office):
        return Notice(Reason.NOTICE_NOT_POSSIBLE)
    waiting = [p for p in visit.persons if needs_judgement(p)]
    if waiting:
        return Notice(Reason.DIFFERENCES_OPEN, (("name", waiting[0].name),))
    signed = form_stands(visit, office) or not form_needed(visit, office)
    if STEPS.index(step) >= STEPS.index(Step.GUIDE) and not signed:
        return Notice(Reason.FORM_OUTDATED if visit.issued else Reason.FORM_NOT_ISSUED)
    return None


def notice_possible(visit: Visit, office: Office) -> bool:
    """Whether the household's notice can be taken today, as far as the facts are known."""
    plan = office.plan(case_of(visit, office))
    return all(
        found.answer is not Answer.NOT_POSSIBLE
        for person in plan.persons
        for found in person.procedures
        if found.procedure in NOTICES
    )


def needs_judgement(case: PersonCase) -> bool:
    """Whether a comparison still waits for the clerk's own eyes."""
    compared = case.comparison
    return compared is not None and compared.level not in QUIET and not case.accepted


def issued(desk: Desk, visit: Visit, event: e.FormWasIssued) -> Outcome:
    """A final form of this visit was saved or printed; another visit's paper is dropped."""
    if event.visit != visit.id or event.digest in visit.issued:
        return desk, ()
    return record(replace(desk, notice=None), visit, FormIssued(event.digest, event.content))
