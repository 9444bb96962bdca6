"""Who may hold the card: programs with the PC/SC library loaded, by name and by nothing else."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders, holders
from hitomado.pcsc.holders import Program, card_programs
from hitomado.runner.diagnosis import Answer, Step, diagnose
from tests.pcsc.chips import NotedCard, on_reader
from tests.real_pcsc import READERS, needs_pcsc, pcsc_service

READER = READERS[0]
KNOWN = (
    Program("scdaemon", "GnuPG", general=False),
    Program("jpki*", "JPKI?", general=False),
    Program("chrome*", "Chrome", general=True),
)
RUNTIMES = ("python", "python3", "python3.11", "pythonw.exe", "pytest", "javaw.exe", "node")
NOT_PLAIN = ("node-red", "pythonista")
NAME = "cardkeeper"  # as the other program is called; an interpreter's own name is never said
HOLD = f"""
import ctypes
import sys
ctypes.CDLL(None).prctl(15, b"{NAME}")
from smartcard import scard
_, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
share = getattr(scard, sys.argv[1])
result, card, _ = scard.SCardConnect(context, {READER!r}, share, 3)
print(result, flush=True)
sys.stdin.readline()
scard.SCardDisconnect(card, scard.SCARD_LEAVE_CARD)
"""


class Running:
    """A process as psutil shows it. files None: it may not be looked into."""

    def __init__(self, name: str, files: Sequence[str] | None, pid: int = 4) -> None:
        self.info, self.pid, self._files = {"name": name}, pid, files

    def memory_maps(self, *, grouped: bool) -> list[SimpleNamespace]:
        if self._files is None:
            assert grouped
            raise psutil.AccessDenied(self.pid)
        return [SimpleNamespace(path=path) for path in self._files]


WINSCARD = r"C:\Windows\System32\WinSCard.dll"


@pytest.mark.parametrize(
    ("running", "named"),
    [
        ([Running("Konto.exe", [WINSCARD])], ("Konto",)),
        ([Running("gpg", ["/usr/lib/x86_64-linux-gnu/libpcsclite.so.1.0.0"])], ("gpg",)),
        ([Running("notepad.exe", [r"C:\Users\taro\winscard.dll.txt\a.dll"])], ()),
        ([Running("JPKI_client.exe", [WINSCARD]), Running("a", [WINSCARD])], ("JPKI?", "a")),
        ([Running("scdaemon.exe", None)], ("GnuPG",)),
        ([Running("scdaemon.exe", [])], ()),
        ([Running("chrome.exe", None), Running("lsass.exe", None)], ()),
        ([Running("chrome.exe", [WINSCARD]), Running("chrome.exe", [WINSCARD])], ("Chrome",)),
        ([Running("pcscd", ["/usr/lib/libpcsclite.so.1"])], ()),
        ([Running("hitomado.exe", [WINSCARD], os.getpid())], ()),
        ([Running(r"C:\Users\taro\x.exe", [WINSCARD])], ("x",)),
        ([Running(name, [WINSCARD]) for name in RUNTIMES], ()),
        ([Running("pythonista", [WINSCARD]), Running("node-red", [WINSCARD])], NOT_PLAIN),
        ([Running(f"p{i}", [WINSCARD]) for i in range(9)], ("p0", "p1", "p2", "p3")),
    ],
)
def test_programs_are_named_by_what_they_have_loaded(
    monkeypatch: pytest.MonkeyPatch, running: list[Running], named: tuple[str, ...]
) -> None:
    monkeypatch.setattr(psutil, "process_iter", lambda _attributes: iter(running))
    assert holders.holders(KNOWN) == named


def test_the_shipped_table_is_read_and_a_guess_is_marked_as_one() -> None:
    table = {program.process: program for program in card_programs()}
    assert table["scdaemon"].product == "GnuPG (scdaemon)"
    assert table["jpki*"].product.endswith("?")
    assert table["chrome*"].general


@contextmanager
def other_program(share: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that is connected to the card until the block ends."""
    command = [sys.executable, "-c", HOLD, share]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as held:
        assert held.stdin is not None
        assert held.stdout is not None
        assert held.stdout.readline().strip() == "0"
        try:
            yield held
        finally:
            held.stdin.close()
            held.wait(5)


@pytest.fixture(scope="module")
def service() -> Iterator[None]:
    with pcsc_service():
        yield


def stopped(job: Any) -> tuple[CardError, float]:
    start = time.monotonic()
    with pytest.raises(CardError) as stop:
        job()
    return stop.value, time.monotonic() - start


@pytest.mark.pcsc
@needs_pcsc
@pytest.mark.usefixtures("service")
@pytest.mark.parametrize(
    ("share", "exclusive"), [("SCARD_SHARE_EXCLUSIVE", False), ("SCARD_SHARE_SHARED", True)]
)
def test_another_program_at_the_card_is_named_after_a_short_wait(
    nonce: str, share: str, exclusive: bool
) -> None:
    readers = PcscReaders()
    chip = NotedCard(nonce)
    with on_reader(chip):
        with other_program(share) as other:
            name = psutil.Process(other.pid).name()
            assert name == NAME
            stop, waited = stopped(lambda: readers.open(READER, exclusive=exclusive))
            assert stop.reason is Reason.CARD_HELD
            assert name in str(dict(stop.params)["programs"])
            assert "/" not in str(dict(stop.params)["programs"]).replace(" / ", "")
            assert waited < 4.0
            assert not chip.log
        readers.open(READER, exclusive=exclusive).close()


@pytest.mark.pcsc
@needs_pcsc
@pytest.mark.usefixtures("service")
def test_a_diagnosis_names_who_has_the_card_and_goes_on_to_the_next_reader(nonce: str) -> None:
    cards = on_reader(NotedCard(nonce)), on_reader(NotedCard(nonce), 1)
    with cards[0], cards[1], other_program("SCARD_SHARE_EXCLUSIVE") as other:
        name = psutil.Process(other.pid).name()
        service, held, free = diagnose(PcscReaders())
    assert service.failed is None
    assert (held.failed, held.stop and held.stop.reason) == (Step.CONNECT, Reason.CARD_HELD)
    assert held.stop is not None
    assert name in str(dict(held.stop.params)["programs"])
    assert free.failed is None
    assert free.asked[0].answer is Answer.SELECTED


@pytest.mark.pcsc
@needs_pcsc
@pytest.mark.usefixtures("service")
def test_where_nobody_can_be_named_it_is_still_said_that_the_card_is_in_use(nonce: str) -> None:
    readers = PcscReaders(holders=lambda: ())
    with on_reader(NotedCard(nonce)), other_program("SCARD_SHARE_EXCLUSIVE"):
        stop, _ = stopped(lambda: readers.open(READER))
    assert stop.reason is Reason.CARD_IN_USE


@pytest.mark.pcsc
@needs_pcsc
@pytest.mark.usefixtures("service")
def test_another_programs_transaction_is_told_as_use_and_not_as_a_mute_card(nonce: str) -> None:
    readers, other = PcscReaders(holders=lambda: ()), PcscReaders()
    with on_reader(NotedCard(nonce)):
        link = other.open(READER)  # holds a transaction
        for _ in range(2):
            stop, waited = stopped(lambda: readers.open(READER))
            assert stop.reason is Reason.CARD_IN_USE
            assert waited < 4.0
        threading.Timer(0.5, link.close).start()
        readers.open(READER).close()
