"""A real PC/SC service with the virtual reader driver, for tests that must not be simulated.

Only one test run of a machine uses it at a time (the driver's ports are fixed), so a lock file
makes a second run wait. A service that runs already is used as it is and left running.
"""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from hitomado.pcsc import PcscReaders
from hitomado.ports import ReaderState
from hitomado.virtual.chip import Chip
from hitomado.virtual.vpcd import PORTS, VpcdBridge

READERS = ("Virtual PCD 00 00", "Virtual PCD 00 01")
_CARD = (ReaderState.PRESENT, ReaderState.IN_USE)
_LISTENER = "/run/pcscd/pcscd.comm"
_DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so"

needs_pcsc = pytest.mark.skipif(
    shutil.which("pcscd") is None or not Path(_DRIVER).exists(),
    reason="pcscd or the vpcd driver is not installed (apt: pcscd vsmartcard-vpcd)",
)


@contextmanager
def pcsc_service(*, readers: bool = True) -> Iterator[bool]:
    """Run `pcscd` for the time of the block; readers False: a service without any reader.

    Yields whether it is ours, that is, whether it ends with the block.
    """
    with only_one_run():
        if service_runs():
            if not readers:
                pytest.skip("a PC/SC service with readers runs already")
            yield False
            return
        with tempfile.TemporaryDirectory(prefix="no-readers-") as nothing:
            command = ["pcscd", "--foreground", *([] if readers else ["-c", nothing])]
            with _process(command) as process:
                _wait(lambda: service_runs() or process.poll() is not None, "pcscd")
                if process.poll() is not None:
                    pytest.skip("pcscd cannot be started here (it needs root)")
                if readers:
                    _wait(lambda: all(_listens(port) for port in PORTS), "vpcd driver")
                yield True


@contextmanager
def card_on_reader(chip: Chip, slot: int = 0) -> Iterator[VpcdBridge]:
    """Put a chip on virtual reader 0 or 1 (`READERS[slot]`) and wait until it is powered.

    The bridge yielded can `remove()` and `insert()` it again.
    """
    with VpcdBridge(chip, PORTS[slot]) as bridge:
        if not bridge.wait_powered(10):
            raise TimeoutError("the PC/SC service did not power the virtual card")
        wait_seen(READERS[slot])
        yield bridge


def wait_seen(reader: str) -> None:
    """Wait until the service tells its clients of the card it has powered a moment before."""
    _wait(lambda: any(i.name == reader and i.state in _CARD for i in PcscReaders().list()), reader)


def service_runs() -> bool:
    """Whether a PC/SC service answers on this machine."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(_LISTENER)
        except OSError:
            return False
        return True


def service_process() -> int:
    """Return the process id of the service that runs in this process's own namespace."""
    here = Path("/proc/self/ns/net").readlink()
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            service = (entry / "comm").read_text().strip() == "pcscd"
            if service and (entry / "ns/net").readlink() == here:
                return int(entry.name)
    raise LookupError("no pcscd")


def _listens(port: int) -> bool:
    """Whether somebody listens on a TCP port; a connection would count as a card."""
    wanted = f":{port:04X}"
    rows = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    return any(row.split()[1].endswith(wanted) and row.split()[3] == "0A" for row in rows)


def _wait(ready: Callable[[], bool], what: str, timeout: float = 10.0) -> None:
    end = time.monotonic() + timeout
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come up")
        time.sleep(0.02)


@contextmanager
def _process(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def only_one_run() -> Iterator[None]:
    """Keep other test runs of this machine from starting or stopping the service meanwhile."""
    import fcntl  # not on Windows, where these tests do not run

    with (Path(tempfile.gettempdir()) / "hitomado-pcsc-test.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
