from typing import Any

import pytest

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.attributes import parse_attributes, read_attributes
from hitomado.core.chip.integrity import attributes_integrity
from hitomado.core.chip.reading import Finding, Integrity, Source
from hitomado.core.chip.tlv import children
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.files import tlv, with_offsets
from hitomado.virtual.integrity import digest
from tests.core.chip.desk import Desk, card, first_screen, pin, refusal

FREE = first_screen(card())


def written(name: bytes = "窓野　花子".encode(), **changes: bytes) -> list[bytes]:
    values = {"address": b"x", "birth": b"19850612", "sex": b"2"} | changes
    parts = [name, values["address"], values["birth"], values["sex"]]
    return [tlv(0xDF22 + i, part) for i, part in enumerate(parts)]


def record(objects: list[bytes]) -> bytes:
    return tlv(0xFF30, tlv(0xDF31, bytes(32)) + tlv(0xDF32, digest(b"".join(objects))))


class Forged(Desk):
    """A card whose attributes file or record was replaced."""

    def __init__(self, file: int, content: bytes, **options: Any) -> None:
        super().__init__(card(), **options)
        self._file, self._content = file, content

    def send(self, command: Command) -> Response:
        response = super().send(command)
        hit = command[1] == 0xB0 and command[2] == 0x80 | self._file
        return Response(self._content, response.sw) if hit else response


def test_the_digest_covers_the_objects_as_stored_wherever_they_stand() -> None:
    objects = written()
    for order in (objects, [objects[2], objects[0], objects[3], objects[1]]):
        found = children(tlv(0xFF20, b"".join(order)), 0xFF20)
        assert attributes_integrity(found, record(order)) is Integrity.CONSISTENT


@pytest.mark.parametrize("tag", range(4))
def test_one_other_byte_in_any_attribute_breaks_the_integrity(tag: int) -> None:
    objects = written()
    forged = [*objects[:tag], objects[tag][:-1] + b"9", *objects[tag + 1 :]]
    found = children(tlv(0xFF20, b"".join(forged)), 0xFF20)
    assert attributes_integrity(found, record(objects)) is Integrity.BROKEN


@pytest.mark.parametrize("broken", [b"", b"\x00\x01\x02", tlv(0xFF30, tlv(0xDF31, bytes(32)))])
def test_without_a_readable_record_nothing_is_claimed(broken: bytes) -> None:
    found = children(tlv(0xFF20, b"".join(written())), 0xFF20)
    assert attributes_integrity(found, broken) is Integrity.NOT_CHECKED


def test_attributes_that_are_not_the_records_are_said() -> None:
    desk = Forged(0x02, with_offsets(0xFF20, 0xDF21, written("窓野　華子".encode())))
    reading = converse(desk, read_attributes(FREE, pin()))
    assert reading.attributes_integrity is Integrity.BROKEN
    assert Finding("integrity_broken", "attributes") in reading.findings


def test_an_unreadable_record_leaves_the_attributes_unchecked() -> None:
    reading = converse(Forged(0x03, b"\xff" * 8), read_attributes(FREE, pin()))
    assert reading.attributes is not None
    assert reading.attributes_integrity is Integrity.NOT_CHECKED
    assert Finding("integrity_not_checked", "attributes") in reading.findings


def test_a_table_that_points_elsewhere_is_said() -> None:
    objects = written()
    file = tlv(0xFF20, tlv(0xDF21, bytes(8)) + b"".join(objects))
    reading = converse(Forged(0x02, file), read_attributes(FREE, pin()))
    assert Finding("offsets_disagree", "attributes") in reading.findings


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"\xff" * 16,
        tlv(0xFF20, b"".join(written()[:3])),  # no sex
        tlv(0xFF20, b"".join(written(b"\x83\x64\x83\x64"))),  # not UTF-8
        tlv(0xFF30, b"".join(written())),
    ],
)
def test_attributes_that_are_none_are_malformed_and_quoted_nowhere(file: bytes) -> None:
    stop = refusal(lambda: converse(Forged(0x02, file), read_attributes(FREE, pin())))
    assert stop.reason is Reason.CARD_MALFORMED
    assert stop.__cause__ is None
    assert stop.__suppress_context__ or stop.__context__ is None


@pytest.mark.parametrize(
    ("digit", "sex"),
    [(b"1", Sex.MALE), (b"2", Sex.FEMALE), (b"9", Sex.NOT_APPLICABLE), (b"0", Sex.UNKNOWN),
     (b"7", Sex.UNKNOWN)],
)  # fmt: skip
def test_the_sex_is_coded_as_jis_x_0303_says(digit: bytes, sex: Sex) -> None:
    found = children(tlv(0xFF20, b"".join(written(sex=digit))), 0xFF20)
    assert parse_attributes(found, Source.TEXT_PIN).sex is sex


def test_a_partly_unknown_birth_date_is_kept_as_the_chip_has_it() -> None:
    found = children(tlv(0xFF20, b"".join(written(birth=b"19400000"))), 0xFF20)
    assert parse_attributes(found, Source.NUMBER_B).birth_date == "19400000"
