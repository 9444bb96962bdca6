"""A card connection whose calls end in time, or at once when somebody stops the reading."""

from smartcard import scard

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.pins import wipe
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc.context import look, service
from hitomado.pcsc.lane import StoppedError, TimeUpError
from hitomado.pcsc.lanes import Lanes, Left, Limits
from hitomado.pcsc.link import PcscLink

_CONNECTED = scard.SCARD_STATE_INUSE | scard.SCARD_STATE_EXCLUSIVE


class BoundedLink:
    """A `PcscLink` that lives on a lane of its own (`CardLink`).

    A call that hangs is left: the link is closed for us at once, and for the service as soon as
    the call comes back. A command not handed to the reader by then is never sent.
    """

    def __init__(self, reader: str, *, exclusive: bool, lanes: Lanes, limits: Limits) -> None:
        """Connect. Raises CardError."""
        self._reader = reader
        self._lanes = lanes
        self._limits = limits
        self._link: PcscLink | None = None
        self._secret: bytearray | None = None
        self._silence = Reason.CARD_MUTE  # what a call that hangs at the end is a sign of
        self._closed = False
        self._lane = lanes.new(f"card {reader}", self._tidy)
        try:
            self._open(exclusive=exclusive)
        except BaseException:
            self.close()
            raise

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._reader

    def send(self, command: Command) -> Response:
        """Exchange one command. Raises CardError: CARD_MUTE when no answer comes in time."""
        link = self._link
        if link is None or self._closed:
            raise self._error(Reason.CARD_REMOVED, "link closed")
        if isinstance(command, bytearray):  # its sender wipes it, maybe before the call is over
            command = self._secret = bytearray(command)
        octets = command

        def transmit() -> Response:
            try:
                return link.send(octets)
            finally:
                if isinstance(octets, bytearray):
                    wipe(octets)

        try:
            return self._lane.run(transmit, self._limits.command)
        except TimeUpError:
            cause = self._silent(opening=False)
            self.close()
            raise self._error(cause, f"no answer to {octets[1]:02X}") from None
        except StoppedError:
            self.close()
            raise self._error(Reason.READING_STOPPED, f"at {octets[1]:02X}") from None

    def close(self) -> None:
        """Power the card off and end the connection; a call that hangs is not waited for."""
        if self._closed:
            return
        self._closed = True
        self._lane.end(0.0 if self._lane.left else self._limits.closing)
        self._lanes.done(self._lane, Left(self._lane, self._silence), self._reader)

    def _open(self, *, exclusive: bool) -> None:
        before = self._lanes.left(self._reader)
        try:
            if before is not None and not self._over(before):
                self._silence = before.reason
                raise self._error(before.reason, "the call before hangs")
            self._lane.begin(lambda: self._connect(exclusive=exclusive))
            self._await_connection()
        except StoppedError:
            raise self._error(Reason.READING_STOPPED, "opening") from None

    def _over(self, before: Left) -> bool:
        """Wait for the call before; two links to one card would power it off for each other."""
        patience = self._limits.held
        return self._lane.run(lambda: before.lane.over(patience), self._limits.opening)

    def _await_connection(self) -> None:
        """Wait, but not so long when others have the card."""
        held = min(self._limits.held, self._limits.opening)
        try:
            self._lane.result(held)
            return
        except TimeUpError:
            cause = self._silent(opening=True)
        try:
            rest = 0.0 if cause is Reason.CARD_IN_USE else self._limits.opening - held
            self._lane.result(rest)
        except TimeUpError:
            self._lane.leave()
            raise self._error(cause, "no connection") from None

    def _silent(self, *, opening: bool) -> Reason:
        """What silence means: no service, others at the card (when opening), or a mute card."""
        with self._lanes.short("look") as lane:
            try:
                connected = lane.run(self._connections, self._limits.looking)
            except StoppedError:
                return Reason.READING_STOPPED
            except TimeUpError:
                self._silence = Reason.NO_SERVICE
            except CardError as stop:
                self._silence = stop.reason
            else:
                others = opening and connected
                self._silence = Reason.CARD_IN_USE if others else Reason.CARD_MUTE
        return self._silence

    def _connections(self) -> bool:
        """Whether somebody is connected to the card. Runs on a lane."""
        with service() as context:
            return any(state & _CONNECTED for _, state, _ in look(context, [self._reader]))

    def _connect(self, *, exclusive: bool) -> None:
        """Runs on the lane."""
        self._link = PcscLink(self._reader, exclusive=exclusive)

    def _tidy(self) -> None:
        """Runs on the lane as its last act: nothing of a link that was left stays behind."""
        if self._secret is not None:
            wipe(self._secret)
        if self._link is not None:
            self._link.close()

    def _error(self, reason: Reason, detail: str) -> CardError:
        return CardError(reason, detail, (("reader", self._reader),))
