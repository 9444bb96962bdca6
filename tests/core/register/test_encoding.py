"""The encoding of a register file is decided strictly and never repaired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.encoding import Encoding, decode_lines, detect_encoding
from tests.core.register.samples import chunked, lines_of

TEXT = "氏名,住所\r\n髙﨑　邊子,ひとまど町\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8-sig"), Encoding.UTF_8_BOM),
        (TEXT.encode(), Encoding.UTF_8),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), Encoding.UTF_16_LE),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), Encoding.UTF_16_BE),
        (TEXT.encode("cp932"), Encoding.CP932),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_each_encoding_is_recognised_whatever_the_chunks(
    data: bytes, encoding: Encoding, size: int
) -> None:
    assert detect_encoding(chunked(data, size)) is encoding
    assert "".join(decode_lines(chunked(data, size), encoding)) == TEXT


def test_every_user_defined_character_of_cp932_keeps_its_place_in_the_private_area() -> None:
    codes = [
        bytes([lead, trail])
        for lead in range(0xF0, 0xFA)
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFD))
    ]
    text = "".join(lines_of("氏名\n".encode("cp932") + b"".join(codes), 64))
    assert text == "氏名\n" + "".join(map(chr, range(0xE000, 0xE000 + len(codes))))
    assert text[-1] == "\ue757"


@pytest.mark.parametrize(
    ("data", "line", "offset"),
    [
        (b"a,b\r\n\xe3", 2, 5),  # cut inside a character
        ("氏名\n漢".encode() + b"\xff\n", 2, 10),
        ("氏名\nあ".encode("cp932") + b"\x80\n", 2, 7),  # unassigned in code page 932
        ("氏名\nあ".encode("cp932") + b"\xfd\xfd\n", 2, 7),
        (b"a\nb\n\x00\n", 3, 4),
        ("氏名\n\ufffd\n".encode(), 2, 7),  # damaged by an earlier conversion
        (b"\xef\xbb\xbfa\n\x82\xa0\n", 2, 5),  # a mark is binding: no second guess
        (b"\xff\xfea\x00\n\x00\x00\xd8a\x00", 2, 6),  # half a surrogate pair
    ],
)
@pytest.mark.parametrize("size", [1, 5, 1000])
def test_what_cannot_be_read_is_named_by_line_and_byte(
    data: bytes, line: int, offset: int, size: int
) -> None:
    with pytest.raises(RegisterFileError) as stop:
        lines_of(data, size)
    assert stop.value.reason is Reason.FILE_ENCODING
    assert dict(stop.value.params) == {"line": line, "offset": offset}


def test_the_encoding_that_got_furthest_is_the_one_blamed() -> None:
    good = "ひとまど町,窓野　花子\n" * 50
    with pytest.raises(RegisterFileError) as stop:
        detect_encoding([good.encode() + b"\xff"])
    assert dict(stop.value.params)["line"] == 51


def test_an_empty_file_says_so() -> None:
    with pytest.raises(RegisterFileError) as stop:
        detect_encoding([b"", b""])
    assert stop.value.reason is Reason.FILE_EMPTY


def test_lines_end_at_cr_and_lf_only() -> None:
    text = "a\u2028b\r\nc\x85d\re\n\u2029f"
    assert lines_of(text.encode("utf-8-sig"), 4) == ["a\u2028b\r\n", "c\x85d\r", "e\n", "\u2029f"]


def test_an_endless_line_is_no_register() -> None:
    with pytest.raises(RegisterFileError):
        list(decode_lines(chunked(b"a" * 3_000_000, 100_000), Encoding.UTF_8))


def test_the_end_mark_of_older_systems_is_no_text() -> None:
    assert lines_of(b"a\r\nb\r\n\x1a", 4) == ["a\r\n", "b\r\n"]


@given(st.binary(max_size=200), st.integers(1, 9))
def test_any_bytes_are_read_or_refused_with_our_own_reason(data: bytes, size: int) -> None:
    try:
        text = "".join(lines_of(data, size))
    except RegisterFileError as stop:
        assert stop.reason in (Reason.FILE_ENCODING, Reason.FILE_EMPTY)  # noqa: PT017
    else:
        assert "\ufffd" not in text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_text_survives_utf_16_and_utf_8_with_a_mark(text: str) -> None:
    text = text.replace("\ufffd", "")
    for data in (
        b"\xff\xfe" + text.encode("utf-16-le"),
        b"\xfe\xff" + text.encode("utf-16-be"),
        b"\xef\xbb\xbf" + text.encode(),
    ):
        assert "".join(lines_of(data, 5)) == text
