"""On a card that has died nothing is done, and of a card without PINs no PIN is spoken."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.people import CardState, Protection
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
    CardFacts,
    MoveKind,
    PersonFacts,
    PersonPlan,
    PinKind,
    PinState,
    Place,
    Procedure,
    ResidenceFacts,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.card_desk import asked, reasons, wanting, ways
from tests.core.rules.cases import ACTIVE, HEAD, RULES, case, person

NO = Answer.NOT_POSSIBLE
LOST_PINS = dict.fromkeys(PinKind, PinState.FORGOTTEN)
ON_A_LIVING_CARD = frozenset(
    {
        Procedure.PIN_RESET,
        Procedure.SIGN_CERTIFICATE,
        Procedure.AUTH_CERTIFICATE,
        Procedure.PIN_CHANGE,
        Procedure.FACE_CARD,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.SUSPENSION,
    }
)
DUE = replace(ACTIVE, auth_present=True, auth_expiry=date(2026, 12, 20))
NEW_CARD = frozenset(
    {Procedure.CARD_REISSUE, Procedure.EXPRESS_ISSUE, Procedure.COUNTER_APPLICATION}
)


def planned(
    today: str, kind: MoveKind, who: PersonFacts, *, certificate: bool = True, **dates: str
) -> PersonPlan:
    facts = case(today, kind, who, dates=dates)
    move = replace(facts.move, certificate=certificate)
    plan = make_plan(replace(facts, move=move), RULES).of(who.id)
    assert plan is not None
    return plan


def answers(plan: PersonPlan, procedures: Collection[Procedure]) -> set[Answer]:
    return {p.answer for p in plan.procedures if p.procedure in procedures}


def test_no_work_is_done_on_a_card_that_died_because_the_paper_came_too_late() -> None:
    who = replace(HEAD, card=DUE, pins=LOST_PINS, wants=ON_A_LIVING_CARD)
    late = planned(
        "2026-11-24", MoveKind.TRANSFER_IN, who, planned="2026-11-01", moved="2026-11-01"
    )
    assert answers(late, {Procedure.TRANSFER_IN}) == {Answer.POSSIBLE}
    assert len(late.procedures) > len(ON_A_LIVING_CARD)
    assert answers(late, ON_A_LIVING_CARD) == {Answer.NOT_POSSIBLE}


def test_no_work_is_done_on_a_card_whose_90_days_are_over_and_the_new_one_costs() -> None:
    soon = replace(DUE, expiry=date(2026, 12, 31))  # would be free to renew if it lived
    who = replace(HEAD, card=soon, wants=ON_A_LIVING_CARD | {Procedure.CARD_REISSUE})
    over = planned(
        "2026-12-01",
        MoveKind.TRANSFER_IN,
        who,
        planned="2026-09-01",
        moved="2026-09-01",
        filed="2026-09-01",
    )
    assert answers(over, ON_A_LIVING_CARD) == {Answer.NOT_POSSIBLE}
    new = over.of(Procedure.CARD_REISSUE)
    assert new is not None
    assert (new.answer, new.fee, ways(new)) == (Answer.POSSIBLE, 1000, set())
    assert "reissue_free.not_continued" in reasons(new)


def test_nobody_is_promised_a_new_card_by_a_town_that_cannot_take_the_transfer() -> None:
    who = replace(HEAD, card=replace(ACTIVE, endorsement_lines=0), wants=NEW_CARD)
    refused = planned(
        "2026-11-24", MoveKind.TRANSFER_IN_BY_CARD, who, planned="2026-11-01", moved="2026-11-01"
    )
    assert answers(refused, NEW_CARD) == {Answer.NOT_POSSIBLE}
    unasked = planned(
        "2026-11-24",
        MoveKind.TRANSFER_IN_BY_CARD,
        replace(who, wants=frozenset()),
        planned="2026-11-01",
        moved="2026-11-01",
    )
    assert unasked.of(Procedure.EXPRESS_ISSUE) is None
    for plan in refused.procedures:
        assert not ways(plan) & {WayCode.ENDORSEMENT_FULL, WayCode.BRING_CARD}


def test_who_has_the_paper_on_the_desk_is_not_sent_for_it() -> None:
    late = planned(
        "2026-11-24", MoveKind.TRANSFER_IN, HEAD, planned="2026-11-01", moved="2026-11-01"
    )
    for plan in late.procedures:
        assert not ways(plan) & {WayCode.TIME_OVER, WayCode.PAPER_CERTIFICATE}


@pytest.mark.parametrize("kind", [MoveKind.MOVE_WITHIN, MoveKind.TRANSFER_IN_BY_CARD])
def test_a_face_card_meets_no_pin_and_no_signing_certificate(kind: MoveKind) -> None:
    card = replace(DUE, face_only=True, juki_tries=0, sign_present=None, issued=date(2024, 1, 5))
    wants = frozenset({Procedure.CERTIFICATE_RENEWAL, Procedure.AUTH_CERTIFICATE})
    stay = ResidenceFacts(until=date(2033, 3, 15), renewed_until=date(2034, 3, 1))
    who = replace(HEAD, card=card, pins=LOST_PINS, wants=wants, foreign=True, residence=stay)
    plan = planned("2026-11-24", kind, who, planned="2026-11-20", moved="2026-11-20")
    assert {Procedure.CERTIFICATE_RENEWAL, Procedure.VALIDITY_CHANGE} <= {
        p.procedure for p in plan.procedures
    }
    for own in plan.procedures:
        assert own.procedure not in {Procedure.PIN_RESET, Procedure.SIGN_CERTIFICATE}
        assert own.answer is Answer.POSSIBLE, own
        assert not any(step.pin for step in own.steps), own
        assert not any("pin" in code for code in own.documents + own.warnings), own
    auth = plan.of(Procedure.AUTH_CERTIFICATE)
    assert auth is not None
    assert [step.place for step in auth.steps] == [Place.TERMINAL]


@pytest.mark.parametrize("procedure", [Procedure.PIN_RESET, Procedure.SIGN_CERTIFICATE])
def test_what_a_face_card_cannot_carry_is_refused_with_the_way_back_to_pins(
    procedure: Procedure,
) -> None:
    who = replace(HEAD, card=replace(ACTIVE, face_only=True), pins=LOST_PINS)
    plan = asked("2026-11-24", procedure, wanting(procedure, who=who))
    assert (plan.answer, ways(plan)) == (Answer.NOT_POSSIBLE, {WayCode.FACE_ONLY})


@pytest.mark.parametrize(
    ("state", "way"),
    [
        (CardState.LAPSED_BY_MOVE, WayCode.CARD_DEAD),
        (CardState.EXPIRED, WayCode.CARD_EXPIRED),
        (CardState.NOTIFIED, WayCode.OTHER_WAY),
    ],
)
def test_no_suspension_is_lifted_of_a_card_that_cannot_be_suspended(
    state: CardState, way: WayCode
) -> None:
    card = CardFacts(state, present=True)
    who = wanting(Procedure.SUSPENSION_LIFT, who=replace(HEAD, card=card))
    plan = asked("2026-11-24", Procedure.SUSPENSION_LIFT, who)
    assert (plan.answer, ways(plan)) == (Answer.NOT_POSSIBLE, {way})


def test_a_card_found_before_any_notice_of_its_loss_is_not_lost() -> None:
    events = CardEvents(lost=date(2026, 11, 20), found=date(2026, 11, 23))
    who = wanting(Procedure.CARD_REISSUE, Procedure.EXPRESS_ISSUE, who=replace(HEAD, events=events))
    assert "reissue_free.wish" in reasons(asked("2026-11-24", Procedure.CARD_REISSUE, who))
    express = asked("2026-11-24", Procedure.EXPRESS_ISSUE, who)
    assert express.answer is Answer.NOT_POSSIBLE
    filed = replace(who, events=replace(events, lost_filed=True))
    assert "reissue_free.lost" in reasons(asked("2026-11-24", Procedure.CARD_REISSUE, filed))


def test_nothing_is_received_with_the_card_of_a_protected_person_whom_others_bring() -> None:
    husband = replace(HEAD, id="he", card=None, protection=Protection.NONE)
    wife = replace(
        person("she", present=False), protection=Protection.PROTECTED, actor=Actor.HOUSEHOLD_MEMBER
    )
    dates = {"planned": "2026-11-20", "moved": "2026-11-20"}
    facts = case("2026-11-24", MoveKind.TRANSFER_IN_BY_CARD, husband, wife, dates=dates)
    his = make_plan(facts, RULES).persons[0].procedures[0]
    assert (his.answer, his.steps) == (Answer.NOT_POSSIBLE, ())
    assert "who.superior" not in reasons(his)


def test_a_renewal_due_today_caps_no_signing_certificate_that_the_move_asks_for() -> None:
    who = replace(
        HEAD,
        card=replace(DUE, sign_expiry=date(2026, 12, 20)),
        wants=frozenset({Procedure.CERTIFICATE_RENEWAL}),
    )
    plan = planned("2026-11-24", MoveKind.MOVE_WITHIN, who, moved="2026-11-20")
    sign, renewal = plan.of(Procedure.SIGN_CERTIFICATE), plan.of(Procedure.CERTIFICATE_RENEWAL)
    assert sign is not None
    assert renewal is not None
    assert (sign.valid_until, renewal.valid_until) == (date(2031, 6, 1), date(2032, 6, 1))
    assert "renew_auth_first" in sign.warnings
    # the one that has lapsed with the address is not renewed as well
    assert PinKind.SIGN not in {step.pin for step in renewal.steps}


@pytest.mark.parametrize(
    "procedure",
    [
        Procedure.PIN_RESET,
        Procedure.SIGN_CERTIFICATE,
        Procedure.AUTH_CERTIFICATE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.CARD_RETURN,
        Procedure.SUSPENSION_LIFT,
    ],
)
@pytest.mark.parametrize("card", [None, CardFacts(CardState.NOTIFIED, present=False)])
def test_what_is_asked_for_without_a_card_is_answered(
    procedure: Procedure, card: CardFacts | None
) -> None:
    plan = asked("2026-11-24", procedure, wanting(procedure, who=replace(HEAD, card=card)))
    assert plan.answer is Answer.NOT_POSSIBLE
    assert plan.ways


def test_a_foreigner_who_comes_back_has_no_card_to_bring_but_a_free_one_to_ask_for() -> None:
    away = replace(ACTIVE, present=False)
    who = replace(HEAD, card=away, foreign=True, wants=frozenset({Procedure.CARD_REISSUE}))
    plan = planned("2026-11-24", MoveKind.TRANSFER_IN_FROM_ABROAD, who, moved="2026-11-20")
    use, new = plan.of(Procedure.CONTINUED_USE), plan.of(Procedure.CARD_REISSUE)
    assert use is not None
    assert new is not None
    assert ways(use) == {WayCode.CARD_DEAD}
    assert (new.answer, new.fee) == (Answer.POSSIBLE, 0)


def test_a_card_of_unknown_expiry_is_not_extended_before_it_is_read() -> None:
    stay = ResidenceFacts(until=date(2027, 1, 31), renewed_until=date(2030, 1, 31))
    unread = replace(ACTIVE, expiry=None, issued=date(2016, 11, 1))
    before_there_were_cards = replace(ACTIVE, issued=date(2015, 1, 1))
    for card, question in ((unread, "card_expiry"), (before_there_were_cards, "card_issue_date")):
        who = replace(HEAD, card=card, foreign=True, residence=stay)
        plan = asked(
            "2026-11-24", Procedure.VALIDITY_CHANGE, wanting(Procedure.VALIDITY_CHANGE, who=who)
        )
        assert (plan.answer, plan.valid_until) == (Answer.ASK, None)
        assert question in plan.questions


@pytest.mark.parametrize("procedure", [Procedure.CERTIFICATE_RENEWAL, Procedure.VALIDITY_CHANGE])
def test_no_question_is_asked_about_what_a_dead_card_will_not_get(procedure: Procedure) -> None:
    card = CardFacts(CardState.EXPIRED, present=True)
    plan = asked("2026-11-24", procedure, wanting(procedure, who=replace(HEAD, card=card)))
    assert (plan.answer, plan.steps, ways(plan)) == (NO, (), {WayCode.CARD_EXPIRED})


def test_a_card_past_its_last_day_is_not_suspended_nor_brought_to_be_lifted() -> None:
    card = replace(ACTIVE, expiry=date(2026, 11, 1), present=False)
    events = CardEvents(suspended=date(2026, 10, 20), found=date(2026, 11, 20))
    late = replace(HEAD, card=card, events=events)
    held = asked("2026-11-24", Procedure.SUSPENSION, wanting(Procedure.SUSPENSION, who=late))
    assert (held.answer, ways(held)) == (NO, {WayCode.CARD_DEAD})
    lift = asked("2026-11-24", Procedure.SUSPENSION_LIFT, late)
    assert (lift.answer, ways(lift)) == (NO, {WayCode.CARD_EXPIRED})
