"""Whatever the page, the keyboard is on something that is there: Esc and Enter always arrive."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hitomado.core.reasons import Reason

from .counter import Counter
from .test_card_deeds import slow
from .test_entries import card_of

__all__ = ["slow"]


def press_at_the_desk(counter: Counter, key: Qt.Key) -> None:
    """A key as the system delivers it: to whatever Qt holds for the keyboard's place."""
    counter.window.activateWindow()
    counter.until(lambda: QApplication.activeWindow() is counter.window)
    handle = counter.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def test_esc_stops_the_reading_of_every_card_not_only_of_the_first(slow: Counter) -> None:
    for _ in range(3):
        slow.insert(card_of("family"))
        slow.until(lambda: slow.desk.card is not None and slow.desk.card.busy)
        slow.qtbot.wait(100)
        focused = slow.window.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        press_at_the_desk(slow, Qt.Key.Key_Escape)
        slow.until(lambda: slow.notice is Reason.READING_STOPPED)
        slow.take()


def test_esc_stops_a_reading_in_the_middle_of_a_visit(slow: Counter) -> None:
    slow.readers._delay = (0.0, 0.0)
    slow.receive(slow.cards("family")[0])
    slow.take()
    slow.readers._delay = (0.4, 0.0)
    for _ in range(2):
        slow.insert(card_of("variant"))
        slow.until(lambda: slow.desk.card is not None and slow.desk.card.busy)
        slow.qtbot.wait(100)
        press_at_the_desk(slow, Qt.Key.Key_Escape)
        slow.until(lambda: slow.notice is Reason.READING_STOPPED)
        slow.take()


def test_the_keyboard_begins_on_the_visits_that_wait(counter: Counter) -> None:
    focused = counter.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == counter.words("ui.wait.visits")
