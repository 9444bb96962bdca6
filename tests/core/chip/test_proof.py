from collections.abc import Callable
from dataclasses import replace

import pytest

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardKind, CardReading, Finding, Integrity
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.aids import TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.files import PrivateKey, Transparent
from hitomado.virtual.keys import SHARED
from tests.core.chip.desk import READER, TODAY, Desk, card, pin, refusal, with_files

NONCE = bytes(range(32))


def content(chip: VirtualCard, ef: int) -> bytes:
    (application,) = (a for a in chip.applications if a.aid == TEXT)
    file = application.files[ef]
    assert isinstance(file, Transparent)
    return file.content


def proved(desk: Desk, nonce: bytes = NONCE) -> CardReading:
    link = LinkAbilities()
    reading = converse(desk, read_free(READER, TODAY, link=link))
    reading = converse(desk, read_attributes(reading, pin(), link=link, same_link=True))
    return converse(desk, read_proof(reading, nonce=nonce, link=link))


def test_the_chip_proves_itself_in_four_commands_and_without_another_secret() -> None:
    desk = Desk(card())
    reading = proved(desk)
    assert reading.chip_integrity is reading.attributes_integrity is Integrity.CONSISTENT
    assert reading.apdus == 14 + 5 + 4
    assert [c[1] for c in desk.log[19:]] == [0xB0, 0xB0, 0xB0, 0x2A]
    assert len(desk.verifies) == 1
    assert not {f.code for f in reading.findings} & {"chip_disagrees", "chip_not_checked"}


def test_each_challenge_is_answered_anew() -> None:
    """A recorded answer to another challenge is found out."""
    desk = Desk(card())
    proved(desk)
    recorded: list[Response] = []

    class Replayed(Desk):
        def send(self, command: Command) -> Response:
            response = super().send(command)
            if command[1] == 0x2A:
                recorded.append(response)
                return recorded[0]
            return response

    replay = Replayed(card())
    assert proved(replay).chip_integrity is Integrity.CONSISTENT
    late = proved(replay, nonce=NONCE[::-1])
    assert late.chip_integrity is Integrity.BROKEN
    assert Finding("chip_disagrees", "card") in late.findings


def cloned() -> VirtualCard:
    """A card with all the files of another and a key of its own."""
    chip = card()
    (text,) = (a for a in chip.applications if a.aid == TEXT)
    key = PrivateKey(lambda: SHARED.own("a clone's"))
    changed = replace(text, files={**text.files, 0x13: key})
    chip.applications = tuple(changed if a is text else a for a in chip.applications)
    return chip


def test_a_copy_of_all_files_without_the_key_is_found_out() -> None:
    reading = proved(Desk(cloned()))
    assert reading.chip_integrity is Integrity.BROKEN
    assert reading.attributes_integrity is Integrity.CONSISTENT


def flipped(at: int) -> Callable[[bytes], bytes]:
    return lambda held: held[:at] + bytes([held[at] ^ 1]) + held[at + 1 :]


@pytest.mark.parametrize(
    ("ef", "change", "chip_is", "attributes_are"),
    [
        # a byte of the own key's signature, of the record's, of the issuer's key
        (0x07, flipped(-9), Integrity.BROKEN, Integrity.CONSISTENT),
        (0x03, flipped(-9), Integrity.CONSISTENT, Integrity.BROKEN),
        (0x04, flipped(60), Integrity.BROKEN, Integrity.BROKEN),
        # absent, cut off, of another form
        (0x07, lambda _: b"\xff" * 300, Integrity.NOT_CHECKED, Integrity.CONSISTENT),
        (0x04, lambda _: b"\xff" * 300, Integrity.NOT_CHECKED, Integrity.CONSISTENT),
        (0x04, lambda held: held[:100], Integrity.NOT_CHECKED, Integrity.CONSISTENT),
        (0x04, lambda _: b"\x7f\x21\x03\x5f\x37\x00", Integrity.NOT_CHECKED, Integrity.CONSISTENT),
    ],
)
def test_a_changed_or_missing_record_is_told_and_never_a_crash(
    ef: int, change: Callable[[bytes], bytes], chip_is: Integrity, attributes_are: Integrity
) -> None:
    chip = card()
    chip = with_files(chip, TEXT, **{f"ef{ef:02X}": change(content(chip, ef))})
    reading = proved(Desk(chip))
    assert reading.chip_integrity is chip_is
    assert reading.attributes_integrity is attributes_are
    said = {
        Integrity.BROKEN: Finding("chip_disagrees", "card"),
        Integrity.NOT_CHECKED: Finding("chip_not_checked", "card"),
    }
    assert (said.get(chip_is) in reading.findings) is (chip_is in said)
    broken = Finding("integrity_broken", "attributes")
    assert reading.findings.count(broken) == (attributes_are is Integrity.BROKEN)


def test_without_the_open_attributes_nothing_is_claimed() -> None:
    desk = Desk(card())
    reading = converse(desk, read_free(READER, TODAY))
    assert converse(desk, read_proof(reading, nonce=NONCE)).chip_integrity is Integrity.NOT_CHECKED


def test_a_short_challenge_and_another_card_are_refused_before_anything_is_sent() -> None:
    desk = Desk(card())
    reading = CardReading(CardKind.MY_NUMBER, READER)
    with pytest.raises(ValueError, match="16 random bytes"):
        converse(desk, read_proof(reading, nonce=b"short"))
    talk = read_proof(CardReading(CardKind.FELICA, READER), nonce=NONCE)
    assert refusal(lambda: converse(desk, talk)).reason is Reason.NOT_MY_NUMBER_CARD
    assert not desk.log


def test_a_t0_card_gives_the_signature_in_parts() -> None:
    class Parts(Desk):
        """Answers the signature by 6Cxx, then 61xx and GET RESPONSE."""

        def __init__(self) -> None:
            super().__init__(card())
            self.held = b""
            self.asked: list[bytes] = []

        def send(self, command: Command) -> Response:
            if command[1] == 0xC0:
                return Response(self.held[200:], 0x9000)
            response = super().send(command)
            if command[1] != 0x2A:
                return response
            self.asked.append(bytes(command))
            if len(self.asked) == 1:
                return Response(b"", 0x6C00)
            self.held = response.data
            return Response(response.data[:200], 0x6138)

    desk = Parts()
    assert proved(desk).chip_integrity is Integrity.CONSISTENT
    assert len(desk.asked) == 2
