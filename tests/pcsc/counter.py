"""The work of the card thread on real readers, and how it stops."""

import time
from typing import Any

import pytest

from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.reasons import CardError, Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.pcsc import PcscReaders
from hitomado.runner.deeper import Deeper, do_deeper
from hitomado.runner.vault import MemoryVault
from hitomado.runner.work import CardWork
from hitomado.window_wiring import OfficeClock
from tests.pcsc.chips import SPEC
from tests.real_pcsc import READERS

READER = READERS[0]
PROOF = 2  # commands of the guard's own
FREE = PROOF + 14
# record's SELECT and READ, SELECT, query, VERIFY, attributes, their record; four of the own key;
# SELECT and READ of the authority's certificate
ATTRIBUTES = PROOF + 7 + 4 + 2
IN_TIME_S = 4.0


class Counter:
    """The work of the card thread on real readers."""

    def __init__(self) -> None:
        self.vault = MemoryVault()
        self.work = CardWork(
            PcscReaders(holders=lambda: ()), self.vault, OfficeClock(), SPEC.municipality_code
        )

    def free(self) -> CardReading:
        event = self.work.read_free(f.ReadFree(1, READER))
        assert isinstance(event, e.FreeRead)
        return event.reading

    def deeper(self, wish: Deeper, waiting: str, secret: bytearray) -> e.Event:
        """Do something with a secret of its own; it must be wiped however that ends."""
        self.vault.put(waiting, wish.ticket, secret)
        try:
            return do_deeper(self.work, wish)
        finally:
            assert not any(secret)

    def attributes(self, free: CardReading, pin: bytes = b"1234") -> CardReading:
        secret = bytearray(pin)
        self.vault.put(Source.TEXT_PIN, 1, secret)
        try:
            event = self.work.read_attributes(f.ReadAttributes(1, Source.TEXT_PIN, free))
        finally:
            assert not any(secret)
        assert isinstance(event, e.AttributesRead)
        return event.reading


def stopped(job: Any) -> Reason:
    """Run a job that must stop, in time, for a reason that has words."""
    start = time.monotonic()
    with pytest.raises(CardError) as stop:
        job()
    assert time.monotonic() - start < IN_TIME_S
    return stop.value.reason
