"""Before a secret: that this is a My Number Card, and the very card of the reading before."""

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.free import read_card_record
from hitomado.core.chip.reading import CardKind, CardReading, Finding
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.tables import CardTable
from hitomado.core.reasons import CardError, Reason


def require_my_number_card(reading: CardReading) -> None:
    """Raise CardError(NOT_MY_NUMBER_CARD or CARD_UNSUPPORTED) for any other card."""
    if reading.kind is CardKind.MY_NUMBER:
        return
    if Finding("unsupported_card", "card") in reading.findings:
        raise CardError(Reason.CARD_UNSUPPORTED)
    raise CardError(Reason.NOT_MY_NUMBER_CARD)


def require_same_card(
    reading: CardReading, link: LinkAbilities, table: CardTable, *, same_link: bool
) -> Conversation[None]:
    """Make sure that this is the card of `reading` (2 commands, 共通カードAP).

    A secret must not reach another person's card, so this comes before it. same_link: `reading`
    was made over this very connection, which ends when the card leaves the reader; then nothing
    is asked. Raises CardError(CARD_SWAPPED), CARD_MALFORMED when the card does not tell which
    one it is.
    """
    if same_link:
        return
    record = yield from read_card_record(link, table)
    if record is None:
        raise CardError(Reason.CARD_MALFORMED, "card record")
    if record.serial != reading.serial:
        raise CardError(Reason.CARD_SWAPPED)
