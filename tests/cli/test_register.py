"""`hitomado register`: whole or not at all, each rejected row named, the gate before the list."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hitomado import wiring
from hitomado.cli import main

HEADER = (
    "市区町村コード,宛名番号,世帯番号,住民種別,住民状態,氏名,氏名カナ,生年月日,性別,続柄,住所,"
    "個人番号"
)


def line(number: int, name: str = "髙橋　太郎", flag: str = "0", birth: str = "S55.5.20") -> str:
    return (
        f"011002,{number},{number},1,1,{name},タカハシ　タロウ,{birth},1,世帯主,"
        f"ひとまど町本町{number}番地,,{flag}"
    )


def write(folder: Path, *lines: str, flags: bool = True) -> Path:
    file = folder / "residents.csv"
    rows = [f"{HEADER},支援措置区分", *lines]
    if not flags:
        rows = [row.rpartition(",")[0] for row in rows]
    file.write_text("".join(f"{row}\r\n" for row in rows), encoding="cp932")
    return file


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["register", *words])


def search(text: str) -> list[dict[str, str | None]]:
    result = run("search", text, "--json")
    assert result.exit_code == 0, result.output
    rows: list[dict[str, str | None]] = json.loads(result.stdout)
    return rows


def test_an_imported_register_is_searched(tmp_path: Path) -> None:
    result = run("import", str(write(tmp_path, line(1), line(2, "山田　花子"))))
    assert result.exit_code == 0, result.output
    assert "2人" in result.stdout
    assert "個人番号" in result.stderr  # the column that was not read
    assert [row["name"] for row in search("高橋")] == ["髙橋　太郎"]
    assert search("1980-05-20 本町2")[0]["address"] == "ひとまど町本町2番地"


def test_one_bad_row_refuses_the_file_and_names_the_row(tmp_path: Path) -> None:
    run("import", str(write(tmp_path, line(9, "前田　前"))))
    bad = line(2, birth="きのう")
    result = run("import", str(write(tmp_path, line(1), bad, line(3))))
    assert result.exit_code == 1
    assert "3行目「生年月日」" in result.stderr
    assert "きのう" not in result.output
    assert "--accept-rejects" in result.stderr
    assert [row["ref"] for row in search("前田")] == ["9"]


def test_accepted_rejects_are_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    file = write(tmp_path, line(1), line(2, birth="きのう"), line(3))
    result = run("import", str(file), "--accept-rejects")
    assert result.exit_code == 0, result.output
    assert "3行目「生年月日」" in result.stderr
    assert {row["ref"] for row in search("たかはし")} == {"1", "3"}
    assert "--accept-rejects" not in result.stderr


def test_a_list_shows_no_withheld_address(tmp_path: Path) -> None:
    run("import", str(write(tmp_path, line(1, flag="1"), line(2))))
    rows = {row["ref"]: row for row in search("たかはし")}
    assert rows["1"]["visibility"] == "closed"
    assert rows["1"]["address"] is None
    assert rows["1"]["household_number"] is None
    assert rows["2"]["address"] == "ひとまど町本町2番地"
    assert "本町1" not in run("search", "たかはし").output
    assert search("本町1") == []


def test_without_the_protection_column_nobodys_address_is_shown_or_found(tmp_path: Path) -> None:
    result = run("import", str(write(tmp_path, line(1), flags=False)))
    assert result.exit_code == 0, result.output
    assert "支援措置の列がない" in result.stderr
    assert search("本町") == []
    assert search("たかはし")[0]["visibility"] == "confirm_first"
    assert "本町" not in run("search", "たかはし").output


def test_searching_before_the_first_import_is_told_in_words() -> None:
    result = run("search", "山田")
    assert result.exit_code == 1
    assert "住民データがありません" in result.stderr


def test_a_search_that_finds_nobody_names_what_looks_alike(tmp_path: Path) -> None:
    assert run("import", str(write(tmp_path, line(1)))).exit_code == 0
    found = run("search", "髙橋太朗")
    assert found.exit_code == 0
    assert "似た名前" in found.stderr


def test_ctrl_c_leaves_the_former_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", str(write(tmp_path, line(9, "前田　前"))))

    def interrupted(text: str) -> None:
        if text:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("hitomado.cli.register._progress", interrupted)
        result = run("import", str(write(tmp_path, line(1))))
    assert result.exit_code == 1
    assert "中止しました" in result.stderr
    assert [row["ref"] for row in search("前田")] == ["9"]
    assert len(list(wiring.home().glob("register-*"))) == 1


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"a,b\r\n1,2\r\n"])
def test_a_file_that_is_no_register_is_told_in_words(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    result = run("import", str(file))
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_practice_people_never_meet_the_real_ones(tmp_path: Path) -> None:
    file = str(write(tmp_path, line(1)))
    CliRunner().invoke(main, ["--practice", "register", "import", file])
    assert run("search", "たかはし").exit_code == 1


def test_people_who_may_be_in_the_register_twice_are_named_with_the_reason(tmp_path: Path) -> None:
    lines = (line(1), line(2, "高橋太郎"), line(3, "高橋　次郎"), line(4, "髙橋　太郎", flag="1"))
    run("import", str(write(tmp_path, *lines)))
    result = run("duplicates")
    assert result.exit_code == 0, result.output
    assert result.stdout.count("氏名と生年月日が同じ") == 3  # 1–2, 1–4, 2–4
    assert "異体字" in result.stdout
    assert "次郎" not in result.stdout
    assert "本町4番地" not in result.stdout  # protected
    assert "3件" in result.stderr


def test_a_register_without_duplicates_says_so(tmp_path: Path) -> None:
    run("import", str(write(tmp_path, line(1), line(2, "山田　花子"))))
    result = run("duplicates")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "いません" in result.stderr
