"""Events in, facts on paper first, then the desk is shown, then the work begins."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.reading import Source
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate, CardStage
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, Step
from hitomado.virtual.other import driver_licence
from hitomado.virtual.spec import CardSpec
from tests.core.visit.people import AOI, MIO, TODAY
from tests.runner.desk import Counter, NotedCard

SPEC = CardSpec.for_holder("港　葵", AOI.address, "19900501", Sex.FEMALE, today=TODAY)
OTHER = CardSpec.for_holder("港　澪", AOI.address, "19900502", Sex.FEMALE, today=TODAY)
OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))


def placed(counter: Counter, spec: CardSpec = SPEC) -> NotedCard:
    card = NotedCard(spec)
    counter.readers.insert(card)
    counter.look()
    return card


def enter_pin(counter: Counter, pin: bytes = b"1234") -> bytearray:
    secret = bytearray(pin)
    assert counter.desk.card is not None
    ticket = counter.desk.card.ticket
    counter.vault.put(Source.TEXT_PIN, ticket, secret)
    counter.runner.post(e.SecretReady(Source.TEXT_PIN, ticket))
    return secret


def test_a_card_becomes_a_person_of_the_visit() -> None:
    counter = Counter()
    placed(counter)
    counter.work_off()
    enter_pin(counter)
    counter.work_off()
    card = counter.desk.card
    assert card is not None
    assert card.stage is CardStage.FOUND
    assert [c.id for c in card.candidates] == [AOI.atena_number]
    counter.runner.post(OPEN)
    assert counter.desk.visit is not None
    assert counter.desk.visit.persons[0].before is not None
    assert counter.journal.kinds == [
        "visit.visit_opened",
        "visit.person_joined",
        "visit.move_answered",
        "visit.person_answered",
        "visit.card_seen",
    ]
    assert [m.atena_number for m in counter.desk.household] == [
        AOI.atena_number,
        MIO.atena_number,
    ]


def test_facts_are_written_before_they_are_shown() -> None:
    counter = Counter()
    counter.runner.post(OPEN)
    opened = next(lines for desk, lines in counter.shown if desk.visit is not None)
    assert opened == len(counter.journal.kept) == 4


def test_what_cannot_be_written_does_not_happen_and_the_desk_says_why() -> None:
    counter = Counter()
    counter.journal.full = 0
    counter.runner.post(OPEN)
    assert counter.desk.visit is None
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.STORE_DISK
    assert not counter.held


def test_an_answer_that_cannot_be_written_leaves_the_visit_as_it_was() -> None:
    counter = Counter()
    counter.runner.post(OPEN)
    before = counter.desk.visit
    assert before is not None
    counter.journal.full = len(counter.journal.kept)
    counter.runner.post(e.MoveChanged(replace(before.move, phone="0990001")))
    assert counter.desk.visit == before
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.STORE_DISK
    counter.journal.full = None
    counter.runner.post(e.MoveChanged(replace(before.move, phone="0990001")))
    assert counter.desk.visit is not None
    assert counter.desk.visit.move.phone == "0990001"
    assert counter.desk.notice is None


def test_a_visit_is_taken_up_from_its_lines_alone() -> None:
    counter = Counter()
    counter.runner.post(OPEN)
    counter.runner.post(e.PersonAdded(Candidate(MIO)))
    counter.runner.post(e.PersonChanged(MIO.atena_number, PersonAnswers(present=True)))
    kept = counter.desk.visit
    again = Counter(counter.journal)
    again.runner.list_waiting()
    assert [(v.id, v.names) for v in again.desk.waiting] == [("V1", (AOI.name, MIO.name))]
    again.runner.resume("V1")
    assert again.desk.visit is not None
    assert kept is not None
    assert replace(again.desk.visit, focus=None) == replace(kept, focus=None)
    assert counter.journal.kinds[-1] == "visit.visit_resumed"
    assert [m.atena_number for m in again.desk.household] == [AOI.atena_number, MIO.atena_number]


def test_an_unknown_visit_is_not_taken_up() -> None:
    counter = Counter()
    counter.runner.resume("V9")
    assert counter.desk.visit is None
    assert not counter.journal.kept


def test_the_slow_card_of_the_father_never_lands_in_the_mothers_place() -> None:
    counter = Counter()
    placed(counter)
    slow, counter.held = counter.held, []
    counter.readers.remove()
    counter.look()
    placed(counter, OTHER)
    counter.work_off()
    serial = OTHER.card_serial
    assert counter.desk.card is not None
    assert counter.desk.card.reading is not None
    assert counter.desk.card.reading.serial == serial
    before = counter.desk
    slow[0]()
    assert counter.desk == before


def test_an_answer_to_a_card_that_left_is_dropped() -> None:
    counter = Counter()
    placed(counter)
    counter.readers.remove()
    counter.look()
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.CARD_REMOVED
    before = counter.desk
    counter.work_off()
    assert counter.desk == before


def test_a_failing_read_is_told_with_the_ticket_of_its_card() -> None:
    counter = Counter()
    counter.readers.insert(NotedCard(SPEC), pull_after=3)
    counter.look()
    counter.work_off()
    card, notice = counter.desk.card, counter.desk.notice
    assert card is not None
    assert card.stage is CardStage.FAILED
    assert notice is not None
    assert notice.reason is Reason.CARD_REMOVED
    counter.look()
    assert counter.desk.card is None
    assert counter.desk.notice == notice, "it stays said until the next card"
    placed(counter)
    assert counter.desk.notice is None


def test_a_wrong_pin_costs_one_try_and_the_counters_are_asked_again() -> None:
    counter = Counter()
    card = placed(counter)
    counter.work_off()
    secret = enter_pin(counter, b"9999")
    counter.work_off()
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.PIN_WRONG
    assert counter.desk.card is not None
    assert counter.desk.card.stage is CardStage.FREE
    assert counter.desk.card.reading is not None
    assert counter.desk.card.reading.tries_left.text == 2
    assert card.verifies == 1
    assert not any(secret)


def test_a_secret_never_survives_the_card_it_was_typed_for() -> None:
    counter = Counter()
    placed(counter)
    counter.work_off()
    secret = enter_pin(counter)
    counter.readers.remove()
    counter.look()
    assert not any(secret)
    placed(counter, OTHER)
    counter.work_off()
    assert counter.desk.card is not None
    assert counter.desk.card.stage is CardStage.FREE


def test_giving_up_an_entry_wipes_it() -> None:
    counter = Counter()
    placed(counter)
    counter.work_off()
    secret = bytearray(b"1234")
    counter.vault.put(Source.TEXT_PIN, 1, secret)
    counter.runner.post(e.Cancelled())
    assert not any(secret)


def test_a_pin_for_another_kind_of_card_is_wiped_and_not_sent() -> None:
    counter = Counter()
    counter.readers.insert(driver_licence())
    counter.look()
    counter.work_off()
    secret = enter_pin(counter)
    assert not any(secret)
    assert not counter.held


def test_nothing_the_runner_writes_holds_the_pin() -> None:
    counter = Counter()
    placed(counter)
    counter.work_off()
    enter_pin(counter)
    counter.work_off()
    counter.runner.post(OPEN)
    written = b"".join(line.payload.body for line in counter.journal.kept if line.payload)
    for secret in (SPEC.text_pin, SPEC.number_b, SPEC.number, SPEC.sign_password):
        assert secret.encode() not in written.replace(SPEC.card_serial.encode(), b"")
    assert "1234" not in repr(counter.desk)


EVENTS = st.sampled_from(
    [
        OPEN,
        e.PersonAdded(Candidate(MIO)),
        e.PersonRemoved(MIO.atena_number),
        e.MoveChanged(MoveAnswers(MoveKind.MOVE_WITHIN, phone="0990001")),
        e.PersonChanged(MIO.atena_number, PersonAnswers(present=True)),
        e.WentTo(Step.QUESTIONS),
        e.WentTo(Step.GUIDE),
        e.FormWasIssued("V1", "a" * 64, "c" * 64),
        e.Suspended(),
        e.CloseWanted("中止"),
        e.Cancelled(),
    ]
)


@given(st.lists(EVENTS, max_size=15), st.integers(0, 12))
def test_however_full_the_disk_the_desk_shows_exactly_what_is_written(
    happened: list[e.Event], room: int
) -> None:
    counter = Counter()
    counter.journal.full = room
    for event in happened:
        counter.runner.post(event)
        visit = counter.desk.visit
        if visit is not None:
            told = counter.store.visit("V1")
            assert told is not None
            assert replace(told, focus=None) == replace(visit, focus=None)


@pytest.mark.parametrize("stage", [CardStage.READING_FREE, CardStage.READING_ATTRIBUTES])
def test_a_new_card_can_be_read_after_one_was_pulled_off_at(stage: CardStage) -> None:
    counter = Counter()
    placed(counter)
    if stage is CardStage.READING_ATTRIBUTES:
        counter.work_off()
        enter_pin(counter)
    counter.readers.remove()
    counter.look()
    counter.work_off()
    placed(counter, OTHER)
    counter.work_off()
    enter_pin(counter)
    counter.work_off()
    assert counter.desk.card is not None
    assert counter.desk.card.stage is CardStage.FOUND


def test_a_card_whose_line_cannot_be_written_is_not_at_work_for_ever() -> None:
    counter = Counter()
    counter.runner.post(OPEN)
    placed(counter)
    counter.work_off()
    counter.journal.full = len(counter.journal.kept)
    enter_pin(counter)
    counter.work_off()
    card = counter.desk.card
    assert card is not None
    assert (card.stage, card.busy) == (CardStage.FREE, False)
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.STORE_DISK
