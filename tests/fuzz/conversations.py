"""Every conversation of the program, each with its secrets at hand, and a card to hold it with."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from hitomado.core.chip.apdu import Command, Conversation, Response
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pin_change import change_pin
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardReading
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.runner.conversation import converse
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.files import Secret as Stored
from tests.core.chip.desk import READER, SPEC, TODAY, Desk, card, first_screen, number_b
from tests.core.chip.desk import password as sign_password
from tests.core.chip.desk import pin as text_pin

NONCE = bytes(range(32))
# values that stand in no error's own words or numbers
PIN, PASSWORD, NEW_PASSWORD = "8306", "ABX8306", "NEW74163"
_ISSUED = replace(SPEC, text_pin=PIN, sign_password=PASSWORD)
_FULL = 10


# what no error may tell
SECRETS = (PIN, PASSWORD, "74163", SPEC.number_b, SPEC.security_code)


@dataclass(frozen=True)
class Spoken:
    """One conversation, begun. secrets: what must be wiped when it is over."""

    talk: Conversation[object]
    secrets: tuple[bytearray, ...] = ()


def pin() -> Secret:
    return text_pin(PIN)


def password() -> Secret:
    return sign_password(PASSWORD)


@cache
def known() -> CardReading:
    """All that one card tells, as the readings before each conversation left it."""
    chip = card(_ISSUED)
    reading = first_screen(chip)
    desk = Desk(chip)
    reading = converse(desk, read_attributes(reading, pin()))
    return converse(desk, read_sign_certificate(reading, password(), today=TODAY))


def _with(secret: Secret, begin: Callable[[Secret], Conversation[object]]) -> Spoken:
    return Spoken(begin(secret), (secret.typed,))


def _change(link: LinkAbilities) -> Spoken:
    old, new = password(), bytearray(NEW_PASSWORD.encode())
    return Spoken(change_pin(known(), old, new, link=link), (old.typed, new))


TALKS: dict[str, Callable[[LinkAbilities], Spoken]] = {
    "free": lambda link: Spoken(read_free(READER, TODAY, link=link)),
    "tries": lambda link: Spoken(read_tries(link)),
    "attributes": lambda link: _with(pin(), lambda s: read_attributes(known(), s, link=link)),
    "by number B": lambda link: _with(
        number_b(), lambda s: read_attributes(known(), s, link=link, same_link=True)
    ),
    "sign": lambda link: _with(
        password(), lambda s: read_sign_certificate(known(), s, today=TODAY, link=link)
    ),
    "authorities": lambda link: Spoken(read_authorities(known(), link=link)),
    "proof": lambda link: Spoken(read_proof(known(), nonce=NONCE, link=link)),
    "face": lambda link: _with(number_b(), lambda s: read_face(known(), s, nonce=NONCE, link=link)),
    "change": _change,
}


@cache
def _one_card(short_ids: bool, extended: bool) -> tuple[VirtualCard, dict[int, Stored]]:
    chip = card(_ISSUED, short_ids=short_ids, extended_length=extended)
    stored = {
        id(file): replace(file)
        for application in chip.applications
        for file in application.files.values()
        if isinstance(file, Stored)
    }
    return chip, stored


def true_answers(
    short_ids: bool, extended: bool, *, text_open: bool = False, left: int = _FULL
) -> Callable[[Command], Response]:
    """A card as it was issued; its files are built once for all examples.

    text_open: the text application is selected and open, as `read_proof` finds it. left: tries
    left of every secret, as far as it has so many.
    """
    chip, stored = _one_card(short_ids, extended)
    for application in chip.applications:
        for file in application.files.values():
            if isinstance(file, Stored):
                first = stored[id(file)]
                file.value, file.left = first.value, min(first.left, left)
    chip.power_off()

    def answer(command: Command) -> Response:
        return Response.parse(chip.transmit(bytes(command)))

    if text_open and left:
        verify = f"0020008004{PIN.encode().hex()}"
        for command in ("00A4040C0AD3921000310001010408", "00A4020C020011", verify):
            assert answer(bytes.fromhex(command)).sw == 0x9000
    return answer
