"""The gate on a page: a closed person's address is on no screen, the chip's neither."""

from dataclasses import replace

from hitomado.core.disclose import Purpose, UnknownTick, Visibility, visibility_of
from hitomado.core.match.comparison import Comparison, Field
from hitomado.core.people import Protection, Resident
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import PersonCase
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


def gated_comparison(
    comparison: Comparison, protection: Protection, ref: str = "", grant: UnknownTick | None = None
) -> Comparison:
    """Without the address unless the gate is open for this person."""
    if visibility_of(protection, Purpose.SCREEN, ref, grant) is Visibility.FULL:
        return comparison
    return replace(
        comparison, fields=tuple(f for f in comparison.fields if f.what is not Field.ADDRESS)
    )


def gate_view(words: Words, person: PersonCase) -> BannerView:
    """Why nothing of this person's address is shown, and where to look."""
    closed = person.visibility(Purpose.SCREEN) is Visibility.CLOSED
    key = "ui.gate.closed" if closed else "ui.gate.unknown"
    newcomer = not closed and not isinstance(person.who, Resident)
    remedy = words("gate.newcomer.remedy" if newcomer else f"{key}.remedy")
    return BannerView(Tone.WARNING, words(f"{key}.title"), remedy=remedy)


def tick_view(words: Words, person: PersonCase) -> QuestionView:
    """Whether the clerk made sure: of a newcomer this town's records say nothing."""
    yes = ChoiceView("tick", words("ui.gate.tick"))
    no = ChoiceView("restricted", words("ui.gate.restricted"))
    known = isinstance(person.who, Resident)
    return QuestionView("tick", words("ui.ask.tick" if known else "gate.newcomer.ask"), (yes, no))


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
