"""Card work of one holder: continued use, certificates, PIN resets, who must be here."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hitomado.core.dates import RegisterDate
from hitomado.core.rules.plan import (
    Answer,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
)
from tests.core.rules.cases import ACTIVE, HEAD, answer_of, case, person

WITHIN = MoveKind.MOVE_WITHIN
FORGOTTEN = {PinKind.JUKI: PinState.FORGOTTEN}


def came_back(today: str) -> ProcedurePlan:
    facts = case(
        today, dates={"planned": "2026-09-01", "moved": "2026-09-01", "filed": "2026-09-01"}
    )
    return answer_of(facts, Procedure.CONTINUED_USE)


def test_continued_use_is_possible_on_the_ninetieth_day_after_filing() -> None:
    plan = came_back("2026-11-30")
    assert plan.answer is Answer.POSSIBLE
    assert (plan.last_day, plan.fee) == (date(2026, 11, 30), 0)


def test_continued_use_a_day_later_kills_the_card_and_a_new_one_costs_1000_yen() -> None:
    plan = came_back("2026-12-01")
    assert plan.answer is Answer.NOT_POSSIBLE
    assert "card_lapsed" in plan.warnings
    assert [dict(b.facts)["yen"] for b in plan.because if b.rule == "fee.card_reissue"] == ["1000"]


@pytest.mark.parametrize(("day", "in_time"), [(89, True), (90, True), (91, False)])
def test_days_89_90_91_after_filing(day: int, in_time: bool) -> None:
    today = (date(2026, 9, 1) + timedelta(days=day)).isoformat()
    assert (came_back(today).answer is Answer.POSSIBLE) is in_time


def test_the_notice_filed_on_an_earlier_day_is_not_filed_again() -> None:
    facts = case(
        "2026-11-30", dates={"planned": "2026-09-01", "moved": "2026-09-01", "filed": "2026-09-01"}
    )
    notice = answer_of(facts, Procedure.TRANSFER_IN_BY_CARD)
    assert (notice.steps, notice.forms, notice.signs) == ((), (), False)


def test_counting_from_the_move_is_a_warning_until_the_office_decides_so() -> None:
    dates = {"planned": "2026-09-01", "moved": "2026-08-25", "filed": "2026-09-01"}
    plan = answer_of(case("2026-11-25", dates=dates), Procedure.CONTINUED_USE)
    assert plan.answer is Answer.POSSIBLE
    assert "continued_use_counted_from_move" in plan.warnings
    decided = case("2026-11-25", settings={"continued_use.after_move": 90}, dates=dates)
    assert answer_of(decided, Procedure.CONTINUED_USE).answer is Answer.NOT_POSSIBLE


FAMILY = (
    person("father", "1984-02-10", head=True, applicant=True),
    person("mother", "1986-07-21", present=False, pins=FORGOTTEN),
    person("child14", "2012-05-05"),
    person("child10", "2016-05-05", card=None),
)


def family(procedure: Procedure, who: str, *people: PersonFacts) -> ProcedurePlan:
    kind = MoveKind.TRANSFER_IN_BY_CARD
    facts = case(
        "2026-11-20",
        kind,
        *(people or FAMILY),
        dates={"planned": "2026-11-10", "moved": "2026-11-12"},
    )
    return answer_of(facts, procedure, who)


def test_a_family_of_four_moves_in_by_the_fathers_card() -> None:
    for who in ("father", "mother", "child14", "child10"):
        assert family(Procedure.TRANSFER_IN_BY_CARD, who).answer is Answer.POSSIBLE
    assert family(Procedure.CONTINUED_USE, "father").answer is Answer.POSSIBLE
    sign = family(Procedure.SIGN_CERTIFICATE, "father")
    assert (sign.answer, sign.fee, sign.signs) == (Answer.POSSIBLE, 0, True)


def test_the_child_of_14_continues_today_but_gets_no_sign_certificate() -> None:
    assert family(Procedure.CONTINUED_USE, "child14").answer is Answer.POSSIBLE
    sign = family(Procedure.SIGN_CERTIFICATE, "child14")
    assert (sign.answer, sign.fee, sign.steps) == (Answer.NOT_POSSIBLE, None, ())
    assert [b.rule for b in sign.because if b.rule == "sign.age"] == ["sign.age"]


def test_the_absent_mother_with_a_forgotten_pin_comes_within_90_days() -> None:
    use = family(Procedure.CONTINUED_USE, "mother")
    assert (use.answer, use.last_day) == (Answer.NOT_POSSIBLE, date(2027, 2, 18))
    assert {"holder_must_come", "later_until_last_day"} <= set(use.warnings)
    reset = family(Procedure.PIN_RESET, "mother")
    assert reset.answer is Answer.NOT_POSSIBLE
    assert reset.forms == ("sealed_authority",)
    assert family(Procedure.SIGN_CERTIFICATE, "mother").answer is Answer.NOT_POSSIBLE


def test_her_sealed_authority_opens_the_same_day() -> None:
    sealed = (FAMILY[0], replace(FAMILY[1], sealed_authority=True))
    for procedure in (Procedure.PIN_RESET, Procedure.CONTINUED_USE, Procedure.SIGN_CERTIFICATE):
        assert family(procedure, "mother", *sealed).answer is Answer.POSSIBLE
    assert "sealed_authority" in family(Procedure.PIN_RESET, "mother", *sealed).documents


def test_sealed_authority_does_not_help_without_a_move() -> None:
    mother = replace(FAMILY[1], sealed_authority=True)
    facts = case("2026-11-20", MoveKind.CARD_ONLY, FAMILY[0], mother)
    plan = answer_of(facts, Procedure.PIN_RESET, "mother")
    assert (plan.answer, plan.forms) == (Answer.NOT_POSSIBLE, ("inquiry_letter",))


def test_the_person_without_a_card_has_the_notice_only() -> None:
    with pytest.raises(AssertionError):
        family(Procedure.CONTINUED_USE, "child10")


def test_a_childs_forgotten_pin_is_reset_by_the_parent_here_and_by_nobody_else() -> None:
    child = replace(FAMILY[2], pins=FORGOTTEN)
    reset = family(Procedure.PIN_RESET, "child14", FAMILY[0], child)
    assert reset.answer is Answer.POSSIBLE
    assert "representative_proof" in reset.documents
    assert reset.represented
    alone = (replace(FAMILY[0], present=False), child)
    assert family(Procedure.PIN_RESET, "child14", *alone).answer is Answer.NOT_POSSIBLE


def test_every_lost_pin_gets_its_own_step_and_comes_before_the_card_work() -> None:
    pins = {PinKind.JUKI: PinState.BLOCKED, PinKind.TEXT: PinState.FORGOTTEN}
    plan = family(Procedure.PIN_RESET, "2", FAMILY[0], person("2", pins=pins))
    entered = [step.pin for step in plan.steps if step.code == "enter_new_pin"]
    assert entered == [PinKind.JUKI, PinKind.TEXT]
    use = family(Procedure.CONTINUED_USE, "2", FAMILY[0], person("2", pins=pins))
    assert "pin_reset_first" in use.warnings


def test_three_terminal_entries_of_the_juki_pin_at_a_transfer_in() -> None:
    three = (
        Procedure.TRANSFER_IN_BY_CARD,
        Procedure.CONTINUED_USE,
        Procedure.SIGN_CERTIFICATE,
    )
    entries = [
        step
        for procedure in three
        for step in family(procedure, "father").steps
        if step.place == "terminal" and step.pin is PinKind.JUKI
    ]
    assert len(entries) == 3


def test_a_move_within_reissues_the_sign_certificate_capped_by_the_auth_certificate() -> None:
    card = replace(ACTIVE, auth_present=True, auth_expiry=date(2029, 3, 15))
    mover = person("1", "1990-03-15", head=True, applicant=True, card=card)
    facts = case("2026-11-10", WITHIN, mover, dates={"moved": "2026-11-01"})
    assert answer_of(facts, Procedure.CARD_UPDATE).answer is Answer.POSSIBLE
    sign = answer_of(facts, Procedure.SIGN_CERTIFICATE)
    assert (sign.answer, sign.fee) == (Answer.POSSIBLE, 0)
    assert dict(sign.because[-1].facts) == {"valid_until": "2029-03-15"}
    assert sign.because[-1].rule == "sign.capped_by_auth"
    expired = replace(mover, card=replace(card, auth_expiry=date(2026, 11, 9)))
    renewed = answer_of(replace(facts, persons=(expired,)), Procedure.SIGN_CERTIFICATE)
    assert dict(renewed.because[-1].facts) == {"valid_until": "2031-03-15"}


def test_a_move_within_twenty_days_late_is_taken_and_the_card_lives() -> None:
    facts = case("2026-11-24", WITHIN, HEAD, dates={"moved": "2026-10-21"})
    notice = answer_of(facts, Procedure.MOVE_WITHIN)
    assert notice.answer is Answer.POSSIBLE
    assert "late_notice" in notice.warnings
    assert "lateness_reason" in notice.forms
    assert answer_of(facts, Procedure.CARD_UPDATE).answer is Answer.POSSIBLE


@pytest.mark.parametrize(("day", "late"), [(13, False), (14, False), (15, True)])
def test_days_13_14_15_after_a_move_within(day: int, late: bool) -> None:
    today = (date(2026, 6, 1) + timedelta(days=day)).isoformat()
    facts = case(today, WITHIN, HEAD, closed=frozenset(), dates={"moved": "2026-06-01"})
    assert ("late_notice" in answer_of(facts, Procedure.MOVE_WITHIN).warnings) is late


def sign_on(today: str, mover: PersonFacts) -> ProcedurePlan:
    facts = case(today, WITHIN, replace(HEAD, id="0"), mover, dates={"moved": today})
    return answer_of(facts, Procedure.SIGN_CERTIFICATE)


def test_the_day_before_the_fifteenth_birthday_is_asked_about_with_the_day_to_come() -> None:
    child = person("1", "2011-12-02")
    assert sign_on("2026-11-30", child).answer is Answer.NOT_POSSIBLE
    eve = sign_on("2026-12-01", child)
    assert eve.answer is Answer.ASK
    assert "sign_age_today" in eve.questions
    assert ("birthday", "2026-12-02") in {fact for b in eve.because for fact in b.facts}
    assert sign_on("2026-12-02", child).answer is Answer.POSSIBLE


def test_an_adult_under_guardianship_gets_no_sign_certificate() -> None:
    ward = person("1", ward=True)
    plan = sign_on("2026-06-10", ward)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert "sign.ward" in {b.rule for b in plan.because}


def test_a_partly_unknown_birth_date_decides_only_where_it_is_far_from_the_line() -> None:
    old = replace(HEAD, birth=RegisterDate("昭和15年月日不詳", 1940))
    near = replace(HEAD, birth=RegisterDate("平成23年月日不詳", 2011))
    none = replace(HEAD, birth=RegisterDate("不詳"))
    assert sign_on("2026-06-10", old).answer is Answer.POSSIBLE
    for unsure in (near, none):
        plan = sign_on("2026-06-10", unsure)
        assert (plan.answer, "birth_date" in plan.questions) == (Answer.ASK, True)


def test_an_expired_auth_certificate_is_issued_with_the_move_and_a_living_one_is_left() -> None:
    gone = replace(HEAD, card=replace(ACTIVE, auth_expiry=date(2026, 6, 9)))
    facts = case("2026-06-10", WITHIN, gone, dates={"moved": "2026-06-01"})
    assert answer_of(facts, Procedure.AUTH_CERTIFICATE).answer is Answer.POSSIBLE
    alive = replace(HEAD, card=replace(ACTIVE, auth_expiry=date(2026, 6, 10)))
    with pytest.raises(AssertionError):
        answer_of(
            case("2026-06-10", WITHIN, alive, dates={"moved": "2026-06-01"}),
            Procedure.AUTH_CERTIFICATE,
        )


def test_without_a_move_only_what_is_wanted_or_lost_is_planned() -> None:
    wanting = replace(HEAD, wants=frozenset({Procedure.SIGN_CERTIFICATE}))
    facts = case("2026-06-10", MoveKind.CARD_ONLY, wanting)
    plan = answer_of(facts, Procedure.SIGN_CERTIFICATE)
    assert plan.answer is Answer.POSSIBLE
    assert not [b for b in plan.because if b.rule.startswith("lapses.")]
    with pytest.raises(AssertionError):
        answer_of(case("2026-06-10", MoveKind.CARD_ONLY, HEAD), Procedure.SIGN_CERTIFICATE)


def test_a_wards_pin_is_reset_only_after_asking_for_the_guardian() -> None:
    ward = person("2", ward=True, pins=FORGOTTEN)
    reset = family(Procedure.PIN_RESET, "2", FAMILY[0], ward)
    assert (reset.answer, reset.questions) == (Answer.ASK, ("guardian_here",))
    assert reset.represented
