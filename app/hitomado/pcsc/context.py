"""A context of the PC/SC service: one per use, never shared between threads.

Contexts die with the service (Windows stops it with the last reader unplugged), so none is kept
longer than the work it is for.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from smartcard import scard

from hitomado.pcsc import codes
from hitomado.ports import ReaderInfo, ReaderState

Handle: TypeAlias = Any  # an integer of the platform's width
States: TypeAlias = Sequence[tuple[str, int, Sequence[int]]]


def establish() -> Handle:
    """Open a context. Raises CardError(NO_SERVICE)."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    codes.check(result, "EstablishContext")
    return context


def release(context: Handle) -> None:
    """Give a context back; one whose service has gone is gone with it."""
    scard.SCardReleaseContext(context)


@contextmanager
def service() -> Iterator[Handle]:
    """Open a context for the time of the block."""
    context = establish()
    try:
        yield context
    finally:
        release(context)


def reader_names(context: Handle) -> tuple[str, ...]:
    """Return the readers' names; none is no error."""
    result, names = scard.SCardListReaders(context, [])
    if codes.code(result) == codes.NO_READERS:
        return ()
    codes.check(result, "ListReaders")
    return tuple(names)


def look(context: Handle, names: Sequence[str]) -> States:
    """Return name, state bits and ATR of each reader now. Raises CardError."""
    if not names:
        return ()
    wanted = [(name, scard.SCARD_STATE_UNAWARE) for name in names]
    result, states = scard.SCardGetStatusChange(context, 0, wanted)
    codes.check(result, "GetStatusChange")
    return tuple(states)


def wait_for_change(context: Handle, known: States, timeout_ms: int) -> int:
    """Block until a reader shows something else than known, or the time is up; the result code."""
    wanted = [(name, state) for name, state, _ in known]
    result, _ = scard.SCardGetStatusChange(context, timeout_ms, wanted)
    return codes.code(result)


def is_empty(states: States) -> bool:
    """Whether none of the readers holds a card."""
    return not any(state & scard.SCARD_STATE_PRESENT for _, state, _ in states)


def reader_states(context: Handle, names: Sequence[str]) -> tuple[ReaderInfo, ...]:
    """Return what each reader shows now."""
    return tuple(reader_info(*each) for each in look(context, names))


def reader_info(name: str, state: int, atr: Sequence[int]) -> ReaderInfo:
    """Read one reader's state bits."""
    if not state & scard.SCARD_STATE_PRESENT:
        return ReaderInfo(name, ReaderState.EMPTY)
    if state & scard.SCARD_STATE_MUTE:
        return ReaderInfo(name, ReaderState.MUTE)
    seen = ReaderState.IN_USE if state & scard.SCARD_STATE_EXCLUSIVE else ReaderState.PRESENT
    return ReaderInfo(name, seen, bytes(atr))
