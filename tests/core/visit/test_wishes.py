"""What is wished for a card: offered by its state, proposed from facts, asked only once."""

from dataclasses import fields, replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.reading import Certificate, CertificateStatus, TriesLeft
from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState, ResidentKind
from hitomado.core.rules.plan import Actor, MoveKind, PinKind, Procedure
from hitomado.core.visit.asked import asked_of_move, asked_of_person
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, PersonCase, Visit
from hitomado.core.visit.wishes import REASONS, offered, proposed, with_forgotten, with_wish
from tests.core.visit.people import AOI, MOVER, TODAY, read_of

P, CARD_ONLY = Procedure, MoveKind.CARD_ONLY
OVER = datetime(2025, 5, 1, 23, 59, tzinfo=timezone(timedelta(hours=9)))


def holder(state: CardState = CardState.ACTIVE, **said: object) -> PersonCase:
    answers = PersonAnswers(present=True, **said)  # type: ignore[arg-type]
    return PersonCase("000001", replace(AOI, card_state=state), answers)


def test_a_certificate_that_is_over_proposes_its_renewal() -> None:
    read = replace(
        read_of(AOI, AOI.address), auth=Certificate(CertificateStatus.EXPIRED, not_after=OVER)
    )
    assert P.CERTIFICATE_RENEWAL in proposed(replace(holder(), before=read), TODAY)
    register = PersonCase("000001", replace(AOI, auth_expiry=date(2026, 11, 19)))
    assert P.CERTIFICATE_RENEWAL in proposed(register, TODAY)
    lives = PersonCase("000001", replace(AOI, auth_expiry=TODAY))
    assert P.CERTIFICATE_RENEWAL not in proposed(lives, TODAY)


def test_a_pin_that_is_gone_proposes_its_reset() -> None:
    read = replace(read_of(AOI, AOI.address), tries_left=TriesLeft(5, 0, 3, 10, 10, 3))
    assert P.PIN_RESET in proposed(replace(holder(), before=read), TODAY)
    assert P.PIN_RESET in proposed(holder(forgotten=frozenset({PinKind.SIGN})), TODAY)
    assert P.PIN_RESET not in proposed(holder(), TODAY)


def test_a_forgotten_pin_joins_wishes_that_were_chosen_by_hand() -> None:
    said = PersonAnswers(wants=frozenset({P.CERTIFICATE_RENEWAL}))
    said = with_forgotten(said, PinKind.AUTH, on=True)
    assert said.wants == frozenset({P.CERTIFICATE_RENEWAL, P.PIN_RESET})
    assert with_forgotten(PersonAnswers(), PinKind.AUTH, on=True).wants is None


def test_a_loss_brings_revocation_and_new_card_and_each_can_be_taken_out() -> None:
    said = with_wish(PersonAnswers(), frozenset(), P.LOSS_NOTICE, on=True)
    assert said.wants == frozenset({P.LOSS_NOTICE, P.REVOCATION, P.CARD_REISSUE})
    assert said.wants is not None
    said = with_wish(said, said.wants, P.CARD_REISSUE, on=False)
    assert said.wants == frozenset({P.LOSS_NOTICE, P.REVOCATION})


def test_only_what_a_cards_state_allows_is_offered() -> None:
    assert P.HAND_OVER in offered(holder(CardState.NOTIFIED), CARD_ONLY)
    assert P.HAND_OVER not in offered(holder(), CARD_ONLY)
    assert P.SUSPENSION_LIFT in offered(holder(CardState.SUSPENDED), CARD_ONLY)
    assert P.SUSPENSION_LIFT not in offered(holder(CardState.LOST), CARD_ONLY), "廃止 is for good"
    assert P.PIN_RESET not in offered(holder(CardState.LOST), CARD_ONLY)
    lying = replace(holder(), before=read_of(AOI, AOI.address))
    assert P.LOSS_NOTICE not in offered(lying, CARD_ONLY)
    everything = offered(holder(CardState.UNKNOWN), CARD_ONLY)
    assert {P.HAND_OVER, P.SUSPENSION_LIFT, P.LOSS_NOTICE} <= set(everything)
    foreign = replace(holder(), who=replace(AOI, kind=ResidentKind.FOREIGN))
    assert P.VALIDITY_CHANGE in offered(foreign, CARD_ONLY)
    assert P.VALIDITY_CHANGE not in everything


def test_only_the_questions_that_a_wish_needs_are_asked() -> None:
    def asked(wants: set[Procedure], **said: object) -> tuple[str, ...]:
        person = holder(**said)  # type: ignore[arg-type]
        visit = Visit("V1", TODAY, MoveAnswers(CARD_ONLY, applicant=person.id), (person,))
        return asked_of_person(visit, person, frozenset(wants))

    assert asked(set()) == ()
    assert asked({P.CERTIFICATE_RENEWAL}) == ("documents",)
    assert asked({P.LOSS_NOTICE, P.CARD_REISSUE})[:3] == ("lost_on", "lost_outside", "blameless")
    assert "police" not in asked({P.LOSS_NOTICE}, lost_outside=True)
    assert "police_report" in asked({P.LOSS_NOTICE}, lost_outside=True)
    assert "police" in asked({P.LOSS_NOTICE}, lost_outside=True, police_report=True)
    assert "reason_on" not in asked({P.CARD_REISSUE}, reissue_reason="other")
    assert "reason_on" in asked({P.CARD_REISSUE}, reissue_reason="damaged")


def test_a_household_that_moves_is_not_asked_who_acts_for_its_own_members() -> None:
    absent = PersonCase("000002", AOI, PersonAnswers(has_card=True))
    moving = Visit("V1", TODAY, MoveAnswers(MoveKind.MOVE_WITHIN, applicant="1"), (absent,))
    wanted = frozenset({P.CARD_UPDATE, P.SIGN_CERTIFICATE})
    assert asked_of_person(moving, absent, wanted) == ()
    assert asked_of_person(moving, absent, wanted, frozenset({"inquiry_letter"})) == ("letter",)
    alone = replace(moving, move=MoveAnswers(CARD_ONLY))
    assert asked_of_person(alone, absent, wanted)[:2] == ("actor", "letter")


@pytest.mark.parametrize(
    ("age", "ward", "asked"), [(14, False, True), (15, False, False), (40, True, True)]
)
def test_who_acts_is_asked_of_a_child_or_ward_who_stands_here_with_the_card_alone(
    age: int, ward: bool, asked: bool
) -> None:
    born = date(TODAY.year - age, 1, 2)
    who = replace(AOI, birth=RegisterDate(f"{born}", born.year, 1, 2), ward=ward)
    person = PersonCase("000002", who, PersonAnswers(present=True, has_card=True))
    visit = Visit("V1", TODAY, MoveAnswers(CARD_ONLY), (person,))
    assert ("actor" in asked_of_person(visit, person, frozenset({P.PIN_RESET}))) is asked
    moving = replace(visit, move=MoveAnswers(MoveKind.MOVE_WITHIN))
    assert "actor" not in asked_of_person(moving, person, frozenset({P.PIN_RESET}))


def test_documents_that_are_too_few_can_be_told_with_more_of_them() -> None:
    person = holder(documents=("bankbook",))
    visit = Visit("V1", TODAY, MoveAnswers(MoveKind.MOVE_WITHIN, applicant="1"), (person,))
    assert asked_of_person(visit, person, frozenset()) == ("documents",)
    absent = replace(person, answers=PersonAnswers(actor_documents=("bankbook",)))
    assert asked_of_person(visit, absent, frozenset()) == ("actor_documents", "documents")


@pytest.mark.parametrize(("age", "asked"), [(17, False), (18, True), (40, True)])
def test_only_an_adult_newcomer_may_have_a_guardian(age: int, asked: bool) -> None:
    born = date(TODAY.year - age, 1, 2)
    who = replace(MOVER.persons[0], birth=RegisterDate(f"{born}", born.year, 1, 2))
    person = PersonCase("M1/1", who, PersonAnswers(present=True))
    visit = Visit("V1", TODAY, MoveAnswers(MoveKind.TRANSFER_IN_BY_CARD), (person,), MOVER)
    assert ("ward" in asked_of_person(visit, person, frozenset())) is asked


def test_without_a_move_out_nothing_but_the_move_out_is_asked() -> None:
    move = MoveAnswers(MoveKind.TRANSFER_IN_BY_CARD, out_filed=False)
    assert asked_of_move(Visit("V1", TODAY, move), frozenset()) == ("out_filed",)
    decides = frozenset({"moved_date"})
    assert asked_of_move(Visit("V1", TODAY, move), decides) == ("out_filed", "moved")
    for kind in (MoveKind.TRANSFER_IN_BY_CARD, MoveKind.TRANSFER_IN):
        visit = Visit("V1", TODAY, MoveAnswers(kind))
        assert asked_of_move(visit, frozenset())[0] == "out_filed"


def test_what_the_certificate_said_is_asked_again_only_on_demand() -> None:
    move = MoveAnswers(
        MoveKind.TRANSFER_IN_BY_CARD, True, MOVER.out_filed, MOVER.planned, applicant="M1/1"
    )
    visit = Visit("V1", TODAY, move, record=MOVER)
    asked = asked_of_move(visit, frozenset())
    assert {"out_filed", "planned", "out_filed_on", "left", "old_address"}.isdisjoint(asked)
    assert "left" in asked_of_move(visit, frozenset({"actual_leaving_date"}))
    again = asked_of_move(visit, frozenset(), known_too=True)
    assert {"out_filed", "planned", "out_filed_on"} <= set(again)


@given(
    kind=st.sampled_from(MoveKind),
    wants=st.frozensets(st.sampled_from(Procedure)),
    present=st.booleans(),
    outside=st.sampled_from([None, True, False]),
    reason=st.sampled_from(["", *REASONS]),
    actor=st.sampled_from([None, *Actor]),
    forms=st.sampled_from([frozenset[str](), frozenset({"inquiry_letter"})]),
    read=st.booleans(),
)
def test_no_question_is_asked_twice_and_each_is_an_answer(
    kind: MoveKind,
    wants: frozenset[Procedure],
    present: bool,
    outside: bool | None,
    reason: str,
    actor: Actor | None,
    forms: frozenset[str],
    read: bool,
) -> None:
    said = PersonAnswers(
        present, lost_outside=outside, police_report=outside, reissue_reason=reason, actor=actor
    )
    reading = read_of(AOI, AOI.address) if read else None
    person = PersonCase("000001", AOI, said, before=reading)
    visit = Visit("V1", TODAY, MoveAnswers(kind, by_agent=not present), (person,))
    of_person = asked_of_person(visit, person, wants, forms)
    of_move = asked_of_move(visit, frozenset({"actual_leaving_date"}), known_too=True)
    assert len({*of_person, *of_move}) == len(of_person) + len(of_move)
    assert set(of_person) <= {f.name for f in fields(PersonAnswers)}
    assert set(of_move) <= {f.name for f in fields(MoveAnswers)}
