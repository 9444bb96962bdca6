"""Selecting and reading: by short file id where the card has them, else by SELECT; bounded.

One read is one command where card and reader carry an extended Le, else blocks of 256 bytes.
Source: ISO/IEC 7816-4 (READ BINARY, GET RESPONSE, 61xx, 6Cxx).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Command, Conversation, Response
from hitomado.core.chip.tables import Application, File, Pin
from hitomado.core.reasons import CardError, Reason

Measure: TypeAlias = Callable[[bytes], int]
"""Tells from a file's first bytes how long its content is (bytes, at least what it has read)."""

_PARTS = 8  # of an answer of 256 bytes; one is usual
_EXTENDED_PARTS = 256  # of one of 65536


@dataclass(slots=True)
class LinkAbilities:
    """What this link was seen to carry; None = not tried. The one mutable thing here.

    The conversations write down what they find, so that each refusal costs one command once.
    Keep one for the time of one connection. extended: answers over 256 bytes. short_ids: files
    named in the read itself. atr: answer to reset, used only to name a FeliCa (see `kinds`).
    """

    extended: bool | None = None
    short_ids: bool | None = None
    atr: bytes = b""


def select_application(application: Application | bytes) -> Conversation[bool]:
    """Select by full AID; returns whether the card has it.

    The very first command after power-on may be lost (6F00): it is harmless, so asked twice.
    """
    aid = application if isinstance(application, bytes) else application.aid
    response = yield apdu.select_application(aid)
    if response.sw == status.FIRST_COMMAND_LOST:
        response = yield apdu.select_application(aid)
    return status.selected(response)


def read_content(file: File, link: LinkAbilities, measure: Measure) -> Conversation[bytes]:
    """Read a file of a card's table, as `read_file` does."""
    content = yield from read_file(file.ef, link, measure, file.limit)
    return content


def read_file(ef: int, link: LinkAbilities, measure: Measure, limit: int) -> Conversation[bytes]:
    """Read one file's content without its filler; empty when the file is absent or empty.

    limit: longest content believed (bytes). Raises CardError(CARD_MALFORMED) when the file
    declares more, ends early, answers more than was asked for or refuses the read.
    """
    content = bytearray((yield from _from_start(ef, link)))
    if not content:
        return b""
    blocks = 2 * (limit // apdu.SHORT_BLOCK + 1)  # none of half the size or less without end
    while len(content) < (size := measure(bytes(content))) <= limit:
        wanted = min(size - len(content), apdu.SHORT_BLOCK)
        response = yield from _finished(apdu.read_binary(len(content), wanted))
        blocks -= 1
        fits = 1 <= len(response.data) <= wanted
        if not status.is_data(response) or not fits or not blocks:
            raise status.malformed(f"READ {ef:04X} at {len(content)}", response)
        content += response.data
    if size > limit:
        raise CardError(Reason.CARD_MALFORMED, f"file {ef:04X} declares {size} bytes")
    return bytes(content[:size])


def read_record(ef: int, link: LinkAbilities) -> Conversation[bytes]:
    """Read record 1 of a file; empty when there is none."""
    if link.short_ids is not False:
        response = yield from _finished(apdu.read_record(1, ef))
        if status.is_data(response):
            return response.data
    if not (yield from _select_file(ef)):
        return b""
    response = yield from _finished(apdu.read_record(1))
    return response.data if status.is_data(response) else b""


def query(pin: Pin, link: LinkAbilities) -> Conversation[tuple[Response, int] | None]:
    """Ask the tries left of a secret, using none up; None when the card has no such secret.

    Returns the response and the reference (P2) that reached the secret, for a VERIFY to follow.
    """
    if link.short_ids is not False:
        reference = apdu.short_id(pin.ef)
        response = yield apdu.verify_query(reference)
        if status.is_counter(response):
            return response, reference
    if not (yield from _select_file(pin.ef)):
        return None
    response = yield apdu.verify_query(apdu.CURRENT)
    return (response, apdu.CURRENT) if status.is_counter(response) else None


def sign_challenge(info: bytes) -> Conversation[bytes]:
    """Have the selected application's own key sign a DigestInfo (1 command, no secret needed).

    Empty when the card does not. The signature proves the key only to who knows its public half.
    """
    response = yield apdu.sign(info)
    if response.sw >> 8 == 0x6C:
        response = yield apdu.sign(info, response.sw & 0xFF or apdu.SHORT_BLOCK)
    response = yield from _rest(response)
    return response.data if response.sw == status.OK else b""


def _select_file(ef: int) -> Conversation[bool]:
    response = yield apdu.select_file(ef)
    return status.selected(response)


def _from_start(ef: int, link: LinkAbilities) -> Conversation[bytes]:
    """Select and read a file's first block, or all of it."""
    if link.short_ids is not False:
        response = yield from _read(ef, link)
        if status.is_data(response):
            link.short_ids = True
            return response.data
        if not status.lacks_short_id(response):
            raise status.malformed(f"READ {ef:04X}", response)
        if link.short_ids and response.sw == status.NOT_FOUND:
            return b""
    if not (yield from _select_file(ef)):
        return b""
    response = yield from _read(None, link)
    if not status.is_data(response):
        raise status.malformed(f"READ {ef:04X}", response)
    if link.short_ids is None:
        link.short_ids = False
    return response.data


def _read(ef: int | None, link: LinkAbilities) -> Conversation[Response]:
    if link.extended is not False:
        response = yield from _finished(apdu.read_all(ef, extended=True))
        if not status.lacks_extended_length(response):
            if status.is_data(response):
                link.extended = True
            return response
        link.extended = False
    response = yield from _finished(apdu.read_all(ef, extended=False))
    if len(response.data) > apdu.SHORT_BLOCK:
        raise CardError(Reason.CARD_MALFORMED, "an answer longer than asked for")
    return response


def _finished(command: Command) -> Conversation[Response]:
    """Send a read and fetch all of its answer: 6Cxx names the length, 61xx more to fetch."""
    response = yield command
    if response.sw >> 8 == 0x6C:
        response = yield apdu.with_length(command, response.sw & 0xFF or apdu.SHORT_BLOCK)
    parts = _EXTENDED_PARTS if apdu.is_extended(command) else _PARTS
    response = yield from _rest(response, parts)
    return response


def _rest(response: Response, parts: int = _PARTS) -> Conversation[Response]:
    """Fetch what a T=0 card holds ready behind a response, in so many parts at most."""
    data = bytearray(response.data)
    while response.sw >> 8 == 0x61:
        response = yield apdu.get_response(response.sw & 0xFF or apdu.SHORT_BLOCK)
        parts -= 1
        if response.sw >> 8 == 0x61 and (not response.data or not parts):
            raise status.malformed("GET RESPONSE", response)
        data += response.data[: apdu.SHORT_BLOCK]  # no more was asked for
    return Response(bytes(data), response.sw)
