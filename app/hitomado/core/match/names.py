"""Names of two sources compared: 氏名 in kanji and kana, and names in Latin letters.

A name in kanji or kana is the same with and without the space between 氏 and 名, but not when it
is split at another place: rules on pairs, because 山 田太郎 and 山田 太郎 each fit 山田太郎 and do
not fit each other. In Latin names the space parts words and counts.
"""

from collections import Counter
from itertools import chain

from hitomado.core.match.cells import Cell, cells
from hitomado.core.match.characters import COMMAS, MIDDLE_DOTS, is_latin, is_placeholder
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason, worst
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.runs import compare_runs
from hitomado.core.match.variants import Variants

_Words = list[list[Cell]]


def compare_names(
    a: str, b: str, table: Variants, options: MatchOptions, substitutes: str = ""
) -> FieldComparison:
    """Compare two names.

    substitutes: the certificate's flags for `a`, one digit a character, "1" = replaced.
    """
    glyphs = Glyphs(table, frozenset(i for i, flag in enumerate(substitutes) if flag == "1"))
    reasons = _reasons(a, b, glyphs, options)
    return FieldComparison(Field.NAME, worst(tuple(r.level for r in reasons)), reasons, a, b)


def _reasons(a: str, b: str, glyphs: Glyphs, options: MatchOptions) -> tuple[MatchReason, ...]:
    if not a.strip() or not b.strip():
        return (MatchReason("empty", Level.NEEDS_HUMAN, None, a, b),)
    if a == b and not any(map(is_placeholder, a)):
        return ()
    x, y = _words(a), _words(b)
    flat_x, flat_y = list(chain(*x)), list(chain(*y))
    spaces = _spacing(a, b, x, y)
    if any(is_latin(c.base) for c in flat_x) and any(is_latin(c.base) for c in flat_y):
        found = _latin(x, y, glyphs)
    else:
        found = compare_runs(flat_x, flat_y, glyphs)
    if _is(found, Level.DIFFERENT):
        found = (
            _cut_off(a, b, flat_x, flat_y, glyphs, options) or _separators(x, y, glyphs) or found
        )
    if any(r.code in {"order", "missing_part", "separator"} for r in found):
        return found  # these name the parts, so the spaces between them are said
    return (*found, *spaces)


def _words(text: str) -> _Words:
    words: _Words = [[]]
    for cell in cells(text):
        if not cell.is_space:
            words[-1].append(cell)
        elif words[-1]:
            words.append([])
    return words if words[-1] else words[:-1]


def _spacing(a: str, b: str, x: _Words, y: _Words) -> tuple[MatchReason, ...]:
    """Say how the spaces differ: only as characters, left out, or at another place."""
    gaps = [c.raw for c in cells(a) if c.is_space], [c.raw for c in cells(b) if c.is_space]
    breaks_x, breaks_y = _breaks(x), _breaks(y)
    if breaks_x == breaks_y:
        return () if gaps[0] == gaps[1] else (MatchReason("space", Level.NOTATION),)
    if any(is_latin(c.base) for word in (*x, *y) for c in word):
        return (MatchReason("latin_spacing", Level.NEEDS_HUMAN),)
    if breaks_x and breaks_y and sum(map(len, x)) != sum(map(len, y)):
        return ()  # the characters differ, so no place of the space can be compared
    if breaks_x and breaks_y:
        return (MatchReason("split", Level.NEEDS_HUMAN),)
    return (MatchReason("space", Level.NOTATION),)


def _breaks(words: _Words) -> list[int]:
    """Return after how many characters each word but the last ends."""
    ends: list[int] = []
    for word in words[:-1]:
        ends.append((ends[-1] if ends else 0) + len(word))
    return ends


def _latin(x: _Words, y: _Words, glyphs: Glyphs) -> tuple[MatchReason, ...]:
    if len(x) == len(y):
        found = tuple(r for v, w in zip(x, y, strict=True) for r in compare_runs(v, w, glyphs))
        if not _is(found, Level.DIFFERENT):
            return found
    keys_x, keys_y = Counter(map(_key, x)), Counter(map(_key, y))
    if keys_x == keys_y:
        return (MatchReason("order", Level.NEEDS_HUMAN, None, _join(x), _join(y)),)
    if keys_x <= keys_y or keys_y <= keys_x:
        missing = " ".join((keys_x - keys_y or keys_y - keys_x).elements())
        sides = ("", missing) if keys_x <= keys_y else (missing, "")
        return (MatchReason("missing_part", Level.NEEDS_HUMAN, None, *sides),)
    if "".join(map(_key, x)) == "".join(map(_key, y)):
        return ()  # the spaces' own reason says it
    return compare_runs(list(chain(*x)), list(chain(*y)), glyphs)


def _key(word: list[Cell]) -> str:
    return "".join(cell.wide for cell in word).casefold()


def _join(words: _Words) -> str:
    return " ".join("".join(cell.raw for cell in word) for word in words)


def _cut_off(
    a: str, b: str, x: list[Cell], y: list[Cell], glyphs: Glyphs, options: MatchOptions
) -> tuple[MatchReason, ...]:
    """One side ends early, at a length at which systems cut a field off."""
    short, length = min((x, len(a)), (y, len(b)), key=lambda side: len(side[0]))
    long = y if short is x else x
    if length not in options.field_lengths or len(short) == len(long):
        return ()
    ahead = compare_runs(x[: len(short)], y[: len(short)], glyphs)
    if _is(ahead, Level.DIFFERENT):
        return ()
    rest = "".join(cell.raw for cell in long[len(short) :])
    sides = ("", rest) if short is x else (rest, "")
    return (*ahead, MatchReason("cut_off", Level.NEEDS_HUMAN, None, *sides))


def _separators(x: _Words, y: _Words, glyphs: Glyphs) -> tuple[MatchReason, ...]:
    """The same letters with other dots, commas or spaces between the parts."""
    bare_x, bare_y = (
        [c for word in words for c in word if c.base not in MIDDLE_DOTS | COMMAS]
        for words in (x, y)
    )
    found = compare_runs(bare_x, bare_y, glyphs)
    if not bare_x or _is(found, Level.DIFFERENT):
        return ()
    return (*found, MatchReason("separator", Level.NEEDS_HUMAN, None, _join(x), _join(y)))


def _is(reasons: tuple[MatchReason, ...], level: Level) -> bool:
    return any(reason.level is level for reason in reasons)
