"""Two single characters: the same, written otherwise, a variant, to be looked at, or different."""

from dataclasses import dataclass

from hitomado.core.match.cells import Cell
from hitomado.core.match.characters import (
    APOSTROPHES,
    HYPHENS,
    LOOKALIKES,
    MIDDLE_DOTS,
    is_kana,
    is_latin,
    is_placeholder,
    sound,
    without_marks,
)
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.variants import AMBIGUOUS, Variants, in_certificate_repertoire

_FAMILIES = (("hyphen", HYPHENS), ("apostrophe", APOSTROPHES), ("middle_dot", MIDDLE_DOTS))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Compares characters with one table.

    substitutes: indices in the first text that its certificate flags as replaced characters.
    """

    table: Variants
    substitutes: frozenset[int] = frozenset()

    def compare(self, a: Cell, b: Cell) -> MatchReason | None:
        """Return why two cells are not the same, or None. The level is the same both ways."""
        if any(map(is_placeholder, (a.base[0], b.base[0]))):
            return self._reason("placeholder", Level.NEEDS_HUMAN, a, b)
        if a.raw == b.raw:
            return None
        return (
            self._notation(a, b)
            or self._variant(a, b)
            or self._looked_at(a, b)
            or self._reason("other_character", Level.DIFFERENT, a, b)
        )

    def alike(self, a: Cell, b: Cell) -> bool:
        """Whether two cells are the same but for notation or a variant."""
        reason = self.compare(a, b)
        return reason is None or reason.level.rank <= Level.VARIANT_UNFORCED.rank

    def _notation(self, a: Cell, b: Cell) -> MatchReason | None:
        if a.selector or b.selector:
            return None
        if a.composed == b.composed:
            return self._reason("composition", Level.NOTATION, a, b)
        if a.wide == b.wide:
            code = "kana_width" if is_kana(a.wide[0]) else "width"
            return self._reason(code, Level.NOTATION, a, b)
        if is_latin(a.wide) and is_latin(b.wide) and a.wide.casefold() == b.wide.casefold():
            return self._reason("case", Level.NOTATION, a, b)
        for code, family in _FAMILIES:
            if a.base in family and b.base in family:
                return self._reason(code, Level.NOTATION, a, b)
        return None

    def _variant(self, a: Cell, b: Cell) -> MatchReason | None:
        if a.base == b.base:
            forced = not (a.selector and b.selector)
            return self._reason("selector", _variant_level(forced), a, b)
        tables = self.table.link(a.base, b.base)
        if tables == AMBIGUOUS:
            return self._reason("ambiguous_variant", Level.NEEDS_HUMAN, a, b, tables)
        if tables is None:
            return None
        forced = a.start in self.substitutes or not (
            in_certificate_repertoire(a.raw) and in_certificate_repertoire(b.raw)
        )
        return self._reason("variant", _variant_level(forced), a, b, tables)

    def _looked_at(self, a: Cell, b: Cell) -> MatchReason | None:
        """Pairs that are different characters but want a clerk's eye."""
        code = ""
        if a.start in self.substitutes:
            code = "substituted"
        elif self.table.is_confused(a.base, b.base):
            code = "confused"
        elif frozenset((a.wide, b.wide)) in LOOKALIKES:
            code = "lookalike"
        elif is_kana(a.wide[0]) and is_kana(b.wide[0]) and sound(a.wide) == sound(b.wide):
            code = "kana_alike"
        elif (
            is_latin(a.wide)
            and is_latin(b.wide)
            and without_marks(a.wide).casefold() == without_marks(b.wide).casefold()
        ):
            code = "diacritic"
        return self._reason(code, Level.NEEDS_HUMAN, a, b) if code else None

    def _reason(self, code: str, level: Level, a: Cell, b: Cell, basis: str = "") -> MatchReason:
        return MatchReason(code, level, a.start, a.raw, b.raw, basis)


def _variant_level(forced: bool) -> Level:
    return Level.VARIANT_FORCED if forced else Level.VARIANT_UNFORCED
