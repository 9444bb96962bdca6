"""Cards at the counter: tickets, removal, wrong PINs, recognition."""

from dataclasses import replace

import pytest

from hitomado.core.chip.reading import CardKind, Integrity, SignAttributes, Source
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.cards import same_holder
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage, Desk
from hitomado.core.visit.model import Step
from tests.core.visit.people import AOI, MIO, READER, TODAY, free, happen, issued, placed, read_of


def _read(desk: Desk, who_ticket: int, reading: object) -> Desk:
    return happen(
        desk,
        e.FreeRead(who_ticket, free()),
        e.SecretReady(Source.TEXT_PIN, who_ticket),
        e.AttributesRead(who_ticket, reading, "2026-11-20T01:00:00+00:00"),  # type: ignore[arg-type]
    )[0]


def test_a_card_is_read_at_once_without_any_pin() -> None:
    desk, wished = happen(Desk(), placed(READER))
    assert wished == [f.ReadFree(1, READER)]
    assert desk.card is not None
    assert desk.card.stage is CardStage.READING_FREE


def test_a_card_in_the_second_reader_is_found() -> None:
    _, wished = happen(Desk(), placed("Reader 2"))
    assert wished == [f.ReadFree(1, "Reader 2")]


def test_every_insertion_gets_a_new_ticket() -> None:
    _, wished = happen(Desk(), placed(READER), placed(), placed(READER))
    assert [w.ticket for w in wished if isinstance(w, f.ReadFree)] == [1, 2]


def test_a_late_answer_never_reaches_the_next_card() -> None:
    desk, _ = happen(Desk(), placed(READER), placed(), placed(READER))
    late, wished = happen(desk, e.FreeRead(1, free("father")))
    assert late == desk
    assert not wished


def test_pulling_the_card_while_it_is_read_is_said_and_wipes_the_secret() -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, wished = happen(desk, placed())
    assert desk.card is None
    assert desk.notice is not None
    assert desk.notice.reason is Reason.CARD_REMOVED
    assert f.WipeSecrets() in wished


def test_pulling_a_card_nobody_needs_any_more_disturbs_nothing() -> None:
    desk, _ = happen(Desk(), placed(READER), e.FreeRead(1, free()), placed())
    assert desk.notice is None


def test_a_wrong_pin_is_not_sent_again_and_the_counters_are_asked_anew() -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, wished = happen(desk, e.Failed(Reason.PIN_WRONG, (("left", 2),), 1))
    assert [type(w) for w in wished] == [f.WipeSecrets, f.ReadFree]
    desk, wished = happen(desk, e.FreeRead(1, free(text_tries=2)))
    assert not wished
    assert desk.card is not None
    assert desk.card.reading is not None
    assert desk.card.reading.tries_left.text == 2
    assert desk.notice is not None
    assert desk.notice.reason is Reason.PIN_WRONG


def test_one_entry_is_used_once() -> None:
    ready = e.SecretReady(Source.TEXT_PIN, 1)
    _, wished = happen(Desk(), placed(READER), e.FreeRead(1, free()), ready, ready)
    assert sum(isinstance(w, f.ReadAttributes) for w in wished) == 1


def test_another_kind_of_card_is_never_asked_for_a_pin() -> None:
    desk, _ = happen(Desk(), placed(READER), e.FreeRead(1, free(kind=CardKind.DRIVER_LICENCE)))
    _, wished = happen(desk, e.SecretReady(Source.TEXT_PIN, 1))
    assert not any(isinstance(w, f.ReadAttributes) for w in wished)


def test_only_people_whose_name_and_birth_date_fit_are_offered() -> None:
    desk, _ = happen(Desk(), placed(READER))
    desk = _read(desk, 1, read_of(AOI, AOI.address))
    desk, _ = happen(desk, e.Found(1, (Candidate(MIO), Candidate(AOI))))
    assert desk.card is not None
    assert [c.id for c in desk.card.candidates] == [AOI.atena_number]


def test_the_mothers_card_lands_in_the_mothers_place() -> None:
    desk, _ = happen(Desk(), placed(READER))
    desk = _read(desk, 1, read_of(AOI, AOI.address))
    desk, _ = happen(
        desk,
        e.Found(1, (Candidate(AOI),)),
        e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)),
        e.PersonAdded(Candidate(MIO)),
        placed(),
        placed(READER),
    )
    desk = _read(desk, 2, read_of(MIO, MIO.address))
    visit = desk.visit
    assert visit is not None
    assert desk.card is not None
    assert desk.card.person == MIO.atena_number == visit.focus
    first, second = visit.persons
    assert first.before is not None
    assert first.before.serial == AOI.name
    assert second.before is not None
    assert second.before.serial == MIO.name


def test_a_stranger_who_takes_the_next_card_does_not_get_into_the_visit() -> None:
    desk, _ = happen(
        Desk(), e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)), placed(READER)
    )
    desk = _read(desk, 1, read_of(MIO, MIO.address))
    assert desk.card is not None
    assert desk.card.stage is CardStage.LOOKING_UP
    assert desk.visit is not None
    assert [p.id for p in desk.visit.persons] == [AOI.atena_number]


def test_nothing_is_compared_with_a_person_of_another_step() -> None:
    """A card that was read before the work is read again after it, not instead of it."""
    desk, _ = happen(Desk(), placed(READER))
    desk = _read(desk, 1, read_of(AOI, AOI.address))
    desk, _ = happen(
        desk,
        e.Found(1, (Candidate(AOI),)),
        e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)),
    )
    desk, _ = happen(desk, issued(desk), e.WentTo(Step.GUIDE), placed(), placed(READER))
    desk = _read(desk, 2, read_of(AOI, AOI.address))
    assert desk.visit is not None
    person = desk.visit.persons[0]
    assert person.before is not None
    assert person.after is not None


@pytest.mark.parametrize("reason", [Reason.CARD_MUTE, Reason.CARD_RESET, Reason.CARD_IN_USE])
def test_no_tries_of_before_are_shown_after_an_entry_whose_end_is_unknown(reason: Reason) -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, wished = happen(desk, e.Failed(reason, (), 1))
    assert desk.card is not None
    assert (desk.card.stage, desk.card.reading) == (CardStage.FAILED, None)
    assert wished == [f.WipeSecrets()]
    _, wished = happen(desk, e.ReadAgain(1))
    assert wished == [f.ReadFree(1, READER)]


def test_no_tries_of_before_are_shown_when_they_cannot_be_asked_after_a_wrong_pin() -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, wished = happen(desk, e.Failed(Reason.PIN_WRONG, (("left", 2),), 1))
    assert f.ReadFree(1, READER) in wished
    desk, _ = happen(desk, e.Failed(Reason.CARD_MUTE, (), 1))
    assert desk.card is not None
    assert desk.card.reading is None


def test_a_certificate_that_was_read_stays_when_the_same_card_is_read_anew() -> None:
    sign = SignAttributes("氏名", "00", "住所", "00", "19850612", True, Sex.FEMALE)
    opened = replace(free(), sign_attributes=sign, sign_integrity=Integrity.CONSISTENT)
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, opened), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, _ = happen(desk, e.Failed(Reason.PIN_WRONG, (("left", 2),), 1))
    desk, _ = happen(desk, e.FreeRead(1, free()))
    assert desk.card is not None
    assert desk.card.reading == opened
    desk, _ = happen(desk, e.FreeRead(1, replace(free(), serial="9" * 15)))
    assert desk.card is not None
    assert desk.card.reading is not None
    assert desk.card.reading.sign_attributes is None, "another card"


def test_a_card_nobody_is_known_by_is_read_anew_as_a_whole() -> None:
    desk, _ = happen(Desk(), placed(READER), e.FreeRead(1, replace(free(), serial=None)))
    desk, wished = happen(desk, e.ReadAgain(1))
    assert wished == [f.ReadFree(1, READER)]
    desk, _ = happen(desk, e.FreeRead(1, free()))
    assert desk.card is not None
    assert desk.card.reading == free()


def test_another_card_met_by_an_entry_is_a_card_of_its_own() -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, _ = happen(desk, e.Failed(Reason.CARD_SWAPPED, (), 1))
    assert desk.card == CardOnDesk(2, READER, CardStage.FAILED)


@pytest.mark.parametrize(
    ("name", "sex", "offered"),
    [
        (Level.NEEDS_HUMAN, Level.IDENTICAL, True),
        (Level.VARIANT_UNFORCED, Level.DIFFERENT, True),
        (Level.NEEDS_HUMAN, Level.DIFFERENT, False),
        (Level.DIFFERENT, Level.IDENTICAL, False),
    ],
)
def test_a_doubtful_name_with_another_sex_is_not_offered_as_the_holder(
    name: Level, sex: Level, offered: bool
) -> None:
    compared = Comparison((FieldComparison(Field.NAME, name), FieldComparison(Field.SEX, sex)))
    assert same_holder(compared) is offered
