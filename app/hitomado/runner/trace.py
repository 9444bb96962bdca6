"""A record of what went over the card's line: headers and lengths, never what was in it.

Off unless somebody switches it on, and then it is said on the screen. No data field is written,
neither sent nor answered; of a command that carries a secret not even the length is.
"""

import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.reasons import HitomadoError
from hitomado.ports import CardLink, ReaderInfo, Readers, ReadersSeen

_LIMIT: Final = 1024**2  # bytes; the file before is kept beside it
_SECRET: Final = frozenset({apdu.VERIFY, apdu.CHANGE_REFERENCE_DATA, apdu.RESET_RETRY_COUNTER})
_HEADER: Final = 4


class ApduTrace:
    """The switch and the file. Safe from several threads; a disk that refuses switches it off.

    file: grows to limit bytes, then becomes `<name>.1` in place of the one before.
    """

    def __init__(self, file: Path, limit: int = _LIMIT) -> None:
        self.file = file
        self._limit = limit
        self._lock = threading.Lock()
        self._on = False

    def is_on(self) -> bool:
        """Whether what goes over the line is being written down."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Switch it; where the folder cannot be written it stays off."""
        if on == self._on:
            return
        self._on = True
        self.write("-", f"trace {'on' if on else 'off'}")
        self._on = self._on and on

    def write(self, reader: str, line: str) -> None:
        """Append one line, if it is on."""
        if not self._on:
            return
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        text = f"{at} {reader} {line}\n".encode("ascii", "backslashreplace")
        with self._lock:
            try:
                self._make_room(len(text))
                with self.file.open("ab") as target:
                    target.write(text)
            except OSError:
                self._on = False

    def _make_room(self, wanted: int) -> None:
        if self.file.exists():
            if self.file.stat().st_size + wanted <= self._limit:
                return
            self.file.replace(self.file.with_name(f"{self.file.name}.1"))
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.touch(mode=0o600)


class TracedReaders:
    """Readers whose links write down what they carry while the trace is on (port `Readers`)."""

    def __init__(self, readers: Readers, trace: ApduTrace) -> None:
        self._readers = readers
        self._trace = trace

    def list(self) -> Sequence[ReaderInfo]:
        """Return all readers now."""
        return self._readers.list()

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:
        """Connect to the card in a reader."""
        how = "exclusive" if exclusive else "shared"
        try:
            link = self._readers.open(reader, exclusive=exclusive)
        except HitomadoError as stop:
            self._trace.write(reader, f"open {how}: {stop.reason}")
            raise
        self._trace.write(reader, f"open {how}")
        return TracedLink(link, self._trace)

    def interrupt(self) -> None:
        """Stop every reading."""
        self._trace.write("-", "interrupt")
        self._readers.interrupt()

    def watch(self, seen: Callable[[ReadersSeen], None]) -> Callable[[], None]:
        """Call `seen` at every change."""
        return self._readers.watch(seen)


class TracedLink:
    """One open card whose exchanges are written down while the trace is on."""

    def __init__(self, link: CardLink, trace: ApduTrace) -> None:
        self._link = link
        self._trace = trace

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._link.reader

    def send(self, command: Command) -> Response:
        """Send one command."""
        if not self._trace.is_on():
            return self._link.send(command)
        head = masked(command)
        start = time.monotonic()
        try:
            response = self._link.send(command)
        except HitomadoError as stop:
            self._trace.write(self.reader, f"{head} -> {stop.reason} {_took(start)}")
            raise
        answer = f"{response.sw:04X} {len(response.data)} bytes"
        self._trace.write(self.reader, f"{head} -> {answer} {_took(start)}")
        return response

    def close(self) -> None:
        """End the connection."""
        self._trace.write(self.reader, "close")
        self._link.close()


def masked(command: Command) -> str:
    """Write a command as CLA INS P1 P2, Lc and Le; of its data nothing (ISO/IEC 7816-4, 5.1)."""
    if len(command) < _HEADER:
        return f"{len(command)} bytes"
    parts = [bytes(command[:_HEADER]).hex(" ").upper()]
    if command[1] in _SECRET and len(command) > _HEADER:
        return f"{parts[0]} Lc=**"  # a password's length helps who guesses it
    lc, le = _lengths(command)
    parts += [f"Lc={lc}"] if lc else []
    parts += [f"Le={le}"] if le else []
    return " ".join(parts)


def _lengths(command: Command) -> tuple[str, str]:
    """Return Lc and Le as they were written, "" where there is none, "?" where they do not fit."""
    rest = bytes(command[_HEADER:])
    if len(rest) <= 1:
        return "", rest.hex().upper()
    wide = 3 if rest[0] == 0 else 1  # 00 and two bytes: extended
    if len(rest) == wide == 3:
        return "", rest[1:].hex().upper()
    field = rest[:wide][-2:]
    behind = len(rest) - wide - int.from_bytes(field, "big")
    if behind not in {0, min(wide, 2)}:
        return "?", ""
    return field.hex().upper(), rest[len(rest) - behind :].hex().upper() if behind else ""


def _took(start: float) -> str:
    return f"{(time.monotonic() - start) * 1000:.1f} ms"
