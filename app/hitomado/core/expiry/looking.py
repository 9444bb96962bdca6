"""Who of the people born on one day may be the listed one: a quick look before the comparison.

Nobody is decided about here. Left out are only people whom the comparison would not count either:
another sex, or neither address, given name nor reading in common and less than half of the shorter
name's characters.
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


class KanaFolder(dict[str, str]):
    """Word of a reading as written → everything evened out that is heard alike."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = heard = sound(word)
        return heard

    def whole(self, kana: str) -> str:
        """A reading without its spaces, folded word by word."""
        return "".join([self[word] for word in kana.split()])


class Glance(NamedTuple):
    """What of a person is looked at, folded. given: the last of several words of the name."""

    name: str
    given: str
    kana: str
    address: str
    sex: Sex
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Folders:
    """What has been folded so far: a town has few different words."""

    names: Folder = field(repr=False)
    kana: KanaFolder = field(repr=False)

    @classmethod
    def of(cls, folding: Mapping[int, str]) -> "Folders":
        """Begin with nothing. folding: `Variants.folding`."""
        return cls(Folder(folding), KanaFolder())

    def glance(
        self, name: str, kana: str, address: str, sex: Sex, others: tuple[str, ...] = ()
    ) -> Glance:
        """Fold what is looked at of one person. others: further names, blank ones left out."""
        words = [self.names[word] for word in name.split()]
        return Glance(
            "".join(words),
            words[-1] if len(words) > 1 else "",
            self.kana.whole(kana),
            "".join(address.split()),
            sex,
            tuple([self.names.whole(other) for other in others]) if others else (),
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """What of a listed row is looked at. day: YYYYMMDD as a number, an unknown part 0."""

    day: int = field(repr=False)
    glance: Glance = field(repr=False)
    characters: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, row: ListRow, folders: Folders) -> "Looked":
        """Take a row."""
        d = row.birth
        day = (d.year or 0) * 10_000 + (d.month or 0) * 100 + (d.day or 0)
        glance = folders.glance(row.name, row.name_kana, row.address, row.sex)
        return cls(day, glance, frozenset(glance.name))

    @property
    def who(self) -> tuple[int, str, Sex]:
        """What two rows of one person, or of two namesakes, have in common."""
        return self.day, self.glance.name, self.glance.sex

    def may_be(self, other: Glance) -> bool:
        """Whether somebody born on the same day is worth comparing."""
        mine = self.glance
        if other.name == mine.name:
            return True
        if other.sex is not mine.sex and other.sex in _KNOWN and mine.sex in _KNOWN:
            return False
        if (
            other.address == mine.address
            or other.given == mine.given != ""
            or other.kana == mine.kana != ""
            or self._shares(other.name)
        ):
            return True
        return any(map(self._shares, other.others))

    def _shares(self, folded: str) -> bool:
        mine = self.characters
        theirs = mine.intersection(folded)
        return 2 * len(theirs) >= min(len(mine), len(folded)) > 0
