"""Random edits of invented addresses: is anything that means something else called equal?

    python -m tests.bench.false_equals [--count 100000] [--seed 1]

Each address (a real town, invented numbers, building and room) is written in one of its usual
ways, changed in its meaning by one edit, and written in another usual way; then the two are
compared. Every edit changes the meaning by construction, so any verdict of "equal" is a false one.
The names of people get the like. Exit 1 if there is one.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.variants import Variants
from hitomado.resources_dir import resources
from hitomado.wiring import match_options, variants

_KANJI = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_NAMES = (
    "川田本松村井上原石谷橋木島野岡林森池藤安高長今中東西南北大小"
    "金青黒白赤竹梅桜花春秋光明和美真由香里奈"
)
_BUILDINGS = ("", "", "コーポ{}", "ハイツ{}", "メゾン{}", "第二{}荘", "{}マンション")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an address means. numbers: 丁目 (0 = none), 番 or 番地, 号 or 枝番 (0 = none)."""

    prefecture: str
    city: str
    town: str
    numbers: tuple[int, int, int]
    block: bool
    building: str
    wing: str
    room: int


def towns() -> list[tuple[str, str, str, bool]]:
    """Return prefecture, municipality, town, whether it has 丁目; numerals in names left out."""
    found = []
    text = (resources() / "places" / "towns.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        prefecture, city, names = line.split("\t")
        for marked in names.split():
            name = marked.rstrip("+*")
            if not set(name) & set(
                "〇一二三四五六七八九十百千条線号番地字０１２３４５６７８９0123456789"
            ):
                found.append((prefecture, city, name, name != marked))
    return found


@dataclass
class Invented:
    """Addresses that may be, and edits of their meaning."""

    r: random.Random
    towns: list[tuple[str, str, str, bool]] = field(default_factory=towns)

    def meaning(self) -> Meaning:
        """Return an address."""
        r = self.r
        prefecture, city, town, chome = r.choice(self.towns)
        block = chome and r.random() < 0.7
        numbers = (
            r.randint(1, 9) if chome else 0,
            r.randint(1, 60) if block else r.randint(1, 3000),
            r.randint(1, 40) if block or r.random() < 0.6 else 0,
        )
        building = r.choice(_BUILDINGS).format(self.word(2))
        wing = r.choice(("", "", "A", "B", "C")) if building else ""
        room = r.randint(101, 1212) if building and r.random() < 0.9 else 0
        return Meaning(prefecture, city, town, numbers, block, building, wing if room else "", room)

    def word(self, length: int) -> str:
        """Return some kanji."""
        return "".join(self.r.choice(_NAMES) for _ in range(length))

    def letters(self, text: str, table: Variants) -> str:
        """Return a written address with one kanji changed, lost or added anywhere in it."""
        places = [i for i, c in enumerate(text) if c in _NAMES]
        i, more = self.r.choice(places or [0]), self.r.choice(_NAMES)
        at = self.r.randrange(len(text) + 1)
        ways = [text[:at] + more + text[at:]]
        if places:
            ways.append(text[:i] + text[i + 1 :])
            if more != text[i] and not table.link(more, text[i]):
                ways.append(text[:i] + more + text[i + 1 :])
        return self.r.choice([way for way in ways if way != text])

    def number(self, n: int) -> int:
        """Return another number: a digit changed, lost, doubled, or two exchanged."""
        text = str(n)
        i = self.r.randrange(len(text))
        ways = [
            text[:i] + self.r.choice("0123456789") + text[i + 1 :],
            text[:i] + text[i + 1 :],
            text[:i] + text[i] + text[i:],
            text[:i] + text[i + 1 : i + 2] + text[i] + text[i + 2 :],
        ]
        found = [int(way) for way in ways if way and way[0] != "0" and int(way) != n]
        return self.r.choice(found) if found else n + 1

    def kanji(self, text: str, table: Variants) -> str:
        """Return a text with one kanji changed, lost, added, or two exchanged."""
        i = self.r.randrange(len(text))
        other = self.r.choice([c for c in _NAMES if c != text[i] and not table.link(c, text[i])])
        ways = [text[:i] + other + text[i + 1 :], text[:i] + other + text[i:]]
        if len(text) > 1:
            ways.append(text[:i] + text[i + 1 :])
            ways.append(text[:i] + text[i + 1 : i + 2] + text[i] + text[i + 2 :])
        return self.r.choice([way for way in ways if way != text])

    def written(self, m: Meaning) -> str:
        """Write an address down in one of the usual ways."""
        r = self.r
        digits = r.choice((str, str, self._wide, self._by_kanji, self._positional))
        chome, first, second = m.numbers
        parts = [digits(n) for n in m.numbers if n]
        room = str(m.room) if m.room else ""
        if r.random() < 0.5:
            lot = r.choice("--－‐−ー").join(parts)
        else:
            lot = f"{digits(chome)}丁目" if chome else ""
            if m.block:
                lot += f"{digits(first)}番{digits(second)}号"
            else:
                lot += f"{digits(first)}番地"
                lot += f"{r.choice(('', 'の'))}{digits(second)}" if second else ""
        ahead = r.choice((m.prefecture, m.prefecture, ""))
        if not m.building:
            return ahead + m.city + m.town + lot
        wing = m.wing and m.wing + r.choice(("", "-", "棟"))
        suffix = r.choice(("", "号", "号室")) if room else ""
        return f"{ahead}{m.city}{m.town}{lot}{r.choice(' 　')}{m.building}{wing}{room}{suffix}"

    def _wide(self, n: int) -> str:
        return str(n).translate(_WIDE)

    def _positional(self, n: int) -> str:
        return "".join(_KANJI[int(digit)] for digit in str(n))

    def _by_kanji(self, n: int) -> str:
        if n > 9999:
            return self._positional(n)
        text = ""
        for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = n // unit % 10
            if digit:
                text += (_KANJI[digit] if digit > 1 or not name else "") + name
        return text

    def edits(self, table: Variants) -> dict[str, Callable[[Meaning], Meaning]]:
        """Return the edits; each changes what is meant."""

        def numbered(i: int) -> Callable[[Meaning], Meaning]:
            def edit(m: Meaning) -> Meaning:
                at = i if m.numbers[i] else 1
                row = [self.number(n) if j == at else n for j, n in enumerate(m.numbers)]
                return replace(m, numbers=(row[0], row[1], row[2]))

            return edit

        def moved(m: Meaning) -> Meaning:
            """Take a digit over a boundary: 12-3 and 1-23."""
            digits = "".join(str(n) for n in m.numbers[1:] if n)
            if len(digits) < 3 or not m.numbers[2]:
                return replace(m, numbers=(m.numbers[0], self.number(m.numbers[1]), m.numbers[2]))
            cut = self.r.choice([i for i in range(1, len(digits)) if digits[i] != "0"] or [1])
            return replace(m, numbers=(m.numbers[0], int(digits[:cut]), int(digits[cut:] or 1)))

        def other_town(m: Meaning) -> Meaning:
            near = [t for t in self.r.sample(self.towns, 40) if t[:2] == (m.prefecture, m.city)]
            prefecture, city, town, _ = self.r.choice(near or self.towns)
            return replace(m, prefecture=prefecture, city=city, town=town)

        return {
            "丁目": numbered(0),
            "番": numbered(1),
            "号": numbered(2),
            "boundary": moved,
            "town's kanji": lambda m: replace(m, town=self.kanji(m.town, table)),
            "city's kanji": lambda m: replace(m, city=self.kanji(m.city[:-1], table) + m.city[-1]),
            "another town": other_town,
            "building": lambda m: replace(
                m, building=self.kanji(m.building, table) if m.building else "コーポ" + self.word(2)
            ),
            "letters": lambda m: m,  # nothing is meant otherwise: the letters are changed instead
            "wing": lambda m: replace(
                m,
                wing={"A": "B", "B": "C", "C": "A", "": "A"}[m.wing],
                building=m.building or "ハイツ光",
                room=m.room or 101,
            ),
            "room": lambda m: replace(
                m, room=self.number(m.room) if m.room else 101, building=m.building or "ハイツ光"
            ),
        }


def run(
    count: int, seed: int, options: MatchOptions, table: Variants
) -> tuple[Counter[str], list[str]]:
    """Return how many pairs of each edit got which level, and the false equals as text."""
    invented = Invented(random.Random(seed))
    edits = list(invented.edits(table).items())
    levels: Counter[str] = Counter()
    false: list[str] = []
    for i in range(count):
        name, edit = edits[i % len(edits)]
        one = invented.meaning()
        other = edit(one)
        a, b = invented.written(one), invented.written(other)
        if one == other:
            name, b = "letters", invented.letters(a, table)
        if a == b:  # the same letters stand for both: no comparison of texts can tell
            continue
        found = compare_addresses(a, b, table, options)
        levels[f"{name}: {found.level}"] += 1
        if found.level.is_equal:
            false.append(f"{name}: {a} | {b}  {[r.code for r in found.reasons]}")
    return levels, false


def run_names(count: int, seed: int, options: MatchOptions, table: Variants) -> list[str]:
    """Return the false equals among names with one character changed, lost, added or moved."""
    invented = Invented(random.Random(seed), [])
    false = []
    for _ in range(count):
        family, given = invented.word(2), invented.word(2)
        a = f"{family}　{given}"
        b = invented.r.choice(("　", " ", "")).join((family, invented.kanji(given, table)))
        if compare_names(a, b, table, options).level.is_equal:
            false.append(f"{a} | {b}")
    return false


def main() -> None:
    """Run and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    options, table = match_options(""), variants()
    start = time.perf_counter()
    levels, false = run(given.count, given.seed, options, table)
    false += run_names(given.count // 10, given.seed, options, table)
    seconds = time.perf_counter() - start
    for name, count in sorted(levels.items()):
        print(f"{count:>8}  {name}")
    print(*false[:50], sep="\n")
    print(f"{sum(levels.values())} edited addresses, {len(false)} false equals, {seconds:.0f} s")
    sys.exit(1 if false else 0)


if __name__ == "__main__":
    main()
