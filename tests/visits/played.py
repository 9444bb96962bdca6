"""The practice visit of the family of five in a program of its own, to be killed at any moment.

`python -m tests.visits.played FOLDER [WHEN]` plays it in the home of HITOMADO_HOME; the program
kills itself, without warning, at WHEN: a number of lines of visits in the journal, a kind of line
(`visit.form_issued`) or a step (`form`). What was written until then it leaves in FOLDER as
`told.json`: (kind, payload) of each line. Without a killing it ends with the visit.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hitomado import window_wiring
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.effects import Record
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.model import Step
from hitomado.runner.work import StoreWork
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.pages import guide
from hitomado.ui.play import five as play_five
from hitomado.ui.play import player as play
from hitomado.ui.play import steps as play_steps
from hitomado.ui.play.player import Player
from hitomado.ui.window import MainWindow
from hitomado.words import Words
from tests.ui.settled import on_this_day

TOLD = "told.json"


class Death:
    """Remembers every line once it is on the disk, and kills when it is time."""

    def __init__(self, folder: Path, when: str) -> None:
        self._folder, self._when = folder, when
        self._lines: list[tuple[str, object]] = []
        record = StoreWork.record

        def counted(work: StoreWork, wish: Record) -> None:
            record(work, wish)
            for fact in wish.facts:
                kind, _, payload = to_line(fact)
                self._lines.append((kind, payload))
            kinds = [kind for kind, _ in self._lines]
            lines = int(when) if when.isdecimal() else None
            if when in kinds or (lines is not None and len(kinds) >= lines):
                self.now()

        StoreWork.record = counted  # type: ignore[method-assign, assignment]

    def at_step(self, desk: Desk) -> None:
        """The clerk has just come to a step, and a visit is open."""
        if self._when in frozenset(Step) and desk.visit is not None and desk.step == self._when:
            self.now()

    def now(self) -> None:
        """Nothing of the program is flushed, nothing is closed."""
        told = self._folder / TOLD
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(json.dumps(self._lines), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)


def main(folder: Path, when: str | None) -> int:
    on_this_day()
    for module in (play_steps, guide):
        setattr(module, "GLANCE_MS", 20)  # noqa: B010 (nobody looks)
    vars(play)["_POLL_MS"] = 2
    death: Callable[[Desk], None] = Death(folder, when).at_step if when else lambda _desk: None
    app = QApplication([])
    theme.apply(app, dark=False)
    identity = window_wiring.office_identity(practice=True)
    window = MainWindow(Controller(window_wiring.window_parts(identity, practice=True)), Words())
    window.controller.changed.connect(death)
    window.controller.start()
    player = Player(window, folder, play_five.five_visit)
    if when is not None:
        player.picture = lambda *_: None  # type: ignore[method-assign]
    QTimer.singleShot(0, player.begin)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
