"""What a new card costs and why: a reason that is the holder's costs, one that is not is free.

Source: the town's 手数料条例 (standard values) and 個人番号カードの事務処理要領.
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.card.endorsement import full_since
from hitomado.core.rules.card.validity import in_renewal, limited_by_stay
from hitomado.core.rules.plan import PersonFacts
from hitomado.core.rules.verdict import Ground, Verdict

_BY_STATE: Final = {
    CardState.LOST: "lost",
    CardState.RETURNED: "returned",
    CardState.COLLECTED: "returned",
}


def reissue_reason(person: PersonFacts, ground: Ground, before: Verdict) -> str:
    """Name why a new card is asked for; each code is a rule `reissue_free.<code>`.

    before: what has killed the card just now, else the household's notice. "" where it turns on
    the 在留期間, which is not known.
    """
    events, card = person.events, person.card
    if events.blameless and (events.missing or events.damaged):
        return "blameless"
    if events.number_changed:
        return "number_changed"
    if full_since(person, ground, before):
        return "endorsement_full"
    if events.missing:
        return "lost"
    if events.damaged:
        return "damaged"
    if card is None or not in_hand(person):
        return "first"
    if before.lapsed:
        return "from_abroad" if before.free_reissue else "not_continued"
    if card.state is CardState.LAPSED_BY_MOVE:
        return "from_abroad" if events.entered else "not_continued"
    return _BY_STATE.get(card.state) or _by_expiry(person, ground)


def _by_expiry(person: PersonFacts, ground: Ground) -> str:
    card = person.card
    expiry = card.expiry if card else None
    over = (card is not None and card.state is CardState.EXPIRED) or (
        expiry is not None and expiry < ground.today
    )
    if not over and (expiry is None or not in_renewal(expiry, ground.today, ground)):
        return "wish"
    stay = limited_by_stay(person)
    if stay is None:
        return ""
    if not stay:
        return "expiry"
    return "stay_not_extended" if over else "wish"


def charge(
    person: PersonFacts, ground: Ground, found: Verdict, reason: str, card_rule: str
) -> None:
    """Set the fee of a new card by its reason.

    card_rule: fee rule of the card itself (`fee.card_reissue`, `fee.express_issue`).
    """
    rule = f"reissue_free.{reason}"
    found.fact(rule)
    if ground.flag(rule):
        found.fee = 0
        return
    card = ground.number(card_rule)
    certificates = 0 if person.declines_certificates else ground.number("fee.certificates")
    found.fee = card + certificates
    found.fact(card_rule, yen=found.fee, card=card, certificates=certificates)
