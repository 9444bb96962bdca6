"""個人番号・住民票コードの変更: the old card lapses and a new one is free.

Source: 番号法7条, 住民基本台帳法30条の4, 個人番号カードに関する命令.
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.plan import PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict


def number_change(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """The request; giving the old card back stands in the application for the new one."""
    if Procedure.NUMBER_CHANGE not in person.wants:
        return None
    found = Verdict()
    require_actor(person, ground, found, Procedure.NUMBER_CHANGE)
    found.fact("number_change.kills_card")
    if in_hand(person):
        found.warn("card_lapses_with_number")
        found.fact("reissue_free.number_changed")
    return found
