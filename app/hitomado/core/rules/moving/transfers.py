"""転入 from another town: by a mover's card (特例転入) or with the paper 転出証明書.

Sources: 住民基本台帳法22条, 24条の2; 番号法17条.
"""

from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.days import last_day
from hitomado.core.rules.moving.duty import duty_to_file, not_moved_yet, tell_if_late
from hitomado.core.rules.moving.move_out_missing import move_out_missing
from hitomado.core.rules.moving.transfer_card import card_used
from hitomado.core.rules.moving.transfer_limits import card_limits
from hitomado.core.rules.plan import Answer, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_AFTER_MOVE = "transfer_in.after_move"


def transfer_in_by_card(ground: Ground) -> Verdict:
    """Whether the household may file 特例転入 on the filing day, and until when."""
    move = ground.case.move
    if move.out_missing:
        return move_out_missing(ground)
    found = Verdict()
    if (move.planned is None or not move.planned_known) and not ground.already_filed:
        known = move.out_filed is not None or move.planned is not None
        question = "planned_date" if known else "move_out_filed"
        found.ask(question, "transfer_in.after_planned")
    early = _moved(ground, found)
    card_limits(ground, found)
    if move.moved is not None:
        tell_if_late(ground, found, last_day(move.moved, ground.number(_AFTER_MOVE)))
    if not ground.already_filed:
        card_used(ground, found)
    if found.lapsed:
        found.way(WayCode.TIME_OVER)
    if _life_unknown(ground, found):
        found.way(WayCode.PAPER_CERTIFICATE)
    if found.answer is Answer.NOT_POSSIBLE and (found.lapsed or not early):
        _paper(ground, found)
    return found


def transfer_in(ground: Ground) -> Verdict:
    """Whether the household may file 転入 with the paper; late, it is taken but no card lives."""
    move = ground.case.move
    if move.out_missing:
        return move_out_missing(ground)
    found, cards = Verdict(), Verdict()
    if not move.certificate and not ground.already_filed:
        found.ask("move_out_certificate_here", "transfer_in.certificate")
        _paper(ground, found)
    _moved(ground, found)
    if move.moved is not None:
        duty_to_file(ground, found, _AFTER_MOVE, move.moved)
    if move.planned is None and not ground.already_filed:
        cards.ask("planned_date", "transfer_in.after_planned")
    card_limits(ground, cards)
    if cards.lapsed:
        cards.way(WayCode.CARD_DEAD)
        if any(in_hand(p) for p in ground.case.persons):
            found.warn("card_lapsed", "reissue_for_fee")
    if _life_unknown(ground, cards):
        cards.way(WayCode.CARD_DEAD)
    found.cards = cards
    return found


def _life_unknown(ground: Ground, found: Verdict) -> bool:
    """Whether the 統合端末 must say if a card outlived a closed last day.

    Until it does, how it goes on with a dead card is said too.
    """
    return ground.rule("closed_day.card_lives").question in found.questions


def _moved(ground: Ground, found: Verdict) -> bool:
    """Ask for the day of moving in; True when it still lies ahead."""
    moved = ground.case.move.moved
    if moved is not None:
        return not_moved_yet(ground, found, _AFTER_MOVE, moved)
    if not ground.already_filed:
        found.ask("moved_date", _AFTER_MOVE)
    return False


def _paper(ground: Ground, found: Verdict) -> None:
    """The old town's paper certificate; the duty to file goes on meanwhile."""
    moved = ground.case.move.moved
    limit = last_day(moved, ground.number(_AFTER_MOVE)) if moved else None
    found.warn("paper_move_out_certificate")
    found.way(WayCode.PAPER_CERTIFICATE, by=ground.ahead(limit))
