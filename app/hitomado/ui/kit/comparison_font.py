"""The right glyph of a character, also for variation sequences, which Qt does not draw.

Qt draws a base and its selector (UTS #37) as the plain base without a word. So the glyph is looked
up in the font's own format 14 table and drawn as an outline; what the font lacks is said.
Source: OpenType, cmap format 14 (Unicode variation sequences).
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from struct import unpack_from

from PySide6.QtGui import QFont, QPainterPath, QRawFont

from hitomado.core.match.characters import is_selector

_FORMAT_14 = 14
_RECORD = 11  # bytes: selector (24 bit), two offsets (32 bit)


class Drawn(Enum):
    """How far a font can draw a character."""

    AS_WRITTEN = auto()
    USUAL = auto()  # the chosen form is the one that is drawn without a selector
    BASE_ONLY = auto()  # the font lacks the chosen form: the plain character stands for it
    OTHER_FONT = auto()  # the font lacks the character: another one draws it, or nothing does


@dataclass(frozen=True)
class Glyph:
    """outline: in pixels, origin on the base line; None = let Qt find another font."""

    text: str = field(repr=False)
    drawn: Drawn
    outline: QPainterPath | None = field(default=None, repr=False)
    advance: float = 0.0


def glyph(font: QFont, text: str) -> Glyph:
    """Return what draws one character with or without a selector. font: in pixels."""
    raw = _raw(font.family(), font.pixelSize())
    bases = "".join(c for c in text if not is_selector(c))
    selectors = [ord(c) for c in text if is_selector(c)]
    found = raw.glyphIndexesForString(bases)
    if len(bases) != 1 or len(found) != 1 or not raw.supportsCharacter(ord(bases)):
        return Glyph(text, Drawn.OTHER_FONT)
    index, drawn = int(found[0]), Drawn.AS_WRITTEN
    if selectors:
        table = _table(font.family())
        chosen = variation_glyph(table, ord(bases), selectors[0]) if table else None
        if chosen is None:
            drawn = Drawn.BASE_ONLY
        elif chosen in (0, index):
            drawn = Drawn.USUAL
        index = chosen or index
    advance = raw.advancesForGlyphIndexes([index])[0].x()
    return Glyph(text, drawn, raw.pathForGlyph(index), advance)


@lru_cache(maxsize=8)
def _raw(family: str, pixels: int) -> QRawFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    return QRawFont.fromFont(font)


@lru_cache(maxsize=4)
def _table(family: str) -> bytes:
    """Return the font's format 14 table, empty if there is none."""
    return variation_table(bytes(_raw(family, 16).fontTable("cmap").data()))


def variation_table(cmap: bytes) -> bytes:
    """Cut the format 14 sub-table out of a cmap table; empty if there is none."""
    if len(cmap) < 4:
        return b""
    (count,) = unpack_from(">H", cmap, 2)
    for n in range(count):
        (offset,) = unpack_from(">L", cmap, 4 + 8 * n + 4)
        if unpack_from(">H", cmap, offset)[0] == _FORMAT_14:
            return cmap[offset:]
    return b""


def variation_glyph(table: bytes, base: int, selector: int) -> int | None:
    """Look a sequence up in a format 14 table.

    Returns the glyph's index, 0 for the base's usual glyph, None when the font lacks the pair.
    """
    (count,) = unpack_from(">L", table, 6)
    for n in range(count):
        at = 10 + _RECORD * n
        if int.from_bytes(table[at : at + 3]) == selector:
            usual, other = unpack_from(">LL", table, at + 3)
            if other and (chosen := _other(table, other, base)) is not None:
                return chosen
            return 0 if usual and _is_usual(table, usual, base) else None
    return None


def _other(table: bytes, at: int, base: int) -> int | None:
    """Search the pairs that have a glyph of their own; they stand in order."""
    low, high = 0, unpack_from(">L", table, at)[0]
    while low < high:
        middle = (low + high) // 2
        entry = at + 4 + 5 * middle
        value = int.from_bytes(table[entry : entry + 3])
        if value == base:
            found: int = unpack_from(">H", table, entry + 3)[0]
            return found
        low, high = (middle + 1, high) if value < base else (low, middle)
    return None


def _is_usual(table: bytes, at: int, base: int) -> bool:
    """Whether the pair stands for the base's usual glyph; ranges of 24 bit start, 8 bit more."""
    (count,) = unpack_from(">L", table, at)
    for n in range(count):
        entry = at + 4 + 4 * n
        start = int.from_bytes(table[entry : entry + 3])
        if start <= base <= start + table[entry + 3]:
            return True
    return False
