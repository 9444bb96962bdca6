"""交付: the card is given to its holder, to somebody else only for reasons that are accepted.

Source: 個人番号カードに関する命令, 個人番号カードの事務処理要領 (交付時来庁方式, 代理交付).
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.lapses import LEAVING
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_READY: Final = frozenset({CardState.SET_UP, CardState.NOTIFIED})


def hand_over(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """交付 of a card that waits at the town hall."""
    card = person.card
    state = card.state if card is not None else CardState.NONE
    waiting = state in _READY and not ground.moving
    if Procedure.HAND_OVER not in person.wants and not waiting:
        return None
    found = Verdict()
    if state is CardState.DELIVERED:
        found.warn("set_up_before_hand_over")
    elif state not in _READY:
        found.ask("card_waiting_here", "hand_over.in_person")
    found.fact("hand_over.in_person")
    if ground.case.move.kind in LEAVING:
        found.warn("no_move_until_received")
    require_actor(person, ground, found, Procedure.HAND_OVER)
    if card is not None and card.expiry is not None:
        found.valid_until = card.expiry
        found.fact("card.must_live", valid_until=card.expiry)
        if card.expiry < ground.today:
            found.no("card.must_live", expiry=card.expiry)
            found.way(WayCode.CARD_EXPIRED)
    return found
