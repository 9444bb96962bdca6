"""Secrets from standard input, one a line, in memory that can be wiped."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import RawIOBase
from typing import BinaryIO, Final, cast

from hitomado.core.chip.pin_change import checked_new
from hitomado.core.chip.pins import Secret, require_form, wipe
from hitomado.core.chip.reading import Source

_LONGEST_INPUT: Final = 256  # bytes of standard input looked at
_LINE_END: Final = 0x0A


@contextmanager
def typed_secrets(*kinds: Source) -> Iterator[dict[Source, Secret]]:
    """Take one secret a line in this order, check all forms, and wipe them behind the block.

    Raises CardError for a wrong form, before any card is touched.
    """
    typed = lines(sys.stdin.buffer, len(kinds)) if kinds else []
    held = {kind: Secret(kind, line) for kind, line in zip(kinds, typed, strict=True)}
    try:
        for secret in held.values():
            require_form(secret)
        yield held
    finally:
        for secret in held.values():
            secret.wipe()


@contextmanager
def typed_change(kind: Source) -> Iterator[tuple[Secret, bytearray]]:
    """Take the PIN of now and the new one twice, check them, and wipe all behind the block.

    Yields the old one and the new one as the card takes it. Raises CardError for a wrong form,
    PIN_NEW_DIFFERS, PIN_NEW_SAME, before any card is touched.
    """
    typed, first, second = lines(sys.stdin.buffer, 3)
    old = Secret(kind, typed)
    new = bytearray()
    try:
        require_form(old)
        new = checked_new(kind, first, second, typed)
        yield old, new
    finally:
        old.wipe()
        for each in (first, second, new):
            wipe(each)


def lines(stream: BinaryIO, count: int) -> list[bytearray]:
    """Read so many lines past all buffers, which would keep copies; a missing line is empty."""
    source = cast("RawIOBase", getattr(stream, "raw", stream))
    typed = bytearray(_LONGEST_INPUT)
    length = 0
    with memoryview(typed) as view:
        while (
            length < len(typed)
            and typed.count(_LINE_END, 0, length) < count
            and (got := source.readinto(view[length:]))
        ):
            length += got
    found: list[bytearray] = []
    start = 0
    for _ in range(count):
        end = typed.find(_LINE_END, start, length)
        stop = length if end < 0 else end
        line = bytearray(stop - start)  # one buffer: a slice of a slice would leave a copy
        with memoryview(typed) as view:
            line[:] = view[start:stop]
        found.append(line)
        start = min(stop + 1, length)
    wipe(typed)
    return found
