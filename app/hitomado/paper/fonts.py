"""Which fonts are there, and which characters of a text one of them lacks.

A variation sequence (UTS #37) that a font does not know is drawn as its base character without a
word; therefore the pair is looked up in the font's format 14 cmap instead of trusting the output.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

# names and addresses: the font of the resident-record standard first, then what systems carry
NAME_FONTS: Final = ("IPAmjMincho", "BIZ UDMincho", "Noto Serif CJK JP", "Yu Mincho", "MS Mincho")
# labels: the font made for public forms first
LABEL_FONTS: Final = ("BIZ UDGothic", "Noto Sans CJK JP", "Yu Gothic", "MS Gothic")

_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


@dataclass(frozen=True, slots=True)
class Font:
    """One installed font file. index: within a collection."""

    family: str
    path: Path
    index: int


def installed(folders: tuple[Path, ...] = ()) -> tuple[Font, ...]:
    """Return the fonts for names and labels that are there, best first.

    folders: searched besides the system's.
    """
    wanted = (*NAME_FONTS, *LABEL_FONTS)
    found: dict[str, Font] = {}
    for info in _all_fonts(folders):
        if info.family in wanted:
            found.setdefault(info.family, info)
    return tuple(found[family] for family in wanted if family in found)


@cache
def _all_fonts(folders: tuple[Path, ...]) -> tuple[Font, ...]:
    from typst import Fonts

    listed = Fonts(font_paths=[str(folder) for folder in folders]).fonts()
    regular = [f for f in listed if f.path and f.style == "normal" and f.weight == 400]
    return tuple(Font(f.family, Path(f.path), f.index) for f in regular if f.path)


def name_font(folders: tuple[Path, ...] = ()) -> Font | None:
    """Return the font that names are printed in, or None when no Japanese one is installed."""
    return next((font for font in installed(folders) if font.family in NAME_FONTS), None)


def uncovered(text: str, font: Font) -> tuple[str, ...]:
    """Return each character of a text that a font lacks, once, in the order of the text.

    A character and its variation selector count as one and are returned together. Spaces and
    line ends need no glyph. Raises OSError when the file cannot be read.
    """
    known, pairs = _repertoire(font)
    lacking = dict.fromkeys(
        cluster
        for cluster in _clusters(text)
        if not unicodedata.category(cluster[0]).startswith(("Z", "C")) or ord(cluster[0]) >= 0xE000
        if (
            tuple(map(ord, cluster)) not in pairs if len(cluster) > 1 else ord(cluster) not in known
        )
    )
    return tuple(lacking)


def _clusters(text: str) -> Iterator[str]:
    position = 0
    while position < len(text):
        end = position + 1
        if end < len(text) and any(ord(text[end]) in block for block in _SELECTORS):
            end += 1
        yield text[position:end]
        position = end


@cache
def _repertoire(font: Font) -> tuple[frozenset[int], frozenset[tuple[int, ...]]]:
    """Return the code points of a font and its (base, selector) pairs."""
    from fontTools.ttLib import TTFont

    with TTFont(font.path, fontNumber=font.index, lazy=True) as opened:
        cmap = opened["cmap"]
        known = frozenset(cmap.getBestCmap() or ())
        pairs = frozenset(
            (base, selector)
            for table in cmap.tables
            if table.format == 14
            for selector, entries in table.uvsDict.items()
            for base, _ in entries
        )
    return known, pairs
