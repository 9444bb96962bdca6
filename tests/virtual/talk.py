"""Short ways to speak to a virtual chip in tests."""

from datetime import date
from typing import Any

from hitomado.core.people import Sex
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.spec import CardSpec

TODAY = date(2026, 11, 20)
OK = 0x9000


def holder(**changes: Any) -> CardSpec:
    """Return a grown-up's ordinary card; changes: options of `CardSpec.for_holder`."""
    return CardSpec.for_holder(
        "試験　太郎",
        "ひとまど県ひとまど町港二丁目４番",
        "19800217",
        Sex.MALE,
        today=TODAY,
        **changes,
    )


def sw(answer: bytes) -> int:
    return int.from_bytes(answer[-2:])


def send(card: Chip, header: str, data: bytes = b"", tail: str = "") -> bytes:
    """Send header (hex), the length and data if there are any, tail (hex)."""
    body = bytes([len(data)]) + data if data else b""
    return card.transmit(bytes.fromhex(header) + body + bytes.fromhex(tail))


def select(card: Chip, aid: bytes) -> int:
    return sw(send(card, "00A4040C", aid))


def select_file(card: Chip, file_id: int) -> int:
    return sw(send(card, "00A4020C", file_id.to_bytes(2)))


def tries(card: Chip, file_id: int) -> int:
    return sw(send(card, f"002000{0x80 | file_id:02X}"))


def verify(card: Chip, file_id: int, value: str) -> int:
    return sw(send(card, f"002000{0x80 | file_id:02X}", value.encode()))


def read(card: Chip, file_id: int) -> bytes:
    """Return all physical bytes of a file. Fails the test unless the chip allows it."""
    answer = send(card, f"00B0{0x80 | file_id:02X}00", tail="000000")
    assert sw(answer) == OK, f"{file_id:04X}: {sw(answer):04X}"
    return answer[:-2]


def refusal(card: Chip, file_id: int) -> int:
    return sw(send(card, f"00B0{0x80 | file_id:02X}00", tail="01"))


def opened(card: VirtualCard, aid: bytes, file_id: int, value: str) -> None:
    """Select an application and present a secret."""
    assert select(card, aid) == OK
    assert verify(card, file_id, value) == OK


def der(content: bytes) -> bytes:
    """Cut the filler off a certificate's file: its signature may end with FF as well."""
    return content[: 4 + int.from_bytes(content[2:4])]


def objects(content: bytes) -> dict[int, bytes]:
    """Take the objects (two-byte tags) inside the outer one apart, in their order."""
    _, value, _ = _object(content)
    found = {}
    while value:
        tag, inner, size = _object(value)
        found[tag] = inner
        value = value[size:]
    return found


def _object(raw: bytes) -> tuple[int, bytes, int]:
    start, length = (5, int.from_bytes(raw[3:5])) if raw[2] == 0x82 else (3, raw[2])
    return int.from_bytes(raw[:2]), raw[start : start + length], start + length


def public_numbers(key_objects: bytes) -> tuple[int, int]:
    """Exponent and modulus out of objects 90 and 91."""
    assert key_objects[:2] == b"\x90\x03"
    assert key_objects[5:9] == b"\x91\x82\x01\x00"
    return int.from_bytes(key_objects[2:5]), int.from_bytes(key_objects[9:265])
