"""What the tests of the counter's helpers have in common."""

from collections.abc import Sequence
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.visit.model import Visit
from hitomado.ui.tools.menu import TOOLS, ToolsDialog

from .counter import ENTER, ESC, Counter

F2, DOWN = Qt.Key.Key_F2, Qt.Key.Key_Down
D = TypeVar("D", bound=QDialog)


def open_tool(counter: Counter, kind: type[D]) -> D:
    """Ctrl+M, arrows to the tool, Enter."""
    counter.window._opens.tools()
    tools = counter.dialog(ToolsDialog)
    code = next(t.code for t in TOOLS if t.opens.endswith(f":{kind.__name__}"))
    at = list(tools._tools).index(code)
    counter.press(*[DOWN] * at, ENTER)
    return counter.dialog(kind)


def printing(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    printed: list[bytes] = []

    def take(_window: QWidget, pages: Sequence[bytes]) -> bool:
        printed.extend(pages)
        return True

    monkeypatch.setattr("hitomado.ui.paper_out.print_pages", take)
    return printed


def resumed(counter: Counter, qtbot: QtBot) -> tuple[Counter, Visit]:
    """The program ends and begins again; the visit that was open is taken up from its lines."""
    counter.press(ESC)
    counter.until(lambda: QApplication.activeModalWidget() is None)
    assert counter.window.close()
    again = Counter(qtbot)
    again.until(lambda: bool(again.desk.waiting))
    again.press(F2, ENTER)
    again.until(lambda: again.desk.visit is not None)
    return again, again.visit
