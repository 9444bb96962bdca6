"""A card pulled off, swapped, or a reader gone, at any moment: words, no hang, no try lost."""

import pytest

from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.readers import READER

from .counter import Counter
from .test_entries import card_of, left


class Noted:
    """A chip around a card that keeps every command."""

    def __init__(self, card: VirtualCard) -> None:
        self._card = card
        self.log: list[bytes] = []

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def power_on(self) -> None:
        self._card.power_on()

    def power_off(self) -> None:
        self._card.power_off()

    def reset(self) -> None:
        self._card.reset()

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return self._card.transmit(command)

    @property
    def verifies(self) -> int:
        return sum(command[1] == 0x20 and len(command) > 4 for command in self.log)


def alive(counter: Counter, chip: Chip) -> None:
    """The window goes on: the card placed again is read and asked for."""
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    assert counter.notice is None
    assert counter.says("ui.ask.way")


def test_a_card_pulled_off_at_any_command_of_the_free_read(counter: Counter) -> None:
    chip = Noted(card_of("family"))
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    commands = len(chip.log)
    assert 10 <= commands <= 14
    counter.take()
    for after in range(commands):
        counter.insert(chip, pull_after=after)
        counter.until(lambda: counter.desk.card is None and counter.notice is not None)
        counter.until(lambda: counter.tells(Reason.CARD_REMOVED))
    assert chip.verifies == 0
    alive(counter, chip)


def test_a_card_pulled_off_at_any_command_of_the_attributes(counter: Counter) -> None:
    chip = Noted(card_of("family"))
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    free = len(chip.log)
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    commands = len(chip.log) - free
    assert 11 <= commands <= 14
    counter.take()
    for after in range(commands):
        fresh = Noted(card_of("family"))
        counter.insert(fresh, pull_after=free + after)
        counter.stage(CardStage.FREE)
        counter.by_pin("9999")
        told = (Reason.CARD_REMOVED, Reason.PIN_WRONG)
        counter.until(lambda told=told: counter.notice in told)  # type: ignore[misc]
        counter.until(lambda: counter.desk.card is None or counter.notice is Reason.PIN_WRONG)
        assert fresh.verifies <= 1, "nothing is sent twice"
        counter.readers.remove()
        counter.until(lambda: counter.desk.card is None)
        alive(counter, fresh)
        assert left(counter) == 3 - fresh.verifies
        counter.take()


def test_pulling_a_card_off_after_it_was_read_disturbs_nothing(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    before = counter.visit
    counter.take()
    assert counter.notice is None
    assert counter.visit == before


def test_a_card_swapped_in_the_middle_of_a_visit_is_another_card(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    before = counter.visit
    other = Noted(card_of("variant"))
    counter.insert(other)
    counter.stage(CardStage.FREE)
    assert counter.visit == before
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    assert counter.says("ui.ask.join", name="髙﨑　邊子")
    counter.tap("2")
    counter.take()
    assert [p.id for p in counter.visit.persons] == [p.id for p in before.persons]


class Exchanged(Noted):
    """After its first reading the chip answers as another card: a swap nobody saw."""

    def __init__(self, first: VirtualCard, then: VirtualCard) -> None:
        super().__init__(first)
        self._then = then

    def power_off(self) -> None:
        super().power_off()
        if any(command[:2] == b"\x00\xb2" for command in self.log):
            self._card = self._then


def test_a_card_swapped_unseen_gets_no_pin(counter: Counter) -> None:
    first = card_of("family")
    other = card_of("family", card_serial="000000000000001")
    chip = Exchanged(first, other)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.by_pin()
    counter.until(lambda: counter.notice is Reason.CARD_SWAPPED)
    assert counter.tells(Reason.CARD_SWAPPED)
    assert chip.verifies == 0


def test_the_service_stopping_and_coming_back_is_shown(counter: Counter) -> None:
    counter.readers.set_service(running=False)
    counter.until(lambda: not counter.desk.service)
    assert counter.says("ui.status.no_service")
    counter.readers.set_service(running=True)
    counter.until(lambda: counter.desk.service)
    alive(counter, card_of("family"))


def test_a_reader_pulled_out_with_its_card_is_shown(counter: Counter) -> None:
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.readers.unplug(READER)
    counter.until(lambda: counter.desk.card is None)
    assert counter.says("ui.status.no_reader")
    counter.readers.plug(READER)
    counter.until(lambda: bool(counter.desk.readers))
    alive(counter, card_of("family"))


def test_a_card_in_the_second_reader_is_read(counter: Counter) -> None:
    counter.readers.plug("Second reader")
    counter.readers.insert(card_of("family"), "Second reader")
    counter.stage(CardStage.FREE)
    assert counter.desk.card is not None
    assert counter.desk.card.reader == "Second reader"
    counter.readers.remove("Second reader")
    counter.until(lambda: counter.desk.card is None)


@pytest.mark.parametrize("change", [{"short_ids": False}, {"extended_length": False}])
def test_older_cards_are_read_as_well(counter: Counter, change: dict[str, bool]) -> None:
    card = card_of("family")
    counter.insert(card_of("family", **change))
    counter.stage(CardStage.FREE)
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    assert counter.desk.card is not None
    assert counter.desk.card.reading is not None
    assert counter.desk.card.reading.attributes is not None
    assert counter.desk.card.reading.attributes.name == card.spec.name
