"""The frame of every reading that a secret opens: checked, the same card, and wiped at the end."""

from collections.abc import Callable

from hitomado.core.chip.apdu import Conversation, T
from hitomado.core.chip.pins import Secret, as_sent, wipe
from hitomado.core.chip.printed_digits import require_possible
from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.same_card import require_my_number_card, require_same_card
from hitomado.core.chip.tables import CardTable


def with_secret(
    reading: CardReading,
    secret: Secret,
    steps: Callable[[bytearray], Conversation[T]],
    link: LinkAbilities,
    table: CardTable,
    *,
    opens: bool,
    same_link: bool,
) -> Conversation[T]:
    """Make sure of the card, then hold the steps with the secret as the card takes it.

    opens: whether this kind of secret opens what is read. Before the steps two commands, unless
    `reading` was made over the same link (see `require_same_card`). The secret and its form are
    wiped whatever happens. Raises before anything touches the card: CardError for another kind of
    card, a wrong form or a 照合番号B of another year of expiry, ValueError for another kind of
    secret; CARD_SWAPPED; and as the steps do.
    """
    try:
        require_my_number_card(reading)
        if not opens:
            raise ValueError(f"{secret.kind} does not open this")
        form = as_sent(secret)
    finally:
        secret.wipe()
    try:
        if secret.kind is Source.NUMBER_B and reading.expiry is not None:
            require_possible(form, reading.expiry.year)
        yield from require_same_card(reading, link, table, same_link=same_link)
        found = yield from steps(form)
    finally:
        wipe(form)
    return found
