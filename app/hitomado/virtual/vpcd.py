"""Bridge of a virtual chip to a real PC/SC service through the vpcd driver of vsmartcard.

The driver listens on two TCP ports, one a slot; we are the card's side. Frames: 2-byte big-endian
length and body. One-byte bodies are control (0 power off, 1 power on, 2 reset, 4 ask for the
ATR); every other body is a command APDU, answered by a response APDU in the same frame.
Source: frankmorgner/vsmartcard, virtualsmartcard/src/vpcd.
"""

import socket
import struct
import threading
import time
from contextlib import suppress
from types import TracebackType

from hitomado.core.reasons import CardError, Reason
from hitomado.virtual.chip import Chip, NoAnswerError, ResetByOtherError

HOST = "127.0.0.1"
PORTS = (35963, 35964)

_POWER_OFF, _POWER_ON, _RESET, _ATR = 0, 1, 2, 4


class VpcdBridge:
    """Puts a chip on the virtual PC/SC reader and takes it off again, as often as wanted.

    A faulty chip stays faulty here: one that leaves at a command cuts the line; one that does not
    answer keeps the driver waiting until it is taken off; of a reset by another program the chip's
    side happens, which is that it forgets what was selected and verified.

    delay: seconds per APDU and per answered byte, to behave like a contactless card.
    """

    def __init__(
        self, chip: Chip, port: int = PORTS[0], *, delay: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        self.chip = chip
        self.port = port
        self.delay = delay
        self._powered, self._noticed = threading.Event(), threading.Event()
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None

    @property
    def inserted(self) -> bool:
        """Whether the driver still holds the card's side of the line."""
        return self._thread is not None and self._thread.is_alive()

    def insert(self) -> None:
        """Connect to the driver. Raises CardError(NO_VIRTUAL_READER) if it is not there."""
        if self.inserted:
            return
        try:
            line = socket.create_connection((HOST, self.port), timeout=5)
        except OSError as error:
            raise CardError(
                Reason.NO_VIRTUAL_READER, f"vpcd: {error}", (("port", self.port),)
            ) from error
        line.settimeout(None)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._powered.clear()
        self._noticed.clear()
        self._socket = line
        self._thread = threading.Thread(
            target=self._serve, args=(line,), name=f"vpcd {self.port}", daemon=True
        )
        self._thread.start()

    def remove(self) -> None:
        """Pull the card off the reader: the line is cut and the chip loses its power."""
        if self._socket is None or self._thread is None:
            return
        with suppress(OSError):  # the driver may have gone before
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(timeout=5)
        self._socket = self._thread = None

    def wait_noticed(self, timeout: float = 5.0) -> bool:
        """Wait until the driver has asked the card anything (seconds).

        The driver holds one card; a second one waits in line behind it and is asked nothing.
        """
        return self._noticed.wait(timeout)

    def wait_powered(self, timeout: float = 5.0) -> bool:
        """Wait until the service has noticed the card and powered it on (seconds)."""
        return self._powered.wait(timeout)

    def wait_gone(self, timeout: float | None = None) -> None:
        """Wait until the driver hangs up (the service stopped) or `timeout` seconds passed."""
        if self._thread is not None:
            self._thread.join(timeout)

    def __enter__(self) -> "VpcdBridge":
        self.insert()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.remove()

    def _serve(self, line: socket.socket) -> None:
        try:
            with suppress(OSError):  # cut while answering: the card is off the reader
                while (body := _receive(line)) is not None:
                    self._noticed.set()
                    try:
                        answer = self._answer(body)
                    except NoAnswerError:
                        _drain(line)
                        return
                    if answer is not None:
                        line.sendall(struct.pack(">H", len(answer)) + answer)
        finally:
            line.close()
            self.chip.power_off()

    def _spoken(self, command: bytes) -> bytes:
        try:
            return self.chip.transmit(command)
        except ResetByOtherError:
            self.chip.power_off()
            self.chip.power_on()
            return self.chip.transmit(command)

    def _answer(self, body: bytes) -> bytes | None:
        if len(body) != 1:
            answer = self._spoken(body)
            per_apdu, per_byte = self.delay
            if per_apdu or per_byte:
                time.sleep(per_apdu + per_byte * len(answer))
            return answer
        match body[0]:
            case code if code == _POWER_OFF:
                self.chip.power_off()
            case code if code == _POWER_ON:
                self.chip.power_on()
                self._powered.set()
            case code if code == _RESET:
                self.chip.reset()
            case code if code == _ATR:
                return self.chip.atr
            case _:
                return b"\x67\x00"
        return None


def _receive(line: socket.socket) -> bytes | None:
    """Read one frame's body, or None when the other side hung up."""
    header = _exactly(line, 2)
    if header is None:
        return None
    (length,) = struct.unpack(">H", header)
    return _exactly(line, length)


def _drain(line: socket.socket) -> None:
    """Say nothing more, whatever comes, until the line is cut: any word would be an answer."""
    while line.recv(4096):
        pass


def _exactly(line: socket.socket, count: int) -> bytes | None:
    """Read `count` bytes; delayed acknowledgement would cost 40 ms an APDU, so acknowledge now."""
    parts = bytearray()
    while len(parts) < count:
        if hasattr(socket, "TCP_QUICKACK"):  # Linux; it falls back after every read
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        part = line.recv(count - len(parts))
        if not part:
            return None
        parts += part
    return bytes(parts)
