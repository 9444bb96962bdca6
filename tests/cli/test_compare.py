"""`hitomado compare`: the file of pairs in, levels and sentences out."""

import csv
from pathlib import Path

from click.testing import CliRunner, Result

from hitomado.cli import main

HEADER = "id,kind,a,b\n"


def run(folder: Path, content: bytes, *options: str) -> tuple[Result, list[list[str]]]:
    pairs, out = folder / "pairs.csv", folder / "out.csv"
    pairs.write_bytes(content)
    result = CliRunner().invoke(main, [*options, "compare", str(pairs), "--out", str(out)])
    if not out.exists():
        return result, []
    return result, list(csv.reader(out.read_text(encoding="utf-8").splitlines()))


def test_each_pair_gets_its_level_and_its_reasons(tmp_path: Path) -> None:
    names = "1,name,高木　梓,髙木　梓\n"
    others = "2,address,泉1-2,泉1-3\n3,birthdate,昭和55年5月20日,19800520\n"
    result, rows = run(tmp_path, (HEADER + names + others).encode())
    assert result.exit_code == 0
    assert rows[0] == ["id", "level", "reasons"]
    assert [row[:2] for row in rows[1:]] == [
        ["1", "variant_forced"],
        ["2", "different"],
        ["3", "notation"],
    ]
    assert "髙" in rows[1][2]


def test_the_sentences_are_in_the_language_chosen(tmp_path: Path) -> None:
    _, rows = run(tmp_path, f"{HEADER}1,name,山口,山田\n".encode(), "--lang", "en")
    assert "Other character" in rows[1][2]


def test_a_byte_order_mark_and_quoted_cells_are_fine(tmp_path: Path) -> None:
    text = f'{HEADER}1,address,"泉1,234番地",泉1234番地\n'
    result, rows = run(tmp_path, text.encode("utf-8-sig"))
    assert result.exit_code == 0
    assert rows[1][:2] == ["1", "notation"]


def test_bad_rows_are_named_and_the_others_are_written(tmp_path: Path) -> None:
    text = HEADER + "1,name,山口,山口\n2,nickname,a,b\n3,address,泉1,234番地,泉\n4,name,山口\n"
    result, rows = run(tmp_path, text.encode())
    assert result.exit_code == 1
    assert [row[0] for row in rows[1:]] == ["1"]
    for line in (3, 4, 5):
        assert f"{line}行目" in result.stderr


def test_another_encoding_a_missing_file_or_column_is_told_in_words(tmp_path: Path) -> None:
    result, rows = run(tmp_path, f"{HEADER}1,name,山口,山口\n".encode("cp932"))
    assert (result.exit_code, rows) == (1, [])
    assert "UTF-8" in result.stderr
    result, rows = run(tmp_path, b"id,kind,a\n1,name,x\n")
    assert (result.exit_code, rows) == (1, [])
    here, there = str(tmp_path / "absent.csv"), str(tmp_path / "out.csv")
    assert CliRunner().invoke(main, ["compare", here, "--out", there]).exit_code == 1


def test_results_that_cannot_be_written_are_told_in_words(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text(f"{HEADER}1,name,山口,山口\n", encoding="utf-8")
    out = tmp_path / "no_such_folder" / "out.csv"
    result = CliRunner().invoke(main, ["compare", str(pairs), "--out", str(out)])
    assert result.exit_code == 1
    assert result.stderr
    assert "Traceback" not in result.output
