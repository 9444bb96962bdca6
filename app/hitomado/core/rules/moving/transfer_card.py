"""The one card that carries a household through 特例転入, or what stands against each card.

Sources: 住民基本台帳法24条の2; 個人番号カードの事務処理要領 (顔認証カード).
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import asks_superior
from hitomado.core.rules.card.cards import card_trouble, face_only, in_hand, juki_pin_lost
from hitomado.core.rules.plan import PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_FACE: Final = "face_card.no_pin"


def card_used(ground: Ground, found: Verdict) -> None:
    """One mover's living card with its 住基 PIN carries the household."""
    # what may not be done for a protected person is not done with their card either
    holders = [p for p in ground.case.persons if in_hand(p) and not asks_superior(p, ground)]
    living = [p for p in holders if not _trouble(p, ground)]
    ready = [p for p in living if not juki_pin_lost(p)]
    if ready:
        if not any(p.head for p in ready):
            _not_the_heads(ground, found)
        if all(face_only(p) for p in ready):
            _by_face(ground, found, ready)
    elif living:
        _pin_locked(ground, found)
    else:
        _no_card(ground, found, holders)


def _trouble(person: PersonFacts, ground: Ground) -> str:
    """Name what stands against the card; an earlier 継続利用 never done has killed it."""
    card = person.card
    if card is not None and missed_earlier(person, ground):
        return "card_lapsed"
    return card_trouble(person, ground.filed)


def missed_earlier(person: PersonFacts, ground: Ground) -> bool:
    """Whether the holder moves on from a town where 継続利用 was still open."""
    card, move = person.card, ground.case.move
    if card is None or card.continued_pending is None:
        return False
    arrived = move.moved or move.planned or ground.filed
    return card.continued_pending < arrived and card.continued_pending != ground.filed


def _by_face(ground: Ground, found: Verdict, ready: list[PersonFacts]) -> None:
    """No PIN exists: the face is compared, so the holder has to be here."""
    if not any(p.present for p in ready):
        found.no(_FACE)
        found.way(WayCode.FACE_ONLY, by=found.still_open(ground))
    elif ground.flag(_FACE):
        found.fact(_FACE)
        found.warn("identity_by_face")
        found.pinless = True


def _not_the_heads(ground: Ground, found: Verdict) -> None:
    rule = ground.rule("transfer_in.any_member")
    if rule.value or not rule.firm:
        found.fact(rule.id)
        if not rule.firm:
            found.warn(rule.question)
    else:
        found.no(rule.id)


def _pin_locked(ground: Ground, found: Verdict) -> None:
    rule = ground.rule("transfer_in.pin_reset_first")
    if not rule.firm:
        found.ask(rule.question, rule.id)
        found.way(WayCode.PIN_LOCKED, by=found.still_open(ground))
    elif rule.value:
        found.fact(rule.id)
        found.warn("pin_reset_before_transfer")
    else:
        found.no(rule.id)


def _no_card(ground: Ground, found: Verdict, holders: list[PersonFacts]) -> None:
    troubles = {
        trouble
        for p in holders
        if (trouble := _trouble(p, ground)) != "card_not_here" or p.events.missing is None
    }
    here = troubles - {"card_not_here", ""}
    found.no("card.must_live" if here else "card.must_be_here")
    found.warn(*sorted(here or troubles or {"no_card"}))
    if found.lapsed:
        return
    if any(_lost(p) for p in holders):
        found.way(WayCode.CARD_LOST_IN_MOVE)
    elif "card_not_here" in troubles:
        found.way(WayCode.BRING_CARD, by=found.still_open(ground))


def _lost(person: PersonFacts) -> bool:
    card = person.card
    return person.events.missing is not None or (card is not None and card.state is CardState.LOST)
