"""`hitomado practice-town` writes files that the register import takes."""

from pathlib import Path

from click.testing import CliRunner

from hitomado.cli import main
from hitomado.core.register.encoding import Encoding, decode_lines, detect_encoding
from hitomado.core.register.mapping import parse_mapping
from hitomado.core.register.rejects import Reject
from hitomado.core.register.residents import read_residents
from hitomado.resources_dir import resources


def test_the_town_is_written_in_the_encoding_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "town"
    asked = (
        f"--lang en practice-town --people 1500 --encoding cp932 --today 2026-11-21 --out {folder}"
    )
    done = CliRunner().invoke(main, asked.split(" "))
    assert done.exit_code == 0, done.output
    assert "1,500" in done.output
    data = (folder / "residents.csv").read_bytes()
    assert detect_encoding([data]) is Encoding.CP932
    text = (resources() / "mappings" / "layout_a.toml").read_text(encoding="utf-8")
    rows = list(read_residents(decode_lines([data], Encoding.CP932), parse_mapping(text)))
    assert len(rows) == 1500
    assert not any(isinstance(row, Reject) for row in rows)
    assert (folder / "movers.csv").stat().st_size > 1000


def test_a_town_too_small_for_its_islands_is_wrong_usage(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["practice-town", "--out", str(tmp_path), "--people", "500"])
    assert done.exit_code == 2
