"""Pictures from a chip: what opens is shown, whatever else the bytes are."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hitomado.ui.models.pictures import png_checked, png_of_photo


def encoded(form: str, size: tuple[int, int] = (240, 320), mode: str = "L") -> bytes:
    written = BytesIO()
    Image.new(mode, size, 1).save(written, form)
    return written.getvalue()


def test_a_jpeg_2000_photo_becomes_a_png_of_its_size() -> None:
    png = png_of_photo(encoded("JPEG2000"))
    assert png is not None
    with Image.open(BytesIO(png)) as shown:
        assert (shown.format, shown.size) == ("PNG", (240, 320))


def test_a_one_bit_image_stays_one() -> None:
    png = png_checked(encoded("PNG", mode="1"))
    assert png is not None
    with Image.open(BytesIO(png)) as shown:
        assert shown.mode == "1"


def test_another_format_than_the_cards_is_not_opened() -> None:
    assert png_of_photo(encoded("PNG")) is None
    assert png_checked(encoded("GIF", mode="P")) is None


def test_a_picture_that_claims_to_be_huge_is_not_decoded() -> None:
    assert png_checked(encoded("PNG", (3000, 3000), "1")) is None


def test_a_photo_that_breaks_off_or_is_none_is_not_shown() -> None:
    whole = encoded("JPEG2000")
    assert png_of_photo(b"") is None
    assert png_of_photo(whole[:60]) is None
    assert png_of_photo(b"\xff" * 70_000) is None


@given(st.binary(max_size=400), st.integers(0, 200))
def test_no_bytes_break_the_program(noise: bytes, at: int) -> None:
    whole = encoded("JPEG2000", (16, 16))
    for data in (noise, whole[:at] + noise + whole[at + len(noise) :]):
        made = png_of_photo(data)
        assert made is None or made.startswith(b"\x89PNG")
