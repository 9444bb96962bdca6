"""Virtual chips that note what reaches them, and can be torn off the reader at a command."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from hitomado.pcsc import PcscReaders
from hitomado.ports import ReaderState
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.vpcd import VpcdBridge
from tests.real_pcsc import card_on_reader, service_runs

SPEC = CardSpec.example()
_LOOKS_EVERY_S = 0.5


class NotedCard(VirtualCard):
    """A card that keeps every command.

    tear_at: the command (from 1) at which it is torn off; late: just after it did what it says.
    """

    def __init__(self, nonce: str, *, tear_at: int = 0, late: bool = False, **changes: Any) -> None:
        super().__init__(replace(SPEC, **changes), nonce=nonce)
        self.log: list[bytes] = []
        self.tear_at, self.late = tear_at, late

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        if len(self.log) == self.tear_at:
            if self.late:
                super().transmit(command)
            raise ConnectionAbortedError
        return super().transmit(command)

    @property
    def verifies(self) -> int:
        """How many VERIFY with a secret arrived."""
        return sum(command[1] == 0x20 and len(command) > 4 for command in self.log)


@contextmanager
def on_reader(chip: Chip, slot: int = 0) -> Iterator[VpcdBridge]:
    """Put a chip on a reader; at the end wait until the service has seen it go.

    It looks at its readers a few times a second and would take a card placed in between for the
    one before.
    """
    with card_on_reader(chip, slot) as bridge:
        yield bridge
    end = time.monotonic() + 3
    while service_runs() and PcscReaders().list()[slot].state is not ReaderState.EMPTY:
        if time.monotonic() > end:
            raise TimeoutError("the service did not see the card go")
        time.sleep(0.02)
    time.sleep(_LOOKS_EVERY_S)  # after a torn command it says "empty" before it has looked


class MuteCard(NotedCard):
    """Answers no more from a command on (from 1), until it is let go or torn off."""

    def __init__(self, nonce: str, *, mute_at: int, **changes: Any) -> None:
        super().__init__(nonce, **changes)
        self.mute_at = mute_at
        self.begun, self._go = threading.Event(), threading.Event()

    def transmit(self, command: bytes) -> bytes:
        if len(self.log) + 1 == self.mute_at:
            self.begun.set()
            self._go.wait(60)
        return super().transmit(command)

    def let_go(self) -> None:
        """Answer what was asked, and everything after it."""
        self._go.set()


class GarbageAtr(NotedCard):
    """Its answer to reset is none."""

    garbage = b"\xff\xff\xff"

    @property
    def atr(self) -> bytes:
        return self.garbage
