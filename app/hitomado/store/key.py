"""The machine's database key: in the system's keyring, else in a file that only we may read."""

import os
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from hitomado.core.reasons import Reason, StoreError

_SERVICE = "hitomado"
_BYTES = 32


class KeyPlace(StrEnum):
    """Where the key lies. FILE protects only as far as the folder does: the window says so."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class MachineKey:
    """The 32-byte key and where it was found or put."""

    key: bytes = field(repr=False)
    place: KeyPlace


def machine_key(database: Path) -> MachineKey:
    """Return the key of this PC's database, made on first use.

    A database without its key gets no new one. Raises StoreError: STORE_WRONG_KEY when the key
    is gone, STORE_DISK when it cannot be written.
    """
    file = key_file(database)
    try:
        if file.exists():
            return MachineKey(_from_hex(file.read_text(encoding="ascii")), KeyPlace.FILE)
        stored = _ring_read(database)
        if stored is not None:
            return MachineKey(_from_hex(stored), KeyPlace.KEYRING)
        if database.exists() and database.stat().st_size:
            raise StoreError(Reason.STORE_WRONG_KEY, "the key of the database is gone")
        key = secrets.token_bytes(_BYTES)
        if _ring_write(database, key.hex()):
            return MachineKey(key, KeyPlace.KEYRING)
        return MachineKey(_write_file(file, key), KeyPlace.FILE)
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(Reason.STORE_DISK, "key file") from error


def key_file(database: Path) -> Path:
    """Return where the key lies when no keyring keeps it."""
    return database.with_name(database.name + ".key")


def _write_file(file: Path, key: bytes) -> bytes:
    """Write a new key file, or return the key another process wrote a moment earlier."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = file.with_name(f"{file.name}.{os.getpid()}")
    handle = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(key.hex())
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(own, file)  # complete or not there at all, and never over another one
    except FileExistsError:
        key = _from_hex(file.read_text(encoding="ascii"))
    finally:
        own.unlink()
    return key


def _from_hex(text: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != _BYTES:
        raise StoreError(Reason.STORE_WRONG_KEY, "the stored key has no 32 bytes")
    return key


def _ring_read(database: Path) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    if not _real_backend():
        return None
    try:
        return keyring.get_password(_SERVICE, str(database.resolve()))
    except KeyringError:
        return None


def _ring_write(database: Path, text: str) -> bool:
    """Put the key into the keyring and read it back; False = there is no keyring to trust."""
    import keyring
    from keyring.errors import KeyringError

    if not _real_backend():
        return False
    try:
        keyring.set_password(_SERVICE, str(database.resolve()), text)
    except KeyringError:
        return False
    return _ring_read(database) == text


def _real_backend() -> bool:
    """Whether the system has a keyring of its own; plain-file and null backends are none."""
    import keyring

    return keyring.get_keyring().priority >= 1
