"""A card that is lost, suspended, found or given back: worked cases."""

from dataclasses import replace

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
    PersonFacts,
    Procedure,
    WayCode,
)
from tests.core.rules.card_desk import asked, day, none_planned, reasons, wanting, ways
from tests.core.rules.cases import ACTIVE, HEAD

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
