"""The card that was read is a document of its holder: nobody tells it a second time."""

from collections.abc import Collection
from datetime import date

from hitomado.core.chip.reading import CardKind
from hitomado.core.people import CardState
from hitomado.core.rules.acting.documents import MY_NUMBER_CARD, NOTHING_SHOWN
from hitomado.core.visit.model import PersonCase


def documents_to_show(person: PersonCase, today: date) -> tuple[str, ...]:
    """Codes that stand ticked: as told, and until then the living card that was read.

    That card alone is no answer yet: whether it is enough is known once somebody was asked.
    """
    return person.answers.documents or _read(person, today)


def documents_told(before: Collection[str], now: tuple[str, ...]) -> tuple[str, ...]:
    """The answer behind one more or one less tick: "none" and a document exclude each other."""
    if NOTHING_SHOWN in now and NOTHING_SHOWN not in before:
        return (NOTHING_SHOWN,)
    return now if len(now) == 1 else tuple(code for code in now if code != NOTHING_SHOWN)


def _read(person: PersonCase, today: date) -> tuple[str, ...]:
    reading = person.before
    if reading is None or reading.kind is not CardKind.MY_NUMBER:
        return ()
    lives = person.card_state is CardState.ACTIVE
    valid = reading.expiry is not None and reading.expiry >= today
    return (MY_NUMBER_CARD,) if lives and valid else ()
