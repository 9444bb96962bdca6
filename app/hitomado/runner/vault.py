"""The vault: a secret between the PIN pad and the card thread, handed over once, then wiped."""

import threading
import time
from collections.abc import Callable

from hitomado.core.chip.pins import wipe
from hitomado.core.reasons import CardError, Reason

LIFETIME_S = 60.0


class MemoryVault:
    """Keeps at most one secret, in mutable bytes, for at most 60 s.

    Thread-safe: the window puts, the card thread takes. A timer wipes even when nobody asks.
    """

    def __init__(
        self, lifetime_s: float = LIFETIME_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._lifetime = lifetime_s
        self._clock = clock
        self._lock = threading.Lock()
        self._held: tuple[str, int, float, bytearray] | None = None
        self._timer: threading.Timer | None = None

    def put(self, kind: str, ticket: int, secret: bytearray) -> None:
        """Take the secret over; the giver must not keep a copy."""
        with self._lock:
            self._forget()
            self._held = (kind, ticket, self._clock() + self._lifetime, secret)
            self._timer = threading.Timer(self._lifetime, self.wipe)
            self._timer.daemon = True
            self._timer.start()

    def take(self, kind: str, ticket: int) -> bytearray:
        """Hand the secret over, once. Raises CardError(SECRET_GONE); the taker wipes it."""
        with self._lock:
            held, self._held = self._held, None
            self._stop_timer()
            if held is None:
                raise CardError(Reason.SECRET_GONE)
            of_kind, of_ticket, until, secret = held
            if (of_kind, of_ticket) != (kind, ticket) or self._clock() > until:
                wipe(secret)
                raise CardError(Reason.SECRET_GONE)
            return secret

    def wipe(self) -> None:
        """Forget what is held."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        if self._held is not None:
            wipe(self._held[3])
            self._held = None
        self._stop_timer()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def __repr__(self) -> str:
        return "MemoryVault(…)"
