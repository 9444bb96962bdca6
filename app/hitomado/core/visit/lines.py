"""Facts as journal lines and back: `kind`, the person's reference and a JSON payload."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from hitomado.core.journal import Entry
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.visit.facts import (
    CardSeen,
    CardSeenAgain,
    Fact,
    FeeTaken,
    PersonJoined,
    PersonLeft,
    RecordCame,
    ResidenceNoted,
    VisitClosed,
    VisitOpened,
    apply,
)
from hitomado.core.visit.model import Visit

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


@cache
def _coder() -> "JsonConverter":
    """Made with the first line: the library takes a while to load, the first screen needs none."""
    from cattrs.preconf.json import make_converter

    coder = make_converter()
    coder.register_structure_hook(
        Resident | MoverPerson,
        lambda value, _: coder.structure(
            value, Resident if "atena_number" in value else MoverPerson
        ),
    )
    return coder


def kind_of(fact: type) -> str:
    """`CardSeenAgain` → `visit.card_seen_again`."""
    return "visit." + re.sub(r"(?<!^)(?=[A-Z])", "_", fact.__name__).lower()


OPENING, CLOSING = kind_of(VisitOpened), kind_of(VisitClosed)
RECORD_CAME = kind_of(RecordCame)
JOINING, LEAVING = kind_of(PersonJoined), kind_of(PersonLeft)
FEE = kind_of(FeeTaken)
# what was read from a chip: erased when its visit ends
READ_FROM_CHIP = frozenset({kind_of(CardSeen), kind_of(CardSeenAgain)})
# for the office alone, and erased where the office does not want to keep it
RESIDENCE_NOTES = frozenset({kind_of(ResidenceNoted)})
KINDS: dict[str, type] = {kind_of(fact): fact for fact in get_args(Fact)}


def to_line(fact: Fact) -> tuple[str, str | None, dict[str, Any]]:
    """Code a fact as (kind, person_ref, payload)."""
    payload: dict[str, Any] = _coder().unstructure(fact)
    return kind_of(type(fact)), getattr(fact, "person", None) or None, payload


def from_line(kind: str, payload: object) -> Fact:
    """Read a fact back. Raises StoreError(STORE_DAMAGED) when the payload does not fit."""
    try:
        fact: Fact = _coder().structure(payload, KINDS[kind])
    except Exception as error:  # cattrs raises many kinds; each means the same here
        raise StoreError(Reason.STORE_DAMAGED, f"{kind}: {type(error).__name__}") from None
    return fact


def fold(entries: Iterable[tuple[Entry, object]]) -> Visit | None:
    """The visit that these lines tell, or None for none. Pairs: the line and its parsed payload."""
    visit: Visit | None = None
    for entry, payload in entries:
        if entry.header.kind in KINDS:
            visit = apply(visit, from_line(entry.header.kind, payload))
    return visit
