"""Commands and wall time: whole readings by us, one certificate by OpenSC, same card and reader.

Run: python -m tests.bench.apdu [--runs 7] [--contactless]
"""

import argparse
import os
import secrets
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardReading, CertificateStatus, Integrity, Source
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.core.visit.effects import ReadAttributes, ReadFree
from hitomado.core.visit.events import AttributesRead, FreeRead
from hitomado.pcsc import PcscReaders
from hitomado.pcsc.guard import VARIABLE
from hitomado.runner.conversation import converse
from hitomado.runner.vault import MemoryVault
from hitomado.runner.work import CardWork
from hitomado.virtual.spec import PRACTICE_PIN, PRACTICE_SIGN_PASSWORD
from hitomado.virtual.vpcd import PORTS, VpcdBridge
from hitomado.window_wiring import OfficeClock
from tests.pcsc.chips import SPEC, NotedCard
from tests.real_pcsc import READERS, pcsc_service, wait_seen

CONTACTLESS = (0.030, 0.00009)  # seconds per command and per answered byte, a usual card
LINK = LinkAbilities()  # what the running program has learnt of this reader and card
GUARD = 2  # commands of the virtual-only guard, which an office's PC does not send


@dataclass(frozen=True, slots=True)
class Row:
    """What one way of reading cost. times: seconds of each run."""

    name: str
    commands: int
    times: tuple[float, ...]

    def __str__(self) -> str:
        low, middle = min(self.times) * 1000, statistics.median(self.times) * 1000
        return f"{self.name:<66} {self.commands:>8} {low:>9.1f} {middle:>10.1f}"


def read_by_us() -> None:
    """First screen and the attributes with their integrity, over one connection."""
    link = PcscReaders().open(READERS[0], exclusive=True)
    try:
        abilities = LinkAbilities()
        free = converse(link, read_free(READERS[0], date.today(), link=abilities))
        secret = Secret(Source.TEXT_PIN, bytearray(PRACTICE_PIN.encode()))
        talk = read_attributes(free, secret, link=abilities, same_link=True)
        reading = converse(link, talk)
    finally:
        link.close()
    if reading.auth.status is not CertificateStatus.PRESENT:
        raise RuntimeError("no certificate was read")
    if reading.attributes_integrity is not Integrity.CONSISTENT:
        raise RuntimeError("the attributes were not read")


@cache
def card_thread() -> CardWork:
    """The card thread's work of a running program."""
    return CardWork(PcscReaders(), MemoryVault(), OfficeClock(), "999016")


def visit_by_us() -> None:
    """First screen and attributes as the window does it: two connections, and the chip's proof."""
    work = card_thread()
    free = work.read_free(ReadFree(1, READERS[0]))
    if not isinstance(free, FreeRead):
        raise TypeError("the first screen was not read")
    work.vault.put(Source.TEXT_PIN, 1, bytearray(PRACTICE_PIN.encode()))
    read = work.read_attributes(ReadAttributes(1, Source.TEXT_PIN, free.reading))
    if not isinstance(read, AttributesRead):
        raise TypeError("the attributes were not read")
    if read.reading.chip_integrity is not Integrity.CONSISTENT:
        raise RuntimeError("the chip did not prove itself")


@cache
def first_reading() -> CardReading:
    """What the running program knows of the card before a password is typed."""
    link = PcscReaders().open(READERS[0])
    try:
        return converse(link, read_free(READERS[0], date.today(), link=LINK))
    finally:
        link.close()


def sign_by_us() -> None:
    """The 署名用 certificate by its password, over a connection of its own as in a visit.

    With its attributes, its authority's certificate, and the proof that it is the same card.
    """
    reading = first_reading()
    link = PcscReaders().open(READERS[0], exclusive=True)
    try:
        secret = Secret(Source.SIGN_PASSWORD, bytearray(PRACTICE_SIGN_PASSWORD.encode()))
        talk = read_sign_certificate(reading, secret, today=date.today(), link=LINK)
        reading = converse(link, talk)
    finally:
        link.close()
    if reading.sign_integrity is not Integrity.CONSISTENT or reading.sign_attributes is None:
        raise RuntimeError("the certificate was not read")


def face_by_us() -> None:
    """The card's face with its photo and the chip's proof, over a connection of its own."""
    reading = first_reading()
    link = PcscReaders().open(READERS[0], exclusive=True)
    try:
        secret = Secret(Source.NUMBER_B, bytearray(SPEC.number_b.encode()))
        face = converse(link, read_face(reading, secret, nonce=secrets.token_bytes(32), link=LINK))
    finally:
        link.close()
    if face.chip is not Integrity.CONSISTENT:
        raise RuntimeError("the face was not read")


def sign_by_command() -> None:
    """First screen and the 署名用 certificate by the command line."""
    command = [sys.executable, "-m", "hitomado", "card", "read", "--json", "--sign-password-stdin"]
    subprocess.run(command, input=PRACTICE_SIGN_PASSWORD.encode(), capture_output=True, check=True)


def sign_by_opensc() -> None:
    """The 署名用 certificate alone by OpenSC, its password verified."""
    command = ["pkcs15-tool", "--reader", "0", "--verify-pin", "--auth-id", "02"]
    command += ["--pin", PRACTICE_SIGN_PASSWORD, "--read-certificate", "2"]
    done = subprocess.run(command, capture_output=True, check=True)
    if b"BEGIN CERTIFICATE" not in done.stdout:
        raise RuntimeError("OpenSC read no certificate")


def read_by_command() -> None:
    """Do the same by the command line, with the start of its process."""
    command = [sys.executable, "-m", "hitomado", "card", "read", "--json", "--text-pin-stdin"]
    subprocess.run(command, input=PRACTICE_PIN.encode(), capture_output=True, check=True)


def read_by_opensc() -> None:
    """The 利用者証明用 certificate alone by OpenSC, with the start of its process."""
    command = ["pkcs15-tool", "--reader", "0", "--read-certificate", "1"]
    done = subprocess.run(command, capture_output=True, check=True)
    if b"BEGIN CERTIFICATE" not in done.stdout:
        raise RuntimeError("OpenSC read no certificate")


WAYS: tuple[tuple[str, Callable[[], None], int], ...] = (
    ("hitomado, running: first screen, auth certificate, attributes", read_by_us, GUARD),
    ("hitomado, in the window: the same in two connections, chip's proof", visit_by_us, 2 * GUARD),
    ("hitomado card read: the first, with process start", read_by_command, GUARD),
    ("pkcs15-tool --read-certificate 1, with process start", read_by_opensc, 0),
    ("hitomado, running: sign certificate, names, its CA, same card", sign_by_us, GUARD),
    ("hitomado card read: first screen and sign certificate", sign_by_command, GUARD),
    ("pkcs15-tool --verify-pin --read-certificate 2", sign_by_opensc, 0),
    ("hitomado, running: face with photo, signature, chip's answer", face_by_us, GUARD),
)


def measure(chip: NotedCard, runs: int) -> list[Row]:
    """Run each way in turns, so that a slow moment of the machine falls on all of them."""
    times: dict[str, list[float]] = {name: [] for name, _, _ in WAYS}
    commands: dict[str, int] = {}
    first_reading()
    for run in range(runs + 1):
        for name, way, guard in WAYS:
            chip.log.clear()
            start = time.perf_counter()
            way()
            if run:  # the first makes the card's keys and warms the disk cache
                times[name].append(time.perf_counter() - start)
            commands[name] = len(chip.log) - guard
    return [Row(name, commands[name], tuple(times[name])) for name, _, _ in WAYS]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--contactless", action="store_true", help="a card of usual slowness")
    chosen = options.parse_args()
    nonce = os.environ[VARIABLE] = secrets.token_hex(8)
    chip = NotedCard(nonce)
    delay = CONTACTLESS if chosen.contactless else (0.0, 0.0)
    with pcsc_service(), VpcdBridge(chip, PORTS[0], delay=delay) as bridge:
        if not bridge.wait_powered(10):
            raise TimeoutError("the service did not power the card")
        wait_seen(READERS[0])
        rows = measure(chip, chosen.runs)
    print(f"{'way':<66} {'commands':>8} {'min ms':>9} {'median ms':>10}")
    for row in rows:
        print(row)


if __name__ == "__main__":
    main()
