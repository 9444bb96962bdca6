"""The frame around every page: steps, household, status."""

from datetime import datetime

from hitomado.core.disclose import Purpose
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import Plan, Procedure
from hitomado.core.visit.answers import needs_judgement
from hitomado.core.visit.case import applied_for
from hitomado.core.visit.closing import read_again_done
from hitomado.core.visit.desk import Desk, TerminalStatus
from hitomado.core.visit.model import STEPS, ActState, PersonCase, Step, Visit, shown
from hitomado.core.visit.office import Office
from hitomado.core.visit.wishes import card_lost
from hitomado.ports import RegisterInfo
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.household_list import HouseholdView, PersonView, TaskState, TaskView
from hitomado.ui.kit.shapes import Shape, Tone
from hitomado.ui.kit.status_strip import StatusItem, StatusStripView
from hitomado.ui.kit.step_rail import StepRailView, StepState, StepView
from hitomado.ui.models.office_rules import left_out
from hitomado.words import Words
from hitomado.words.stops_said import stop_params

STALE_DAYS = 7

_TASKS = {
    ActState.PLANNED: TaskState.TO_DO,
    ActState.INSTRUCTED: TaskState.NOW,
    ActState.CONFIRMED: TaskState.DONE,
    ActState.SEEN_ON_CHIP: TaskState.DONE,
    ActState.DEFERRED: TaskState.LATER,
    ActState.REFUSED: TaskState.STOPPED,
}
_LEAST_FINISHED = (
    TaskState.TO_DO,
    TaskState.NOW,
    TaskState.LATER,
    TaskState.STOPPED,
    TaskState.DONE,
)


def rail(words: Words, desk: Desk) -> StepRailView:
    """All steps; before a visit is open the first one is now."""
    now = STEPS.index(desk.step)
    return StepRailView(
        tuple(
            StepView(
                words(f"ui.step.{step}"),
                _step_state(desk, step, n - now),
            )
            for n, step in enumerate(STEPS)
        )
    )


def _step_state(desk: Desk, step: Step, ahead: int) -> StepState:
    """Gone by is done; but a reading that was passed over is said to be left out."""
    if ahead >= 0:
        return StepState.NEXT if ahead else StepState.NOW
    skipped = step is Step.REREAD and desk.visit is not None and not read_again_done(desk.visit)
    return StepState.LEFT if skipped else StepState.DONE


def household(words: Words, visit: Visit, plan: Plan | None) -> HouseholdView:
    """Everybody of the visit: card read or not, what they apply for, how far it is."""
    return HouseholdView(tuple(_person(words, visit, p, plan) for p in visit.persons), visit.focus)


def _person(words: Words, visit: Visit, person: PersonCase, plan: Plan | None) -> PersonView:
    role = person.answers.relationship or shown(visit, person, Purpose.SCREEN).relationship
    return PersonView(
        person.id,
        person.name,
        role,
        *_card(words, person),
        tasks=_tasks(words, visit, person, plan),
    )


def _card(words: Words, person: PersonCase) -> tuple[str, Tone]:
    if person.after is not None:
        return words("ui.person.read_again"), Tone.SUCCESS
    if person.before is not None:
        if needs_judgement(person):
            return words("ui.person.differences"), Tone.WARNING
        return words("ui.person.read"), Tone.SUCCESS
    if card_lost(person):
        return words("visit_kinds.wish.loss_notice"), Tone.WARNING
    if person.answers.has_card:
        return words("ui.person.card_to_read"), Tone.INFO
    return words("ui.person.no_card"), Tone.SOFT


def _tasks(
    words: Words, visit: Visit, person: PersonCase, plan: Plan | None
) -> tuple[TaskView, ...]:
    """Per procedure one line; its state is that of its least finished step."""
    tasks: list[TaskView] = []
    for procedure in applied_for(visit, person, plan) if plan else ():
        states = _states(visit, person.id, procedure.procedure)
        state = min(states, key=_LEAST_FINISHED.index, default=TaskState.TO_DO)
        tasks.append(TaskView(words(f"procedure.{procedure.procedure}"), state))
    return tuple(tasks)


def _states(visit: Visit, person_id: str, procedure: Procedure) -> list[TaskState]:
    """States of a procedure's steps; the household's one notice stands with its 届出人 for all."""
    steps = [a for a in visit.acts if a.procedure is procedure]
    own = [a for a in steps if a.person == person_id]
    return [_TASKS[a.state] for a in own or steps]


def town_file(words: Words, office: Office) -> BannerView | None:
    """That the town's own pairs are not used, why, and what to do; None when all is well."""
    stop = office.told
    if stop is None:
        return left_out(words, office.left_out)
    what = words(f"reason.{stop.reason}.what", **stop_params(words, stop.params))
    return BannerView(Tone.WARNING, words("comparison_view.town_file", what=what))


def status(
    words: Words, desk: Desk, register: RegisterInfo | None, now: datetime, *, opening: bool
) -> StatusStripView:
    """Reader, register's age and 統合端末, each by itself. opening: not known yet."""
    if opening:
        title, word = words("ui.status.register"), words("ui.status.opening")
        shown = StatusItem(Shape.BOOK, title, word, Tone.SOFT)
    else:
        shown = _register(words, register, now)
    return StatusStripView((_reader(words, desk), shown, _terminal(words, desk)))


def _reader(words: Words, desk: Desk) -> StatusItem:
    title = words("ui.status.reader")
    if not desk.service:
        return StatusItem(Shape.READER, title, words("ui.status.no_service"), Tone.ERROR)
    if not desk.readers:
        return StatusItem(Shape.READER, title, words("ui.status.no_reader"), Tone.ERROR)
    word = "ui.status.card_in" if desk.card else "ui.status.ready"
    return StatusItem(
        Shape.READER, title, words(word), Tone.SUCCESS, detail="\n".join(desk.readers)
    )


def reader_missing(words: Words, desk: Desk) -> BannerView | None:
    """Why no card can be read at all, and what to do; None when a reader is there."""
    if desk.service and desk.readers:
        return None
    key = f"reason.{Reason.NO_READER if desk.service else Reason.NO_SERVICE}"
    diagnosis = words("window.reader.diagnosis")
    remedy = f"{words(f'{key}.remedy')}\n{diagnosis}"
    return BannerView(Tone.ERROR, words(f"{key}.title"), words(f"{key}.what"), remedy)


def _register(words: Words, register: RegisterInfo | None, now: datetime) -> StatusItem:
    title = words("ui.status.register")
    if register is None:
        return StatusItem(Shape.BOOK, title, words("ui.status.no_register"), Tone.ERROR)
    age = max(0, (now - register.as_of).days)
    word = words("ui.status.today") if age == 0 else words("ui.status.days", count=age)
    people = words("ui.status.people", count=register.people)
    tone = Tone.WARNING if age >= STALE_DAYS or not register.flags_known else Tone.SUCCESS
    return StatusItem(Shape.BOOK, title, word, tone, detail=people)


def _terminal(words: Words, desk: Desk) -> StatusItem:
    tones = {
        TerminalStatus.WORKING: Tone.SUCCESS,
        TerminalStatus.DOWN: Tone.ERROR,
        TerminalStatus.UNKNOWN: Tone.SOFT,
    }
    word = words(f"ui.status.terminal_{desk.terminal}")
    return StatusItem(Shape.TERMINAL, words("ui.status.terminal"), word, tones[desk.terminal])
