"""How many commands each reading takes, on every kind of link, once the link is known.

The counter query before each VERIFY is part of every budget: it is never saved. Targets: see the
public projects' counts, 6 to 10 for one file and 42 for a certificate by OpenSC.
"""

from dataclasses import dataclass
from math import ceil

import pytest

from hitomado.core.chip.apdu import Conversation, T
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pin_change import change_pin
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardReading, Integrity
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.runner.conversation import converse
from hitomado.virtual.aids import JPKI, SURFACE
from hitomado.virtual.files import Transparent
from tests.core.chip.desk import READER, TODAY, Desk, card, number_b, password, pin

NONCE = bytes(range(32))
LINKS = [(True, True), (True, False), (False, True), (False, False)]
EVERY_LINK = pytest.mark.parametrize(("short_ids", "extended"), LINKS)


@dataclass(frozen=True)
class Counted:
    """A card whose link is known already, and what each conversation costs on it."""

    desk: Desk
    link: LinkAbilities
    reading: CardReading
    extended: bool

    def commands(self, talk: Conversation[T]) -> tuple[T, int]:
        before = len(self.desk.log)
        found = converse(self.desk, talk)
        return found, len(self.desk.log) - before

    def blocks(self, aid: bytes, ef: int) -> int:
        """Reads that the content of one file takes."""
        (application,) = (a for a in self.desk.chip.applications if a.aid == aid)  # type: ignore[attr-defined]
        file = application.files[ef]
        assert isinstance(file, Transparent)
        return 1 if self.extended else ceil(len(file.content.rstrip(b"\xff")) / 256)


def known(short_ids: bool, extended: bool) -> Counted:
    chip = card(short_ids=short_ids, extended_length=extended)
    desk, link = Desk(chip), LinkAbilities()
    reading = converse(desk, read_free(READER, TODAY, link=link))
    assert (link.short_ids, link.extended) == (short_ids, extended)
    return Counted(desk, link, reading, extended)


@pytest.fixture
def on(short_ids: bool, extended: bool) -> Counted:
    return known(short_ids, extended)


@EVERY_LINK
def test_first_screen(on: Counted, short_ids: bool) -> None:
    _, commands = on.commands(read_free(READER, TODAY, link=on.link))
    by_select = 0 if short_ids else 10  # a SELECT for each of four files and six counters
    assert commands == 13 + on.blocks(JPKI, 0x0A) + by_select
    if (short_ids, on.extended) == (True, True):
        assert commands == 14


@EVERY_LINK
def test_counters(on: Counted, short_ids: bool) -> None:
    assert on.commands(read_tries(on.link))[1] == (9 if short_ids else 9 + 6)


@EVERY_LINK
def test_attributes_with_their_record(on: Counted, short_ids: bool) -> None:
    talk = read_attributes(on.reading, pin(), link=on.link, same_link=True)
    reading, commands = on.commands(talk)
    assert reading.attributes_integrity is Integrity.CONSISTENT
    # SELECT, query, VERIFY, READ; the record one more, two where it is longer than one block
    assert commands == 5 + (0 if on.extended else 1) + (0 if short_ids else 3)


@EVERY_LINK
def test_sign_certificate(on: Counted, short_ids: bool) -> None:
    talk = read_sign_certificate(on.reading, password(), today=TODAY, link=on.link, same_link=True)
    reading, commands = on.commands(talk)
    assert reading.sign_integrity is Integrity.CONSISTENT
    own, authority = on.blocks(JPKI, 0x01), on.blocks(JPKI, 0x02)
    assert commands == 3 + own + authority + (0 if short_ids else 3)
    if (short_ids, on.extended) == (True, True):
        assert commands - authority == 4


@EVERY_LINK
def test_authorities(on: Counted, short_ids: bool) -> None:
    reading, commands = on.commands(read_authorities(on.reading, link=on.link))
    assert reading.auth_integrity is Integrity.CONSISTENT
    assert commands == 1 + on.blocks(JPKI, 0x0B) + (0 if short_ids else 1)


@EVERY_LINK
def test_proof(on: Counted, short_ids: bool) -> None:
    talk = read_attributes(on.reading, pin(), link=on.link, same_link=True)
    opened, _ = on.commands(talk)
    reading, commands = on.commands(read_proof(opened, nonce=NONCE, link=on.link))
    assert reading.chip_integrity is Integrity.CONSISTENT
    # three files and one signature; in short form 565, 342 and 545 bytes
    assert commands == 3 + 1 + (0 if on.extended else 2 + 1 + 2) + (0 if short_ids else 3)


@EVERY_LINK
def test_face(on: Counted, short_ids: bool) -> None:
    talk = read_face(on.reading, number_b(), nonce=NONCE, link=on.link, same_link=True)
    face, commands = on.commands(talk)
    assert face.integrity is face.chip is Integrity.CONSISTENT
    pictures = on.blocks(SURFACE, 0x02)
    assert commands == 4 + pictures + (1 if on.extended else 3) + (0 if short_ids else 3)


@EVERY_LINK
def test_change_of_a_pin(on: Counted) -> None:
    talk = change_pin(on.reading, pin(), bytearray(b"8305"), link=on.link, same_link=True)
    assert on.commands(talk)[1] == 5


def test_a_full_reading_of_an_ordinary_card_fits_twenty_commands() -> None:
    desk, link = Desk(card()), LinkAbilities()
    reading = converse(desk, read_free(READER, TODAY, link=link))
    reading = converse(desk, read_attributes(reading, pin(), link=link, same_link=True))
    assert reading.apdus == len(desk.log) <= 20


@pytest.mark.parametrize(
    ("short_ids", "extended", "more"), [(True, False, 1), (False, True, 1), (False, False, 2)]
)
def test_what_a_link_lacks_is_found_out_by_one_command_each(
    short_ids: bool, extended: bool, more: int
) -> None:
    desk = Desk(card(short_ids=short_ids, extended_length=extended))
    converse(desk, read_free(READER, TODAY, link=LinkAbilities()))
    fresh = len(desk.log)
    again = known(short_ids, extended)
    assert fresh - again.commands(read_free(READER, TODAY, link=again.link))[1] == more
