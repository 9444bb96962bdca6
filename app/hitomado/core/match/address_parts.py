"""An address cut into place, lot (丁目・番地・番・号) and building, keeping every boundary.

Spaces and hyphens between numbers part fields: 3-2-3 101 never becomes 3-2-310 1.
Sources: 住居表示に関する法律 for 街区符号 and 住居番号, 地方自治法260条 for 町 and 字; how people
shorten them is custom.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hitomado.core.kanji_numbers import NUMERALS, kanji_number
from hitomado.core.match.cells import Cell, cells
from hitomado.core.match.characters import HYPHENS, ZEROS

_UNITS = ("丁目", "番地", "番", "号", "丁")
_ROOM_UNITS = ("号室", "室", "号棟", "棟", "階", "F", "Ｆ")
_TOWN_AFTER_BAN = frozenset("町丁街館組")  # 一番町, 五番街: 番 is part of a name
_PARTICLES = frozenset("のノ")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Lot:
    """One number of the lot with the unit written after it ("" where a hyphen or nothing is).

    zeros: how many zeros stand ahead of it, as in room 0101.
    """

    value: int = field(repr=False)
    zeros: int
    unit: str
    start: int


@dataclass(frozen=True, slots=True)
class AddressParts:
    """place: prefecture to town. lots: the numbers. lot_text: as written. building: the rest."""

    place: tuple[Cell, ...] = field(repr=False)
    lots: tuple[Lot, ...] = field(repr=False)
    lot_text: str = field(repr=False)
    building: tuple[Cell, ...] = field(repr=False)


def number(cell: Cell) -> int | None:
    """Return the value of a number cell (digits of either width, thousands' commas, kanji)."""
    return _value(cell.wide)


@lru_cache(maxsize=4096)
def _value(written: str) -> int | None:
    text = "".join("〇" if c in ZEROS else c for c in written.replace(",", ""))
    if text.isascii():
        return int(text) if text.isdecimal() and len(text) <= _LONGEST else None
    return kanji_number(text)


def tokens(text: str) -> list[Cell]:
    """Cut a text into cells, each run of digits or of kanji numerals being one cell."""
    row = cells(text)
    result: list[Cell] = []
    i = 0
    while i < len(row):
        end = max(_digits_end(row, i), _numerals_end(row, i), i + 1)
        group = row[i:end]
        raw = "".join(c.raw for c in group)
        result.append(group[0] if len(group) == 1 else Cell(raw, raw, "", group[0].start))
        i = end
    return result


def split_address(text: str) -> AddressParts:
    """Cut an address. Without a recognised lot all of it is place."""
    row = tokens(text)
    start = next((i for i in range(len(row)) if _lot_begins(row, i)), len(row))
    lots, end = _lots(row, start)
    rest = row[end:]
    while rest and (rest[0].is_space or rest[0].base in HYPHENS):
        rest = rest[1:]
    while rest and rest[-1].is_space:
        rest = rest[:-1]
    lot_text = "".join(c.raw for c in row[start:end])
    return AddressParts(tuple(row[:start]), tuple(lots), lot_text, tuple(rest))


def _is_digit(cell: Cell) -> bool:
    return len(cell.wide) == 1 and cell.wide in "0123456789"


def _digits_end(row: Sequence[Cell], i: int) -> int:
    end = i
    while end < len(row) and _is_digit(row[end]):
        end += 1
    while end > i and _thousands(row, end):
        end += 4
    return end


def _thousands(row: Sequence[Cell], i: int) -> bool:
    """Whether a comma and exactly three digits follow."""
    after = row[i : i + 5]
    return (
        len(after) >= 4
        and after[0].wide == ","
        and all(map(_is_digit, after[1:4]))
        and not (len(after) == 5 and _is_digit(after[4]))
    )


def _numerals_end(row: Sequence[Cell], i: int) -> int:
    end = i
    while end < len(row) and (row[end].base in NUMERALS or (end > i and row[end].base in ZEROS)):
        end += 1
    return end


def _reads(row: Sequence[Cell], i: int, text: str) -> bool:
    return "".join(c.base for c in row[i : i + len(text)]) == text


def _unit(row: Sequence[Cell], i: int) -> str:
    """Return the lot unit written at i, "" if there is none."""
    if any(_reads(row, i, unit) for unit in _ROOM_UNITS):
        return ""
    unit = next((unit for unit in _UNITS if _reads(row, i, unit)), "")
    after = row[i + len(unit)].base if i + len(unit) < len(row) else ""
    return "" if unit in ("番", "丁") and after in _TOWN_AFTER_BAN and after else unit


def _is_number(row: Sequence[Cell], i: int) -> bool:
    return i < len(row) and number(row[i]) is not None


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
    return ends and (row[i].wide.isascii() or len(row[i].raw) > 1)


def _lots(row: Sequence[Cell], i: int) -> tuple[list[Lot], int]:
    """Read the numbers from i on; returns them and the index behind the last."""
    lots: list[Lot] = []
    end = i
    while i < len(row) and (value := number(row[i])) is not None:
        room = any(_reads(row, i + 1, unit) for unit in _ROOM_UNITS)
        unit = _unit(row, i + 1)
        named = not unit and i + 1 < len(row) and row[i + 1].base in ("番", "丁")
        if lots and (room or named):
            break
        zeros = len(row[i].wide) - len(row[i].wide.lstrip("0"))
        lots.append(Lot(value, zeros, unit, row[i].start))
        end = i + 1 + len(unit)
        if unit == "号":
            break
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
