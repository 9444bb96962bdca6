"""People who may be in the register twice: one 宛名番号, one name and birth date, a re-entry.

Never by similarity: two rows are named only where the comparator does not call their names
different and their birth dates agree. Whether they are one person, a clerk finds out.
Source: 住民記録システム標準仕様書 1.1.13 (宛名番号); 再転入 is checked by name, sex and birth date.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations, groupby

from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.characters import HYPHENS
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.variants import Variants
from hitomado.core.people import Resident, ResidentState, Sex

_HERE = frozenset({ResidentState.RESIDENT, ResidentState.NON_RESIDENT})
_LEFT = frozenset({ResidentState.MOVED_OUT, ResidentState.ERASED})


class DuplicateKind(StrEnum):
    """What two rows may be. The value names their words (`duplicate.<kind>`)."""

    SAME_NUMBER = "same_number"
    SAME_PERSON = "same_person"  # both live here
    RE_ENTRY = "re_entry"  # one has moved out or was erased
    DECEASED = "deceased"  # one is recorded as dead


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two rows that may be one person, and in what they are not the same."""

    kind: DuplicateKind
    first: Resident = field(repr=False)
    second: Resident = field(repr=False)
    reasons: tuple[MatchReason, ...] = ()


def find_duplicates(
    people: Iterable[Resident], table: Variants, options: MatchOptions
) -> Iterator[Duplicate]:
    """Yield what may be in the register twice.

    people: the current rows, ordered by birth date, so that those of one day follow each other.
    An unknown birth date says nothing: such people are found by their number only.
    """
    numbers: dict[str, Resident] = {}
    for birth, group in groupby(people, key=_birth):
        born = list(group)
        for person in born:
            if person.atena_number in numbers:
                first = numbers[person.atena_number]
                yield Duplicate(DuplicateKind.SAME_NUMBER, first, person)
            numbers[person.atena_number] = person
        if birth[0] is not None:
            yield from _of_one_day(born, table, options)


def _birth(person: Resident) -> tuple[int | None, int | None, int | None]:
    return person.birth.year, person.birth.month, person.birth.day


def _of_one_day(
    people: list[Resident], table: Variants, options: MatchOptions
) -> Iterator[Duplicate]:
    """Compare the names of people who share a loose key; the key alone decides nothing."""
    sharing: dict[str, dict[int, str]] = defaultdict(dict)
    for i, person in enumerate(people):
        for name in _names(person):
            sharing[_key(name, table.folding)].setdefault(i, name)
    told: set[tuple[int, int]] = set()
    for names in sharing.values():
        for i, j in combinations(sorted(names), 2):
            kind = _kind(people[i], people[j])
            if kind is None or (i, j) in told:
                continue
            found = compare_names(names[i], names[j], table, options)
            if found.level is not Level.DIFFERENT:
                told.add((i, j))
                reasons = (*found.reasons, *_others(people[i], people[j], names[i], names[j]))
                yield Duplicate(kind, people[i], people[j], reasons)


def _names(person: Resident) -> Iterator[str]:
    names = (person.name, person.alias, person.name_kanji, person.name_latin)
    return (name for name in names if name.strip())


def _key(name: str, folding: Mapping[int, str]) -> str:
    """Return what equal names share, whatever notation or form they are written in."""
    plain = unicodedata.normalize("NFKC", name).translate(folding).casefold()
    return "".join([c for c in plain if c.isalnum() and c not in HYPHENS])


def _kind(one: Resident, other: Resident) -> DuplicateKind | None:
    if one.atena_number == other.atena_number:
        return None  # said by the number already
    here = [person.state in _HERE for person in (one, other)]
    if all(here):
        return DuplicateKind.SAME_PERSON
    if not any(here):
        return None
    away = other if here[0] else one
    return DuplicateKind.RE_ENTRY if away.state in _LEFT else DuplicateKind.DECEASED


def _others(one: Resident, other: Resident, name: str, second: str) -> Iterator[MatchReason]:
    """Say what else is not the same: another of the names, a date in part, the sex."""
    if (name, second) != (one.name, other.name):
        yield MatchReason("alias", Level.NEEDS_HUMAN, None, name, second)
    dates = compare_birth_dates(one.birth, other.birth)
    yield from (r for r in dates.reasons if r.level is not Level.NOTATION)
    known = {Sex.MALE, Sex.FEMALE}
    if one.sex is not other.sex and one.sex in known and other.sex in known:
        yield MatchReason("sex_other", Level.DIFFERENT, None, one.sex, other.sex)
