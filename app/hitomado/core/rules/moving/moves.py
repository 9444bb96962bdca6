"""What brought the household, and the finder that answers for its notice."""

from collections.abc import Callable, Mapping
from typing import Final

from hitomado.core.rules.moving.abroad import move_abroad, transfer_in_from_abroad
from hitomado.core.rules.moving.duty import agent_for_notice
from hitomado.core.rules.moving.household_change import household_change
from hitomado.core.rules.moving.moving_out import move_out
from hitomado.core.rules.moving.moving_within import move_within
from hitomado.core.rules.moving.record_change import record_change
from hitomado.core.rules.moving.transfers import transfer_in, transfer_in_by_card
from hitomado.core.rules.notices import notice_procedure
from hitomado.core.rules.plan import MoveKind
from hitomado.core.rules.verdict import Ground, Verdict


def _no_move(_: Ground) -> Verdict:
    return Verdict()


_FINDERS: Final[Mapping[MoveKind, Callable[[Ground], Verdict]]] = {
    MoveKind.TRANSFER_IN: transfer_in,
    MoveKind.TRANSFER_IN_BY_CARD: transfer_in_by_card,
    MoveKind.TRANSFER_IN_FROM_ABROAD: transfer_in_from_abroad,
    MoveKind.MOVE_WITHIN: move_within,
    MoveKind.HOUSEHOLD_CHANGE: household_change,
    MoveKind.RECORD_CHANGE: record_change,
    MoveKind.MOVE_OUT: move_out,
    MoveKind.MOVE_ABROAD: move_abroad,
    MoveKind.CARD_ONLY: _no_move,
}


def household_notice(ground: Ground) -> Verdict:
    """Answer for the whole household: may its notice be filed, and until when."""
    found = _FINDERS[ground.case.move.kind](ground)
    if notice_procedure(ground.case.move.kind) is not None:
        agent_for_notice(ground, found)
    return found
