"""Who of the people born on one day may be the listed one: a quick look before the comparison.

Nobody is decided about here. Left out are only people of whom the comparator would say that they
are somebody else: another sex, and less than half of the shorter name's characters in common.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hitomado.core.expiry.model import ListRow
from hitomado.core.match.characters import HYPHENS, sound
from hitomado.core.people import Sex

_KNOWN = frozenset({Sex.MALE, Sex.FEMALE})
_REMEMBERED = 100_000  # names with their folded form; a large town has that many


class Folder(dict[str, str]):
    """Name as written → what equal names share, whatever notation or form they are written in."""

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
        name = "".join(folder[word] for word in row.name.split())
        d = row.birth
        return cls(
            (d.year or 0) * 10_000 + (d.month or 0) * 100 + (d.day or 0),
            name,
            frozenset(name),
            "".join(row.name_kana.split()),
            row.address,
            row.sex,
        )

    def may_be(
        self,
        name: str,
        kana: str,
        address: str,
        sex: Sex,
        others: Iterable[str],
        folder: Folder,
    ) -> bool:
        """Whether somebody born on the same day is worth comparing. others: further names."""
        folded = "".join([folder[word] for word in name.split()])
        if folded == self.name:
            return True
        if sex is not self.sex and sex in _KNOWN and self.sex in _KNOWN:
            return False
        if address == self.address or (self.kana and self.kana == "".join(kana.split())):
            return True
        if self._shares(folded):
            return True
        return any(self._shares("".join([folder[w] for w in each.split()])) for each in others)

    def _shares(self, folded: str) -> bool:
        mine = self.characters
        theirs = mine.intersection(folded)
        return 2 * len(theirs) >= min(len(mine), len(folded)) > 0
