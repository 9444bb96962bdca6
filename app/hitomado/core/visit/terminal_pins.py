"""Which entry of the 住基 PIN the 統合端末 asks for now: of three scenes today, of one later.

Special transfer-in, the address on the card, certificates: each of these scenes asks anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit.model import Act, ActState

PIN_ENTRIES: Final = 3  # of the 統合端末 in use since 2016, where no rule says
RULE: Final = "terminal.pin_entries"


class Scene(StrEnum):
    """Where the 統合端末 asks for the 住基 PIN."""

    TRANSFER = "transfer"
    CARD = "card"
    CERTIFICATE = "certificate"


_SCENES: Final = {
    Procedure.TRANSFER_IN_BY_CARD: Scene.TRANSFER,
    Procedure.AUTH_CERTIFICATE: Scene.CERTIFICATE,
    Procedure.SIGN_CERTIFICATE: Scene.CERTIFICATE,
    Procedure.CERTIFICATE_RENEWAL: Scene.CERTIFICATE,
}


@dataclass(frozen=True, slots=True)
class PinEntry:
    """number: which of this person's entries it is, from 1. of: how many there are.

    again: this scene has asked already; whether it asks once more is the 統合端末's matter.
    number 0: it was entered before and is not asked for any more.
    """

    number: int
    of: int
    again: bool = False


def pin_entries(rules: Rulebook, day: date) -> int:
    """How often the 統合端末 asks one person at most on a day."""
    named = any(rule.id == RULE and rule.in_force(day) for rule in rules.rules)
    return rules.number(RULE, day) if named else PIN_ENTRIES


def pin_entry(acts: Sequence[Act], act: Act, most: int) -> PinEntry | None:
    """Return which entry a step is, None for a step that asks for no 住基 PIN at the 統合端末.

    acts: the visit's, in order; what was put off or refused asks for nothing. most: how many
    entries one person makes at most (rule `terminal.pin_entries`).
    """
    if not _asks(act):
        return None
    own = [a for a in acts if a.person == act.person and _asks(a) and _takes_part(a, act)]
    scenes = list(dict.fromkeys(_scene(a) for a in own))
    total = min(len(scenes), most)
    at = scenes.index(_scene(act)) + 1
    first = next(a for a in own if _scene(a) is _scene(act))
    if at > total:
        return PinEntry(0, total)
    return PinEntry(at, total, again=first.key != act.key)


def _asks(act: Act) -> bool:
    return act.place is Place.TERMINAL and act.pin is PinKind.JUKI


def _takes_part(act: Act, wanted: Act) -> bool:
    return act.key == wanted.key or act.state not in (ActState.DEFERRED, ActState.REFUSED)


def _scene(act: Act) -> Scene:
    return _SCENES.get(act.procedure, Scene.CARD)
