"""`hitomado doctor`: each trouble with what to do, nothing about any person, nothing used up."""

import os
import shutil
import sys
import time
from collections import namedtuple
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hitomado import wiring
from hitomado.cli import main
from hitomado.cli.context import without_user
from hitomado.core.reasons import Reason
from hitomado.paper import fonts
from hitomado.store.key import key_file
from hitomado.virtual.readers import VirtualReaders
from hitomado.virtual.town.town import FEWEST_PEOPLE, PracticeTown
from hitomado.words import Words
from tests.pcsc.chips import NotedCard

WORDS = Words("ja")
SELECT = 0xA4
NONCE = "0123456789abcdef"


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> VirtualReaders:
    made = VirtualReaders("Counter 1", "Counter 2")
    monkeypatch.setattr(wiring, "card_readers", lambda **_: made)
    return made


@pytest.fixture
def town(tmp_path: Path) -> PracticeTown:
    """An office with a register two days old and one line in its journal."""
    made = PracticeTown(wiring.today(), FEWEST_PEOPLE)
    file = tmp_path / "register.csv"
    with file.open("wb") as target:
        target.writelines(made.register_csv())
    two_days_ago = time.time() - timedelta(days=2, hours=1).total_seconds()
    os.utime(file, (two_days_ago, two_days_ago))
    with wiring.store() as store:
        wiring.register_import(store.register).take(file)
        name = next(made.residents()).name
        for step in range(3):
            payload = {"name": name, "step": step}
            store.journal.append("visit.note", clerk="佐藤花子", person_ref="7", payload=payload)
    return made


def doctor(*, lang: str = "ja") -> Result:
    return CliRunner().invoke(main, ["--lang", lang, "doctor"])


def told(result: Result, reason: Reason) -> bool:
    """Whether a trouble is named together with what to do."""
    parts = [f"reason.{reason}.title", f"reason.{reason}.remedy"]
    return result.exit_code == 1 and all(WORDS(part) in result.stderr for part in parts)


@pytest.mark.usefixtures("town")
def test_a_pc_where_all_is_well_says_so() -> None:
    result = doctor()
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    assert result.stdout.splitlines()[-1] == WORDS("doctor.well")
    assert f"{FEWEST_PEOPLE:,}人" in result.stdout
    assert "（2日前）" in result.stdout
    assert "3件、つながっています" in result.stdout
    for label in ("program", "python", "database", "qt", "parts", "key", "flags", "disk", "mj"):
        assert WORDS(f"doctor.label.{label}") in result.stdout


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_personal_is_shown(town: PracticeTown, readers: VirtualReaders, lang: str) -> None:
    card = NotedCard(NONCE)
    readers.insert(card)
    shown = doctor(lang=lang).output
    people = list(town.residents())
    assert len(people) == FEWEST_PEOPLE
    personal = {
        value.strip()
        for who in people
        for value in (who.name, who.name_kana, who.address, who.former_name, who.alias)
        if value and value.strip()
    }
    held = {card.spec.name, card.spec.address, card.spec.number_b, "佐藤花子", NONCE}
    assert not [value for value in personal | held if value in shown]
    assert str(Path.home()) not in shown


def test_cards_are_named_by_selects_alone(readers: VirtualReaders) -> None:
    card = NotedCard(NONCE)
    readers.insert(card, "Counter 2")
    shown = doctor().stdout
    assert {command[1] for command in card.log} == {SELECT}
    assert "Counter 1　カードなし" in shown
    assert "Counter 2　カードあり（ATR 3B" in shown
    own = "公的個人認証AP・券面事項入力補助AP・券面事項確認AP・住基AP・共通カードAP"
    assert own in shown
    assert "カードにありません：運転免許証・在留カード" in shown


def test_a_card_that_goes_away_is_a_trouble_and_the_rest_is_still_checked(
    readers: VirtualReaders,
) -> None:
    readers.insert(NotedCard(NONCE), pull_after=1)
    result = doctor()
    assert told(result, Reason.CARD_REMOVED)
    assert WORDS("diagnosis.step.select") in result.stdout
    assert WORDS("doctor.label.disk") in result.stdout


def test_no_service_is_told_and_the_rest_is_still_checked(readers: VirtualReaders) -> None:
    readers.set_service(running=False)
    result = doctor()
    assert told(result, Reason.NO_SERVICE)
    assert WORDS("doctor.label.disk") in result.stdout


def test_a_pc_without_a_reader_is_told_so(readers: VirtualReaders) -> None:
    for info in readers.list():
        readers.unplug(info.name)
    assert told(doctor(), Reason.NO_READER)


def test_a_record_of_card_commands_that_lies_there_is_named_with_its_place() -> None:
    trace = wiring.apdu_trace()
    assert WORDS("diagnosis.trace.off") in doctor().stdout
    trace.set_on(True)
    trace.set_on(False)
    said = WORDS("diagnosis.trace.earlier", file=without_user(wiring.home() / "apdu.log"))
    assert said in doctor().stdout


def test_the_help_names_the_file_of_the_record() -> None:
    shown = CliRunner().invoke(main, ["--help"]).stdout
    assert "apdu.log in the data folder" in " ".join(shown.split())


def test_data_of_practice_alone_is_not_called_nothing_in_the_folder() -> None:
    assert WORDS("doctor.store.none") in doctor().stdout
    with wiring.store(practice=True):
        pass
    shown = doctor().stdout
    assert WORDS("doctor.store.others") in shown
    assert WORDS("doctor.store.none") not in shown


def test_looking_makes_no_data() -> None:
    assert told(doctor(), Reason.NO_REGISTER)
    assert not wiring.home().exists()


def test_an_empty_store_has_no_register() -> None:
    with wiring.store():
        pass
    assert told(doctor(), Reason.NO_REGISTER)


@pytest.mark.usefixtures("town")
def test_a_changed_journal_line_is_found() -> None:
    with wiring.store() as store:
        store.db.execute("DROP TRIGGER journal_no_update")
        store.db.execute("UPDATE journal SET kind = 'other' WHERE seq = 2")
    result = doctor()
    assert told(result, Reason.CHAIN_BROKEN)
    assert "2件目から合いません" in result.stdout


@pytest.mark.usefixtures("town")
def test_a_register_file_that_is_gone_is_found() -> None:
    for file in wiring.home().glob("register-*"):
        file.unlink()
    assert told(doctor(), Reason.STORE_DAMAGED)


@pytest.mark.usefixtures("town")
def test_a_lost_key_is_told_and_the_rest_is_still_checked() -> None:
    key_file(wiring.database()).unlink()
    result = doctor()
    assert told(result, Reason.STORE_WRONG_KEY)
    assert WORDS("doctor.label.disk") in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
@pytest.mark.usefixtures("town")
def test_a_key_file_that_others_can_read_is_a_trouble() -> None:
    assert WORDS("doctor.key.file") in doctor().stdout
    key_file(wiring.database()).chmod(0o644)
    assert told(doctor(), Reason.KEY_READABLE)


@pytest.mark.usefixtures("town")
def test_a_full_disk_is_a_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(2**40, 2**40 - 2**20, 2**20))
    result = doctor()
    assert result.exit_code == 1
    assert WORDS("reason.disk_low.title") in result.stderr


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    ("families", "exit_code"), [(["Noto Serif CJK JP"], 0), (["Noto Sans CJK JP"], 1), ([], 1)]
)
def test_another_name_font_is_a_note_and_none_at_all_a_trouble(
    monkeypatch: pytest.MonkeyPatch, families: list[str], exit_code: int
) -> None:
    there = tuple(fonts.Font(family, Path("x"), 0) for family in families)
    monkeypatch.setattr(fonts, "installed", lambda *_: there)
    result = doctor()
    assert WORDS("doctor.mj.missing") in result.stdout
    assert result.exit_code == exit_code
    assert exit_code == 0 or told(result, Reason.FONTS_MISSING)


def test_missing_files_of_the_program_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "resources"
    shutil.copytree(Path(__file__).parents[2] / "resources", folder)
    (folder / "forms" / "combined.typ").unlink()
    monkeypatch.setattr("hitomado.cli.doctor_checks.resources", lambda: folder)
    result = doctor()
    assert told(result, Reason.RESOURCES_MISSING)
    assert "forms/combined.typ" in result.stderr


def test_a_window_library_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    gone: Any = None
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", gone)
    assert told(doctor(), Reason.WINDOW_BROKEN)


def test_in_practice_no_register_yet_is_no_trouble(readers: VirtualReaders) -> None:
    assert readers.list()
    result = CliRunner().invoke(main, ["--practice", "doctor"])
    assert result.exit_code == 0, result.output


@pytest.mark.usefixtures("town")
def test_a_file_of_the_towns_spellings_that_cannot_be_taken_is_a_trouble(own_home: Path) -> None:
    file = own_home / wiring.TOWN_SPELLINGS
    file.write_text("[oaza\n", encoding="utf-8")
    assert told(doctor(), Reason.SPELLINGS_SYNTAX)
    file.write_text("format = 1\n", encoding="utf-8")
    result = doctor()
    assert result.exit_code == 0, result.output
    assert WORDS("doctor.spellings") in result.stdout
