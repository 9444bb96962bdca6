"""Names of two sources compared: 氏名 in kanji and kana, and names in Latin letters.

A name in kanji or kana is the same with and without the space between 氏 and 名, but not when it
is split at another place: rules on pairs, because 山 田太郎 and 山田 太郎 each fit 山田太郎 and do
not fit each other.
"""

from itertools import chain

from hitomado.core.match.cells import Cell, Row, aligned_flags, cells
from hitomado.core.match.characters import has_placeholder
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason, is_different
from hitomado.core.match.glyphs import Glyphs, Part, glyphs
from hitomado.core.match.latin_names import Words, compare_latin, several_parts
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.other_names import has_other_name, other_names
from hitomado.core.match.runs import compare_runs
from hitomado.core.match.variants import Variants

_Reasons = tuple[MatchReason, ...]
_NAMES_ITS_PARTS = frozenset({"order", "missing_part", "separator", "initial"})


def compare_names(
    a: str, b: str, table: Variants, options: MatchOptions, substitutes: str = ""
) -> FieldComparison:
    """Compare two names.

    substitutes: the certificate's flags for `a`, one digit a character, "1" = replaced.
    """
    flags = aligned_flags(a, substitutes) if "1" in substitutes else ""
    if a == b and not flags and a.strip() and not has_placeholder(a):
        return FieldComparison(Field.NAME, Level.IDENTICAL, (), a, b)
    compare = glyphs(Part.NAME, table, options)
    return FieldComparison.of(Field.NAME, _reasons(a, b, compare, options, flags), a, b)


def _reasons(a: str, b: str, compare: Glyphs, options: MatchOptions, flags: str) -> _Reasons:
    if not a.strip() or not b.strip():
        return (MatchReason("empty", Level.NEEDS_HUMAN, None, a, b),)
    row_a, row_b = cells(a, flags), cells(b)
    x, y = _words(row_a), _words(row_b)
    flat_x, flat_y = tuple(chain(*x)), tuple(chain(*y))
    latin = _has_latin(flat_x), _has_latin(flat_y)
    found = compare_latin(x, y, compare) if all(latin) else compare_runs(flat_x, flat_y, compare)
    if is_different(found):
        found = (
            _cut_off(a, b, flat_x, flat_y, compare, options)
            or _beside(a, b, compare, options)
            or several_parts(x, y, compare, latin=any(latin))
            or _other_script(flat_x, flat_y, a, b)
            or found
        )
    if any(r.code in _NAMES_ITS_PARTS for r in found):
        return found  # these name the parts, so the spaces between them are said
    return (*found, *_spacing(row_a, row_b, x, y, latin=any(latin)))


def _words(row: Row) -> Words:
    words: list[list[Cell]] = [[]]
    for cell in row:
        if not cell.sign.is_space:
            words[-1].append(cell)
        elif words[-1]:
            words.append([])
    return [tuple(word) for word in words if word]


def _has_latin(row: Row) -> bool:
    return any(cell.sign.is_latin for cell in row)


def _spacing(row_a: Row, row_b: Row, x: Words, y: Words, *, latin: bool) -> _Reasons:
    """Say how the spaces differ: only as characters, left out, or at another place."""
    breaks_x, breaks_y = _breaks(x), _breaks(y)
    if breaks_x == breaks_y:
        gaps = [[c.raw for c in row if c.sign.is_space] for row in (row_a, row_b)]
        return () if gaps[0] == gaps[1] else (MatchReason("space", Level.NOTATION),)
    if latin:
        return (MatchReason("latin_spacing", Level.NEEDS_HUMAN),)
    if breaks_x and breaks_y and sum(map(len, x)) != sum(map(len, y)):
        return ()  # the characters differ, so no place of the space can be compared
    if breaks_x and breaks_y:
        return (MatchReason("split", Level.NEEDS_HUMAN),)
    return (MatchReason("space", Level.NOTATION),)


def _breaks(words: Words) -> list[int]:
    """Return after how many characters each word but the last ends."""
    ends: list[int] = []
    for word in words[:-1]:
        ends.append((ends[-1] if ends else 0) + len(word))
    return ends


def _cut_off(a: str, b: str, x: Row, y: Row, compare: Glyphs, options: MatchOptions) -> _Reasons:
    """One side ends early, at a length at which systems cut a field off."""
    short, length = min((x, len(a)), (y, len(b)), key=lambda side: len(side[0]))
    long = y if short is x else x
    if length not in options.field_lengths or len(short) == len(long):
        return ()
    ahead = compare_runs(
        *((short, long[: len(short)]) if short is x else (long[: len(short)], short)), compare
    )
    if is_different(ahead):
        return ()
    rest = "".join([cell.raw for cell in long[len(short) :]])
    sides = ("", rest) if short is x else (rest, "")
    return (*ahead, MatchReason("cut_off", Level.NEEDS_HUMAN, None, *sides))


def _beside(a: str, b: str, compare: Glyphs, options: MatchOptions) -> _Reasons:
    """The same but for a 通称 or 旧氏 that one side shows in brackets, or the same as that one."""
    beside = has_other_name(a), has_other_name(b)
    if not any(beside):
        return ()
    ours = list(other_names(a)) or [("", a)]
    theirs = list(other_names(b)) or [("", b)]
    for i, (code_a, x) in enumerate(ours):
        for j, (code_b, y) in enumerate(theirs):
            if all(beside) and i == j == 0:
                continue  # both show another name, so it counts
            found = _reasons(x, y, compare, options, "")
            if all(r.level.is_equal for r in found):
                reason = MatchReason(code_a or code_b, Level.NEEDS_HUMAN, None, a, b)
                return (*found, reason)
    return ()


def _other_script(x: Row, y: Row, a: str, b: str) -> _Reasons:
    """The whole name in kana on one side, in kanji or Latin letters on the other."""
    kinds = [{_kind(cell) for cell in row} for row in (x, y)]
    if "other" in kinds[0] | kinds[1] or kinds[0] & kinds[1]:
        return ()
    code = "script" if "latin" in kinds[0] | kinds[1] else "kana_for_kanji"
    return (MatchReason(code, Level.NEEDS_HUMAN, None, a, b),)


def _kind(cell: Cell) -> str:
    sign = cell.sign
    if sign.is_latin:
        return "latin"
    return "kana" if sign.is_kana else "kanji" if sign.is_kanji else "other"
