"""Which notice of the household belongs to what brought it to the counter."""

from collections.abc import Mapping
from typing import Final

from hitomado.core.rules.plan import MoveKind, Procedure

NOTICE_OF: Final[Mapping[MoveKind, Procedure | None]] = {
    MoveKind.TRANSFER_IN: Procedure.TRANSFER_IN,
    MoveKind.TRANSFER_IN_BY_CARD: Procedure.TRANSFER_IN_BY_CARD,
    MoveKind.TRANSFER_IN_FROM_ABROAD: Procedure.TRANSFER_IN_FROM_ABROAD,
    MoveKind.MOVE_WITHIN: Procedure.MOVE_WITHIN,
    MoveKind.HOUSEHOLD_CHANGE: Procedure.HOUSEHOLD_CHANGE,
    # 戸籍届 and the like change the 住民票 without a notice under 住民基本台帳法
    MoveKind.RECORD_CHANGE: None,
    MoveKind.MOVE_OUT: Procedure.MOVE_OUT,
    MoveKind.MOVE_ABROAD: Procedure.MOVE_OUT,
    MoveKind.CARD_ONLY: None,
}
NOTICES: Final = frozenset(procedure for procedure in NOTICE_OF.values() if procedure)


def notice_procedure(kind: MoveKind) -> Procedure | None:
    """Return the household's notice of a kind of visit, None where none is filed."""
    return NOTICE_OF[kind]
