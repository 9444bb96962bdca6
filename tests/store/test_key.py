"""The machine key: kept by the system where it can, openly in a file where it cannot."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from hitomado.core.reasons import Reason, StoreError
from hitomado.store.key import KeyPlace, key_file, machine_key


class MemoryRing(KeyringBackend):
    """A system keyring that lives as long as the test."""

    priority = 5

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    before, own = keyring.get_keyring(), MemoryRing()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


@pytest.fixture
def no_ring() -> Iterator[None]:
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_a_system_keyring_keeps_the_key_and_no_file_does(tmp_path: Path, ring: MemoryRing) -> None:
    database = tmp_path / "hitomado.db"
    made = machine_key(database)
    assert made.place is KeyPlace.KEYRING
    assert machine_key(database) == made
    assert list(ring.kept.values()) == [made.key.hex()]
    assert list(tmp_path.iterdir()) == []


def test_without_a_keyring_the_key_lies_in_a_file_only_we_can_read(
    tmp_path: Path, no_ring: None
) -> None:
    database = tmp_path / "home" / "hitomado.db"
    made = machine_key(database)
    assert made.place is KeyPlace.FILE
    assert len(made.key) == 32
    assert machine_key(database) == made
    assert [file.name for file in database.parent.iterdir()] == ["hitomado.db.key"]
    if sys.platform != "win32":
        assert key_file(database).stat().st_mode & 0o777 == 0o600


def test_a_keyring_that_is_locked_is_passed_over_for_a_new_database(
    tmp_path: Path, ring: MemoryRing
) -> None:
    ring.locked = True
    assert machine_key(tmp_path / "hitomado.db").place is KeyPlace.FILE


def test_a_database_whose_key_is_gone_gets_no_new_one(tmp_path: Path, ring: MemoryRing) -> None:
    database = tmp_path / "hitomado.db"
    machine_key(database)
    database.write_bytes(os.urandom(4096))
    ring.kept.clear()
    with pytest.raises(StoreError) as stop:
        machine_key(database)
    assert stop.value.reason is Reason.STORE_WRONG_KEY


@pytest.mark.parametrize("text", ["", "abcd", "zz" * 32, "鍵"])
def test_a_key_file_that_holds_no_key_is_told(tmp_path: Path, no_ring: None, text: str) -> None:
    database = tmp_path / "hitomado.db"
    key_file(database).write_text(text, encoding="utf-8")
    with pytest.raises(StoreError) as stop:
        machine_key(database)
    assert stop.value.reason in {Reason.STORE_WRONG_KEY, Reason.STORE_DISK}


def test_the_key_never_shows_in_a_repr(tmp_path: Path, no_ring: None) -> None:
    made = machine_key(tmp_path / "hitomado.db")
    assert made.key.hex() not in repr(made)
    assert repr(made.key) not in repr(made)
