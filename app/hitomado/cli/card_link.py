"""Which reader a command speaks to, and its one connection with the card there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink, ReaderInfo, Readers, ReaderState

reader_option = click.option("--reader", help="A reader's name. Default: the first with a card.")


def last_try_option(*kinds: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option that confirms one try left, for each secret by its own name."""
    return click.option(
        "--confirm-last-try",
        "confirmed",
        type=click.Choice(kinds),
        multiple=True,
        help="Send this PIN even at one try left; may be repeated.",
    )


def chosen_reader(source: Readers, name: str | None) -> ReaderInfo:
    """Return the named reader, or the first with a card. Raises CardError."""
    found = source.list()
    if not found:
        raise CardError(Reason.NO_READER)
    if name is not None:
        named = [info for info in found if info.name == name]
        if not named:
            raise CardError(Reason.READER_UNKNOWN, name)
        return named[0]
    with_card = [info for info in found if info.state is not ReaderState.EMPTY]
    if not with_card:
        raise CardError(Reason.NO_CARD)
    return with_card[0]


@contextmanager
def opened(source: Readers, reader: ReaderInfo, *, exclusive: bool) -> Iterator[CardLink]:
    """Hold the card for a block and power it off behind it. Raises CardError."""
    link = source.open(reader.name, exclusive=exclusive)
    try:
        yield link
    finally:
        link.close()
