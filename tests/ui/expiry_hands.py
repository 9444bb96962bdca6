"""A clerk's hands at the window of the expiry lists, and what another program finds on the disk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from hitomado import expiry_wiring, wiring
from hitomado.core.expiry.model import RowState
from hitomado.core.reasons import HitomadoError
from hitomado.ports import OfficeRules
from hitomado.runner.expiry import ExpiryWork
from hitomado.ui.expiry.window import ExpiryWindow

from .counter import ENTER, Counter
from .settled import TODAY

F2, F7 = Qt.Key.Key_F2, Qt.Key.Key_F7
DOWN, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


def opened(counter: Counter) -> ExpiryWindow:
    counter.open_tool("expiry")
    window = counter.dialog(ExpiryWindow)
    counter.until(lambda: counter.words("expiry_view.lists.reading") not in counter.said())
    return window


def choose(counter: Counter, path: Path) -> None:
    """F2, the file's name, Enter."""
    counter.press(F2)
    counter.dialog(QFileDialog)
    counter.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    counter.write(str(path), instead=True)
    counter.press(ENTER)


def taken(counter: Counter, path: Path) -> ExpiryWindow:
    """Take a list and stand on its totals."""
    window = opened(counter)
    choose(counter, path)
    counter.until(lambda: window.page is window.columns)
    counter.press(ENTER)
    counter.until(lambda: window.page is window.overview)
    return window


def rows_on_disk(second_check: bool = False) -> tuple[RowState, ...]:
    """The list as another program would find it."""
    with wiring.store(practice=True) as store:
        work = ExpiryWork(
            expiry_wiring.lists_in(store, practice=True), store.journal, lambda: second_check
        )
        (info,) = work.lists()
        return work.rows(info.id)


def want_second_check(counter: Counter) -> None:
    """The office sets its rule; from then on a second person has to agree."""
    shipped, done = counter.controller.parts.shipped_rules(), []

    def change(rules: OfficeRules) -> None:
        rule = "expiry_list.second_check"
        rules.set_value(shipped, rule, True, since=TODAY, today=TODAY, clerk="係長")

    def refused(stop: HitomadoError) -> None:
        raise stop

    counter.controller.own.change(change, lambda: done.append(True), refused)
    counter.until(lambda: bool(done))


def decide_all(counter: Counter, window: ExpiryWindow) -> None:
    while window.doubtful.shown is not None:
        press_and_wait(counter, window, "6")


def press_and_wait(counter: Counter, window: ExpiryWindow, key: str) -> None:
    before = window.doubtful.shown
    counter.tap(key)
    counter.until(lambda: window.doubtful.shown is not before)


def key_of(row: RowState | None) -> str:
    return row.matched.key if row is not None else ""
