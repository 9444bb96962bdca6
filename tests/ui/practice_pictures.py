"""What every script of pictures from the practice window needs: a home, a day, a waiting hand."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .settled import copy_home, on_this_day

Draw = Callable[[Path, tuple[str, ...]], Iterator[Path]]


def write(draw: Draw) -> None:
    """Run `python -m tests.ui.… FOLDER [ONLY…]` on a practice home of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    _application = QApplication([])
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        own = Path(home) / "home"
        os.environ["HITOMADO_HOME"] = str(own)
        copy_home(own)
        stopped = on_this_day()
        print(len(list(draw(target, tuple(sys.argv[2:])))))
        stopped.undo()


class Waiting:
    """Waits as `QtBot` does, without a test around it."""

    def wait(self, ms: int) -> None:
        QTest.qWait(ms)

    def waitUntil(self, true: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802
        clock = QElapsedTimer()
        clock.start()
        while not true():
            if clock.elapsed() > timeout:
                raise TimeoutError("the window stands still")
            QTest.qWait(10)
