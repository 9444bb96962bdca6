"""Build resources/variants/variants.tsv from the npm package @mandel59/mojidata.

    python installer/build_variants.py [--package mandel59-mojidata-1.8.1.tgz]

Without --package the package is fetched by npm into a temporary folder (41 MB). Only the tables
named in SOURCES are taken. A row is: variant, its standard form, the tables that say so.

A character that several standard forms claim, which are no variants of each other (眀 stands for
明 and for 朋), is marked "ambiguous": joining over it would make different characters one.
"""

import argparse
import sqlite3
import subprocess
import tarfile
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "@mandel59/mojidata@1.8.1"
OUT = Path(__file__).parents[1] / "resources" / "variants"
# code of the basis → SQL giving (variant, standard form)
SOURCES = {
    "koseki": 'SELECT m."対応するUCS", s."縮退UCS" FROM "mjsm_戸籍統一文字情報_親字正字" s'
    ' JOIN mji m USING ("MJ文字図形名")',
    "old_style": 'SELECT object, subject FROM "kdpv_jp/old-style"',
    "jinmei": 'SELECT object, subject FROM "kdpv_jinmei2/variant"',
    "joyo": 'SELECT object, subject FROM "kdpv_joyo/variant"',
    "compatibility": "SELECT UCS, value FROM unihan_kCompatibilityVariant",
}
# simplified characters: all the traditional ones that Unicode knows for each, and 入管's 正字
TRADITIONAL = "SELECT UCS, value FROM unihan_kTraditionalVariant"
NUMBERED = "SELECT 簡体字等のUCS, 正字のUCS FROM nyukan_itaiji WHERE 順位 = 1"
HEADER = """\
# Kanji variants: variant, standard form, tables. Made by installer/build_variants.py.
# Contains data of the MJ縮退マップ and the MJ文字情報一覧表 (C) IPA / 文字情報技術促進協議会,
# CC BY-SA 2.1 JP; this file is shared alike. Other tables: see LICENSE.md beside it.
"""


def character(value: str | None) -> str:
    """Return the character of `U+XXXX` or of a literal, without its variation selector."""
    if not value:
        return ""
    text = chr(int(value[2:], 16)) if value.startswith("U+") else value
    return "".join(
        c for c in text if not ("\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef")
    )


def links(database: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (variant, standard form, basis) of all sources, single characters only."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        for basis, query in SOURCES.items():
            for variant, standard in db.execute(query):
                a, b = character(variant), character(standard)
                if len(a) == len(b) == 1 and a != b:
                    yield a, b, basis


def simplified(database: Path, standards: dict[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield (simplified, traditional or its Japanese form, basis).

    Only characters that Japanese sources (JIS X 0213) do not have: 叶 and 云 are words of their
    own here. One that stands for several traditional ones (钟 for 鐘 and 鍾) is "ambiguous".
    """
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        official = {(character(a), character(b)) for a, b in db.execute(NUMBERED)}
        found: dict[str, set[str]] = defaultdict(set)
        for a, values in db.execute(TRADITIONAL):
            for value in values.split():
                found[character(a)].add(character(value))
    for a, traditional in sorted(found.items()):
        traditional.discard(a)  # a character of its own elsewhere, which Japan does not use
        if len(a) != 1 or not traditional or _in_japanese_sources(a):
            continue
        forms = {form for one in traditional for form in (one, *standards.get(one, ()))}
        for b in sorted(form for form in forms if len(form) == 1 and form != a):
            basis = "nyukan" if (a, b) in official else "simplified"
            known = standards.get(a, forms)  # another table may take it for another character
            yield a, b, basis if len(traditional) == 1 and known & forms else "ambiguous"


def _in_japanese_sources(c: str) -> bool:
    try:
        return bool(c.encode("euc_jis_2004"))
    except UnicodeEncodeError:
        return False


class Classes:
    """Union of linked characters."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, c: str) -> str:
        """Return the representative of c's class."""
        while (up := self.parent.setdefault(c, c)) != c:
            c = up
        return c

    def join(self, a: str, b: str) -> None:
        """Make one class of two."""
        self.parent[self.find(a)] = self.find(b)


def ambiguous(parents: dict[str, set[str]]) -> set[str]:
    """Return the variants whose standard forms hang together by nothing but the variant itself."""
    several = {c for c, found in parents.items() if len(found) > 1}
    classes = Classes()
    for c, found in parents.items():
        if c not in several:
            for standard in found:
                classes.join(c, standard)
    unclear = set()
    # a form reached over several steps is listed with each step: 邊 → 邉 → 辺
    for c in sorted(several):
        loose = set(parents[c])
        groups: list[set[str]] = []
        while loose:
            group = {loose.pop()}
            grown = True
            while grown:
                near = {
                    x
                    for x in loose
                    for y in group
                    if x in parents.get(y, ())
                    or y in parents.get(x, ())
                    or classes.find(x) == classes.find(y)
                }
                grown = bool(near)
                group |= near
                loose -= near
            groups.append(group)
        if len(groups) > 1:
            unclear.add(c)
    return unclear


def build(database: Path) -> str:
    """Return the text of variants.tsv."""
    lists = tomllib.loads((OUT / "deny.toml").read_text(encoding="utf-8"))
    apart = {frozenset(pair) for pair in (*lists["confused"], *lists["alike"], *lists["apart"])}
    basis: dict[tuple[str, str], list[str]] = defaultdict(list)
    found = [*links(database), *((a, b, "added") for a, b in lists["added"])]
    for a, b, table in found:
        if frozenset((a, b)) not in apart and table not in basis[a, b]:
            basis[a, b].append(table)
    parents: dict[str, set[str]] = defaultdict(set)
    for (a, b), tables in basis.items():
        if tables:
            parents[a].add(b)
    unclear = ambiguous(parents) - set(lists["settled"])
    standards = {c: found for c, found in parents.items() if c not in unclear}
    foreign = [row for row in simplified(database, standards) if row[0] not in unclear]
    for a, b, table in foreign:
        if frozenset((a, b)) not in apart and table not in basis[a, b]:
            basis[a, b].append(table)
    unclear |= {a for a, _, table in foreign if table == "ambiguous"}
    rows = [
        f"{a}\t{b}\t{'ambiguous' if a in unclear else ','.join(tables)}\n"
        for (a, b), tables in sorted(basis.items())
        if tables
    ]
    return HEADER + "".join(rows)


def main() -> None:
    """Fetch or open the package and write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--package", type=Path, help="the package's .tgz, already fetched")
    package = options.parse_args().package
    with tempfile.TemporaryDirectory() as folder:
        if package is None:
            subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
            package = next(Path(folder).glob("*.tgz"))
        with tarfile.open(package) as archive:
            archive.extract("package/dist/moji.db", folder, filter="data")
        text = build(Path(folder) / "package" / "dist" / "moji.db")
    (OUT / "variants.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10)) - HEADER.count(chr(10))} links")


if __name__ == "__main__":
    main()
