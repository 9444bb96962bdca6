"""Which applications a card answers to: SELECT by name and nothing else."""

from typing import Final

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.reads import select_application
from hitomado.core.chip.tables import COMMON, JPKI, JUKI, OTHER_CARDS, TEXT

_OWN: Final = tuple((each.part, each.aid) for each in (JPKI, TEXT, JUKI, COMMON))


def answering() -> Conversation[tuple[str, ...]]:
    """Return the applications of a card that answer, each once, by their names in the tables.

    Names of other cards' applications are kinds (`driver_licence`, `residence`).
    """
    found: list[str] = []
    for name, aid in (*_OWN, *OTHER_CARDS):
        if name not in found and (yield from select_application(aid)):
            found.append(name)
    return tuple(found)
