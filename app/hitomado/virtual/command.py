"""A command APDU taken apart (ISO/IEC 7816-3, cases 1 to 4, short and extended)."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Command:
    """le: bytes expected at most (256 or 65536 for "all"), None = none. data: may be empty."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = field(default=b"", repr=False)
    le: int | None = None
    extended: bool = False


def parse_command(raw: bytes) -> Command | None:
    """Take a command apart; None when its lengths contradict each other (status word 6700)."""
    if len(raw) < 4:
        return None
    cla, ins, p1, p2 = raw[:4]
    body = raw[4:]
    if not body:
        return Command(cla, ins, p1, p2)
    if len(body) == 1:
        return Command(cla, ins, p1, p2, le=body[0] or 256)
    if body[0]:
        return _with_data(raw[:4], body[0], body[1:], le_size=1)
    if len(body) == 3:
        return Command(cla, ins, p1, p2, le=int.from_bytes(body[1:]) or 65536, extended=True)
    if len(body) < 3:
        return None
    return _with_data(raw[:4], int.from_bytes(body[1:3]), body[3:], le_size=2)


def _with_data(head: bytes, lc: int, rest: bytes, le_size: int) -> Command | None:
    if not lc or len(rest) not in (lc, lc + le_size):
        return None
    le = (int.from_bytes(rest[lc:]) or 256**le_size) if len(rest) > lc else None
    cla, ins, p1, p2 = head
    return Command(cla, ins, p1, p2, rest[:lc], le, extended=le_size == 2)
