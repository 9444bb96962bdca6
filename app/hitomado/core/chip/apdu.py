"""One exchange with a card as data, and a conversation as a generator of such exchanges.

The core never touches a reader: a `Conversation` yields command APDUs and is sent responses;
the shell drives it (`hitomado.runner.converse`). Source: ISO/IEC 7816-4.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeVar

# A command that carries a secret is a bytearray and is wiped after its one use: a link must
# send it as it is and keep no copy.
Command: TypeAlias = bytes | bytearray


@dataclass(frozen=True, slots=True)
class Response:
    """A response APDU. data: without the status word. sw: 16 bit."""

    data: bytes = field(repr=False)
    sw: int

    @classmethod
    def parse(cls, answer: bytes) -> "Response":
        """Split an answer as it came (data and 2-byte status word). Raises ValueError."""
        if len(answer) < 2:
            raise ValueError("an answer without a status word")
        return cls(bytes(answer[:-2]), int.from_bytes(answer[-2:], "big"))


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Conversation: TypeAlias = Generator[Command, Response, T_co]

SELECT: Final = 0xA4
READ_BINARY: Final = 0xB0
READ_RECORD: Final = 0xB2
VERIFY: Final = 0x20
GET_RESPONSE: Final = 0xC0
CHANGE_REFERENCE_DATA: Final = 0x24
RESET_RETRY_COUNTER: Final = 0x2C  # unblocks; refused below the port
SIGN: Final = 0x2A  # of class 80

CURRENT: Final = 0x80  # P2 of VERIFY: the key file selected now
SHORT_BLOCK: Final = 256  # what Le = 00 asks for

_LE_SHORT = b"\x00"
_LE_EXTENDED = b"\x00\x00\x00"
_HEADER = 5
_LONGEST_SECRET = 16


def select_application(aid: bytes) -> bytes:
    """SELECT by the full AID (5 to 16 bytes), no answer data wanted."""
    return bytes((0x00, SELECT, 0x04, 0x0C, len(aid))) + aid


def select_file(ef: int) -> bytes:
    """SELECT an elementary file (id, 16 bit) of the current application."""
    return bytes((0x00, SELECT, 0x02, 0x0C, 0x02)) + ef.to_bytes(2, "big")


def read_binary(offset: int, length: int = SHORT_BLOCK) -> bytes:
    """READ BINARY of the current file. offset: 0..32767; length: 1..256 bytes."""
    if not 0 <= offset <= 0x7FFF:
        raise ValueError("READ BINARY offset")
    return bytes((0x00, READ_BINARY)) + offset.to_bytes(2, "big") + _le(length)


def read_all(ef: int | None = None, *, extended: bool) -> bytes:
    """READ BINARY from the start of a file: of its short id (1..30), or of the current file.

    extended: ask for the whole file in one answer (extended Le), else for the first 256 bytes.
    """
    p1 = 0x00 if ef is None else short_id(ef)
    return bytes((0x00, READ_BINARY, p1, 0x00)) + (_LE_EXTENDED if extended else _LE_SHORT)


def is_extended(command: Command) -> bool:
    """Whether a read asks by an extended Le."""
    return command[4:] == _LE_EXTENDED


def read_record(number: int, ef: int | None = None, length: int = SHORT_BLOCK) -> bytes:
    """READ RECORD by its number, in the file of a short id (1..30) or in the current file."""
    p2 = 0x04 if ef is None else ((short_id(ef) & 0x1F) << 3) | 0x04
    return bytes((0x00, READ_RECORD, number, p2)) + _le(length)


def get_response(length: int) -> bytes:
    """GET RESPONSE: what a T=0 card holds ready (61xx). length: 1..256 bytes."""
    return bytes((0x00, GET_RESPONSE, 0x00, 0x00)) + _le(length)


def with_length(command: Command, length: int) -> bytes:
    """Ask a read again with the length the card named (6Cxx). length: 1..256 bytes."""
    return bytes(command[:4]) + _le(length)


def verify_query(reference: int) -> bytes:
    """VERIFY without data: asks the tries left and uses none up. reference: P2."""
    return bytes((0x00, VERIFY, 0x00, reference))


def verify(reference: int, secret: bytearray) -> bytearray:
    """VERIFY with a secret (1..16 bytes). The caller wipes the result with `wipe_data`."""
    return _with_secret((0x00, VERIFY, 0x00, reference), secret)


def change(reference: int, secret: bytearray) -> bytearray:
    """CHANGE REFERENCE DATA to a new value (1..16 bytes); the old one was verified before.

    The caller wipes the result with `wipe_data`.
    """
    return _with_secret((0x00, CHANGE_REFERENCE_DATA, 0x01, reference), secret)


def sign(info: bytes, length: int = SHORT_BLOCK) -> bytes:
    """Sign a DigestInfo (1..245 bytes) with the selected application's own key.

    The card pads it by PKCS#1 v1.5. length: of the signature, 1..256 bytes, 256 = all.
    """
    if not 1 <= len(info) <= 245:
        raise ValueError("a card signs 1 to 245 bytes")
    return bytes((0x80, SIGN, 0x00, 0x00, len(info))) + info + _le(length)


def wipe_data(command: bytearray) -> None:
    """Overwrite everything behind the header of a command that carried a secret."""
    command[_HEADER:] = bytes(len(command) - _HEADER)


def short_id(ef: int) -> int:
    """Return P1 or P2 naming a file by its short id: 80 + id. Raises ValueError outside 1..30."""
    if not 1 <= ef <= 30:
        raise ValueError("not a short file id")
    return 0x80 | ef


def _with_secret(header: tuple[int, int, int, int], secret: bytearray) -> bytearray:
    """Put a command together in one buffer, so that it leaves no copy behind."""
    if not 1 <= len(secret) <= _LONGEST_SECRET:
        raise ValueError("a secret has 1 to 16 bytes")
    command = bytearray(_HEADER + len(secret))
    command[:_HEADER] = bytes((*header, len(secret)))
    command[_HEADER:] = secret
    return command


def _le(length: int) -> bytes:
    if not 1 <= length <= SHORT_BLOCK:
        raise ValueError("short Le is 1 to 256")
    return bytes((length & 0xFF,))


def counted(talk: Conversation[T]) -> Conversation[tuple[T, int]]:
    """Hold a conversation and return its result with the number of commands it took."""
    commands = 0
    try:
        command = next(talk)
        while True:
            commands += 1
            command = talk.send((yield command))
    except StopIteration as done:
        result: T = done.value
        return result, commands
    finally:
        talk.close()
