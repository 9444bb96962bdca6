"""Tagged objects of the card's files: one- or two-byte tags, lengths to 65535, filler FF.

Files are larger than their content and filled with FF; lengths from 128 up are written 82 xx xx
even below 256, 81 xx is taken too. Sources: ISO/IEC 8825-1; measured by soltia48/myna-card.
"""

from dataclasses import dataclass, field

from hitomado.core.reasons import CardError, Reason

FILLER = 0xFF
_TWO_BYTE_TAG = 0x1F
_LONGEST_HEADER = 5


@dataclass(frozen=True, slots=True)
class Tlv:
    """One object. stored: tag, length and value as written; start: of the tag in its file."""

    tag: int
    value: bytes = field(repr=False)
    stored: bytes = field(repr=False)
    start: int = 0

    @property
    def value_start(self) -> int:
        """Where the value begins in its file."""
        return self.start + len(self.stored) - len(self.value)


@dataclass(frozen=True, slots=True)
class _Header:
    tag: int
    size: int  # of tag and length (bytes)
    length: int  # of the value (bytes)


def declared_size(head: bytes) -> int:
    """How many bytes the first object of a file takes, header included; 0 for an empty file.

    head: the file's first bytes; while they do not hold the header, the size that would.
    Raises CardError(CARD_MALFORMED) for a length form the card does not use.
    """
    if is_filler(head[:2]):
        return 0 if len(head) >= 2 else 2
    header = _header(head, 0)
    return _LONGEST_HEADER if header is None else header.size + header.length


def is_filler(data: bytes) -> bool:
    """Whether nothing but filler stands there."""
    return all(byte == FILLER for byte in data)


def parse(data: bytes, start: int = 0) -> tuple[Tlv, ...]:
    """Read the objects one after the other; filler ends them.

    start: where `data` begins in its file. Raises CardError(CARD_MALFORMED) when an object
    does not end within the data.
    """
    found: list[Tlv] = []
    at = 0
    while at < len(data) and not is_filler(data[at : at + 2]):
        header = _header(data, at)
        end = at + header.size + header.length if header else len(data) + 1
        if header is None or end > len(data):
            raise CardError(Reason.CARD_MALFORMED, f"object cut off at {start + at}")
        stored = data[at:end]
        found.append(Tlv(header.tag, stored[header.size :], stored, start + at))
        at = end
    return tuple(found)


def children(data: bytes, tag: int) -> dict[int, Tlv]:
    """Read the objects inside the file's one template. Doubled tags are refused.

    Raises CardError(CARD_MALFORMED) when the file does not begin with the template.
    """
    size = declared_size(data)
    outer = parse(data[:size]) if size else ()
    if len(outer) != 1 or outer[0].tag != tag:
        raise CardError(Reason.CARD_MALFORMED, f"no template {tag:04X}")
    objects = parse(outer[0].value, outer[0].value_start)
    by_tag = {each.tag: each for each in objects}
    if len(by_tag) != len(objects):
        raise CardError(Reason.CARD_MALFORMED, f"doubled object in {tag:04X}")
    return by_tag


def _header(data: bytes, at: int) -> _Header | None:
    """Read tag and length; None when the data end within them."""
    if at >= len(data):
        return None
    tag, size = data[at], 1
    if tag & _TWO_BYTE_TAG == _TWO_BYTE_TAG:
        if at + 1 >= len(data):
            return None
        tag, size = tag << 8 | data[at + 1], 2
    if at + size >= len(data):
        return None
    first = data[at + size]
    if first < 0x80:
        return _Header(tag, size + 1, first)
    if first not in {0x81, 0x82}:
        raise CardError(Reason.CARD_MALFORMED, f"length form {first:02X} in {tag:04X}")
    octets = data[at + size + 1 : at + size + 1 + (first & 0x0F)]
    if len(octets) < first & 0x0F:
        return None
    return _Header(tag, size + 1 + len(octets), int.from_bytes(octets, "big"))
