"""The keypad handed to the resident for the 4-digit 券面事項入力補助用 PIN."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import button, column, inset, label, name_label, row
from hitomado.ui.kit.secret_digits import SecretDigits
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.ticks import Tick
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class PinPadView:
    """title: which PIN. whose: whose card. left: tries left, 0 = blocked."""

    title: str
    whose: str
    left: int


class PinPad(QDialog):
    """Asks for four digits. Emits `entered(bytearray)` once, then closes and knows nothing.

    The receiver owns the bytearray and must wipe it. With one try left the resident's certainty
    is confirmed first; with none left nothing can be typed.
    """

    entered = Signal(object)

    def __init__(self, say: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say = say
        self.setModal(True)
        self.setMinimumWidth(theme.current().length(620))
        self.setWindowTitle(say("kit.pin.window"))
        self._title = label(role="title")
        self._whose = name_label(large=False)
        self._notice = Banner(say)
        self._digits = SecretDigits(say, say("kit.pin.field"))
        self._sure = Tick(say("kit.pin.sure"))
        self._sure.setAccessibleName(say("kit.pin.sure"))
        self._ok = button(say("kit.pin.ok"), self._send, kind="primary")
        self._cancel = button(say("kit.pin.cancel"), self.reject)
        self._keys = self._make_keys()
        self._left = 0
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self._title, self._whose):
            text.setAlignment(centre)
        body = column(self._title, self._whose, self._notice, gap="one")
        body.addWidget(self._digits, 0, centre)
        body.addWidget(label(say("kit.pin.hint"), "soft"), 0, centre)
        body.addWidget(self._keys, 0, centre)
        body.addWidget(self._sure)
        body.addLayout(row(self._cancel, None, self._ok, gap="one"))
        inset(body, "two", "one_half")
        self.setLayout(body)
        self._digits.changed.connect(self._refresh)
        self._digits.submitted.connect(self._send)
        self._sure.toggled.connect(self._refresh)

    def show_view(self, view: PinPadView) -> None:
        """Start anew for one card."""
        self._digits.wipe()
        self._sure.setChecked(False)
        self._left = view.left
        self._title.setText(view.title)
        self._whose.setText(view.whose)
        self._sure.setVisible(view.left == 1)
        self._notice.show_view(self._tries(view.left))
        self._refresh()
        (self._digits if view.left else self._cancel).setFocus()

    def _tries(self, left: int) -> BannerView:
        if left == 0:
            return BannerView(
                Tone.ERROR,
                self.say("kit.tries.blocked"),
                self.say("kit.pin.blocked_what"),
                self.say("kit.pin.blocked_remedy"),
            )
        title = self.say("kit.pin.left", count=left)
        if left == 1:
            last = self.say("kit.pin.last_what"), self.say("kit.pin.last_remedy")
            return BannerView(Tone.WARNING, title, *last)
        return BannerView(Tone.INFO, title)

    def _make_keys(self) -> QWidget:
        holder, grid = QWidget(), QGridLayout()
        look = theme.current()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.space("half"))
        for number, digit in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9)):
            grid.addWidget(self._key(digit), number // 3, number % 3)
        clear = self._pad_button(self.say("kit.pin.clear"), self._digits.wipe)
        back = self._pad_button(self.say("kit.pin.back"), self._digits.erase_last)
        for place, made in enumerate((clear, self._key(0), back)):
            grid.addWidget(made, 3, place)
        holder.setLayout(grid)
        return holder

    def _key(self, digit: int) -> QPushButton:
        made = button(f"{digit}", lambda: self._digits.press(digit), kind="key")
        return self._sized(made)

    def _pad_button(self, text: str, clicked: object) -> QPushButton:
        made = button(text, lambda: clicked() if callable(clicked) else None, kind="choice")
        return self._sized(made)

    def _sized(self, made: QPushButton) -> QPushButton:
        look = theme.current()
        made.setFixedSize(look.length(96), look.length(64))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard types into the dots themselves
        made.setAutoDefault(False)
        return made

    def _refresh(self) -> None:
        able = self._left > 0
        self._digits.setEnabled(able)
        self._keys.setEnabled(able)
        confirmed = self._left > 1 or self._sure.isChecked()
        self._ok.setEnabled(able and self._digits.full and confirmed)

    def _send(self) -> None:
        if not self._ok.isEnabled():
            return
        secret = self._digits.take()
        self.accept()
        self.entered.emit(secret)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style is known that would make the keys smaller again."""
        for key in self._keys.findChildren(QPushButton):
            self._sized(key)
        self.adjustSize()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and corrections reach the dots wherever the focus is; Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif not self._digits.hasFocus() and self._digits.isEnabled():
            self._digits.keyPressEvent(event)
        else:
            event.ignore()
