"""PINs that are changed with the old one, or reset without a counter.

Source: 公的個人認証サービスの事務処理要領 (初期化 at a konbini kiosk with the phone).
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import lost_pins, require_card
from hitomado.core.rules.days import Age, age_to
from hitomado.core.rules.moving.holders import pin_reset
from hitomado.core.rules.plan import Answer, PersonFacts, PinKind, PinState, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def pin_change(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """暗証番号の変更: who knows the old one enters both; nobody does it from a note."""
    if Procedure.PIN_CHANGE not in person.wants:
        return None
    found = Verdict()
    require_card(person, ground, found)
    require_actor(person, ground, found, Procedure.PIN_CHANGE)
    found.fact("pin_change.old_pin_known")
    card, lost = person.card, lost_pins(person)
    if card is not None and card.face_only:
        found.no("face_card.back_sets_pins")
        found.way(WayCode.FACE_ONLY)
    elif len(lost) == len(PinKind):
        found.no("pin_change.old_pin_known")
        found.way(WayCode.PIN_LOCKED)
    elif lost:
        found.warn("lost_pins_are_reset")
    return found


def pin_reset_elsewhere(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """The 署名用 PIN by phone and konbini: when wanted, or where the counter cannot today."""
    if Procedure.PIN_RESET_ELSEWHERE not in person.wants and not _helps(person, ground, household):
        return None
    found = Verdict()
    card = person.card
    # the card is at the holder's, who does it alone: it has to live, not to lie here
    if card is None or card.face_only:
        found.no("face_card.back_sets_pins" if card else "card.must_live")
        found.way(WayCode.FACE_ONLY if card else WayCode.CARD_DEAD)
        return found
    if card.present or (card.expiry is not None and card.expiry < ground.today):
        require_card(person, ground, found)
    if person.ward:
        found.no("sign.ward")
        found.way(WayCode.ADULT_WARD)
    if age_to(person.birth, ground.number("sign.age"), ground.today) is Age.BELOW:
        found.no("sign.age")
        found.way(WayCode.UNDER_15)
    expired = card.auth_expiry is not None and card.auth_expiry < ground.today
    lost_auth = PinKind.AUTH in lost_pins(person)
    if expired or lost_auth or card.auth_present is False:
        found.no("pin_elsewhere.needs_auth")
        found.way(WayCode.PIN_LOCKED)
    elif person.pins.get(PinKind.AUTH) is PinState.KNOWN:
        found.fact("pin_elsewhere.needs_auth")
    else:
        found.ask("auth_pin_known", "pin_elsewhere.needs_auth")
    if set(lost_pins(person)) - {PinKind.SIGN}:
        found.warn("other_pins_at_counter")
    return found


def _helps(person: PersonFacts, ground: Ground, household: Verdict) -> bool:
    """Whether only the 署名用 PIN is lost, the other is known, and the counter cannot reset it."""
    known = person.pins.get(PinKind.AUTH) is PinState.KNOWN
    if ground.moving or not known or lost_pins(person) != (PinKind.SIGN,):
        return False
    reset = pin_reset(person, ground, household)
    return reset is not None and reset.answer is Answer.NOT_POSSIBLE
