"""What counts as filed, what a late reading proves, what is never lost from the order of work."""

from dataclasses import replace
from datetime import date, timedelta

from hitomado.core.chip.reading import CardReading, Finding, Source
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind, PinKind, Place, Procedure
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.closing import seen_on_chip
from hitomado.core.visit.desk import Candidate, CardStage, Desk
from hitomado.core.visit.facts import ActsPlanned, apply
from hitomado.core.visit.model import Act, ActState, PersonAnswers, PersonCase, Step, Visit
from hitomado.core.visit.proved import told_only
from tests.core.visit.people import (
    AOI,
    MOVER,
    OFFICE,
    READER,
    TODAY,
    free,
    happen,
    issued,
    placed,
    read_of,
)

OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))
AT = "2026-11-20T02:00:00+00:00"
TOMORROW = replace(OFFICE, today=TODAY + timedelta(days=1))


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _act(procedure: Procedure, code: str, state: ActState, pin: PinKind | None = None) -> Act:
    return Act(AOI.atena_number, procedure, code, Place.TERMINAL, pin, state, "窓口1", AT)


def test_the_day_of_filing_is_the_day_of_the_signature_not_of_the_first_visit() -> None:
    visit = _visit(happen(Desk(), OPEN)[0])
    assert case_of(visit, TOMORROW).move.filed is None
    signed = _act(Procedure.MOVE_WITHIN, "sign_notice", ActState.CONFIRMED)
    assert case_of(replace(visit, acts=(signed,)), TOMORROW).move.filed == TODAY


def test_nobody_is_said_to_have_left_on_a_day_that_nobody_told() -> None:
    visit = _visit(happen(Desk(), e.RecordTyped("V1", TODAY, MOVER))[0])
    moved = replace(visit, move=replace(visit.move, moved=TODAY))
    assert case_of(moved, OFFICE).move.left is None


def test_a_move_out_that_was_not_filed_is_a_fact_and_not_a_gap() -> None:
    visit = _visit(happen(Desk(), e.RecordTyped("V1", TODAY, MOVER))[0])
    facts = case_of(replace(visit, move=replace(visit.move, out_filed=False)), OFFICE).move
    assert facts.out_missing
    assert facts.out_filed is None


def test_work_that_was_told_or_begun_stays_in_the_order_of_work() -> None:
    visit = _visit(happen(Desk(), OPEN)[0])
    told = _act(Procedure.SIGN_CERTIFICATE, "start", ActState.CONFIRMED)
    begun = _act(Procedure.SIGN_CERTIFICATE, "enter", ActState.PLANNED)
    idle = _act(Procedure.PIN_RESET, "start", ActState.PLANNED)
    new = _act(Procedure.CARD_UPDATE, "rewrite", ActState.PLANNED)
    planned = apply(replace(visit, acts=(told, begun, idle)), ActsPlanned((new,)))
    assert planned.acts == (told, begun, new)


def _guided() -> Desk:
    """A person whose card was not read before the work."""
    desk, _ = happen(Desk(), OPEN)
    answers = replace(_visit(desk).move, moved=TODAY, new_address="ひとまど町浜五丁目5番5号")
    desk, _ = happen(desk, e.MoveChanged(answers))
    return happen(desk, issued(desk), e.WentTo(Step.GUIDE), placed(READER))[0]


def _read(desk: Desk, reading: CardReading) -> Desk:
    return happen(desk, e.FreeRead(1, free()), e.AttributesRead(1, reading, AT))[0]


def test_a_card_first_read_after_the_work_is_held_against_the_new_address() -> None:
    person = _visit(_read(_guided(), read_of(AOI, "ひとまど町浜五丁目5番5号"))).persons[0]
    assert person.before is None
    assert person.after_comparison is not None
    assert person.after_comparison.level is Level.IDENTICAL


def test_a_reading_after_the_work_never_replaces_the_one_before_it() -> None:
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.AttributesRead(1, read_of(AOI, AOI.address), AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
    )
    desk, _ = happen(desk, issued(desk), e.WentTo(Step.GUIDE))
    desk, _ = happen(
        desk,
        e.ActTold(_visit(desk).acts[0], ActState.CONFIRMED, AT),
        e.WentTo(Step.RECEPTION),
        placed(),
        placed(READER),
        e.FreeRead(2, free()),
        e.AttributesRead(2, read_of(AOI, "別の住所"), AT),
    )
    person = _visit(desk).persons[0]
    assert person.before is not None
    assert person.before.attributes is not None
    assert person.before.attributes.address == AOI.address
    assert person.after is not None


def test_another_card_of_the_same_person_proves_nothing() -> None:
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.AttributesRead(1, read_of(AOI, AOI.address), AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
        placed(),
        placed(READER),
        e.FreeRead(2, free()),
        e.AttributesRead(2, replace(read_of(AOI, AOI.address), serial="other"), AT),
    )
    assert desk.notice is not None
    assert desk.notice.reason is Reason.CARD_SWAPPED


def _proved(reading: CardReading, pin: PinKind) -> bool:
    before = read_of(AOI, AOI.address, text_tries=0)
    reset = _act(Procedure.PIN_RESET, "enter_new_pin", ActState.CONFIRMED, pin)
    person = PersonCase(AOI.atena_number, AOI, before=before)
    visit = Visit("V1", TODAY, persons=(person,), acts=(reset,))
    return bool(seen_on_chip(visit, person, reading, Comparison(()), AT))


def test_the_pin_that_opened_the_reading_does_not_prove_its_own_reset() -> None:
    by_pin = read_of(AOI, AOI.address)
    assert by_pin.attributes is not None
    by_number = replace(by_pin, attributes=replace(by_pin.attributes, source=Source.NUMBER_B))
    assert not _proved(by_pin, PinKind.TEXT)
    assert _proved(by_number, PinKind.TEXT)
    assert not _proved(by_number, PinKind.SIGN), "a counter that was never down proves nothing"


def test_a_card_that_needs_a_judgement_is_not_given_to_a_person_without_one() -> None:
    doubtful = replace(OFFICE, compare=_doubtful)
    desk, _ = happen(Desk(), OPEN, placed(READER), e.FreeRead(1, free()))
    desk, wished = advance(desk, e.AttributesRead(1, read_of(AOI, AOI.address), AT), doubtful)
    assert desk.card is not None
    assert desk.card.stage is CardStage.LOOKING_UP
    assert any(isinstance(w, f.LookUp) for w in wished)


def _doubtful(chip: object, who: object, address: str) -> Comparison:
    del chip, who, address
    return Comparison((FieldComparison(Field.NAME, Level.NEEDS_HUMAN),))


def test_a_test_card_cannot_enter_a_real_visit() -> None:
    test_card = replace(free(), findings=(Finding("test_card", "card"),))
    desk, _ = happen(Desk(), placed(READER), e.FreeRead(1, test_card))
    desk, wished = happen(desk, e.SecretReady(Source.TEXT_PIN, 1))
    assert not any(isinstance(w, f.ReadAttributes) for w in wished)
    practising = replace(OFFICE, practice=True)
    desk, _ = happen(Desk(), placed(READER))
    desk, _ = advance(desk, e.FreeRead(1, test_card), practising)
    assert desk.card is not None
    assert desk.card.stage is CardStage.FREE


def test_a_secret_for_a_card_that_is_gone_is_wiped_at_once() -> None:
    _, wished = happen(Desk(), e.SecretReady(Source.TEXT_PIN, 7))
    assert wished == [f.WipeSecrets()]


def test_a_longer_validity_is_seen_only_where_the_chip_shows_a_later_day() -> None:
    before = read_of(AOI, AOI.address)
    assert before.expiry is not None
    stay = before.expiry + timedelta(days=900)
    acts = (
        _act(Procedure.VALIDITY_CHANGE, "change_validity", ActState.CONFIRMED),
        _act(Procedure.VALIDITY_CHANGE, "read_card_again", ActState.PLANNED),
    )
    answers = PersonAnswers(present=True, renewed_until=stay)
    person = PersonCase(AOI.atena_number, AOI, before=before, answers=answers)
    visit = Visit("V1", TODAY, persons=(person,), acts=acts)
    same = Comparison((FieldComparison(Field.ADDRESS, Level.IDENTICAL),))

    def seen(expiry: date | None) -> int:
        return len(seen_on_chip(visit, person, replace(before, expiry=expiry), same, AT))

    assert seen(stay) == len(acts)
    assert seen(stay - timedelta(days=30)) == len(acts), "the card may end before the stay"
    for unproved in (before.expiry, None, stay + timedelta(days=1)):
        assert seen(unproved) == 0


# what the chip showed, and what only the clerk said


def test_what_the_chip_showed_is_not_said_to_be_told_and_the_other_way_round() -> None:
    seen, told = ActState.SEEN_ON_CHIP, ActState.CONFIRMED
    acts = (
        _act(Procedure.MOVE_WITHIN, "register", told),  # not on the card
        _act(Procedure.CARD_UPDATE, "start", told),
        _act(Procedure.CARD_UPDATE, "rewrite", seen),
        _act(Procedure.PIN_RESET, "reset", seen, PinKind.JUKI),
        _act(Procedure.PIN_RESET, "reset", told, PinKind.AUTH),
        _act(Procedure.VALIDITY_CHANGE, "extend", told),
        _act(Procedure.SIGN_CERTIFICATE, "issue", ActState.DEFERRED),
    )
    visit = replace(_visit(happen(Desk(), OPEN)[0]), acts=acts)
    only = told_only(visit, AOI.atena_number)
    assert only == (Procedure.PIN_RESET, Procedure.VALIDITY_CHANGE)
