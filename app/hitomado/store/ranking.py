"""How well a person answers the typed terms. Also the check that every found person passes."""

from dataclasses import dataclass

from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.store.fold import Fold, building_name, split_place
from hitomado.store.rows import date_key, number_key
from hitomado.store.typed import Term

NUMBER_PREFIX = 4  # a 宛名番号's beginning counts from so many characters

EXACT, BEGINS, WITHIN, BY_PLACE = range(4)


@dataclass(frozen=True, slots=True)
class Faces:
    """One person's search keys. places, lots: empty unless the person is not protected."""

    names: tuple[str, ...]  # each word, and each name with its words joined
    places: tuple[str, ...]
    lots: tuple[str, ...]
    number: str
    birth: int

    def rank(self, term: Term) -> int | None:
        """Return EXACT … BY_PLACE, or None: this is not the person."""
        if term.number and self.number == term.number:
            return EXACT
        if any(low <= self.birth <= high for low, high in term.births):
            return EXACT
        if term.text and (rank := self._rank_name(term.text)) is not None:
            return rank
        if len(term.number) >= NUMBER_PREFIX and self.number.startswith(term.number):
            return BEGINS
        if term.lot and any(lot.startswith(term.lot) for lot in self.lots):
            return BY_PLACE
        if term.text and any(term.text in place for place in self.places):
            return BY_PLACE
        return None

    def _rank_name(self, text: str) -> int | None:
        if text in self.names:
            return EXACT
        if any(name.startswith(text) for name in self.names):
            return BEGINS
        return WITHIN if any(text in name for name in self.names) else None


def faces(r: Resident, fold: Fold) -> Faces:
    """Fold what a person can be found by."""
    names: dict[str, None] = {}
    for written in (
        r.name,
        r.name_kana,
        r.name_kanji,
        r.name_latin,
        r.former_name,
        r.former_name_kana,
        r.alias,
        r.alias_kana,
    ):
        words = [fold(word) for word in written.split()]
        names.update(dict.fromkeys(words))
        names["".join(words)] = None
    names.pop("", None)
    places: tuple[str, ...] = ()
    lots: tuple[str, ...] = ()
    if r.protection is Protection.NONE:
        areas, lots = split_place(fold(r.address))
        places = (*areas, building_name(fold(r.building)))
    return Faces(tuple(names), places, lots, number_key(r.atena_number), date_key(r.birth))


def best(
    people: list[Resident], terms: tuple[Term, ...], fold: Fold
) -> list[tuple[tuple[int, bool, int, str, str], Resident]]:
    """Sort those who answer every term: exact before beginning before within; residents first."""
    ranked = []
    for person in people:
        own = faces(person, fold)
        ranks = [own.rank(term) for term in terms]
        found = [rank for rank in ranks if rank is not None]
        if len(found) == len(ranks):
            away = person.state is not ResidentState.RESIDENT
            key = (max(found), away, sum(found), person.name_kana, person.atena_number)
            ranked.append((key, person))
    return sorted(ranked, key=lambda pair: pair[0])
