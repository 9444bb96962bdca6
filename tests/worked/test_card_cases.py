"""C25 to C40: certificates, how long they and their cards live, and cards that were lost."""

from datetime import date

import pytest

from hitomado.core.rules.card.validity import card_valid_until
from hitomado.core.rules.plan import Answer, Procedure, WayCode
from hitomado.core.rules.verdict import Ground
from tests.core.rules.cases import RULES
from tests.worked.files import case_file, found, plan_file, rules_of, said, ways

YES, ASK, NO = Answer.POSSIBLE, Answer.ASK, Answer.NOT_POSSIBLE
SIGN, APPLY = Procedure.SIGN_CERTIFICATE, Procedure.COUNTER_APPLICATION
RENEWAL, REISSUE = Procedure.CERTIFICATE_RENEWAL, Procedure.CARD_REISSUE
EXPRESS = Procedure.EXPRESS_ISSUE
BABYS = {"state": "active", "expiry": "2031-11-03"}


def test_c25_fifteen_at_midnight_means_come_on_the_birthday() -> None:
    plan = found("c25", SIGN)
    assert "sign_age_today" in plan.questions
    (way,) = plan.ways
    assert (way.code, way.come_from) == (WayCode.SIGN_LATER, date(2026, 12, 2))
    birthday = found("c25", SIGN, today="2026-12-02")
    assert (birthday.answer, birthday.valid_until) == (YES, date(2031, 12, 2))
    assert found("c25", SIGN, today="2026-11-30").answer is NO


@pytest.mark.parametrize(
    ("number", "today", "until"),
    [
        pytest.param("c26", "2026-11-20", "2030-12-05", id="c26"),
        pytest.param("c27", "2026-12-10", "2036-12-05", id="c27"),
        pytest.param("c28", "2026-05-20", "2036-05-20", id="c28"),
        pytest.param("c28", "2026-05-19", "2035-05-20", id="c28 a day before"),
        pytest.param("c29", "2026-11-20", "2036-02-29", id="c29"),
        pytest.param("c49", "2026-11-20", "2036-08-01", id="c49"),
    ],
)
def test_c26_c27_c28_c29_c49_a_new_card_ends_on_its_tenth_or_fifth_birthday(
    number: str, today: str, until: str
) -> None:
    assert found(number, APPLY, today=today).valid_until == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("number", "until"), [("c26", "2030-12-05"), ("c27", "2031-12-05"), ("c29", "2031-02-28")]
)
def test_c26_c27_c29_the_certificates_of_that_card(number: str, until: str) -> None:
    made = found(number, APPLY).valid_until
    assert made is not None
    card = {"state": "active", "expiry": made.isoformat()}
    wants = ["auth_certificate"]
    plan = found(number, Procedure.AUTH_CERTIFICATE, card=card, wants=wants)
    assert plan.valid_until == date.fromisoformat(until)


def test_c30_too_early_to_renew_names_the_day_it_opens_and_what_an_issue_now_would_give() -> None:
    plan = found("c30", RENEWAL)
    (way,) = plan.ways
    assert (way.code, way.come_from) == (WayCode.RENEW_LATER, date(2026, 12, 16))
    facts = {fact for reason in plan.because for fact in reason.facts}
    assert ("valid_until", "2031-03-15") in facts
    assert found("c30", RENEWAL, today="2026-12-16").answer is YES


def test_c31_a_renewal_is_free_gains_a_birthday_and_wants_the_old_pins_or_a_reset_first() -> None:
    plan = found("c31", RENEWAL)
    assert (plan.fee, plan.valid_until) == (0, date(2032, 3, 15))
    forgotten = {"juki": "known", "sign": "forgotten", "auth": "known"}
    both = plan_file("c31", pins=forgotten)
    assert said(both) == {"pin_reset": "possible", "certificate_renewal": "possible"}
    assert "pin_reset_first" in found("c31", RENEWAL, pins=forgotten).warnings


def test_c32_what_expired_five_days_ago_is_issued_anew_for_nothing_and_insurance_goes_on() -> None:
    for procedure in (Procedure.AUTH_CERTIFICATE, SIGN):
        plan = found("c32", procedure)
        assert (plan.fee, plan.valid_until) == (0, date(2032, 3, 15))
    auth = found("c32", Procedure.AUTH_CERTIFICATE)
    assert "insurance_still_works" in auth.warnings
    assert ("until", "2027-06-30") in {fact for r in auth.because for fact in r.facts}


def test_c33_a_card_applied_for_in_its_last_three_months_gains_a_birthday() -> None:
    case = case_file("c33")
    (holder,) = case.persons
    assert holder.card is not None
    ends = card_valid_until(
        holder,
        Ground(case, RULES),
        issued=date(2026, 12, 20),
        applied=date(2026, 12, 1),
        replaces=holder.card.expiry,
    )
    assert ends is not None
    assert ends.day == date(2037, 2, 10)
    plan = found("c33", REISSUE)
    assert (plan.fee, plan.valid_until) == (0, date(2037, 2, 10))


def test_c34_a_card_lost_at_home_is_told_revoked_and_asked_for_anew_on_one_document() -> None:
    assert found("c34", REISSUE).fee == 1000
    loss = found("c34", Procedure.LOSS_NOTICE)
    assert "police_report_number" not in loss.documents
    assert "revocation.with_loss" in rules_of(found("c34", Procedure.REVOCATION))


def test_c35_a_card_lost_outside_is_told_now_and_the_new_one_waits_for_the_police_number() -> None:
    loss = found("c35", Procedure.LOSS_NOTICE)
    assert {"police_number_pending", "suspend_first"} <= set(loss.warnings)
    reissue = found("c35", REISSUE)
    assert (reissue.questions, ways(reissue)) == (("police_number",), {WayCode.POLICE_FIRST})
    known = {"lost": "2026-11-02", "lost_outside": True, "police_report": True}
    assert found("c35", REISSUE, events=known).answer is YES


def test_c36_without_photo_id_loss_and_ordinary_reissue_work_and_express_does_not() -> None:
    express = found("c36", EXPRESS)
    assert WayCode.NO_PHOTO_ID in ways(express)
    assert "photo_route" not in express.warnings
    assert found("c36", REISSUE).fee == 1000


def test_c37_express_after_a_loss_until_the_thirtieth_day_for_2000_or_1800_yen() -> None:
    plan = found("c37", EXPRESS)
    assert (plan.last_day, plan.fee) == (date(2026, 12, 2), 2000)
    assert found("c37", EXPRESS, declines_certificates=True).fee == 1800
    late = found("c37", EXPRESS, today="2026-12-03")
    assert (late.answer, ways(late)) == (NO, {WayCode.ORDINARY_ISSUE})


def test_c38_a_suspended_card_found_again_is_released_and_its_sign_certificate_new() -> None:
    assert found("c38", Procedure.SUSPENSION_LIFT).answer is YES
    sign = found("c38", SIGN)
    assert (sign.fee, "lapses.suspension" in rules_of(sign)) == (0, True)
    assert "auth_certificate" not in said(plan_file("c38"))


def test_c39_a_card_found_after_its_notice_of_loss_is_given_back() -> None:
    assert ways(found("c39", Procedure.SUSPENSION_LIFT)) == {WayCode.CANNOT_REVIVE}
    assert found("c39", Procedure.CARD_RETURN).answer is YES
    assert found("c39", REISSUE).fee == 1000


def test_c40_a_full_field_takes_the_notice_and_offers_a_free_card_for_thirty_days() -> None:
    update, express = found("c40", Procedure.CARD_UPDATE), found("c40", EXPRESS)
    assert ways(update) == {WayCode.ENDORSEMENT_FULL}
    assert (express.fee, express.last_day) == (0, date(2026, 12, 20))
    reissue = found("c40", REISSUE, wants=["card_reissue"])
    assert reissue.fee == 0


def test_c54_a_newborns_express_card_has_no_photo_no_sign_certificate_and_five_years() -> None:
    plan = found("c54", EXPRESS, "baby")
    assert (plan.fee, plan.valid_until) == (0, date(2031, 11, 3))
    assert plan.last_day == date(2027, 11, 2)
    assert "photo" not in plan.documents
    assert "infant_card_without_photo" in plan.warnings
    assert plan.represented
    asked = found("c54", SIGN, "baby", wants=["sign_certificate"], card=BABYS)
    assert (asked.answer, WayCode.UNDER_15 in ways(asked)) == (NO, True)


def test_c62_of_a_birth_date_without_day_nothing_is_reckoned() -> None:
    plan = found("c62", APPLY)
    assert (plan.valid_until, "validity_by_hand" in plan.warnings) == (None, True)
    # an age that every possible birth date has is an age all the same
    card = {"state": "active", "expiry": "2030-05-05"}
    assert found("c62", SIGN, card=card, wants=["sign_certificate"]).answer is YES
    near = found("c62", SIGN, card=card, wants=["sign_certificate"], birth="平成23年 月日不詳")
    assert (near.answer, "birth_date" in near.questions) == (ASK, True)
