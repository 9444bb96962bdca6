"""The real window on a practice home, for every test anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado.ui import theme

from .counter import Counter
from .settled import copy_home, on_this_day


@pytest.fixture
def practice_home(own_home: Path) -> Iterator[Path]:
    """A data folder with the practice town, on the town's day."""
    copy_home(own_home)
    patch = on_this_day()
    yield own_home
    patch.undo()


@pytest.fixture
def counter(practice_home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Counter]:
    """The window, in Japanese and light, nobody served yet."""
    theme.apply(qapp, dark=False)
    made = Counter(qtbot)
    yield made
    made.leave()
