"""Everything that chip, register and answers know reaches the rules, and nothing else does."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hitomado.core.chip.reading import Certificate, CertificateStatus, TriesLeft
from hitomado.core.people import CardState, ResidentKind
from hitomado.core.rules.plan import (
    Actor,
    CardFacts,
    Letter,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Place,
    Procedure,
)
from hitomado.core.visit.asked import open_
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.model import (
    Act,
    ActState,
    MoveAnswers,
    PersonAnswers,
    PersonCase,
    Visit,
)
from tests.core.visit.people import AOI, MOVER, OFFICE, TODAY, read_of

JAPAN = timezone(timedelta(hours=9))
CARD_ONLY = MoveAnswers(MoveKind.CARD_ONLY)


def visit_of(person: PersonCase, move: MoveAnswers = CARD_ONLY, *acts: Act) -> Visit:
    return Visit("V1", TODAY, move, (person,), acts=acts)


def facts(person: PersonCase, move: MoveAnswers = CARD_ONLY, *acts: Act) -> PersonFacts:
    return case_of(visit_of(person, move, *acts), OFFICE).persons[0]


def card(person: PersonCase, move: MoveAnswers = CARD_ONLY) -> CardFacts:
    found = facts(person, move).card
    assert found is not None
    return found


def test_the_chips_word_on_its_certificates_comes_before_the_registers() -> None:
    until = datetime(2027, 5, 1, 23, 59, tzinfo=JAPAN)
    read = replace(
        read_of(AOI, AOI.address), auth=Certificate(CertificateStatus.PRESENT, not_after=until)
    )
    who = replace(AOI, sign_expiry=date(2028, 1, 2), auth_expiry=date(2028, 1, 2))
    found = card(PersonCase("000001", who, before=read))
    assert (found.auth_expiry, found.sign_expiry) == (date(2027, 5, 1), date(2028, 1, 2))
    assert (found.kind, found.present, found.expiry) == ("my_number", True, read.expiry)


def test_without_the_card_the_register_says_what_is_on_it() -> None:
    who = replace(
        AOI,
        card_state=CardState.SUSPENDED,
        card_expiry=date(2030, 5, 1),
        auth_expiry=date(2028, 5, 1),
    )
    found = card(PersonCase("000001", who, PersonAnswers(has_card=True)))
    assert found == CardFacts(
        CardState.SUSPENDED,
        present=False,
        expiry=date(2030, 5, 1),
        auth_present=True,
        auth_expiry=date(2028, 5, 1),
    )


def test_a_card_that_waits_or_is_dead_counts_only_where_the_card_brings_them() -> None:
    waiting = PersonCase("000001", replace(AOI, card_state=CardState.NOTIFIED))
    assert card(waiting).state is CardState.NOTIFIED
    assert facts(waiting, MoveAnswers(MoveKind.MOVE_WITHIN)).card is None
    assert facts(PersonCase("000001", replace(AOI, card_state=CardState.NONE))).card is None


def test_each_pin_is_blocked_forgotten_or_known_by_the_best_word_on_it() -> None:
    read = replace(read_of(AOI, AOI.address), tries_left=TriesLeft(5, 0, 3, 10, 10, 3))
    said = PersonAnswers(forgotten=frozenset({PinKind.SIGN, PinKind.AUTH}))
    assert facts(PersonCase("000001", AOI, said, before=read)).pins == {
        PinKind.SIGN: PinState.FORGOTTEN,
        PinKind.AUTH: PinState.BLOCKED,
        PinKind.JUKI: PinState.UNASKED,
        PinKind.TEXT: PinState.KNOWN,
    }


def test_a_card_without_a_signing_certificate_has_no_password_to_be_blocked() -> None:
    absent = Certificate(CertificateStatus.ABSENT)
    read = replace(read_of(AOI, AOI.address), sign=absent, tries_left=TriesLeft(0, 3, 3, 10, 10, 3))
    found = facts(PersonCase("000001", AOI, before=read))
    assert found.pins[PinKind.SIGN] is PinState.UNASKED
    assert found.card is not None
    assert found.card.sign_present is False


def test_a_foreign_residents_stay_is_the_registers_and_the_new_cards() -> None:
    foreign = replace(AOI, kind=ResidentKind.FOREIGN, residence_until=date(2027, 3, 1))
    said = PersonAnswers(renewed_until=date(2029, 3, 1), residence_pending=True)
    found = facts(PersonCase("000001", foreign, said)).residence
    assert found is not None
    assert (found.until, found.renewed_until) == (date(2027, 3, 1), date(2029, 3, 1))
    assert (found.pending, found.unlimited) == (True, False)
    assert facts(PersonCase("000001", AOI, said)).residence is None


def test_a_loss_counts_from_its_day_and_from_today_where_the_day_is_unknown() -> None:
    wants = frozenset({Procedure.LOSS_NOTICE})
    said = PersonAnswers(
        wants=wants, lost_on=date(2026, 11, 3), lost_outside=True, police_report=True
    )
    found = facts(PersonCase("000001", AOI, said)).events
    assert (found.lost, found.lost_outside, found.police_report) == (said.lost_on, True, True)
    assert facts(PersonCase("000001", AOI, PersonAnswers(wants=wants))).events.lost == TODAY
    gone = PersonAnswers(wants=frozenset(), lost_on=date(2026, 11, 3))
    assert facts(PersonCase("000001", AOI, gone)).events.lost is None, "it was not lost after all"


def test_a_loss_is_filed_only_when_every_step_of_it_was_confirmed() -> None:
    person = PersonCase("000001", AOI, PersonAnswers(wants=frozenset({Procedure.LOSS_NOTICE})))
    steps = [
        Act(person.id, Procedure.LOSS_NOTICE, code, Place.TERMINAL, state=ActState.CONFIRMED)
        for code in ("one", "two")
    ]
    assert not facts(person).events.lost_filed
    assert facts(person, CARD_ONLY, *steps).events.lost_filed
    steps[1] = replace(steps[1], state=ActState.PLANNED)
    assert not facts(person, CARD_ONLY, *steps).events.lost_filed


def test_the_day_of_a_reason_belongs_to_that_reason_alone() -> None:
    on = date(2026, 11, 5)
    for reason in ("damaged", "endorsement_full", "number_changed"):
        said = PersonAnswers(reissue_reason=reason, reason_on=on)
        found = facts(PersonCase("000001", AOI, said)).events
        days = {r: getattr(found, r) for r in ("damaged", "endorsement_full", "number_changed")}
        assert [r for r, day in days.items() if day == on] == [reason]


def test_who_acts_counts_for_somebody_who_is_not_here() -> None:
    said = PersonAnswers(actor=Actor.AGENT, letter=Letter.ANSWERED, hardship="ill")
    found = facts(PersonCase("000001", AOI, said))
    assert (found.actor, found.letter, found.hardship) == (Actor.AGENT, Letter.ANSWERED, "ill")
    here = facts(PersonCase("000001", AOI, replace(said, present=True)))
    assert (here.actor, here.hardship) == (None, "")


def test_not_sent_yet_is_an_answer_and_silence_is_none() -> None:
    for said, open_now in ((PersonAnswers(), True), (PersonAnswers(letter=Letter.NONE), False)):
        assert open_(said, "letter") is open_now
        assert facts(PersonCase("000001", AOI, said)).letter is Letter.NONE


def test_documents_lines_and_face_card_are_passed_on() -> None:
    said = PersonAnswers(
        has_card=True,
        documents=("passport",),
        actor_documents=("driver_licence",),
        endorsement_lines=0,
        face_only=True,
    )
    found = facts(PersonCase("000001", AOI, said))
    assert (found.documents, found.actor_documents) == (("passport",), ("driver_licence",))
    assert found.card is not None
    assert (found.card.endorsement_lines, found.card.face_only) == (0, True)


def test_a_ward_is_known_from_the_register_and_asked_of_newcomers() -> None:
    assert facts(PersonCase("000001", replace(AOI, ward=True))).ward
    newcomer = PersonCase("M1/1", MOVER.persons[0], PersonAnswers(ward=True))
    assert facts(newcomer).ward
    assert not facts(replace(newcomer, answers=PersonAnswers())).ward


def test_the_moves_answers_reach_the_rules() -> None:
    move = MoveAnswers(
        MoveKind.TRANSFER_IN,
        out_filed=True,
        certificate=True,
        registered=False,
        by_agent=True,
        agent_authority=True,
        entered=date(2026, 11, 1),
        applicant="000001",
    )
    case = case_of(visit_of(PersonCase("000001", AOI), move), OFFICE)
    found = case.move
    assert (found.certificate, found.registered) == (True, False)
    assert (found.by_agent, found.agent_authority) == (True, True)
    assert case.persons[0].events.entered == date(2026, 11, 1)
    assert not case.persons[0].applicant, "the agent files"


def test_the_card_is_endorsed_with_an_address_of_this_town_only() -> None:
    person = PersonCase("000001", AOI)
    within = MoveAnswers(MoveKind.MOVE_WITHIN, new_address="浜町1", new_building="港荘2")
    assert facts(person, within).endorse == ("浜町1　港荘2",)
    assert facts(person, replace(within, kind=MoveKind.MOVE_OUT)).endorse == ()


def test_the_day_of_the_first_visit_is_never_the_filing() -> None:
    move = MoveAnswers(MoveKind.TRANSFER_IN_BY_CARD, out_filed=False)
    visit = replace(visit_of(PersonCase("000001", AOI), move), opened=date(2026, 11, 1))
    found = case_of(visit, OFFICE).move
    assert found.out_missing
    assert found.filed is None
