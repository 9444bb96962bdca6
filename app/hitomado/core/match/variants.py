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
from functools import cached_property

AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, eq=False)
class Variants:
    """The table, and the pairs that are apart whatever the table says.

    forms: variant → its standard forms with the tables' names (comma between).
    confused: different characters that registers often mix up: the clerk looks. alike: different
    ones that are taken for each other by the eye or by a table; they are apart like the rest.
    """

    forms: Mapping[str, Mapping[str, str]]
    confused: frozenset[frozenset[str]]
    alike: frozenset[frozenset[str]]
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
        confused, alike, others = (
            frozenset(map(frozenset, pairs[name])) for name in ("confused", "alike", "apart")
        )
        return cls(dict(forms), confused, alike, confused | alike | others)

    @cached_property
    def folding(self) -> Mapping[int, str]:
        """Return a table for `str.translate` that evens out forms, for looking names up only.

        A form that may belong to several characters stays. Chains are followed to their end, so
        what is found by it must still be compared.
        """
        once = {
            variant: min(standards)
            for variant, standards in self.forms.items()
            if AMBIGUOUS not in standards.values()
        }
        result: dict[int, str] = {}
        for variant, standard in once.items():
            seen, form = {variant}, standard
            while form in once and form not in seen:
                seen.add(form)
                form = once[form]
            result[ord(variant)] = min(seen) if form in seen else form
        for pair in self.apart:  # 辨 and 辯 share the form 弁 and are two characters
            if len({c.translate(result) for c in pair}) == 1:
                for c in pair:
                    result.pop(ord(c), None)
        return result

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
        """Whether registers often hold one of two different characters for the other."""
        return frozenset((a, b)) in self.confused

    def is_alike(self, a: str, b: str) -> bool:
        """Whether two different characters are easily taken for one another."""
        return frozenset((a, b)) in self.alike


def _joined(tables: list[str]) -> str:
    return ",".join(sorted({name for names in tables for name in names.split(",")}))
