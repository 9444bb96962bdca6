"""One open card over PC/SC: connect, transmit, power off."""

import time
from typing import Final

from smartcard import scard

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import codes
from hitomado.pcsc.context import Handle, establish, is_empty, look, release, wait_for_change

_PATIENCE_S: Final = 2.0  # other programs look at a fresh card for a second or two
_FIRST_PAUSE_S: Final = 0.05
_PROTOCOLS: Final = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
_NOTICE_MS: Final = 600
_TOO_LONG: Final = Response(b"", 0x6700)


class PcscLink:
    """A connection to the card in one reader, with a context of its own.

    exclusive: nobody else may speak to the card, as it must be while a secret is verified. Else
    shared, in a transaction: others wait until this reading is done. A reader that cannot carry an
    extended length is answered for: 6700, as a card would.
    """

    def __init__(self, reader: str, *, exclusive: bool) -> None:
        self._reader = reader
        self._exclusive = exclusive
        self._used = False
        self._context: Handle | None = establish()
        self._card: Handle | None = None
        try:
            self._card, self._protocol = self._connect()
            if not exclusive:
                result = scard.SCardBeginTransaction(self._card)
                codes.check(result, "BeginTransaction", reader)
        except BaseException:
            self.close()
            raise
        self._extended = self._protocol != scard.SCARD_PROTOCOL_T0

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._reader

    def send(self, command: Command) -> Response:
        """Exchange one command. Raises CardError; nothing is ever sent twice here."""
        if self._card is None:
            raise self._removed("link closed")
        extended = apdu.is_extended(command)
        if extended and not self._extended:
            return _TOO_LONG
        self._used = True
        octets = list(command)  # the driver takes a list, wiped with the command's secret
        try:
            result, answer = scard.SCardTransmit(self._card, self._protocol, octets)
        finally:
            octets[:] = bytes(len(octets))
        if codes.code(result) in codes.MAY_BE_GONE:
            if self._gone():
                raise self._removed(f"Transmit {codes.code(result):08X}")
            if extended:
                self._extended = False
                return _TOO_LONG
        codes.check(result, "Transmit", self._reader)
        if len(answer) < 2:  # measured: a card pulled at this moment "answers" nothing
            raise self._removed("no answer")
        return Response.parse(bytes(answer))

    def close(self) -> None:
        """Power the card off (a verified PIN dies with the power) and end the connection.

        A card nothing was sent to is left as it is, for whoever has it.
        """
        card, self._card = self._card, None
        context, self._context = self._context, None
        if card is not None:
            if not self._exclusive:
                scard.SCardEndTransaction(card, scard.SCARD_LEAVE_CARD)
            ending = scard.SCARD_UNPOWER_CARD if self._used else scard.SCARD_LEAVE_CARD
            scard.SCardDisconnect(card, ending)
        if context is not None:
            release(context)

    def _connect(self) -> tuple[Handle, int]:
        share = scard.SCARD_SHARE_EXCLUSIVE if self._exclusive else scard.SCARD_SHARE_SHARED
        until = time.monotonic() + _PATIENCE_S
        pause = _FIRST_PAUSE_S
        while True:
            result, card, protocol = scard.SCardConnect(
                self._context, self._reader, share, _PROTOCOLS
            )
            if codes.code(result) == codes.OK:
                return card, protocol
            late = time.monotonic() + pause > until
            if codes.code(result) != codes.SHARING_VIOLATION or late:
                codes.check(result, "Connect", self._reader)
            time.sleep(pause)
            pause *= 2

    def _removed(self, detail: str) -> CardError:
        return CardError(Reason.CARD_REMOVED, detail, (("reader", self._reader),))

    def _gone(self) -> bool:
        """Whether the reader is empty; the service may notice a removal a little later."""
        try:
            states = look(self._context, [self._reader])
            if not is_empty(states):
                wait_for_change(self._context, states, _NOTICE_MS)
                states = look(self._context, [self._reader])
        except CardError:
            return True
        return is_empty(states)
