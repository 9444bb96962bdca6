"""Comparisons through the gate: a closed person's address is on no screen, the chip's neither."""

from dataclasses import replace

from hitomado.core.disclose import Purpose, UnknownTick, Visibility, visibility_of
from hitomado.core.match.comparison import Comparison, Field
from hitomado.core.people import Protection
from hitomado.core.visit.desk import Desk


def gated_comparison(
    comparison: Comparison, protection: Protection, ref: str = "", grant: UnknownTick | None = None
) -> Comparison:
    """Without the address unless the gate is open for this person."""
    if visibility_of(protection, Purpose.SCREEN, ref, grant) is Visibility.FULL:
        return comparison
    return replace(
        comparison, fields=tuple(f for f in comparison.fields if f.what is not Field.ADDRESS)
    )


def face_address_open(desk: Desk) -> bool:
    """Whether the chip's own address image may be shown: it is an address like any other.

    Of a person of the visit as their gate stands; of a card that is nobody's yet only where all
    who may be the holder are surely not protected.
    """
    card = desk.card
    if card is None:
        return False
    person = desk.visit.person(card.person) if desk.visit else None
    if person is not None:
        return person.visibility(Purpose.SCREEN) is Visibility.FULL
    gates = [visibility_of(c.who.protection, Purpose.SCREEN, "", None) for c in card.candidates]
    return bool(gates) and all(gate is Visibility.FULL for gate in gates)
