"""Who of the people born on one day may be the listed one: a quick look before the comparison.

Nobody is decided about here. Left out are only people of whom the comparator would say that they
are somebody else: another sex, and less than half of the shorter name's characters in common.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from hitomado.core.expiry.model import ListRow
from hitomado.core.match.characters import HYPHENS, sound
from hitomado.core.people import Sex

_KNOWN = frozenset({Sex.MALE, Sex.FEMALE})
_REMEMBERED = 100_000  # names with their folded form; a large town has that many


class Folder(dict[str, str]):
    """Word of a name as written → what equal words share, in whatever notation or form."""

    def __init__(self, folding: Mapping[int, str]) -> None:
        super().__init__()
        self._folding = folding

    def __missing__(self, name: str) -> str:
        plain = unicodedata.normalize("NFKC", name).translate(self._folding).casefold()
        folded = "".join([c for c in plain if c.isalnum() and c not in HYPHENS])
        if len(self) >= _REMEMBERED:
            self.clear()
        self[name] = folded
        return folded

    def whole(self, name: str) -> str:
        """A name of several words, folded word by word: a town has few different words."""
        return "".join([self[word] for word in name.split()])


def folded_kana(kana: str) -> str:
    """Kana without spaces, everything evened out that is heard alike."""
    return sound("".join(kana.split()))


@dataclass(frozen=True, slots=True)
class Looked:
    """What of a listed row is looked at. day: YYYYMMDD as a number, an unknown part 0."""

    day: int = field(repr=False)
    name: str = field(repr=False)
    characters: frozenset[str] = field(repr=False)
    kana: str = field(repr=False)
    address: str = field(repr=False)
    sex: Sex = field(repr=False)

    @classmethod
    def of(cls, row: ListRow, folder: Folder) -> "Looked":
        """Take a row."""
        name = folder.whole(row.name)
        d = row.birth
        return cls(
            (d.year or 0) * 10_000 + (d.month or 0) * 100 + (d.day or 0),
            name,
            frozenset(name),
            "".join(row.name_kana.split()),
            row.address,
            row.sex,
        )

    def may_be(self, other: "Glance") -> bool:
        """Whether somebody born on the same day is worth comparing."""
        if other.name == self.name:
            return True
        if other.sex is not self.sex and other.sex in _KNOWN and self.sex in _KNOWN:
            return False
        if other.address == self.address or (self.kana and self.kana == other.kana):
            return True
        if self._shares(other.name):
            return True
        return any(map(self._shares, other.others))

    def _shares(self, folded: str) -> bool:
        mine = self.characters
        theirs = mine.intersection(folded)
        return 2 * len(theirs) >= min(len(mine), len(folded)) > 0


class Glance(NamedTuple):
    """What of a person of the register is looked at. others: further names; all names folded."""

    name: str
    kana: str
    address: str
    sex: Sex
    others: tuple[str, ...] = ()
