"""What a new card costs and why, the windows of express issue, the endorsement field."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hitomado.core.people import CardState
from hitomado.core.rules.card.endorsement import wordings
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
    ProcedurePlan,
    ResidenceFacts,
    Way,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from hitomado.core.rules.verdict import Ground
from tests.core.rules.cases import ACTIVE, HEAD, RULES, answer_of, case, person

ONLY = MoveKind.CARD_ONLY
TODAY = date(2026, 11, 20)
ONE = timedelta(days=1)


def asked(
    procedure: Procedure,
    who: PersonFacts,
    on: date = TODAY,
    settings: dict[str, str | int | bool] | None = None,
) -> ProcedurePlan:
    facts = replace(who, wants=frozenset({procedure}))
    return answer_of(case(on.isoformat(), ONLY, facts, settings=settings), procedure)


def reasons(plan: ProcedurePlan) -> set[str]:
    return {b.rule for b in plan.because}


def with_events(**events: object) -> PersonFacts:
    return replace(HEAD, events=CardEvents(**events))  # type: ignore[arg-type]


def with_card(**facts: object) -> PersonFacts:
    return replace(HEAD, card=replace(ACTIVE, **facts))  # type: ignore[arg-type]


def staying(expiry: date) -> PersonFacts:
    return replace(with_card(expiry=expiry), foreign=True, residence=ResidenceFacts(until=expiry))


RETURNING = with_events(entered=TODAY)
FEES = [
    ("wish", HEAD, 1000),
    ("lost", with_events(lost=TODAY), 1000),
    ("lost", with_card(state=CardState.LOST), 1000),
    ("damaged", with_events(damaged=TODAY), 1000),
    ("blameless", with_events(lost=TODAY, blameless=True), 0),
    ("blameless", with_events(damaged=TODAY, blameless=True), 0),
    ("number_changed", with_events(number_changed=TODAY), 0),
    ("endorsement_full", with_events(endorsement_full=TODAY), 0),
    ("returned", with_card(state=CardState.RETURNED), 1000),
    ("returned", with_card(state=CardState.COLLECTED), 1000),
    ("not_continued", with_card(state=CardState.LAPSED_BY_MOVE), 1000),
    (
        "from_abroad",
        replace(RETURNING, card=replace(ACTIVE, state=CardState.LAPSED_BY_MOVE)),
        0,
    ),
    ("expiry", with_card(state=CardState.EXPIRED, expiry=date(2026, 6, 1)), 0),
    ("expiry", with_card(expiry=date(2027, 2, 19)), 0),  # the window opens today
    ("wish", with_card(expiry=date(2027, 2, 20)), 1000),  # a day too early
    ("expiry", with_card(expiry=TODAY), 0),
    ("stay_not_extended", staying(TODAY - ONE), 1000),
    ("wish", staying(TODAY + ONE), 1000),  # still to be extended, free of charge
]


@pytest.mark.parametrize(("reason", "who", "yen"), FEES)
def test_a_reissue_costs_what_its_reason_says(reason: str, who: PersonFacts, yen: int) -> None:
    plan = asked(Procedure.CARD_REISSUE, who)
    assert plan.fee == yen
    assert f"reissue_free.{reason}" in reasons(plan)
    told = [dict(b.facts) for b in plan.because if b.rule == "fee.card_reissue"]
    paid = [{"yen": "1000", "card": "800", "certificates": "200"}] if yen else []
    assert told == paid


def test_without_certificates_a_card_costs_200_yen_less() -> None:
    who = replace(with_events(lost=TODAY), declines_certificates=True)
    assert asked(Procedure.CARD_REISSUE, who).fee == 800
    assert asked(Procedure.EXPRESS_ISSUE, who).fee == 1800


def test_the_offices_own_fees_hold() -> None:
    own: dict[str, str | int | bool] = {"fee.card_reissue": 1100, "fee.certificates": 0}
    assert asked(Procedure.CARD_REISSUE, with_events(lost=TODAY), settings=own).fee == 1100


def test_who_wishes_a_new_card_is_told_from_when_it_is_free() -> None:
    plan = asked(Procedure.CARD_REISSUE, HEAD)  # ends 2033-03-15
    assert Way(WayCode.RENEW_LATER, come_from=date(2032, 12, 16)) in plan.ways


def test_a_foreigner_whose_stay_is_unknown_is_asked_before_a_fee_is_named() -> None:
    who = replace(with_card(expiry=TODAY - ONE), foreign=True)
    plan = asked(Procedure.CARD_REISSUE, who)
    assert (plan.answer, "residence_status" in plan.questions) == (Answer.ASK, True)


def test_a_card_that_was_renewed_in_its_window_lives_to_the_eleventh_birthday() -> None:
    who = replace(person("1", "1975-02-10"), card=replace(ACTIVE, expiry=date(2027, 2, 10)))
    plan = asked(Procedure.CARD_REISSUE, who, date(2026, 12, 20))
    assert (plan.fee, plan.valid_until) == (0, date(2037, 2, 10))


def test_a_card_application_that_already_runs_is_asked_about() -> None:
    who = replace(HEAD, card=CardFacts(CardState.APPLIED, present=False))
    plan = asked(Procedure.COUNTER_APPLICATION, who)
    assert (plan.answer, plan.questions) == (Answer.ASK, ("card_on_the_way",))


@pytest.mark.parametrize(
    "procedure",
    [Procedure.COUNTER_APPLICATION, Procedure.OUTREACH_APPLICATION, Procedure.EXPRESS_ISSUE],
)
def test_what_the_holder_must_apply_for_in_person_no_agent_can(procedure: Procedure) -> None:
    away = replace(with_events(lost=TODAY), present=False, actor=Actor.AGENT)
    plan = asked(procedure, away)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert WayCode.HOLDER_COMES in {w.code for w in plan.ways}


# ── express issue ──────────────────────────────────────────────────────────────────────────────

EVENT = date(2026, 11, 2)
FRESH = replace(HEAD, card=None)
FOREIGNER = replace(FRESH, foreign=True, residence=ResidenceFacts(unlimited=True))
WINDOWS = [
    ("lost", replace(HEAD, events=CardEvents(lost=EVENT, lost_filed=True)), 2000),
    ("lost", replace(HEAD, events=CardEvents(lost=EVENT, lost_filed=True, blameless=True)), 0),
    ("damaged", with_events(damaged=EVENT), 2000),
    ("damaged", with_events(damaged=EVENT, blameless=True), 0),
    ("number_changed", with_events(number_changed=EVENT), 0),
    ("endorsement_full", with_events(endorsement_full=EVENT), 0),
    ("from_abroad", replace(FRESH, events=CardEvents(entered=EVENT)), 0),
    ("new_resident", replace(FOREIGNER, events=CardEvents(entered=EVENT)), 0),
    ("new_record", replace(FRESH, events=CardEvents(papers_obtained=EVENT)), 0),
]


@pytest.mark.parametrize(("reason", "who", "yen"), WINDOWS)
def test_express_issue_is_open_for_thirty_days_after_the_event(
    reason: str, who: PersonFacts, yen: int
) -> None:
    last = date(2026, 12, 2)
    for on in (EVENT, last):
        plan = asked(Procedure.EXPRESS_ISSUE, who, on)
        assert (plan.answer, plan.fee, plan.last_day) == (Answer.POSSIBLE, yen, last)
        assert f"express.{reason}.window" in reasons(plan)
    late = asked(Procedure.EXPRESS_ISSUE, who, last + ONE)
    assert (late.answer, late.fee, bool(late.ways)) == (Answer.NOT_POSSIBLE, None, True)


def test_the_window_of_a_loss_runs_from_the_notice_and_not_from_the_loss_itself() -> None:
    long_ago = with_events(lost=TODAY - 60 * ONE)
    plan = asked(Procedure.EXPRESS_ISSUE, long_ago)
    assert (plan.answer, plan.last_day) == (Answer.POSSIBLE, TODAY + 30 * ONE)
    told = replace(HEAD, events=CardEvents(lost=TODAY - 60 * ONE, lost_filed=True))
    assert asked(Procedure.EXPRESS_ISSUE, told).answer is Answer.NOT_POSSIBLE
    outside = with_events(lost=TODAY, lost_outside=True)
    assert "police_number" in asked(Procedure.EXPRESS_ISSUE, outside).questions


def test_a_newborn_gets_a_card_by_express_without_photo_until_the_first_birthday() -> None:
    baby = replace(person("1", "2026-11-03", present=False, card=None), role="子")
    parent = person("2", head=True)
    baby = replace(baby, wants=frozenset({Procedure.EXPRESS_ISSUE}))
    for on, answer in (
        ("2026-11-10", Answer.POSSIBLE),
        ("2027-11-01", Answer.POSSIBLE),
        ("2027-11-03", Answer.NOT_POSSIBLE),
    ):
        facts = case(on, ONLY, baby, parent)
        assert answer_of(facts, Procedure.EXPRESS_ISSUE).answer is answer
    plan = answer_of(case("2026-11-10", ONLY, baby, parent), Procedure.EXPRESS_ISSUE)
    assert (plan.fee, plan.valid_until) == (0, date(2031, 11, 3))
    assert (plan.last_day, "photo" in plan.documents) == (date(2027, 11, 2), False)
    assert "infant_card_without_photo" in plan.warnings


def test_who_kept_the_card_abroad_continues_it_and_gets_no_express_card() -> None:
    plan = asked(Procedure.EXPRESS_ISSUE, RETURNING)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert "express.only_for_reasons" in reasons(plan)


def test_of_two_reasons_the_free_one_counts() -> None:
    who = with_events(lost=TODAY, number_changed=TODAY - 9 * ONE)
    plan = asked(Procedure.EXPRESS_ISSUE, who)
    assert (plan.fee, "express.number_changed.window" in reasons(plan)) == (0, True)


# ── endorsement field ──────────────────────────────────────────────────────────────────────────

SHORT = "北見野町字中央1番地2"
LONG = "沼川県北見野町字中央1番地2　コーポひだまり第2棟201号室"


def moved(
    lines: int | None, *texts: str, settings: dict[str, str | int | bool] | None = None
) -> ProcedurePlan:
    who = replace(HEAD, card=replace(ACTIVE, endorsement_lines=lines), endorse=texts)
    facts = case(
        "2026-11-20", MoveKind.MOVE_WITHIN, who, settings=settings, dates={"moved": "2026-11-18"}
    )
    return answer_of(facts, Procedure.CARD_UPDATE)


def test_a_full_field_stops_the_update_and_opens_free_express_issue_for_thirty_days() -> None:
    plan = moved(0)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert Way(WayCode.ENDORSEMENT_FULL, by=date(2026, 12, 20)) in plan.ways
    who = replace(HEAD, card=replace(ACTIVE, endorsement_lines=0))
    facts = case("2026-11-20", MoveKind.MOVE_WITHIN, who, dates={"moved": "2026-11-18"})
    assert answer_of(facts, Procedure.MOVE_WITHIN).answer is Answer.POSSIBLE
    express = answer_of(facts, Procedure.EXPRESS_ISSUE)
    assert (express.answer, express.fee, express.last_day) == (
        Answer.POSSIBLE,
        0,
        date(2026, 12, 20),
    )


def test_nobody_looked_at_the_field_and_nothing_is_said() -> None:
    plan = moved(None)
    assert plan.answer is Answer.POSSIBLE
    assert not {w for w in plan.warnings if w.startswith("endorsement")}


@pytest.mark.parametrize(
    ("lines", "warning"),
    [(4, None), (3, None), (2, "endorsement_one_line_left"), (1, "endorsement_used_up")],
)
def test_what_is_left_after_the_entry_is_told(lines: int, warning: str | None) -> None:
    plan = moved(lines, SHORT)
    assert plan.answer is Answer.POSSIBLE
    assert {w for w in plan.warnings if w.startswith("endorsement")} == (
        {warning} if warning else set()
    )


def test_a_new_name_and_a_new_address_need_two_lines() -> None:
    assert moved(2, SHORT, "沼川　ひだまり").answer is Answer.POSSIBLE
    assert moved(1, SHORT, "沼川　ひだまり").answer is Answer.NOT_POSSIBLE


def test_an_entry_that_may_not_fit_asks_and_decides_once_the_office_knows_its_lines() -> None:
    unsure = moved(1, LONG)
    assert (unsure.answer, "endorsement_line_chars" in unsure.questions) == (Answer.ASK, True)
    known = moved(1, LONG, settings={"endorsement.line_chars": 22})
    assert known.answer is Answer.NOT_POSSIBLE
    wide = moved(1, LONG, settings={"endorsement.line_chars": 40})
    assert wide.answer is Answer.POSSIBLE


NEARLY = "沼川県北見野町字中央一丁目二番三号ひだまり荘"  # 22 characters, 19 without the prefecture


def test_leaving_out_the_prefecture_is_asked_about_where_it_alone_makes_the_entry_fit() -> None:
    chars: dict[str, str | int | bool] = {"endorsement.line_chars": 20}
    plan = moved(1, NEARLY, settings=chars)
    assert (plan.answer, plan.questions) == (Answer.ASK, ("endorsement_no_prefecture",))
    allowed = moved(1, NEARLY, settings={**chars, "endorsement.no_prefecture": True})
    assert allowed.answer is Answer.POSSIBLE
    forbidden = moved(1, NEARLY, settings={**chars, "endorsement.no_prefecture": False})
    assert forbidden.answer is Answer.NOT_POSSIBLE


def test_the_shortest_lawful_wording_comes_first_and_loses_nothing_but_the_prefecture() -> None:
    ground = Ground(case("2026-11-20", ONLY), RULES.overlaid({"endorsement.line_chars": 20}))
    best, full = wordings(NEARLY, ground)
    assert best.lines == ("北見野町字中央一丁目二番三号ひだまり荘",)
    assert (best.rules, best.firm) == (("endorsement.no_prefecture",), False)
    assert ("".join(full.lines), full.firm) == (NEARLY, True)


def test_a_variation_sequence_is_never_torn_apart_by_a_line_break() -> None:
    ground = Ground(case("2026-11-20", ONLY), RULES.overlaid({"endorsement.line_chars": 5}))
    (only,) = wordings("町字中央邉\U000e010f一", ground)
    assert only.lines == ("町字中央邉\U000e010f", "一")


# ── properties ─────────────────────────────────────────────────────────────────────────────────

days = st.dates(TODAY - 120 * ONE, TODAY + 120 * ONE)
cards = st.builds(
    CardFacts,
    state=st.sampled_from(CardState),
    present=st.booleans(),
    expiry=st.none() | days,
    sign_present=st.sampled_from([None, True, False]),
    auth_present=st.sampled_from([None, True, False]),
    auth_expiry=st.none() | days,
    sign_expiry=st.none() | days,
    issued=st.none() | days,
    endorsement_lines=st.none() | st.integers(0, 4),
    face_only=st.booleans(),
)
events = st.builds(
    CardEvents,
    lost=st.none() | days,
    lost_filed=st.booleans(),
    lost_outside=st.booleans(),
    suspended=st.none() | days,
    found=st.none() | days,
    damaged=st.none() | days,
    blameless=st.booleans(),
    endorsement_full=st.none() | days,
    number_changed=st.none() | days,
    entered=st.none() | days,
    died=st.none() | days,
)
stays = st.none() | st.builds(
    ResidenceFacts,
    until=st.none() | days,
    renewed_until=st.none() | days,
    pending=st.booleans(),
    unlimited=st.booleans(),
)
people = st.builds(
    lambda birth, **facts: replace(person("1", birth.isoformat()), **facts),
    birth=st.dates(date(1940, 1, 1), TODAY),
    present=st.booleans(),
    ward=st.booleans(),
    foreign=st.booleans(),
    card=st.none() | cards,
    pins=st.dictionaries(st.sampled_from(PinKind), st.sampled_from(PinState)),
    wants=st.frozensets(st.sampled_from(Procedure), max_size=4),
    actor=st.none() | st.sampled_from(Actor),
    events=events,
    residence=stays,
)
CERTIFICATES = {
    Procedure.SIGN_CERTIFICATE,
    Procedure.AUTH_CERTIFICATE,
    Procedure.CERTIFICATE_RENEWAL,
}


@settings(max_examples=300, deadline=None)
@given(people, st.booleans())
def test_every_no_has_a_way_every_answer_a_reason_and_no_certificate_outlives_its_card(
    who: PersonFacts, parent: bool
) -> None:
    here = (who, person("2", head=True)) if parent else (who,)
    plan = make_plan(case(TODAY.isoformat(), ONLY, *here), RULES).of("1")
    assert plan is not None
    for one in plan.procedures:
        assert one.because or one.procedure is Procedure.PIN_RESET
        if one.answer is Answer.NOT_POSSIBLE:
            assert one.ways
            assert (one.fee, one.steps, one.valid_until) == (None, (), None)
        else:
            assert one.steps
        if one.procedure in CERTIFICATES and one.valid_until and who.card and who.card.expiry:
            assert one.valid_until <= who.card.expiry
