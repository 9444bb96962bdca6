"""Nobody filed the 転出届: found at the first answer, then narrowed down by every date."""

from dataclasses import replace

import pytest

from hitomado.core.rules.plan import (
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from tests.core.rules.cases import ACTIVE, HEAD, person
from tests.core.rules.moving import NO, codes, moving, of, on, plan_of, way

BY_CARD = MoveKind.TRANSFER_IN_BY_CARD
ONLINE, POST = WayCode.MOVE_OUT_ONLINE, WayCode.MOVE_OUT_BY_POST


def missing(today: str, *people: PersonFacts, **facts: str) -> ProcedurePlan:
    made = moving(today, BY_CARD, *people, out_missing=True, **facts)
    return of(made, Procedure.TRANSFER_IN_BY_CARD)


def test_it_is_said_before_any_date_is_known() -> None:
    plan = missing("2026-06-10")
    assert (plan.answer, plan.steps) == (NO, ())
    assert codes(plan) == {ONLINE, POST}
    assert {w.by for w in plan.ways} == {None}
    assert "file_move_out_first" in plan.warnings
    assert plan.questions == ("moved_date",)


@pytest.mark.parametrize("kind", [BY_CARD, MoveKind.TRANSFER_IN])
def test_it_is_the_same_whatever_paper_was_expected(kind: MoveKind) -> None:
    found = plan_of(moving("2026-06-10", kind, out_missing=True)).persons[0].procedures[0]
    assert (found.answer, codes(found)) == (NO, {ONLINE, POST})


def test_c09_moved_five_days_ago_files_online_and_comes_back_within_14_days_of_moving() -> None:
    plan = missing("2026-06-10", moved="2026-06-05", left="2026-06-05")
    assert way(plan, ONLINE).by == on("2026-06-15")
    assert way(plan, ONLINE).come_from == on("2026-06-11")
    assert way(plan, POST).by == on("2026-06-19")
    assert plan.last_day == on("2026-06-19")
    assert "transfer_limit_runs" in plan.warnings


def test_c09_a_friday_visit_comes_back_on_the_next_open_day() -> None:
    plan = missing("2026-06-12", moved="2026-06-05", left="2026-06-05")
    assert way(plan, ONLINE).come_from == on("2026-06-15")


def test_c10_eleven_days_after_leaving_only_the_old_town_by_post_is_left() -> None:
    plan = missing("2026-06-16", moved="2026-06-05", left="2026-06-05")
    assert codes(plan) == {POST}
    assert way(plan, POST).by == on("2026-06-19")
    assert "online_window_over" in plan.warnings


def test_c11_sixteen_days_after_it_is_paper_and_the_cards_are_dead() -> None:
    plan = missing("2026-06-21", moved="2026-06-05", left="2026-06-05")
    assert codes(plan) >= {WayCode.PAPER_CERTIFICATE, WayCode.TIME_OVER}
    assert ONLINE not in codes(plan)
    assert "card_lapsed" in plan.warnings


@pytest.mark.parametrize(
    ("today", "open_ways"),
    [
        ("2026-06-05", {ONLINE, POST}),
        ("2026-06-14", {ONLINE, POST}),
        ("2026-06-15", {ONLINE, POST}),
        ("2026-06-16", {POST}),
        ("2026-06-18", {POST}),
        ("2026-06-19", {POST}),
        ("2026-06-20", {WayCode.PAPER_CERTIFICATE, WayCode.TIME_OVER}),
        ("2027-01-04", {WayCode.PAPER_CERTIFICATE, WayCode.TIME_OVER}),
    ],
)
def test_days_10_11_14_15_after_leaving(today: str, open_ways: set[WayCode]) -> None:
    assert codes(missing(today, moved="2026-06-05", left="2026-06-05")) == open_ways


def test_no_card_is_called_dead_where_nobody_holds_one() -> None:
    bare = replace(HEAD, card=None)
    plan = missing("2026-06-21", bare, moved="2026-06-05", left="2026-06-05")
    assert codes(plan) == {WayCode.PAPER_CERTIFICATE, WayCode.TIME_OVER}
    assert "card_lapsed" not in plan.warnings


def test_left_long_ago_but_moved_in_lately_is_paper_while_the_card_is_not_called_dead() -> None:
    plan = missing("2026-06-21", moved="2026-06-20", left="2026-06-01")
    assert codes(plan) == {WayCode.PAPER_CERTIFICATE}
    assert way(plan, WayCode.PAPER_CERTIFICATE).by == on("2026-07-04")
    assert "card_lapsed" not in plan.warnings


def test_without_the_day_of_leaving_the_move_counts_and_the_day_is_asked_for() -> None:
    plan = missing("2026-06-10", moved="2026-06-05")
    assert way(plan, ONLINE).by == on("2026-06-15")
    assert plan.questions == ("actual_leaving_date",)


def test_whoever_has_not_moved_yet_may_file_online_from_thirty_days_before() -> None:
    plan = missing("2026-06-10", moved="2026-06-20", left="2026-06-20")
    assert codes(plan) == {ONLINE, POST, WayCode.NOT_MOVED_YET}
    assert way(plan, ONLINE).come_from == on("2026-06-22")
    far = missing("2026-06-10", moved="2026-08-03", left="2026-08-03")
    assert way(far, ONLINE).come_from == on("2026-08-03")


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (replace(HEAD, card=None), "online_needs_card"),
        (replace(HEAD, card=replace(ACTIVE, expiry=on("2026-06-09"))), "online_needs_card"),
        (replace(HEAD, card=replace(ACTIVE, face_only=True)), "online_needs_card"),
        (
            replace(HEAD, card=replace(ACTIVE, sign_present=False)),
            "online_needs_sign_certificate",
        ),
        (
            replace(HEAD, card=replace(ACTIVE, sign_expiry=on("2026-06-09"))),
            "online_needs_sign_certificate",
        ),
        (person("1", "2012-06-10"), "online_under_age"),
        (replace(HEAD, pins={PinKind.SIGN: PinState.FORGOTTEN}), "online_needs_pins"),
        (replace(HEAD, pins={PinKind.AUTH: PinState.BLOCKED}), "online_needs_pins"),
        (replace(HEAD, pins={PinKind.TEXT: PinState.FORGOTTEN}), "online_needs_pins"),
    ],
)
def test_who_cannot_file_online_is_told_why_and_sent_by_post(who: PersonFacts, why: str) -> None:
    plan = missing("2026-06-10", who, moved="2026-06-05", left="2026-06-05")
    assert codes(plan) == {POST}
    assert why in plan.warnings


def test_one_of_the_household_who_can_is_enough() -> None:
    forgot = replace(HEAD, pins={PinKind.SIGN: PinState.FORGOTTEN})
    plan = missing("2026-06-10", forgot, person("2"), moved="2026-06-05", left="2026-06-05")
    assert ONLINE in codes(plan)


def test_a_card_left_at_home_can_still_file_from_there() -> None:
    at_home = replace(HEAD, card=replace(ACTIVE, present=False))
    plan = missing("2026-06-10", at_home, moved="2026-06-05", left="2026-06-05")
    assert ONLINE in codes(plan)


def test_the_card_work_waits_with_the_same_ways() -> None:
    made = moving("2026-06-10", BY_CARD, out_missing=True, moved="2026-06-05")
    for procedure in (Procedure.CONTINUED_USE, Procedure.SIGN_CERTIFICATE):
        waiting = of(made, procedure)
        assert (waiting.answer, codes(waiting) >= {ONLINE, POST}) == (NO, True)
