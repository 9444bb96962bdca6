"""A receipt number, typed by a scanner or by hand wherever the keyboard is, and Enter."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD: Final = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock)  # held for a capital letter


class ScanListener(QObject):
    """Emits `scanned(text)` at Enter behind digits, letters a to f and hyphens.

    `typed(text)` says what stands there so far, "" once it is gone: however slowly somebody types,
    nothing is dropped unseen. That Enter is not handed on: it would choose the line that the list
    happens to stand on. Backspace takes the last one away, Esc all. Every other key goes where it
    belongs, and ends what was gathered.
    """

    scanned = Signal(str)
    typed = Signal(str)

    def __init__(self, over: QWidget, *lists: QWidget) -> None:
        super().__init__(over)
        self._typed = ""
        for each in (over, *lists):
            each.installEventFilter(self)

    def forget(self) -> None:
        """Nothing was typed."""
        self._say("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, text = event.key(), event.text().lower()
        if key in _HELD:
            return False
        if text and all(c in "0123456789abcdef-" for c in text):
            self._say(self._typed + text)
            return True  # a list would jump to a line that begins so
        found = self._typed
        if not found:
            return False
        self._say(found[:-1] if key == Qt.Key.Key_Backspace else "")
        if key in _ENTER:
            self.scanned.emit(found)
        return key in (*_ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)

    def _say(self, text: str) -> None:
        if text != self._typed:
            self._typed = text
            self.typed.emit(text)
