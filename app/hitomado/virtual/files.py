"""Elementary files of a virtual chip and the TLV form of their contents (ISO/IEC 7816-4, 8825-1).

Card-application facts are those measured by the public project soltia48/myna-card.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import rsa

FILLER = b"\xff"


def tlv(tag: int, value: bytes) -> bytes:
    """One data object. Lengths from 128 are written as 82 hh ll, even below 256: cards do so."""
    length = len(value)
    size = bytes([length]) if length < 0x80 else b"\x82" + length.to_bytes(2)
    return tag.to_bytes((tag.bit_length() + 7) // 8) + size + value


def with_offsets(tag: int, table_tag: int, objects: list[bytes]) -> bytes:
    """Wrap objects behind a table of their offsets (16 bit, from the start of the file)."""
    table_size = len(tlv(table_tag, bytes(2 * len(objects))))
    body = sum(map(len, objects)) + table_size
    position = (3 if body < 0x80 else 5) + table_size
    table = b""
    for item in objects:
        table += position.to_bytes(2)
        position += len(item)
    return tlv(tag, tlv(table_tag, table) + b"".join(objects))


class Transparent:
    """A file of bytes, built at first read. size: physical bytes, filled up with FF.

    opened_by: ids of the secrets of which any one opens it; None = free; () = never.
    """

    def __init__(
        self,
        build: Callable[[], bytes],
        opened_by: tuple[int, ...] | None = None,
        size: int = 0,
    ) -> None:
        self._build = build
        self.opened_by = opened_by
        self._size = size

    @cached_property
    def content(self) -> bytes:
        """All physical bytes."""
        return self._build().ljust(self._size, FILLER)


@dataclass(frozen=True, slots=True)
class Records:
    """A file of records, numbered from 1; free to read."""

    records: tuple[bytes, ...]


@dataclass(slots=True)
class Secret:
    """A PIN or 照合番号 with its counter. Not fed by time: only a right value restores it."""

    value: bytes = field(repr=False)
    limit: int
    left: int
    changeable: Callable[[bytes], bool] | None = None
    verified: bool = False

    def verify(self, value: bytes) -> int:
        """Compare and count; returns the status word."""
        if not self.left:
            return 0x6984
        if value != self.value:
            self.left -= 1
            self.verified = False
            return 0x63C0 | self.left
        self.left, self.verified = self.limit, True
        return 0x9000

    def replace(self, value: bytes) -> None:
        """Set a new value with all its tries."""
        self.value, self.left, self.verified = value, self.limit, False


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """A key that signs. guarded_by: id of the secret to present first, None = nothing."""

    key: Callable[[], rsa.RSAPrivateKey] = field(repr=False)
    guarded_by: int | None = None
    answers_internal_authenticate: bool = False


File = Transparent | Records | Secret | PrivateKey


@dataclass(frozen=True, slots=True)
class Application:
    """One application: its files by id. default_key: signs without being named (P2 = 00)."""

    aid: bytes
    files: Mapping[int, File]
    default_key: int | None = None
