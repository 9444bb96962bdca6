"""The window of the expiry lists as pictures: `python -m tests.ui.expiry_pictures FOLDER`.

Every page from the real window in practice, in both languages, and the sheets as they are printed.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado import wiring
from hitomado.core.expiry.keeping import Stage
from hitomado.core.expiry.sheets import Sheet
from hitomado.ui import theme
from hitomado.ui.expiry.overview_page import CHECK
from hitomado.ui.expiry.sheets import SheetsDialog
from hitomado.ui.expiry.window import ExpiryWindow

from .counter import ENTER, ESC, Counter
from .expiry_hands import want_second_check
from .expiry_lists import mixed, write
from .practice_pictures import Waiting
from .settled import copy_home, on_this_day

DOWN = Qt.Key.Key_Down


def pages(folder: Path, language: str, look: Callable[[ExpiryWindow, str], Path]) -> Iterator[Path]:
    counter = Counter(cast("QtBot", Waiting()), language)
    counter.open_tool("expiry")
    window = counter.dialog(ExpiryWindow)
    want_second_check(counter)
    window.look_at(write(folder / "有効期限切れ対象者一覧.csv", mixed(14)))
    counter.until(lambda: window.page is window.columns)
    yield look(window, "columns")
    counter.press(ENTER)
    counter.until(lambda: window.page is window.overview)
    yield look(window, "overview")
    counter.press(ENTER)
    yield look(window, "doubtful")
    left = 0
    while (row := window.doubtful.shown) is not None and left < 9:
        left += 1
        if row.matched.verdict.locked:
            yield look(window, f"doubtful-{row.matched.verdict}-{left}")
        counter.tap("6" if row.matched.verdict.locked else "1" if row.matched.candidates else "3")
        counter.until(lambda row=row: window.doubtful.shown is not row)  # type: ignore[misc]
    yield look(window, "doubtful-end")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    window._work(CHECK)
    yield look(window, "check")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    window._go(window.matching)
    window.matching.begin()
    window.matching.expect(3_000)
    window.matching.counted.emit(Stage.JUDGING, 1_200)
    yield look(window, "matching")
    window.matching.end()
    window._open(window._list)
    counter.until(lambda: window.page is window.overview)
    counter.press(DOWN, DOWN, ENTER)
    for _ in range(3):
        at = window.entry.current
        counter.press(ENTER)
        counter.until(lambda at=at: window.entry.current is not at)  # type: ignore[misc]
    yield look(window, "entry")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(Qt.Key.Key_F9)
    dialog = counter.dialog(SheetsDialog)
    for sheet in Sheet:
        for paper in dialog.papers(sheet):
            for n, page in enumerate(wiring.printer().paper_pages(paper, ppi=80), 1):
                path = folder / f"sheet-{sheet}-{n}-{language}.png"
                path.write_bytes(page)
                yield path
    counter.press(ESC)
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists)
    counter.until(lambda: bool(window.lists._list.key) and window.lists._days.isVisible())
    yield look(window, "lists")
    counter.leave()


def main(target: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark=False)
    for language in ("ja", "en"):

        def look(window: ExpiryWindow, name: str, language: str = language) -> Path:
            QTest.qWait(150)
            path = target / f"{name}-{language}.png"
            window.grab().save(str(path))
            return path

        with tempfile.TemporaryDirectory() as home:
            own = Path(home) / "home"
            os.environ["HITOMADO_HOME"] = str(own)
            copy_home(own)
            for path in pages(target, language, look):
                print(path.name)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    application = QApplication([])
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    stopped = on_this_day()
    main(folder)
    stopped.undo()
