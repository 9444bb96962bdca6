"""The bridge speaks the driver's protocol; here the test plays the driver."""

import socket
import struct
import time
from collections.abc import Iterator

import pytest

from hitomado.core.reasons import CardError, Reason
from hitomado.virtual.aids import TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.faults import GARBAGE_ATR, GarbageAtr, Mute, Pulled, ResetByOther, Torn
from hitomado.virtual.vpcd import VpcdBridge
from tests.virtual.talk import holder

POWER_OFF, POWER_ON, RESET, ATR = b"\x00", b"\x01", b"\x02", b"\x04"
SELECT_TEXT = b"\x00\xa4\x04\x0c\x0a" + TEXT
VERIFY_PIN = bytes.fromhex("0020009104") + b"1234"
READ_ATTRIBUTES = bytes.fromhex("00B0820000")


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        yield server


def port(server: socket.socket) -> int:
    number: int = server.getsockname()[1]
    return number


def put(line: socket.socket, body: bytes) -> None:
    line.sendall(struct.pack(">H", len(body)) + body)


def ask(line: socket.socket, body: bytes) -> bytes:
    put(line, body)
    with line.makefile("rb") as stream:
        (length,) = struct.unpack(">H", stream.read(2))
        return stream.read(length)


def driver(listener: socket.socket) -> socket.socket:
    line, _ = listener.accept()
    line.settimeout(5)
    return line


def test_power_atr_and_commands_cross_the_line(listener: socket.socket) -> None:
    card = VirtualCard(holder())
    with VpcdBridge(card, port(listener)) as bridge, driver(listener) as line:
        assert ask(line, ATR) == card.atr
        assert not bridge.wait_powered(0)
        put(line, POWER_ON)
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        assert bridge.wait_powered(0)
        assert ask(line, VERIFY_PIN) == b"\x90\x00"
        put(line, RESET)
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        assert ask(line, READ_ATTRIBUTES)[-2:] == b"\x90\x00"
        put(line, POWER_OFF)
        put(line, POWER_ON)
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        assert ask(line, READ_ATTRIBUTES) == b"\x69\x82"


def test_a_command_in_pieces_is_put_together(listener: socket.socket) -> None:
    with VpcdBridge(VirtualCard(holder()), port(listener)), driver(listener) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        frame = struct.pack(">H", len(SELECT_TEXT)) + SELECT_TEXT
        for n in range(len(frame) - 1):
            line.sendall(frame[n : n + 1])
            time.sleep(0.005)  # or the pieces would travel together
        assert ask_rest(line, frame[-1:]) == b"\x00\x02\x90\x00"


def ask_rest(line: socket.socket, last: bytes) -> bytes:
    line.sendall(last)
    with line.makefile("rb") as stream:
        return stream.read(4)


def test_removing_cuts_the_line_and_the_card_can_be_put_back(listener: socket.socket) -> None:
    card = VirtualCard(holder())
    bridge = VpcdBridge(card, port(listener))
    bridge.insert()
    with driver(listener) as line:
        for command in (SELECT_TEXT, VERIFY_PIN):
            assert ask(line, command) == b"\x90\x00"
        bridge.remove()
        assert line.recv(1) == b""
    assert not bridge.inserted
    bridge.insert()
    with driver(listener) as line:
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        assert ask(line, READ_ATTRIBUTES) == b"\x69\x82", "what was verified outlived removal"
        bridge.remove()


def test_a_driver_that_hangs_up_takes_the_card_off(listener: socket.socket) -> None:
    bridge = VpcdBridge(VirtualCard(holder()), port(listener))
    bridge.insert()
    driver(listener).close()
    bridge.wait_gone(5)
    assert not bridge.inserted
    bridge.remove()


def test_no_driver_is_said_in_so_many_words(listener: socket.socket) -> None:
    number = port(listener)
    listener.close()
    with pytest.raises(CardError) as stop:
        VpcdBridge(VirtualCard(holder()), number).insert()
    assert stop.value.reason is Reason.NO_VIRTUAL_READER
    assert dict(stop.value.params) == {"port": number}


def test_a_mute_card_says_nothing_more_until_it_is_taken_off(listener: socket.socket) -> None:
    card = VirtualCard(holder())
    bridge = VpcdBridge(Mute(card, 1), port(listener))
    bridge.insert()
    with driver(listener) as line:
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        for body in (SELECT_TEXT, ATR, SELECT_TEXT):
            put(line, body)
        line.settimeout(0.2)
        with pytest.raises(TimeoutError):
            line.recv(1)
        assert bridge.inserted
        bridge.remove()
        assert line.recv(1) == b""
    assert not bridge.inserted


@pytest.mark.parametrize("fault", [Pulled, Torn])
def test_a_card_that_leaves_at_a_command_cuts_the_line(
    listener: socket.socket, fault: type[Pulled] | type[Torn]
) -> None:
    bridge = VpcdBridge(fault(VirtualCard(holder()), 1), port(listener))
    bridge.insert()
    with driver(listener) as line:
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        put(line, SELECT_TEXT)
        assert line.recv(1) == b""
    bridge.wait_gone(5)
    assert not bridge.inserted


def test_a_reset_by_another_program_leaves_the_chip_as_after_power_on(
    listener: socket.socket,
) -> None:
    chip = ResetByOther(VirtualCard(holder()), 2)
    with VpcdBridge(chip, port(listener)) as bridge, driver(listener) as line:
        assert ask(line, SELECT_TEXT) == ask(line, VERIFY_PIN) == b"\x90\x00"
        assert ask(line, READ_ATTRIBUTES) == b"\x6a\x82", "no application is selected any more"
        assert ask(line, SELECT_TEXT) == b"\x90\x00"
        assert ask(line, READ_ATTRIBUTES) == b"\x69\x82"
        assert bridge.inserted


def test_garbage_crosses_the_line_as_the_answer_to_reset(listener: socket.socket) -> None:
    chip = GarbageAtr(VirtualCard(holder()))
    with VpcdBridge(chip, port(listener)), driver(listener) as line:
        assert ask(line, ATR) == GARBAGE_ATR
