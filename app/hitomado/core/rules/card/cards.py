"""A person's card: what must hold before any work on it."""

from datetime import date
from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.plan import PersonFacts, PinKind, PinState, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_NOT_YET: Final = frozenset(
    {
        CardState.NONE,
        CardState.APPLIED,
        CardState.DELIVERED,
        CardState.SET_UP,
        CardState.NOTIFIED,
    }
)
_DEAD: Final = {
    CardState.SUSPENDED: "card_suspended",
    CardState.EXPIRED: "card_expired",
    CardState.LAPSED_BY_MOVE: "card_lapsed",
    CardState.LOST: "card_abolished",
    CardState.RETURNED: "card_abolished",
    CardState.COLLECTED: "card_abolished",
}
_LOST_PIN: Final = frozenset({PinState.FORGOTTEN, PinState.BLOCKED})


def in_hand(person: PersonFacts) -> bool:
    """Whether the person was ever handed a card."""
    return person.card is not None and person.card.state not in _NOT_YET


def card_trouble(person: PersonFacts, on: date) -> str:
    """Name what stands against any work on the card on a day: a warning code, or ""."""
    card = person.card
    if card is None or card.state in _NOT_YET:
        return "no_card"
    if card.state in _DEAD:
        return _DEAD[card.state]
    if card.expiry is not None and card.expiry < on:
        return "card_expired"
    return "" if card.present else "card_not_here"


def face_only(person: PersonFacts) -> bool:
    """Whether the card is a 顔認証カード, without PINs."""
    return person.card is not None and person.card.face_only


def lost_pins(person: PersonFacts) -> tuple[PinKind, ...]:
    """Return the PINs that are forgotten or blocked, in the order of PinKind.

    A 顔認証カード has none to lose: its counters stand at 0 all the same.
    """
    if face_only(person):
        return ()
    lost = {kind for kind, state in person.pins.items() if state in _LOST_PIN}
    if person.card is not None and person.card.juki_tries == 0:
        lost.add(PinKind.JUKI)
    return tuple(kind for kind in PinKind if kind in lost)


def juki_pin_lost(person: PersonFacts) -> bool:
    """Whether the 住基 PIN cannot be verified today."""
    return PinKind.JUKI in lost_pins(person)


def require_card(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """Let nothing happen to a card that is dead or not here."""
    trouble = card_trouble(person, ground.today)
    card = person.card
    expiry = {"expiry": card.expiry} if card is not None and card.expiry else {}
    if trouble == "card_not_here" and person.events.missing is not None:
        found.no("card.must_be_here")
        found.warn("no_card")
        found.way(WayCode.CARD_DEAD)
    elif trouble == "card_not_here" and ground.flag("card.must_be_here"):
        found.no("card.must_be_here")
        found.warn("card_not_here")
    elif trouble and ground.flag("card.must_live"):
        found.no("card.must_live", **expiry)
        found.warn(trouble)
    elif card is not None and card.state is CardState.UNKNOWN:
        found.warn("card_status_on_terminal")
