"""Who of the people born on one day might hold a card. The comparator decides, not this."""

from collections import Counter

from hitomado.core.people import Resident
from hitomado.store.fold import Fold

_SHARED = 0.4  # of the shorter name's characters, in any order


def likely(people: list[Resident], name: str, fold: Fold) -> list[Resident]:
    """Return those with a similar name, the most similar first.

    A name changed by marriage keeps its given part, a missing character keeps the rest: both stay
    in. With nobody similar all are returned, as none of them can be ruled out by the name.
    """
    wanted = "".join(map(fold, name.split()))
    scored = [
        (max(_likeness(wanted, own) for own in _names(person, fold)), person) for person in people
    ]
    similar = [pair for pair in scored if pair[0] >= _SHARED] or scored
    ordered = sorted(similar, key=lambda pair: (-pair[0], pair[1].atena_number))
    return [person for _, person in ordered]


def _names(r: Resident, fold: Fold) -> set[str]:
    written = (r.name, r.name_kana, r.name_kanji, r.name_latin, r.alias)
    surname, _, given = r.name.partition("\u3000")
    former = f"{r.former_name}{given}" if r.former_name and given else surname
    return {"".join(map(fold, name.split())) for name in (*written, former)} - {""}


def _likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    shared = (Counter(a) & Counter(b)).total()
    return 0.99 * shared / max(1, min(len(a), len(b)))
