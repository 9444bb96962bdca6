"""The upper levels of two addresses: prefecture, 郡, municipality, and what a side leaves out.

Sources: 地方自治法 for the levels; the list of places for names borne in several prefectures and
for municipalities that have been merged since.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hitomado.core.match.cells import Row, written
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.gazetteer import Levels, Municipality
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.runs import common_ends, compare_runs
from hitomado.core.match.towns import without_oaza

_Reasons = tuple[MatchReason, ...]
_PREFECTURE = re.compile(".{2,4}?[都道府県]")
_COUNTY = re.compile("[^市区町村]{1,5}郡(?=.+?[町村])")
_WARD = re.compile("[^市区町村]{1,4}区")
_MUNICIPALITY = re.compile(".+?市(?=.+?区)[^町村市]+?区|.+?[市区町村]")


@dataclass(frozen=True, slots=True)
class Place:
    """One side's place without spaces, and its upper levels."""

    row: Row
    levels: Levels

    @classmethod
    def of(cls, row: Row, options: MatchOptions) -> "Place":
        """Cut the upper levels off; those of no list are taken by their endings."""
        text = written(row)
        return cls(row, _cut(text, options))

    def behind(self, text: str) -> Row:
        """Return the row behind a text it begins with."""
        taken = i = 0
        while taken < len(text):
            taken += len(self.row[i].raw)
            i += 1
        return self.row[i:]

    @property
    def town(self) -> Row:
        """What stands behind the municipality."""
        return self.behind(self.levels.all)


def _cut(text: str, options: MatchOptions) -> Levels:
    levels = options.places.levels(text)
    if not levels.candidates:
        return _by_endings(text, levels.prefecture)
    if all(m.name != levels.municipality for m in levels.candidates) and (
        ward := _WARD.match(text, len(levels.all))
    ):  # a ward of that city that is none today
        return Levels(levels.prefecture, levels.county, levels.municipality + ward[0])
    return levels


def _by_endings(text: str, prefecture: str) -> Levels:
    found = [prefecture] if prefecture else []
    for pattern in (
        (_COUNTY, _MUNICIPALITY) if prefecture else (_PREFECTURE, _COUNTY, _MUNICIPALITY)
    ):
        match = pattern.match(text, sum(map(len, found)))
        found.append(match[0] if match else "")
    return Levels(found[0], found[1], found[2])


def omitted_levels(x: Place, y: Place) -> tuple[Row, Row, _Reasons] | None:
    """Leave out prefecture and 郡 where only one side has them.

    Returns both rows from the first level on that both have, and what was left out. None where
    the two contradict each other. A municipality whose name others bear as well is settled by its
    town, if only one of them has such a town.
    """
    reasons: list[MatchReason] = []
    cut = ["", ""]
    for code in ("prefecture", "county"):
        in_x, in_y = getattr(x.levels, code), getattr(y.levels, code)
        if in_x and in_y and in_x != in_y:
            return None
        cut[0], cut[1] = cut[0] + in_x, cut[1] + in_y
        if in_x == in_y:
            continue
        if _settled(*((x, y) if in_x else (y, x))):
            reasons.append(MatchReason(f"{code}_omitted", Level.NOTATION, None, in_x, in_y))
        else:
            reasons.append(MatchReason("prefecture_ambiguous", Level.NEEDS_HUMAN, None, in_x, in_y))
    return x.behind(cut[0]), y.behind(cut[1]), tuple(reasons)


def _settled(full: Place, short: Place) -> bool:
    """Whether the side that leaves a level out can only mean the other's municipality."""
    possible = short.levels.candidates
    if not possible:
        return not full.levels.candidates or not short.levels.municipality
    meant = set(full.levels.candidates)
    if meant.issuperset(possible):
        return True
    with_town = {m for m in possible if m.has(short.town)}
    return bool(with_town) and meant.issuperset(with_town)


def same_municipality(x: Place, y: Place, options: MatchOptions) -> Municipality | None:
    """Return the one municipality of today that both sides can mean."""
    in_x, in_y = x.levels.candidates, y.levels.candidates
    if not x.levels.municipality and not y.levels.municipality:
        in_x = in_y = options.places.levels(options.own_municipality).candidates
    both = [m for m in in_x or in_y if (not in_x or m in in_x) and (not in_y or m in in_y)]
    if len(both) > 1:
        both = [m for m in both if m.has(x.town) and m.has(y.town)]
    return both[0] if len(both) == 1 else None


def municipality_omitted(
    x: Place, y: Place, rows: tuple[Row, Row], glyphs: Glyphs, options: MatchOptions
) -> _Reasons:
    """Leave out the municipality where only one side has it; rows: without prefecture and 郡."""
    short, long = sorted(rows, key=len)
    ahead = long[: len(long) - len(short)]
    text = written(ahead)
    if not short or not ahead or not _MUNICIPALITY.fullmatch(text):
        return ()
    whole = x if rows[0] is long else y
    given = written(whole.row)
    level = Level.NEEDS_HUMAN
    if _is_own(given[: len(given) - len(written(long))] + text, options):
        level = Level.NOTATION
    sides = ("", text) if rows[0] is short else (text, "")
    tails = [row[len(row) - len(short) :] for row in rows]
    return (
        *compare_runs(tails[0], tails[1], glyphs),
        MatchReason("municipality_omitted", level, None, *sides),
    )


def _is_own(text: str, options: MatchOptions) -> bool:
    """Whether a municipality is the office's; each with or without prefecture and 郡.

    A name borne in several prefectures is the office's only where both say which one.
    """
    theirs, ours = (_cut(one, options) for one in (text, options.own_municipality))
    if not theirs.municipality or theirs.municipality != ours.municipality:
        return False
    known = bool(theirs.prefecture and ours.prefecture)
    if known and theirs.prefecture != ours.prefecture:
        return False
    if theirs.county and ours.county and theirs.county != ours.county:
        return False
    bearers = options.places.levels(theirs.municipality).candidates
    return known or len({m.prefecture for m in bearers}) < 2


def ward_missing(x: Row, y: Row, glyphs: Glyphs) -> _Reasons:
    """A ward on one side only: 千葉市打瀬 and 千葉市美浜区打瀬."""
    head, tail = common_ends(x, y, glyphs)
    left, right = x[head : len(x) - tail], y[head : len(y) - tail]
    ward = written(left or right)
    if (left and right) or len(ward) < 2 or not head or x[head - 1].base != "市":
        return ()
    if not ward.endswith("区"):
        return ()
    found = compare_runs(x[:head] + x[len(x) - tail :], y[:head] + y[len(y) - tail :], glyphs)
    reason = MatchReason("ward_missing", Level.NEEDS_HUMAN, None, written(left), written(right))
    return (*found, reason)


def municipality_renamed(x: Place, y: Place, glyphs: Glyphs) -> _Reasons:
    """The same town in a municipality of today and in one that is none: perhaps merged since."""
    in_x, in_y = x.levels.all, y.levels.all
    prefectures = {x.levels.prefecture, y.levels.prefecture} - {""}
    current = [bool(one.levels.candidates) for one in (x, y)]
    if in_x == in_y or len(prefectures) > 1 or all(current) or not in_x or not in_y:
        return ()
    if not any(current) and not _named_after(x.levels.municipality, y.levels.municipality):
        return ()
    for tail_x in _tails(x):
        for tail_y in _tails(y):
            found = compare_runs(tail_x, tail_y, glyphs) if tail_x and tail_y else ()
            if tail_x and tail_y and not is_different(found):
                reason = MatchReason("municipality_renamed", Level.NEEDS_HUMAN, None, in_x, in_y)
                return (*found, reason)
    return ()


def _named_after(a: str, b: str) -> bool:
    core_a, core_b = a.rstrip("市区町村"), b.rstrip("市区町村")
    return bool(core_a and core_b) and (core_a in b or core_b in a)


def _tails(place: Place) -> Iterable[Row]:
    """Return what may be the town: a merged 町 often keeps its name in the new city's towns."""
    levels = place.levels
    yield without_oaza(place.town)
    yield without_oaza(place.behind(levels.prefecture + levels.county))
