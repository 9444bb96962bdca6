"""The worked cases of moves within the town, changed records and leaving Japan."""

from dataclasses import replace

import pytest

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    MoveKind,
    PersonFacts,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from tests.core.rules.cases import ACTIVE, HEAD, person
from tests.core.rules.moving import ASK, NO, YES, codes, moving, of, on, optional, plan_of, way

UPDATE, SIGN = Procedure.CARD_UPDATE, Procedure.SIGN_CERTIFICATE
ABROAD, RETURN = MoveKind.MOVE_ABROAD, MoveKind.TRANSFER_IN_FROM_ABROAD
KEEP = Procedure.CONTINUED_USE_ABROAD


def test_c20_a_move_within_changes_the_card_and_reissues_the_sign_certificate() -> None:
    card = replace(ACTIVE, auth_present=True, auth_expiry=on("2029-03-15"))
    mover = person("1", "1990-03-15", head=True, applicant=True, card=card)
    made = moving("2026-11-10", MoveKind.MOVE_WITHIN, mover, moved="2026-11-01")
    assert of(made, UPDATE).answer is YES
    sign = of(made, SIGN)
    assert (sign.answer, sign.fee) == (YES, 0)
    assert ("valid_until", "2029-03-15") in {f for b in sign.because for f in b.facts}


def test_c21_twenty_days_late_is_taken_with_word_to_the_court_and_the_card_lives() -> None:
    made = moving("2026-11-24", MoveKind.MOVE_WITHIN, moved="2026-10-21")
    notice = of(made, Procedure.MOVE_WITHIN)
    assert notice.answer is YES
    assert {"late_notice", "late_notice_court"} <= set(notice.warnings)
    assert "lateness_reason" in notice.forms
    assert of(made, UPDATE).answer is YES


def test_c22_a_separated_household_needs_nothing_done_to_any_card() -> None:
    made = moving("2026-11-24", MoveKind.HOUSEHOLD_CHANGE, moved="2026-11-20")
    found = plan_of(made).persons[0].procedures
    assert [p.procedure for p in found] == [Procedure.HOUSEHOLD_CHANGE]
    assert (found[0].answer, found[0].last_day) == (YES, on("2026-12-04"))


def test_a_household_change_is_late_after_14_days_and_early_before_its_day() -> None:
    late = of(
        moving("2026-12-07", MoveKind.HOUSEHOLD_CHANGE, moved="2026-11-20"),
        Procedure.HOUSEHOLD_CHANGE,
    )
    assert (late.answer, "lateness_reason" in late.forms) == (YES, True)
    early = of(
        moving("2026-11-20", MoveKind.HOUSEHOLD_CHANGE, moved="2026-11-21"),
        Procedure.HOUSEHOLD_CHANGE,
    )
    assert (early.answer, early.ways[0].come_from) == (NO, on("2026-11-23"))
    assert "change_not_yet" in early.warnings


def test_c23_married_elsewhere_yesterday_waits_for_the_record_with_14_days_named() -> None:
    made = moving("2026-11-10", MoveKind.RECORD_CHANGE, moved="2026-11-09", registered=False)
    plan = of(made, UPDATE)
    assert plan.answer is NO
    assert way(plan, WayCode.REGISTER_FIRST).by == on("2026-11-23")
    assert of(made, SIGN).answer is NO
    unknown = of(moving("2026-11-10", MoveKind.RECORD_CHANGE, moved="2026-11-09"), UPDATE)
    assert (unknown.answer, unknown.questions) == (ASK, ("change_registered",))


def test_c24_a_former_name_in_the_record_goes_on_the_card_and_the_lapsed_sign_is_reissued() -> None:
    made = moving("2026-11-10", MoveKind.RECORD_CHANGE, registered=True, moved="2026-11-05")
    assert (of(made, UPDATE).answer, of(made, UPDATE).last_day) == (YES, on("2026-11-19"))
    sign = of(made, SIGN)
    assert (sign.answer, sign.fee) == (YES, 0)
    assert "lapses.record_change" in {b.rule for b in sign.because}
    late = moving("2026-12-10", MoveKind.RECORD_CHANGE, registered=True, moved="2026-11-05")
    assert of(late, UPDATE).answer is YES


def test_a_renamed_address_is_asked_about_until_the_office_has_decided() -> None:
    facts = {"registered": True, "address_renamed": True, "moved": "2026-11-05"}
    made = moving("2026-11-10", MoveKind.RECORD_CHANGE, **facts)
    assert of(made, UPDATE).questions == ("address_renamed_card",)
    assert "address_renamed_sign" in of(made, SIGN).questions
    nothing = {"lapses.address_renamed.sign": False, "lapses.address_renamed.card": False}
    quiet = moving("2026-11-10", MoveKind.RECORD_CHANGE, settings=nothing, **facts)
    assert (optional(quiet, UPDATE), optional(quiet, SIGN)) == (None, None)
    both = {"lapses.address_renamed.sign": True, "lapses.address_renamed.card": True}
    done = moving("2026-11-10", MoveKind.RECORD_CHANGE, settings=both, **facts)
    assert (of(done, UPDATE).answer, of(done, SIGN).answer) == (YES, YES)


def leaving(today: str, who: PersonFacts = HEAD, **more: str) -> ProcedurePlan:
    return of(moving(today, ABROAD, who, planned="2026-12-10", **more), KEEP)


def test_c50_the_card_is_kept_abroad_until_the_day_before_leaving() -> None:
    plan = leaving("2026-12-09")
    assert (plan.answer, plan.last_day, plan.fee) == (YES, on("2026-12-09"), 0)
    assert "sign_certificate_lapses" in plan.warnings


def test_c51_on_the_day_of_leaving_it_is_dead_and_a_new_one_is_free_for_90_days() -> None:
    plan = leaving("2026-12-10")
    assert (plan.answer, codes(plan)) == (NO, {WayCode.CARD_DEAD})
    assert way(plan, WayCode.CARD_DEAD).by == on("2027-03-10")
    assert {"reissue_free_in_time", "return_card"} <= set(plan.warnings)
    assert "reissue_for_fee" not in plan.warnings
    assert leaving("2026-12-11").answer is NO


def test_c52_a_foreign_residents_card_ends_with_the_move_abroad() -> None:
    plan = leaving("2026-12-01", replace(HEAD, foreign=True))
    assert (plan.answer, codes(plan)) == (NO, {WayCode.CARD_DEAD})
    assert "card_ends_abroad" in plan.warnings


def test_c53_a_card_kept_abroad_goes_on_with_the_notice_and_is_no_express_case() -> None:
    made = moving("2026-06-10", RETURN, moved="2026-06-01")
    notice, use = of(made, Procedure.TRANSFER_IN_FROM_ABROAD), of(made, Procedure.CONTINUED_USE)
    assert (notice.answer, notice.last_day) == (YES, on("2026-06-15"))
    assert "passport_of_each_mover" in notice.documents
    assert use.answer is YES
    assert "continue_not_express" in use.warnings
    assert of(made, SIGN).answer is YES
    another_day = moving("2026-06-12", RETURN, moved="2026-06-01", filed="2026-06-10")
    assert of(another_day, Procedure.CONTINUED_USE).questions == ("continued_use_after_return",)
    decided = {"continued_use.with_return_notice": True}
    strict = moving("2026-06-12", RETURN, settings=decided, moved="2026-06-01", filed="2026-06-10")
    assert of(strict, Procedure.CONTINUED_USE).answer is NO
    old = moving("2026-06-10", RETURN, replace(HEAD, foreign=True), moved="2026-06-01")
    assert of(old, Procedure.CONTINUED_USE).answer is NO


def test_nobody_leaving_is_offered_a_new_sign_certificate_here() -> None:
    for kind in (ABROAD, MoveKind.MOVE_OUT):
        made = moving("2026-12-01", kind, planned="2026-12-10")
        assert optional(made, SIGN) is None


def test_a_move_out_tells_whether_cards_carry_it() -> None:
    made = moving("2026-12-01", MoveKind.MOVE_OUT, planned="2026-12-10")
    assert "move_out_by_card" in of(made, Procedure.MOVE_OUT).warnings
    bare = replace(HEAD, card=None)
    made = moving("2026-12-01", MoveKind.MOVE_OUT, bare, planned="2026-12-10")
    assert "move_out_on_paper" in of(made, Procedure.MOVE_OUT).warnings
    dead = replace(HEAD, card=replace(ACTIVE, state=CardState.RETURNED))
    made = moving("2026-12-01", MoveKind.MOVE_OUT, dead, planned="2026-12-10")
    assert "move_out_on_paper" in of(made, Procedure.MOVE_OUT).warnings


@pytest.mark.parametrize("kind", [MoveKind.MOVE_OUT, ABROAD])
def test_a_move_out_without_any_date_is_a_question(kind: MoveKind) -> None:
    plan = of(moving("2026-12-01", kind), Procedure.MOVE_OUT)
    assert (plan.answer, plan.questions) == (ASK, ("planned_date",))


def test_too_early_for_a_move_out_is_a_question_the_office_may_settle() -> None:
    early = moving("2026-12-01", MoveKind.MOVE_OUT, planned="2026-12-16")
    plan = of(early, Procedure.MOVE_OUT)
    assert (plan.answer, plan.questions) == (ASK, ("move_out_too_early",))
    wide = {"move_out.before": 30}
    made = moving("2026-12-01", MoveKind.MOVE_OUT, settings=wide, planned="2026-12-16")
    assert of(made, Procedure.MOVE_OUT).answer is YES
    made = moving("2026-12-01", MoveKind.MOVE_OUT, settings=wide, planned="2027-01-02")
    settled = of(made, Procedure.MOVE_OUT)
    assert (settled.answer, codes(settled)) == (NO, {WayCode.TOO_EARLY})
    assert settled.ways[0].come_from == on("2026-12-03")


def test_a_move_out_after_its_days_is_an_erased_record_and_a_paper_of_like_effect() -> None:
    late = moving("2026-12-25", MoveKind.MOVE_OUT, planned="2026-12-10", left="2026-12-10")
    plan = of(late, Procedure.MOVE_OUT)
    assert (plan.answer, "erased_by_authority" in plan.warnings) == (NO, True)
    assert codes(plan) == {WayCode.OTHER_WAY, WayCode.CARD_DEAD}  # the old town is this one
    bare = moving("2026-12-25", MoveKind.MOVE_OUT, replace(HEAD, card=None), planned="2026-12-10")
    assert codes(of(bare, Procedure.MOVE_OUT)) == {WayCode.OTHER_WAY}
