"""方書 of two addresses compared: building, 棟, room, 方.

A building text is cut into pieces (a name, numbers, letters) and the units between them. The same
pieces with other units or hyphens are one room (A101, A-101, A棟101号室); a piece that one side
lacks is for the clerk; another name at the same place is another building.
"""

from hitomado.core.match.cells import Cell, Row, written
from hitomado.core.match.characters import CLOSING, HYPHENS, OPENING
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.runs import compare_runs

_Reasons = tuple[MatchReason, ...]
_ROOM_SUFFIXES = ("号室", "室", "号")
# units behind a piece; those of one kind are one unit, written or not
_UNITS = {"号室": "room", "室": "room", "号": "room", "号棟": "wing", "棟": "wing"}
_FLOORS = frozenset("階FＦ")
_POLITE = frozenset("様殿")
_DIRECTIONS = frozenset("東西南北中新本別")
_BRACKETS = frozenset(OPENING + CLOSING)


def compare_buildings(a: Row, b: Row, glyphs: Glyphs) -> _Reasons:
    """Return why two 方書 are not the same."""
    if not a and not b:
        return ()
    if not a or not b:
        sides = written(a), written(b)
        return (MatchReason("building_missing", Level.NEEDS_HUMAN, None, *sides),)
    x, suffix_x = _without_suffix(_tight(a))
    y, suffix_y = _without_suffix(_tight(b))
    found = compare_runs(x, y, glyphs)
    if is_different(found):
        return (
            _by_pieces(a, b, glyphs)
            or _by_pieces(x, y, glyphs)
            or _as_guests(x, y, glyphs)
            or found
        )
    spaces = _gaps(a) != _gaps(b)
    if suffix_x != suffix_y:
        found = (*found, MatchReason("room_suffix", Level.NOTATION, None, suffix_x, suffix_y))
    elif spaces:
        found = (*found, MatchReason("space", Level.NOTATION))
    return found


def _as_guests(x: Row, y: Row, glyphs: Glyphs) -> _Reasons:
    """山田方 and 山田様方: with whom somebody lives."""
    if not (x and y and x[-1].base == y[-1].base == "方"):
        return ()
    plain = [tuple(c for c in row if c.base not in _POLITE) for row in (x, y)]
    found = compare_runs(plain[0], plain[1], glyphs)
    if is_different(found):
        return ()
    return (*found, MatchReason("room_form", Level.NEEDS_HUMAN, None, written(x), written(y)))


def _gaps(row: Row) -> list[str]:
    return [cell.raw for cell in row if cell.is_space]


def _tight(row: Row) -> Row:
    """Leave out spaces, except between two numbers, where they are a boundary."""
    return tuple(
        [
            cell
            for i, cell in enumerate(row)
            if not cell.sign.is_space or (0 < i < len(row) - 1 and _between_numbers(row, i))
        ]
    )


def _between_numbers(row: Row, i: int) -> bool:
    left, right = i - 1, i + 1
    while left > 0 and row[left].sign.is_space:
        left -= 1
    while right < len(row) - 1 and row[right].sign.is_space:
        right += 1
    first = not row[i - 1].sign.is_space  # several spaces are one boundary
    return first and row[left].sign.number is not None and row[right].sign.number is not None


def _without_suffix(row: Row) -> tuple[Row, str]:
    """Leave out 号室, 室 or 号 behind the last number."""
    if len(row) < 2 or row[-1].base not in "室号":
        return row, ""
    for suffix in _ROOM_SUFFIXES:
        size = len(suffix)
        ends = len(row) > size and written(row[-size:]) == suffix
        if ends and row[-size - 1].sign.number is not None:
            return row[:-size], suffix
    return row, ""


class _Piece:
    """A name, a number or a row of letters; unit: what is written behind it."""

    def __init__(self, kind: str) -> None:
        self.kind, self.cells, self.unit = kind, list[Cell](), ""

    @property
    def row(self) -> Row:
        return tuple(self.cells)

    @property
    def carries_unit(self) -> bool:
        """Whether a unit may follow: a number or letter, or a name that ends like 東棟."""
        return not self.unit and (self.kind != "name" or self.cells[-1].base in _DIRECTIONS)


def _pieces(row: Row) -> list[_Piece]:
    """Cut at spaces, hyphens between pieces, brackets, and where the kind of character changes."""
    pieces: list[_Piece] = []
    last: _Piece | None = None  # None behind a gap
    i = 0
    while i < len(row):
        sign = row[i].sign
        if _is_gap(row, i):
            last = None
            i += 1
            continue
        if last is not None and last.carries_unit and (unit := _unit_at(row, i, last.kind)):
            last.unit = _UNITS.get(unit, "floor")
            i += len(unit)
            continue
        kind = "number" if sign.number is not None else "letter" if sign.is_latin else "name"
        if last is None or last.unit or last.kind != kind or kind == "number":
            last = _Piece(kind)
            pieces.append(last)
        last.cells.append(row[i])
        i += 1
    return pieces


def _is_gap(row: Row, i: int) -> bool:
    sign = row[i].sign
    if sign.is_space or sign.base in _BRACKETS:
        return True
    return sign.base in HYPHENS and not (i and row[i - 1].sign.is_kana)


def _unit_at(row: Row, i: int, kind: str) -> str:
    """Return the unit written at i, "" if there is none."""
    first = row[i].sign.base
    if first in _FLOORS:
        return first if kind == "number" else ""
    if first not in "号室棟":
        return ""
    both = first + (row[i + 1].sign.base if i + 1 < len(row) else "")
    return both if both in _UNITS else first


def _by_pieces(x: Row, y: Row, glyphs: Glyphs) -> _Reasons:
    """Compare piece by piece; () = really different."""
    left, right = _pieces(x), _pieces(y)
    sides = written(x), written(y)
    if not left or not right:
        return ()
    if len(left) == len(right):
        found = [
            r for p, q in zip(left, right, strict=True) for r in compare_runs(p.row, q.row, glyphs)
        ]
        if is_different(found):
            return ()
        pairs = zip(left, right, strict=True)
        doubt = any(_units_in_doubt(p, q) for p, q in pairs) or _bracketed(x, y)
        level = Level.NEEDS_HUMAN if doubt else Level.NOTATION
        return (*found, MatchReason("room_form", level, None, *sides))
    short, long = sorted((left, right), key=len)
    if _contained(short, long, glyphs):
        return (MatchReason("building_part_missing", Level.NEEDS_HUMAN, None, *sides),)
    return ()


def _units_in_doubt(p: _Piece, q: _Piece) -> bool:
    """Whether units may part two rooms: two units, a floor, a 棟 not of a letter (2棟, 東棟)."""
    units = {p.unit, q.unit}
    if "floor" in units:
        return True
    return len(units) > 1 and ("" not in units or ("wing" in units and p.kind != "letter"))


def _bracketed(x: Row, y: Row) -> bool:
    brackets = [[c.base for c in row if c.base in _BRACKETS] for row in (x, y)]
    return brackets[0] != brackets[1]


def _contained(short: list[_Piece], long: list[_Piece], glyphs: Glyphs) -> bool:
    """Whether the longer side has all the shorter one's pieces, in their order."""
    rest = iter(long)
    return all(
        any(not is_different(compare_runs(piece.row, other.row, glyphs)) for other in rest)
        for piece in short
    )
