"""The worked cases of moving in from another town, each by its number."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    MoveKind,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from tests.core.rules.cases import ACTIVE, HEAD, person
from tests.core.rules.moving import ASK, NO, YES, codes, moving, of, on, optional, plan_of, way

BY_CARD, PAPER = MoveKind.TRANSFER_IN_BY_CARD, MoveKind.TRANSFER_IN
NOTICE, USE = Procedure.TRANSFER_IN_BY_CARD, Procedure.CONTINUED_USE
CLOSED_AT_NEW_YEAR = frozenset(
    {on("2026-12-27"), *(on("2026-12-29") + timedelta(days=n) for n in range(6))}
)


def filed(today: str, planned: str, moved: str, **more: str) -> ProcedurePlan:
    return of(moving(today, BY_CARD, planned=planned, moved=moved, **more), NOTICE)


def test_c01_the_fourteenth_day_after_the_move_is_the_last() -> None:
    plan = filed("2026-04-17", "2026-04-01", "2026-04-03")
    assert (plan.answer, plan.last_day) == (YES, on("2026-04-17"))
    limits = {b.rule: dict(b.facts).get("last_day") for b in plan.because}
    assert limits["transfer_in.after_planned"] == "2026-05-01"


def test_c02_a_day_late_the_cards_are_dead_and_paper_and_a_paid_card_remain() -> None:
    plan = filed("2026-04-18", "2026-04-01", "2026-04-03")
    assert plan.answer is NO
    assert codes(plan) >= {WayCode.TIME_OVER, WayCode.PAPER_CERTIFICATE}
    assert {"card_lapsed", "reissue_for_fee"} <= set(plan.warnings)


def test_c03_the_planned_day_binds_and_falls_on_a_saturday() -> None:
    plan = filed("2026-10-30", "2026-10-01", "2026-10-25")
    assert (plan.answer, plan.last_day) == (YES, on("2026-10-31"))
    assert plan.practical_last_day == on("2026-10-30")


def test_c04_within_14_days_but_past_30_is_past_and_paper_may_come_until_the_duty_ends() -> None:
    plan = filed("2026-11-02", "2026-10-01", "2026-10-25")
    assert plan.answer is NO
    assert "last_day_closed" in plan.warnings
    assert way(plan, WayCode.PAPER_CERTIFICATE).by == on("2026-11-08")
    assert "late_notice" not in plan.warnings


def test_c05_a_fourteenth_day_on_sunday_is_in_time_for_the_duty_and_a_question_for_the_card() -> (
    None
):
    plan = filed("2026-11-16", "2026-11-01", "2026-11-01")
    assert (plan.answer, plan.questions) == (ASK, ("card_status_after_closed_day",))
    assert "late_notice" not in plan.warnings
    assert "card_lapsed" not in plan.warnings


def test_c06_over_the_new_year_the_last_open_day_is_told_and_the_next_one_is_a_question() -> None:
    def over(today: str) -> ProcedurePlan:
        made = moving(
            today, BY_CARD, closed=CLOSED_AT_NEW_YEAR, planned="2026-12-20", moved="2026-12-20"
        )
        return of(made, NOTICE)

    assert over("2026-12-28").last_day == on("2027-01-03")
    assert over("2026-12-28").practical_last_day == on("2026-12-28")
    assert over("2027-01-04").answer is ASK
    assert over("2027-01-05").answer is NO


def test_c07_moving_earlier_than_planned_counts_from_the_move() -> None:
    plan = filed("2026-10-20", "2026-10-20", "2026-10-10")
    assert (plan.last_day, plan.practical_last_day) == (on("2026-10-24"), on("2026-10-23"))


def test_c08_a_move_out_sent_20_days_after_leaving_was_no_notice() -> None:
    plan = filed(
        "2026-09-22", "2026-09-01", "2026-09-01", left="2026-09-01", out_filed="2026-09-21"
    )
    assert plan.answer is NO
    assert codes(plan) >= {WayCode.TIME_OVER, WayCode.PAPER_CERTIFICATE}
    in_time = filed(
        "2026-09-11", "2026-09-01", "2026-09-10", left="2026-08-20", out_filed="2026-09-09"
    )
    assert in_time.answer is NO
    assert "card_lapsed" in in_time.warnings
    on_paper = moving(
        "2026-09-22",
        PAPER,
        certificate=True,
        planned="2026-09-01",
        moved="2026-09-10",
        left="2026-09-01",
        out_filed="2026-09-21",
    )
    assert of(on_paper, Procedure.TRANSFER_IN).answer is YES
    assert of(on_paper, USE).answer is NO


def test_c12_continued_use_on_the_ninetieth_day() -> None:
    plan = came_back("2026-11-30")
    assert (plan.answer, plan.last_day, plan.fee) == (YES, on("2026-11-30"), 0)


def test_c13_a_day_later_the_card_has_lapsed_and_a_new_one_costs() -> None:
    plan = came_back("2026-12-01")
    assert (plan.answer, codes(plan)) == (NO, {WayCode.CARD_DEAD})
    assert "reissue_for_fee" in plan.warnings


def came_back(today: str) -> ProcedurePlan:
    dates = {"planned": "2026-09-01", "moved": "2026-09-01", "filed": "2026-09-01"}
    return of(moving(today, BY_CARD, **dates), USE)


def test_c12_the_second_visit_does_not_ask_again_for_the_card_that_carried_the_first() -> None:
    mother = person("2", pins={PinKind.JUKI: PinState.FORGOTTEN})
    dates = {"planned": "2026-09-01", "moved": "2026-09-01", "filed": "2026-09-01"}
    made = moving("2026-10-05", BY_CARD, mother, **dates)
    assert of(made, Procedure.TRANSFER_IN_BY_CARD, "2").answer is YES
    assert of(made, Procedure.PIN_RESET, "2").answer is YES
    assert of(made, USE, "2").answer is YES


def test_c14_moving_on_before_continued_use_warns_and_comes_first() -> None:
    mover = replace(HEAD, card=replace(ACTIVE, continued_pending=on("2026-09-01")))
    made = moving("2026-10-15", MoveKind.MOVE_OUT, mover, planned="2026-10-20")
    notice, use = of(made, Procedure.MOVE_OUT), of(made, USE)
    assert (notice.answer, use.answer) == (YES, YES)
    assert "continue_before_moving_out" in notice.warnings
    assert use.last_day == on("2026-10-19")
    order = [p.procedure for p in plan_of(made).persons[0].procedures]
    assert order == [USE, Procedure.MOVE_OUT]
    too_late = of(moving("2026-10-20", MoveKind.MOVE_OUT, mover, planned="2026-10-20"), USE)
    assert (too_late.answer, codes(too_late)) == (NO, {WayCode.CARD_DEAD})


def test_c14_in_the_next_town_such_a_card_neither_carries_nor_goes_on() -> None:
    mover = replace(HEAD, card=replace(ACTIVE, continued_pending=on("2026-09-01")))
    made = moving("2026-10-22", BY_CARD, mover, planned="2026-10-20", moved="2026-10-21")
    assert (of(made, NOTICE).answer, of(made, USE).answer) == (NO, NO)
    assert codes(of(made, NOTICE)) >= {WayCode.CARD_DEAD, WayCode.PAPER_CERTIFICATE}
    paper = moving(
        "2026-10-22", PAPER, mover, certificate=True, planned="2026-10-20", moved="2026-10-21"
    )
    assert of(paper, Procedure.TRANSFER_IN).answer is YES
    assert codes(of(paper, USE)) == {WayCode.CARD_DEAD}


def with_card(today: str = "2026-06-10", **card: object) -> ProcedurePlan:
    bearer = replace(HEAD, card=replace(ACTIVE, **card))  # type: ignore[arg-type]
    return of(moving(today, BY_CARD, bearer, planned="2026-06-01", moved="2026-06-01"), NOTICE)


def test_c15_a_suspended_card_is_released_in_the_old_town_or_paper_is_fetched() -> None:
    plan = with_card(state=CardState.SUSPENDED)
    assert plan.answer is NO
    assert way(plan, WayCode.CARD_SUSPENDED).by == on("2026-06-15")
    assert way(plan, WayCode.PAPER_CERTIFICATE).by == on("2026-06-15")


def test_c16_a_card_expired_two_days_ago_means_paper_and_a_new_card() -> None:
    plan = with_card(expiry=on("2026-06-08"))
    assert codes(plan) == {WayCode.CARD_EXPIRED, WayCode.PAPER_CERTIFICATE}
    assert way(plan, WayCode.CARD_EXPIRED).by is None


def test_c17_a_locked_pin_is_a_question_with_the_way_of_a_reset() -> None:
    locked = replace(HEAD, pins={PinKind.JUKI: PinState.BLOCKED})
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    plan = of(moving("2026-06-10", BY_CARD, locked, **dates), NOTICE)
    assert (plan.answer, codes(plan)) == (ASK, {WayCode.PIN_LOCKED})
    refused = {"transfer_in.pin_reset_first": False}
    plan = of(moving("2026-06-10", BY_CARD, locked, settings=refused, **dates), NOTICE)
    assert (plan.answer, codes(plan)) == (NO, {WayCode.PAPER_CERTIFICATE})


def test_c18_the_wifes_card_carries_four_with_a_note() -> None:
    four = (
        person("1", head=True, applicant=True, card=None),
        person("2"),
        person("3", "2014-05-05", card=None),
        person("4", "2016-05-05", card=None),
    )
    made = moving("2026-06-10", BY_CARD, *four, planned="2026-06-01", moved="2026-06-01")
    for who in "1234":
        assert of(made, NOTICE, who).answer is YES
        assert "card_not_heads" in of(made, NOTICE, who).warnings


FAMILY = (
    person("father", "1984-02-10", head=True, applicant=True),
    person("mother", "1986-07-21", present=False, pins={PinKind.JUKI: PinState.FORGOTTEN}),
    person("child14", "2012-05-05"),
    person("child10", "2016-05-05", card=None),
)


def test_c19_a_family_of_four_with_one_who_comes_later() -> None:
    made = moving("2026-11-20", BY_CARD, *FAMILY, planned="2026-11-10", moved="2026-11-12")
    assert {of(made, NOTICE, p.id).answer for p in FAMILY} == {YES}
    assert of(made, USE, "father").answer is YES
    assert of(made, USE, "child14").answer is YES
    mother = of(made, USE, "mother")
    assert (mother.answer, mother.last_day) == (NO, on("2027-02-18"))
    assert way(mother, WayCode.CONTINUE_LATER).by == on("2027-02-18")
    assert codes(mother) >= {WayCode.HOLDER_COMES, WayCode.PIN_LOCKED}
    sign = of(made, Procedure.SIGN_CERTIFICATE, "father")
    assert (sign.answer, sign.fee) == (YES, 0)
    assert of(made, Procedure.SIGN_CERTIFICATE, "mother").answer is NO
    assert of(made, Procedure.SIGN_CERTIFICATE, "child14").answer is NO
    assert optional(made, USE, "child10") is None
    assert optional(made, Procedure.SIGN_CERTIFICATE, "child10") is None


def test_c63_an_agent_with_authority_files_and_the_card_waits_for_the_letter() -> None:
    away = replace(HEAD, present=False)
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    made = moving("2026-06-10", BY_CARD, away, by_agent=True, agent_authority=True, **dates)
    notice = of(made, NOTICE)
    assert notice.answer is YES
    assert "authority" in notice.documents
    use = of(made, USE)
    assert (use.answer, use.last_day) == (NO, on("2026-09-08"))
    assert codes(use) == {WayCode.LETTER_FIRST, WayCode.CONTINUE_LATER}
    assert "letter_starts_today" in use.warnings
    without = of(moving("2026-06-10", BY_CARD, away, by_agent=True, **dates), NOTICE)
    assert (without.answer, without.questions) == (ASK, ("notice_authority",))
    assert way(without, WayCode.MORE_DOCUMENTS).by == on("2026-06-15")


def test_a_card_left_at_home_is_brought_and_a_lost_one_means_paper() -> None:
    at_home = with_card(present=False)
    assert way(at_home, WayCode.BRING_CARD).by == on("2026-06-15")
    lost = with_card(state=CardState.LOST)
    assert codes(lost) >= {WayCode.CARD_LOST_IN_MOVE, WayCode.PAPER_CERTIFICATE}
    assert WayCode.BRING_CARD not in codes(lost)


def test_a_face_only_card_carries_without_a_pin_while_its_holder_is_here() -> None:
    face = replace(ACTIVE, face_only=True)
    bearer = replace(HEAD, card=face, pins={PinKind.JUKI: PinState.BLOCKED})
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    made = moving("2026-06-10", BY_CARD, bearer, **dates)
    notice, use = of(made, NOTICE), of(made, USE)
    assert (notice.answer, use.answer) == (YES, YES)
    assert "identity_by_face" in notice.warnings
    assert not [step for p in (notice, use) for step in p.steps if step.pin]
    assert "card" in use.documents
    assert "card_with_juki_pin" not in (*use.documents, *notice.documents)
    two = (replace(bearer, present=False), replace(HEAD, id="2", head=False, card=None))
    absent = moving("2026-06-10", BY_CARD, *two, **dates)
    assert codes(of(absent, NOTICE)) >= {WayCode.FACE_ONLY}


def test_nobody_who_has_not_moved_in_is_sent_for_paper() -> None:
    plan = filed("2026-06-10", "2026-06-13", "2026-06-13")
    assert (plan.answer, codes(plan)) == (NO, {WayCode.NOT_MOVED_YET})
    come = way(plan, WayCode.NOT_MOVED_YET)
    assert (come.come_from, come.by) == (on("2026-06-15"), on("2026-06-27"))


def test_paper_in_time_keeps_the_cards_and_late_paper_is_taken_without_them() -> None:
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    in_time = moving("2026-06-15", PAPER, certificate=True, **dates)
    assert of(in_time, Procedure.TRANSFER_IN).answer is YES
    assert of(in_time, USE).answer is YES
    late = moving("2026-06-16", PAPER, certificate=True, **dates)
    notice = of(late, Procedure.TRANSFER_IN)
    assert notice.answer is YES
    assert {"late_notice", "late_notice_court", "card_lapsed"} <= set(notice.warnings)
    assert "lateness_reason" in notice.forms
    assert (of(late, USE).answer, way(of(late, USE), WayCode.CARD_DEAD).by) == (NO, None)


def test_paper_past_the_planned_limit_is_in_time_for_the_duty_only() -> None:
    made = moving("2026-11-02", PAPER, certificate=True, planned="2026-10-01", moved="2026-10-25")
    notice = of(made, Procedure.TRANSFER_IN)
    assert (notice.answer, notice.last_day) == (YES, on("2026-11-08"))
    assert "late_notice" not in notice.warnings
    assert of(made, USE).answer is NO


def test_late_paper_says_nothing_of_cards_where_nobody_holds_one() -> None:
    bare = replace(HEAD, card=None)
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    made = moving("2026-06-16", PAPER, bare, certificate=True, **dates)
    assert "card_lapsed" not in of(made, Procedure.TRANSFER_IN).warnings


def test_without_the_paper_on_the_desk_it_is_asked_for() -> None:
    plan = of(
        moving("2026-06-10", PAPER, planned="2026-06-01", moved="2026-06-01"), Procedure.TRANSFER_IN
    )
    assert (plan.answer, plan.questions) == (ASK, ("move_out_certificate_here",))
    assert way(plan, WayCode.PAPER_CERTIFICATE).by == on("2026-06-15")


@pytest.mark.parametrize("shift", [0, 1])
def test_an_office_that_lets_the_card_live_over_a_closed_day_decides_for_both_limits(
    shift: int,
) -> None:
    day = date(2026, 11, 16) + timedelta(days=shift)
    settings = {"closed_day.card_lives": True}
    made = moving(
        day.isoformat(), BY_CARD, settings=settings, planned="2026-11-01", moved="2026-11-01"
    )
    assert of(made, NOTICE).answer is (NO if shift else YES)
