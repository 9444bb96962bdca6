"""Search keys: what a name, an address or a typed word is compared as. Never shown, never printed.

Width, case, hiragana and small kana are folded here; characters' variants by the fold that
wiring gives (NFKC folds compatibility ideographs already).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from hitomado.core.kanji_numbers import NUMERALS, kanji_number
from hitomado.core.match.variants import AMBIGUOUS

Fold = Callable[[str], str]

_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_SMALL = {
    ord(s): ord(b)
    for s, b in zip("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ", strict=True)
}
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
_TABLE: dict[int, int | str] = {
    **{code: _SMALL.get(katakana, katakana) for code, katakana in _KATAKANA.items()},
    **_SMALL,
    **_HYPHENS,
}

_CHOME = re.compile(rf"[{''.join(sorted(NUMERALS))}]+(?=丁目)")
_LOT = re.compile(r"[0-9]+(?![0-9]|丁)")
_LOT_WORDS = re.compile(r"(?:番地の?|番|号|の|ノ|-|\s)+")
_CHOME_END = re.compile(r"([0-9]+)丁目$")
_ROOM = re.compile(r"[0-9A-Z\-号室階]+$", re.IGNORECASE)


def fold_text(text: str) -> str:
    """Fold width, case, kana and hyphens."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_TABLE)


def variant_fold(forms: Mapping[str, Mapping[str, str]]) -> Fold:
    """Return a fold that also takes a character's variants for one.

    forms: variant → its standard forms with the tables that say so (core.match.variants). Chains
    are followed here: a search that finds a few too many is a good one, a comparison would not be.
    A form that may belong to several characters (ambiguous) joins none of them.
    """
    above: dict[str, str] = {}

    def root(character: str) -> str:
        while (following := above.get(character, character)) != character:
            character = following
        return character

    for variant, standards in forms.items():
        for standard, tables in standards.items():
            if tables != AMBIGUOUS:
                first, other = sorted((root(variant), root(standard)))
                above[other] = first
    table: dict[int, int | str | None] = {ord(c): root(c) for c in above}
    table.update(dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))  # selectors

    def fold(text: str) -> str:
        folded = fold_text(text)
        return folded if folded.isascii() else folded.translate(table)

    return fold


def split_words(text: str) -> list[str]:
    """Split at spaces of any width; folding comes after."""
    return text.split()


def number_blocks(folded: str) -> str:
    """Write the number of each 丁目 in digits."""
    if "丁目" not in folded:
        return folded
    return _CHOME.sub(lambda found: str(kanji_number(found[0]) or found[0]), folded)


@lru_cache(maxsize=8192)
def split_place(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a folded address into the ways its area and its lot number may be typed.

    >>> split_place("本町三丁目12番地5")
    (('本町3丁目', '本町三丁目'), ('12-5', '3-12-5'))
    """
    text = number_blocks(folded)
    found = _LOT.search(text)
    if found is None:
        return _both(text, folded), ()
    area = text[: found.start()].strip()
    lot = _LOT_WORDS.sub("-", text[found.start() :]).strip("-")
    block = _CHOME_END.search(area)
    written = folded[: len(folded) - (len(text) - found.start())]
    return _both(area, written), (lot,) if block is None else (lot, f"{block[1]}-{lot}")


def _both(area: str, written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in (area.strip(), written.strip()) if text))


def building_name(folded: str) -> str:
    """A building without its room: rooms are many and nobody looks a person up by one."""
    return _ROOM.sub("", folded).strip()
