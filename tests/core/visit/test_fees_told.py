"""A fee is a step of the guide; what the clerk says of it is written with its amount."""

from dataclasses import replace

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
from hitomado.core.visit.facts import ActsPlanned, FeeTaken, PersonJoined, VisitOpened, apply
from hitomado.core.visit.fees import TAKE_FEE
from hitomado.core.visit.model import ActState, Visit
from tests.core.visit.people import AOI, OFFICE, TODAY

AT = "2026-11-20T01:00:00+00:00"


def plan(case: Case) -> Plan:
    """A reissue for 1,000 yen, 200 of it for certificates, and something free."""
    why = (Because("fee.card_reissue", (("card", "800"), ("certificates", "200"))),)
    step = (PlanStep("apply", Place.PAPER),)
    reissue = ProcedurePlan(Procedure.CARD_REISSUE, Answer.POSSIBLE, why, fee=1000, steps=step)
    free = ProcedurePlan(Procedure.PIN_RESET, Answer.POSSIBLE, why, fee=0, steps=step)
    return Plan(tuple(PersonPlan(p.id, (reissue, free)) for p in case.persons))


OWN = replace(OFFICE, plan=plan)


def served() -> Visit:
    visit = apply(None, VisitOpened("V", TODAY))
    visit = apply(visit, PersonJoined(AOI.atena_number, AOI))
    return apply(visit, ActsPlanned(planned_acts(visit, plan(case_of(visit, OWN)))))


def fees(visit: Visit, *states: ActState, code: str = TAKE_FEE) -> list[FeeTaken]:
    desk, told = Desk(visit=visit), []
    for state in states:
        assert desk.visit is not None
        act = next(a for a in desk.visit.acts if a.code == code)
        desk, effects = act_told(desk, desk.visit, ActTold(act, state, AT), OWN)
        told += [f for w in effects if isinstance(w, Record) for f in w.facts]
    return [fact for fact in told if isinstance(fact, FeeTaken)]


def test_only_what_costs_something_has_the_step() -> None:
    steps = [(a.procedure, a.code) for a in served().acts]
    assert (Procedure.CARD_REISSUE, TAKE_FEE) in steps
    assert (Procedure.PIN_RESET, TAKE_FEE) not in steps


def test_the_confirmed_fee_is_written_with_the_part_for_certificates() -> None:
    who = AOI.atena_number
    expected = [FeeTaken(who, Procedure.CARD_REISSUE, 1000, 200)]
    assert fees(served(), ActState.CONFIRMED) == expected


def test_a_fee_told_otherwise_afterwards_is_given_back() -> None:
    found = fees(served(), ActState.CONFIRMED, ActState.REFUSED)
    assert [fact.yen for fact in found] == [1000, 0]


def test_a_fee_that_was_never_taken_leaves_no_line() -> None:
    assert fees(served(), ActState.DEFERRED) == []
    assert fees(served(), ActState.DEFERRED, code="apply") == []
