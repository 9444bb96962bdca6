"""Time to the usable wait screen, and memory, beside a bare PySide6 window in the same run.

    python -m tests.bench.window [runs]

Each window starts in a process of its own, in turn: bare, practice (town already there), real
work (office named, no register yet). The clock runs from before the process starts. "shown": the
first frame with everything on it has been painted. "usable": the keyboard is on the page too, so
that a card, a key or a PIN is taken. "register": the store, which opens behind that picture, has
answered. Targets: usable within 0.5 s, and resident memory (with the store open) within 100 MB, of
the bare window's at its own first frame. Exit code 1 when the medians miss them.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

LATER_BY_AT_MOST_S: Final = 0.5
MORE_BY_AT_MOST_MB: Final = 100
KINDS: Final = ("bare", "practice", "real")


def resident_mb() -> float:
    """Resident memory of this process (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def told(**times: float) -> None:
    """Print what was measured and leave at once."""
    print(json.dumps({**times, "memory": resident_mb()}), flush=True)
    os._exit(0)


def bare() -> None:
    """The least a PySide6 program with a window does."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Painted(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            now = time.monotonic()
            told(shown=now, usable=now, register=now)

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Painted("bare"))
    window.showMaximized()
    app.exec()


def program(arguments: list[str]) -> None:
    """The program's own start with a window that tells what it has reached, then stops."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent, QShowEvent

    import hitomado.ui.setup_dialog
    import hitomado.ui.start
    from hitomado.cli import main
    from hitomado.ui.pages.wait import WaitPage
    from hitomado.ui.setup_dialog import SetupDialog
    from hitomado.ui.window import MainWindow

    class Watched(MainWindow):
        shown = 0.0

        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.Paint and not self.shown and self.isVisible():
                self.shown = time.monotonic()
                # behind everything that the start has put into the queue
                QTimer.singleShot(0, self._wait_for_keys)
            return handled

        def _wait_for_keys(self) -> None:
            page = self.findChild(WaitPage)
            if page is None or not page.isVisible() or self.focusWidget() is None:
                QTimer.singleShot(1, self._wait_for_keys)
                return
            usable = time.monotonic()
            self.controller.register_info(lambda _: self._tell(usable))

        def _tell(self, usable: float) -> None:
            told(shown=self.shown, usable=usable, register=time.monotonic())

    class Answered(SetupDialog):
        """Who sits here stands there already: the clerk's Enter comes at once."""

        def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
            super().showEvent(event)
            QTimer.singleShot(0, self._press_enter)

        def _press_enter(self) -> None:
            enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0))
            QCoreApplication.postEvent(self.focusWidget(), enter)

    # the start looks these up by name; nothing else of it is replaced
    vars(hitomado.ui.start)["MainWindow"] = Watched
    vars(hitomado.ui.setup_dialog)["SetupDialog"] = Answered
    main(arguments)


def settle_office(home: Path) -> None:
    """Say once whose counter this is, as the first start asks; there is no register yet."""
    from hitomado.ports import OfficeIdentity
    from hitomado.virtual.town.places import TOWN, TOWN_CODE
    from hitomado.window_wiring import keep_identity

    os.environ["HITOMADO_HOME"] = str(home)
    keep_identity(OfficeIdentity(TOWN, TOWN_CODE, "窓口"))


def measured(kind: str, home: Path) -> dict[str, float]:
    """Start one window and return its seconds and megabytes."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HITOMADO_HOME": str(home / kind),
        "HITOMADO_VIRTUAL_ONLY": "no card at all",
    }
    command = [sys.executable, "-m", "tests.bench.window", "--child", kind]
    start = time.monotonic()
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=20
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(done.stderr)
    times: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {k: v if k == "memory" else v - start for k, v in times.items()}


def main() -> int:
    """Run all in turn and print them side by side."""
    if sys.argv[1:2] == ["--child"]:
        children: dict[str, Callable[[], None]] = {
            "bare": bare,
            "practice": lambda: program(["--practice"]),
            "real": lambda: program([]),
        }
        children[sys.argv[2]]()
        return 1  # a child that gets here was closed before it was ready
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        measured("practice", home)  # settles the town and warms the files
        settle_office(home / "real")
        for _ in range(runs):
            for kind in KINDS:
                found[kind].append(measured(kind, home))
    print(f"{runs} runs, min / median")
    heads = "".join(f"{head:>16}" for head in ("shown s", "usable s", "register s", "memory MB"))
    print(f"{'':10}{heads}{'later s':>10}{'more MB':>10}")
    missed = False
    base = {what: median(run[what] for run in found["bare"]) for what in ("usable", "memory")}
    for kind in KINDS:
        columns = {
            w: [run[w] for run in found[kind]] for w in ("shown", "usable", "register", "memory")
        }
        later = median(columns["usable"]) - base["usable"]
        more = median(columns["memory"]) - base["memory"]
        missed |= later > LATER_BY_AT_MOST_S or more > MORE_BY_AT_MOST_MB
        print(
            f"{kind:10}"
            + "".join(f"{min(v):8.2f} /{median(v):6.2f}" for v in list(columns.values())[:3])
            + f"{min(columns['memory']):8.0f} /{median(columns['memory']):7.0f}"
            + f"{later:10.2f}{more:10.0f}"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
