"""Whatever the facts, no plan sends somebody home with nothing, too late, or on a closed day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hitomado.core.people import CardState, Protection
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
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
    ResidenceFacts,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import RULES, born, weekends

TODAY = date(2026, 11, 24)
ELSEWHERE = WayCode.MOVE_OUT_ONLINE  # its last day is the old town's
OF_A_LIVING_CARD = frozenset(
    {
        Procedure.PIN_RESET,
        Procedure.PIN_CHANGE,
        Procedure.SIGN_CERTIFICATE,
        Procedure.AUTH_CERTIFICATE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.VALIDITY_CHANGE,
        Procedure.CONTINUED_USE,
        Procedure.FACE_CARD,
        Procedure.SUSPENSION,
    }
)


def days(first: int, last: int) -> st.SearchStrategy[date]:
    return st.integers(first, last).map(lambda n: TODAY + timedelta(days=n))


def perhaps(strategy: st.SearchStrategy[date]) -> st.SearchStrategy[date | None]:
    return st.none() | strategy


CARDS = st.builds(
    CardFacts,
    state=st.just(CardState.ACTIVE) | st.sampled_from(CardState),
    present=st.booleans(),
    expiry=perhaps(days(-40, 2500)),
    sign_present=st.sampled_from([None, True, False]),
    auth_present=st.sampled_from([None, True, False]),
    auth_expiry=perhaps(days(-60, 1500)),
    juki_tries=st.sampled_from([None, 3, 0]),
    issued=perhaps(days(-2500, -30)),
    endorsement_lines=st.sampled_from([None, 4, 1, 0]),
    face_only=st.booleans(),
    continued_pending=perhaps(days(-100, -1)),
)
EVENTS = st.builds(
    CardEvents,
    lost=perhaps(days(-40, 0)),
    found=perhaps(days(-5, 0)),
    lost_filed=st.booleans(),
    lost_outside=st.booleans(),
    damaged=perhaps(days(-40, 0)),
    endorsement_full=perhaps(days(-40, 0)),
    number_changed=perhaps(days(-40, 0)),
    entered=perhaps(days(-40, 0)),
    died=perhaps(days(-40, 0)),
)
PEOPLE = st.builds(
    PersonFacts,
    id=st.just("1"),
    role=st.sampled_from(["世帯主", "妻", "子"]),
    birth=st.sampled_from(
        ["2026-01-05", "2018-07-07", "2011-11-24", "2011-11-25", "1985-06-01", "1940-02-29"]
    ).map(born),
    present=st.booleans(),
    ward=st.booleans(),
    foreign=st.booleans(),
    card=st.none() | CARDS,
    pins=st.dictionaries(st.sampled_from(PinKind), st.sampled_from(PinState)),
    wants=st.frozensets(st.sampled_from(Procedure), max_size=4),
    sealed_authority=st.booleans(),
    actor=st.none() | st.sampled_from(Actor),
    letter=st.sampled_from(Letter),
    hardship=st.sampled_from(["", "work", "hospital", "age_75"]),
    residence=st.none()
    | st.builds(
        ResidenceFacts,
        until=perhaps(days(-10, 500)),
        renewed_until=perhaps(days(10, 1500)),
        pending=st.booleans(),
        unlimited=st.booleans(),
    ),
    events=st.just(CardEvents()) | EVENTS,
    protection=st.just(Protection.NONE) | st.sampled_from(Protection),
)
MOVES = st.builds(
    MoveFacts,
    kind=st.sampled_from(MoveKind),
    planned=perhaps(days(-45, 20)),
    moved=perhaps(days(-40, 10)),
    out_filed=perhaps(days(-45, 0)),
    out_missing=st.booleans(),
    left=perhaps(days(-45, 5)),
    filed=perhaps(days(-100, 0)),
    certificate=st.booleans(),
    registered=st.sampled_from([None, True, False]),
    by_agent=st.booleans(),
    agent_authority=st.booleans(),
)
CASES = st.builds(
    Case,
    today=st.just(TODAY),
    office=st.just(OfficeFacts(weekends(TODAY) | {date(2026, 11, 23), date(2026, 11, 25)})),
    move=MOVES,
    persons=st.lists(PEOPLE, min_size=1, max_size=3).map(
        lambda people: tuple(
            replace(one, id=str(n), head=n == 1, applicant=n == 1)
            for n, one in enumerate(people, 1)
        )
    ),
)


def plans(made: Case) -> list[tuple[PersonFacts, ProcedurePlan]]:
    plan = make_plan(made, RULES)
    return [
        (person, each)
        for person, own in zip(made.persons, plan.persons, strict=True)
        for each in own.procedures
    ]


@settings(max_examples=150, deadline=None)
@given(CASES)
def test_every_answer_can_be_acted_on(made: Case) -> None:
    for _, plan in plans(made):
        if plan.answer is Answer.NOT_POSSIBLE:
            assert plan.ways, plan
            assert (plan.fee, plan.steps, plan.valid_until) == (None, (), None), plan
        assert plan.answer is not Answer.ASK or plan.questions, plan
        assert len({way.code for way in plan.ways}) == len(plan.ways), plan
        for codes in (plan.documents, plan.forms, plan.questions, plan.warnings):
            assert len(set(codes)) == len(codes), plan
        for way in plan.ways:
            assert way.by is None or way.by >= TODAY, plan
            if way.come_from is not None:
                assert way.come_from >= TODAY, plan
                assert way.come_from not in made.office.closed, plan
                assert way.by is None or way.code is ELSEWHERE or way.come_from <= way.by, plan


@settings(max_examples=150, deadline=None)
@given(CASES)
def test_no_person_has_both_a_dead_card_and_work_on_it_and_no_wish_is_lost(made: Case) -> None:
    found: dict[str, list[ProcedurePlan]] = {}
    for person, plan in plans(made):
        found.setdefault(person.id, []).append(plan)
    for person in made.persons:
        own = found.get(person.id, [])
        if any("card_lapsed" in plan.warnings for plan in own):
            worked = {p.procedure for p in own if p.answer is not Answer.NOT_POSSIBLE}
            assert not worked & OF_A_LIVING_CARD, own
        moved = {p for p in Procedure if p.value in set(MoveKind)}
        by_move = {Procedure.CONTINUED_USE, Procedure.CONTINUED_USE_ABROAD, Procedure.CARD_UPDATE}
        lost = person.wants - {p.procedure for p in own} - moved - by_move
        # a renewal that comes too late is answered by the new certificates
        assert lost <= {Procedure.CERTIFICATE_RENEWAL}, (lost, own)


@settings(max_examples=150, deadline=None)
@given(CASES)
def test_no_pin_is_asked_of_a_card_without_pins_nor_a_reason_told_to_who_is_sent_to_the_superior(
    made: Case,
) -> None:
    for person, plan in plans(made):
        card = person.card
        notice = plan.procedure.value in set(MoveKind)  # by the card of another of the household
        if card is not None and card.face_only and not notice:
            assert not any(step.pin for step in plan.steps), plan
        superior = any(b.rule == "who.superior" for b in plan.because)
        if superior and person.protection is Protection.PROTECTED and not made.move.by_agent:
            assert (len(plan.because), plan.documents, plan.warnings) == (1, (), ()), plan
