"""The keypad handed to the resident for a PIN of 4 digits."""

from PySide6.QtWidgets import QGridLayout, QWidget

from hitomado.ui.kit.secret_digits import SecretDigits
from hitomado.ui.kit.secret_pad import PinPadView, SecretPad
from hitomado.words import Words

__all__ = ["PinPad", "PinPadView"]


class PinPad(SecretPad):
    """Asks for four digits, on keys as a telephone has them."""

    def __init__(self, say: Words, parent: QWidget | None = None) -> None:
        field = SecretDigits(say, say("kit.pin.field"))
        super().__init__(say, field, ("1234567890",), say("kit.pin.hint"), parent)

    def _lay_out(self, grid: QGridLayout) -> None:
        for number in range(9):
            grid.addWidget(self._sign(0), number // 3, number % 3)
        last = self._correction("clear"), self._sign(0), self._correction("back")
        for place, made in enumerate(last):
            grid.addWidget(made, 3, place)
