"""No test can spend a try of a real card: the guard is on for every test of this run."""

import os
import subprocess
import sys

import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders, bounded, guard
from tests import conftest

# taken when the tests are collected: before any fixture of this folder has run
AT_COLLECTION = os.environ.get(guard.VARIABLE)


class RealCard:
    """What a real reader would give: a card with its own serial number that would take a PIN."""

    reached: list[bytes] = []  # noqa: RUF012

    def __init__(self, reader: str, *, exclusive: bool) -> None:
        self.reader, self.exclusive = reader, exclusive

    def send(self, command: Command) -> Response:
        self.reached.append(bytes(command))
        token = b"JPKIAPICCTOKEN2".ljust(80) + b"0123456789ABCDEF" + bytes(64)
        return Response(token if command[1] == apdu.READ_BINARY else b"", 0x9000)

    def close(self) -> None:
        pass


def test_the_guard_is_on_before_any_test_runs() -> None:
    assert AT_COLLECTION is not None
    assert len(AT_COLLECTION) >= 8
    assert AT_COLLECTION == conftest.NONCE


def test_a_program_that_a_test_starts_is_guarded_as_well() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from hitomado.pcsc.guard import nonce; print(nonce())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() not in {"", "None"}


@pytest.mark.parametrize("name", ["Some Maker Contactless 00 00", "Virtual PCD 00 00"])
def test_no_pin_reaches_a_card_that_is_not_this_runs(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(guard.VARIABLE, conftest.NONCE)
    monkeypatch.setattr(bounded, "PcscLink", RealCard)
    RealCard.reached.clear()
    link = PcscReaders().open(name)
    assert link.send(apdu.verify_query(apdu.short_id(0x11))).sw == 0x9000
    for command in (bytearray(b"\x00\x20\x00\x91\x041234"), bytearray(b"\x00\x2a\x9e\x9a\x00")):
        with pytest.raises(CardError) as refused:
            link.send(command)
        assert refused.value.reason is Reason.NOT_VIRTUAL
    sent = [c for c in RealCard.reached if not guard.is_harmless(c)]
    assert not sent
