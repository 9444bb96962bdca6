"""Two single characters: the same, written otherwise, a variant, to be looked at, or different.

What is said of two characters depends on nothing but them, the tables, the sources' repertoires
and the certificate's flag, so it is worked out once and remembered.

A flagged character (代替文字) is a wildcard that is said: with a form of the same character on the
other side the certificate itself explains the difference (VARIANT_FORCED), also where both write
the substitute; any other character is for the clerk, who has the card's face (NEEDS_HUMAN).
"""

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple
from unicodedata import numeric

from hitomado.core.match.cells import Cell, Sign
from hitomado.core.match.characters import (
    APOSTROPHES,
    HYPHENS,
    LOOKALIKES,
    MIDDLE_DOTS,
    sound,
    without_marks,
)
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.repertoires import holds
from hitomado.core.match.variants import AMBIGUOUS, Variants

_FAMILIES = (("hyphen", HYPHENS), ("apostrophe", APOSTROPHES), ("middle_dot", MIDDLE_DOTS))
_PLAIN_NUMERALS = frozenset("〇○◯一二三四五六七八九十百千")
_KE, _SMALL_KE, _NO = frozenset("ケヶがガ"), frozenset("ケヶ"), frozenset("のノ")


class Part(Enum):
    """What the characters are part of: each has notations of its own."""

    NAME = auto()
    PLACE = auto()
    BUILDING = auto()


class Said(NamedTuple):
    """What is said of two characters, wherever they stand."""

    code: str
    level: Level
    basis: str = ""


class Glyphs:
    """Compares characters of one part of a field."""

    def __init__(self, part: Part, table: Variants, options: MatchOptions) -> None:
        self._part, self._table = part, table
        self._sources = (options.first, options.second)
        self._gaiji = options.town.gaiji
        self._said = lru_cache(maxsize=65_536)(self._judge)

    def compare(self, a: Cell, b: Cell) -> MatchReason | None:
        """Return why two cells are not the same, or None. The level is the same both ways."""
        x, y = a.sign, b.sign
        flagged = a.flagged or b.flagged
        if x is y and not (flagged or x.is_placeholder):
            return None
        said = self._said(x, y, flagged)
        return said and MatchReason(said.code, said.level, a.start, x.raw, y.raw, said.basis)

    def alike(self, a: Cell, b: Cell) -> bool:
        """Whether two cells are the same but for notation or a variant."""
        if a.sign is b.sign and not a.sign.is_placeholder:
            return True
        said = self._said(a.sign, b.sign, a.flagged or b.flagged)
        return said is None or said.level.is_equal

    def _judge(self, a: Sign, b: Sign, flagged: bool) -> Said | None:
        if a.is_placeholder or b.is_placeholder:
            return self._placeholder(a, b)
        if a.raw == b.raw:
            return Said("substituted_same", Level.VARIANT_FORCED) if flagged else None
        return (
            self._number(a, b)
            or self._notation(a, b)
            or self._variant(a, b, flagged=flagged)
            or self._looked_at(a, b, flagged=flagged)
            or self._apart(a, b)
        )

    def _placeholder(self, a: Sign, b: Sign) -> Said:
        """What the town says of its 外字 is a proposal: still for the clerk."""
        for gaiji, other in ((a, b), (b, a)):
            meant = self._gaiji.get(gaiji.base)
            if meant and (meant == other.base or self._table.link(meant, other.base)):
                return Said("town_gaiji", Level.NEEDS_HUMAN, meant)
        return Said("placeholder", Level.NEEDS_HUMAN)

    def _number(self, a: Sign, b: Sign) -> Said | None:
        """二 and 2 are one number; 二十三 and 二三, 参 and 三, 0101 and 101 may be two names."""
        if self._part is Part.NAME or a.number is None or b.number is None:
            return None
        if a.number != b.number:
            return Said("number", Level.DIFFERENT)
        digits = [one.wide.replace(",", "") for one in (a, b)]
        kinds = [text.isascii() for text in digits]
        zeros = [text.startswith("0") and len(text) > 1 for text in digits]
        plain = all(k or _PLAIN_NUMERALS.issuperset(d) for k, d in zip(kinds, digits, strict=True))
        evened = [text.replace("○", "〇").replace("◯", "〇") for text in digits]
        same = evened[0] == evened[1] or (kinds[0] != kinds[1] and not any(zeros))
        if plain and same:
            return Said("number_notation", Level.NOTATION)
        return Said("number_form", Level.NEEDS_HUMAN)

    def _notation(self, a: Sign, b: Sign) -> Said | None:
        if a.selector or b.selector:
            return None
        if a.composed == b.composed:
            return Said("composition", Level.NOTATION)
        if a.wide == b.wide:
            return Said("kana_width" if a.is_kana else "width", Level.NOTATION)
        if a.is_latin and b.is_latin and a.wide.casefold() == b.wide.casefold():
            return Said("case", Level.NOTATION)
        for code, family in _FAMILIES:
            if a.base in family and b.base in family:
                return Said(code, Level.NOTATION)
        return self._of_places(a, b)

    def _of_places(self, a: Sign, b: Sign) -> Said | None:
        pair = {a.base, b.base}
        if self._part is Part.PLACE:
            if pair <= _KE:
                return Said("place_ke", Level.NOTATION)
            if pair <= _NO:
                return Said("place_no", Level.NOTATION)
            if pair <= _NO | {"之"}:
                return Said("place_no_kanji", Level.NEEDS_HUMAN)
        if self._part is Part.BUILDING and pair <= _KE:
            small = pair <= _SMALL_KE
            return Said("place_ke", Level.NOTATION if small else Level.NEEDS_HUMAN)
        if self._part is Part.NAME and "之" in pair <= _NO | {"之"}:
            return Said("other_character", Level.DIFFERENT)  # 池ノ内 and 池之内 are two families
        return None

    def _variant(self, a: Sign, b: Sign, *, flagged: bool) -> Said | None:
        if a.base == b.base:
            if a.selector and b.selector:
                return Said("selectors", Level.VARIANT_UNFORCED)
            return Said("selector", Level.VARIANT_FORCED)
        tables = self._table.link(a.base, b.base)
        if tables == AMBIGUOUS:
            return Said("ambiguous_variant", Level.NEEDS_HUMAN, tables)
        if tables is None:
            return None
        if flagged:
            return Said("variant_flagged", Level.VARIANT_FORCED, tables)
        for source in self._sources:
            for side, one in (("a", a), ("b", b)):
                if not holds(source, one.raw):
                    return Said(f"variant_{side}_not_in_{source}", Level.VARIANT_FORCED, tables)
        return Said("variant", Level.VARIANT_UNFORCED, tables)

    def _looked_at(self, a: Sign, b: Sign, *, flagged: bool) -> Said | None:
        """Pairs that are different characters but want a clerk's eye."""
        code = ""
        if flagged:
            code = "substituted"
        elif self._part is Part.BUILDING and _roman(a) == _roman(b) != 0:
            code = "compatibility_form"
        elif self._table.is_confused(a.base, b.base):
            code = "confused"
        elif frozenset((a.wide, b.wide)) in LOOKALIKES:
            code = "lookalike"
        elif a.is_kana and b.is_kana and sound(a.wide) == sound(b.wide):
            code = "kana_alike"
        elif (a.is_kana and b.is_kanji) or (a.is_kanji and b.is_kana):
            code = "kana_for_kanji"
        elif (
            a.is_latin
            and b.is_latin
            and without_marks(a.wide).casefold() == without_marks(b.wide).casefold()
        ):
            code = "diacritic"
        return Said(code, Level.NEEDS_HUMAN) if code else None

    def _apart(self, a: Sign, b: Sign) -> Said:
        alike = self._table.is_alike(a.base, b.base)
        return Said("alike" if alike else "other_character", Level.DIFFERENT)


def _roman(one: Sign) -> int:
    """Return the value of a number or of a Roman numeral in one character (Ⅱ), 0 = neither."""
    if "Ⅰ" <= one.base <= "ⅿ":
        return int(numeric(one.base))
    return one.number or 0


@lru_cache(maxsize=32)
def glyphs(part: Part, table: Variants, options: MatchOptions) -> Glyphs:
    """Return what compares the characters of a part; it remembers what it has worked out."""
    return Glyphs(part, table, options)
