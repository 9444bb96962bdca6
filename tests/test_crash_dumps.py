"""What crashes leaves no memory behind: a PIN may be in it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_CRASH = """
import os, resource, signal, sys
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
if {guarded}:
    from hitomado.crash_dumps import keep_none
    keep_none()
os.kill(os.getpid(), signal.SIGSEGV)
"""


def dumped(folder: Path, *, guarded: bool) -> bool:
    """Crash a process and say whether the system wrote a dump of it."""
    code = _CRASH.format(guarded=guarded)
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = status
    assert os.WTERMSIG(status) == signal.SIGSEGV
    return os.WCOREDUMP(status)


def test_a_crash_is_dumped_nowhere(tmp_path: Path) -> None:
    assert not dumped(tmp_path, guarded=True)
    assert not list(tmp_path.iterdir())


def test_a_crash_would_be_dumped_without_that(tmp_path: Path) -> None:
    if not dumped(tmp_path, guarded=False):
        pytest.skip("this machine writes no dumps at all")


@pytest.mark.parametrize("command", [["doctor", "--help"], ["card", "--help"]])
def test_every_start_of_the_program_asks_for_no_dump(command: list[str]) -> None:
    code = (
        "import sys, resource, atexit\n"
        "atexit.register(lambda: print(resource.getrlimit(resource.RLIMIT_CORE), file=sys.stderr))"
        "\nfrom hitomado.cli import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], capture_output=True, text=True, check=True
    )
    soft, _ = done.stderr.strip(" ()\n").split(",")
    assert int(soft) in {0, 1}
