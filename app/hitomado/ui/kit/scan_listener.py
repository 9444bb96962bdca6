"""A scanner types a number and Enter wherever the keyboard is: it is heard before any list is."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_PAUSE_S: Final = 1.5  # longer between two keys: nobody is typing a number any more
_LEAST: Final = 8
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScanListener(QObject):
    """Emits `scanned(text)` at Enter behind at least eight digits, letters a to f and hyphens.

    That Enter is not handed on: it would choose the line that the list happens to stand on. Every
    other key goes where it belongs, and ends what was gathered.
    """

    scanned = Signal(str)

    def __init__(self, over: QWidget, *lists: QWidget, clock: Callable[[], float] = monotonic):
        super().__init__(over)
        self._clock = clock
        self._typed, self._last = "", 0.0
        for each in (over, *lists):
            each.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        now = self._clock()
        if now - self._last > _PAUSE_S:
            self._typed = ""
        self._last = now
        if event.key() in _ENTER:
            typed, self._typed = self._typed, ""
            if len(typed) < _LEAST:
                return False
            self.scanned.emit(typed)
            return True
        text = event.text().lower()
        plain = bool(text) and all(c in "0123456789abcdef-" for c in text)
        self._typed = self._typed + text if plain else ""
        return plain  # a list would jump to a line that begins so
