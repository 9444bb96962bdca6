"""The guided steps on the smallest screen: one row of keys, and several steps in sight."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hitomado.ui.kit.ahead_panel import AheadPanel
from hitomado.ui.kit.guide_step_row import GuideStepRow
from hitomado.ui.kit.household_list import PersonStrip
from hitomado.ui.kit.primary_bar import PrimaryBar

from .counter import Counter
from .test_in_sight import in_sight
from .test_visit_end import to_guide, to_questions


@pytest.fixture
def pdf(tmp_path: Path) -> str:
    return str(tmp_path / "form.pdf")


def test_the_keys_stand_in_one_row_and_four_steps_are_in_sight(counter: Counter, pdf: str) -> None:
    to_guide(counter, pdf)
    QApplication.processEvents()
    bar = counter.window.findChild(PrimaryBar)
    assert bar is not None
    keys = [b for b in bar.findChildren(QPushButton) if b.isVisible()]
    heights = {b.geometry().center().y() for b in keys}
    assert max(heights) - min(heights) < min(b.height() for b in keys) // 2
    rows = [r for r in counter.window.findChildren(GuideStepRow) if r.isVisible()]
    assert sum(in_sight(r) for r in rows) >= min(4, len(rows))
    panel = counter.window.findChild(AheadPanel)
    assert panel is not None
    texts = [t for t in panel.findChildren(QLabel) if t.isVisible()]
    tops = sorted(t.mapTo(panel, QPoint()).y() for t in texts)
    assert 1 + sum(b - a > 5 for a, b in pairwise(tops)) <= 3


def test_the_questions_keep_what_they_are_about_in_sight(counter: Counter) -> None:
    to_questions(counter)
    strip = counter.window.page.findChild(PersonStrip)
    assert strip is not None
    assert in_sight(strip)
    counter.go_to(counter.words("visit_kinds.ask.more_wishes"))
    QApplication.processEvents()
    grid = counter._target()
    assert in_sight(grid), "the inner part scrolls to where the keyboard is"
    assert in_sight(strip)
