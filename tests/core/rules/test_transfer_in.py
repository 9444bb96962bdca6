"""特例転入: both limits, the day before and after each, closed days, whose card."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Answer,
    CardFacts,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
)
from tests.core.rules.cases import ACTIVE, HEAD, answer_of, case, person

NEW_YEAR = frozenset(
    {*(date(2026, 12, 29) + timedelta(days=n) for n in range(6)), date(2026, 12, 27)}
)


def transfer(today: str, *people: PersonFacts, **dates: str) -> ProcedurePlan:
    facts = case(today, MoveKind.TRANSFER_IN_BY_CARD, *people, dates=dates)
    return answer_of(facts, Procedure.TRANSFER_IN_BY_CARD)


def test_filed_on_the_fourteenth_day_after_moving_is_in_time() -> None:
    plan = transfer("2026-04-17", planned="2026-04-01", moved="2026-04-03")
    assert plan.answer is Answer.POSSIBLE
    assert plan.last_day == date(2026, 4, 17)
    limits = {b.rule: dict(b.facts)["last_day"] for b in plan.because}
    assert limits["transfer_in.after_planned"] == "2026-05-01"
    assert limits["transfer_in.after_move"] == "2026-04-17"


def test_filed_a_day_late_kills_the_cards_and_needs_paper_and_a_paid_new_card() -> None:
    plan = transfer("2026-04-18", planned="2026-04-01", moved="2026-04-03")
    assert plan.answer is Answer.NOT_POSSIBLE
    assert {"paper_move_out_certificate", "card_lapsed", "reissue_for_fee"} <= set(plan.warnings)
    assert ("yen", "1000") in next(b for b in plan.because if b.rule == "fee.card_reissue").facts


def test_the_limit_after_the_planned_day_binds_when_it_is_earlier() -> None:
    plan = transfer("2026-10-30", planned="2026-10-01", moved="2026-10-25")
    assert plan.answer is Answer.POSSIBLE
    assert plan.last_day == date(2026, 10, 31)
    assert plan.practical_last_day == date(2026, 10, 30)


def test_past_the_planned_limit_is_past_even_within_fourteen_days_and_names_the_closed_day() -> (
    None
):
    plan = transfer("2026-11-02", planned="2026-10-01", moved="2026-10-25")
    assert plan.answer is Answer.NOT_POSSIBLE
    assert "last_day_closed" in plan.warnings
    assert "late_notice" not in plan.warnings


def test_a_fourteenth_day_on_a_sunday_is_asked_about_on_monday_never_promised() -> None:
    plan = transfer("2026-11-16", planned="2026-11-01", moved="2026-11-01")
    assert plan.answer is Answer.ASK
    assert plan.questions == ("card_status_after_closed_day",)
    assert "late_notice" not in plan.warnings
    tuesday = transfer("2026-11-17", planned="2026-11-01", moved="2026-11-01")
    assert tuesday.answer is Answer.NOT_POSSIBLE
    assert "late_notice" in tuesday.warnings


def test_the_office_may_decide_what_a_closed_last_day_means() -> None:
    for decided, answer in ((True, Answer.POSSIBLE), (False, Answer.NOT_POSSIBLE)):
        facts = case(
            "2026-11-16",
            settings={"closed_day.card_lives": decided},
            dates={"planned": "2026-11-01", "moved": "2026-11-01"},
        )
        assert answer_of(facts, Procedure.TRANSFER_IN_BY_CARD).answer is answer


def test_before_the_new_year_holidays_the_last_open_day_is_told() -> None:
    def filed(today: str) -> ProcedurePlan:
        facts = case(today, closed=NEW_YEAR, dates={"planned": "2026-12-20", "moved": "2026-12-20"})
        return answer_of(facts, Procedure.TRANSFER_IN_BY_CARD)

    plan = filed("2026-12-21")
    assert (plan.last_day, plan.practical_last_day) == (date(2027, 1, 3), date(2026, 12, 28))
    assert filed("2027-01-04").answer is Answer.ASK


def test_moving_earlier_than_planned_counts_from_the_move() -> None:
    plan = transfer("2026-10-20", planned="2026-10-20", moved="2026-10-10")
    assert plan.last_day == date(2026, 10, 24)
    assert plan.practical_last_day == date(2026, 10, 23)


@pytest.mark.parametrize(("day", "in_time"), [(13, True), (14, True), (15, False)])
def test_days_13_14_15_after_the_move(day: int, in_time: bool) -> None:
    today = date(2026, 6, 1) + timedelta(days=day)
    facts = case(
        today.isoformat(),
        closed=frozenset(),
        dates={"planned": "2026-06-01", "moved": "2026-06-01"},
    )
    possible = answer_of(facts, Procedure.TRANSFER_IN_BY_CARD).answer is Answer.POSSIBLE
    assert possible is in_time


@pytest.mark.parametrize(("day", "in_time"), [(29, True), (30, True), (31, False)])
def test_days_29_30_31_after_the_planned_day(day: int, in_time: bool) -> None:
    today = date(2026, 6, 1) + timedelta(days=day)
    facts = case(
        today.isoformat(),
        closed=frozenset(),
        dates={"planned": "2026-06-01", "moved": today.isoformat()},
    )
    possible = answer_of(facts, Procedure.TRANSFER_IN_BY_CARD).answer is Answer.POSSIBLE
    assert possible is in_time


@pytest.mark.parametrize(("day", "in_time"), [(14, True), (15, False)])
def test_a_move_out_notice_later_than_14_days_after_leaving_is_never_by_card(
    day: int, in_time: bool
) -> None:
    out = (date(2026, 9, 1) + timedelta(days=day)).isoformat()
    plan = transfer(out, planned="2026-09-01", moved="2026-09-10", left="2026-09-01", out_filed=out)
    assert (plan.answer is Answer.POSSIBLE) is in_time


def test_unknown_dates_are_asked_for_before_anything_is_said() -> None:
    assert transfer("2026-06-10", moved="2026-06-01").questions == ("move_out_filed",)
    assert transfer("2026-06-10", planned="2026-06-01").questions == ("moved_date",)
    assert transfer("2026-06-10", planned="2026-06-01").last_day is None
    late_notice = transfer(
        "2026-06-10", planned="2026-06-01", moved="2026-06-01", out_filed="2026-06-09"
    )
    assert late_notice.questions == ("actual_leaving_date",)


def test_nobody_files_before_having_moved_in() -> None:
    plan = transfer("2026-06-10", planned="2026-06-11", moved="2026-06-11")
    assert plan.answer is Answer.NOT_POSSIBLE
    assert "not_moved_yet" in plan.warnings
    assert "paper_move_out_certificate" not in plan.warnings


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (replace(ACTIVE, expiry=date(2026, 6, 8)), "card_expired"),
        (replace(ACTIVE, state=CardState.SUSPENDED), "card_suspended"),
        (replace(ACTIVE, state=CardState.LOST), "card_abolished"),
        (replace(ACTIVE, present=False), "card_not_here"),
    ],
)
def test_a_card_that_is_not_alive_and_here_carries_nobody(card: CardFacts, why: str) -> None:
    bearer = replace(HEAD, card=card)
    plan = transfer("2026-06-10", bearer, planned="2026-06-01", moved="2026-06-01")
    assert plan.answer is Answer.NOT_POSSIBLE
    assert {why, "paper_move_out_certificate"} <= set(plan.warnings)
    assert "card_lapsed" not in plan.warnings


def test_a_card_on_its_last_day_still_carries() -> None:
    bearer = replace(HEAD, card=replace(ACTIVE, expiry=date(2026, 6, 10)))
    plan = transfer("2026-06-10", bearer, planned="2026-06-01", moved="2026-06-01")
    assert plan.answer is Answer.POSSIBLE


def test_a_locked_juki_pin_is_a_question_until_the_office_has_decided() -> None:
    locked = replace(HEAD, pins={PinKind.JUKI: PinState.BLOCKED})
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    asked = transfer("2026-06-10", locked, **dates)
    assert (asked.answer, asked.questions) == (Answer.ASK, ("juki_pin_before_transfer",))
    for decided, answer in ((True, Answer.POSSIBLE), (False, Answer.NOT_POSSIBLE)):
        facts = case(
            "2026-06-10",
            MoveKind.TRANSFER_IN_BY_CARD,
            locked,
            settings={"transfer_in.pin_reset_first": decided},
            dates=dates,
        )
        assert answer_of(facts, Procedure.TRANSFER_IN_BY_CARD).answer is answer


def test_no_tries_left_on_the_chip_is_a_locked_pin_whatever_was_said() -> None:
    empty = replace(HEAD, card=replace(ACTIVE, juki_tries=0))
    plan = transfer("2026-06-10", empty, planned="2026-06-01", moved="2026-06-01")
    assert plan.answer is Answer.ASK


def test_the_wifes_card_carries_four_with_a_warning_unless_the_office_forbids_it() -> None:
    family = (
        person("1", head=True, applicant=True, card=None),
        person("2"),
        person("3", "2014-05-05", card=None),
        person("4", "2016-05-05", card=None),
    )
    dates = {"planned": "2026-06-01", "moved": "2026-06-01"}
    plan = transfer("2026-06-10", *family, **dates)
    assert plan.answer is Answer.POSSIBLE
    assert "card_not_heads" in plan.warnings
    strict = {"transfer_in.any_member": False}
    facts = case("2026-06-10", MoveKind.TRANSFER_IN_BY_CARD, *family, settings=strict, dates=dates)
    assert answer_of(facts, Procedure.TRANSFER_IN_BY_CARD).answer is Answer.NOT_POSSIBLE


def test_the_one_notice_has_its_steps_and_signature_with_the_applicant_only() -> None:
    facts = case(
        "2026-06-10",
        MoveKind.TRANSFER_IN_BY_CARD,
        person("1", card=None),
        person("2", head=True, applicant=True),
        dates={"planned": "2026-06-01", "moved": "2026-06-01"},
    )
    rides = answer_of(facts, Procedure.TRANSFER_IN_BY_CARD, "1")
    files = answer_of(facts, Procedure.TRANSFER_IN_BY_CARD, "2")
    assert (rides.signs, rides.steps) == (False, ())
    assert files.signs
    assert [step.pin for step in files.steps if step.pin] == [PinKind.JUKI]
