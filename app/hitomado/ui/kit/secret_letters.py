"""Capital letters and digits that nobody may see: the password of the 署名用 certificate."""

from PySide6.QtCore import Qt

from hitomado.ui.kit.secret_digits import SecretDigits
from hitomado.words import Words

LEAST, MOST = 6, 16  # characters of the password


class SecretLetters(SecretDigits):
    """A field for 6 to 16 capital letters and digits; small letters are typed as capitals."""

    _hints = Qt.InputMethodHint.ImhUppercaseOnly | Qt.InputMethodHint.ImhLatinOnly
    _box = 38

    def __init__(self, say: Words, name: str) -> None:
        super().__init__(say, name, MOST, LEAST)

    def _standing(self) -> str:
        return self.say("card_view.letters.count", count=self._count, least=LEAST, most=MOST)

    def _byte(self, key: int) -> int | None:
        if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
            return key  # Qt's codes of the letter keys are ASCII capitals
        return super()._byte(key)
