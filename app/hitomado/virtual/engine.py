"""The state machine of a virtual chip: what is selected, what was presented, what is answered.

Status words and peculiarities are those measured on real cards by the public project
soltia48/myna-card: e.g. a verified PIN outlives a warm reset and ends with the power.
"""

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from hitomado.virtual.command import Command, parse_command
from hitomado.virtual.files import Application, File, PrivateKey, Records, Secret, Transparent
from hitomado.virtual.signing import SCHEMES

CONTACTLESS_ATR = bytes.fromhex("3B888001000005E0B381A1007F")
MANAGER_AID = bytes.fromhex("A0000001510000")  # GlobalPlatform: back to the state after power-on

_CURRENT = 0x80
_SHORT_ID = 0x1F
_MAX_SECRET = 16

OK = b"\x90\x00"
WRONG_LENGTH = b"\x67\x00"
WRONG_STRUCTURE = b"\x69\x81"
NOT_ALLOWED = b"\x69\x82"
CONDITIONS = b"\x69\x85"
NO_CURRENT_EF = b"\x69\x86"
WRONG_DATA = b"\x6a\x80"
NOT_FOUND = b"\x6a\x82"
NO_RECORD = b"\x6a\x83"
WRONG_PARAMETERS = b"\x6a\x86"
NO_SUCH_DATA = b"\x6a\x88"
PAST_END = b"\x6b\x00"
NO_SUCH_INSTRUCTION = b"\x6d\x00"
NO_SUCH_CLASS = b"\x6e\x00"
NO_DIAGNOSIS = b"\x6f\x00"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How this chip differs from the ordinary one."""

    short_ids: bool = True
    extended_length: bool = True
    first_command_fails: bool = False
    refuses_select_with: bytes = NOT_FOUND


class Engine:
    """Answers APDUs from a set of applications, one at a time whoever sends them.

    manager_data: objects of GET DATA with no application selected, by tag.
    """

    def __init__(
        self,
        applications: tuple[Application, ...],
        *,
        manager_data: Mapping[int, bytes] | None = None,
        behaviour: Behaviour = Behaviour(),
        atr: bytes = CONTACTLESS_ATR,
    ) -> None:
        self.applications = applications
        self.manager_data = manager_data or {}
        self.behaviour = behaviour
        self._atr = atr
        self._lock = threading.RLock()
        self._powered = False
        self._fails_once = False
        self._selected_once = False
        self._application: Application | None = None
        self._file: int | None = None

    @property
    def atr(self) -> bytes:
        """As a contactless reader makes it up."""
        return self._atr

    def power_on(self) -> None:
        """Start with nothing selected and nothing verified."""
        with self._lock:
            self.power_off()
            self._powered = True
            self._fails_once = self.behaviour.first_command_fails

    def power_off(self) -> None:
        """Forget what was selected and verified; counters stay."""
        with self._lock:
            self._powered = False
            self._leave_application()
            for application in self.applications:
                for file in application.files.values():
                    if isinstance(file, Secret):
                        file.verified = False

    def reset(self) -> None:
        """Warm reset: what was verified stays verified."""
        with self._lock:
            self._leave_application()

    def transmit(self, command: bytes) -> bytes:
        """Answer any bytes with data and a status word."""
        with self._lock:
            return self._answer(command)

    def _answer(self, command: bytes) -> bytes:
        if not self._powered:
            self.power_on()
        if self._fails_once:
            self._fails_once = False
            return NO_DIAGNOSIS
        parsed = parse_command(command)
        if parsed is None or (parsed.extended and not self.behaviour.extended_length):
            return WRONG_LENGTH
        if parsed.cla not in (0x00, 0x80):
            return NO_SUCH_CLASS
        match parsed.cla, parsed.ins:
            case 0x00, 0xB0:
                return self._read_binary(parsed)
            case 0x00, 0xA4:
                return self._select(parsed)
            case 0x00, 0x20:
                return self._verify(parsed)
            case 0x80, 0x2A:
                return self._sign(parsed)
            case _:
                return self._seldom(parsed)

    def _seldom(self, command: Command) -> bytes:
        match command.cla, command.ins:
            case 0x00, 0xB2:
                return self._read_record(command)
            case 0x00, 0x24:
                return self._change_reference_data(command)
            case 0x00, 0x84:
                return _challenge(command)
            case 0x00, 0x88:
                return self._internal_authenticate(command)
            case 0x00, 0xCA:
                return self._get_data(command)
            # key and attribute commands: they want a key that only the issuer has
            case (0x80, 0x32 | 0x54 | 0x8A | 0xA2 | 0xAE) | (0x00, 0x82):
                return NOT_ALLOWED
            case _:
                return NO_SUCH_INSTRUCTION

    def _leave_application(self) -> None:
        self._application = self._file = None
        self._selected_once = False

    # what a command speaks about

    def _current(self) -> File | None:
        if self._application is None or self._file is None:
            return None
        return self._application.files[self._file]

    def _referenced(self, reference: int) -> File | bytes:
        """Return the file of P2 (80 = current, 80|id = by short id), or the refusal."""
        if not reference & _CURRENT or reference & 0x60:
            return WRONG_PARAMETERS
        if short := reference & _SHORT_ID:
            return self._enter(short)
        return self._current() or NO_CURRENT_EF

    def _enter(self, file_id: int) -> File | bytes:
        """Make a file the current one by its short id, or return the refusal."""
        if self._application is None or not self.behaviour.short_ids:
            return NOT_FOUND
        if file_id not in self._application.files:
            return NOT_FOUND
        self._file = file_id
        return self._application.files[file_id]

    def _presented(self, file_id: int) -> bool:
        secret = self._application.files.get(file_id) if self._application else None
        return isinstance(secret, Secret) and secret.verified

    # commands

    def _select(self, command: Command) -> bytes:
        if command.p1 == 0x00:  # SELECT MF is refused at first and later does nothing
            return OK if self._selected_once else WRONG_PARAMETERS
        if command.p2 not in (0x00, 0x0C):
            return WRONG_PARAMETERS
        if command.p1 == 0x04:
            return self._select_application(command.data)
        if command.p1 != 0x02:
            return WRONG_PARAMETERS
        if len(command.data) != 2:
            return WRONG_LENGTH
        file_id = int.from_bytes(command.data)
        if self._application is None or file_id not in self._application.files:
            return NOT_FOUND
        self._file = file_id
        return OK

    def _select_application(self, name: bytes) -> bytes:
        if not name:
            return self.behaviour.refuses_select_with
        found = next((a for a in self.applications if a.aid.startswith(name)), None)
        if found is None and not (self.applications and MANAGER_AID.startswith(name)):
            return self.behaviour.refuses_select_with
        self._application, self._file = found, None
        self._selected_once = True
        return OK

    def _read_binary(self, command: Command) -> bytes:
        if command.le is None or command.data:
            return WRONG_LENGTH
        if command.p1 & _CURRENT:
            if command.p1 & 0x60:
                return WRONG_PARAMETERS
            offset = command.p2
            file = self._enter(command.p1 & _SHORT_ID)
        else:
            offset = command.p1 << 8 | command.p2
            file = self._current() or NO_CURRENT_EF
        if isinstance(file, bytes):
            return file
        if not isinstance(file, Transparent):
            return WRONG_STRUCTURE
        if file.opened_by is not None and not any(map(self._presented, file.opened_by)):
            return NOT_ALLOWED
        content = file.content
        if offset >= len(content):
            return PAST_END
        return content[offset : offset + command.le] + OK

    def _read_record(self, command: Command) -> bytes:
        if command.le is None or command.data:
            return WRONG_LENGTH
        if command.p2 & 0x07 not in (0x04, 0x05):
            return WRONG_PARAMETERS
        short = command.p2 >> 3
        file = self._enter(short) if short else self._current() or NO_CURRENT_EF
        if isinstance(file, bytes):
            return file
        if not isinstance(file, Records):
            return WRONG_STRUCTURE
        if not 1 <= command.p1 <= len(file.records):
            return NO_RECORD
        last = command.p1 if command.p2 & 0x07 == 0x04 else len(file.records)
        return b"".join(file.records[command.p1 - 1 : last])[: command.le] + OK

    def _verify(self, command: Command) -> bytes:
        if command.p1:
            return WRONG_PARAMETERS
        if len(command.data) > _MAX_SECRET or (not command.data and command.le is not None):
            return WRONG_LENGTH
        secret = self._referenced(command.p2)
        if isinstance(secret, bytes):
            return secret
        if not isinstance(secret, Secret):
            return WRONG_STRUCTURE
        if not command.data:  # asking costs no try
            return (0x63C0 | secret.left).to_bytes(2)
        return secret.verify(command.data).to_bytes(2)

    def _change_reference_data(self, command: Command) -> bytes:
        if command.p1 != 0x01:
            return WRONG_PARAMETERS
        if not 1 <= len(command.data) <= _MAX_SECRET:
            return WRONG_LENGTH
        secret = self._referenced(command.p2)
        if isinstance(secret, bytes):
            return secret
        if not isinstance(secret, Secret):
            return WRONG_STRUCTURE
        if secret.changeable is None or not secret.verified:
            return NOT_ALLOWED
        if not secret.changeable(command.data):
            return WRONG_DATA
        secret.replace(command.data)
        return OK

    def _sign(self, command: Command) -> bytes:
        if command.p1 not in SCHEMES:
            return WRONG_PARAMETERS
        if command.p2:
            key = self._referenced(command.p2)
        elif self._application is None or self._application.default_key is None:
            return WRONG_PARAMETERS
        else:
            key = self._application.files[self._application.default_key]
        if isinstance(key, bytes):
            return key
        if not isinstance(key, PrivateKey) or key.answers_internal_authenticate:
            return WRONG_STRUCTURE
        if key.guarded_by is not None and not self._presented(key.guarded_by):
            return NOT_ALLOWED
        lengths, scheme = SCHEMES[command.p1]
        if len(command.data) not in lengths:
            return WRONG_LENGTH
        return scheme(key.key(), command.data) + OK

    def _internal_authenticate(self, command: Command) -> bytes:
        if not 1 <= len(command.data) <= 255:
            return WRONG_LENGTH
        key = self._referenced(command.p2)
        if isinstance(key, bytes):
            return key
        if not isinstance(key, PrivateKey):
            return WRONG_STRUCTURE
        if not key.answers_internal_authenticate:
            return CONDITIONS
        _, scheme = SCHEMES[0x03]
        return scheme(key.key(), command.data) + OK

    def _get_data(self, command: Command) -> bytes:
        if command.le is None:
            return WRONG_LENGTH
        value = self.manager_data.get(command.p1 << 8 | command.p2)
        if self._application is not None or value is None:
            return NO_SUCH_DATA
        return value[: command.le] + OK


def _challenge(command: Command) -> bytes:
    if command.p1 or command.p2:
        return WRONG_PARAMETERS
    if command.le is None or command.data:
        return WRONG_LENGTH
    if command.le > 256:
        return CONDITIONS
    return secrets.token_bytes(command.le) + OK
