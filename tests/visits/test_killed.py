"""kill -9 in the middle of a visit: at the next start it is offered with all that was confirmed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado import wiring
from hitomado.core.visit.facts import apply
from hitomado.core.visit.lines import fold, from_line
from hitomado.core.visit.model import Step, Visit
from hitomado.ui import theme
from tests.ui.counter import ENTER, Counter
from tests.ui.settled import copy_home, on_this_day
from tests.visits.played import TOLD

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


@pytest.fixture
def practice_home(own_home: Path) -> Iterator[Path]:
    copy_home(own_home)
    patch = on_this_day()
    yield own_home
    patch.undo()


def killed_at(when: str, folder: Path) -> None:
    """Play the visit until the program is killed: at a step, or after a kind of line."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    played = subprocess.run(
        [sys.executable, "-m", "tests.visits.played", str(folder), when],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert played.returncode == -9, played.stderr.decode()


def on_disk() -> tuple[Visit, int]:
    """The one unfinished visit as its lines tell it, and how many lines it has."""
    with wiring.store(practice=True) as store:
        assert store.journal.verify() is None
        (visit,) = store.journal.unfinished()
        lines = list(store.journal.lines(visit))
        told = fold((line, json.loads(line.payload.body)) for line in lines if line.payload)
        assert told is not None
        return told, len(lines)


def was_told(folder: Path) -> tuple[Visit, int]:
    """The visit as the killed program had written it, and how many lines that were."""
    lines = json.loads((folder / TOLD).read_text(encoding="utf-8"))
    visit: Visit | None = None
    for kind, payload in lines:
        visit = apply(visit, from_line(kind, payload))
    assert visit is not None
    return visit, len(lines)


# each step as the clerk comes to it, and within each step, after a line it writes there
WITHIN = (
    "visit.card_seen",
    "visit.person_answered",
    "visit.form_issued",
    "visit.act_changed",
    "visit.card_seen_again",
)


@pytest.mark.parametrize("when", [*Step, *WITHIN])
def test_a_killed_program_offers_the_visit_again_with_all_that_was_confirmed(
    practice_home: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, when: str
) -> None:
    killed_at(when, tmp_path)
    told, written = on_disk()
    assert (told, written) == was_told(tmp_path), "not one confirmed line is lost"
    theme.apply(qapp, dark=False)
    counter = Counter(qtbot)
    try:
        counter.until(lambda: bool(counter.desk.waiting))
        assert [v.id for v in counter.desk.waiting] == [told.id]
        assert counter.says("ui.wait.visits_count", count=1)
        counter.press(Qt.Key.Key_F2, ENTER)
        counter.until(lambda: counter.desk.visit is not None)
        assert replace(counter.visit, focus=None) == replace(told, focus=None)
        counter.qtbot.wait(50)
        assert counter.visit.acts == told.acts, "taking up confirms nothing"
    finally:
        counter.leave()
