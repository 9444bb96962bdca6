"""A secret on its way to a reader that hangs: whole or not at all, and no copy of it is left."""

import threading
from typing import Any

import pytest

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.pins import wipe
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import bounded
from hitomado.pcsc.bounded import BoundedLink
from hitomado.pcsc.lanes import Lanes, Limits

VERIFY = bytes.fromhex("00200091 04 31323334")
QUICK = Limits(command=0.1, opening=0.5, held=0.2, closing=0.2, looking=0.2)


class LateLink:
    """Takes a command over only when it is let go, as a driver may."""

    made: "LateLink"

    def __init__(self, _reader: str, **_how: Any) -> None:
        LateLink.made = self
        self.begun, self.go, self.closed = (threading.Event() for _ in range(3))
        self.taken: list[bytes] = []
        self.held: Command = b""

    def send(self, command: Command) -> Response:
        self.begun.set()
        self.go.wait(5)
        self.held = command
        self.taken.append(bytes(command))
        return Response(b"", 0x9000)

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def link(monkeypatch: pytest.MonkeyPatch) -> BoundedLink:
    monkeypatch.setattr(bounded, "PcscLink", LateLink)
    monkeypatch.setattr(BoundedLink, "_connections", lambda _: False)
    return BoundedLink("reader", exclusive=True, lanes=Lanes(), limits=QUICK)


def test_a_secret_its_sender_has_wiped_meanwhile_reaches_the_reader_as_it_was_typed(
    link: BoundedLink,
) -> None:
    typed = bytearray(VERIFY)
    with pytest.raises(CardError) as stop:
        link.send(typed)
    assert stop.value.reason is Reason.CARD_MUTE
    wipe(typed)
    late = LateLink.made
    late.go.set()
    assert late.closed.wait(2), "the link is closed as soon as the call is back"
    assert late.taken == [VERIFY], "never a VERIFY of zeros: it would cost a try"
    assert late.held == bytes(len(VERIFY)), "the copy is wiped"


def test_a_stopped_reading_hands_no_secret_over_any_more(link: BoundedLink) -> None:
    link._lanes.stop()
    typed = bytearray(VERIFY)
    with pytest.raises(CardError) as stop:
        link.send(typed)
    assert stop.value.reason is Reason.READING_STOPPED
    late = LateLink.made
    assert late.closed.wait(2)
    assert not late.begun.is_set()
    assert link._secret == bytearray(len(VERIFY)), "the copy is wiped"


def test_after_a_silence_nothing_more_is_sent_over_the_link(link: BoundedLink) -> None:
    with pytest.raises(CardError):
        link.send(b"\x00\x20\x00\x91")
    with pytest.raises(CardError) as stop:
        link.send(VERIFY)
    assert stop.value.reason is Reason.CARD_REMOVED
    LateLink.made.go.set()
    assert LateLink.made.closed.wait(2)
    assert len(LateLink.made.taken) == 1
