"""Damaged files of a practice card: what a worn chip, or one that lies, would give out.

A file keeps its place, size and access rule; its bytes are spoilt when they are first read.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hitomado.virtual.aids import COMMON, JPKI, SURFACE, TEXT
from hitomado.virtual.files import FILLER, Application, File, Records, Transparent

# name → application and file id
FILES: Final[Mapping[str, tuple[bytes, int]]] = MappingProxyType(
    {
        "token": (JPKI, 0x06),
        "availability": (JPKI, 0x08),
        "sign-certificate": (JPKI, 0x01),
        "sign-ca": (JPKI, 0x02),
        "auth-certificate": (JPKI, 0x0A),
        "auth-ca": (JPKI, 0x0B),
        "attributes": (TEXT, 0x02),
        "integrity-record": (TEXT, 0x03),
        "text-certificate": (TEXT, 0x04),
        "own-key": (TEXT, 0x07),
        "face": (SURFACE, 0x02),
        "face-certificate": (SURFACE, 0x04),
        "card-record": (COMMON, 0x01),
    }
)

_SEQUENCE = 0x30
_TEMPLATES = (b"\x30", b"\xff", b"\x7f")  # first bytes of a certificate, of FFxx and 7F21
_HUGE = 0xFFFF
_BEYOND = 16  # bytes that an oversized file declares behind its own end
_FLIP_EVERY, _FLIP = 7, 0x80


class Damage(StrEnum):
    """What happened to a file."""

    TRUNCATED = "truncated"  # half of its content, then nothing
    OVERSIZED = "oversized"  # its second byte or its length declares more than the file holds
    HUGE = "huge"  # declares 65,535 bytes
    CORRUPTED = "corrupted"  # the highest bit of every seventh byte behind the header flipped
    EMPTY = "empty"  # filler only
    MISSING = "missing"  # no such file


def damaged(
    applications: tuple[Application, ...], harms: Mapping[str, Damage]
) -> tuple[Application, ...]:
    """Return applications with spoilt files. harms: by names of `FILES`."""
    by_place = {FILES[name]: harm for name, harm in harms.items()}
    return tuple(
        replace(
            each,
            files={
                number: harmed
                for number, file in each.files.items()
                if (harmed := _harmed(file, by_place.get((each.aid, number)))) is not None
            },
        )
        for each in applications
    )


def spoilt(content: bytes, harm: Damage) -> bytes:
    """Return a file's bytes after the damage; MISSING leaves nothing."""
    return _HARMS[harm](content)


def flipped(content: bytes, start: int = 0) -> bytes:
    """Flip the highest bit of every seventh byte from `start` on."""
    changed = bytearray(content)
    for at in range(start, len(changed), _FLIP_EVERY):
        changed[at] ^= _FLIP
    return bytes(changed)


def _harmed(file: File, harm: Damage | None) -> File | None:
    if harm is None:
        return file
    if harm is Damage.MISSING:
        return None
    if isinstance(file, Records):
        return Records(tuple(spoilt(record, harm) for record in file.records))
    if isinstance(file, Transparent):
        return Transparent(lambda: spoilt(file.content, harm), file.opened_by)
    raise ValueError("no file of bytes")


def _truncated(content: bytes) -> bytes:
    return content[: max(1, len(content.rstrip(FILLER)) // 2)]


def _corrupted(content: bytes) -> bytes:
    used = len(content.rstrip(FILLER))
    return flipped(content[:used], sum(_header(content))) + content[used:]


def _declaring(content: bytes, length: int) -> bytes:
    """Write another length, in two bytes where the file is DER or TLV, else in one."""
    tag, octets = _header(content)
    if content[:1] in _TEMPLATES:
        return content[:tag] + b"\x82" + length.to_bytes(2) + content[tag + octets :]
    return content[:1] + bytes((min(length, 0x7F),)) + content[2:]


def _header(content: bytes) -> tuple[int, int]:
    """Sizes of tag and length field; nothing of a file that has none."""
    if content[:1] not in _TEMPLATES:
        return 0, 0
    tag = 1 if content[0] == _SEQUENCE else 2
    first = content[tag]
    return tag, 1 + (first & 0x0F if first & 0x80 else 0)


_HARMS: Mapping[Damage, Callable[[bytes], bytes]] = {
    Damage.TRUNCATED: _truncated,
    Damage.OVERSIZED: lambda content: _declaring(content, len(content) + _BEYOND),
    Damage.HUGE: lambda content: _declaring(content, _HUGE),
    Damage.CORRUPTED: _corrupted,
    Damage.EMPTY: lambda content: FILLER * len(content),
    Damage.MISSING: lambda _content: b"",
}
