from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import Attributes, CardReading, Integrity, Source
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual import other
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import (
    OTHER,
    READER,
    SPEC,
    TODAY,
    Desk,
    card,
    first_screen,
    number_b,
    opened,
    pin,
    refusal,
    wrong_number_b,
)

FREE = first_screen(card())
HELD = Attributes(SPEC.name, SPEC.address, SPEC.birth, Sex.FEMALE, Source.TEXT_PIN)


def left(desk: Desk) -> CardReading:
    """The card's own counters, after all."""
    desk.close()
    return replace(FREE, tries_left=converse(Desk(desk.chip), read_tries()))


@pytest.mark.parametrize(
    ("secret", "source"), [(pin, Source.TEXT_PIN), (number_b, Source.NUMBER_B)]
)
def test_pin_or_number_b_opens_the_attributes_in_five_commands(
    secret: Callable[[], Secret], source: Source
) -> None:
    desk = Desk(card())
    free = converse(desk, read_free(READER, TODAY))
    reading = converse(desk, read_attributes(free, secret(), same_link=True))
    assert reading.attributes == replace(HELD, source=source)
    assert reading.attributes_integrity is Integrity.CONSISTENT
    assert [command[1] for command in desk.log[14:]] == [0xA4, 0x20, 0x20, 0xB0, 0xB0]
    assert reading.apdus == 14 + 5


def test_over_a_new_link_two_more_commands_come_first_and_prove_the_same_card() -> None:
    reading, desk = opened(card(), pin())
    assert reading.attributes == HELD
    assert [command[1] for command in desk.log] == [0xA4, 0xB2, 0xA4, 0x20, 0x20, 0xB0, 0xB0]


@pytest.mark.parametrize("changes", [{"short_ids": False}, {"extended_length": False}])
def test_an_awkward_card_is_opened_all_the_same(changes: dict[str, Any]) -> None:
    reading, desk = opened(card(**changes), number_b())
    assert reading.attributes == replace(HELD, source=Source.NUMBER_B)
    assert reading.attributes_integrity is Integrity.CONSISTENT
    assert len(desk.verifies) == 1


def test_long_attributes_without_extended_length_take_two_reads() -> None:
    address = "ひとまど県ひとまど町中央一丁目２番３号" + "長" * 60
    chip = card(address=address, extended_length=False)
    desk = Desk(chip)
    free = converse(desk, read_free(READER, TODAY))
    reading = converse(desk, read_attributes(free, pin(), same_link=True))
    assert reading.attributes is not None
    assert reading.attributes.address == address
    assert reading.attributes_integrity is Integrity.CONSISTENT


def test_a_right_secret_restores_the_counter_and_the_reading_says_so() -> None:
    chip = card(tries_left={SecretKind.TEXT: 2, SecretKind.NUMBER_B: 7})
    reading, desk = opened(chip, pin())
    assert (reading.tries_left.text, reading.tries_left.number_b) == (3, 7)
    assert left(desk).tries_left == reading.tries_left


@pytest.mark.parametrize(
    ("secret", "reason", "counter", "before"),
    [
        (pin("9999"), Reason.PIN_WRONG, "text", 3),
        (wrong_number_b(), Reason.NUMBER_B_WRONG, "number_b", 10),
    ],
)
def test_a_wrong_secret_uses_one_try_and_only_one(
    secret: Secret, reason: Reason, counter: str, before: int
) -> None:
    desk = Desk(card())
    stop = refusal(lambda: converse(desk, read_attributes(FREE, secret)))
    assert (stop.reason, stop.params[0]) == (reason, ("left", before - 1))
    assert len(desk.verifies) == 1
    assert left(desk).tries_left == replace(FREE.tries_left, **{counter: before - 1})
    assert "9999" not in f"{stop!r}"


def test_the_last_try_is_sent_only_when_confirmed() -> None:
    desk = Desk(card(tries_left={SecretKind.TEXT: 1}))
    stop = refusal(lambda: converse(desk, read_attributes(FREE, pin())))
    assert stop.reason is Reason.PIN_LAST_TRY
    assert not desk.verifies
    reading = converse(desk, read_attributes(FREE, pin(), confirmed_last_try=True))
    assert reading.attributes == HELD


def test_the_wrong_last_try_blocks_and_a_blocked_pin_is_not_sent() -> None:
    desk = Desk(card(tries_left={SecretKind.TEXT: 1}))
    for _ in range(2):
        stop = refusal(
            lambda: converse(desk, read_attributes(FREE, pin("9999"), confirmed_last_try=True))
        )
        assert stop.reason is Reason.PIN_BLOCKED
    assert len(desk.verifies) == 1


@pytest.mark.parametrize(
    ("tries", "reason"),
    [(5, Reason.NUMBER_B_STOP), (1, Reason.NUMBER_B_STOP), (0, Reason.NUMBER_B_BLOCKED)],
)
def test_number_b_stops_at_five_tries_whatever_is_confirmed(tries: int, reason: Reason) -> None:
    desk = Desk(card(tries_left={SecretKind.NUMBER_B: tries}))
    talk = read_attributes(FREE, number_b(), confirmed_last_try=True)
    assert refusal(lambda: converse(desk, talk)).reason is reason
    assert not desk.verifies


def test_number_b_is_still_sent_at_six_tries() -> None:
    reading, _ = opened(card(tries_left={SecretKind.NUMBER_B: 6}), number_b())
    assert reading.tries_left.number_b == 10


def test_another_persons_card_never_gets_the_secret() -> None:
    desk = Desk(card(OTHER))
    stop = refusal(lambda: converse(desk, read_attributes(FREE, pin())))
    assert stop.reason is Reason.CARD_SWAPPED
    assert not desk.verifies
    assert left(desk).tries_left == FREE.tries_left


def test_a_reading_without_a_serial_cannot_be_continued_over_a_new_link() -> None:
    talk = read_attributes(replace(FREE, serial=None), pin())
    assert refusal(lambda: converse(Desk(card()), talk)).reason is Reason.CARD_SWAPPED


@pytest.mark.parametrize("at", range(7))
def test_a_card_pulled_at_any_moment_costs_no_try_and_leaves_no_secret(at: int) -> None:
    desk, secret = Desk(card(), pull_after=at), pin()
    stop = refusal(lambda: converse(desk, read_attributes(FREE, secret)))
    assert stop.reason is Reason.CARD_REMOVED
    assert not any(secret.typed)
    assert len(desk.verifies) == (at > 4)
    assert left(desk).tries_left == FREE.tries_left


def test_every_verify_follows_its_own_query() -> None:
    _, desk = opened(card(), pin())
    (at,) = (i for i, command in enumerate(desk.log) if command in desk.verifies)
    assert desk.log[at - 1] == desk.log[at][:4]


def test_a_verified_secret_of_somebody_before_stops_the_reading() -> None:
    class Open(Desk):
        """Cards exist that answer 9000 to the query once the PIN was verified."""

        def send(self, command):  # type: ignore[no-untyped-def]
            response = super().send(command)
            return replace(response, sw=0x9000) if len(command) == 4 else response

    desk = Open(card())
    assert refusal(lambda: converse(desk, read_attributes(FREE, pin()))).reason is Reason.CARD_RESET
    assert not desk.verifies


def test_the_command_with_the_secret_is_wiped_after_its_one_use() -> None:
    sent = []
    desk = Desk(card())
    talk = read_attributes(FREE, pin())
    command = next(talk)
    try:
        while True:
            sent.append(command)
            command = talk.send(desk.send(command))
    except StopIteration:
        pass
    (verify,) = (c for c in sent if c[1] == 0x20 and len(c) > 4)
    assert isinstance(verify, bytearray)
    assert verify[5:] == bytes(4)


def test_only_a_my_number_card_is_asked() -> None:
    for chip in (other.juki_card(), other.driver_licence()):
        reading = first_screen(chip)
        desk = Desk(chip)
        stop = refusal(lambda r=reading, d=desk: converse(d, read_attributes(r, pin())))  # type: ignore[misc]
        assert stop.reason is Reason.NOT_MY_NUMBER_CARD
        assert not desk.log
    future = first_screen(other.next_generation())
    stop = refusal(lambda: converse(Desk(other.juki_card()), read_attributes(future, pin())))
    assert stop.reason is Reason.CARD_UNSUPPORTED


def test_name_and_address_are_in_no_repr() -> None:
    reading, _ = opened(card(), pin())
    for personal in (SPEC.name, SPEC.address, SPEC.birth, SPEC.card_serial):
        assert personal not in repr(reading)
        assert personal not in repr(reading.attributes)
