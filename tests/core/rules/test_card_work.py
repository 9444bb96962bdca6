"""Face-authentication card, PINs, hand-over, a new number: worked cases."""

from dataclasses import replace

import pytest

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardFacts,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    Way,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.card_desk import asked, day, none_planned, reasons, wanting, ways
from tests.core.rules.cases import ACTIVE, HEAD, RULES, case


def test_a_care_manager_with_authority_switches_to_a_face_authentication_card() -> None:
    card = replace(ACTIVE, auth_present=True, auth_expiry=day("2029-06-01"))
    who = replace(wanting(Procedure.FACE_CARD), card=card, present=False, actor=Actor.AGENT)
    plan = asked("2026-11-20", Procedure.FACE_CARD, who)
    assert (plan.answer, plan.fee) == (Answer.POSSIBLE, 0)
    assert {"face_card.revokes_sign", "face_card.needs_auth"} <= reasons(plan)
    assert "authority" in plan.documents
    assert "endorse_face_card" in {s.code for s in plan.steps}


def test_an_expired_authentication_certificate_is_issued_before_the_switch() -> None:
    card = replace(ACTIVE, auth_present=True, auth_expiry=day("2026-11-19"))
    plan = asked(
        "2026-11-20", Procedure.FACE_CARD, replace(wanting(Procedure.FACE_CARD), card=card)
    )
    assert (plan.answer, "auth_first" in plan.warnings) == (Answer.POSSIBLE, True)


def test_a_full_endorsement_field_stops_the_switch_and_offers_a_free_card() -> None:
    card = replace(ACTIVE, endorsement_lines=0)
    plan = asked(
        "2026-11-20", Procedure.FACE_CARD, replace(wanting(Procedure.FACE_CARD), card=card)
    )
    assert plan.answer is Answer.NOT_POSSIBLE
    assert Way(WayCode.ENDORSEMENT_FULL, by=day("2026-12-20")) in plan.ways


def test_switching_back_sets_new_pins_and_writes_no_entry() -> None:
    card = replace(ACTIVE, face_only=True, endorsement_lines=0)
    plan = asked(
        "2026-11-20", Procedure.FACE_CARD, replace(wanting(Procedure.FACE_CARD), card=card)
    )
    assert plan.answer is Answer.POSSIBLE
    assert [s.code for s in plan.steps][1:3] == ["end_face_card", "set_four_pins"]


def test_a_known_pin_is_changed_a_lost_one_reset_and_a_face_card_has_none() -> None:
    who = wanting(Procedure.PIN_CHANGE)
    assert asked("2026-11-20", Procedure.PIN_CHANGE, who).answer is Answer.POSSIBLE
    locked = replace(who, pins=dict.fromkeys(PinKind, PinState.BLOCKED))
    assert WayCode.PIN_LOCKED in ways(asked("2026-11-20", Procedure.PIN_CHANGE, locked))
    face = replace(who, card=replace(ACTIVE, face_only=True))
    assert WayCode.FACE_ONLY in ways(asked("2026-11-20", Procedure.PIN_CHANGE, face))
    agent = replace(who, present=False, actor=Actor.AGENT)
    assert WayCode.HOLDER_COMES in ways(asked("2026-11-20", Procedure.PIN_CHANGE, agent))


AWAY = replace(ACTIVE, present=False)
SIGN_LOST = {PinKind.SIGN: PinState.BLOCKED, PinKind.AUTH: PinState.KNOWN}


def test_the_signature_pin_may_be_reset_at_a_konbini_where_the_other_is_known() -> None:
    who = replace(wanting(Procedure.PIN_RESET_ELSEWHERE), pins=SIGN_LOST)
    assert asked("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, who).answer is Answer.POSSIBLE
    unsure = replace(who, pins={PinKind.SIGN: PinState.BLOCKED})
    assert asked("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, unsure).answer is Answer.ASK
    both = replace(who, pins={PinKind.SIGN: PinState.BLOCKED, PinKind.AUTH: PinState.BLOCKED})
    plan = asked("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, both)
    assert (plan.answer, WayCode.PIN_LOCKED in ways(plan)) == (Answer.NOT_POSSIBLE, True)


def test_it_is_offered_unasked_only_where_the_counter_cannot_reset_today() -> None:
    here = replace(HEAD, pins=SIGN_LOST)
    assert none_planned("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, here)
    away = replace(here, present=False, actor=Actor.AGENT, card=AWAY)
    assert asked("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, away).answer is Answer.POSSIBLE


def test_a_move_issues_a_new_sign_certificate_and_sends_nobody_to_a_konbini() -> None:
    away = replace(HEAD, pins=SIGN_LOST, present=False, actor=Actor.AGENT, card=AWAY)
    facts = case("2026-11-20", MoveKind.MOVE_WITHIN, away, dates={"moved": "2026-11-18"})
    plan = make_plan(facts, RULES).of("1")
    assert plan is not None
    assert plan.of(Procedure.PIN_RESET_ELSEWHERE) is None


def waiting(**facts: object) -> PersonFacts:
    card = CardFacts(CardState.NOTIFIED, present=False, expiry=day("2036-06-01"))
    return replace(HEAD, card=card, **facts)  # type: ignore[arg-type]


def test_a_waiting_card_is_handed_to_its_holder() -> None:
    plan = asked("2026-11-20", Procedure.HAND_OVER, waiting())
    assert (plan.answer, plan.fee, plan.valid_until) == (Answer.POSSIBLE, 0, day("2036-06-01"))


def test_a_waiting_card_is_not_handed_over_in_the_middle_of_a_move_unless_wanted() -> None:
    facts = case("2026-11-20", MoveKind.MOVE_WITHIN, waiting(), dates={"moved": "2026-11-18"})
    plan = make_plan(facts, RULES).of("1")
    assert plan is not None
    assert plan.of(Procedure.HAND_OVER) is None


@pytest.mark.parametrize(
    ("reason", "answer"),
    [
        ("hospital", Answer.POSSIBLE),
        ("high_school", Answer.POSSIBLE),
        ("work", Answer.NOT_POSSIBLE),
        ("busy", Answer.NOT_POSSIBLE),
        ("", Answer.ASK),
    ],
)
def test_a_proxy_receives_the_card_only_for_a_reason_that_is_accepted(
    reason: str, answer: Answer
) -> None:
    who = waiting(present=False, actor=Actor.AGENT, hardship=reason)
    plan = asked("2026-11-20", Procedure.HAND_OVER, who)
    assert plan.answer is answer
    assert (WayCode.HOLDER_COMES in ways(plan)) is (answer is Answer.NOT_POSSIBLE)


def test_a_new_number_kills_the_card_and_the_next_one_is_free() -> None:
    who = wanting(Procedure.NUMBER_CHANGE)
    plan = asked("2026-11-20", Procedure.NUMBER_CHANGE, who)
    assert (plan.answer, "card_lapses_with_number" in plan.warnings) == (Answer.POSSIBLE, True)
