"""Two rows of characters, position by position; what to say when one of them has more."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from hitomado.core.match.cells import Cell, Row, written
from hitomado.core.match.characters import (
    LONG_VOWELS,
    REPEATS,
    as_in_passports,
    lengthens,
    sound,
    without_marks,
)
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.glyphs import Glyphs

_SAID_ONCE = frozenset({"width", "kana_width", "case", "composition"})


def compare_runs(a: Row, b: Row, glyphs: Glyphs) -> tuple[MatchReason, ...]:
    """Return all reasons why two rows are not the same; spaces are the caller's business."""
    compare = glyphs.compare
    if len(a) == len(b):
        found = []
        for i, (x, y) in enumerate(zip(a, b, strict=True)):
            if (x.sign is not y.sign or x.flagged or x.sign.is_placeholder or y.flagged) and (
                reason := _in_context(a, b, i) or compare(x, y)
            ):
                found.append(reason)
        return _joined(found)
    head, tail = common_ends(a, b, glyphs)
    left, right = a[head : len(a) - tail], b[head : len(b) - tail]
    start = a[head].start if head < len(a) else None
    found = [r for x, y in zip(a[:head], b[:head], strict=True) if (r := compare(x, y))]
    ends = zip(a[len(a) - tail :], b[len(b) - tail :], strict=True)
    found.extend([r for x, y in ends if (r := compare(x, y))])
    code, level = _unequal(left, right)
    return (*_joined(found), MatchReason(code, level, start, written(left), written(right)))


def common_ends(a: Row, b: Row, glyphs: Glyphs) -> tuple[int, int]:
    """Return how many cells are alike at the beginning and, after those, at the end."""
    shorter = min(len(a), len(b))
    alike = glyphs.alike
    head = 0
    while head < shorter and alike(a[head], b[head]):
        head += 1
    tail = 0
    while tail < shorter - head and alike(a[-1 - tail], b[-1 - tail]):
        tail += 1
    return head, tail


def _joined(reasons: Iterable[MatchReason]) -> tuple[MatchReason, ...]:
    """Say a row of like notation once: ＮＧＵＹＥＮ is one finding, not six."""
    result: list[MatchReason] = []
    for reason in reasons:
        last = result[-1] if result else None
        if last and reason.code == last.code and reason.code in _SAID_ONCE:
            result[-1] = replace(last, a=last.a + reason.a, b=last.b + reason.b)
        else:
            result.append(reason)
    return tuple(result)


def _in_context(a: Row, b: Row, i: int) -> MatchReason | None:
    """々 against the character before it, ー against the vowel it stands for: another writing."""
    x, y = a[i].sign.base, b[i].sign.base
    if i == 0 or x == y:
        return None
    for mark, before, other in ((x, a[i - 1], b[i]), (y, b[i - 1], a[i])):
        if mark in REPEATS and (other.base in REPEATS or _repeats(before, other)):
            return MatchReason("repeat_mark", Level.NEEDS_HUMAN, a[i].start, a[i].raw, b[i].raw)
        if mark in LONG_VOWELS and lengthens(other.sign.wide, before.sign.wide):
            return MatchReason("kana_alike", Level.NEEDS_HUMAN, a[i].start, a[i].raw, b[i].raw)
    return None


def _repeats(before: Cell, other: Cell) -> bool:
    """Whether a character repeats the one before it, ズ after ス (スヾ) counted."""
    x, y = before.sign.composed, other.sign.composed
    return x == y or unicodedata.normalize("NFD", y)[:1] == unicodedata.normalize("NFD", x)[:1]


def _unequal(a: Row, b: Row) -> tuple[str, Level]:
    """Say what two different middles of different length may be."""
    both = (*a, *b)
    x, y = written(a), written(b)
    code, level = "other_part", Level.NEEDS_HUMAN
    if any(cell.sign.is_placeholder for cell in both):
        code = "placeholder"
    elif any(cell.flagged for cell in both):
        code = "substituted"
    elif not a or not b:
        code, level = "only_one_side", Level.DIFFERENT
    elif unicodedata.normalize("NFKC", x) == unicodedata.normalize("NFKC", y):
        code = "compatibility_form"
    elif all(c.sign.is_latin for c in both) and _as_letters(x, y):
        code = "diacritic"
    elif all(c.sign.is_kana for c in both):
        code, level = ("kana_alike", level) if sound(x) == sound(y) else (code, Level.DIFFERENT)
    else:
        code = _other_script(a, b) or _other_script(b, a)
        if not code:
            code, level = "other_part", Level.DIFFERENT
    return code, level


def _as_letters(x: str, y: str) -> bool:
    """Whether Latin letters are the same without marks, or as passports spell them."""
    for plain_x in (without_marks(x), as_in_passports(x)):
        for plain_y in (without_marks(y), as_in_passports(y)):
            if plain_x.casefold() == plain_y.casefold():
                return True
    return False


def _other_script(one: Row, other: Row) -> str:
    if all(c.sign.is_kana for c in one):
        if all(c.sign.is_kanji for c in other):
            return "kana_for_kanji"
        if all(c.sign.is_latin for c in other):
            return "script"
    if all(c.sign.is_kanji for c in one) and all(c.sign.is_latin for c in other):
        return "script"
    return ""
