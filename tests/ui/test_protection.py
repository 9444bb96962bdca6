"""Protected people and unknown flags: no address on the window before the gate is open."""

import unicodedata

import pytest
from PySide6.QtCore import Qt

from hitomado.core.people import Protection
from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.virtual.town.practice import practice_households

from .counter import ENTER, Counter
from .settled import TODAY

F4 = Qt.Key.Key_F4


def household_of(key: str) -> tuple[str, str]:
    """Name and address of a household of one; the address without the town."""
    found = next(h for h in practice_households(TODAY) if h.key == key)
    person = found.persons[0]
    assert person.card is not None
    resident = person.resident
    address = resident.address if resident else person.card.address
    return person.card.name, address.partition("町")[2] or address


def plain(text: str) -> str:
    """Without differences of width, so that a chip's 浜町一丁目８番２号 is found as well."""
    return unicodedata.normalize("NFKC", text)


def shows(counter: Counter, address: str) -> bool:
    """Whether the address stands anywhere: labels, names for screen readers, hidden parts."""
    return plain(address) in plain(counter.said(hidden=True))


@pytest.mark.parametrize("household", ["protected", "protected_mover"])
@pytest.mark.parametrize("by", ["pin", "number_b"])
def test_the_address_of_a_protected_person_is_nowhere_on_the_window(
    counter: Counter, household: str, by: str
) -> None:
    name, address = household_of(household)
    card = counter.cards(household)[0]
    counter.place(card)
    if by == "pin":
        counter.by_pin(card.pin)
    else:
        counter.by_number_b(card)
    counter.stage(CardStage.FOUND)
    assert not shows(counter, address)
    assert name in counter.said()
    assert counter.says("ui.gate.closed.title")
    counter.tap("1")
    counter.qtbot.wait(100)
    assert counter.desk.visit is None
    counter.take()
    assert not shows(counter, address)


def restricted(counter: Counter, household: str) -> None:
    """A visit whose person the clerk says to be restricted, or is not sure about."""
    counter.receive(counter.cards(household)[0])
    counter.tap("2")
    counter.until(lambda: counter.visit.persons[0].who.protection is Protection.PROTECTED)


@pytest.mark.parametrize("household", ["unknown_flag", "unknown_flag_mover"])
def test_a_restricted_persons_visit_cannot_go_on_and_says_so_in_neutral_words(
    counter: Counter, household: str
) -> None:
    _, address = household_of(household)
    restricted(counter, household)
    counter.take()
    counter.press(ENTER)
    counter.until(lambda: counter.notice is Reason.ASK_SUPERIOR)
    assert counter.tells(Reason.ASK_SUPERIOR)
    assert counter.desk.step is Step.RECEPTION
    said = counter.said(hidden=True)
    for word in ("支援", "保護", "DV", "制限中"):
        assert word not in said
    assert not shows(counter, address)


def test_a_protected_persons_address_is_not_found_by_search(counter: Counter) -> None:
    name, address = household_of("protected")
    counter.press(F4)
    counter.write(name)
    counter.until(lambda: f"{name} " in counter.said())  # a row: name and birth date
    assert not shows(counter, address)
    counter.press(ENTER)
    counter.until(lambda: counter.says("ui.ask.superior"))
    assert not shows(counter, address)
    counter.tap("1")
    counter.qtbot.wait(100)
    assert counter.desk.visit is None
    assert not shows(counter, address)


def test_a_restricted_persons_waiting_visit_shows_no_address(counter: Counter) -> None:
    _, address = household_of("unknown_flag")
    restricted(counter, "unknown_flag")
    counter.take()
    counter.press(Qt.Key.Key_F11)
    counter.until(lambda: bool(counter.desk.waiting))
    assert not shows(counter, address)


@pytest.mark.parametrize("household", ["unknown_flag", "unknown_flag_mover"])
def test_an_unknown_flag_opens_the_address_only_after_a_journalled_tick(
    counter: Counter, household: str
) -> None:
    _, address = household_of(household)
    counter.receive(counter.cards(household)[0])
    assert counter.says("ui.gate.unknown.title")
    newcomer = household == "unknown_flag_mover"
    assert counter.says("gate.newcomer.ask" if newcomer else "ui.ask.tick")
    assert counter.says("gate.newcomer.remedy" if newcomer else "ui.gate.unknown.remedy")
    assert not shows(counter, address)
    assert "visit.flag_ticked" not in [line.header.kind for line in counter.lines()]
    counter.tap("1")
    counter.until(lambda: counter.visit.persons[0].tick is not None)
    ticked = [line for line in counter.lines() if line.header.kind == "visit.flag_ticked"]
    assert [line.header.person_ref for line in ticked] == [counter.visit.persons[0].id]
    assert shows(counter, address)


def test_without_the_tick_an_unknown_flag_does_not_reach_the_form(counter: Counter) -> None:
    _, address = household_of("unknown_flag")
    counter.receive(counter.cards("unknown_flag")[0], kind="2")
    counter.take()
    counter.press(ENTER)
    counter.qtbot.wait(50)
    if counter.desk.step is Step.QUESTIONS:
        counter.press(ENTER)
        counter.qtbot.wait(300)
    assert not shows(counter, address)
    made = counter.controller.paper.form()
    if made is not None:
        assert not made[0].old_address
