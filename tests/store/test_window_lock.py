"""One window per database; the lock goes with its program."""

import subprocess
import sys
from pathlib import Path

import pytest

from hitomado.core.reasons import Reason, StoreError
from hitomado.store.window_lock import WindowLock

HOLDER = """
import sys, time
from pathlib import Path
from hitomado.store.window_lock import WindowLock
lock = WindowLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
time.sleep(60)
"""


def refused(path: Path) -> bool:
    lock = WindowLock(path)
    try:
        lock.take()
    except StoreError as stop:
        return stop.reason is Reason.STORE_HAS_WINDOW
    lock.release()
    return False


def test_a_second_window_of_another_program_is_refused_until_that_one_is_gone(
    tmp_path: Path,
) -> None:
    path = tmp_path / "home" / "hitomado.db"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"taken"
        assert refused(path)
        assert not refused(tmp_path / "home" / "practice.db")
        holder.kill()
    assert not refused(path)


def test_a_window_that_was_closed_leaves_the_place_to_the_next(tmp_path: Path) -> None:
    first = WindowLock(tmp_path / "hitomado.db")
    first.take()
    first.take()  # asked for again by itself
    assert refused(tmp_path / "hitomado.db")
    first.release()
    assert not refused(tmp_path / "hitomado.db")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as stop:
        WindowLock(tmp_path / "file" / "hitomado.db").take()
    assert stop.value.reason is Reason.STORE_DISK
