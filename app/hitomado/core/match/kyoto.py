"""Kyoto's addresses by streets: 烏丸通塩小路下る東塩小路町, 下ル, 下がる; streets left out."""

import re

from hitomado.core.match.cells import Cell, Row, written
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.runs import common_ends

_CITY = "京都市"
_STREET = re.compile("[通上下入る]")


def is_kyoto(text: str) -> bool:
    """Whether an address is in the city of Kyoto."""
    return _CITY in text


def even_directions(x: Row, y: Row) -> tuple[Row, Row, tuple[MatchReason, ...]]:
    """Even out 上る/上ル/上がる and 東入/東入る."""
    bare_x, bare_y = _without_endings(x), _without_endings(y)
    endings = [[c.raw for c in row if c not in bare] for row, bare in ((x, bare_x), (y, bare_y))]
    if endings[0] == endings[1]:
        return x, y, ()
    reason = MatchReason("kyoto_notation", Level.NOTATION, None, written(x), written(y))
    return bare_x, bare_y, (reason,)


def _without_endings(row: Row) -> Row:
    kept: list[Cell] = []
    for i, cell in enumerate(row):
        before = written(row[max(0, i - 2) : i])
        ending = cell.base in "るル" and (
            before[-1:] in ("上", "下", "入") or before in ("上が", "下が")
        )
        if ending and kept and kept[-1].base == "が":
            kept.pop()
        if not ending:
            kept.append(cell)
    return tuple(kept)


def street_missing(x: Row, y: Row, glyphs: Glyphs) -> tuple[MatchReason, ...]:
    """A street that is missing or another, with the same 町: wards have several of one name."""
    head, tail = common_ends(x, y, glyphs)
    left, right = written(x[head : len(x) - tail]), written(y[head : len(y) - tail])
    sides = [side for side in (left, right) if side]
    if tail < 2 or not sides or not all(map(_STREET.search, sides)):
        return ()
    start = x[head].start if head < len(x) else None
    return (MatchReason("kyoto_street", Level.NEEDS_HUMAN, start, left, right),)
