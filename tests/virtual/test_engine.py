"""The chip's state machine answers as real cards were measured to answer."""

import time
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hitomado.virtual.aids import COMMON, JPKI, JUKI, SURFACE, TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.engine import MANAGER_AID
from tests.virtual.talk import (
    OK,
    holder,
    opened,
    read,
    refusal,
    select,
    select_file,
    send,
    sw,
    verify,
)

LIKELY = st.tuples(
    st.sampled_from([0x00, 0x80]),
    st.sampled_from([0xA4, 0xB0, 0xB2, 0x20, 0x24, 0x2A, 0x84, 0x88, 0xCA, 0x32, 0x54]),
    st.sampled_from([0, 1, 2, 4, 0x81, 0x82, 0x9F, 0xFF]),
    st.sampled_from([0, 0x04, 0x0C, 0x80, 0x91, 0x97, 0x9C, 0xFF]),
).map(bytes)
TAILS = st.binary(max_size=20) | st.sampled_from(
    [b"\x0a" + aid for aid in (JPKI, TEXT, SURFACE, JUKI, COMMON)]
    + [b"\x02\x00" + bytes([n]) for n in (1, 2, 6, 0x11, 0x18, 0x1C)]
    + [b"\x00", b"\x00\x00\x00", b"\x041234"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.binary(max_size=300) | st.tuples(LIKELY, TAILS).map(b"".join), max_size=12))
def test_whatever_is_sent_the_answer_ends_with_a_status_word(commands: list[bytes]) -> None:
    card = VirtualCard(holder())
    card.power_on()
    for command in commands:
        answer = card.transmit(command)
        assert len(answer) >= 2
        assert answer[-2] in (0x90, 0x63, 0x67, 0x69, 0x6A, 0x6B, 0x6D, 0x6E)
        assert len(answer) == 2 or sw(answer) == OK


@given(st.integers(0, 600), st.integers(1, 256))
@example(512, 1)
def test_a_file_reads_the_same_in_pieces_and_whole(offset: int, count: int) -> None:
    card = VirtualCard(holder())
    opened(card, TEXT, 0x11, "1234")
    whole = read(card, 0x02)
    piece = send(card, f"00B0{offset:04X}", tail=f"{count % 256:02X}")
    if offset < len(whole):
        assert piece == whole[offset : offset + count] + b"\x90\x00"
    else:
        assert sw(piece) == 0x6B00


@pytest.mark.parametrize("aid", [JPKI, TEXT, SURFACE, JUKI, COMMON], ids=bytes.hex)
def test_every_application_is_selected_by_its_name_or_the_start_of_it(aid: bytes) -> None:
    card = VirtualCard(holder())
    assert select(card, aid) == OK
    assert select(card, aid[:9]) == OK
    assert select(card, aid[:9] + b"\x77") == 0x6A82


def test_a_refused_selection_leaves_the_former_one() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    assert select(card, b"\xa0\x00\x00\x02\x31\x01") == 0x6A82
    assert select_file(card, 0x0A) == OK
    assert select_file(card, 0x05) == 0x6A82
    assert sw(send(card, "00B00000", tail="04")) == OK


def test_selecting_the_mf_is_refused_at_first_and_later_does_nothing() -> None:
    card = VirtualCard(holder())
    assert sw(send(card, "00A40000")) == 0x6A86
    select(card, JPKI)
    assert sw(send(card, "00A40000")) == OK
    assert select_file(card, 0x0A) == OK


def test_reading_without_a_file_a_pin_or_a_guarded_file_is_refused() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    assert sw(send(card, "00B00000", tail="00")) == 0x6986
    assert refusal(card, 0x18) == 0x6981
    assert refusal(card, 0x17) == 0x6981
    assert refusal(card, 0x01) == 0x6982
    assert refusal(card, 0x09) == 0x6982
    assert refusal(card, 0x1E) == 0x6A82


def test_the_card_tells_serial_municipality_and_expiry_without_any_pin() -> None:
    spec = holder()
    card = VirtualCard(spec)
    digits = f"{spec.card_serial}{spec.municipality_code}{spec.expiry:%Y%m%d}".encode()
    assert len(digits) == 28
    assert send(card, "00CA00F2", tail="00") == f"{spec.expiry:%Y%m%d}".encode() + b"\x90\x00"
    select(card, COMMON)
    assert send(card, "00B2010C", tail="00") == b"\x01\x1c" + digits + b"\x90\x00"
    assert select_file(card, 0x01) == OK
    assert send(card, "00B20104", tail="00") == b"\x01\x1c" + digits + b"\x90\x00"
    assert sw(send(card, "00B20204", tail="00")) == 0x6A83
    assert sw(send(card, "00CA00F2", tail="00")) == 0x6A88
    assert select(card, MANAGER_AID) == OK
    assert send(card, "00CA0045", tail="00") == spec.card_serial.encode() + b"\x90\x00"


def test_challenges_have_the_length_asked_for_and_differ() -> None:
    card = VirtualCard(holder())
    first, second = (send(card, "00840000", tail="10") for _ in range(2))
    assert len(first) == 18
    assert first != second
    assert len(send(card, "00840000", tail="00")) == 258
    assert sw(send(card, "00840000", tail="000000")) == 0x6985


@pytest.mark.parametrize("command", ["80540080", "80320080", "808A2200", "80A20000", "80AE0000"])
def test_commands_of_the_issuer_are_closed(command: str) -> None:
    card = VirtualCard(holder())
    opened(card, TEXT, 0x11, "1234")
    assert sw(send(card, command, b"5678")) == 0x6982
    assert verify(card, 0x11, "1234") == OK


def test_a_card_without_short_ids_wants_select_first() -> None:
    card = VirtualCard(replace(holder(), short_ids=False))
    select(card, JPKI)
    assert refusal(card, 0x06) == 0x6A82
    assert sw(send(card, "00200098")) == 0x6A82
    assert select_file(card, 0x06) == OK
    assert len(send(card, "00B00000", tail="00")) == 162
    assert select_file(card, 0x18) == OK
    assert sw(send(card, "00200080")) == 0x63C3


def test_a_card_without_extended_lengths_refuses_them() -> None:
    card = VirtualCard(replace(holder(), extended_length=False))
    select(card, JPKI)
    assert sw(send(card, "00B08A00", tail="000000")) == 0x6700
    assert sw(send(card, "00B08A00", tail="00")) == OK


def test_a_moody_card_loses_the_first_command_of_each_power_on() -> None:
    card = VirtualCard(replace(holder(), first_command_fails=True))
    for _ in range(2):
        card.power_on()
        assert select(card, JPKI) == 0x6F00
        assert select(card, JPKI) == OK


def test_the_nonce_of_this_run_stands_in_the_tokens_serial_number() -> None:
    card = VirtualCard(holder(), nonce="run-0123456789")
    select(card, JPKI)
    token = read(card, 0x06)
    assert len(token) == 160
    assert token[:32] == b"JPKIAPICCTOKEN2".ljust(32)
    assert token[80:96] == b"run-0123456789  "
    with pytest.raises(ValueError, match="nonce"):
        VirtualCard(holder(), nonce="seventeen letters")


def test_a_read_takes_less_than_a_tenth_of_a_millisecond() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    read(card, 0x0A)
    command = bytes.fromhex("00B08A0000")
    start = time.perf_counter()
    for _ in range(2000):
        card.transmit(command)
    assert (time.perf_counter() - start) / 2000 < 0.0001
