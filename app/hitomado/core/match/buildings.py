"""方書 of two addresses compared: building, 棟, room, 方.

A building text is cut into pieces (a name, numbers, letters) and the units between them. The same
pieces with other units or hyphens are one room (A101, A-101, A棟101号室); a piece that one side
lacks is for the clerk; another name at the same place is another building.
"""

from itertools import groupby

from hitomado.core.match.cells import Row, written
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

    def __init__(self, row: Row) -> None:
        self.row, self.unit = row, ""

    @property
    def kind(self) -> str:
        return _kind(self.row[0].sign.number is not None, letter=self.row[0].sign.is_latin)


def _kind(number: bool, *, letter: bool) -> str:
    return "number" if number else "letter" if letter else "name"


def _pieces(row: Row) -> list[_Piece]:
    """Cut at spaces, hyphens between pieces, brackets, and where the kind of character changes."""
    pieces: list[_Piece] = []
    for part in _parts(row):
        text = written(part)
        if pieces and not pieces[-1].unit and text in _UNITS:
            pieces[-1].unit = _UNITS[text]
        elif pieces and not pieces[-1].unit and pieces[-1].kind == "number" and text in _FLOORS:
            pieces[-1].unit = "floor"
        else:
            pieces.append(_Piece(part))
    return pieces


def _parts(row: Row) -> list[Row]:
    parts: list[Row] = []
    for _, group in groupby(enumerate(row), key=lambda item: _class(row, item[0])):
        part = tuple(cell for _, cell in group)
        if not (part[0].is_space or part[0].base in HYPHENS or part[0].base in _BRACKETS):
            parts.extend(_split_numbers(part))
    return parts


def _split_numbers(part: Row) -> list[Row]:
    return [(cell,) for cell in part] if part[0].sign.number is not None else [part]


def _class(row: Row, i: int) -> str:
    cell = row[i]
    if cell.is_space or cell.base in _BRACKETS:
        return "gap"
    if cell.base in HYPHENS and not (i and row[i - 1].sign.is_kana):
        return "gap"
    if cell.base in HYPHENS:
        return "name"
    for size in (2, 1):  # 号室 is one unit
        for start in range(max(0, i - size + 1), i + 1):
            unit = written(row[start : start + size])
            behind = start and _carries_unit(row, start - 1)
            if len(unit) == size and unit in _UNITS and behind:
                return f"unit{start}"
    if cell.base in _FLOORS and i and row[i - 1].sign.number is not None:
        return f"unit{i}"
    return _kind(cell.sign.number is not None, letter=cell.sign.is_latin)


def _carries_unit(row: Row, i: int) -> bool:
    """Whether a unit may follow: a number or letter, or a name of one character (東棟)."""
    return (
        row[i].sign.number is not None or row[i].sign.is_latin or row[i].base in "東西南北中新本別"
    )


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
