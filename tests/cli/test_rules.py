"""`hitomado rules`: said in words, refused in words, and nobody's change without a name."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hitomado import window_wiring, wiring
from hitomado.cli import main
from hitomado.ports import OfficeIdentity
from hitomado.virtual.town.places import TOWN_CODE
from tests.core.rules.test_office_rules import ENACTED

TODAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def this_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "today", lambda: TODAY)


def run(*words: str, lang: str = "ja") -> Result:
    return CliRunner().invoke(main, ["--lang", lang, "rules", *words])


def done(*words: str) -> str:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def put(*words: str) -> str:
    return done("set", *words, "--clerk", "佐藤")


def test_every_rule_stands_in_the_list_with_title_value_and_mark() -> None:
    text = done("list")
    assert len(text.splitlines()) >= len({rule.id for rule in wiring.rulebook().rules})
    assert "再交付の手数料（カード）：800円  [確か]" in text
    assert "統合端末で暗証番号を入れる回数：3回" in text
    assert "町の値" not in text


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_list_and_each_rule_speak_both_languages(lang: str) -> None:
    assert run("list", lang=lang).exit_code == 0
    for rule in ("merge.m1", "text.handout_note", "sections.related", "steps.pin_reset"):
        assert run("show", rule, lang=lang).exit_code == 0


def test_a_change_waits_for_its_day_and_is_seen_on_it() -> None:
    put("merge.m1", "off", "--from", "R9.4.1")
    assert "町の値" not in done("list", "--day", "2027-03-31")
    line = next(x for x in done("list", "--day", "2027-04-01").splitlines() if "merge.m1" in x)
    assert line.endswith("しない  [未確認（責任者に確認）]  町の値")
    shown = done("show", "merge.m1")
    assert "令和9年4月1日から しない" in shown
    assert "佐藤" in shown
    assert wiring.office_rulebook().flag("merge.m1", date(2027, 4, 1)) is False


def test_a_change_that_waits_is_taken_back() -> None:
    put("merge.m1", "off", "--from", "2027-04-01")
    assert run("withdraw", "merge.m1", "--from", "2027-05-01", "--clerk", "佐藤").exit_code == 1
    done("withdraw", "merge.m1", "--from", "2027-04-01", "--clerk", "鈴木")
    assert wiring.office_rulebook().flag("merge.m1", date(2027, 4, 1)) is True
    assert "取消（鈴木" in done("show", "merge.m1")


def test_a_list_takes_one_value_for_each_line_and_goes_back() -> None:
    put("sections.related", "国保", "税")
    assert wiring.office_rulebook().lines("sections.related", TODAY) == ("国保", "税")
    done("reset", "sections.related", "--clerk", "佐藤")
    assert len(wiring.office_rulebook().lines("sections.related", TODAY)) > 5


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("fee.card_reissue", "5001"), "5000以下"),
        (("fee.card_reissue", "多い"), "読めません"),
        (("transfer_in.after_move", "20"), "法令で決まっている"),
        (("no.such", "1"), "そのルールはありません"),
        (("merge.m1", "off", "--from", "2026-11-26"), "今日より前"),
        (("url.official.time_over", "http://a.jp"), "https://"),
    ],
)
def test_a_refusal_says_why_and_that_the_former_value_holds(
    words: tuple[str, ...], said: str
) -> None:
    result = run("set", *words, "--clerk", "佐藤")
    assert result.exit_code == 1
    assert said in result.stderr
    assert "これまでの値のまま" in result.stderr


def test_nobody_changes_a_rule_without_a_name() -> None:
    assert run("set", "merge.m1", "off").exit_code == 2
    window_wiring.keep_identity(OfficeIdentity("ひとまど県ひとまど町", TOWN_CODE, "港"))
    done("set", "merge.m1", "off")
    assert wiring.office_own().values[0].clerk == "港"


def test_a_wrong_file_is_refused_with_its_line_and_the_former_one_stays(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(ENACTED, encoding="utf-8")
    assert "2件" in done("import", str(file), "--clerk", "佐藤")
    file.write_text(ENACTED.replace("value = 1200", "value = 9000"), encoding="utf-8")
    result = run("import", str(file), "--clerk", "佐藤")
    assert result.exit_code == 1
    assert (
        "own.tomlの2行目、ルール「fee.card_reissue」：value：上限より大きい値です" in result.stderr
    )
    assert wiring.office_rulebook().number("fee.card_reissue", date(2027, 4, 1)) == 1200
    done("drop-file", "--clerk", "佐藤")
    assert wiring.office_rulebook().number("fee.card_reissue", date(2027, 4, 1)) == 800


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    result = run("import", str(tmp_path / "none.toml"), "--clerk", "佐藤")
    assert result.exit_code == 1
    assert "none.toml" in result.stderr


def test_what_one_pc_exports_another_takes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("merge.m1", "off", "--from", "2027-04-01")
    put("text.office_hours", "平日 8:30から17:15まで")
    file = tmp_path / "own.toml"
    done("export", "--out", str(file))
    first = wiring.office_rulebook()
    monkeypatch.setenv("HITOMADO_HOME", str(tmp_path / "other"))
    assert "町で設定したルールはありません" in run("export").stderr
    done("import", str(file), "--clerk", "鈴木")
    for rule, day in (("merge.m1", date(2027, 4, 1)), ("text.office_hours", TODAY)):
        assert wiring.office_rulebook().on(rule, day).value == first.on(rule, day).value


def test_a_value_no_longer_allowed_is_told_in_words() -> None:
    put("fee.card_reissue", "900")
    with wiring.store() as store:
        store.db.execute("UPDATE office_values SET value = '99999'")
        store.db.conn.commit()
    result = run("list")
    assert "使えないものがあります：再交付の手数料" in result.stderr
    assert "800円" in result.stdout


def test_the_offices_days_are_added_listed_and_removed() -> None:
    added = run("closed", "add", "2026-12-04", "--note", "棚卸し", "--clerk", "佐藤")
    assert (added.exit_code, added.stderr) == (0, "")
    opened = run("closed", "add", "2026-12-05", "--open", "--clerk", "佐藤")
    assert "閉庁日のまま" in opened.stderr
    assert "もともと閉庁日" in run("closed", "add", "2026-12-06", "--clerk", "佐藤").stderr
    listed = done("closed", "list")
    assert "棚卸し" in listed
    assert "統合端末は動かない" in listed
    closed = wiring.closed_days(TODAY, wiring.office_own().days)
    assert {date(2026, 12, 4), date(2026, 12, 5)} <= closed
    done("closed", "remove", "2026-12-04", "--clerk", "佐藤")
    assert run("closed", "remove", "2026-12-04", "--clerk", "佐藤").exit_code == 1


def test_a_day_beyond_the_known_holidays_warns() -> None:
    result = run("closed", "add", "2100-01-06", "--clerk", "佐藤")
    assert "2100年の祝日" in result.stderr


def test_a_day_that_is_none_is_wrong_usage_told_in_words() -> None:
    result = run("closed", "add", "いつか", "--clerk", "佐藤")
    assert result.exit_code == 2
    assert "日付として読めません" in result.stderr
