"""The visit as a file for the resident system, by keyboard: written, listed, deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from hitomado import wiring
from hitomado.core.export.columns import What
from hitomado.core.export.kept import DELETED, WRITTEN
from hitomado.core.visit.desk import CardStage
from hitomado.ui.tools.export_dialog import ExportDialog

from .counter import ENTER, Counter


def served(counter: Counter) -> None:
    card = counter.cards("family")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)


def write(counter: Counter, path: Path) -> ExportDialog:
    counter.open_tool("export")
    dialog = counter.dialog(ExportDialog)
    counter.press(ENTER)
    counter.dialog(QFileDialog)
    counter.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    counter.tap(str(path))
    counter.press(ENTER)
    counter.until(lambda: path.exists() and bool(dialog._files))
    return dialog


def test_a_file_is_written_on_request_and_deleted_after_use_both_in_the_journal(
    counter: Counter, tmp_path: Path
) -> None:
    served(counter)
    path = tmp_path / "to-register.csv"
    dialog = write(counter, path)
    assert counter.visit.persons[0].name in path.read_text("cp932")
    counter.press(Qt.Key.Key_F6)
    counter.until(lambda: not dialog._files)
    assert not path.exists()
    kinds = [line.header.kind for line in counter.lines()]
    assert [k for k in kinds if k in {WRITTEN, DELETED}] == [WRITTEN, DELETED]


def test_a_file_that_was_not_deleted_is_still_listed_at_the_next_start(
    counter: Counter, tmp_path: Path
) -> None:
    served(counter)
    write(counter, tmp_path / "kept.csv").reject()
    counter.open_tool("export")
    again = counter.dialog(ExportDialog)
    counter.until(lambda: bool(again._files))
    (file,) = again._files.values()
    assert Path(file.path).name == "kept.csv"


def test_a_file_that_cannot_be_deleted_stays_on_the_list(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served(counter)
    path = tmp_path / "open.csv"
    dialog = write(counter, path)

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    counter.press(Qt.Key.Key_F6)
    counter.until(lambda: counter.words("reason.export_kept.title") in counter.said())
    monkeypatch.undo()
    assert dialog._files


def test_a_town_map_that_is_wrong_is_told_and_nothing_is_written(
    counter: Counter, tmp_path: Path
) -> None:
    (wiring.home() / "export_notice.toml").write_text("format = 9\n", encoding="utf-8")
    served(counter)
    counter.open_tool("export")
    dialog = counter.dialog(ExportDialog)
    dialog._write(What.NOTICE, tmp_path / "never.csv")
    assert counter.says("reason.mapping_invalid.title")
    assert not (tmp_path / "never.csv").exists()


def test_no_file_without_a_visit(counter: Counter) -> None:
    counter.open_tool("export")
    counter.dialog(ExportDialog)
    assert counter.says("export.no_visit")
