"""What a reader, real or virtual, can do with a virtual chip, and how a chip fails."""

from typing import Protocol


class CardLeftError(ConnectionAbortedError):
    """Raised instead of an answer: at this command the card leaves the reader."""


class NoAnswerError(Exception):
    """Raised instead of an answer: the card never answers this command."""


class ResetByOtherError(Exception):
    """Raised instead of an answer: another program resets the card just before this command."""


class Chip(Protocol):
    """A chip that can be powered and spoken to."""

    @property
    def atr(self) -> bytes:
        """Answer to reset, 2 to 33 bytes."""

    def power_on(self) -> None: ...

    def power_off(self) -> None:
        """Lose everything volatile: selected application and file, verified PINs."""

    def reset(self) -> None:
        """Warm reset."""

    def transmit(self, command: bytes) -> bytes:
        """Answer a command APDU (any bytes) with data and a 2-byte status word.

        Raises CardLeftError, NoAnswerError, ResetByOtherError where the chip is a faulty one.
        """
