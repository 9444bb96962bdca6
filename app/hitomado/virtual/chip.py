"""What a reader, real or virtual, can do with a virtual chip."""

from typing import Protocol


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
        """Answer a command APDU (any bytes) with data and a 2-byte status word."""
