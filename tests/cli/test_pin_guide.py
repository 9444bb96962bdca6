"""`pin-guide`: a PDF for the office's shelf, without a store being made for it."""

from pathlib import Path

from click.testing import CliRunner

from hitomado.cli import main


def test_the_sheet_is_written_and_no_data_is_made_for_it(own_home: Path, tmp_path: Path) -> None:
    out = tmp_path / "guide.pdf"
    done = CliRunner().invoke(main, ["pin-guide", "--out", str(out), "--pin", "sign"])
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(b"%PDF")
    assert not own_home.exists()


def test_a_file_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    out = tmp_path / "missing" / "guide.pdf"
    done = CliRunner().invoke(main, ["--lang", "en", "pin-guide", "--out", str(out)])
    assert done.exit_code == 1
    assert "file" in done.output
    assert "Traceback" not in done.output
