from dataclasses import replace
from typing import Any

import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.tables import COMMON, JPKI, JUKI, TEXT
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc.guard import GuardedLink, VirtualOnlyLink
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.other import driver_licence
from hitomado.virtual.spec import CardSpec

SPEC = CardSpec.example()
NONCE = "run-0123456789ab"
CHANGE = bytes.fromhex("00240180 04 35363738")
HARMLESS = [
    apdu.select_application(JPKI.aid),
    apdu.read_all(0x0A, extended=True),
    apdu.read_record(1, 1),
    apdu.verify_query(0x91),
    apdu.get_response(16),
    bytes.fromhex("0084000008"),
]
RISKY = [
    bytes(apdu.verify(0x91, bytearray(b"1234"))),
    CHANGE,
    bytes.fromhex("802A0080 01 00 00"),  # sign
    bytes.fromhex("00880080 01 00 00"),  # internal authenticate
    bytes.fromhex("00D60000 01 00"),  # update binary
    bytes.fromhex("00200091 00"),  # VERIFY that is no plain query
    bytes.fromhex("80A40000"),  # any other class
    b"\x00\x20",
]
NEVER = [
    bytes.fromhex("80320080 04 35363738"),
    bytes.fromhex("80540080"),
    bytes.fromhex("808A0000"),
    bytes.fromhex("80A20000"),
    bytes.fromhex("84540080"),
    bytes.fromhex("002C0091"),
    bytes.fromhex("802C0091 04 35363738"),
    bytes.fromhex("04240180 04 35363738"),
    b"\x80\x54",
]


class Link:
    def __init__(self, chip: Chip, reader: str) -> None:
        self.reader, self.chip = reader, chip
        self.log: list[bytes] = []

    def send(self, command: Command) -> Response:
        self.log.append(bytes(command))
        return Response.parse(self.chip.transmit(bytes(command)))

    def close(self) -> None:
        self.chip.power_off()


def virtual(nonce: str = NONCE, reader: str = "Virtual PCD 00 00") -> Link:
    return Link(VirtualCard(SPEC, nonce=nonce), reader)


@pytest.mark.parametrize("command", RISKY, ids=bytes.hex)
@pytest.mark.parametrize(
    ("link", "nonce"),
    [
        (virtual(reader="SONY FeliCa RC-S300/P 0"), NONCE),  # a real reader, whatever lies there
        (virtual(reader="My Virtual PCD 00 00"), NONCE),
        (virtual(nonce="run-of-yesterday"), NONCE),
        (virtual(nonce=""), NONCE),
        (virtual(nonce=""), ""),  # an empty nonce proves nothing
        (virtual(nonce="short"), "short"),
        (Link(driver_licence(), "Virtual PCD 00 00"), NONCE),
    ],
)
def test_nothing_but_harmless_reads_reaches_an_unproven_card(
    link: Link, nonce: str, command: bytes
) -> None:
    guarded = VirtualOnlyLink(link, nonce)
    before = list(link.log)
    with pytest.raises(CardError) as stop:
        guarded.send(command)
    assert stop.value.reason is Reason.NOT_VIRTUAL
    assert link.log == before


@pytest.mark.parametrize("command", HARMLESS, ids=bytes.hex)
def test_harmless_reads_reach_any_card(command: bytes) -> None:
    link = virtual(reader="SONY FeliCa RC-S300/P 0")
    VirtualOnlyLink(link, NONCE).send(command)
    assert link.log == [command]


@pytest.mark.parametrize("changes", [{}, {"short_ids": False}, {"first_command_fails": True}])
def test_a_proven_virtual_card_takes_a_pin(changes: dict[str, Any]) -> None:
    chip = VirtualCard(replace(SPEC, **changes), nonce=NONCE)
    link = VirtualOnlyLink(Link(chip, "Virtual PCD 00 01"), NONCE)
    assert link.send(apdu.select_application(TEXT.aid)).sw == 0x9000
    assert link.send(apdu.select_file(0x11)).sw == 0x9000
    assert link.send(apdu.verify(0x80, bytearray(b"1234"))).sw == 0x9000


@pytest.mark.parametrize("command", NEVER, ids=bytes.hex)
@pytest.mark.parametrize("application", [JPKI, TEXT, JUKI, COMMON], ids=lambda a: a.part)
def test_unblocking_and_key_commands_are_sent_to_no_card_at_all(
    application: object, command: bytes
) -> None:
    link = virtual()
    guarded = GuardedLink(link)
    guarded.send(apdu.select_application(getattr(application, "aid", b"")))
    with pytest.raises(CardError) as stop:
        guarded.send(command)
    assert stop.value.reason is Reason.COMMAND_FORBIDDEN
    assert command not in link.log


def test_a_pin_is_not_changed_where_the_application_could_not_be_selected() -> None:
    link = Link(driver_licence(), "Virtual PCD 00 00")
    guarded = GuardedLink(link)
    assert guarded.send(apdu.select_application(JPKI.aid)).sw != 0x9000
    with pytest.raises(CardError):
        guarded.send(CHANGE)


@pytest.mark.parametrize(
    ("selects", "allowed"),
    [
        ([JPKI.aid], True),
        ([TEXT.aid], True),
        ([JUKI.aid], False),
        ([COMMON.aid], False),
        ([JPKI.aid, JUKI.aid], False),
        ([JPKI.aid, b"\xd3\x92\x10\x00\x31\x00\x01\x01\x09"], False),  # not found: not sure
        ([JPKI.aid[:8]], False),  # a partial name may mean another
        ([], False),
    ],
)
def test_a_pin_is_changed_in_the_jpki_and_text_applications_only(
    selects: list[bytes], allowed: bool
) -> None:
    link = virtual()
    guarded = GuardedLink(link)
    for aid in selects:
        guarded.send(apdu.select_application(aid))
    if allowed:
        guarded.send(CHANGE)
    else:
        with pytest.raises(CardError):
            guarded.send(CHANGE)
    assert (CHANGE in link.log) is allowed
