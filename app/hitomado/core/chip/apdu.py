"""One exchange with a card as data, and a conversation as a generator of such exchanges.

The core never touches a reader: a `Conversation` yields command APDUs and is sent responses;
the shell drives it (`hitomado.runner.converse`). Source: ISO/IEC 7816-4.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar


@dataclass(frozen=True, slots=True)
class Response:
    """A response APDU. data: without the status word. sw: 16 bit."""

    data: bytes = field(repr=False)
    sw: int


T_co = TypeVar("T_co", covariant=True)

Conversation: TypeAlias = Generator[bytes, Response, T_co]
