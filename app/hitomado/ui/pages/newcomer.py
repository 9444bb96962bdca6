"""Beginning with newcomers whom neither the register nor a 転出証明書 knows."""

from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.desk import Candidate
from hitomado.ui.controller import Controller
from hitomado.ui.models.reception import ABROAD


def begin_newcomer(controller: Controller, newcomer: Candidate, key: str) -> None:
    """Open the visit that their first answer asks for: from abroad, or 転出届 not filed yet."""
    if key == ABROAD:
        controller.open_visit(newcomer, MoveKind.TRANSFER_IN_FROM_ABROAD)
    else:
        controller.open_visit(newcomer, MoveKind.TRANSFER_IN_BY_CARD, out_filed=False)
