"""A clerk's hands: typed wrappers of QTest."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_NONE = Qt.KeyboardModifier.NoModifier


def type_text(where: QWidget, text: str) -> None:
    """Type a text, one key after the other."""
    QTest.keyClicks(where, text)


def press(where: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
    """Press one key and let it go."""
    QTest.keyClick(where, key, modifier)


def click(where: QWidget) -> None:
    """Click with the left button."""
    QTest.mouseClick(where, Qt.MouseButton.LeftButton)


def settle() -> None:
    """Let go of what a part replaced, as the event loop does on its next turn."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
