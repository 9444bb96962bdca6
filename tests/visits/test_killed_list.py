"""kill -9 while a list is worked off: nothing that was decided or ticked is lost or doubled."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado import expiry_wiring, wiring
from hitomado.core.expiry.model import RowState
from hitomado.core.expiry.state import CHECKED, DECIDED, ENTERED, ROW_KINDS, UNDONE
from hitomado.runner.expiry import ExpiryWork
from hitomado.ui import theme
from hitomado.ui.expiry.window import ExpiryWindow
from tests.ui.counter import ENTER, Counter
from tests.ui.expiry_lists import mixed
from tests.ui.settled import copy_home, on_this_day
from tests.visits.worked_list import TOLD

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


@pytest.fixture
def practice_home(own_home: Path) -> Iterator[Path]:
    copy_home(own_home)
    patch = on_this_day()
    yield own_home
    patch.undo()


def killed_at(when: str, folder: Path) -> list[tuple[str, dict[str, str]]]:
    """Work until the program is killed; returns the lines as it had written them."""
    worked = subprocess.run(
        [sys.executable, "-m", "tests.visits.worked_list", str(folder), when],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert worked.returncode == -9, worked.stderr.decode()
    lines = json.loads((folder / TOLD).read_text(encoding="utf-8"))
    return [(kind, payload) for kind, payload in lines]


def on_disk() -> tuple[list[tuple[str, object]], dict[str, RowState]]:
    """The lines about rows in the journal, and the rows as they make them."""
    with wiring.store(practice=True) as store:
        assert store.journal.verify() is None
        work = ExpiryWork(
            expiry_wiring.lists_in(store, practice=True), store.journal, lambda: False
        )
        (info,) = work.lists()
        lines = [
            (line.header.kind, json.loads(line.payload.body))
            for line in store.journal.lines(info.id)
            if line.header.kind in ROW_KINDS and line.payload
        ]
        return lines, {row.matched.key: row for row in work.rows(info.id)}


def stands(lines: list[tuple[str, dict[str, str]]]) -> dict[str, set[str]]:
    """Per row what was written last and not taken back, counted by hand."""
    found: dict[str, list[str]] = {}
    for kind, payload in lines:
        row = found.setdefault(payload["key"], [])
        if kind == UNDONE:
            row.pop()
        else:
            row.append(kind)
    return {key: set(kinds) for key, kinds in found.items()}


@pytest.mark.parametrize("when", ["1", "3", "5", "8", "11"])
def test_a_killed_program_goes_on_with_everything_that_was_decided(
    practice_home: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, when: str
) -> None:
    told = killed_at(when, tmp_path)
    assert len(told) == int(when)
    lines, rows = on_disk()
    assert lines == told, "not one line is lost"
    assert len(rows) == len(mixed())
    for key, kinds in stands(told).items():
        row = rows[key]
        assert (row.decision is not None or row.flag is not None) == (DECIDED in kinds)
        assert (row.entered is not None) == (ENTERED in kinds)
        assert CHECKED not in kinds
    theme.apply(qapp, dark=False)
    counter = Counter(qtbot)
    try:
        counter.open_tool("expiry")
        window = counter.dialog(ExpiryWindow)
        counter.until(lambda: bool(window.lists._list.key))
        counter.press(ENTER)
        counter.until(lambda: window.page is window.overview)
        counter.press(ENTER)
        decided = {key for key, kinds in stands(told).items() if DECIDED in kinds}
        left = {row.matched.key for row in window.doubtful._left()}
        flagged = {key for key in decided if rows[key].flag and not rows[key].decision}
        assert not left & (decided - flagged), "nothing is asked twice"
        assert window.doubtful.shown is None or window.doubtful.shown.matched.key in left
    finally:
        counter.leave()


def test_a_program_killed_in_the_matching_leaves_nothing_half_kept(
    practice_home: Path, tmp_path: Path
) -> None:
    assert killed_at("matching", tmp_path) == []
    with wiring.store(practice=True) as store:
        assert store.journal.verify() is None
        assert expiry_wiring.lists_in(store, practice=True).lists() == ()
        assert store.db.execute("SELECT count(*) FROM expiry_rows").fetchone()[0] == 0
