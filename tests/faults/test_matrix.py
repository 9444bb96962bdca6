"""Every fault at every command: the right words or a whole reading, no hang, no try lost."""

from collections.abc import Callable
from typing import Any

import pytest

from hitomado.core.chip import apdu, opening, pin_change
from hitomado.core.chip.apdu import verify
from hitomado.core.chip.pins import Secret, as_sent
from hitomado.core.chip.reading import CardReading, Integrity
from hitomado.core.reasons import Reason
from hitomado.virtual.chip import Chip
from hitomado.virtual.damage import FILES, Damage
from hitomado.virtual.faults import ALWAYS, AT_COMMAND, GarbageAtr, Swapped
from hitomado.virtual.readers import READER, VirtualReaders
from tests.faults.cards import fresh, somebody_elses
from tests.faults.cells import Around, Happening, Outcome, held, whole
from tests.faults.conversations import TALKS
from tests.faults.judge import judge, said
from tests.faults.table import TABLE, runs

Act = Callable[[VirtualReaders], None]


def restart(readers: VirtualReaders) -> None:
    """Stop the PC/SC service and start it again."""
    readers.set_service(running=False)
    readers.set_service(running=True)


# what happens to the readers while a command is on its way
AT_READERS: dict[str, Act] = {
    "service-stops": lambda readers: readers.set_service(running=False),
    "service-restarts": restart,
    "reader-unplugged": lambda readers: readers.unplug(READER),
    "stopped-by-clerk": lambda readers: readers.interrupt(),
}
# how else a card may be, besides the ordinary one: spec and wrapper
WAYS: dict[str, tuple[dict[str, Any], Callable[[Chip], Chip]]] = {
    "": ({}, lambda chip: chip),
    "no-short-ids": ({"short_ids": False}, lambda chip: chip),
    "no-extended": ({"extended_length": False}, lambda chip: chip),
    "first-6f00": ({"first_command_fails": True}, lambda chip: chip),
    "61xx": ({}, ALWAYS["61xx"]),
    "6cxx": ({}, ALWAYS["6cxx"]),
}
# what ends the reading, wherever it happens; garbled answers may end it or not
STOPS = {
    "pulled": Reason.CARD_REMOVED,
    "torn": Reason.CARD_REMOVED,
    "mute": Reason.CARD_MUTE,
    "reset": Reason.CARD_RESET,
    "service-stops": Reason.NO_SERVICE,
    "service-restarts": Reason.CARD_RESET,
    "reader-unplugged": Reason.CARD_REMOVED,
    "stopped-by-clerk": Reason.READING_STOPPED,
}


def at(fault: str, index: int) -> Around:
    """Put a fault with a moment around a chip."""
    if fault in AT_READERS:
        act = AT_READERS[fault]
        return lambda chip, readers: Happening(chip, index, lambda: act(readers))
    return lambda chip, _: AT_COMMAND[fault](chip, index)


def row(talk: str, fault: str, way: str) -> list[Outcome]:
    """One row of the matrix, every cell of it judged."""
    changes, wrapped = WAYS[way]
    commands = len(held(TALKS[talk], fresh(**changes), lambda chip, _: wrapped(chip)).log)
    assert 5 <= commands <= 120
    outcomes = []
    for index in range(commands):
        card, around = fresh(**changes), at(fault, index)
        outcome = held(TALKS[talk], card, lambda c, r, a=around: a(wrapped(c), r))  # type: ignore[misc]
        try:
            judge(talk, card, outcome)
        except AssertionError as error:
            raise AssertionError(f"{talk}, {fault}@{index} {way}: {error}") from error
        outcomes.append(outcome)
    return outcomes


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fault", [*AT_COMMAND, *AT_READERS])
@pytest.mark.parametrize("talk", TALKS)
def test_a_fault_at_any_command_ends_in_words_and_costs_no_try(
    talk: str, fault: str, way: str
) -> None:
    outcomes = row(talk, fault, way)
    for index, outcome in enumerate(outcomes):
        TABLE.add(talk, fault, str(index), said(talk, outcome), way)
    if fault in STOPS:
        last = Reason.PIN_CHANGE_UNKNOWN if talk == "pin-change" else STOPS[fault]
        usual = [STOPS[fault]] * (len(outcomes) - 1)
        assert [outcome.reason for outcome in outcomes] == [*usual, last]
    elif talk == "free":
        assert not [outcome for outcome in outcomes if outcome.stop], "a garbled answer ended it"


@pytest.mark.parametrize("way", ["no-extended", "6cxx"])
def test_an_answer_longer_than_asked_for_never_becomes_part_of_a_certificate(way: str) -> None:
    usual = whole("free").learnt
    assert isinstance(usual, CardReading)
    for outcome in row("free", "answer-oversized", way):
        assert isinstance(outcome.learnt, CardReading)
        assert outcome.learnt.auth.der in {None, usual.auth.der}


@pytest.mark.parametrize("talk", [talk for talk in TALKS if TALKS[talk].opens])
@pytest.mark.parametrize("fault", ["pulled", "torn", "mute", "answer-6f00", "answer-empty"])
def test_no_copy_of_a_secret_outlives_its_conversation(
    talk: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[bytearray] = []

    def kept(secret: Secret) -> bytearray:
        copies.append(as_sent(secret))
        return copies[-1]

    def sent(reference: int, secret: bytearray) -> bytearray:
        copies.append(verify(reference, secret))
        return copies[-1]

    for module in (opening, pin_change):
        monkeypatch.setattr(module, "as_sent", kept)
    monkeypatch.setattr(apdu, "verify", sent)
    for index in range(len(whole(talk).log)):
        around = at(fault, index)
        held(TALKS[talk], fresh(), around)
    assert len(copies) >= len(whole(talk).log)
    assert not [copy for copy in copies if any(copy[5:] if copy[1:2] == b"\x20" else copy)]


@pytest.mark.parametrize("talk", TALKS)
def test_a_damaged_file_is_said_and_nothing_of_it_is_believed(talk: str) -> None:
    for name in FILES:
        for damage in Damage:
            card = fresh(damaged={name: damage})
            outcome = held(TALKS[talk], card)
            try:
                judge(talk, card, outcome)
            except AssertionError as error:
                raise AssertionError(f"{talk}, {name}:{damage}: {error}") from error
            TABLE.add(talk, name, damage, said(talk, outcome))


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("way", [way for way in WAYS if way])
def test_an_awkward_card_is_read_like_any_other(talk: str, way: str) -> None:
    changes, wrapped = WAYS[way]
    card = fresh(**changes)
    outcome = held(TALKS[talk], card, lambda chip, _: wrapped(chip))
    judge(talk, card, outcome)
    assert said(talk, outcome) == said(talk, whole(talk))
    TABLE.add(talk, way, "", said(talk, outcome))


@pytest.mark.parametrize("talk", TALKS)
def test_a_card_without_an_answer_to_reset_is_mute_before_any_command(talk: str) -> None:
    card = fresh()
    outcome = held(TALKS[talk], card, lambda chip, _: GarbageAtr(chip))
    judge(talk, card, outcome)
    assert outcome.reason is Reason.CARD_MUTE
    assert not outcome.log
    TABLE.add(talk, "garbage-atr", "", said(talk, outcome))


@pytest.mark.parametrize("talk", TALKS)
def test_a_card_that_another_program_keeps_is_said_before_any_command(talk: str) -> None:
    def hold(chip: Chip, readers: VirtualReaders) -> Chip:
        readers.hold()
        return chip

    card = fresh()
    outcome = held(TALKS[talk], card, hold)
    judge(talk, card, outcome)
    assert outcome.reason is Reason.CARD_IN_USE
    assert not outcome.log
    TABLE.add(talk, "in-use", "", said(talk, outcome))


@pytest.mark.parametrize("talk", [talk for talk in TALKS if TALKS[talk].opens])
def test_a_card_swapped_between_two_readings_gets_no_secret(talk: str) -> None:
    first, other = fresh(), somebody_elses()
    chip = Swapped(first, other)
    held(TALKS["free"], first, lambda _, __: chip)
    outcome = held(TALKS[talk], other, lambda _, __: chip)
    judge(talk, other, outcome)
    assert outcome.reason is Reason.CARD_SWAPPED
    assert not outcome.verifies
    TABLE.add(talk, "swapped", "", said(talk, outcome))


@pytest.mark.parametrize("talk", TALKS)
def test_a_fake_authority_with_the_real_name_is_not_called_proved(talk: str) -> None:
    card = fresh(fake_ca=True)
    outcome = held(TALKS[talk], card)
    judge(talk, card, outcome)
    if isinstance(outcome.learnt, CardReading):
        assert outcome.learnt.auth_integrity is not Integrity.CONSISTENT
        assert outcome.learnt.sign_integrity is not Integrity.CONSISTENT
    TABLE.add(talk, "fake-ca", "", said(talk, outcome))


def test_neighbours_that_say_the_same_are_one_run() -> None:
    a, b = ("あ", "a"), ("い", "b")
    cells = [("0", a), ("1", a), ("2", b), ("3", a), ("4", a)]
    assert runs(cells) == {a: "0–1, 3–4", b: "2"}
