"""Town, 大字 and 小字 of two addresses in one municipality.

What no text alone can settle is looked up: whether a second town bears the name of a 大字,
whether a name written with another size of kana is the only one of its kind.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from hitomado.core.match.cells import Cell, Row, tokens, written
from hitomado.core.match.characters import LOT_MARKS, same_but_for_size
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.gazetteer import Municipality, Town
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.runs import common_ends, compare_runs
from hitomado.core.match.town_spellings import Spelling

_Reasons = tuple[MatchReason, ...]
_Explained = Callable[[], _Reasons]
_Compare = Callable[[Row, Row], _Reasons]


def compare_towns(
    x: Row, y: Row, where: Municipality | None, glyphs: Glyphs, options: MatchOptions
) -> _Reasons:
    """Return why two towns are not the same. where: their municipality, None = not known."""
    found = compare_runs(x, y, glyphs)
    if not is_different(found):
        return settle_kana_size(found, x, where)
    bare_x, bare_y = _Bare(x, where), _Bare(y, where)
    runs = partial(compare_runs, glyphs=glyphs)
    tries: tuple[_Explained, ...] = (
        partial(_markers, bare_x, bare_y, glyphs, options),
        partial(_lower_part_missing, bare_x, bare_y, glyphs),
        partial(spelled_by_town, x, y, options.town.places, "town_place", runs),
    )
    return next((why for explain in tries if (why := explain())), found)


class _Bare:
    """A town without the markers 大字 and 字.

    town: found in the list of places, with the number of its cells; markers: how many of each.
    """

    def __init__(self, row: Row, where: Municipality | None) -> None:
        without = without_oaza(row)
        self.oaza = (len(row) - len(without)) // 2
        found = where.town(without) if where is not None else None
        self.town: Town | None = found[0] if found else None
        self.length = found[1] if found else 0
        self.row = tuple(_without_aza(without, self.length))
        self.aza = len(without) - len(self.row)

    @property
    def name(self) -> str:
        """The town's name as written; where no list has it, all there is."""
        return written(self.row[: self.length] if self.town else self.row)


def without_oaza(row: Row) -> Row:
    """Leave out the marker 大字."""
    return tuple(_without_oaza(row))


def _without_oaza(row: Row) -> Iterable[Cell]:
    for i, cell in enumerate(row):
        following = row[i + 1].base if i + 1 < len(row) else ""
        if cell.base == "大" and following == "字":
            continue
        if cell.base == "字" and i and row[i - 1].base == "大":
            continue
        yield cell


def _without_aza(row: Row, known: int) -> Iterable[Cell]:
    """Leave 字 out behind a known town or, without one, wherever it can be a marker (not 文字)."""
    for i, cell in enumerate(row):
        last = i == len(row) - 1
        marker = (
            cell.base == "字" and i >= known and not last and (not i or row[i - 1].base != "文")
        )
        if not marker:
            yield cell


def _markers(x: _Bare, y: _Bare, glyphs: Glyphs, options: MatchOptions) -> _Reasons:
    """大字 or 字 on one side only: the same place if no second town bears the name."""
    if (x.oaza, x.aza) == (y.oaza, y.aza):
        return ()
    found = compare_runs(x.row, y.row, glyphs)
    if is_different(found):
        return ()
    one_town = x.town is not None and x.town == y.town and x.length == y.length
    if x.oaza != y.oaza:
        one_town = is_only_town(x.name, x.town if one_town else None, options)
    level = Level.NOTATION if one_town else Level.NEEDS_HUMAN
    code = "oaza_omitted" if one_town else "oaza_marker"
    sides = (_marked(x), _marked(y))
    return (*found, MatchReason(code, level, None, *sides))


def _marked(one: _Bare) -> str:
    return "大字" * one.oaza + "字" * one.aza


def is_only_town(name: str, town: Town | None, options: MatchOptions) -> bool:
    """Whether no second town bears a town's name, with 丁目 or without."""
    if any(name.startswith(second) for second in options.town.second_towns):
        return False
    if any(name.startswith(only) for only in options.town.only_towns):
        return True
    return town is not None and not town.chome and not town.doubled


def _lower_part_missing(x: _Bare, y: _Bare, glyphs: Glyphs) -> _Reasons:
    """小字, or the 甲 or イ of a lot, on one side only."""
    head, tail = common_ends(x.row, y.row, glyphs)
    left, right = written(x.row[head : len(x.row) - tail]), written(y.row[head : len(y.row) - tail])
    if (left and right) or not (left or right):
        return ()
    known = x.town is not None and x.town == y.town and x.length == y.length
    behind_town = known and head >= x.length
    if left + right == "条" and head and x.row[head - 1].sign.number is not None:
        code = "jo_missing"
    elif len(left + right) == 1 and left + right in LOT_MARKS and not tail:
        code = "lot_mark_missing"
    elif behind_town or (x.aza != y.aza and head and not x.town):
        code = "koaza_missing"
    else:
        return ()
    start = x.row[head].start if head < len(x.row) else None
    ends = [
        r for a, b in zip(x.row[:head], y.row[:head], strict=True) if (r := glyphs.compare(a, b))
    ]
    return (*ends, MatchReason(code, Level.NEEDS_HUMAN, start, left, right))


def settle_kana_size(found: _Reasons, x: Row, where: Municipality | None) -> _Reasons:
    """Take ッ and ツ for one in the name of a town of which there is but one."""
    small = [r for r in found if r.code == "kana_alike" and same_but_for_size(r.a, r.b)]
    if not small or where is None:
        return found
    town = where.town(without_oaza(x))
    if town is None or town[0].doubled:
        return found
    inside = {cell.start for cell in without_oaza(x)[: town[1]]}
    return tuple(
        replace(r, code="place_kana", level=Level.NOTATION)
        if r in small and r.position in inside
        else r
        for r in found
    )


def spelled_by_town(
    x: Row, y: Row, spellings: Iterable[Spelling], code: str, compare: _Compare
) -> _Reasons:
    """The town's own file says that two spellings are one name: a proposal for the clerk."""
    left, right = written(x), written(y)
    for one in spellings:
        for a, b in ((one.spelling, one.name), (one.name, one.spelling)):
            if a not in left or b not in right:
                continue
            found = compare(tokens(left.replace(a, b, 1)), y)
            if not is_different(found):
                return (*found, MatchReason(code, Level.NEEDS_HUMAN, x[0].start, a, b))
    return ()
