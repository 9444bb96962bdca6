"""Search keys: what is written differently but searched for alike becomes one text.

For finding only. Two texts with one key are candidates, never "the same": the comparison decides.
"""

import unicodedata
from collections.abc import Mapping

from hitomado.core.match.characters import HYPHENS, SPACES, katakana
from hitomado.core.match.variants import AMBIGUOUS, Variants


def fold_table(variants: Variants) -> Mapping[int, str | None]:
    """Return the table for `search_fold`: each variant → its class's plainest standard form."""
    parent: dict[str, str] = {}

    def find(c: str) -> str:
        while (up := parent.get(c, c)) != c:
            c = up
        return c

    for variant, standards in variants.forms.items():
        for standard, tables in standards.items():
            if tables != AMBIGUOUS:
                parent[find(variant)] = find(standard)
    table: dict[int, str | None] = {ord(c): root for c in parent if (root := find(c)) != c}
    for selectors in (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)):
        table.update(dict.fromkeys(selectors))
    table.update(dict.fromkeys(map(ord, SPACES)))
    table.update(dict.fromkeys(map(ord, HYPHENS), "-"))
    table.update({c: katakana(chr(c)) for c in range(ord("ぁ"), ord("ゖ") + 1)})
    table.update({c: chr(c - 0x20) for c in range(ord("a"), ord("z") + 1)})
    return table


def search_fold(text: str, table: Mapping[int, str | None]) -> str:
    """Return the search key of a name or an address: width, kana, case, spaces, variants folded.

    table: from `fold_table`, made once.
    """
    folded = text.translate(table)
    if folded.isascii() or unicodedata.is_normalized("NFKC", folded):
        return folded
    return unicodedata.normalize("NFKC", folded).translate(table)
