"""Opening an encrypted database, and its errors told as reasons. Nothing else opens one.

SQLCipher with a raw 32-byte key, write-ahead log. `synchronous=FULL`: what was committed has
reached the disk, so a power cut loses nothing that was confirmed.

A connection belongs to the thread that opened it: the whole store is used from one thread.
"""

import hashlib
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
import sqlcipher3.dbapi2

# sqlite_utils asks for pysqlite3 first: given this one, its exceptions are sqlcipher3's
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

from sqlite_utils import Database, Migrations  # noqa: E402

from hitomado.core.reasons import Reason, StoreError  # noqa: E402

__all__ = [
    "Database",
    "Migrations",
    "open_loading",
    "open_main",
    "open_reading",
    "told",
    "versions",
    "writing",
]

KEY_BYTES = 32
BUSY_SECONDS = 5.0
_CACHE_KIB = 32 * 1024
_LOADING_CACHE_KIB = 192 * 1024

_log = logging.getLogger(__name__)

_MEANING = (
    ("database is locked", Reason.STORE_LOCKED),
    ("database schema is locked", Reason.STORE_LOCKED),
    ("disk is full", Reason.STORE_DISK),
    ("disk i/o error", Reason.STORE_DISK),
    ("unable to open database file", Reason.STORE_DISK),
    ("readonly database", Reason.STORE_DISK),
    ("file is not a database", Reason.STORE_DAMAGED),
    ("malformed", Reason.STORE_DAMAGED),
)


@contextmanager
def told() -> Iterator[None]:
    """Turn the database's errors into StoreError; what is no known stop stays a bug."""
    try:
        yield
    except sqlcipher3.dbapi2.DatabaseError as error:
        text = str(error)
        for sign, reason in _MEANING:
            if sign in text.lower():
                raise StoreError(reason, sign) from error
        raise
    except OSError as error:
        raise StoreError(Reason.STORE_DISK, f"errno {error.errno}") from error


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first moment. Raises StoreError.

    Inside another one it is part of that one: both are kept, or none.
    """
    with told():
        if db.conn.in_transaction:
            yield
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def open_main(path: Path, key: bytes) -> Database:
    """Open or create the PC's database for reading and writing.

    Raises StoreError: STORE_WRONG_KEY, STORE_DAMAGED, STORE_LOCKED, STORE_DISK.
    """
    with told():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = not path.exists() or path.stat().st_size == 0
        if new:
            path.touch(mode=0o600)
            _check_file(path).write_text(_fingerprint(key), encoding="ascii")
    db = _connect(path, key)
    try:
        with told():
            db.conn.execute("PRAGMA journal_mode = WAL")
            db.conn.execute("PRAGMA synchronous = FULL")
            db.conn.execute("PRAGMA foreign_keys = ON")
            db.conn.execute("PRAGMA secure_delete = ON")
            db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except StoreError as stop:
        db.close()
        if stop.reason is Reason.STORE_DAMAGED and not _same_key(path, key):
            raise StoreError(Reason.STORE_WRONG_KEY) from stop
        raise
    return db


def open_loading(path: Path, key: bytes) -> Database:
    """Create a file that is worthless until it is complete: nothing is kept against a crash.

    The caller syncs the closed file and only then makes it known. Raises StoreError.
    """
    with told():
        path.touch(mode=0o600, exist_ok=False)
        db = _connect(path, key)
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "locking_mode = EXCLUSIVE",
            f"cache_size = -{_LOADING_CACHE_KIB}",
        ):
            db.conn.execute(f"PRAGMA {pragma}")
    return db


def open_reading(path: Path, key: bytes) -> Database:
    """Open a complete file that nobody writes any more. Raises StoreError."""
    with told():
        if not path.exists():
            raise StoreError(Reason.STORE_DAMAGED, "a file of the store is missing")
        db = _connect(path, key)
        db.conn.execute("PRAGMA query_only = ON")
        db.conn.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return db


def versions() -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher, with no database at hand."""
    connection = sqlcipher3.dbapi2.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    finally:
        connection.close()
    return sqlcipher3.dbapi2.sqlite_version, cipher


def _connect(path: Path, key: bytes) -> Database:
    if len(key) != KEY_BYTES:
        raise ValueError("the database key has 32 bytes")
    with told():
        connection = sqlcipher3.dbapi2.connect(
            str(path), timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256
        )
        connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr by itself
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return Database(connection, execute_plugins=False)


def _check_file(path: Path) -> Path:
    return path.with_name(path.name + ".check")


def _fingerprint(key: bytes) -> str:
    return hashlib.sha256(b"hitomado database key\0" + key).hexdigest()[:32]


def _same_key(path: Path, key: bytes) -> bool:
    """SQLCipher cannot tell a wrong key from a broken first page; this can."""
    try:
        return _check_file(path).read_text(encoding="ascii") == _fingerprint(key)
    except (OSError, UnicodeDecodeError):
        _log.warning("the file beside the database that tells its key is missing")
        return False
