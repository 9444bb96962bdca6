"""Addresses of two sources compared: place, lot and building each by its own rules."""

from hitomado.core.match.address_parts import AddressParts, number, split_address
from hitomado.core.match.cells import Cell
from hitomado.core.match.characters import HYPHENS, is_placeholder
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason, worst
from hitomado.core.match.lots import compare_lots, room_in_lot
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.places import PlaceGlyphs, compare_places
from hitomado.core.match.runs import common_ends, compare_runs, written
from hitomado.core.match.variants import Variants

_Row = tuple[Cell, ...]
_Reasons = tuple[MatchReason, ...]
_ROOM_SUFFIXES = ("号室", "室", "号")


def compare_addresses(
    a: str, b: str, table: Variants, options: MatchOptions, substitutes: str = ""
) -> FieldComparison:
    """Compare two addresses, each 住所 with 方書.

    substitutes: the certificate's flags for `a`, one digit a character, "1" = replaced.
    """
    flagged = frozenset(i for i, flag in enumerate(substitutes) if flag == "1")
    reasons = _reasons(a, b, PlaceGlyphs(table, flagged), options)
    return FieldComparison(Field.ADDRESS, worst(tuple(r.level for r in reasons)), reasons, a, b)


def _reasons(a: str, b: str, glyphs: PlaceGlyphs, options: MatchOptions) -> _Reasons:
    if not a.strip() or not b.strip():
        return (MatchReason("empty", Level.NEEDS_HUMAN, None, a, b),)
    if a == b and not any(map(is_placeholder, a)):
        return ()
    x, y = split_address(a), split_address(b)
    found = (
        *compare_places(x.place, y.place, glyphs, options),
        *compare_lots(x, y),
        *(() if room_in_lot(x, y) else _buildings(x, y, glyphs)),
    )
    if not found and a != b:  # nothing but spaces at the seams
        return (MatchReason("space", Level.NOTATION),)
    return found


def _buildings(a: AddressParts, b: AddressParts, glyphs: PlaceGlyphs) -> _Reasons:
    if not a.building and not b.building:
        return ()
    if not a.building or not b.building:
        sides = written(a.building), written(b.building)
        return (MatchReason("building_missing", Level.NEEDS_HUMAN, None, *sides),)
    x, suffix_x = _without_suffix(_tight(a.building))
    y, suffix_y = _without_suffix(_tight(b.building))
    found = compare_runs(x, y, glyphs)
    if any(r.level is Level.DIFFERENT for r in found):
        return _cut(x, y, glyphs) or _other_form(x, y, glyphs) or found
    if suffix_x != suffix_y:
        return (*found, MatchReason("room_suffix", Level.NOTATION, None, suffix_x, suffix_y))
    return found


def _tight(row: _Row) -> _Row:
    """Leave out spaces, except between two numbers, where they are a boundary."""
    return tuple(
        c
        for i, c in enumerate(row)
        if not (
            c.is_space
            and not (
                0 < i < len(row) - 1
                and number(row[i - 1]) is not None
                and number(row[i + 1]) is not None
            )
        )
    )


def _without_suffix(row: _Row) -> tuple[_Row, str]:
    """Leave out 号室, 室 or 号 behind the last number."""
    for suffix in _ROOM_SUFFIXES:
        size = len(suffix)
        if written(row).endswith(suffix) and len(row) > size and number(row[-size - 1]) is not None:
            return row[:-size], suffix
    return row, ""


def _cut(x: _Row, y: _Row, glyphs: PlaceGlyphs) -> _Reasons:
    """One side ends where the other goes on: cut off, or the room not written."""
    head, _ = common_ends(x, y, glyphs)
    if len(x) == len(y) or head < min(len(x), len(y)):
        return ()
    rest = written(x[head:]), written(y[head:])
    return (MatchReason("building_cut", Level.NEEDS_HUMAN, None, *rest),)


def _other_form(x: _Row, y: _Row, glyphs: PlaceGlyphs) -> _Reasons:
    """The same names and numbers, 棟 or 号 written as hyphens, spaces or not at all."""
    bare_x, bare_y = (
        tuple(c for c in row if not c.is_space and c.base not in HYPHENS and c.base not in "棟号室")
        for row in (x, y)
    )
    found = compare_runs(bare_x, bare_y, glyphs)
    if not bare_x or any(r.level is Level.DIFFERENT for r in found):
        return ()
    return (*found, MatchReason("room_form", Level.NEEDS_HUMAN, None, written(x), written(y)))
