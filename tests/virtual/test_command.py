"""Commands are taken apart as ISO/IEC 7816-3 writes them."""

from hypothesis import given
from hypothesis import strategies as st

from hitomado.virtual.command import Command, parse_command

heads = st.binary(min_size=4, max_size=4)


@given(heads, st.binary(max_size=255), st.none() | st.integers(1, 256))
def test_short_commands_come_back_as_they_were_built(
    head: bytes, data: bytes, le: int | None
) -> None:
    raw = head + (bytes([len(data)]) + data if data else b"")
    raw += b"" if le is None else bytes([le % 256])
    cla, ins, p1, p2 = head
    assert parse_command(raw) == Command(cla, ins, p1, p2, data, le)


@given(heads, st.binary(min_size=1, max_size=700), st.none() | st.integers(1, 65536))
def test_extended_commands_come_back_as_they_were_built(
    head: bytes, data: bytes, le: int | None
) -> None:
    raw = head + b"\x00" + len(data).to_bytes(2) + data
    raw += b"" if le is None else (le % 65536).to_bytes(2)
    cla, ins, p1, p2 = head
    assert parse_command(raw) == Command(cla, ins, p1, p2, data, le, extended=True)


@given(heads, st.integers(1, 65536))
def test_an_extended_length_may_stand_without_data(head: bytes, le: int) -> None:
    cla, ins, p1, p2 = head
    raw = head + b"\x00" + (le % 65536).to_bytes(2)
    assert parse_command(raw) == Command(cla, ins, p1, p2, le=le, extended=True)


def test_contradicting_lengths_are_no_command() -> None:
    for raw in (
        "",
        "00B000",
        "00A4040C0AD392",
        "00A4040C010203 04",
        "00B000000000",
        "00A4000000000001",
    ):
        assert parse_command(bytes.fromhex(raw)) is None, raw
