"""Who may come for whom: the worked cases, and the matrix."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hitomado.core.people import CardState, Protection
from hitomado.core.rules.acting.actors import who_rule
from hitomado.core.rules.acting.proofs import require_documents
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
    Letter,
    MoveFacts,
    MoveKind,
    PersonFacts,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from hitomado.core.rules.verdict import Ground, Verdict
from tests.core.rules.cases import ACTIVE, RULES, answer_of, case, person
from tests.core.rules.desk import (
    BY_AGENT,
    BY_PARTNER,
    CARD_ONLY,
    DELEGATED,
    FORGOTTEN,
    LICENCE,
    NO_CARD,
    PASSPORT,
    SAFE,
    TODAY,
    alone,
    facts_of,
    found_for,
    received,
    ways,
)

# C34–C36, C61: documents of the holder


def lost_card(*documents: str) -> PersonFacts:
    lost = CardEvents(lost=date(2026, 11, 22))
    gone = replace(ACTIVE, present=False)
    return replace(person(card=gone), events=lost, documents=documents, **SAFE)


def test_who_lost_the_card_at_home_shows_a_driving_licence() -> None:
    holder = lost_card(LICENCE)
    for procedure in (Procedure.LOSS_NOTICE, Procedure.CARD_REISSUE):
        assert found_for(procedure, holder).answer is Answer.POSSIBLE


def test_express_issue_wants_more_than_one_driving_licence() -> None:
    found = found_for(Procedure.EXPRESS_ISSUE, lost_card(LICENCE))
    assert found.answer is Answer.NOT_POSSIBLE
    assert ways(found) == {WayCode.MORE_DOCUMENTS}
    rule = "formula.a2_or_a1b1_or_b3_with_photo"
    assert facts_of(found, rule)["lacking"] == "a1 b1"


def test_two_documents_without_photo_do_for_the_loss_and_not_for_express_issue() -> None:
    holder = lost_card("eligibility_certificate", "pension_book")
    for procedure in (Procedure.LOSS_NOTICE, Procedure.CARD_REISSUE, Procedure.HAND_OVER):
        assert found_for(procedure, holder).answer is Answer.POSSIBLE
    express = found_for(Procedure.EXPRESS_ISSUE, holder)
    assert express.answer is Answer.NOT_POSSIBLE
    assert ways(express) == {WayCode.MORE_DOCUMENTS, WayCode.NO_PHOTO_ID}


def test_the_photo_route_is_not_spoken_of_until_it_is_in_force() -> None:
    holder = lost_card("eligibility_certificate", "pension_book")
    assert "photo_route" not in found_for(Procedure.EXPRESS_ISSUE, holder).warnings
    settings = {"photo_route.in_force": True}
    facts = case(TODAY, CARD_ONLY, holder, settings=settings)
    ground, found = Ground(facts, RULES.overlaid(settings)), Verdict()
    require_documents(Procedure.EXPRESS_ISSUE, holder, ground, found)
    assert (found.answer, found.warnings) == (Answer.NOT_POSSIBLE, ["photo_route"])


def test_a_juki_card_with_photo_is_refused_in_2026_and_named() -> None:
    found = found_for(Procedure.HAND_OVER, lost_card("juki_card_with_photo"))
    assert found.answer is Answer.NOT_POSSIBLE
    facts = facts_of(found, "formula.a1_or_b2")
    assert facts["refused"] == "juki_card_with_photo:no_longer_accepted"


def test_a_suspended_card_on_the_desk_is_no_identity_document() -> None:
    dead = replace(ACTIVE, state=CardState.SUSPENDED)
    holder = replace(person(card=dead), documents=("my_number_card",), **SAFE)
    found = found_for(Procedure.LOSS_NOTICE, holder)
    assert facts_of(found, "formula.a1_or_b2")["refused"] == "my_number_card:lapsed"
    living = replace(holder, card=ACTIVE)
    assert found_for(Procedure.LOSS_NOTICE, living).answer is Answer.POSSIBLE


# C41: an agent of another household, two visits


def reset_by_brother(letter: Letter, today: str = TODAY, **facts: Any) -> ProcedurePlan:
    holder = alone(pins=FORGOTTEN, letter=letter, **BY_AGENT, **facts)
    return answer_of(case(today, CARD_ONLY, holder), Procedure.PIN_RESET)


def test_a_brothers_first_visit_sends_the_letter_and_ends_there() -> None:
    plan = reset_by_brother(Letter.NONE)
    assert (plan.answer, plan.forms, plan.steps) == (
        Answer.NOT_POSSIBLE,
        ("inquiry_letter",),
        (),
    )
    (way,) = plan.ways
    assert (way.code, way.come_from) == (WayCode.LETTER_FIRST, date(2026, 11, 25))
    assert way.by == date(2026, 12, 24)
    assert "agent_a1_or_b2" in plan.documents


def test_the_offices_days_for_the_answer_count_within_their_limits() -> None:
    holder = alone(pins=FORGOTTEN, **BY_AGENT)
    facts = case(TODAY, CARD_ONLY, holder, settings={"letter.valid_days": 20})
    assert answer_of(facts, Procedure.PIN_RESET).ways[0].by == date(2026, 12, 14)


def test_a_letter_on_its_way_is_awaited_and_not_sent_again() -> None:
    plan = reset_by_brother(Letter.SENT)
    assert (plan.answer, plan.forms) == (Answer.NOT_POSSIBLE, ())
    assert "letter_awaited" in plan.warnings


def test_the_brothers_second_visit_brings_the_sealed_answer_and_both_ones_documents() -> None:
    listed = reset_by_brother(Letter.ANSWERED)
    assert listed.answer is Answer.POSSIBLE
    assert {"sealed_answer", "holder_a1_or_b1", "agent_a2_or_a1b1"} <= set(listed.documents)
    enough: dict[str, Any] = {
        "documents": ("eligibility_certificate",),
        "actor_documents": (LICENCE, "bankbook"),
    }
    assert reset_by_brother(Letter.ANSWERED, **enough).answer is Answer.POSSIBLE
    for lacking in ({"actor_documents": (LICENCE,)}, {"documents": ("none",)}):
        plan = reset_by_brother(Letter.ANSWERED, **{**enough, **lacking})
        assert (plan.answer, plan.steps) == (Answer.NOT_POSSIBLE, ())
        assert WayCode.MORE_DOCUMENTS in ways(plan)


def test_the_letter_that_came_with_the_notice_serves_for_renewal_only() -> None:
    holder = alone(letter=Letter.WITH_NOTICE, **BY_AGENT)
    assert found_for(Procedure.CERTIFICATE_RENEWAL, holder).answer is Answer.POSSIBLE
    for procedure in (Procedure.PIN_RESET, Procedure.SIGN_CERTIFICATE):
        assert found_for(procedure, holder).answer is Answer.NOT_POSSIBLE


def test_before_a_letter_to_someone_of_unknown_protection_the_clerk_looks() -> None:
    unknown = alone(protection=Protection.UNKNOWN, **BY_AGENT)
    assert "letter_check_first" in found_for(Procedure.PIN_RESET, unknown).warnings
    assert "letter_check_first" not in found_for(Procedure.PIN_RESET, alone(**BY_AGENT)).warnings


# C42: the mother of one household


def child_of_ten(*actor_documents: str, role: str = "子") -> ProcedurePlan:
    child = replace(person("child", "2016-05-05", pins=FORGOTTEN), role=role, **SAFE)
    child = replace(child, actor_documents=actor_documents)
    mother = person("mother", "1986-07-21", head=True, applicant=True)
    return answer_of(case(TODAY, CARD_ONLY, mother, child), Procedure.PIN_RESET, "child")


def test_a_mother_resets_her_childs_pin_the_same_day_without_a_family_register() -> None:
    plan = child_of_ten(LICENCE, "eligibility_certificate")
    assert (plan.answer, plan.represented) == (Answer.POSSIBLE, True)
    assert "representative_proof" not in plan.documents
    assert "representative_a2_or_a1b1" in plan.documents
    assert child_of_ten(LICENCE).answer is Answer.NOT_POSSIBLE


def test_who_is_not_known_as_the_parent_shows_the_proof_within_three_months() -> None:
    shown = (LICENCE, PASSPORT)
    assert "representative_proof" in child_of_ten(role="").documents
    assert child_of_ten(*shown, role="").answer is Answer.NOT_POSSIBLE
    for proof in ("family_register issued=2026-10-01", "family_register_in_town", "same_household"):
        assert child_of_ten(*shown, proof, role="").answer is Answer.POSSIBLE
    assert child_of_ten(*shown, "family_register issued=2026-08-01", role="").answer is (
        Answer.NOT_POSSIBLE
    )


# C43, C44: who receives a card for somebody


def test_a_daughter_receives_the_card_of_her_father_of_76() -> None:
    shown: dict[str, Any] = {
        "documents": (LICENCE, "eligibility_certificate"),
        "actor_documents": (LICENCE, PASSPORT, *DELEGATED),
    }
    found = received("1950-05-05", **shown)
    assert (found.answer, found.questions) == (Answer.POSSIBLE, [])
    listed = set(received("1950-05-05").documents)
    assert {"holder_a2_or_a1b1_or_b3_with_photo", "member_a2_or_a1b1"} <= listed
    assert {"authority", "hand_over_notice", "sealed_pins"} <= listed
    for missing in DELEGATED:
        brought = tuple(d for d in shown["actor_documents"] if d != missing)
        assert received("1950-05-05", **{**shown, "actor_documents": brought}).answer is (
            Answer.NOT_POSSIBLE
        )


def test_work_is_no_reason_to_receive_a_husbands_card() -> None:
    for reason in ("work", "busy", "school"):
        found = received("1986-05-05", reason)
        assert found.answer is Answer.NOT_POSSIBLE
        assert ways(found) == {WayCode.HOLDER_COMES}
        assert "hardship_refused" in found.warnings


def test_75_counts_from_the_birthday_and_other_reasons_are_asked_for() -> None:
    assert received("1951-11-24").answer is Answer.POSSIBLE
    assert received("1951-11-26").questions == ["hardship_reason"]
    assert received("1951-11-26", "age_75").answer is Answer.NOT_POSSIBLE
    for reason in ("high_school", "hospital", "withdrawn"):
        found = received("2008-11-26", reason)
        assert found.answer is Answer.POSSIBLE
        assert "hardship_proof" in found.documents


def test_another_reason_than_age_is_shown_by_a_paper() -> None:
    shown: dict[str, Any] = {
        "documents": (LICENCE, PASSPORT),
        "actor_documents": (LICENCE, PASSPORT, *DELEGATED),
    }
    assert received("1986-05-05", "hospital", **shown).answer is Answer.NOT_POSSIBLE
    proved = {**shown, "actor_documents": (*shown["actor_documents"], "hardship_proof")}
    assert received("1986-05-05", "hospital", **proved).answer is Answer.POSSIBLE


def test_a_parent_receives_a_childs_card_with_the_child_or_alone_on_stricter_documents() -> None:
    mother = person("mother", "1986-07-21", head=True)
    child = replace(person("child", "2016-05-05", card=NO_CARD), role="子", **SAFE)
    shown: dict[str, Any] = {"documents": ("eligibility_certificate", "maternity_handbook")}
    along = replace(child, actor_documents=(LICENCE,), **shown)
    assert found_for(Procedure.HAND_OVER, along, mother).answer is Answer.POSSIBLE
    away = replace(along, present=False)
    assert found_for(Procedure.HAND_OVER, away, mother).answer is Answer.NOT_POSSIBLE
    photo = (*along.documents, "photo_certificate_parent")
    papers = (LICENCE, PASSPORT, "hand_over_notice", "sealed_pins")
    strict = replace(away, documents=photo, actor_documents=papers)
    assert found_for(Procedure.HAND_OVER, strict, mother).answer is Answer.POSSIBLE


def test_a_parent_alone_applies_for_express_issue_for_a_baby_only() -> None:
    mother = person("mother", "1986-07-21", head=True)
    for birth, answer in (("2025-11-26", Answer.POSSIBLE), ("2025-11-24", Answer.NOT_POSSIBLE)):
        baby = replace(person("child", birth, present=False, card=None), role="子", **SAFE)
        assert found_for(Procedure.EXPRESS_ISSUE, baby, mother).answer is answer


# C63: an agent files the notice


def moved_by_agent(today: str = "2026-11-20", **facts: Any) -> tuple[ProcedurePlan, ProcedurePlan]:
    holder = alone(head=True, **facts)
    filed = date(2026, 11, 20)
    move = MoveFacts(
        MoveKind.TRANSFER_IN_BY_CARD,
        planned=date(2026, 11, 10),
        moved=date(2026, 11, 12),
        filed=filed,
        by_agent=True,
        agent_authority=True,
    )
    facts_ = replace(case(today, MoveKind.TRANSFER_IN_BY_CARD, holder), move=move)
    return (
        answer_of(facts_, Procedure.TRANSFER_IN_BY_CARD),
        answer_of(facts_, Procedure.CONTINUED_USE),
    )


def test_an_agent_files_the_notice_and_continued_use_takes_the_letter_within_90_days() -> None:
    notice, use = moved_by_agent()
    assert notice.answer is Answer.POSSIBLE
    assert {"agent_a1_or_b2", "authority"} <= set(notice.documents)
    assert (use.answer, use.last_day) == (Answer.NOT_POSSIBLE, date(2027, 2, 18))
    assert [w.code for w in use.ways] == [WayCode.LETTER_FIRST, WayCode.CONTINUE_LATER]
    late = moved_by_agent("2027-02-10")[1]
    assert late.ways[0].by == date(2027, 2, 18)  # the card's own last day comes first
    again = moved_by_agent("2026-12-10", letter=Letter.ANSWERED)[1]
    assert again.answer is Answer.POSSIBLE


def test_an_agents_notice_wants_the_agents_documents() -> None:
    assert moved_by_agent(actor_documents=(LICENCE,))[0].answer is Answer.POSSIBLE
    assert moved_by_agent(actor_documents=("pension_book",))[0].answer is Answer.NOT_POSSIBLE


# the matrix as a whole

SAME_DAY = {
    Procedure.LOSS_NOTICE: True,
    Procedure.CARD_RETURN: True,
    Procedure.FACE_CARD: True,
    Procedure.PIN_RESET: False,
    Procedure.CONTINUED_USE: False,
    Procedure.CARD_UPDATE: False,
    Procedure.SIGN_CERTIFICATE: False,
    Procedure.SUSPENSION_LIFT: False,
    Procedure.COUNTER_APPLICATION: False,
    Procedure.EXPRESS_ISSUE: False,
    Procedure.NUMBER_CHANGE: False,
}


@pytest.mark.parametrize(("procedure", "same_day"), SAME_DAY.items())
def test_what_an_agent_may_do_on_the_first_day(procedure: Procedure, same_day: bool) -> None:
    assert (found_for(procedure, alone(**BY_AGENT)).answer is Answer.POSSIBLE) is same_day


def test_a_household_member_with_the_pin_continues_the_card_the_same_day() -> None:
    found = found_for(Procedure.CONTINUED_USE, alone(**BY_PARTNER))
    assert (found.answer, found.warnings) == (Answer.POSSIBLE, ["member_enters_pin"])


def test_every_combination_of_documents_that_a_rule_asks_for_exists() -> None:
    ground = Ground(case(TODAY), RULES)
    asked = set()
    for procedure in (*Procedure, None):
        for actor in Actor:
            _, codes = who_rule(procedure, actor, ground)
            asked |= {c.rpartition(".")[2] for c in codes if "." in c}
    assert len(asked) > 8
    assert not [f for f in asked if not RULES.codes(f"formula.{f}", ground.today)]
