"""返納: a card that may no longer be used, or that its holder does not want any more.

Source: 番号法17条, 個人番号カードに関する命令.
"""

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.lapses import CardEvent, effects
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def card_return(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """返納届: when wanted, for a card found after its 紛失届, and for a dead holder's card."""
    events, card = person.events, person.card
    if card is None or not in_hand(person):
        return None
    found_late = events.found is not None and (events.lost_filed or card.state is CardState.LOST)
    died = events.died is not None
    if Procedure.CARD_RETURN not in person.wants and not found_late and not died:
        return None
    found = Verdict()
    reason = _reason(person, ground)
    found.fact("card_return.any_time", reason=reason)
    row = effects(CardEvent.DEATH if died else CardEvent.CARD_RETURN, ground)
    found.fact(row.rule)
    if not card.present:
        found.no("card.must_be_here")
        found.way(WayCode.BRING_CARD)
    if died:
        rule = ground.rule("card_return.duty_on_death")
        found.fact(rule.id)
        found.documents.append("relative_identity")
        if not rule.value:
            found.warn("return_on_death_optional")
        return found
    require_actor(person, ground, found, Procedure.CARD_RETURN)
    if reason == "wish":
        found.fact("reissue_free.returned")
        found.warn("reissue_after_return_costs")
    return found


def _reason(person: PersonFacts, ground: Ground) -> str:
    """Name the 返納の理由; each code has words."""
    events, card = person.events, person.card
    if events.died is not None:
        return "died"
    if events.number_changed is not None:
        return "number_changed"
    if events.lost_filed or (card is not None and card.state is CardState.LOST):
        return "found_after_loss"
    if card is not None and card.state is CardState.LAPSED_BY_MOVE:
        return "lapsed"
    if card is not None and (
        card.state is CardState.EXPIRED or (card.expiry is not None and card.expiry < ground.today)
    ):
        return "expired"
    return "damaged" if events.damaged is not None else "wish"
