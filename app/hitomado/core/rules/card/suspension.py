"""一時停止 and its end: what a card that is missing for a while keeps and loses.

Sources: 番号法17条5項, 公的個人認証法 (the 署名用 is revoked, the 利用者証明用 is held).
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import card_trouble, in_hand, lost_pins
from hitomado.core.rules.lapses import CardEvent, effects
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_ABOLISHED: Final = frozenset({CardState.LOST, CardState.RETURNED, CardState.COLLECTED})


def suspension(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """一時停止 at the counter; by phone it is possible day and night."""
    if Procedure.SUSPENSION not in person.wants:
        return None
    found = Verdict()
    require_actor(person, ground, found, Procedure.SUSPENSION)
    card = person.card
    if card is None or not in_hand(person):
        found.ask("card_never_issued", "card.must_live")
    elif card.state is CardState.SUSPENDED:
        found.no("suspension.of_living_card")
        found.way(WayCode.CARD_SUSPENDED)
    elif card_trouble(person, ground.today) not in {"", "card_not_here"}:
        found.no("suspension.of_living_card")
        found.way(WayCode.CARD_DEAD)
    else:
        found.fact(effects(CardEvent.SUSPENSION, ground).rule)
        found.warn("suspension_by_phone")
    return found


def suspension_lift(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """一時停止解除 of a card that was found; an abolished one does not come back."""
    card, events = person.card, person.events
    if card is None:
        return None
    abolished = events.lost_filed or card.state in _ABOLISHED
    found_again = events.found is not None and (
        abolished or card.state is CardState.SUSPENDED or events.suspended is not None
    )
    if Procedure.SUSPENSION_LIFT not in person.wants and not found_again:
        return None
    found = Verdict()
    if abolished:
        found.no("suspension_lift.only_suspended")
        found.warn("abolished_stays_so")
        found.way(WayCode.CANNOT_REVIVE)
        return found
    if card.state is CardState.EXPIRED or (card.expiry is not None and card.expiry < ground.today):
        found.no("card.must_live")
        found.way(WayCode.CARD_EXPIRED)
    elif card.state is CardState.LAPSED_BY_MOVE:
        found.no("card.must_live")
        found.way(WayCode.CARD_DEAD)
    elif not in_hand(person):
        found.no("suspension_lift.only_suspended")
    elif card.state is not CardState.SUSPENDED:
        found.warn("card_status_on_terminal")  # J-LIS suspends by phone, the register may not know
    if not card.present:
        found.no("card.must_be_here")
        if not found.ways:  # a dead card need not be brought
            found.way(WayCode.BRING_CARD)
    require_actor(person, ground, found, Procedure.SUSPENSION_LIFT)
    found.fact("suspension_lift.only_suspended")
    found.fact(effects(CardEvent.SUSPENSION, ground).rule)
    if lost_pins(person):
        found.warn("pin_reset_with_lift")
    return found
