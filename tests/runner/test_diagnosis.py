"""The diagnosis: what each part showed, which step failed; SELECTs only, nothing about anybody."""

from collections.abc import Callable
from typing import Any

import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.tables import COMMON, JPKI, JUKI, TEXT, VISUAL
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import ReaderState
from hitomado.runner.diagnosis import Answer, Diagnosed, Step, diagnose
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.other import driver_licence
from hitomado.virtual.readers import VirtualReaders
from hitomado.virtual.spec import CardSpec
from hitomado.words import Words
from hitomado.words.diagnosis_said import diagnosis_lines

SPEC = CardSpec.example()
OWN = {each.part for each in (JPKI, TEXT, VISUAL, JUKI, COMMON)}


class NotedCard(VirtualCard):
    """Keeps what it was asked; answer: what it says instead of its own status word."""

    def __init__(self, answer: Callable[[int, bytes], bytes] = lambda _, own: own) -> None:
        super().__init__(SPEC, nonce="0123456789abcdef")
        self.log: list[bytes] = []
        self._said = answer

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return self._said(len(self.log), super().transmit(command))


def with_card(chip: Any, **how: Any) -> tuple[Diagnosed, ...]:
    readers = VirtualReaders("A", "B")
    readers.insert(chip, "B", **how)
    return tuple(diagnose(readers))


def said(found: Diagnosed, language: str = "ja") -> str:
    return "\n".join(f"{k} {v}" for k, v in diagnosis_lines(Words(language), found))


def test_every_part_is_told_and_the_card_is_asked_by_selects_alone() -> None:
    card = NotedCard()
    service, empty, full = with_card(card)
    assert service == Diagnosed()
    assert empty.reader is not None
    assert (empty.reader.name, empty.reader.state, empty.asked) == ("A", ReaderState.EMPTY, ())
    assert {a.application for a in full.asked if a.answer is Answer.SELECTED} == OWN
    assert {a.application for a in full.asked if a.answer is Answer.ABSENT} == {
        "driver_licence",
        "residence",
    }
    assert full.failed is None
    assert {command[1] for command in card.log} == {apdu.SELECT}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_the_card_answered_is_said_in_words_with_nothing_about_its_holder(
    language: str,
) -> None:
    words = Words(language)
    _, _, full = with_card(NotedCard())
    text = said(full, language)
    for name in (*OWN, "driver_licence"):
        assert words(f"diagnosis.application.{name}") in text
    assert words("diagnosis.answer.absent") in text
    for personal in (SPEC.name, SPEC.address, SPEC.number, SPEC.number_b, SPEC.card_serial):
        assert personal not in text


def test_another_card_is_known_by_what_it_answers_to() -> None:
    _, _, found = with_card(driver_licence())
    assert {a.application for a in found.asked if a.answer is Answer.SELECTED} == {"driver_licence"}
    assert Words()("diagnosis.application.driver_licence") in said(found).splitlines()[1]


@pytest.mark.parametrize(
    ("sw", "answer"),
    [
        ("6A82", Answer.ABSENT),
        ("6985", Answer.REFUSED),
        ("6283", Answer.REFUSED),
        ("6A81", Answer.UNSUPPORTED),
        ("6E00", Answer.UNSUPPORTED),
        ("6110", Answer.SELECTED),
        ("1234", Answer.OTHER),
    ],
)
def test_a_status_word_is_told_by_what_it_means(sw: str, answer: Answer) -> None:
    _, _, found = with_card(NotedCard(lambda _n, _own: bytes.fromhex(sw)))
    assert {a.answer for a in found.asked} == {answer}
    assert answer is Answer.SELECTED or Words()(f"diagnosis.answer.{answer}", sw=sw) in said(found)


def test_a_lost_first_answer_is_asked_for_again() -> None:
    _, _, found = with_card(NotedCard(lambda n, own: b"\x6f\x00" if n == 1 else own))
    assert found.asked[0].answer is Answer.SELECTED


def test_no_service_and_no_reader_are_told_as_the_step_that_failed() -> None:
    readers = VirtualReaders("A")
    readers.set_service(running=False)
    (down,) = diagnose(readers)
    assert (down.failed, down.stop and down.stop.reason) == (Step.SERVICE, Reason.NO_SERVICE)
    assert Words()("doctor.service.down") in said(down)
    readers.set_service(running=True)
    readers.unplug("A")
    (none,) = diagnose(readers)
    assert (none.failed, none.stop and none.stop.reason) == (Step.READERS, Reason.NO_READER)
    assert Words()("doctor.service.runs") in said(none)


def test_a_card_pulled_off_is_told_with_what_it_had_answered_before() -> None:
    _, _, found = with_card(NotedCard(), pull_after=2)
    assert (found.failed, found.stop and found.stop.reason) == (Step.SELECT, Reason.CARD_REMOVED)
    assert [a.application for a in found.asked] == ["jpki", "text"]
    assert Words()("diagnosis.step.select") in said(found)


class Refusing(VirtualReaders):
    """Cannot be connected to, for a reason."""

    def __init__(self, stop: CardError) -> None:
        super().__init__("A")
        self.insert(NotedCard())
        self._stop = stop

    def open(self, *_reader: Any, **_how: Any) -> Any:
        raise self._stop


def test_a_card_that_others_have_is_told_with_their_names() -> None:
    held = CardError(Reason.CARD_HELD, "", (("programs", "GnuPG"),))
    _, found = diagnose(Refusing(held))
    assert (found.failed, found.stop) == (Step.CONNECT, held)


def test_a_diagnosis_that_was_interrupted_ends_as_interrupted() -> None:
    with pytest.raises(CardError) as stop:
        diagnose(Refusing(CardError(Reason.READING_STOPPED)))
    assert stop.value.reason is Reason.READING_STOPPED
