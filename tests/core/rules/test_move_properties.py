"""What holds of every household that moves, whatever its facts."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hitomado.core.people import CardState
from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import (
    Answer,
    CardFacts,
    Case,
    Letter,
    MoveFacts,
    MoveKind,
    OfficeFacts,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import RULES, born

TODAY = date(2026, 11, 20)
CLOSED = frozenset(
    day for n in range(-200, 200) if (day := TODAY + timedelta(days=n)).weekday() >= 5
)
BY_THE_MOVE = NOTICES | {
    Procedure.CONTINUED_USE,
    Procedure.CONTINUED_USE_ABROAD,
    Procedure.CARD_UPDATE,
    Procedure.PIN_RESET,
}
IDS = {rule.id for rule in RULES.rules}


def days(low: int, high: int) -> st.SearchStrategy[date]:
    return st.integers(low, high).map(lambda n: TODAY + timedelta(days=n))


cards = st.builds(
    CardFacts,
    state=st.sampled_from(CardState),
    present=st.booleans(),
    expiry=st.none() | days(-3, 400),
    sign_present=st.none() | st.booleans(),
    sign_expiry=st.none() | days(-3, 400),
    juki_tries=st.none() | st.integers(0, 3),
    face_only=st.booleans(),
    continued_pending=st.none() | days(-120, 0),
)
people = st.builds(
    PersonFacts,
    id=st.just("1"),
    role=st.just(""),
    birth=st.sampled_from(["1985-06-01", "2011-11-21", "2016-05-05"]).map(born),
    present=st.booleans(),
    head=st.booleans(),
    ward=st.booleans(),
    foreign=st.booleans(),
    card=st.none() | cards,
    pins=st.dictionaries(st.sampled_from(PinKind), st.sampled_from(PinState)),
    sealed_authority=st.booleans(),
    letter=st.sampled_from(Letter),
)
households = st.lists(people, min_size=1, max_size=3).map(
    lambda found: tuple(
        replace(p, id=str(n), applicant=n == 0, head=n == 0) for n, p in enumerate(found)
    )
)
moves = st.builds(
    MoveFacts,
    kind=st.sampled_from(MoveKind),
    planned=st.none() | days(-45, 40),
    moved=st.none() | days(-30, 20),
    out_filed=st.none() | days(-40, 0),
    out_missing=st.booleans(),
    left=st.none() | days(-45, 20),
    filed=st.none() | days(-95, 0),
    planned_known=st.booleans(),
    certificate=st.booleans(),
    registered=st.none() | st.booleans(),
    by_agent=st.booleans(),
    agent_authority=st.booleans(),
    address_renamed=st.booleans(),
)
cases = st.builds(
    Case, today=st.just(TODAY), office=st.just(OfficeFacts(CLOSED)), move=moves, persons=households
)


def every(case: Case) -> list[ProcedurePlan]:
    return [p for person in make_plan(case, RULES).persons for p in person.procedures]


@settings(deadline=None, max_examples=200)
@given(cases)
def test_every_refusal_names_a_way_and_no_way_ends_before_today(case: Case) -> None:
    for plan in every(case):
        if plan.procedure in BY_THE_MOVE and plan.answer is Answer.NOT_POSSIBLE:
            assert plan.ways, plan
            assert (plan.steps, plan.fee) == ((), None)
        for way in plan.ways:
            assert way.by is None or way.by >= case.today, plan
            assert way.come_from is None or way.come_from not in case.office.closed


@settings(deadline=None, max_examples=200)
@given(cases)
def test_every_answer_leaves_reasons_that_are_rules(case: Case) -> None:
    for plan in every(case):
        assert {reason.rule for reason in plan.because} <= IDS
        if plan.procedure in BY_THE_MOVE and plan.answer is not Answer.POSSIBLE:
            assert plan.because, plan


@settings(deadline=None, max_examples=60)
@given(cases)
def test_the_same_facts_give_the_same_plan(case: Case) -> None:
    again = replace(
        case,
        office=OfficeFacts(frozenset(sorted(case.office.closed))),
        persons=tuple(replace(p, pins=dict(reversed(tuple(p.pins.items())))) for p in case.persons),
    )
    assert make_plan(case, RULES) == make_plan(again, RULES)


RUNNING_OUT = (
    Procedure.TRANSFER_IN_BY_CARD,
    Procedure.CONTINUED_USE,
    Procedure.CONTINUED_USE_ABROAD,
)


@settings(deadline=None, max_examples=300)
@given(cases)
def test_a_day_later_nothing_that_had_run_out_is_possible_again(case: Case) -> None:
    grown = tuple(replace(p, birth=born("1985-06-01")) for p in case.persons)
    happened = min(case.move.moved or TODAY, TODAY)
    move = replace(case.move, moved=happened if case.move.moved else None)
    first = replace(case, persons=grown, move=move)
    later = replace(first, today=TODAY + timedelta(days=1))
    if move.filed == TODAY:  # tomorrow that is an earlier visit, with the notice already taken
        return
    for before, after in zip(every(first), every(later), strict=True):
        assert before.procedure is after.procedure
        if before.procedure in RUNNING_OUT and before.answer is Answer.NOT_POSSIBLE:
            assert after.answer is Answer.NOT_POSSIBLE, (before, after)


@settings(deadline=None, max_examples=150)
@given(cases)
def test_the_last_open_day_is_open_and_never_after_the_last_day(case: Case) -> None:
    for plan in every(case):
        assert (plan.last_day is None) is (plan.practical_last_day is None)
        if plan.last_day is not None and plan.practical_last_day is not None:
            assert plan.practical_last_day <= plan.last_day
            assert plan.practical_last_day not in case.office.closed
