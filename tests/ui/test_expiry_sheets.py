"""The sheets of an expiry list, printed and saved from the window."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hitomado import wiring
from hitomado.core.expiry.sheets import Sheet
from hitomado.core.export.kept import KeptFile
from hitomado.runner import exports
from hitomado.ui.expiry.sheets import SheetsDialog
from hitomado.virtual.town.planted import PROTECTED

from .counter import ENTER, ESC, Counter
from .expiry_hands import (
    press_and_wait,
    taken,
    want_second_check,
)
from .expiry_lists import mixed, people, planted, write


def test_the_sheets_are_saved_each_with_a_line_that_reminds_of_its_deletion(
    counter: Counter, tmp_path: Path
) -> None:
    closed = planted(PROTECTED)
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    folder = tmp_path / "out"
    folder.mkdir()
    counter.press(Qt.Key.Key_F10)
    dialog = counter.dialog(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    counter.until(lambda: counter.words("expiry_view.sheets.delete_after") in counter.said())
    (own,) = folder.iterdir()
    files = {path.name: path for path in own.iterdir()}
    titles = [counter.words(f"expiry.sheet.{s}") for s in Sheet]
    assert {f"{title}.csv" for title in titles} <= files.keys()
    assert {f"{title}.pdf" for title in titles} <= files.keys()
    entry = files[counter.words("expiry.sheet.entry") + ".csv"].read_text("utf-8-sig")
    assert people()[0].name in entry
    assert entry.count("\n") == 1 + len(window._opened.rows.to_enter())  # type: ignore[union-attr]
    for path in files.values():
        if path.suffix == ".csv":
            assert closed.address not in path.read_text("utf-8-sig")
    assert {Path(kept.path).name for kept in _kept()} == {
        name for name, path in files.items() if path.suffix == ".pdf" or _has_rows(path)
    }


def _kept() -> tuple[KeptFile, ...]:
    with wiring.store(practice=True) as store:
        return exports.kept(store.journal)


def _has_rows(path: Path) -> bool:
    return path.read_text("utf-8-sig").count("\n") > 1


def test_what_waits_for_a_second_person_stands_on_no_entry_sheet(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    want_second_check(counter)
    window = taken(counter, write(tmp_path / "kigen.csv", mixed(1, renamed=1, nobody=0)))
    counter.press(ENTER)
    decided = window.doubtful.shown
    press_and_wait(counter, window, "1")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(Qt.Key.Key_F9)
    dialog = counter.dialog(SheetsDialog)
    names = [line["name"] for paper in dialog.papers(Sheet.ENTRY) for line in paper.lines]
    assert decided is not None
    assert len(names) == 2
    assert decided.matched.candidates[0].resident.name not in names


def test_a_sheet_is_printed_from_the_list(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out: list[int] = []

    def printed(_parent: object, pages: Sequence[bytes], *, landscape: bool) -> bool:
        assert landscape
        out.append(len(pages))
        return True

    monkeypatch.setattr("hitomado.ui.expiry.sheets.print_pages", printed)
    taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(Qt.Key.Key_F9)
    counter.dialog(SheetsDialog)
    counter.press(ENTER)
    counter.until(lambda: out == [1])
    assert counter.says("expiry_view.sheets.printed")
