"""A text cut into cells: each character with its marks and selector, and where it stood."""

import unicodedata
from dataclasses import dataclass, field

from hitomado.core.match.characters import SPACES, is_selector

_HALF_MARKS = frozenset("ﾞﾟ")


@dataclass(frozen=True, slots=True)
class Cell:
    """One written character. raw: as given. base: without selector. start: index in the text."""

    raw: str = field(repr=False)
    base: str = field(repr=False)
    selector: str = field(repr=False)
    start: int

    @property
    def composed(self) -> str:
        """The base in NFC; a compatibility ideograph stays itself (NFC would rewrite it)."""
        return self.base if len(self.base) == 1 else unicodedata.normalize("NFC", self.base)

    @property
    def wide(self) -> str:
        """The base with letter and kana width evened out; other compatibility forms stay."""
        if any("\uff01" <= c <= "\uffee" for c in self.base):
            return unicodedata.normalize("NFKC", self.base)
        return self.composed

    @property
    def is_space(self) -> bool:
        return self.base in SPACES


def cells(text: str) -> tuple[Cell, ...]:
    """Cut a text into cells. Joined again, the cells' `raw` is the text."""
    result: list[Cell] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i < len(text) and _belongs(text[i]) and text[start] not in SPACES:
            continue
        raw = text[start:i]
        base = "".join(c for c in raw if not is_selector(c))
        selector = "".join(c for c in raw if is_selector(c))
        result.append(Cell(raw, base or raw, selector if base else "", start))
        start = i
    return tuple(result)


def _belongs(character: str) -> bool:
    """Whether the character continues the one before it."""
    return (
        is_selector(character) or character in _HALF_MARKS or unicodedata.combining(character) != 0
    )
