from dataclasses import replace
from typing import Any

import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.tables import COMMON, JPKI, JUKI, TEXT, VISUAL
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


def current(*names: bytes | int) -> list[Command]:
    """SELECTs of applications (by name) and files (by id), in order."""
    return [
        apdu.select_file(n) if isinstance(n, int) else apdu.select_application(n) for n in names
    ]


def passes(setup: list[Command], command: Command) -> bool:
    """Whether the last gate lets a command through to the card."""
    link = virtual()
    guarded = GuardedLink(link)
    for each in setup:
        guarded.send(each)
    before, refused = list(link.log), []
    try:
        guarded.send(command)
    except CardError as stop:
        refused.append(stop.reason)
    assert refused in ([], [Reason.COMMAND_FORBIDDEN])
    assert link.log == [*before, *([] if refused else [command])]
    return not refused


def change(reference: int, mode: int = 0x01) -> bytes:
    return bytes((0x00, 0x24, mode, reference)) + CHANGE[4:]


UNKNOWN_AID = b"\xd3\x92\x10\x00\x31\x00\x01\x01\x09"
SIGN, AUTH, TEXT_KEY, NUMBER_A, NUMBER_B = 0x1B, 0x18, 0x11, 0x14, 0x15


@pytest.mark.parametrize(
    ("setup", "command"),
    [
        (current(JPKI.aid, SIGN), change(0x80)),
        (current(JPKI.aid, AUTH), change(0x80)),
        (current(TEXT.aid, TEXT_KEY), change(0x80)),
        (current(JPKI.aid), change(0x9B)),
        (current(JPKI.aid), change(0x98)),
        (current(TEXT.aid), change(0x91)),
        ([*current(TEXT.aid, TEXT_KEY), apdu.verify_query(0x80)], change(0x80)),
    ],
)
def test_three_pins_can_be_changed(setup: list[Command], command: bytes) -> None:
    assert passes(setup, command)


@pytest.mark.parametrize(
    ("setup", "command"),
    [
        (current(), change(0x80)),
        (current(JUKI.aid, 0x1C), change(0x80)),
        (current(JUKI.aid), change(0x9C)),
        (current(COMMON.aid), change(0x91)),
        (current(VISUAL.aid), change(0x91)),
        (current(JPKI.aid, JUKI.aid, AUTH), change(0x80)),
        (current(JPKI.aid, UNKNOWN_AID), change(0x98)),  # not found: not sure
        (current(JPKI.aid[:8]), change(0x98)),  # a partial name may mean another
        (current(JPKI.aid), change(0x80)),  # no file is the current one
        (current(JPKI.aid), change(0x91)),  # of another application
        (current(TEXT.aid), change(0x98)),
        (current(TEXT.aid), change(0x94)),  # 照合番号A
        (current(TEXT.aid), change(0x95)),  # 照合番号B
        (current(TEXT.aid, NUMBER_A), change(0x80)),
        (current(TEXT.aid, NUMBER_B), change(0x80)),
        (current(TEXT.aid, TEXT_KEY, 0x02), change(0x80)),
        (current(TEXT.aid, TEXT_KEY, 0x7F), change(0x80)),  # that SELECT failed
        ([*current(TEXT.aid, TEXT_KEY), apdu.verify_query(0x95)], change(0x80)),
        ([*current(TEXT.aid, TEXT_KEY), apdu.read_all(0x02, extended=False)], change(0x80)),
        ([*current(TEXT.aid, TEXT_KEY), apdu.read_record(1, 2)], change(0x80)),
        (current(TEXT.aid, TEXT_KEY), change(0x80, 0x00)),  # old and new value in one
        (current(TEXT.aid, TEXT_KEY), change(0x11)),
        (current(TEXT.aid, TEXT_KEY), change(0x00)),
        (current(TEXT.aid, TEXT_KEY), bytes((0x10, *change(0x80)[1:]))),
    ],
)
def test_no_other_change_is_sent(setup: list[Command], command: bytes) -> None:
    assert not passes(setup, command)


@pytest.mark.parametrize(
    ("setup", "reference"),
    [
        (current(JPKI.aid), 0x9B),
        (current(JPKI.aid, AUTH), 0x80),
        (current(TEXT.aid), 0x91),
        (current(TEXT.aid), 0x95),
        (current(VISUAL.aid), 0x92),
    ],
)
def test_a_secret_reaches_the_applications_that_this_program_opens(
    setup: list[Command], reference: int
) -> None:
    assert passes(setup, apdu.verify(reference, bytearray(b"1234")))


@pytest.mark.parametrize(
    "setup",
    [
        current(),
        current(JUKI.aid),
        current(JUKI.aid, 0x1C),
        current(COMMON.aid),
        current(TEXT.aid, JUKI.aid),
        current(TEXT.aid, UNKNOWN_AID),
        [*current(TEXT.aid), bytes.fromhex("00A4000C 02 3F00")],  # by file id: not sure
        [*current(TEXT.aid), bytes.fromhex("80A4040C 0A D3921000310001010401")],
    ],
)
@pytest.mark.parametrize("reference", [0x9C, 0x91, 0x80])
def test_no_secret_reaches_any_other_application(setup: list[Command], reference: int) -> None:
    assert not passes(setup, apdu.verify(reference, bytearray(b"1234")))
    assert passes(setup, apdu.verify_query(reference))


@pytest.mark.parametrize("header", ["80200091", "10200091", "00210091", "00200191"])
def test_a_secret_is_sent_in_one_form_only(header: str) -> None:
    command = bytes.fromhex(header + "0431323334")
    assert not passes(current(TEXT.aid), command)


class DeafLink(Link):
    """Breaks at the SELECT of the 住基AP, which may have arrived."""

    def send(self, command: Command) -> Response:
        if JUKI.aid in bytes(command):
            raise CardError(Reason.CARD_RESET)
        return super().send(command)


def test_what_is_selected_is_not_sure_after_an_answer_was_lost() -> None:
    link = DeafLink(VirtualCard(SPEC, nonce=NONCE), "Virtual PCD 00 00")
    guarded = GuardedLink(link)
    guarded.send(apdu.select_application(TEXT.aid))
    with pytest.raises(CardError):
        guarded.send(apdu.select_application(JUKI.aid))
    with pytest.raises(CardError) as stop:
        guarded.send(apdu.verify(0x91, bytearray(b"1234")))
    assert stop.value.reason is Reason.COMMAND_FORBIDDEN
