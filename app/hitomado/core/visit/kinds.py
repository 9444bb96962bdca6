"""Kinds of visits: what each is about, and which of them one household may come for."""

from typing import Final

from hitomado.core.people import MoverPerson
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.model import Visit

# in the order of how often they come
OF_RESIDENTS: Final = (
    MoveKind.MOVE_WITHIN,
    MoveKind.CARD_ONLY,
    MoveKind.MOVE_OUT,
    MoveKind.HOUSEHOLD_CHANGE,
    MoveKind.RECORD_CHANGE,
    MoveKind.MOVE_ABROAD,
)
OF_NEWCOMERS: Final = (
    MoveKind.TRANSFER_IN_BY_CARD,
    MoveKind.TRANSFER_IN,
    MoveKind.TRANSFER_IN_FROM_ABROAD,
)
# a move out of another town of Japan comes first
AFTER_MOVE_OUT: Final = frozenset({MoveKind.TRANSFER_IN, MoveKind.TRANSFER_IN_BY_CARD})
MOVING_IN: Final = frozenset(OF_NEWCOMERS)
LEAVING: Final = frozenset({MoveKind.MOVE_OUT, MoveKind.MOVE_ABROAD})
CHANGES: Final = frozenset({MoveKind.HOUSEHOLD_CHANGE, MoveKind.RECORD_CHANGE})
WITH_NEW_ADDRESS: Final = MOVING_IN | {MoveKind.MOVE_WITHIN}


def kinds_for(visit: Visit) -> tuple[MoveKind, ...]:
    """What this household may come for: residents cannot transfer in, newcomers cannot leave."""
    newcomers = visit.record is not None or visit.from_card_only
    if not newcomers:
        return OF_RESIDENTS
    if visit.record is not None:  # a 転出証明書 is of a town in Japan
        return (MoveKind.TRANSFER_IN_BY_CARD, MoveKind.TRANSFER_IN)
    return OF_NEWCOMERS


def first_kind(persons: tuple[MoverPerson, ...]) -> MoveKind:
    """Propose how people of a 転出証明書 move in: by card where one of them has a card."""
    by_card = any(p.has_card for p in persons)
    return MoveKind.TRANSFER_IN_BY_CARD if by_card else MoveKind.TRANSFER_IN


def new_address(visit: Visit) -> str:
    """The address the chip should carry after the work, "" when nobody moves to this town."""
    move = visit.move
    if move.kind not in WITH_NEW_ADDRESS:
        return ""
    return f"{move.new_address}　{move.new_building}" if move.new_building else move.new_address
