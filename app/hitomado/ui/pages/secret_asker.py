"""The pads of one page: a secret is asked for, given once or given up."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hitomado.core.chip.pins import wipe
from hitomado.core.chip.reading import Source
from hitomado.ui.kit.secret_pad import PinPadView, SecretPad
from hitomado.words import Words

Take = Callable[[bytearray, bool], None]
"""Gets the secret, and whether the resident confirmed to be sure of it at the last try."""


class SecretAsker(QObject):
    """Opens the pad for a PIN or for the password; each is made when it is first needed.

    Emits `given_up` when a pad is closed without a value.
    """

    given_up = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._over = parent
        self._pads: dict[bool, SecretPad] = {}
        self._take: Take | None = None

    def ask(self, pin: Source, view: PinPadView, take: Take) -> None:
        """Ask for one value; `take` owns it then and must wipe it."""
        pad = self._pad(letters=pin is Source.SIGN_PASSWORD)
        self._take = take
        pad.show_view(view)
        pad.open()

    def close(self) -> None:
        """The card is gone, or the page: whatever is typed is forgotten."""
        for pad in self._pads.values():
            if pad.isVisible():
                pad.reject()

    def _pad(self, *, letters: bool) -> SecretPad:
        if letters not in self._pads:
            made = self._make(letters=letters)
            made.entered.connect(partial(self._entered, made))
            made.rejected.connect(self.given_up)
            self._pads[letters] = made
        return self._pads[letters]

    def _make(self, *, letters: bool) -> SecretPad:
        if letters:
            from hitomado.ui.kit.letter_pad import LetterPad

            return LetterPad(self._words, self._over)
        from hitomado.ui.kit.pin_pad import PinPad

        return PinPad(self._words, self._over)

    def _entered(self, pad: SecretPad, secret: bytearray) -> None:
        take, self._take = self._take, None
        if take is None:
            wipe(secret)
        else:
            take(secret, pad.confirmed)
