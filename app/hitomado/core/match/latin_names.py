"""Names of several parts: words in another order, missing, initials, other separators.

In names in Latin letters the space parts words and counts; in kana names of foreigners the middle
dot does the same. Source: 在留カード等 show 氏名 in Latin letters as the passport has them.
"""

from collections import Counter
from itertools import chain

from hitomado.core.match.cells import Cell, Row
from hitomado.core.match.characters import (
    COMMAS,
    HYPHENS,
    MIDDLE_DOTS,
    PERIODS,
    as_in_passports,
    katakana,
    without_marks,
)
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.runs import compare_runs

Words = list[Row]
_Reasons = tuple[MatchReason, ...]
_PARTING = MIDDLE_DOTS | COMMAS | PERIODS | frozenset("=＝゠/／")
_INSIDE = frozenset("'’‘ʼʻ＇`´′‛｀") | (HYPHENS - frozenset("ーｰ"))


def compare_latin(x: Words, y: Words, glyphs: Glyphs) -> _Reasons:
    """Compare word by word where the number of words is the same, else all letters in a row."""
    if len(x) == len(y):
        found = tuple([r for v, w in zip(x, y, strict=True) for r in compare_runs(v, w, glyphs)])
        if not is_different(found):
            return found
    flat_x, flat_y = tuple(chain(*x)), tuple(chain(*y))
    if "".join(map(_key, x)) == "".join(map(_key, y)):
        return ()  # the spaces' own reason says it
    return compare_runs(flat_x, flat_y, glyphs)


def several_parts(x: Words, y: Words, glyphs: Glyphs, *, latin: bool) -> _Reasons:
    """Explain a difference by the parts of a name; () = it is none of these."""
    left, right = _parts(x), _parts(y)
    keys_x, keys_y = Counter(map(_key, left)), Counter(map(_key, right))
    if keys_x == keys_y and len(left) > 1:
        if list(map(_key, left)) == list(map(_key, right)):
            return _said("separator", _join(x), _join(y))
        return _said("order", _join(x), _join(y))
    enough = 1 if latin else 2
    fewer = min(len(left), len(right))
    if fewer >= enough and len(left) != len(right) and (keys_x <= keys_y or keys_y <= keys_x):
        missing = [_written(p) for p in (left if keys_y <= keys_x else right)]
        common = keys_x & keys_y
        rest = [text for text in missing if not _taken(text, common)]
        sides = (" ".join(rest), "") if keys_y <= keys_x else ("", " ".join(rest))
        return _said("missing_part", *sides)
    if latin and len(left) == len(right) and all(map(_fits_initial, left, right)):
        return _said("initial", _join(x), _join(y))
    return _separators(x, y, glyphs, latin=latin)


def _said(code: str, a: str, b: str) -> _Reasons:
    return (MatchReason(code, Level.NEEDS_HUMAN, None, a, b),)


def _taken(text: str, common: Counter[str]) -> bool:
    key = _fold(text)
    if not common[key]:
        return False
    common[key] -= 1
    return True


def _parts(words: Words) -> list[Row]:
    """Cut at everything that parts the names of a person."""
    parts: list[list[Cell]] = []
    for word in words:
        parts.append([])
        for cell in word:
            if cell.base in _PARTING:
                parts.append([])
            else:
                parts[-1].append(cell)
    return [tuple(part) for part in parts if part]


def _key(word: Row) -> str:
    return _fold("".join([cell.sign.wide for cell in word]))


def _fold(text: str) -> str:
    return katakana(without_marks(text).casefold())


def _fits_initial(a: Row, b: Row) -> bool:
    x, y = _key(a), _key(b)
    return x == y or (min(len(x), len(y)) == 1 and x[:1] == y[:1])


def _written(row: Row) -> str:
    return "".join([cell.raw for cell in row])


def _join(words: Words) -> str:
    return " ".join(map(_written, words))


def _separators(x: Words, y: Words, glyphs: Glyphs, *, latin: bool) -> _Reasons:
    """The same letters with other dots, commas, hyphens or apostrophes between the parts."""
    inside = _PARTING | (_INSIDE if latin else frozenset())
    bare_x, bare_y = (
        tuple([c for word in words for c in word if c.base not in inside]) for words in (x, y)
    )
    if not bare_x or not bare_y:
        return ()
    found = compare_runs(bare_x, bare_y, glyphs)
    if is_different(found):
        keys = [as_in_passports("".join([c.sign.wide for c in row])) for row in (bare_x, bare_y)]
        return (
            _said("diacritic", _join(x), _join(y))
            if keys[0].casefold() == keys[1].casefold() and latin
            else ()
        )
    return (*found, *_said("separator", _join(x), _join(y)))
