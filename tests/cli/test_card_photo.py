"""`hitomado card read --photo`: a practice card's photo as a file, and nobody else's."""

import json
from pathlib import Path

import pytest
from PIL import Image

from hitomado.cli.card_photo import write_photo
from hitomado.core.reasons import CardError, HitomadoError, Reason
from hitomado.pcsc.guard import VARIABLE, VIRTUAL_READER
from hitomado.virtual import readers
from hitomado.virtual.aids import JPKI
from hitomado.virtual.card import VirtualCard
from hitomado.words import Words
from tests.cli.desk import laid, refused, run
from tests.core.chip.desk import SPEC, card, with_files
from tests.core.chip.papers import key, paper

WORDS = Words("ja")
REAL = paper(organization="JPKI", held=key("p384"))


@pytest.mark.parametrize(("suffix", "form"), [("png", "PNG"), ("JP2", "JPEG2000")])
def test_a_practice_cards_photo_is_saved_for_its_owner_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str, form: str
) -> None:
    laid(monkeypatch, card())
    file = tmp_path / f"photo.{suffix}"
    file.write_bytes(b"of before")
    file.chmod(0o644)
    options = ("--number-b-stdin", "--photo", str(file))
    done = run("--practice", "card", "read", "--json", *options, typed=SPEC.number_b)
    assert done.exit_code == 0, done.output
    assert done.stderr.splitlines() == [WORDS("card.photo.replaced", file=file)]
    assert json.loads(done.stdout)["attributes"] is not None
    with Image.open(file) as picture:
        assert (picture.format, picture.size) == (form, (288, 360))
    assert file.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_a_photo_of_any_other_card_is_never_written_nor_its_secret_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chip = laid(monkeypatch, with_files(card(), JPKI, ef0A=REAL))
    file = tmp_path / "photo.png"
    options = ("--number-b-stdin", "--photo", str(file))
    refused(Reason.PHOTO_PRACTICE_ONLY, *options, typed=SPEC.number_b)
    assert not chip.secrets
    assert not file.exists()


@pytest.mark.parametrize("nonce", [None, "", "run-of-yesterday"])
def test_what_a_card_says_of_itself_makes_it_no_practice_card(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, nonce: str | None
) -> None:
    chip = laid(monkeypatch, card())  # JPKI-TEST, on a reader that nobody proved
    if nonce is not None:
        monkeypatch.setenv(VARIABLE, nonce)
    file = tmp_path / "photo.png"
    options = ("--number-b-stdin", "--photo", str(file))
    refused(Reason.PHOTO_PRACTICE_ONLY, *options, typed=SPEC.number_b)
    assert not chip.secrets
    assert not file.exists()


def test_a_real_readers_virtual_card_is_proved_by_driver_and_nonce(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, "run-0123456789ab")
    monkeypatch.setattr(readers, "READER", VIRTUAL_READER)
    laid(monkeypatch, VirtualCard(SPEC, nonce="run-0123456789ab"))
    file = tmp_path / "photo.png"
    monkeypatch.chdir(tmp_path)
    done = run("card", "read", "--number-b-stdin", "--photo", file.name, typed=SPEC.number_b)
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [WORDS("card.photo.saved", file=file)]
    assert file.exists()


@pytest.mark.parametrize("photo", [b"", b"\xff" * 50, b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_photo_that_is_no_picture_is_said(tmp_path: Path, photo: bytes) -> None:
    with pytest.raises(CardError) as stop:
        write_photo(photo, tmp_path / "photo.png")
    assert stop.value.reason is Reason.PHOTO_UNREADABLE
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = tmp_path / "photo.jp2"
    file.mkdir()
    with pytest.raises(HitomadoError) as stop:
        write_photo(b"picture", file)
    assert stop.value.reason is Reason.FILE_NOT_WRITTEN
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_a_missing_folder_is_said_before_any_secret_is_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chip = laid(monkeypatch, card())
    folder = tmp_path / "nowhere"
    options = ("--number-b-stdin", "--photo", str(folder / "photo.jp2"))
    refused(Reason.FOLDER_MISSING, *options, typed=SPEC.number_b, folder=str(folder))
    assert not chip.log
    assert not folder.exists()
