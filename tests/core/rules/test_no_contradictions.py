"""The same facts give one advice: no two lines of a plan speak against each other."""

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
    PinKind,
    PinState,
    Procedure,
    ResidenceFacts,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.card_desk import asked, none_planned, reasons, wanting, ways
from tests.core.rules.cases import ACTIVE, HEAD, RULES, answer_of, case, person
from tests.core.rules.moving import codes, moving, of

NO = Answer.NOT_POSSIBLE
OUT, HAND_OVER = Procedure.MOVE_OUT, Procedure.HAND_OVER
LOST = CardEvents(lost=date(2026, 11, 22))
AWAY = replace(ACTIVE, present=False)
BY_AGENT = replace(
    person(present=False), actor=Actor.AGENT, protection=Protection.NONE, applicant=True
)


@pytest.mark.parametrize(("today", "in_time"), [("2026-11-27", True), ("2026-11-30", False)])
def test_no_letter_goes_out_that_cannot_come_back_before_the_card_dies(
    today: str, in_time: bool
) -> None:
    dates = {"planned": "2026-09-01", "moved": "2026-09-01", "filed": "2026-09-01"}
    plan = answer_of(
        case(today, MoveKind.TRANSFER_IN_BY_CARD, BY_AGENT, dates=dates), Procedure.CONTINUED_USE
    )
    assert plan.answer is NO
    assert ("inquiry_letter" in plan.forms) is in_time
    assert (WayCode.LETTER_FIRST in ways(plan)) is in_time
    assert all(w.by is None or w.come_from is None or w.come_from <= w.by for w in plan.ways)
    assert in_time or WayCode.HOLDER_COMES in ways(plan)


def test_how_long_a_letter_counts_is_a_question_until_the_office_has_decided() -> None:
    who = wanting(Procedure.SIGN_CERTIFICATE, who=BY_AGENT)
    assert "letter_valid_days" in asked("2026-11-24", Procedure.SIGN_CERTIFICATE, who).questions
    decided = case("2026-11-24", MoveKind.CARD_ONLY, who, settings={"letter.valid_days": 20})
    assert "letter_valid_days" not in answer_of(decided, Procedure.SIGN_CERTIFICATE).questions


@pytest.mark.parametrize("kind", [MoveKind.MOVE_WITHIN, MoveKind.TRANSFER_IN_BY_CARD])
def test_nobody_is_told_to_bring_a_card_that_is_lost(kind: MoveKind) -> None:
    who = replace(HEAD, card=AWAY, events=LOST)
    made = moving("2026-11-24", kind, who, planned="2026-11-20", moved="2026-11-20")
    assert of(made, Procedure.LOSS_NOTICE).answer is Answer.POSSIBLE
    plan = make_plan(made, RULES).of("1")
    assert plan is not None
    for each in plan.procedures:
        assert not ways(each) & {WayCode.BRING_CARD, WayCode.CONTINUE_LATER}, each
        assert "later_until_last_day" not in each.warnings


def test_a_full_card_is_not_written_on_later() -> None:
    full = replace(HEAD, card=replace(ACTIVE, endorsement_lines=0))
    made = moving(
        "2026-11-24", MoveKind.TRANSFER_IN_BY_CARD, full, planned="2026-11-20", moved="2026-11-20"
    )
    use = of(made, Procedure.CONTINUED_USE)
    assert (codes(use), "later_until_last_day" in use.warnings) == (
        {WayCode.ENDORSEMENT_FULL},
        False,
    )


def test_a_child_who_comes_alone_is_sent_for_a_parent_for_the_card_as_well() -> None:
    child = replace(HEAD, birth=person("1", "2014-05-05").birth)
    made = moving("2026-11-24", MoveKind.MOVE_WITHIN, child, moved="2026-11-20")
    update = of(made, Procedure.CARD_UPDATE)
    assert (update.answer, WayCode.REPRESENTATIVE_COMES in codes(update)) == (NO, True)
    ward = moving("2026-11-24", MoveKind.MOVE_WITHIN, replace(HEAD, ward=True), moved="2026-11-20")
    assert "guardian_here" in of(ward, Procedure.CARD_UPDATE).questions


def test_what_rests_on_dead_or_missing_cards_names_the_same_way_on() -> None:
    gone = replace(HEAD, card=CardFacts(CardState.LAPSED_BY_MOVE, present=True))
    made = moving("2026-11-24", MoveKind.MOVE_WITHIN, gone, moved="2026-11-20")
    assert codes(of(made, Procedure.SIGN_CERTIFICATE)) == {WayCode.CARD_DEAD}


def test_a_change_of_the_card_that_comes_late_is_called_late() -> None:
    late = moving("2026-11-24", MoveKind.RECORD_CHANGE, moved="2026-10-01", registered=True)
    update = of(late, Procedure.CARD_UPDATE)
    assert (update.answer, "card_update_late" in update.warnings) == (Answer.POSSIBLE, True)
    in_time = moving("2026-10-15", MoveKind.RECORD_CHANGE, moved="2026-10-01", registered=True)
    assert "card_update_late" not in of(in_time, Procedure.CARD_UPDATE).warnings


def test_who_leaves_today_without_continued_use_gets_the_paper() -> None:
    pending = replace(HEAD, card=replace(ACTIVE, continued_pending=date(2026, 10, 1)))
    today = of(moving("2026-11-24", MoveKind.MOVE_OUT, pending, planned="2026-11-24"), OUT)
    assert {"move_out_on_paper"} <= set(today.warnings)
    assert not {"move_out_by_card", "continue_before_moving_out"} & set(today.warnings)
    eve = of(moving("2026-11-23", MoveKind.MOVE_OUT, pending, planned="2026-11-24"), OUT)
    assert {"move_out_by_card", "continue_before_moving_out"} <= set(eve.warnings)


def test_who_moves_out_before_the_card_is_handed_over_is_told_so() -> None:
    who = replace(HEAD, card=CardFacts(CardState.NOTIFIED, present=False))
    plan = of(moving("2026-11-24", MoveKind.MOVE_OUT, who, planned="2026-11-30"), HAND_OVER)
    assert "no_move_until_received" in plan.warnings


@pytest.mark.parametrize(
    "who",
    [
        replace(HEAD, card=CardFacts(CardState.LOST, present=False)),
        replace(HEAD, card=AWAY, events=replace(LOST, lost_filed=True)),
    ],
)
def test_a_loss_is_told_once(who: PersonFacts) -> None:
    plan = asked("2026-11-24", Procedure.LOSS_NOTICE, wanting(Procedure.LOSS_NOTICE, who=who))
    assert (plan.answer, plan.steps, ways(plan)) == (NO, (), {WayCode.CARD_DEAD})


@pytest.mark.parametrize(
    ("born_on", "answer"), [("2025-11-25", Answer.POSSIBLE), ("2025-11-24", NO)]
)
def test_a_babys_express_card_is_asked_for_by_the_parent_alone_to_its_last_day(
    born_on: str, answer: Answer
) -> None:
    baby = replace(person("2", born_on, present=False, card=None), role="子")
    want = wanting(Procedure.EXPRESS_ISSUE, who=baby)
    plan = asked("2026-11-24", Procedure.EXPRESS_ISSUE, want, HEAD)
    assert plan.answer is answer
    assert not any(code.startswith("holder_") for code in plan.documents)


def test_no_letter_is_written_to_the_dead() -> None:
    wants = frozenset({Procedure.SIGN_CERTIFICATE, Procedure.CARD_REISSUE})
    who = replace(person("2", present=False), events=CardEvents(died=date(2026, 11, 1)))
    for procedure in wants:
        plan = asked("2026-11-24", procedure, replace(who, wants=wants), HEAD)
        assert (plan.answer, plan.forms, reasons(plan)) == (NO, (), {"lapses.death"})
    back = asked("2026-11-24", Procedure.CARD_RETURN, who, HEAD)
    assert back.answer is Answer.POSSIBLE


def test_who_gives_up_pins_is_not_asked_to_set_new_ones() -> None:
    forgotten = replace(HEAD, pins={PinKind.JUKI: PinState.FORGOTTEN})
    who = wanting(Procedure.FACE_CARD, who=forgotten)
    assert asked("2026-11-24", Procedure.FACE_CARD, who).answer is Answer.POSSIBLE
    assert none_planned("2026-11-24", Procedure.PIN_RESET, who)


def test_a_card_that_runs_with_a_former_stay_is_extended_for_who_may_stay_for_good() -> None:
    card = replace(ACTIVE, expiry=date(2027, 1, 31), issued=date(2024, 6, 10))
    stay = ResidenceFacts(unlimited=True)
    who = replace(person("1", "1995-08-01"), foreign=True, card=card, residence=stay)
    plan = asked("2027-01-20", Procedure.VALIDITY_CHANGE, who)
    assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, date(2033, 8, 1))
    to_birthday = replace(who, card=replace(card, expiry=date(2033, 8, 1)))
    assert none_planned("2027-01-20", Procedure.VALIDITY_CHANGE, to_birthday)
