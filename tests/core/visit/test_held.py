"""What waits for somebody's answer is not worked off as if it were decided."""

from dataclasses import replace

from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import (
    Answer,
    Because,
    Case,
    PersonPlan,
    Place,
    Plan,
    PlanStep,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.visit.case import planned_acts
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.closing import act_told
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.effects import Record
from hitomado.core.visit.events import ActTold
from hitomado.core.visit.facts import ActsPlanned, PersonJoined, VisitOpened, apply
from hitomado.core.visit.fees import TAKE_FEE
from hitomado.core.visit.held import ASK_FIRST
from hitomado.core.visit.left import left_for_later
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.model import ActState, Left, Visit
from hitomado.core.visit.worklist import pending
from tests.core.visit.people import AOI, OFFICE, TODAY
from tests.core.visit.test_worklist import lines

AT = "2026-11-20T01:00:00+00:00"
WHO = AOI.atena_number
REISSUE = Procedure.CARD_REISSUE
STEPS = (PlanStep("check_identity", Place.THIS_PC), PlanStep("apply_for_card", Place.TERMINAL))


def plan(case: Case, answer: Answer = Answer.ASK) -> Plan:
    """A reissue for a fee whose police number nobody knows."""
    why = (Because("loss_notice.police_number"),)
    found = ProcedurePlan(REISSUE, answer, why, fee=1000, steps=STEPS, questions=("police_number",))
    return Plan(tuple(PersonPlan(p.id, (found,)) for p in case.persons))


OWN = replace(OFFICE, plan=plan)


def served(answer: Answer = Answer.ASK) -> Visit:
    visit = apply(None, VisitOpened("V", TODAY))
    visit = apply(visit, PersonJoined(WHO, AOI))
    return apply(visit, ActsPlanned(planned_acts(visit, plan(case_of(visit, OWN), answer))))


def tell(desk: Desk, code: str, state: ActState) -> tuple[Desk, list[object]]:
    assert desk.visit is not None
    act = next(a for a in desk.visit.acts if a.code == code)
    desk, effects = act_told(desk, desk.visit, ActTold(act, state, AT), OWN)
    return desk, [fact for w in effects if isinstance(w, Record) for fact in w.facts]


def states(desk: Desk) -> dict[str, ActState]:
    assert desk.visit is not None
    return {a.code: a.state for a in desk.visit.acts}


def test_the_answer_comes_before_the_work_and_behind_a_look_at_who_stands_there() -> None:
    codes = [a.code for a in served().acts]
    assert codes == ["check_identity", ASK_FIRST, "apply_for_card", TAKE_FEE]
    assert ASK_FIRST not in [a.code for a in served(Answer.POSSIBLE).acts]


def test_neither_the_work_nor_the_fee_is_confirmed_before_the_answer() -> None:
    for code in ("apply_for_card", TAKE_FEE):
        desk, facts = tell(Desk(visit=served()), code, ActState.CONFIRMED)
        assert facts == []
        assert desk.notice is not None
        assert desk.notice.reason is Reason.ANSWER_FIRST


def test_the_answer_opens_the_rest_and_stands_recorded_with_its_time() -> None:
    desk, _ = tell(Desk(visit=served()), ASK_FIRST, ActState.CONFIRMED)
    desk, facts = tell(desk, "apply_for_card", ActState.CONFIRMED)
    assert facts
    assert states(desk)["apply_for_card"] is ActState.CONFIRMED
    assert desk.visit is not None
    assert next(a.at for a in desk.visit.acts if a.code == ASK_FIRST) == AT


def test_without_an_answer_today_all_of_it_waits_in_the_worklist_even_without_a_last_day() -> None:
    desk, facts = tell(Desk(visit=served()), ASK_FIRST, ActState.DEFERRED)
    late = ActState.DEFERRED
    assert (states(desk)["apply_for_card"], states(desk)[TAKE_FEE]) == (late, late)
    assert desk.visit is not None
    assert desk.visit.left == (Left(WHO, REISSUE),)
    assert all(to_line(fact) for fact in facts)  # type: ignore[arg-type]
    said = [("V", PersonJoined(WHO, AOI)), *(("V", fact) for fact in facts)]
    (line,) = pending(lines(*said))  # type: ignore[arg-type]
    assert line.procedure is REISSUE


def test_what_was_put_off_stays_left_when_the_guide_is_entered_again() -> None:
    desk, _ = tell(Desk(visit=served()), ASK_FIRST, ActState.DEFERRED)
    assert desk.visit is not None
    assert left_for_later(desk.visit, plan(case_of(desk.visit, OWN)), TODAY) == ()


def test_an_answer_that_came_after_all_is_left_to_nobody() -> None:
    desk, _ = tell(Desk(visit=served()), ASK_FIRST, ActState.DEFERRED)
    desk, _ = tell(desk, ASK_FIRST, ActState.CONFIRMED)
    assert desk.visit is not None
    assert desk.visit.left == ()
