"""Two rows of characters, position by position; what to say when one of them has more."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from hitomado.core.match.cells import Cell
from hitomado.core.match.characters import is_kana, is_kanji, is_latin, is_placeholder, sound
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.glyphs import Glyphs

Run = Sequence[Cell]
_SAID_ONCE = frozenset({"width", "kana_width", "case", "composition"})


def compare_runs(a: Run, b: Run, glyphs: Glyphs) -> tuple[MatchReason, ...]:
    """Return all reasons why two rows are not the same; spaces are the caller's business."""
    if len(a) == len(b):
        pairs = zip(range(len(a)), a, b, strict=True)
        return _joined(
            reason
            for i, x, y in pairs
            if (reason := _repeated(a, b, i) or glyphs.compare(x, y)) is not None
        )
    head, tail = common_ends(a, b, glyphs)
    left, right = a[head : len(a) - tail], b[head : len(b) - tail]
    start = a[head].start if head < len(a) else None
    ends = chain(
        zip(a[:head], b[:head], strict=True),
        zip(a[len(a) - tail :], b[len(b) - tail :], strict=True),
    )
    found = [*_joined(r for x, y in ends if (r := glyphs.compare(x, y)) is not None)]
    code, level = _unequal(left, right)
    found.append(MatchReason(code, level, start, written(left), written(right)))
    return tuple(found)


def common_ends(a: Run, b: Run, glyphs: Glyphs) -> tuple[int, int]:
    """Return how many cells are alike at the beginning and, after those, at the end."""
    shorter = min(len(a), len(b))
    head = 0
    while head < shorter and glyphs.alike(a[head], b[head]):
        head += 1
    tail = 0
    while tail < shorter - head and glyphs.alike(a[-1 - tail], b[-1 - tail]):
        tail += 1
    return head, tail


def written(run: Run) -> str:
    """Return the row as it was written."""
    return "".join(cell.raw for cell in run)


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


def _repeated(a: Run, b: Run, i: int) -> MatchReason | None:
    """々 against the character before it: the same reading, another writing."""
    if i == 0 or "々" not in (a[i].base, b[i].base) or a[i].base == b[i].base:
        return None
    before, other = (a[i - 1], b[i]) if a[i].base == "々" else (b[i - 1], a[i])
    if before.base != other.base:
        return None
    return MatchReason("repeat_mark", Level.NEEDS_HUMAN, a[i].start, a[i].raw, b[i].raw)


def _unequal(a: Run, b: Run) -> tuple[str, Level]:
    """Say what two different middles of different length may be."""
    both = (*a, *b)
    x, y = written(a), written(b)
    if any(is_placeholder(cell.base[0]) for cell in both):
        return "placeholder", Level.NEEDS_HUMAN
    if not a or not b:
        return "only_one_side", Level.DIFFERENT
    if all(is_kana(c.base[0]) for c in both):
        same = sound(x) == sound(y)
        return ("kana_alike", Level.NEEDS_HUMAN) if same else ("other_part", Level.DIFFERENT)
    for one, other in ((a, b), (b, a)):
        if all(is_kana(c.base[0]) for c in one):
            if all(is_kanji(c.base) for c in other):
                return "kana_for_kanji", Level.NEEDS_HUMAN
            if all(is_latin(c.base) for c in other):
                return "script", Level.NEEDS_HUMAN
    return "other_part", Level.DIFFERENT
