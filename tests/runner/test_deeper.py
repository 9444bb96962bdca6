"""On request: alone with the card, each secret once, power off after it, the journal first."""

from dataclasses import replace

import pytest

from hitomado.core.chip.reading import Integrity, Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardOnDesk, CardStage
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD
from tests.core.chip.desk import wrong_number_b
from tests.core.visit.people import OFFICE
from tests.runner.desk import Counter, NotedCard
from tests.runner.test_runner import SPEC, enter_pin, placed

ANOTHER = "000000000000001"  # serial number of a card


def said(counter: Counter) -> Reason | None:
    return counter.desk.notice.reason if counter.desk.notice else None


def card(counter: Counter) -> CardOnDesk:
    assert counter.desk.card is not None
    return counter.desk.card


def known(*, pin_change: bool = False) -> tuple[Counter, NotedCard]:
    """A counter with a card whose holder was found."""
    counter = Counter()
    office = replace(OFFICE, practice=True, pin_change=pin_change)
    counter.runner.office = lambda: office
    chip = placed(counter)
    counter.work_off()
    enter_pin(counter)
    counter.work_off()
    assert card(counter).stage is CardStage.FOUND
    chip.log.clear()
    return counter, chip


def put(counter: Counter, kind: str, secret: bytes) -> bytearray:
    held = bytearray(secret)
    counter.vault.put(kind, card(counter).ticket, held)
    return held


def want_face(counter: Counter, secret: bytes) -> bytearray:
    held = put(counter, Source.NUMBER_B, secret)
    counter.runner.post(e.FaceWanted(card(counter).ticket))
    return held


def test_the_face_is_read_once_and_the_card_powered_off() -> None:
    counter, chip = known()
    off = chip.powered_off
    held = want_face(counter, SPEC.number_b.encode())
    counter.work_off()
    face = card(counter).face
    assert face is not None
    assert (face.integrity, face.chip) == (Integrity.CONSISTENT, Integrity.CONSISTENT)
    assert chip.verifies == 1
    assert chip.powered_off > off
    assert not any(held)


def test_every_face_is_read_with_a_fresh_challenge() -> None:
    signed = []
    for _ in range(2):
        counter, chip = known()
        want_face(counter, SPEC.number_b.encode())
        counter.work_off()
        signed += [command for command in chip.log if command[1] == 0x2A]
    assert len(signed) == 2
    assert signed[0] != signed[1]


def test_a_wrong_number_is_sent_once_and_the_counters_are_asked_again() -> None:
    counter, chip = known()
    want_face(counter, bytes(wrong_number_b(SPEC).typed))
    counter.work_off()
    assert counter.desk.notice is not None
    assert counter.desk.notice.reason is Reason.NUMBER_B_WRONG
    assert chip.verifies == 1
    assert card(counter).deed is None
    assert card(counter).stage is CardStage.FOUND


def test_the_certificate_is_read_with_its_password() -> None:
    counter, chip = known()
    held = put(counter, Source.SIGN_PASSWORD, PRACTICE_SIGN_PASSWORD.encode())
    counter.runner.post(e.SignWanted(card(counter).ticket))
    counter.work_off()
    reading = card(counter).reading
    assert reading is not None
    assert reading.sign_attributes is not None
    assert reading.sign_attributes.name == SPEC.name
    assert reading.sign_integrity is Integrity.CONSISTENT
    assert chip.verifies == 1
    assert not any(held)


def test_a_job_that_was_stopped_before_it_began_touches_no_card() -> None:
    counter = Counter()
    chip = placed(counter)
    counter.runner.post(e.Cancelled())
    counter.work_off()
    assert chip.log == []
    assert card(counter).stage is CardStage.FAILED
    counter.runner.post(e.ReadAgain(card(counter).ticket))
    counter.work_off()
    assert card(counter).stage is CardStage.FREE


def test_stopping_lets_go_of_the_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    counter, _ = known()
    asked: list[bool] = []
    monkeypatch.setattr(counter.readers, "interrupt", lambda: asked.append(True))
    want_face(counter, SPEC.number_b.encode())
    assert not asked
    counter.runner.post(e.Cancelled())
    assert asked == [True]


def test_another_card_put_in_its_place_unseen_is_read_as_another() -> None:
    counter, _ = known()
    put(counter, Source.NUMBER_B, SPEC.number_b.encode())
    counter.readers.insert(NotedCard(replace(SPEC, card_serial=ANOTHER)))
    first = card(counter).ticket
    counter.runner.post(e.FaceWanted(first))
    counter.work_off()
    assert said(counter) is Reason.CARD_SWAPPED
    assert (card(counter).reading, card(counter).candidates) == (None, ())
    assert card(counter).ticket == first + 1
    counter.runner.post(e.ReadAgain(card(counter).ticket))
    counter.work_off()
    reading = card(counter).reading
    assert reading is not None
    assert (said(counter), card(counter).stage) == (None, CardStage.FREE)
    assert reading.attributes is None


def stop_when_taken(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Esc arrives while the card thread takes the secret."""
    take = counter.vault.take

    def taken(kind: str, ticket: int) -> bytearray:
        secret = take(kind, ticket)
        counter.runner.post(e.Cancelled())
        return secret

    monkeypatch.setattr(counter.vault, "take", taken)


def test_no_secret_is_sent_after_a_stop_on_the_way_to_the_card(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counter = Counter()
    chip = placed(counter)
    counter.work_off()
    chip.log.clear()
    stop_when_taken(counter, monkeypatch)
    secret = enter_pin(counter, b"9999")
    counter.work_off()
    assert chip.log == []
    assert not any(secret)
    assert said(counter) is Reason.READING_STOPPED
    counter.runner.post(e.ReadAgain(card(counter).ticket))
    counter.work_off()
    assert card(counter).stage is CardStage.FREE, "a stop ends what was asked for before it only"
