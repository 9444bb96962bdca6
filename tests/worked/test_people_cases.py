"""C41 to C49, C55, C61 and C65: who comes for whom, foreign residents, the protected, the dead."""

from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.rules.plan import Answer, Procedure, ProcedurePlan, WayCode
from hitomado.core.visit.ways import ways_of
from tests.worked.files import case_file, found, plan_file, rules_of, ways
from tests.worked.visits import pages_of, visit_of

YES, NO = Answer.POSSIBLE, Answer.NOT_POSSIBLE
RESET, HAND_OVER = Procedure.PIN_RESET, Procedure.HAND_OVER
CHANGE = Procedure.VALIDITY_CHANGE
LICENCE, HEALTH = "driving_licence expiry=2028-01-01", "eligibility_certificate"


def test_c41_a_brother_comes_twice_with_a_letter_between() -> None:
    first = found("c41", RESET)
    assert first.forms == ("inquiry_letter",)
    assert ways(first) == {WayCode.LETTER_FIRST}
    second = found(
        "c41", RESET, letter="answered", documents=[HEALTH], actor_documents=[LICENCE, HEALTH]
    )
    assert (second.answer, "sealed_answer" in second.documents) == (YES, True)
    lacking = found("c41", RESET, letter="answered", documents=[HEALTH], actor_documents=[HEALTH])
    assert lacking.answer is NO


def test_c42_a_mother_resets_her_childs_pin_the_same_day_without_a_family_register() -> None:
    plan = found("c42", RESET, "child")
    assert (plan.answer, plan.represented) == (YES, True)
    assert "representative_proof" not in plan.documents
    assert found("c42", RESET, "child", actor_documents=[LICENCE]).answer is NO


def test_c43_a_daughter_receives_the_card_of_her_father_of_76() -> None:
    assert found("c43", HAND_OVER).answer is YES
    assert found("c43", HAND_OVER, birth="1953-05-05").questions == ("hardship_reason",)
    without_slip = [LICENCE, HEALTH, "hand_over_notice", "authority"]
    assert found("c43", HAND_OVER, actor_documents=without_slip).answer is NO


def test_c44_work_is_no_reason_to_receive_a_husbands_card() -> None:
    plan = found("c44", HAND_OVER)
    assert ways(plan) == {WayCode.HOLDER_COMES}
    assert "hardship_proof" not in plan.documents
    assert "hardship_refused" in plan.warnings


def test_c45_a_care_manager_with_authority_switches_to_a_face_card() -> None:
    plan = found("c45", Procedure.FACE_CARD)
    assert {"face_card.revokes_sign", "face_card.needs_auth"} <= rules_of(plan)
    codes = [step.code for step in plan.steps]
    assert "endorse_face_card" in codes
    assert found("c45", Procedure.FACE_CARD, actor_documents=[LICENCE]).answer is NO


def test_c46_a_renewed_stay_extends_the_card_no_further_than_its_tenth_birthday() -> None:
    assert found("c46", CHANGE).valid_until == date(2030, 1, 31)
    far = {"until": "2027-01-31", "renewed_until": "2040-01-31"}
    assert found("c46", CHANGE, residence=far).valid_until == date(2033, 8, 1)


def test_c47_after_the_expiry_the_card_is_dead_and_a_new_one_costs() -> None:
    assert ways(found("c47", CHANGE)) == {WayCode.CARD_EXPIRED}
    reissue = found("c47", Procedure.CARD_REISSUE)
    assert (reissue.fee, "reissue_free.stay_not_extended" in rules_of(reissue)) == (1000, True)


def test_c48_while_the_renewal_is_undecided_the_card_lives_two_months_more_once() -> None:
    plan = found("c48", CHANGE)
    assert plan.valid_until == date(2027, 3, 31)
    assert "come_with_new_residence_card" in plan.warnings
    extended = {"state": "active", "expiry": "2027-03-31", "issued": "2024-06-10"}
    again = found("c48", CHANGE, card=extended, today="2027-03-20")
    assert (again.answer, "special_period_only_once" in again.warnings) == (NO, True)


@pytest.mark.parametrize("actor", ["household_member", "agent", "legal_representative"])
def test_c55_who_brings_a_protected_persons_card_hears_of_the_superior_and_nothing_else(
    actor: str,
) -> None:
    plan = found("c55", RESET, "wife", actor=actor)
    assert replace(plan, because=(), ways=()) == ProcedurePlan(RESET, NO, ())
    assert (rules_of(plan), ways(plan)) == ({"who.superior"}, {WayCode.ASK_SUPERIOR})
    case = case_file("c55", actor=actor)
    assert ways_of(visit_of(case), plan_file("c55", actor=actor)) == ()
    assert pages_of(case).pages == ()


def test_c61_a_juki_card_with_photo_is_refused_in_2026_and_collected_at_the_hand_over() -> None:
    loss = found("c61", Procedure.LOSS_NOTICE)
    facts = {fact for reason in loss.because for fact in reason.facts}
    assert ("refused", "juki_card_with_photo:no_longer_accepted") in facts
    assert WayCode.MORE_DOCUMENTS in ways(loss)
    waiting = {"state": "notified", "present": False}
    given = found("c61", HAND_OVER, card=waiting, events={}, documents=[LICENCE])
    assert "old_card_or_notice" in given.documents


def test_c63_an_agent_files_with_authority_and_the_cards_go_by_letter_within_90_days() -> None:
    use = found("c63", Procedure.CONTINUED_USE)
    assert (use.last_day, "letter_starts_today" in use.warnings) == (date(2027, 2, 18), True)
    assert ways(use) == {WayCode.LETTER_FIRST, WayCode.CONTINUE_LATER}
    bare = {"agent_authority": False}
    assert found("c63", Procedure.TRANSFER_IN_BY_CARD, move=bare).answer is Answer.ASK


def test_c65_a_dead_persons_card_may_be_given_back_by_the_family() -> None:
    plan = found("c65", Procedure.CARD_RETURN)
    assert (plan.fee, "return_on_death_optional" in plan.warnings) == (0, True)
    assert "relative_identity" in plan.documents
    assert "authority" not in plan.documents
