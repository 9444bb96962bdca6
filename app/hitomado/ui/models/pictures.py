"""Pictures from a chip made showable: whatever the bytes are, a PNG of bounded size or nothing.

Qt has no JPEG 2000 decoder; Pillow's wheels carry OpenJPEG. Pillow loads with the first picture.
"""

from io import BytesIO

_MOST_BYTES = 64 * 1024  # a face record holds 32 KiB at most
_MOST_PIXELS = 4_000_000  # a photo has some 100,000; what claims more is not decoded


def png_of_photo(photo: bytes) -> bytes | None:
    """JPEG 2000 as PNG; None when it cannot be opened."""
    return _png(photo, "JPEG2000")


def png_checked(picture: bytes) -> bytes | None:
    """A PNG that opens and is not oversized, written anew; None for anything else."""
    return _png(picture, "PNG")


def _png(data: bytes, form: str) -> bytes | None:
    if not 0 < len(data) <= _MOST_BYTES:
        return None
    from PIL import Image

    written = BytesIO()
    try:
        with Image.open(BytesIO(data), formats=(form,)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            shown = picture if picture.mode in ("1", "L", "RGB") else picture.convert("RGB")
            shown.save(written, "PNG")
    except Exception:  # the decoders raise many kinds for broken data; each means the same here
        return None
    return written.getvalue()
