"""Keys are made once and kept where the caller says."""

import stat
import sys
from pathlib import Path

import pytest

from hitomado.virtual.issue import KeyRole
from hitomado.virtual.keys import POOL_SIZE, KeyPool


def test_a_name_keeps_its_key_and_two_names_have_two() -> None:
    pool = KeyPool()
    assert pool.own("ca") is pool.own("ca")
    assert pool.own("ca").private_numbers() != pool.own("other").private_numbers()


def test_a_folder_keeps_the_keys_for_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    first = KeyPool(folder).own("ca").private_numbers()
    assert KeyPool(folder).own("ca").private_numbers() == first
    assert [f.name for f in folder.iterdir()] == ["ca.pem"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_kept_keys_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    KeyPool(tmp_path / "keys").own("ca")
    for path in (tmp_path / "keys", tmp_path / "keys" / "ca.pem"):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077


def test_a_damaged_key_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("half a ke", encoding="ascii")
    made = KeyPool(tmp_path).own("ca").private_numbers()
    assert KeyPool(tmp_path).own("ca").private_numbers() == made


def test_the_roles_of_one_card_never_share_a_key() -> None:
    pool = KeyPool()
    numbers = {
        pool.holder("123456789012345", role).private_numbers().p for role in range(POOL_SIZE)
    }
    assert len(numbers) == POOL_SIZE
    assert max(KeyRole) + 1 < POOL_SIZE
