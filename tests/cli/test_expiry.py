"""`hitomado expiry`: counts that sum to the list, sheets all or none, nobody behind the gate."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hitomado import wiring
from hitomado.cli import main
from hitomado.runner import exports
from tests.store.expiry_town import LINES, NOW, SECRET, TOWN, line, write_list

ENTRY, DIFFERENCES = "送付先情報入力シート", "差分一覧"
INDIVIDUAL, LOCKED = "要個別対応一覧", "要個別対応一覧（保留）"


@pytest.fixture(autouse=True)
def town(own_home: Path) -> None:
    with wiring.store() as store:
        store.register.replace(TOWN, NOW, "residents.csv", True)
    assert own_home.exists()


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["expiry", *words])


def table(folder: Path, name: str, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_is_counted_once_and_stands_on_its_sheet(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("match", str(write_list(tmp_path / "list.csv")), "--out", str(out), "--json")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    assert sum(told["verdicts"].values()) == told["rows"] == len(LINES)
    assert told["automatic"] + told["looked"] + told["locked"] == len(LINES)
    assert told["dropped_columns"] == ["住民票コード"]
    entry = table(out, ENTRY)
    assert [(r["処理順"], r["氏名"], r["判定"]) for r in entry] == [
        ("1", "高橋　花子", "一致"),
        ("2", "山田　一郎", "住所更新（転居）"),
    ]
    assert {r["申請書ID"] for r in entry} == {""}
    assert entry[1]["送付先住所"] == "ひとまど市港町9番地8"
    assert [r["氏名"] for r in table(out, DIFFERENCES)] == ["山田　一郎", "伊藤　雪"]
    assert [r["氏名"] for r in table(out, INDIVIDUAL)] == ["林　桜", "何処　誰"]
    assert [r["氏名"] for r in table(out, LOCKED)] == ["鈴木　月子", "佐藤　星子"]
    files = {Path(each["file"]).name: each["rows"] for each in told["files"]}
    assert files[f"{ENTRY}.csv"] == files[f"{ENTRY}.pdf"] == 2
    assert {p.name for p in out.iterdir()} == set(files)


def test_each_file_with_somebody_in_it_leaves_a_line_that_reminds_of_its_deletion(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    file = str(write_list(tmp_path / "list.csv"))
    assert run("match", file, "--out", str(out), "--clerk", "佐藤").exit_code == 0
    with wiring.store() as store:
        kept = exports.kept(store.journal)
    assert {Path(each.path) for each in kept} == set(out.resolve().iterdir())
    assert {each.clerk for each in kept} == {"佐藤"}


def test_no_file_holds_a_protected_or_unknown_address(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("match", str(write_list(tmp_path / "list.csv")), "--out", str(out), "--no-pdf")
    texts = {p.name: p.read_text("utf-8-sig") for p in out.iterdir()}
    assert len(texts) == 4
    assert not any(SECRET in text or "支援" in text for text in texts.values())
    for name in (ENTRY, DIFFERENCES, INDIVIDUAL):
        assert "月子" not in texts[f"{name}.csv"]
        assert "星子" not in texts[f"{name}.csv"]


def test_the_invented_columns_are_said_to_be_invented(tmp_path: Path) -> None:
    result = run(
        "match", str(write_list(tmp_path / "list.csv")), "--out", str(tmp_path / "o"), "--no-pdf"
    )
    assert "架空" in result.stderr
    assert "2026-11-05" in result.stderr  # when the entry of what ends on 2027-04-20 begins
    assert "合計7件" in result.stdout


def test_a_bad_row_refuses_the_list_and_names_the_row(tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", [LINES[0], line("誰か", 生年月日="あした")])
    out = tmp_path / "out"
    result = run("match", str(path), "--out", str(out))
    assert result.exit_code == 1
    assert "3行目「生年月日」" in result.stderr
    assert "あした" not in result.output
    assert not out.exists() or not list(out.iterdir())
    accepted = run("match", str(path), "--out", str(out), "--accept-rejects", "--no-pdf")
    assert accepted.exit_code == 0, accepted.output
    assert len(table(out, ENTRY)) == 1


def test_a_character_that_cp932_lacks_leaves_no_file_behind(tmp_path: Path) -> None:
    from dataclasses import replace

    odd = replace(TOWN[0], address="ひとまど市𠮷町1番地")
    with wiring.store() as store:
        store.register.replace([odd], NOW, "residents.csv", True)
    path, out = write_list(tmp_path / "list.csv", LINES[:1]), tmp_path / "out"
    result = run("match", str(path), "--out", str(out), "--encoding", "cp932", "--no-pdf")
    assert result.exit_code == 1
    assert "𠮷" in result.stderr
    assert list(out.iterdir()) == []
    assert run("match", str(path), "--out", str(out), "--no-pdf").exit_code == 0


def test_a_repeated_row_is_counted_once_and_said(tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", [LINES[0], LINES[0], LINES[1]])
    result = run("match", str(path), "--out", str(tmp_path / "o"), "--no-pdf")
    assert "1件重なって" in result.stderr
    assert "合計2件" in result.stdout


def test_without_a_register_nothing_is_matched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOMADO_HOME", str(tmp_path / "empty"))
    result = run("match", str(write_list(tmp_path / "list.csv")), "--out", str(tmp_path / "o"))
    assert result.exit_code == 1
    assert not list((tmp_path / "o").glob("*.csv"))


def test_who_moved_out_or_died_since_the_application_is_told(tmp_path: Path) -> None:
    path = tmp_path / "waiting.csv"
    with path.open("w", encoding="cp932", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["連番", "氏名", "氏名カナ", "生年月日", "性別", "住所", "方書", "申請日"])
        for number, name, address in (
            (1, "高橋　花子", TOWN[0].full_address), (2, "伊藤　雪", TOWN[0].full_address),
            (3, "鈴木　月子", SECRET),
        ):  # fmt: skip
            writer.writerow([number, name, "", "19800520", "2", address, "", "20261001"])
    out = tmp_path / "out"
    result = run("moved", str(path), "--since", "2026-10-01", "--out", str(out), "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert {k: v for k, v in told["fates"].items() if v} == {
        "unchanged": 1, "moved_out": 1, "locked": 1,
    }  # fmt: skip
    text = Path(told["file"]).read_text("utf-8-sig")
    assert SECRET not in text
    assert "転出" in text
