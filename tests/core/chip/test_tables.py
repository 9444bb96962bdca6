"""Another generation of the card is another table: same code, other names and numbers."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pin_change import change_pin
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardKind, CardReading, Integrity, TriesLeft
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.core.chip.tables import MY_NUMBER_CARD, Application, CardTable, File, Pin
from hitomado.runner.conversation import converse
from hitomado.virtual import files
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.jpki import token_info
from tests.core.chip.desk import (
    READER,
    SPEC,
    TODAY,
    Desk,
    card,
    first_screen,
    number_b,
    password,
    pin,
    with_files,
)

TOKEN = "JPKIAPICCTOKEN3"
NONCE = bytes(range(32))


def other_id(ef: int) -> int:
    """Every file elsewhere: 1 becomes 30, 30 becomes 1."""
    return 0x1F - ef


def other_name(aid: bytes) -> bytes:
    return aid[:-1] + bytes([aid[-1] ^ 0x70])


def moved(held: Any) -> Any:
    """A table, and all in it, with other names and numbers."""
    match held:
        case Application():
            return replace(held, aid=other_name(held.aid))
        case Pin():
            return replace(held, ef=other_id(held.ef))
        case File():
            return replace(held, ef=other_id(held.ef), opened_by=moved(held.opened_by))
        case tuple():
            return tuple(map(moved, held))
        case _ if is_dataclass(held):
            return replace(held, **{f.name: moved(getattr(held, f.name)) for f in fields(held)})  # type: ignore[type-var]
        case _:
            return held


def moved_file(file: files.File) -> files.File:
    if isinstance(file, files.Transparent):
        opened_by = None if file.opened_by is None else tuple(map(other_id, file.opened_by))
        return files.Transparent(lambda: file.content, opened_by)
    if isinstance(file, files.PrivateKey) and file.guarded_by is not None:
        return replace(file, guarded_by=other_id(file.guarded_by))
    return file


def next_card() -> VirtualCard:
    """A card of the same make with every application and file under another name and number."""
    chip = card()
    chip.applications = tuple(
        files.Application(
            other_name(each.aid),
            {other_id(ef): moved_file(file) for ef, file in each.files.items()},
            None if each.default_key is None else other_id(each.default_key),
        )
        for each in chip.applications
    )
    token = {f"ef{other_id(0x06):02X}": token_info(TOKEN, "0")}
    return with_files(chip, other_name(MY_NUMBER_CARD.jpki.aid), **token)


NEXT: CardTable = replace(moved(MY_NUMBER_CARD), label=TOKEN)


def test_a_card_of_other_names_and_numbers_is_read_by_another_table_alone() -> None:
    desk = Desk(next_card())
    reading: CardReading = converse(desk, read_free(READER, TODAY, table=NEXT))
    assert reading.kind is CardKind.MY_NUMBER
    assert (reading.serial, reading.expiry) == (SPEC.card_serial, SPEC.expiry)
    assert reading.tries_left == TriesLeft(5, 3, 3, 10, 10, 3)
    assert converse(desk, read_tries(table=NEXT)) == reading.tries_left
    reading = converse(desk, read_authorities(reading, table=NEXT))
    reading = converse(desk, read_attributes(reading, pin(), table=NEXT))
    reading = converse(desk, read_proof(reading, nonce=NONCE, table=NEXT))
    talk = read_sign_certificate(reading, password(), today=TODAY, table=NEXT)
    reading = converse(desk, talk)
    assert reading.attributes is not None
    assert reading.attributes.name == SPEC.name
    assert reading.sign_attributes is not None
    checked = (
        reading.attributes_integrity,
        reading.auth_integrity,
        reading.sign_integrity,
        reading.chip_integrity,
    )
    assert set(checked) == {Integrity.CONSISTENT}
    face = converse(desk, read_face(reading, number_b(), nonce=NONCE, table=NEXT))
    assert face.integrity is face.chip is Integrity.CONSISTENT
    converse(desk, change_pin(reading, pin(), bytearray(b"8305"), table=NEXT))
    again = converse(desk, read_attributes(reading, pin("8305"), table=NEXT))
    assert again.attributes is not None


def test_without_its_table_the_same_card_is_only_unknown() -> None:
    assert first_screen(next_card()).kind is CardKind.UNKNOWN
    assert first_screen(card(), table=NEXT).kind is CardKind.UNKNOWN


@pytest.mark.parametrize("table", [MY_NUMBER_CARD, NEXT])
def test_every_file_and_secret_of_a_table_has_a_short_id(table: CardTable) -> None:
    held = [getattr(table, f.name) for f in fields(table)]
    ids = [each.ef for each in held if isinstance(each, File | Pin)]
    assert len(ids) > 15
    assert all(1 <= ef <= 30 for ef in ids)
