"""交付: the card is given to its holder, to somebody else only for reasons that are accepted.

Source: 個人番号カードに関する命令, 個人番号カードの事務処理要領 (交付時来庁方式, 代理交付).
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.cards import require_actor
from hitomado.core.rules.days import Age, age_to
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
    if person.present:
        require_actor(person, ground, found)
    else:
        _by_proxy(person, ground, found)
    if card is not None and card.expiry is not None:
        found.valid_until = card.expiry
        found.fact("card.must_live", valid_until=card.expiry)
        if card.expiry < ground.today:
            found.no("card.must_live", expiry=card.expiry)
            found.way(WayCode.CARD_EXPIRED)
    return found


def _by_proxy(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """代理交付: the reason decides; work, a full diary and school are none."""
    accepted = ground.rules.codes("hand_over.hardship_accepted", ground.today)
    refused = ground.rules.codes("hand_over.hardship_refused", ground.today)
    code = person.hardship or _known_hardship(person, ground)
    if code in accepted:
        found.fact("hand_over.hardship_accepted", reason=code)
        found.documents.extend(ground.rules.codes("documents.hand_over_proxy", ground.today))
    elif code in refused:
        found.no("hand_over.hardship_refused", reason=code)
        found.warn("hardship_not_accepted")
        found.way(WayCode.HOLDER_COMES)
    else:
        found.ask("hardship_reason", "hand_over.in_person")
        found.way(WayCode.HOLDER_COMES)


def _known_hardship(person: PersonFacts, ground: Ground) -> str:
    """Name the reason that the facts show without asking, or ""."""
    if person.ward:
        return "ward"
    elderly = age_to(person.birth, ground.number("hand_over.elderly_age"), ground.today)
    if elderly is Age.REACHED:
        return "elderly"
    young = age_to(person.birth, ground.number("legal_representative.below_age"), ground.today)
    return "up_to_junior_high" if young is Age.BELOW else ""
