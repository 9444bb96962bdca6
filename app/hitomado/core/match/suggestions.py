"""What somebody may have meant who was not found: names ranked by likeness, to choose from.

Likeness decides nothing anywhere: it only orders what is offered where a search found nobody.
"""

import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from hitomado.core.match.characters import katakana

_LEAST = 60.0  # of 100; below that an offer is no help


def suggest(typed: str, names: Sequence[str], limit: int = 5) -> list[int]:
    """Return the indices of the names most like what was typed, the likest first.

    names: names or readings; width, case, kana and spaces are evened out on both sides.
    """
    wanted = _even(typed)
    if not wanted:
        return []
    found = process.extract(
        wanted, [_even(n) for n in names], scorer=fuzz.ratio, limit=limit, score_cutoff=_LEAST
    )
    return [index for _, _, index in sorted(found, key=lambda one: (-one[1], one[2]))]


def _even(text: str) -> str:
    return katakana("".join(unicodedata.normalize("NFKC", text).casefold().split()))
