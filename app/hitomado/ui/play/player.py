"""A visit played by keys alone in the real window; pictures stay behind."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from hitomado.core.visit.desk import Desk
from hitomado.ui.kit.parts import PRIVATE
from hitomado.ui.window import MainWindow

Until = Callable[[], bool]
Script = Callable[["Player"], Iterator[Until]]
_POLL_MS, _PATIENCE_MS = 20, 30_000


class Hand(Enum):
    """Whose keys are pressed. CARD: the keys of practice that stand for a card's way."""

    CLERK = "clerk"
    RESIDENT = "resident"
    CARD = "card"


class Player(QObject):
    """Walks through a script: every yielded condition is waited for, then the keys go on."""

    def __init__(
        self, window: MainWindow, folder: Path, script: Script, *, quit_after: bool = True
    ) -> None:
        super().__init__(window)
        self.window = window
        self.folder = folder
        self.done = False
        self.hand = Hand.CLERK
        self._quit_after = quit_after
        self._pictures = 0
        self._until: Until = lambda: True
        self._waited = 0
        self._steps = script(self)
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Show the window in its smallest size and start."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.window.resize(1366, 768)
        self.window.show()
        self._timer.start()

    def _go_on(self) -> None:
        if not (self._until() and self._at_hand()):
            self._waited += _POLL_MS
            if self._waited > _PATIENCE_MS:
                self._timer.stop()
                raise TimeoutError(f"the visit stands still after picture {self._pictures}")
            return
        self._waited = 0
        try:
            self._until = next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.done = True
            if self._quit_after:
                self.window.close()

    # keys and pictures

    def keys(self, *pressed: Qt.Key) -> None:
        """Press keys wherever the keyboard is."""
        for key in pressed:
            QTest.keyClick(self._target(), key)

    def type(self, text: str) -> None:
        """Type text wherever the keyboard is."""
        QTest.keyClicks(self._target(), text)

    def write(self, text: str) -> None:
        """Write as an input method does, into the field that has the keyboard."""
        field = self._target()
        if not isinstance(field, QLineEdit):
            raise TypeError(f"nothing is written into {type(field).__name__}")
        field.insert(text)

    @contextmanager
    def hand_of(self, hand: Hand) -> Iterator[None]:
        """What is pressed in here is pressed by somebody else than the clerk."""
        before, self.hand = self.hand, hand
        try:
            yield
        finally:
            self.hand = before

    def _shown(self) -> QWidget:
        active: QWidget | None = QApplication.activeModalWidget()
        return self.window if active is None else active

    def _at_hand(self) -> bool:
        """Whether keys arrive; without a window manager nobody else hands the activation back."""
        shown = self._shown()
        if QApplication.activeWindow() is shown:
            return True
        shown.activateWindow()
        return False

    def _target(self) -> QWidget:
        shown = self._shown()
        focused: QWidget | None = shown.focusWidget()
        return shown if focused is None else focused

    def picture(self, name: str, shown: QWidget | None = None) -> None:
        """Leave a picture of the window, without what no picture may show."""
        QApplication.processEvents()
        self._pictures += 1
        taken = shown or self.window
        picture = taken.grab()
        painter = QPainter(picture)
        for private in taken.findChildren(QWidget, PRIVATE):
            if private.isVisible():
                place = QRect(private.mapTo(taken, QPoint()), private.size())
                painter.fillRect(place, Qt.GlobalColor.gray)
        painter.end()
        picture.save(str(self.folder / f"{self._pictures:02}-{name}.png"))

    def after(self, ms: int) -> Until:
        """Return a condition that holds when this time has passed."""
        clock = QElapsedTimer()
        clock.start()
        return lambda: clock.elapsed() > ms

    @property
    def desk(self) -> Desk:
        """The desk as shown."""
        return self.window.controller.desk
