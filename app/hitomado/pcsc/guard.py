"""The last gate below the port: what is never sent, and the proof that a card is virtual.

Tests set HITOMADO_VIRTUAL_ONLY to a nonce of their run. Then only a card on the virtual driver's
reader whose token carries that nonce as its serial number gets more than harmless reads; a real
card in a real reader cannot lose a try to a test.
"""

import os
import re
from collections.abc import Mapping
from typing import Final

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.tables import (
    AUTH_PIN,
    JPKI,
    SIGN_PIN,
    TEXT,
    TEXT_PIN,
    TOKEN_INFO,
    VISUAL,
)
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink

VARIABLE: Final = "HITOMADO_VIRTUAL_ONLY"
VIRTUAL_READER: Final = "Virtual PCD"
_SHORTEST_NONCE: Final = 8
_SERIAL: Final = slice(80, 96)  # of CK_TOKEN_INFO: label 32, manufacturer 32, model 16, serial 16

_SELECT_APPLICATION: Final = bytes((0x00, apdu.SELECT, 0x04))
_SELECT_FILE: Final = bytes((0x00, apdu.SELECT, 0x02))
_VERIFY: Final = bytes((0x00, apdu.VERIFY, 0x00))
_CHANGE: Final = bytes((0x00, apdu.CHANGE_REFERENCE_DATA, 0x01))
_VERIFIES: Final = frozenset({apdu.VERIFY, apdu.VERIFY | 1})  # 21: the same in BER-TLV
_OPENED: Final = frozenset({JPKI.aid, TEXT.aid, VISUAL.aid})
_CHANGED: Final = {JPKI.aid: (SIGN_PIN.ef, AUTH_PIN.ef), TEXT.aid: (TEXT_PIN.ef,)}
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


def _names_file(command: Command) -> bool:
    """Whether a command names a file by its short id instead of meaning the current one."""
    if command[1] == apdu.READ_BINARY:
        return command[2] >= apdu.CURRENT
    if command[1] == apdu.READ_RECORD:
        return bool(command[3] >> 3)
    asks = command[1] in {apdu.VERIFY, apdu.CHANGE_REFERENCE_DATA}
    return asks and command[3] != apdu.CURRENT


def is_harmless(command: Command) -> bool:
    """Whether a command can neither use up a try nor change or sign anything."""
    if len(command) < 4 or command[0] != 0x00:
        return False
    if command[1] == apdu.VERIFY:
        return len(command) == 4  # without data it asks the tries left
    return command[1] in _HARMLESS


class GuardedLink:
    """Refuses what this program never sends, whatever asks for it and to whichever card.

    Unblocking, key and attribute commands are closed to us by law and by key. A secret (VERIFY
    with data) goes to the JPKI, text and visual applications only, never to the 住基AP or the
    共通AP. A change (24) goes to the key files of three PINs only. Where it is not sure what is
    selected, both are refused.
    """

    def __init__(self, link: CardLink) -> None:
        self._link = link
        self._application: bytes | None = None  # AID; None = not sure
        self._file: int | None = None  # the current one

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._link.reader

    def send(self, command: Command) -> Response:
        """Send what may be sent. Raises CardError(COMMAND_FORBIDDEN), nothing sent."""
        self._refuse(command)
        after = self._selected_by(command)
        self._application = self._file = None  # until the answer is here
        response = self._link.send(command)
        if command[1] != apdu.SELECT or status.selected(response):
            self._application, self._file = after
        elif bytes(command[:3]) == _SELECT_FILE:
            self._application = after[0]
        return response

    def close(self) -> None:
        """End the connection."""
        self._link.close()

    def _selected_by(self, command: Command) -> tuple[bytes | None, int | None]:
        """Application and file that are current after this command, if the card takes it."""
        if command[1] != apdu.SELECT:
            # a short id makes its file the current one, whether the command succeeds or not
            return self._application, None if _names_file(command) else self._file
        kind, name = bytes(command[:3]), bytes(command[5 : 5 + command[4]])
        if kind == _SELECT_APPLICATION:
            return name, None
        if kind == _SELECT_FILE:
            return self._application, int.from_bytes(name, "big")
        return None, None

    def _refuse(self, command: Command) -> None:
        if len(command) < 4 or (command[1] == apdu.SELECT and len(command) < 5):
            raise CardError(Reason.COMMAND_FORBIDDEN, "no command")
        cla, ins = command[0], command[1]
        closed = cla & 0x80 and ins in _CLOSED
        tells = ins in _VERIFIES and len(command) > 4 and not self._may_verify(command)
        changes = ins == apdu.CHANGE_REFERENCE_DATA and not self._may_change(command)
        if closed or tells or changes or ins == apdu.RESET_RETRY_COUNTER:
            raise CardError(Reason.COMMAND_FORBIDDEN, f"{cla:02X} {ins:02X}")

    def _may_verify(self, command: Command) -> bool:
        plain = bytes(command[:3]) == _VERIFY
        return plain and self._application in _OPENED

    def _may_change(self, command: Command) -> bool:
        """Only by its new value alone, and only a PIN that is changed with this program."""
        reference = command[3]
        file = self._file if reference == apdu.CURRENT else reference & ~apdu.CURRENT
        named = reference >= apdu.CURRENT and file in _CHANGED.get(self._application or b"", ())
        return named and bytes(command[:3]) == _CHANGE


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
    if (
        link.send(select).sw != status.OK and link.send(select).sw != status.OK
    ):  # the first may be lost
        return False
    token = link.send(apdu.read_all(TOKEN_INFO, extended=False))
    if token.sw != status.OK:
        if link.send(apdu.select_file(TOKEN_INFO)).sw != status.OK:
            return False
        token = link.send(apdu.read_all(extended=False))
    return token.sw == status.OK and token.data[_SERIAL] == nonce.ljust(16).encode("ascii")
