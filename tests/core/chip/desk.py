"""A virtual card spoken to directly: every command is noted, the card can be pulled at any."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hitomado.core.chip.apdu import Command, Conversation, Response, T
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.files import Transparent
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD, CardSpec

READER = "Desk"
TODAY = date(2026, 11, 21)
SPEC = CardSpec.example(TODAY)
OTHER = CardSpec.for_holder(
    "窓野　太郎", "ひとまど県ひとまど町北二丁目１番", "19800217", Sex.MALE, today=TODAY
)


class Desk:
    """A link to a chip. pull_after: number of commands after which the card is pulled."""

    def __init__(self, chip: Chip, pull_after: int | None = None) -> None:
        self.chip = chip
        self.pull_after = pull_after
        self.log: list[bytes] = []
        chip.power_on()

    @property
    def reader(self) -> str:
        return READER

    def send(self, command: Command) -> Response:
        if self.pull_after is not None and len(self.log) >= self.pull_after:
            raise CardError(Reason.CARD_REMOVED)
        self.log.append(bytes(command))
        return Response.parse(self.chip.transmit(bytes(command)))

    def close(self) -> None:
        self.chip.power_off()

    @property
    def verifies(self) -> list[bytes]:
        """VERIFY commands that carried a secret."""
        return [command for command in self.log if command[1] == 0x20 and len(command) > 4]


def card(spec: CardSpec = SPEC, **changes: Any) -> VirtualCard:
    return VirtualCard(replace(spec, **changes))


def first_screen(chip: Chip, **options: Any) -> CardReading:
    return converse(Desk(chip), read_free(READER, TODAY, **options))


def pin(digits: str = "1234") -> Secret:
    return Secret(Source.TEXT_PIN, bytearray(digits.encode()))


def number_b(spec: CardSpec = SPEC) -> Secret:
    return Secret(Source.NUMBER_B, bytearray(spec.number_b.encode()))


def wrong_number_b(spec: CardSpec = SPEC) -> Secret:
    """All of the face but the security code, which is another."""
    code = "0000" if spec.security_code != "0000" else "0001"
    return Secret(Source.NUMBER_B, bytearray((spec.number_b[:10] + code).encode()))


def password(text: str = PRACTICE_SIGN_PASSWORD) -> Secret:
    return Secret(Source.SIGN_PASSWORD, bytearray(text.encode()))


def with_files(chip: VirtualCard, aid: bytes, **contents: bytes) -> VirtualCard:
    """Put other contents into files of one application (ef01=…, hexadecimal), as free as before."""
    (application,) = (a for a in chip.applications if a.aid == aid)
    files = dict(application.files)
    for name, content in contents.items():
        old = files[int(name.removeprefix("ef"), 16)]
        assert isinstance(old, Transparent)
        files[int(name.removeprefix("ef"), 16)] = Transparent(
            lambda held=content: held,  # type: ignore[misc]
            old.opened_by,
        )
    changed = replace(application, files=files)
    chip.applications = tuple(changed if a is application else a for a in chip.applications)
    return chip


def opened(chip: Chip, secret: Secret, **options: Any) -> tuple[CardReading, Desk]:
    """Read the first screen and, after the card was powered off, the attributes."""
    reading = first_screen(chip)
    chip.power_off()
    desk = Desk(chip)
    return converse(desk, read_attributes(reading, secret, **options)), desk


def refusal(attempt: Callable[[], object]) -> CardError:
    """The CardError that an attempt ends with."""
    try:
        attempt()
    except CardError as error:
        return error
    raise AssertionError("nothing was refused")


def scripted(talk: Conversation[T], answers: Sequence[str]) -> tuple[T, list[str]]:
    """Hold a conversation with answers written down (hexadecimal); all must be asked for."""
    left = [Response.parse(bytes.fromhex(answer)) for answer in answers]
    sent: list[str] = []
    try:
        command = next(talk)
        while True:
            sent.append(bytes(command).hex().upper())
            command = talk.send(left.pop(0))
    except StopIteration as done:
        assert not left, "answers that nobody asked for"
        result: T = done.value
        return result, sent
