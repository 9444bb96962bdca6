"""Kyoto's addresses by streets: 烏丸通塩小路下る東塩小路町, 下ル, 下がる; streets left out."""

import re

from hitomado.core.match.cells import Cell, Row, written
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.gazetteer import Municipality
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.runs import compare_runs

_CITY = "京都市"
_STREET = re.compile("[通上下入]")


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


def street_missing(
    x: Row, y: Row, where: Municipality | None, glyphs: Glyphs
) -> tuple[MatchReason, ...]:
    """A street that is missing or another, with the same 町: wards have several of one name."""
    at_x, at_y = _town_start(x, where), _town_start(y, where)
    streets = written(x[:at_x]), written(y[:at_y])
    if streets[0] == streets[1] or not all(_STREET.search(s) for s in streets if s):
        return ()
    found = compare_runs(x[at_x:], y[at_y:], glyphs)
    if not x[at_x:] or is_different(found):
        return ()
    return (*found, MatchReason("kyoto_street", Level.NEEDS_HUMAN, x[0].start, *streets))


def _town_start(row: Row, where: Municipality | None) -> int:
    """Return where the town's name begins: a known one up to the end, else behind the streets."""
    for i in range(len(row) if where is not None else 0):
        town = where.town(row[i:]) if where is not None else None
        if town and town[1] == len(row) - i:
            return i
    ends = [i + 1 for i, cell in enumerate(row[:-1]) if cell.base in "通上下入"]
    return max(ends, default=0)
