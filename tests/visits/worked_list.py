"""A practice list worked off in a program of its own, to be killed at any moment.

`python -m tests.visits.worked_list FOLDER WHEN` takes a list and works it off by keyboard in the
home of HITOMADO_HOME; the program kills itself, without warning, once WHEN lines about its rows
are on the disk, or in the middle of the matching (WHEN = `matching`). What was written until then
it leaves in FOLDER as `told.json`: [kind, payload] of each line.
"""

import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado.core.expiry.state import ROW_KINDS
from hitomado.core.journal import Entry
from hitomado.store import expiry as kept
from hitomado.store.journal import StationJournal
from hitomado.ui import theme
from hitomado.ui.expiry.window import ExpiryWindow
from tests.ui.counter import ENTER, ESC, SPACE, Counter
from tests.ui.expiry_hands import DOWN
from tests.ui.expiry_lists import mixed, write
from tests.ui.practice_pictures import Waiting
from tests.ui.settled import on_this_day

TOLD = "told.json"


class Death:
    """Remembers every line about a row once it is on the disk, and kills when it is time."""

    def __init__(self, folder: Path, when: str) -> None:
        self._folder, self._when = folder, when
        self._lines: list[tuple[str, object]] = []
        append = StationJournal.append

        def counted(
            journal: StationJournal, kind: str, *, payload: Mapping[str, object], **rest: str
        ) -> Entry:
            entry = append(journal, kind, payload=payload, **rest)
            if kind in ROW_KINDS:
                self._lines.append((kind, payload))
                if str(len(self._lines)) == when:
                    self.now()
            return entry

        StationJournal.append = counted  # type: ignore[method-assign, assignment]
        if when == "matching":
            put = kept.StoredExpiry._put_rows

            def put_and_die(*args: object) -> None:
                put(*args)  # type: ignore[arg-type]
                self.now()  # every row is written, the transaction is not ended

            kept.StoredExpiry._put_rows = put_and_die  # type: ignore[method-assign, assignment]

    def now(self) -> None:
        """Nothing of the program is flushed, nothing is closed."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / TOLD).write_text(json.dumps(self._lines), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)


def work(counter: Counter, folder: Path) -> None:
    """Decide all doubtful rows with an undo between, then tick entries."""
    counter.open_tool("expiry")
    window = counter.dialog(ExpiryWindow)
    window.look_at(write(folder / "list.csv", mixed()))
    counter.until(lambda: window.page is window.columns)
    counter.press(ENTER)
    counter.until(lambda: window.page is window.overview)
    counter.press(ENTER)
    for key in ("1", "3", "U", "6", "1", "3", "1", "6"):
        shown = window.doubtful.shown
        counter.tap(key)
        counter.until(lambda shown=shown: window.doubtful.shown is not shown)  # type: ignore[misc]
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(DOWN, ENTER)
    for tick in (ENTER, SPACE, ENTER):
        current = window.entry.current
        counter.press(tick)
        counter.until(lambda current=current: window.entry.current is not current)  # type: ignore[misc]


def main(folder: Path, when: str) -> None:
    on_this_day()
    app = QApplication([])
    theme.apply(app, dark=False)
    Death(folder, when)
    waiting: QtBot = Waiting()  # type: ignore[assignment]
    work(Counter(waiting), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
