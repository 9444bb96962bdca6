"""The pad handed to the resident for the password of the 署名用 certificate."""

from string import ascii_uppercase

from PySide6.QtWidgets import QGridLayout, QWidget

from hitomado.ui.kit.secret_letters import SecretLetters
from hitomado.ui.kit.secret_pad import SecretPad
from hitomado.words import Words

_ACROSS = 10


class LetterPad(SecretPad):
    """Asks for 6 to 16 capital letters and digits: digits above, letters in their order below."""

    _key_size = (68, 58)
    _dots_by_keys = False
    _narrowest = 0.6
    _width = 860

    def __init__(self, say: Words, parent: QWidget | None = None) -> None:
        field = SecretLetters(say, say("card_view.letters.field"))
        groups = ("1234567890", ascii_uppercase)
        super().__init__(say, field, groups, say("card_view.letters.hint"), parent)

    def _lay_out(self, grid: QGridLayout) -> None:
        for number in range(_ACROSS):
            grid.addWidget(self._sign(0), 0, number)
        for number in range(len(ascii_uppercase)):
            grid.addWidget(self._sign(1), 1 + number // _ACROSS, number % _ACROSS)
        for number, word in enumerate(("back", "clear")):
            grid.addWidget(self._correction(word, 2), 3, 6 + 2 * number, 1, 2)
