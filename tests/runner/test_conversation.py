"""Driving a conversation: every command once, in order, and closed in any case."""

from collections.abc import Generator
from contextlib import suppress

import pytest

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse


class Link:
    """A link that echoes, and breaks at a command."""

    reader = "Reader"

    def __init__(self, breaks_at: int | None = None, reason: Reason = Reason.CARD_REMOVED) -> None:
        self.sent: list[bytes] = []
        self._breaks_at, self._reason = breaks_at, reason

    def send(self, command: Command) -> Response:
        self.sent.append(bytes(command))
        if len(self.sent) == self._breaks_at:
            raise CardError(self._reason)
        return Response(bytes(command), 0x9000)

    def close(self) -> None:
        raise AssertionError("the link is closed by whoever opened it")


class Talk:
    """A conversation of three commands that wipes its secret when it ends."""

    def __init__(self) -> None:
        self.wiped = False

    def __call__(self) -> Generator[Command, Response, list[bytes]]:
        try:
            first = yield b"\x01"
            second = yield b"\x02"
            third = yield b"\x03"
        finally:
            self.wiped = True
        return [first.data, second.data, third.data]


def test_a_conversation_is_held_command_by_command() -> None:
    link, talk = Link(), Talk()
    assert converse(link, talk()) == [b"\x01", b"\x02", b"\x03"]
    assert link.sent == [b"\x01", b"\x02", b"\x03"]
    assert talk.wiped


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_broken_link_ends_the_conversation_and_nothing_is_sent_twice(at: int) -> None:
    link, talk = Link(at), Talk()
    with pytest.raises(CardError) as stop:
        converse(link, talk())
    assert stop.value.reason is Reason.CARD_REMOVED
    assert len(link.sent) == at
    assert talk.wiped


def test_a_conversation_that_says_nothing_sends_nothing() -> None:
    def silent() -> Generator[Command, Response, int]:
        yield from ()
        return 7

    link = Link()
    assert converse(link, silent()) == 7
    assert not link.sent


@pytest.mark.parametrize("reason", [Reason.COMMAND_FORBIDDEN, Reason.NOT_VIRTUAL])
def test_a_command_refused_before_it_left_is_told_to_the_conversation_as_such(
    reason: Reason,
) -> None:
    told: list[BaseException] = []

    def careful() -> Generator[Command, Response, int]:
        try:
            yield b"\x01"
        except (CardError, GeneratorExit) as stop:
            told.append(stop)
            raise
        return 1

    link = Link(1, reason)
    with pytest.raises(CardError) as stop:
        converse(link, careful())
    assert stop.value.reason is reason
    assert told == [stop.value]


@pytest.mark.parametrize("ends", [True, False])
def test_no_conversation_goes_on_or_has_a_result_after_a_refusal(ends: bool) -> None:
    def deaf() -> Generator[Command, Response, int]:
        with suppress(CardError):
            yield b"\x01"
        if not ends:
            yield b"\x02"
        return 1

    link = Link(1, Reason.COMMAND_FORBIDDEN)
    with pytest.raises(CardError) as stop:
        converse(link, deaf())
    assert stop.value.reason is Reason.COMMAND_FORBIDDEN
    assert link.sent == [b"\x01"]
