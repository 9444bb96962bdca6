"""The journal's line: one chain per station, RFC 8785 and SHA-256. Pure; `store` keeps it.

header `{v, id, seq, office, station, clerk, at, kind, visit, person_ref, payload_hash, prev}` as
canonical JSON (RFC 8785), SHA-256 over it. payload_hash = SHA-256(salt ‖ payload JSON), so that a
payload can be erased by rule and the chain stays provable.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import rfc8785

VERSION = 1
GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Header:
    """One line without its payload. at: UTC, ISO 8601 with milliseconds and Z. Hashes: hex."""

    v: int
    id: str  # UUIDv7
    seq: int  # 1, 2, … per station
    office: str
    station: str
    clerk: str
    at: str
    kind: str
    visit: str | None
    person_ref: str | None
    payload_hash: str
    prev: str

    def canonical(self) -> bytes:
        """RFC 8785 form."""
        return rfc8785.dumps({name: getattr(self, name) for name in self.__slots__})

    def hash(self) -> str:
        """SHA-256 over the canonical form (hex)."""
        return hashlib.sha256(self.canonical()).hexdigest()


@dataclass(frozen=True, slots=True)
class Payload:
    """salt: 16 random bytes. body: canonical JSON."""

    salt: bytes = field(repr=False)
    body: bytes = field(repr=False)

    def hash(self) -> str:
        """SHA-256(salt ‖ body), hex."""
        return hashlib.sha256(self.salt + self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line and its payload; payload None = erased by rule."""

    header: Header
    payload: Payload | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewLine:
    """What somebody wants to write: the chain gives the rest."""

    kind: str
    payload: Mapping[str, object] = field(repr=False)
    person_ref: str | None = None


def canonical_json(value: Mapping[str, object]) -> bytes:
    """RFC 8785 bytes of a payload."""
    return rfc8785.dumps(dict(value))  # type: ignore[arg-type]


def first_break(entries: Sequence[Entry]) -> int | None:
    """The seq of the first line that does not fit its predecessor or its payload, or None."""
    prev, seq = GENESIS, 0
    for entry in entries:
        header = entry.header
        if header.prev != prev or header.seq != seq + 1:
            return header.seq
        if entry.payload is not None and entry.payload.hash() != header.payload_hash:
            return header.seq
        prev, seq = header.hash(), header.seq
    return None
