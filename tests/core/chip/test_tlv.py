from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.tlv import children, declared_size, parse
from hitomado.core.reasons import CardError, Reason
from hitomado.virtual.files import tlv

TAGS = st.sampled_from([0xDF21, 0xDF22, 0xDF23, 0xDF24, 0xDF25, 0x90, 0x91, 0x5F4E])
OBJECTS = st.lists(st.tuples(TAGS, st.binary(max_size=400)), max_size=6)


@given(OBJECTS, st.integers(0, 64))
def test_objects_are_read_back_with_their_places_whatever_filler_follows(
    objects: list[tuple[int, bytes]], filler: int
) -> None:
    stored = [tlv(tag, value) for tag, value in objects]
    found = parse(b"".join(stored) + b"\xff" * filler, start=7)
    assert [(each.tag, each.value) for each in found] == objects
    assert [each.stored for each in found] == stored
    assert [each.start for each in found] == [
        7 + sum(map(len, stored[:i])) for i in range(len(stored))
    ]


@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (parse, declared_size):
        try:
            read(data)
        except CardError as stop:
            assert stop.reason is Reason.CARD_MALFORMED  # noqa: PT017
    with suppress(CardError):
        children(data, 0xFF20)


@pytest.mark.parametrize("head", ["FF20 05", "FF20 8105", "FF20 820005"])
def test_all_three_length_forms_of_the_card_are_understood(head: str) -> None:
    octets = bytes.fromhex(head)
    assert declared_size(octets) == len(octets) + 5
    (found,) = parse(octets + b"abcde")
    assert (found.tag, found.value, found.value_start) == (0xFF20, b"abcde", len(octets))


@pytest.mark.parametrize("head", ["", "FF", "FF20", "FF2082", "FF208201"])
def test_a_head_that_is_too_short_asks_for_more(head: str) -> None:
    assert declared_size(bytes.fromhex(head)) > len(head) // 2


def test_a_file_of_filler_is_empty() -> None:
    assert declared_size(b"\xff" * 16) == 0
    assert parse(b"\xff" * 16) == ()


@pytest.mark.parametrize("data", ["DF2205616263", "DF22", "DF2283010203", "DF228000"])
def test_an_object_that_does_not_end_within_the_data_is_refused(data: str) -> None:
    with pytest.raises(CardError):
        parse(bytes.fromhex(data))


def test_doubled_objects_and_other_templates_are_refused() -> None:
    twice = tlv(0xDF22, b"a") + tlv(0xDF22, b"b")
    with pytest.raises(CardError):
        children(tlv(0xFF20, twice), 0xFF20)
    with pytest.raises(CardError):
        children(tlv(0xFF30, tlv(0xDF22, b"a")), 0xFF20)


def test_an_error_names_no_content() -> None:
    with pytest.raises(CardError) as stop:
        parse(b"\xdf\x22\x20SECRET")
    assert "SECRET" not in str(stop.value)
