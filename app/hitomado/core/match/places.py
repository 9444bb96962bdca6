"""The place of two addresses compared: prefecture, 郡, municipality, town, 大字 and 小字.

What only a gazetteer could decide (whether a town of the same name with 丁目 exists beside the
大字) is left to the clerk. Sources: 地方自治法 for the levels; 総務省's list of municipalities for
names borne in several prefectures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hitomado.core.match.address_parts import number
from hitomado.core.match.cells import Cell
from hitomado.core.match.characters import ZEROS
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.runs import common_ends, compare_runs, written

_Row = tuple[Cell, ...]
_Reasons = tuple[MatchReason, ...]

_PREFECTURE = re.compile(
    "東京都|北海道|京都府|大阪府|(?:神奈川|和歌山|鹿児島|青森|岩手|宮城|秋田|山形|福島|茨城|"
    "栃木|群馬|埼玉|千葉|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|"
    "鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|沖縄)県"
)
_COUNTY = re.compile("(?:[東西北南]村山|余市|高市|[^市区町村]{1,5})郡(?=.+?[町村])")
_MUNICIPALITY = re.compile(
    "四日市市|廿日市市|八日市市|野々市市|十日町市|大町市|町田市|東村山市|武蔵村山市|村山市|市川市|"
    "市原市|.+?市(?=.+?区)[^町村市]+?区|.+?[市区町村]"
)
# borne in more than one prefecture, so that the prefecture cannot be left out unseen
_SHARED_NAME = re.compile(
    "(?:府中|伊達)市|(?:池田|美里|朝日|川崎|高森|森|小国|美浜|明和|日野|清水|吉田|金山|三島|"
    "日高|太子|南部|美郷|松前|那珂川|大崎|松川|広川|川島|神川|中山)町|(?:昭和|高山|川上|南牧|泊|"
    "山江|上野|清川)村"
)
_KANJI_NUMBER = frozenset("一二三四五六七八九十百千") | ZEROS
_KE, _NO = frozenset("ケヶが"), frozenset("のノ")


@dataclass(frozen=True, slots=True)
class PlaceGlyphs(Glyphs):
    """Characters of place names and numbers: ケ/ヶ/が, の/ノ, 漢数字."""

    def compare(self, a: Cell, b: Cell) -> MatchReason | None:
        """Return why two cells are not the same, or None."""
        pair = {a.base, b.base}
        if a.raw != b.raw:
            x, y = number(a), number(b)
            if x is not None and y is not None:
                return _numbers(a, b, same=x == y)
            if pair <= _KE:
                return MatchReason("place_ke", Level.NOTATION, a.start, a.raw, b.raw)
            if pair <= _NO:
                return MatchReason("place_no", Level.NOTATION, a.start, a.raw, b.raw)
            if pair <= _NO | {"之"}:
                return MatchReason("place_no_kanji", Level.NEEDS_HUMAN, a.start, a.raw, b.raw)
        return Glyphs.compare(self, a, b)


def _numbers(a: Cell, b: Cell, *, same: bool) -> MatchReason:
    """二 and 2 are one number; 二十三 and 二三, 参 and 三, 0101 and 101 may be two names."""
    if not same:
        return MatchReason("number", Level.DIFFERENT, a.start, a.raw, b.raw)
    digits = [c.wide.replace(",", "") for c in (a, b)]
    plain = [text.isascii() or _KANJI_NUMBER.issuperset(text) for text in digits]
    kinds = [text.isascii() for text in digits]
    if all(plain) and (digits[0] == digits[1] or kinds[0] != kinds[1]):
        return MatchReason("number_notation", Level.NOTATION, a.start, a.raw, b.raw)
    return MatchReason("number_form", Level.NEEDS_HUMAN, a.start, a.raw, b.raw)


def compare_places(a: _Row, b: _Row, glyphs: Glyphs, options: MatchOptions) -> _Reasons:
    """Return why two places are not the same."""
    x, y = _without_spaces(a), _without_spaces(b)
    spaces = (
        (MatchReason("space", Level.NOTATION),)
        if [c.raw for c in a if c.is_space] != [c.raw for c in b if c.is_space]
        else ()
    )
    x, y, kyoto = _kyoto(x, y)
    first = compare_runs(x, y, glyphs)
    if not _different(first):
        return (*first, *kyoto, *spaces)
    for found in _explained(x, y, glyphs, options):
        if found and not _different(found):
            return (*found, *kyoto, *spaces)
    return first


def _explained(x: _Row, y: _Row, glyphs: Glyphs, options: MatchOptions) -> Iterator[_Reasons]:
    """Try one explanation after another, the most harmless first; an empty one explains nothing."""
    given = written(x), written(y)
    x, y, dropped = _upper_levels(x, y)
    if dropped:
        yield (*compare_runs(x, y, glyphs), *dropped)
    if omitted := _municipality_omitted(x, y, glyphs, given, options):
        own = omitted[-1].level is Level.NOTATION  # then it is settled which of that name
        yield (*omitted, *(r for r in dropped if not own or r.code != "prefecture_ambiguous"))
    bare_x, bare_y = _without_aza(x), _without_aza(y)
    if bare_x != x or bare_y != y:
        marker = MatchReason("oaza_marker", Level.NEEDS_HUMAN, None, written(x), written(y))
        yield (*compare_runs(bare_x, bare_y, glyphs), *dropped, marker)
    yield _one_middle(x, y, glyphs)
    yield _renamed(x, y, glyphs)


def _upper_levels(x: _Row, y: _Row) -> tuple[_Row, _Row, _Reasons]:
    """Leave out prefecture and 郡 where only one side has them.

    Only a prefecture on both sides, or a municipality of whose name there is but one, says that
    both mean the same one.
    """
    reasons: list[MatchReason] = []
    same_prefecture = False
    for omitted, pattern in (("prefecture_omitted", _PREFECTURE), ("county_omitted", _COUNTY)):
        found_x, found_y = pattern.match(written(x)), pattern.match(written(y))
        in_x, in_y = found_x[0] if found_x else "", found_y[0] if found_y else ""
        if in_x and in_y and in_x != in_y:
            break  # what follows stands in different places
        x, y = _drop(x, in_x), _drop(y, in_y)
        if in_x == in_y:
            same_prefecture = same_prefecture or bool(in_x)
            continue
        code, level = omitted, Level.NOTATION
        if not same_prefecture and any(_shared(written(row)) for row in (x, y)):
            code, level = "prefecture_ambiguous", Level.NEEDS_HUMAN
        reasons.append(MatchReason(code, level, None, in_x, in_y))
    return x, y, tuple(reasons)


def _shared(text: str) -> bool:
    """Whether the municipality's name is borne in several prefectures."""
    county = _COUNTY.match(text)
    return _SHARED_NAME.match(text[county.end() if county else 0 :]) is not None


def _municipality_omitted(
    x: _Row, y: _Row, glyphs: Glyphs, given: tuple[str, str], options: MatchOptions
) -> _Reasons:
    """Leave out the municipality where only one side has it. given: both, upper levels and all."""
    short, long = (x, y) if len(x) < len(y) else (y, x)
    ahead = long[: len(long) - len(short)]
    text = written(ahead)
    if not short or not _MUNICIPALITY.fullmatch(text):
        return ()
    given_long = given[1] if short is x else given[0]
    upper = given_long[: len(given_long) - len(written(long))]
    level = Level.NEEDS_HUMAN
    if _is_own(upper + text, options.own_municipality):
        level = Level.NOTATION
    rest_x, rest_y = x[len(x) - len(short) :], y[len(y) - len(short) :]
    sides = ("", text) if short is x else (text, "")
    return (
        *compare_runs(rest_x, rest_y, glyphs),
        MatchReason("municipality_omitted", level, None, *sides),
    )


def _is_own(text: str, own: str) -> bool:
    """Whether a municipality is the office's; each with or without prefecture and 郡.

    A name borne in several prefectures is the office's only where both say which one.
    """
    (prefecture, county, name), ours = _levels(text), _levels(own)
    if not name or name != ours[2]:
        return False
    known = bool(prefecture and ours[0])
    if (known and prefecture != ours[0]) or (county and ours[1] and county != ours[1]):
        return False
    return known or not _shared(name)


def _levels(text: str) -> tuple[str, str, str]:
    """Cut a municipality's name into prefecture, 郡 and the name alone."""
    levels: list[str] = []
    for pattern in (_PREFECTURE, _COUNTY):
        found = pattern.match(text)
        levels.append(found[0] if found else "")
        text = text[len(levels[-1]) :]
    return levels[0], levels[1], text


def _one_middle(x: _Row, y: _Row, glyphs: Glyphs) -> _Reasons:
    """小字 on one side only; a Kyoto street missing or another."""
    head, tail = common_ends(x, y, glyphs)
    left, right = written(x[head : len(x) - tail]), written(y[head : len(y) - tail])
    code = ""
    if (not left or not right) and (left or right).startswith("字"):
        code = "koaza_missing"
    elif (
        written(x).find("京都市") >= 0
        and head >= len("京都市")
        and tail >= 2
        and all(not side or re.search("[通上下入る]", side) for side in (left, right))
    ):
        code = "kyoto_street"
    if not code:
        return ()
    start = x[head].start if head < len(x) else None
    return (MatchReason(code, Level.NEEDS_HUMAN, start, left, right),)


def _renamed(x: _Row, y: _Row, glyphs: Glyphs) -> _Reasons:
    """A municipality that has become part of another keeps its name in the other's."""
    in_x, in_y = _municipality(x), _municipality(y)
    core_x, core_y = in_x.rstrip("市区町村"), in_y.rstrip("市区町村")
    if not core_x or not core_y or in_x == in_y or not (core_x in in_y or core_y in in_x):
        return ()
    reason = MatchReason("municipality_renamed", Level.NEEDS_HUMAN, None, in_x, in_y)
    head_x, head_y = _from_municipality(x), _from_municipality(y)
    return (*compare_runs(_drop(head_x, in_x), _drop(head_y, in_y), glyphs), reason)


def _from_municipality(row: _Row) -> _Row:
    for pattern in (_PREFECTURE, _COUNTY):
        if found := pattern.match(written(row)):
            row = _drop(row, found[0])
    return row


def _municipality(row: _Row) -> str:
    found = _MUNICIPALITY.match(written(_from_municipality(row)))
    return found[0] if found else ""


def _drop(row: _Row, text: str) -> _Row:
    """Return the row behind a text it begins with."""
    taken, i = "", 0
    while len(taken) < len(text):
        taken += row[i].raw
        i += 1
    return row[i:]


def _without_spaces(row: _Row) -> _Row:
    return tuple(c for c in row if not c.is_space)


def _without_aza(row: _Row) -> _Row:
    """Leave out the markers 大字 and 字."""
    return tuple(
        c
        for i, c in enumerate(row)
        if c.base != "字" and not (c.base == "大" and i + 1 < len(row) and row[i + 1].base == "字")
    )


def _kyoto(x: _Row, y: _Row) -> tuple[_Row, _Row, _Reasons]:
    """Even out 上る/上ル/上がる and 東入/東入る in Kyoto's addresses."""
    if not ("京都市" in written(x) and "京都市" in written(y)):
        return x, y, ()
    bare_x, bare_y = _without_ru(x), _without_ru(y)
    endings = [[c.raw for c in row if c not in bare] for row, bare in ((x, bare_x), (y, bare_y))]
    if endings[0] == endings[1]:
        return x, y, ()
    reason = MatchReason("kyoto_notation", Level.NOTATION, None, written(x), written(y))
    return bare_x, bare_y, (reason,)


def _without_ru(row: _Row) -> _Row:
    kept: list[Cell] = []
    for cell in row:
        before = "".join(c.raw for c in row if c.start < cell.start)[-2:]
        ending = cell.base in "るル" and (
            before[-1:] in ("上", "下", "入") or before in ("上が", "下が")
        )
        if ending and kept and kept[-1].base == "が":
            kept.pop()
        if not ending:
            kept.append(cell)
    return tuple(kept)


def _different(reasons: _Reasons) -> bool:
    return any(r.level is Level.DIFFERENT for r in reasons)
