"""Digits that nobody may see: shown as dots, kept in one wipeable buffer, never in a string."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hitomado.core.chip.pins import wipe
from hitomado.ui import theme
from hitomado.words import Words

FORGET_AFTER_MS = 60_000
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class SecretDigits(QWidget):
    """A field for `length` digits.

    No clipboard, no drag and drop, no input method, no context menu: none of them exists here
    because this is no text field. Key presses are taken as key codes, their text is never asked
    for. What was typed is forgotten on hiding, after `take` and after a minute without a key.
    Emits `changed(count of digits)`.
    """

    changed = Signal(int)
    submitted = Signal()

    def __init__(self, say: Words, name: str, length: int = 4) -> None:
        super().__init__()
        self.say = say
        self._digits = bytearray(length)  # one buffer for good: growing would leave copies behind
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhDigitsOnly
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName("secret")
        self.setAccessibleName(name)
        self._forget = QTimer(self, singleShot=True, interval=FORGET_AFTER_MS)
        self._forget.timeout.connect(self.wipe)
        self._tell()

    @property
    def count(self) -> int:
        """How many digits stand."""
        return self._count

    @property
    def full(self) -> bool:
        return self._count == len(self._digits)

    def press(self, digit: int) -> None:
        """Take one digit, 0..9; a full field takes no more."""
        if self._count < len(self._digits):
            self._digits[self._count] = 0x30 + digit
            self._count += 1
            self._tell()

    def erase_last(self) -> None:
        if self._count:
            self._count -= 1
            self._digits[self._count] = 0
            self._tell()

    def take(self) -> bytearray:
        """Hand the ASCII digits over to a new owner, who must wipe them; nothing stays here.

        Raises ValueError while a digit is missing.
        """
        if not self.full:
            raise ValueError("not all digits stand")
        taken = bytearray(self._digits)
        self.wipe()
        return taken

    def wipe(self) -> None:
        """Forget what was typed."""
        wipe(self._digits)
        self._count = 0
        self._tell()

    def _tell(self) -> None:
        if self._count:
            self._forget.start()
        else:
            self._forget.stop()
        self.setAccessibleDescription(
            self.say("kit.secret.count", count=self._count, length=len(self._digits))
        )
        self.update()
        self.changed.emit(self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and not event.modifiers() & COMMANDS:
            if not event.isAutoRepeat():
                self.press(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Backspace:
            self.erase_last()
        elif key == Qt.Key.Key_Delete:
            self.wipe()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.full:
            self.submitted.emit()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        self.wipe()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        side = theme.current().length(52)
        gap = theme.current().space("half")
        return QSize(len(self._digits) * (side + gap) - gap + 2, side + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        side, gap = look.length(52), look.space("half")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._digits)):
            box = QRectF(1 + number * (side + gap), 1, side, side)
            waiting = number == self._count and self.hasFocus()
            painter.setPen(QPen(look.colour("action" if waiting else "edge"), 3 if waiting else 1))
            painter.setBrush(look.colour("surface" if self.isEnabled() else "sunken"))
            painter.drawRoundedRect(box, look.radii["medium"], look.radii["medium"])
            if number < self._count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("text"))
                dot = side / 7
                painter.drawEllipse(QPointF(box.center()), dot, dot)
        painter.end()
