"""Worked cases of the card that no move brings: renewal, loss, suspension, return, stay."""

from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
    CardFacts,
    Letter,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
    ResidenceFacts,
    Way,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import ACTIVE, HEAD, RULES, answer_of, case, person

ONLY = MoveKind.CARD_ONLY


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def wanting(*procedures: Procedure, who: PersonFacts = HEAD) -> PersonFacts:
    return replace(who, wants=frozenset(procedures))


def asked(
    today: str, procedure: Procedure, who: PersonFacts, *others: PersonFacts
) -> ProcedurePlan:
    return answer_of(case(today, ONLY, who, *others), procedure, who.id)


def none_planned(today: str, procedure: Procedure, who: PersonFacts) -> bool:
    plan = make_plan(case(today, ONLY, who), RULES).of(who.id)
    assert plan is not None
    return plan.of(procedure) is None


def reasons(plan: ProcedurePlan) -> set[str]:
    return {b.rule for b in plan.because}


def ways(plan: ProcedurePlan) -> set[WayCode]:
    return {w.code for w in plan.ways}


# ── age lines ──────────────────────────────────────────────────────────────────────────────────


def test_sign_certificate_on_the_eve_of_fifteen_comes_on_the_birthday_and_lives_to_2031() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2011-12-02"))
    eve = asked("2026-12-01", Procedure.SIGN_CERTIFICATE, child)
    assert eve.answer is Answer.ASK
    assert Way(WayCode.SIGN_LATER, come_from=day("2026-12-02")) in eve.ways
    today = asked("2026-12-02", Procedure.SIGN_CERTIFICATE, child)
    assert (today.answer, today.valid_until) == (Answer.POSSIBLE, day("2031-12-02"))


def test_below_fifteen_the_way_is_the_birthday_and_what_a_parent_can_do_now() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2012-05-05"))
    plan = asked("2026-11-20", Procedure.SIGN_CERTIFICATE, child)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert plan.ways == (
        Way(WayCode.UNDER_15),
        Way(WayCode.SIGN_LATER, come_from=day("2027-05-05")),
    )


def test_the_day_to_come_is_an_open_one() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2011-12-05"))
    plan = asked("2026-12-01", Procedure.SIGN_CERTIFICATE, child)  # the birthday is a Saturday
    assert Way(WayCode.SIGN_LATER, come_from=day("2026-12-07")) in plan.ways


def test_an_adult_ward_is_told_another_way() -> None:
    ward = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", ward=True))
    assert ways(asked("2026-11-20", Procedure.SIGN_CERTIFICATE, ward)) == {WayCode.ADULT_WARD}


def test_a_birth_date_without_month_gives_no_expiry_and_says_so() -> None:
    old = replace(HEAD, birth=RegisterDate("昭和15年月日不詳", 1940))
    plan = asked("2026-11-20", Procedure.CARD_REISSUE, wanting(Procedure.CARD_REISSUE, who=old))
    assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, None)
    assert "validity_by_hand" in plan.warnings


@pytest.mark.parametrize(
    ("birth", "today", "until"),
    [
        ("2008-12-05", "2026-11-20", "2030-12-05"),
        ("2008-12-05", "2026-12-10", "2036-12-05"),
        ("1980-05-20", "2026-05-20", "2036-05-20"),
        ("1980-05-20", "2026-05-19", "2035-05-20"),
        ("2000-02-29", "2026-11-20", "2036-02-29"),
    ],
)
def test_a_first_card_says_how_long_it_would_live(birth: str, today: str, until: str) -> None:
    who = wanting(Procedure.COUNTER_APPLICATION, who=person("1", birth, card=None))
    plan = asked(today, Procedure.COUNTER_APPLICATION, who)
    assert (plan.answer, plan.fee, plan.valid_until) == (Answer.POSSIBLE, 0, day(until))


def test_the_day_before_eighteen_warns_that_the_life_of_a_card_changes() -> None:
    who = wanting(Procedure.COUNTER_APPLICATION, who=person("1", "2008-12-05", card=None))
    assert "adult_line_today" in asked("2026-12-04", Procedure.COUNTER_APPLICATION, who).warnings
    for other in ("2026-12-03", "2026-12-05"):
        plan = asked(other, Procedure.COUNTER_APPLICATION, who)
        assert "adult_line_today" not in plan.warnings


# ── renewal ────────────────────────────────────────────────────────────────────────────────────

BOTH = CardFacts(
    CardState.ACTIVE,
    present=True,
    expiry=day("2035-03-15"),
    sign_present=True,
    auth_present=True,
    auth_expiry=day("2027-03-15"),
)
RENEWER = wanting(Procedure.CERTIFICATE_RENEWAL, who=person("1", "1990-03-15", card=BOTH))


def test_too_early_names_the_day_the_window_opens_and_what_a_reissue_now_would_give() -> None:
    plan = asked("2026-12-01", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert plan.ways == (
        Way(WayCode.RENEW_LATER, by=day("2027-03-15"), come_from=day("2026-12-16")),
    )
    shown = [dict(b.facts) for b in plan.because if b.rule == "certificate.birthdays"]
    assert shown == [{"issued": "2026-12-01", "valid_until": "2031-03-15"}]


@pytest.mark.parametrize(
    ("today", "open_"),
    [("2026-12-15", False), ("2026-12-16", True), ("2027-03-14", True), ("2027-03-15", True)],
)
def test_the_first_and_the_last_day_of_the_renewal_window(today: str, open_: bool) -> None:
    plan = asked(today, Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert (plan.answer is Answer.POSSIBLE) is open_


def test_in_the_window_the_renewal_is_free_and_lives_to_the_sixth_birthday() -> None:
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert (plan.answer, plan.fee, plan.valid_until) == (Answer.POSSIBLE, 0, day("2032-03-15"))
    assert "renewal.needs_old_pins" in reasons(plan)
    assert [s.pin for s in plan.steps if s.place == "resident"] == [PinKind.AUTH, PinKind.SIGN]


def test_a_forgotten_pin_is_reset_first_on_the_same_visit() -> None:
    forgetful = replace(RENEWER, pins={PinKind.AUTH: PinState.FORGOTTEN})
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, forgetful)
    assert (plan.answer, "pin_reset_first" in plan.warnings) == (Answer.POSSIBLE, True)
    assert asked("2026-12-20", Procedure.PIN_RESET, forgetful).answer is Answer.POSSIBLE


def test_a_renewal_five_days_late_is_a_new_issue_free_and_the_insurance_still_works() -> None:
    assert none_planned("2027-03-20", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    for procedure in (Procedure.AUTH_CERTIFICATE, Procedure.SIGN_CERTIFICATE):
        plan = asked("2027-03-20", procedure, RENEWER)
        assert (plan.answer, plan.fee, plan.valid_until) == (
            Answer.POSSIBLE,
            0,
            day("2032-03-15"),
        )
        assert "renewal.after_expiry" in reasons(plan)
    auth = asked("2027-03-20", Procedure.AUTH_CERTIFICATE, RENEWER)
    assert "insurance_still_works" in auth.warnings
    assert ("until", "2027-06-30") in {fact for b in auth.because for fact in b.facts}
    assert (
        "insurance_still_works" in asked("2027-06-30", Procedure.AUTH_CERTIFICATE, RENEWER).warnings
    )
    assert "insurance_stopped" in asked("2027-07-01", Procedure.AUTH_CERTIFICATE, RENEWER).warnings


def test_a_child_renews_only_the_authentication_certificate_and_is_asked_one_pin() -> None:
    child = wanting(Procedure.CERTIFICATE_RENEWAL, who=person("1", "2016-03-15", card=BOTH))
    parent = person("2", head=True)
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, child, parent)
    assert plan.answer is Answer.POSSIBLE
    assert [s.pin for s in plan.steps if s.place == "resident"] == [PinKind.AUTH]


def test_a_certificate_that_ends_with_its_card_is_not_renewed() -> None:
    card = replace(BOTH, expiry=day("2027-03-15"))
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, replace(RENEWER, card=card))
    assert plan.answer is Answer.NOT_POSSIBLE
    assert Way(WayCode.CARD_EXPIRED, by=day("2027-03-15")) in plan.ways


def test_an_unread_expiry_is_asked_for_before_anything_is_promised() -> None:
    card = replace(BOTH, auth_expiry=None)
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, replace(RENEWER, card=card))
    assert (plan.answer, plan.questions) == (Answer.ASK, ("certificate_expiry",))


def test_an_agent_with_the_letter_of_the_notice_renews_on_the_same_day() -> None:
    absent = replace(RENEWER, present=False, actor=Actor.AGENT)
    without = asked("2026-12-21", Procedure.CERTIFICATE_RENEWAL, absent)
    assert without.answer is Answer.NOT_POSSIBLE
    assert WayCode.LETTER_FIRST in ways(without)
    letter = replace(absent, letter=Letter.WITH_NOTICE)
    assert asked("2026-12-21", Procedure.CERTIFICATE_RENEWAL, letter).answer is Answer.POSSIBLE


# ── loss, suspension, return ───────────────────────────────────────────────────────────────────

MISSING = replace(ACTIVE, present=False)


def lost(**events: object) -> PersonFacts:
    facts = CardEvents(lost=day("2026-11-02"), **events)  # type: ignore[arg-type]
    return replace(wanting(Procedure.CARD_REISSUE), card=MISSING, events=facts)


def test_a_card_lost_at_home_is_told_revoked_and_asked_for_anew_at_1000_yen() -> None:
    who = lost()
    notice = asked("2026-11-02", Procedure.LOSS_NOTICE, who)
    assert (notice.answer, notice.fee) == (Answer.POSSIBLE, 0)
    assert "police_report_number" not in notice.documents
    assert "lapses.loss_notice" in reasons(notice)
    assert asked("2026-11-02", Procedure.REVOCATION, who).answer is Answer.POSSIBLE
    reissue = asked("2026-11-02", Procedure.CARD_REISSUE, who)
    assert (reissue.answer, reissue.fee) == (Answer.POSSIBLE, 1000)
    assert {"reissue_free.lost", "fee.card_reissue"} <= reasons(reissue)
    assert "loss_notice_first" in reissue.warnings


def test_a_card_lost_outside_is_told_now_and_the_reissue_waits_for_the_police_number() -> None:
    outside = lost(lost_outside=True)
    notice = asked("2026-11-02", Procedure.LOSS_NOTICE, outside)
    assert notice.answer is Answer.POSSIBLE
    assert {"police_number_pending", "suspend_first"} <= set(notice.warnings)
    reissue = asked("2026-11-02", Procedure.CARD_REISSUE, outside)
    assert (reissue.answer, "police_number" in reissue.questions) == (Answer.ASK, True)
    told = lost(lost_outside=True, police_report=True)
    assert asked("2026-11-02", Procedure.CARD_REISSUE, told).answer is Answer.POSSIBLE


def test_without_photo_id_the_loss_is_told_but_express_issue_fails_and_the_ordinary_does_not() -> (
    None
):
    who = replace(
        lost(),
        documents=("eligibility_certificate", "pension_book"),
        wants=frozenset({Procedure.CARD_REISSUE, Procedure.EXPRESS_ISSUE}),
    )
    assert asked("2026-11-02", Procedure.LOSS_NOTICE, who).answer is Answer.POSSIBLE
    assert asked("2026-11-02", Procedure.CARD_REISSUE, who).answer is Answer.POSSIBLE
    express = asked("2026-11-02", Procedure.EXPRESS_ISSUE, who)
    assert express.answer is Answer.NOT_POSSIBLE
    assert WayCode.NO_PHOTO_ID in ways(express)


def test_a_suspended_card_found_again_lives_on_and_a_new_sign_certificate_is_free() -> None:
    card = replace(ACTIVE, state=CardState.SUSPENDED, auth_present=True)
    who = replace(
        HEAD, card=card, events=CardEvents(suspended=day("2026-11-02"), found=day("2026-11-05"))
    )
    lift = asked("2026-11-05", Procedure.SUSPENSION_LIFT, who)
    assert (lift.answer, lift.fee) == (Answer.POSSIBLE, 0)
    assert "lapses.suspension" in reasons(lift)
    sign = asked("2026-11-05", Procedure.SIGN_CERTIFICATE, who)
    assert (sign.answer, sign.fee) == (Answer.POSSIBLE, 0)
    assert "lapses.suspension" in reasons(sign)
    assert none_planned("2026-11-05", Procedure.AUTH_CERTIFICATE, who)


def test_a_card_found_after_its_notice_of_loss_stays_dead_and_is_given_back() -> None:
    events = CardEvents(lost=day("2026-11-02"), lost_filed=True, found=day("2026-11-03"))
    card = replace(ACTIVE, state=CardState.LOST)
    who = replace(wanting(Procedure.CARD_REISSUE), card=card, events=events)
    lift = asked("2026-11-03", Procedure.SUSPENSION_LIFT, who)
    assert (lift.answer, ways(lift)) == (Answer.NOT_POSSIBLE, {WayCode.CANNOT_REVIVE})
    back = asked("2026-11-03", Procedure.CARD_RETURN, who)
    assert back.answer is Answer.POSSIBLE
    assert ("reason", "found_after_loss") in {fact for b in back.because for fact in b.facts}
    assert asked("2026-11-03", Procedure.CARD_REISSUE, who).fee == 1000
    assert none_planned("2026-11-03", Procedure.LOSS_NOTICE, who)


def test_a_card_that_turned_up_before_any_notice_needs_none() -> None:
    events = CardEvents(
        lost=day("2026-11-02"), suspended=day("2026-11-02"), found=day("2026-11-05")
    )
    who = replace(HEAD, card=replace(ACTIVE, state=CardState.SUSPENDED), events=events)
    assert none_planned("2026-11-05", Procedure.LOSS_NOTICE, who)
    assert none_planned("2026-11-05", Procedure.REVOCATION, who)
    assert asked("2026-11-05", Procedure.SUSPENSION_LIFT, who).answer is Answer.POSSIBLE


def test_a_suspension_revokes_the_sign_certificate_and_can_be_had_by_phone() -> None:
    plan = asked(
        "2026-11-02",
        Procedure.SUSPENSION,
        wanting(Procedure.SUSPENSION, who=replace(HEAD, card=MISSING)),
    )
    assert (plan.answer, "suspension_by_phone" in plan.warnings) == (Answer.POSSIBLE, True)
    assert "lapses.suspension" in reasons(plan)


def test_a_dead_persons_card_may_be_given_back_by_the_family_without_any_authority() -> None:
    who = replace(HEAD, present=False, actor=Actor.AGENT, events=CardEvents(died=day("2026-11-01")))
    plan = asked("2026-11-20", Procedure.CARD_RETURN, who)
    assert (plan.answer, plan.fee) == (Answer.POSSIBLE, 0)
    assert "return_on_death_optional" in plan.warnings
    assert "relative_identity" in plan.documents
    assert "authority" not in plan.documents


def test_who_gives_a_living_card_back_is_told_that_a_new_one_costs() -> None:
    plan = asked("2026-11-20", Procedure.CARD_RETURN, wanting(Procedure.CARD_RETURN))
    assert plan.answer is Answer.POSSIBLE
    assert "reissue_after_return_costs" in plan.warnings
    away = wanting(Procedure.CARD_RETURN, who=replace(HEAD, card=MISSING))
    assert ways(asked("2026-11-20", Procedure.CARD_RETURN, away)) == {WayCode.BRING_CARD}


def test_an_old_residents_register_card_with_photo_is_no_identity_document() -> None:
    who = replace(lost(), documents=("juki_card_with_photo",))
    plan = asked("2026-11-02", Procedure.LOSS_NOTICE, who)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert WayCode.MORE_DOCUMENTS in ways(plan)


# ── face-authentication card, PINs ─────────────────────────────────────────────────────────────


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
    away = replace(here, present=False, actor=Actor.AGENT, card=MISSING)
    assert asked("2026-11-20", Procedure.PIN_RESET_ELSEWHERE, away).answer is Answer.POSSIBLE


def test_a_move_issues_a_new_sign_certificate_and_sends_nobody_to_a_konbini() -> None:
    away = replace(HEAD, pins=SIGN_LOST, present=False, actor=Actor.AGENT, card=MISSING)
    facts = case("2026-11-20", MoveKind.MOVE_WITHIN, away, dates={"moved": "2026-11-18"})
    plan = make_plan(facts, RULES).of("1")
    assert plan is not None
    assert plan.of(Procedure.PIN_RESET_ELSEWHERE) is None


# ── residence ──────────────────────────────────────────────────────────────────────────────────


def worker(**stay: object) -> PersonFacts:
    card = CardFacts(
        CardState.ACTIVE, present=True, expiry=day("2027-01-31"), issued=day("2024-06-10")
    )
    return replace(
        person("1", "1995-08-01", card=card),
        foreign=True,
        residence=ResidenceFacts(until=day("2027-01-31"), **stay),  # type: ignore[arg-type]
    )


RENEWED = worker(renewed_until=day("2030-01-31"))


def test_a_renewed_stay_extends_the_card_until_the_day_it_expires() -> None:
    for today in ("2027-01-20", "2027-01-31"):
        plan = asked(today, Procedure.VALIDITY_CHANGE, RENEWED)
        assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, day("2030-01-31"))
        assert (plan.last_day, plan.fee) == (day("2027-01-31"), 0)


def test_after_the_expiry_the_card_is_dead_and_a_new_one_costs_1000_yen() -> None:
    who = replace(RENEWED, wants=frozenset({Procedure.CARD_REISSUE}))
    for today in ("2027-02-01", "2027-02-05"):
        plan = asked(today, Procedure.VALIDITY_CHANGE, who)
        assert (plan.answer, WayCode.CARD_EXPIRED in ways(plan)) == (Answer.NOT_POSSIBLE, True)
    reissue = asked("2027-02-05", Procedure.CARD_REISSUE, who)
    assert (reissue.fee, "reissue_free.stay_not_extended" in reasons(reissue)) == (1000, True)


def test_while_the_renewal_is_pending_the_card_lives_two_months_more_once() -> None:
    pending = worker(pending=True)
    plan = asked("2027-01-25", Procedure.VALIDITY_CHANGE, pending)
    assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, day("2027-03-31"))
    assert Way(WayCode.RESIDENCE_FIRST, by=day("2027-03-31")) in plan.ways
    assert pending.card is not None
    extended = replace(pending, card=replace(pending.card, expiry=day("2027-03-31")))
    again = asked("2027-03-20", Procedure.VALIDITY_CHANGE, extended)
    assert (again.answer, "special_period_only_once" in again.warnings) == (
        Answer.NOT_POSSIBLE,
        True,
    )


def test_without_a_renewed_stay_there_is_nothing_to_extend() -> None:
    plan = asked(
        "2027-01-20", Procedure.VALIDITY_CHANGE, wanting(Procedure.VALIDITY_CHANGE, who=worker())
    )
    assert (plan.answer, ways(plan)) == (Answer.NOT_POSSIBLE, {WayCode.RESIDENCE_FIRST})


def test_a_permanent_residents_first_card_lives_as_a_japanese_citizens() -> None:
    who = replace(
        person("1", "1995-08-01", card=None),
        foreign=True,
        residence=ResidenceFacts(unlimited=True),
        wants=frozenset({Procedure.COUNTER_APPLICATION}),
    )
    plan = asked("2026-11-20", Procedure.COUNTER_APPLICATION, who)
    assert plan.valid_until == day("2036-08-01")


def test_the_issue_date_is_asked_for_where_the_extension_needs_it() -> None:
    assert RENEWED.card is not None
    unread = replace(RENEWED, card=replace(RENEWED.card, issued=None))
    plan = asked("2027-01-20", Procedure.VALIDITY_CHANGE, unread)
    assert (plan.answer, plan.questions) == (Answer.ASK, ("card_issue_date",))


def test_a_specified_residence_card_exists_from_june_2026_and_its_fee_is_asked() -> None:
    who = replace(RENEWED, wants=frozenset({Procedure.RESIDENCE_CARD}))
    before = asked("2026-06-13", Procedure.RESIDENCE_CARD, who)
    assert before.answer is Answer.NOT_POSSIBLE
    after = asked("2026-06-14", Procedure.RESIDENCE_CARD, who)
    assert after.answer is Answer.ASK
    assert set(after.questions) == {"residence_card_without_notice", "residence_card_fee"}


# ── hand-over, number change ───────────────────────────────────────────────────────────────────


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
