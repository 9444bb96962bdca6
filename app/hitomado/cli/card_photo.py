"""The photo of a practice card as a file. A real holder's photo is shown, never written."""

import os
from pathlib import Path
from typing import Final

from hitomado.core.chip.reading import CardReading
from hitomado.core.reasons import CardError, HitomadoError, Reason
from hitomado.ui.models.pictures import png_of_photo

SUFFIXES: Final = (".png", ".jp2")


def require_practice_card(reading: CardReading, *, proved: bool) -> None:
    """Raise CardError(PHOTO_PRACTICE_ONLY) for any but a practice card.

    proved: the card is a virtual one (see `wiring.is_practice`). What it says of itself is not
    enough: cards of the test hierarchy exist for real people too.
    """
    if not proved or not (reading.auth.test_hierarchy or reading.sign.test_hierarchy):
        raise CardError(Reason.PHOTO_PRACTICE_ONLY)


def require_folder(file: Path) -> None:
    """Raise HitomadoError(FOLDER_MISSING): no secret is sent for a photo without a place."""
    folder = file.absolute().parent
    if not folder.is_dir():
        raise HitomadoError(Reason.FOLDER_MISSING, params=(("folder", str(folder)),))


def write_photo(photo: bytes, file: Path) -> str:
    """Write a photo (JPEG 2000) as its suffix says: .jp2 as it is, .png decoded.

    Only its owner may read the file. Returns whether it was `saved` anew or `replaced` a file of
    before; words `card.photo.<that>`. Raises CardError(PHOTO_UNREADABLE), HitomadoError
    (FOLDER_MISSING, FILE_NOT_WRITTEN).
    """
    require_folder(file)
    if not photo:
        raise CardError(Reason.PHOTO_UNREADABLE, "no photo")
    data = photo if file.suffix.lower() == ".jp2" else _as_png(photo)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    done = "replaced" if file.exists() else "saved"
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(data)
        fresh.replace(file)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise HitomadoError(Reason.FILE_NOT_WRITTEN, f"errno {error.errno}") from None
    return done


def _as_png(photo: bytes) -> bytes:
    picture = png_of_photo(photo)
    if picture is None:
        raise CardError(Reason.PHOTO_UNREADABLE, "no picture")
    return picture
