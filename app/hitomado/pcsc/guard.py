"""The last gate below the port: what is never sent, and the proof that a card is virtual.

Tests set HITOMADO_VIRTUAL_ONLY to a nonce of their run. Then only a card on the virtual driver's
reader whose token carries that nonce as its serial number gets more than harmless reads; a real
card in a real reader cannot lose a try to a test.
"""

import os
import re
from collections.abc import Mapping
from typing import Final

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.tables import JPKI, TEXT, TOKEN_INFO
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink

VARIABLE: Final = "HITOMADO_VIRTUAL_ONLY"
VIRTUAL_READER: Final = "Virtual PCD"
_SHORTEST_NONCE: Final = 8
_SERIAL: Final = slice(80, 96)  # of CK_TOKEN_INFO: label 32, manufacturer 32, model 16, serial 16
_OK: Final = 0x9000

_SELECT_APPLICATION: Final = bytes((0x00, apdu.SELECT, 0x04))
_SELECT_FILE: Final = bytes((0x00, apdu.SELECT, 0x02))
_CHANGE_REFERENCE_DATA: Final = 0x24
_RESET_RETRY_COUNTER: Final = 0x2C
_GET_CHALLENGE: Final = 0x84
# JICSAP: change key, unlock key, manage attributes, and a closed one; all need issuer's keys
_CLOSED: Final = frozenset({0x32, 0x54, 0x8A, 0xA2})
_HARMLESS: Final = frozenset(
    {apdu.SELECT, apdu.READ_BINARY, apdu.READ_RECORD, apdu.GET_RESPONSE, _GET_CHALLENGE}
)
_PRINTABLE: Final = re.compile(rf"[!-~]{{{_SHORTEST_NONCE},16}}")


def nonce(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return this run's nonce, or None when the guard is off. Set but empty proves nothing."""
    return environment.get(VARIABLE)


def is_harmless(command: Command) -> bool:
    """Whether a command can neither use up a try nor change or sign anything."""
    if len(command) < 4 or command[0] != 0x00:
        return False
    if command[1] == apdu.VERIFY:
        return len(command) == 4  # without data it asks the tries left
    return command[1] in _HARMLESS


class GuardedLink:
    """Refuses what this program never sends, whatever asks for it and to whichever card.

    Unblocking, key and attribute commands are closed to us by law and by key; changing a PIN
    (24) is refused unless the JPKI or the text application was the last one selected.
    """

    def __init__(self, link: CardLink) -> None:
        self._link = link
        self._may_change = False

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._link.reader

    def send(self, command: Command) -> Response:
        """Send what may be sent. Raises CardError(COMMAND_FORBIDDEN)."""
        self._refuse(command)
        response = self._link.send(command)
        if command[1] == apdu.SELECT and bytes(command[:3]) != _SELECT_FILE:
            by_name = bytes(command[:3]) == _SELECT_APPLICATION
            name = bytes(command[5 : 5 + command[4]]) if by_name else b""
            self._may_change = response.sw == _OK and name in {JPKI.aid, TEXT.aid}
        return response

    def close(self) -> None:
        """End the connection."""
        self._link.close()

    def _refuse(self, command: Command) -> None:
        if len(command) < 4:
            raise CardError(Reason.COMMAND_FORBIDDEN, "no command")
        cla, ins = command[0], command[1]
        closed = cla & 0x80 and ins in _CLOSED
        changes = ins == _CHANGE_REFERENCE_DATA and (cla != 0 or not self._may_change)
        if closed or changes or ins == _RESET_RETRY_COUNTER:
            raise CardError(Reason.COMMAND_FORBIDDEN, f"{cla:02X} {ins:02X}")


class VirtualOnlyLink:
    """Lets anything but harmless commands through to a proven virtual card only."""

    def __init__(self, link: CardLink, nonce: str) -> None:
        self._link = link
        self._virtual = is_virtual(link, nonce)

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._link.reader

    def send(self, command: Command) -> Response:
        """Send what is harmless or proven safe. Raises CardError(NOT_VIRTUAL)."""
        if not self._virtual and not is_harmless(command):
            raise CardError(Reason.NOT_VIRTUAL, f"{command[1]:02X}" if len(command) > 1 else "")
        return self._link.send(command)

    def close(self) -> None:
        """End the connection."""
        self._link.close()


def is_virtual(link: CardLink, nonce: str) -> bool:
    """Ask the card for its token's serial number (harmless reads) and compare it with the nonce.

    The answer holds for the connection: it ends when the card leaves the reader.
    """
    if not link.reader.startswith(VIRTUAL_READER) or not _PRINTABLE.fullmatch(nonce):
        return False
    select = apdu.select_application(JPKI.aid)
    if link.send(select).sw != _OK and link.send(select).sw != _OK:  # the first may be lost
        return False
    token = link.send(apdu.read_all(TOKEN_INFO, extended=False))
    if token.sw != _OK:
        if link.send(apdu.select_file(TOKEN_INFO)).sw != _OK:
            return False
        token = link.send(apdu.read_all(extended=False))
    return token.sw == _OK and token.data[_SERIAL] == nonce.ljust(16).encode("ascii")
