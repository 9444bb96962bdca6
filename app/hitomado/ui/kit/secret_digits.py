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
    """A field for `length` digits, or for at least `least` and at most `length` of them.

    No clipboard, no drag and drop, no input method, no context menu: none of them exists here
    because this is no text field. Key presses are taken as key codes, their text is never asked
    for. What was typed is forgotten on hiding, after `take` and after a minute without a key.
    Emits `changed(count of digits)`.
    """

    changed = Signal(int)
    submitted = Signal()

    _hints = Qt.InputMethodHint.ImhDigitsOnly
    _box = 52  # pixels before scale

    def __init__(self, say: Words, name: str, length: int = 4, least: int | None = None) -> None:
        super().__init__()
        self.say = say
        self._least = length if least is None else least
        self._digits = bytearray(length)  # one buffer for good: growing would leave copies behind
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | self._hints
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
        """Whether enough stand to be handed over."""
        return self._count >= self._least

    def press(self, digit: int) -> None:
        """Take one digit, 0..9; a full field takes no more."""
        self.put(0x30 + digit)

    def put(self, byte: int) -> None:
        """Take one character in ASCII; a full field takes no more."""
        if self._count < len(self._digits):
            self._digits[self._count] = byte
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
        taken = bytearray(self._count)
        for at in range(self._count):  # a slice would be one more copy
            taken[at] = self._digits[at]
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
        self.setAccessibleDescription(self._standing())
        self.update()
        self.changed.emit(self._count)

    def _standing(self) -> str:
        return self.say("kit.secret.count", count=self._count, length=len(self._digits))

    def _byte(self, key: int) -> int | None:
        """The character a key types here, None for none; a key's text is never looked at."""
        return key if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        typed = None if event.modifiers() & COMMANDS else self._byte(key)
        if typed is not None:
            if not event.isAutoRepeat():
                self.put(typed)
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
        side = theme.current().length(self._box)
        gap = theme.current().space("half")
        return QSize(len(self._digits) * (side + gap) - gap + 2, side + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        side, gap = look.length(self._box), look.space("half")
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
