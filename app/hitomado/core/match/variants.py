"""Kanji variants: which two characters are forms of one, and which table says so. Pure.

A pair is a variant when a table links it directly or links both to one standard form (嶋 and 嶌
through 島). Chains are not followed further: over every table they would join 坂 and 阪.
Sources: MJ縮退マップ (親字・正字), 常用漢字表 and 人名用漢字 with their old forms, Unicode's
compatibility ideographs; the licences stand beside the table.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

AMBIGUOUS = "ambiguous"


def in_certificate_repertoire(character: str) -> bool:
    """Whether JIS X 0208 or JIS X 0212 has the character, so that a certificate can carry it.

    Others are replaced on the 署名用電子証明書. A sequence with a variation selector is outside.
    """
    try:
        return bool(character.encode("euc_jp"))
    except UnicodeEncodeError:
        return False


@dataclass(frozen=True, slots=True)
class Variants:
    """The table, and the pairs that are apart whatever the table says.

    forms: variant → its standard forms with the tables' names (comma between).
    confused: different characters that are easily mixed up.
    """

    forms: Mapping[str, Mapping[str, str]]
    confused: frozenset[frozenset[str]]
    apart: frozenset[frozenset[str]]

    @classmethod
    def parse(cls, table: str, lists: str) -> "Variants":
        """Read the texts of variants.tsv and deny.toml. Raises ValueError on a malformed one."""
        forms: dict[str, dict[str, str]] = defaultdict(dict)
        for line in table.splitlines():
            if line and not line.startswith("#"):
                variant, standard, tables = line.split("\t")
                forms[variant][standard] = tables
        pairs = tomllib.loads(lists)
        confused = frozenset(frozenset(pair) for pair in pairs["confused"])
        return cls(dict(forms), confused, confused | {frozenset(p) for p in pairs["apart"]})

    def link(self, a: str, b: str) -> str | None:
        """Return the tables that make a and b variants, "ambiguous", or None."""
        if frozenset((a, b)) in self.apart:
            return None
        ours, theirs = self.forms.get(a, {}), self.forms.get(b, {})
        direct = [tables for tables in (ours.get(b), theirs.get(a)) if tables]
        if direct:
            return AMBIGUOUS if AMBIGUOUS in direct else _joined(direct)
        for standard in ours:
            if standard in theirs and AMBIGUOUS not in (ours[standard], theirs[standard]):
                return _joined([ours[standard], theirs[standard]])
        return None

    def is_confused(self, a: str, b: str) -> bool:
        """Whether two different characters are often taken for one another."""
        return frozenset((a, b)) in self.confused


def _joined(tables: list[str]) -> str:
    return ",".join(sorted({name for names in tables for name in names.split(",")}))
