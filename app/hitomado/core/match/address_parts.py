"""An address cut into place, lot (丁目・番地・番・号) and building, keeping every boundary.

Spaces and hyphens between numbers part fields: 3-2-3 101 never becomes 3-2-310 1.
Sources: 住居表示に関する法律 for 街区符号 and 住居番号, 地方自治法260条 for 町 and 字; how people
shorten them is custom.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hitomado.core.match.cells import Cell, Row, tokens
from hitomado.core.match.characters import HYPHENS

_UNITS = frozenset({"丁目", "番地", "地割", "番", "号", "丁"})
_FIRST = frozenset("丁番地号")
_ROOM_UNITS = frozenset("室棟階FＦ")
_TOWN_BEHIND = frozenset("町丁街館組通割堀")  # 一番町, 五番街: 番 is part of a name
_PARTICLES = frozenset("のノ")
_UNKNOWN = re.compile("(?:番地)?(?:以下|の?一部)?(?:不詳|不明)$")


@dataclass(frozen=True, slots=True)
class Lot:
    """One number of the lot with the unit written after it ("" where a hyphen or nothing is).

    zeros: how many zeros stand ahead of it, as in room 0101. dashed: a hyphen stands between it and
    the unit ahead of it: 12番地-3 may be 12番地3 or room 3 at 12番地.
    """

    value: int = field(repr=False)
    zeros: int
    unit: str
    start: int
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class AddressParts:
    """place: prefecture to town. lots: the numbers. building: the rest.

    place_text, lot_text: as written. unknown: what is written for an unknown lot (番地不詳).
    """

    place: Row = field(repr=False)
    lots: tuple[Lot, ...] = field(repr=False)
    building: Row = field(repr=False)
    place_text: str = field(repr=False)
    lot_text: str = field(repr=False)
    unknown: str = ""


@lru_cache(maxsize=8192)
def split_address(text: str, flags: str = "") -> AddressParts:
    """Cut an address. Without a recognised lot all of it is place.

    flags: the certificate's substitute flags, one digit a character.
    """
    row = tokens(text, flags)
    start = next((i for i in range(len(row)) if _lot_begins(row, i)), len(row))
    lots, end = _lots(row, start)
    building = _trimmed(row[end:])
    begins = row[start].start if start < len(row) else len(text)
    ends = row[end].start if end < len(row) else len(text)
    if lots and lots[0].unit == "地割" and start and row[start - 1].base == "第":
        start -= 1  # 第5地割 and 5地割 are one
    unknown = ""
    if not lots and (found := _UNKNOWN.search(text[:begins])):
        unknown = found[0]
        start = next(i for i, cell in enumerate(row) if cell.start >= found.start())
    place_text = text[: row[start].start] if start < len(row) else text
    return AddressParts(row[:start], tuple(lots), building, place_text, text[begins:ends], unknown)


def _trimmed(row: Row) -> Row:
    """Leave out the spaces and hyphens ahead of the building, and the spaces behind it."""
    start, end = 0, len(row)
    while start < end and (row[start].is_space or row[start].base in HYPHENS):
        start += 1
    while end > start and row[end - 1].is_space:
        end -= 1
    return row[start:end]


def leading_zeros(cell: Cell) -> int:
    """Return how many zeros a number is written with ahead of its digits."""
    wide = cell.sign.wide
    return len(wide) - len(wide.lstrip("0"))


def _base(row: Sequence[Cell], i: int) -> str:
    return row[i].sign.base if i < len(row) else ""


def _is_room(row: Sequence[Cell], i: int) -> bool:
    """Whether a unit of rooms and floors is written at i."""
    first = _base(row, i)
    return first in _ROOM_UNITS or (first == "号" and _base(row, i + 1) in ("室", "棟"))


def _unit(row: Sequence[Cell], i: int) -> str:
    """Return the lot unit written at i, "" if there is none."""
    first = _base(row, i)
    if first not in _FIRST or _is_room(row, i):
        return ""
    second = _base(row, i + 1)
    if first + second in _UNITS:
        return first + second
    if first not in _UNITS or (first != "号" and second in _TOWN_BEHIND and second):
        return ""
    ends = not second or _is_number(row, i + 1) or row[i + 1].is_space or second in HYPHENS
    return first if first != "丁" or ends else ""


def _is_number(row: Sequence[Cell], i: int) -> bool:
    return i < len(row) and row[i].sign.number is not None


def _joined(row: Sequence[Cell], i: int) -> bool:
    """Whether a hyphen or の and another number follow."""
    return (
        i < len(row)
        and (row[i].base in HYPHENS or row[i].base in _PARTICLES)
        and _is_number(row, i + 1)
    )


def _lot_begins(row: Sequence[Cell], i: int) -> bool:
    if not _is_number(row, i):
        return False
    if _unit(row, i + 1) or _joined(row, i + 1):
        return True
    ends = i + 1 == len(row) or row[i + 1].is_space
    return ends and (row[i].sign.wide.isascii() or len(row[i].raw) > 1)


def _lots(row: Sequence[Cell], i: int) -> tuple[list[Lot], int]:
    """Read the numbers from i on; returns them and the index behind the last."""
    lots: list[Lot] = []
    end = i
    dashed = False
    while i < len(row) and (value := row[i].sign.number) is not None:
        room = _is_room(row, i + 1)
        unit = _unit(row, i + 1)
        named = not unit and _base(row, i + 1) in ("番", "丁")
        if lots and (room or named):
            break
        zeros = leading_zeros(row[i])
        lots.append(Lot(value, zeros, unit, row[i].start, dashed))
        end = i + 1 + len(unit)
        if unit == "号":
            break
        dashed = _joined(row, end) and bool(unit) and _base(row, end) in HYPHENS
        if _joined(row, end):
            i = end + 1
        elif unit and _is_number(row, end):
            i = end
        elif unit and (after := _after_spaces(row, end)) > end and _continues(row, unit, after):
            i = after
        else:
            break
    return lots, end


def _continues(row: Sequence[Cell], unit: str, i: int) -> bool:
    """Whether the number behind spaces belongs to the lot: 3番 5号, but 3番地 5号 is a room."""
    following = _unit(row, i + 1)
    return bool(following) and (unit, following) != ("番地", "号")


def _after_spaces(row: Sequence[Cell], i: int) -> int:
    """Return the index of a number behind spaces, or i."""
    j = i
    while j < len(row) and row[j].is_space:
        j += 1
    return j if _is_number(row, j) else i
