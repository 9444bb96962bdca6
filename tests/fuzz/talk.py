"""A conversation held against any answers, and what must hold whatever the chip answers.

Only our own errors come out; the number of commands is bounded; one secret is sent at most, right
behind its own counter query and only where that allowed it; every secret is wiped; nothing but
reading, that one VERIFY, one CHANGE behind it and the signature of a challenge is ever sent.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Command, Conversation, Response
from hitomado.core.chip.tables import NUMBER_B_STOP
from hitomado.core.reasons import HitomadoError

EXAMPLES = int(os.environ.get("HITOMADO_FUZZ_EXAMPLES", "40"))
MOST_COMMANDS = 3000  # a face of 32 KiB given in the smallest parts that are borne
NUMBER_B_LENGTH = 14
fuzzed = settings(
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

_ALLOWED = {
    (0x00, apdu.SELECT),
    (0x00, apdu.READ_BINARY),
    (0x00, apdu.READ_RECORD),
    (0x00, apdu.GET_RESPONSE),
    (0x00, apdu.VERIFY),
    (0x00, apdu.CHANGE_REFERENCE_DATA),
    (0x80, apdu.SIGN),
}
_WORDS = (
    *(0x9000, 0x6282, 0x6300, 0x63C0, 0x63C1, 0x63C3, 0x63C5, 0x63CA, 0x63CF, 0x6983, 0x6984),
    *(0x6981, 0x6982, 0x6985, 0x6986, 0x6A80, 0x6A81, 0x6A82, 0x6A86, 0x6B00, 0x6700, 0x6D00),
    *(0x6E00, 0x6F00, 0x6100, 0x6101, 0x61FF, 0x6C00, 0x6C01, 0x6CFF, 0x0000, 0xFFFF),
)

status_words = st.sampled_from(_WORDS) | st.integers(0, 0xFFFF)
contents = st.binary(max_size=64) | st.builds(
    lambda head, fill, size: (head + fill * size)[: size + len(head)],
    st.sampled_from(
        [b"", b"\xff\x20\x82", b"\x30\x82", b"\x7f\x21\x82", b"\xff\x30\x81", b"\x01\x1c"]
    ),
    st.binary(min_size=1, max_size=8),
    st.sampled_from([0, 1, 26, 28, 255, 256, 257, 4096, 32768, 65535]),
)
answers = st.builds(Response, contents, status_words)

Change = Callable[[Response], Response]


def _flip(at: int, byte: int) -> Change:
    def change(r: Response) -> Response:
        if not r.data:
            return r
        where = at % len(r.data)
        return Response(r.data[:where] + bytes([byte]) + r.data[where + 1 :], r.sw)

    return change


def _cut(at: int) -> Change:
    return lambda r: Response(r.data[: at % (len(r.data) + 1)], r.sw)


def _insert(at: int, more: bytes) -> Change:
    def change(r: Response) -> Response:
        where = at % (len(r.data) + 1)
        return Response(r.data[:where] + more + r.data[where:], r.sw)

    return change


_positions = st.integers(0, 40) | st.integers(0, 0xFFFF)
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(_flip, _positions, st.integers(0, 255)),
    st.builds(_cut, _positions),
    st.builds(_insert, _positions, st.binary(min_size=1, max_size=300)),
    st.builds(lambda sw: lambda r: Response(r.data, sw), status_words),
    st.builds(lambda answer: lambda _: answer, answers),
)


@dataclass
class Held:
    """How a conversation ended. error: its own stop, None = it came to its end."""

    value: object = None
    error: HitomadoError | None = None
    sent: list[Command] = field(default_factory=list)  # as they were, secrets by then wiped


def hold(talk: Conversation[object], answer: Callable[[int, Command], Response]) -> Held:
    """Hold a conversation and check all that must hold on the way and after it."""
    held = Held()
    before: tuple[bytes, Response] | None = None
    verified = changed = 0
    try:
        command = next(talk)
        while True:
            seen = bytes(command)
            assert (seen[0], seen[1]) in _ALLOWED, seen[:4].hex()
            if seen[1] == apdu.VERIFY and len(seen) > 4:
                verified += 1
                _check_verify(seen, before)
            if seen[1] == apdu.CHANGE_REFERENCE_DATA:
                changed += 1
                assert before is not None
                assert before[0][1] == apdu.VERIFY
                assert before[1].sw == 0x9000
            assert verified <= 1
            assert changed <= 1
            held.sent.append(command)
            assert len(held.sent) <= MOST_COMMANDS
            response = answer(len(held.sent) - 1, command)
            before = (seen, response)
            command = talk.send(response)
    except StopIteration as done:
        held.value = done.value
    except HitomadoError as stop:
        held.error = stop
    for command in held.sent:
        if isinstance(command, bytearray):
            assert not any(command[5:]), "a secret is left in a command"
    return held


def _check_verify(verify: bytes, before: tuple[bytes, Response] | None) -> None:
    """A secret goes behind its own query, and only where tries enough were left."""
    assert before is not None
    query, told = before
    assert query == verify[:4]
    left = told.sw & 0x0F if told.sw & 0xFFF0 == 0x63C0 else 0
    assert left > (NUMBER_B_STOP if len(verify) == 5 + NUMBER_B_LENGTH else 1)


def cycled(given: Sequence[Response]) -> Callable[[int, Command], Response]:
    """Answers in turn, for ever."""
    return lambda at, _: given[at % len(given)]
