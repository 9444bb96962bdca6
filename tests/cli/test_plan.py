"""`hitomado plan`: a case's file in, the household's plan out, as text or as JSON."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hitomado import wiring
from hitomado.cli import main
from hitomado.cli.plan import plan_lines
from hitomado.core.rules.book.office_days import DayKind, OfficeDay
from hitomado.core.rules.plan import Case, OfficeFacts
from hitomado.core.rules.planner import make_plan
from hitomado.words import Words
from tests.core.rules.cases import RULES
from tests.core.rules.test_case_json import cases

CASE: dict[str, Any] = {
    "today": "2026-11-10",
    "office": {},
    "move": {"kind": "transfer_in_by_card", "planned": "2026-11-01", "moved": "2026-11-01"},
    "persons": [
        {
            "id": "father",
            "role": "世帯主",
            "birth": "1984-02-10",
            "card": {"state": "active", "kind": "my_number", "expiry": "2033-02-10"},
            "pins": {"juki": "known"},
            "certs": {"sign": "2029-02-10", "auth": "2029-02-10"},
        },
        {
            "id": "mother",
            "role": "妻",
            "birth": "1986-07-21",
            "present": False,
            "card": {"state": "active"},
            "pins": {"juki": "forgotten"},
        },
    ],
}
TODAY = date(2026, 11, 10)
KEYS = ["procedure", "answer", "last_day", "because", "fee", "documents", "forms", "steps"]
KEYS += ["ways", "questions", "warnings"]


def run(folder: Path, value: object, *options: str, lang: str = "ja") -> Result:
    file = folder / "case.json"
    file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return CliRunner().invoke(main, ["--lang", lang, "plan", str(file), *options])


def changed(**keys: object) -> dict[str, Any]:
    return {**CASE, "persons": [{**CASE["persons"][0], **keys}]}


def test_the_json_is_the_settled_format(tmp_path: Path) -> None:
    result = run(tmp_path, CASE, "--json")
    assert result.exit_code == 0
    made = json.loads(result.stdout)
    assert list(made) == ["persons"]
    assert list(made["persons"]) == ["father", "mother"]
    procedures = made["persons"]["father"]
    assert [p["procedure"] for p in procedures] == [
        "transfer_in_by_card",
        "continued_use",
        "sign_certificate",
    ]
    assert all(list(p) == KEYS for p in procedures)
    notice = procedures[0]
    assert (notice["answer"], notice["last_day"], notice["fee"]) == ("possible", "2026-11-15", 0)
    assert {"code": "receive_mover_data", "place": "terminal", "pin": "juki"} in notice["steps"]
    assert notice["because"][0] == {
        "rule": "transfer_in.after_planned",
        "facts": {"event": "2026-11-01", "last_day": "2026-12-01"},
    }


def test_the_text_names_the_last_day_its_closed_day_and_the_basis(tmp_path: Path) -> None:
    said = run(tmp_path, CASE).stdout
    assert "最終日：2026-11-15" in said
    assert "最終日が閉庁日：前の開庁日（2026-11-13）までに" in said
    assert "根拠：住民基本台帳法22条1項、24条の2、確認日：2026-11-21" in said
    assert "手順2：" in said
    assert "住民基本台帳用の暗証番号" in said


def test_the_text_says_how_it_goes_on_for_who_is_absent(tmp_path: Path) -> None:
    said = run(tmp_path, CASE).stdout
    mother = said[said.index("mother（妻）") :]
    assert "暗証番号の再設定：今日はできません" in mother
    assert "次にすること：本人が書いて封をした委任状を持って来てもらう" in mother


def test_what_is_lacking_and_what_does_not_count_is_said_in_words(tmp_path: Path) -> None:
    shown = ["juki_card_with_photo", "pension_book"]
    said = run(tmp_path, changed(documents=shown, card=None, certs=None)).stdout
    assert "足りないもの：写真付き1点、またはそのほか1点" in said
    assert "数えられないもの：写真付き住民基本台帳カード（今は本人確認書類にならない）" in said
    english = run(tmp_path, changed(documents=shown, card=None, certs=None), lang="en").stdout
    assert "lacking: 1 with photo, or 1 other" in english


def test_the_offices_settings_and_closed_days_count(tmp_path: Path) -> None:
    office = {"closed": [], "settings": {"fee.sign_certificate": 200}}
    made = json.loads(run(tmp_path, {**CASE, "office": office}, "--json").stdout)
    fees = {p["procedure"]: p["fee"] for p in made["persons"]["father"]}
    assert fees["sign_certificate"] == 200
    assert "閉庁日" not in run(tmp_path, {**CASE, "office": office}).stdout
    refused = run(tmp_path, {**CASE, "office": {"settings": {"sign.age": 12}}})
    assert refused.exit_code == 1
    assert "sign.age" in refused.stderr


def test_what_this_office_has_set_counts_and_the_file_has_the_last_word(tmp_path: Path) -> None:
    before = json.loads(run(tmp_path, CASE, "--json").stdout)
    with wiring.store() as store:
        for rule, value in (("fee.sign_certificate", 300), ("fee.continued_use", 100)):
            store.office_rules.set_value(
                wiring.rulebook(), rule, value, since=TODAY, today=TODAY, clerk="佐藤"
            )
        store.office_rules.set_day(OfficeDay(date(2026, 11, 13), DayKind.CLOSED), clerk="佐藤")
    result = run(tmp_path, CASE, "--json")
    _notice, use, sign = json.loads(result.stdout)["persons"]["father"]
    assert (use["fee"], sign["fee"]) == (100, 300)
    assert [p["fee"] for p in before["persons"]["father"]] == [0, 0, 0]
    assert "前の開庁日（2026-11-12）までに" in run(tmp_path, CASE).stdout
    office = {"closed": [], "settings": {"fee.sign_certificate": 200}}
    own = json.loads(run(tmp_path, {**CASE, "office": office}, "--json").stdout)
    assert [p["fee"] for p in own["persons"]["father"]] == [0, 100, 200]
    practice = CliRunner().invoke(main, ["--practice", "plan", str(tmp_path / "case.json")])
    assert "300円" not in practice.stdout, "practice has rules of its own"


def test_a_value_of_the_office_that_no_longer_holds_is_told(tmp_path: Path) -> None:
    with wiring.store() as store:
        store.office_rules.set_value(
            wiring.rulebook(), "fee.continued_use", 100, since=TODAY, today=TODAY, clerk="佐藤"
        )
        store.db.execute("UPDATE office_values SET value = '99999'")
        store.db.conn.commit()
    result = run(tmp_path, CASE, "--json")
    assert "使えないものがあります：継続利用の手数料" in result.stderr
    assert json.loads(result.stdout)["persons"]["father"][1]["fee"] == 0


def test_the_plan_of_a_protected_persons_card_says_nothing_to_who_brings_it(
    tmp_path: Path,
) -> None:
    brought = changed(
        present=False, actor="household_member", protection="protected", wants=["pin_reset"]
    )
    result = run(tmp_path, {**brought, "move": {"kind": "card_only"}})
    assert result.exit_code == 0
    assert "責任者に相談する" in result.stdout
    for word in ("書類：", "用紙：", "注意：", "照会書", "保護", "支援"):
        assert word not in result.stdout


def test_a_person_of_unknown_protection_has_a_plan(tmp_path: Path) -> None:
    made = json.loads(run(tmp_path, changed(protection="unknown"), "--json").stdout)
    assert {p["answer"] for p in made["persons"]["father"]} == {"possible"}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (changed(pins={"juki": "1234"}), "persons[0].pins.juki"),
        ({**CASE, "today": "yesterday"}, "today"),
        ("{\n\n,", "3行目"),
        ("", "1行目"),
    ],
)
def test_a_wrong_file_is_told_by_its_place_and_never_quoted(
    tmp_path: Path, value: object, said: str
) -> None:
    result = run(tmp_path, value)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert "1234" not in result.stderr


def test_a_file_that_is_not_there_or_not_utf_8_is_told_in_words(tmp_path: Path) -> None:
    gone = CliRunner().invoke(main, ["plan", str(tmp_path / "gone.json")])
    (tmp_path / "old.json").write_bytes("世帯主".encode("cp932"))
    old = CliRunner().invoke(main, ["plan", str(tmp_path / "old.json")])
    for result in (gone, old):
        assert result.exit_code == 1
        assert "事例のファイルを読めません" in result.stderr


@given(cases(), st.sampled_from(["ja", "en"]))
@settings(max_examples=100, deadline=None)
def test_every_plan_can_be_said(case: Case, lang: str) -> None:
    assume(case.today >= date(2026, 1, 1))
    case = replace(case, office=OfficeFacts(case.office.closed))
    words = Words(lang)
    for own in make_plan(case, RULES).persons:
        for found in own.procedures:
            lines = list(plan_lines(words, found, case.today, RULES))
            assert len(lines) > len(found.because)


def test_someone_to_whom_nothing_applies_is_told_so(tmp_path: Path) -> None:
    nobody = changed(card=None, certs=None, pins={})
    result = run(tmp_path, {**nobody, "move": {"kind": "card_only"}})
    assert "この人に当てはまる手続はありません" in result.stdout
