"""A person's card and who may act for whom: what must hold before any work on a card."""

from datetime import date
from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.days import Age, age_to
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
_WAYS: Final = {
    "card_suspended": WayCode.CARD_SUSPENDED,
    "card_expired": WayCode.CARD_EXPIRED,
    "card_lapsed": WayCode.CARD_DEAD,
    "card_abolished": WayCode.CARD_DEAD,
    "no_card": WayCode.CARD_DEAD,
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


def lost_pins(person: PersonFacts) -> tuple[PinKind, ...]:
    """Return the PINs that are forgotten or blocked, in the order of PinKind."""
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
    if trouble == "card_not_here" and ground.flag("card.must_be_here"):
        found.no("card.must_be_here")
        found.warn("card_not_here")
        found.way(WayCode.BRING_CARD)
    elif trouble and ground.flag("card.must_live"):
        found.no("card.must_live", **expiry)
        found.warn(trouble)
        found.way(_WAYS.get(trouble, WayCode.BRING_CARD))
    elif card is not None and card.state is CardState.UNKNOWN:
        found.warn("card_status_on_terminal")


def require_actor(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """Someone must be here who may apply or set a PIN: the holder, or one who may stand in.

    Below the age line and for a 成年被後見人 the legal representative acts; for an absent holder
    a sealed 委任状 in the hands of a member of the household, together with a move.
    """
    line = "legal_representative.below_age"
    age = age_to(person.birth, ground.number(line), ground.today)
    if person.ward:
        found.ask("guardian_here", line)
        _represented(ground, found)
    elif age in {Age.TODAY, Age.UNKNOWN}:
        found.ask("age_today" if age is Age.TODAY else "birth_date", line)
    elif age is Age.BELOW:
        if any(_may_represent(p, person, ground) for p in ground.visitors):
            found.fact(line)
            _represented(ground, found)
        else:
            found.no(line)
            found.warn("legal_representative_needed")
    elif not person.present:
        _absent(person, ground, found)


def _represented(ground: Ground, found: Verdict) -> None:
    found.represented = True
    found.documents.extend(ground.rules.codes("documents.legal_representative", ground.today))


def _may_represent(visitor: PersonFacts, person: PersonFacts, ground: Ground) -> bool:
    """Whether a visitor could be the parent; that they are is shown by a document."""
    grown = age_to(visitor.birth, ground.number("legal_representative.from_age"), ground.today)
    return visitor.id != person.id and not visitor.ward and grown is Age.REACHED


def _absent(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    rule = ground.rule("absent.same_day_with_sealed_authority")
    if not rule.value or not ground.moving or not ground.visitors:
        found.no(rule.id)
        found.warn("inquiry_letter")
        found.forms.append("inquiry_letter")
    elif not person.sealed_authority:
        found.no(rule.id)
        found.warn("sealed_authority_needed")
        found.forms.append("sealed_authority")
    else:
        found.fact(rule.id)
        found.documents.append("sealed_authority")
