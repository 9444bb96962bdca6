"""Cards that are something else, expired, or differ from the register."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from hitomado.core.reasons import Reason
from hitomado.core.visit.answers import needs_judgement
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.virtual import other
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.engine import Engine
from hitomado.virtual.spec import CardSpec, SecretKind

from .counter import ENTER, Counter
from .test_entries import card_of


@pytest.mark.parametrize(
    ("make", "kind", "finding"),
    [
        (other.driver_licence, "driver_licence", "driver_licence"),
        (other.residence_card, "residence", "residence_card"),
        (other.felica_card, "felica", "felica_card"),
        (other.juki_card, "juki", "old_card"),
        (other.android_phone, "phone", "phone_token"),
        (other.iphone, "phone", "phone_token"),
        (other.unknown_card, "unknown", "unknown_card"),
        (other.blank_card, "unknown", "blank_card"),
    ],
)
def test_another_card_is_named_and_no_pin_is_asked(
    counter: Counter, make: Callable[[], Engine], kind: str, finding: str
) -> None:
    counter.insert(make())
    counter.stage(CardStage.FAILED)
    assert counter.says(f"card.kind.{kind}")
    assert counter.says(f"finding.{finding}")
    assert not counter.says("ui.ask.way")
    counter.tap("1")
    assert QApplication.activeModalWidget() is None
    counter.take()
    assert counter.says("ui.wait.headline")


def test_an_expired_card_is_said_at_once_and_asks_for_no_pin(counter: Counter) -> None:
    counter.place(counter.cards("expired_card")[0], CardStage.FAILED)
    assert counter.says("finding.card_expired")
    assert not counter.says("ui.ask.way")
    counter.tap("1")
    assert QApplication.activeModalWidget() is None


def test_a_card_of_another_town_is_said_so(counter: Counter) -> None:
    counter.place(counter.cards("couple")[0])
    assert counter.says("finding.other_municipality")
    assert counter.says("ui.ask.way"), "it may enter: they are moving in"


def test_differing_characters_must_be_accepted_before_going_on(counter: Counter) -> None:
    counter.receive(counter.cards("variant")[0])
    person = counter.visit.persons[0]
    assert needs_judgement(person)
    assert "髙﨑" in counter.said()
    assert counter.says("comparison_view.ask")
    counter.take()
    counter.press(ENTER)
    counter.until(lambda: counter.notice is Reason.DIFFERENCES_OPEN)
    assert counter.desk.step is Step.RECEPTION
    assert counter.tells(Reason.DIFFERENCES_OPEN, name=person.name)
    counter.go_to(counter.words("comparison_view.ask"))
    counter.tap("1")
    counter.until(lambda: counter.visit.persons[0].accepted)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert "visit.differences_accepted" in [line.header.kind for line in counter.lines()]


def test_a_broken_record_of_the_chip_is_said(counter: Counter) -> None:
    card = card_of("family")
    honest = card.transmit

    def forged(command: bytes) -> bytes:
        answer = honest(command)
        return answer.replace("灯浦".encode(), "灯山".encode())

    card.transmit = forged  # type: ignore[method-assign]
    counter.insert(card)
    counter.stage(CardStage.FREE)
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    part = counter.words("card.part.attributes")
    assert counter.says("finding.integrity_broken", part=part)


def test_a_card_without_any_match_can_be_given_back(counter: Counter) -> None:
    counter.place(counter.cards("elsewhere")[0])
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    counter.tap("4")
    assert counter.says("ui.found.take_card")
    assert counter.desk.visit is None
    counter.take()


def test_the_example_card_is_the_first_person_of_the_town(counter: Counter) -> None:
    counter.receive(counter.cards("certificate")[0], kind="2")
    assert counter.visit.persons[0].name == CardSpec.example().name


def test_a_locked_pin_leads_the_keyboard_to_number_b_and_keeps_the_numbers(
    counter: Counter,
) -> None:
    spec = replace(card_of("family").spec, tries_left={SecretKind.TEXT: 0})
    counter.insert(VirtualCard(spec))
    counter.stage(CardStage.FREE)
    counter.until(lambda: counter.words("ui.way.number_b") in counter._target().accessibleName())
    counter.tap("2")
    form = counter.window.findChild(NumberBForm)
    assert form is not None
    counter.until(form.isVisible)
    counter.take()


def test_no_way_is_offered_where_all_are_locked(counter: Counter) -> None:
    tries = {SecretKind.TEXT: 0, SecretKind.NUMBER_B: 5}
    counter.insert(VirtualCard(replace(card_of("family").spec, tries_left=tries)))
    counter.stage(CardStage.FREE)
    assert counter.says("ui.ask.way_none")
    counter.tap("1")
    assert QApplication.activeModalWidget() is None
    counter.take()
