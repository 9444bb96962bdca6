"""One window per database: two of them would go on with the same visit, each by itself.

A lock of the operating system on a file beside the database: it is gone with its program, however
that ends. Programs without a window (command line) do not ask for it.
"""

import os
import sys
from pathlib import Path

from hitomado.core.reasons import Reason, StoreError


class WindowLock:
    """The right to be this database's window; free until `take`."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".window")
        self._handle: int | None = None

    def take(self) -> None:
        """Take it, once. Raises StoreError(STORE_HAS_WINDOW) while another window has it."""
        if self._handle is not None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreError(Reason.STORE_DISK, f"errno {error.errno}") from error
        if not _locked(handle):
            os.close(handle)
            raise StoreError(Reason.STORE_HAS_WINDOW)
        self._handle = handle

    def release(self) -> None:
        """Give it back; the file stays, removing it would let two windows lock two files."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _locked(handle: int) -> bool:
    """Lock the file's first byte without waiting. False: somebody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
