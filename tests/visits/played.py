"""The practice visit played in a program of its own, to be killed at any moment.

`python -m tests.visits.played FOLDER [LINES]` plays the family's visit in the home of
HITOMADO_HOME; with LINES the program kills itself, without warning, once that many lines of
visits are in the journal. Without a killing it ends with the visit.
"""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hitomado import window_wiring
from hitomado.core.visit.effects import Record
from hitomado.runner.work import StoreWork
from hitomado.ui import play_family, theme
from hitomado.ui.controller import Controller
from hitomado.ui.pages import guide
from hitomado.ui.play import Player
from hitomado.ui.window import MainWindow
from hitomado.words import Words
from tests.ui.settled import on_this_day


def die_after(lines: int) -> None:
    """Kill this process when so many facts were written: nothing is flushed, nothing is closed."""
    record = StoreWork.record
    written = 0

    def counted(self: StoreWork, wish: Record) -> None:
        nonlocal written
        record(self, wish)
        written += len(wish.facts)
        if written >= lines:
            os.kill(os.getpid(), signal.SIGKILL)

    StoreWork.record = counted  # type: ignore[method-assign]


def main(folder: Path, lines: int | None) -> int:
    on_this_day()
    for module in (play_family, guide):
        setattr(module, "GLANCE_MS", 20)  # noqa: B010 (nobody looks)
    if lines is not None:
        die_after(lines)
    app = QApplication([])
    theme.apply(app, dark=False)
    identity = window_wiring.office_identity(practice=True)
    window = MainWindow(Controller(window_wiring.window_parts(identity, practice=True)), Words())
    window.controller.start()
    player = Player(window, folder, play_family.family_visit)
    QTimer.singleShot(0, player.begin)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None))
