"""Which secret of the chip each PIN of the counter is, and how many tries it has left."""

from typing import Final

from hitomado.core.chip.reading import TriesLeft
from hitomado.core.chip.tables import AUTH_PIN, JUKI_PIN, SIGN_PIN, TEXT_PIN, Pin
from hitomado.core.rules.plan import PinKind

# their counters are full on an untouched card
CARD_PINS: Final[dict[PinKind, Pin]] = {
    PinKind.SIGN: SIGN_PIN,
    PinKind.AUTH: AUTH_PIN,
    PinKind.JUKI: JUKI_PIN,
    PinKind.TEXT: TEXT_PIN,
}


def tries_of(left: TriesLeft, pin: PinKind) -> int | None:
    """Tries left of a PIN (count, 0 = blocked), None where the card did not tell."""
    counted: int | None = getattr(left, CARD_PINS[pin].counter)
    return counted
