"""A whole expiry list against a register: time, memory and classes, beside a plain key join.

    python -m tests.bench.expiry [--rows 50000] [--people 700000] [--folder KEPT]

The floor: the same list and register as plain, unencrypted SQLite tables with an index on the birth
date, joined by name, birth date and sex, written exactly alike: it sees no protection, no notation,
no doubt. Ours runs in a process of its own, so that its memory is its own. Targets: 50,000 rows
against 700,000 people in 20 s, against 2,000,000 in 60 s, 300 MB; of the rows whose class may be
automatic 99 % are; none is automatic and wrong, none protected or unknown and automatic.
"""

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from hitomado import wiring
from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.matching import Tally
from hitomado.core.expiry.merging import merge
from hitomado.core.expiry.model import LOCKED, Verdict
from hitomado.core.register.mapping import parse_mapping
from hitomado.resources_dir import resources
from hitomado.store.engine import open_main
from hitomado.store.expiry_files import read_list
from hitomado.store.expiry_people import match_list
from hitomado.store.importing import RegisterImport
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.bench import expiry_data

_KEY = bytes(range(32))  # an invented town's: nothing to hide


def _register(folder: Path) -> StoredRegister:
    db = open_main(folder / "hitomado.db", _KEY)
    migrate(db)
    return StoredRegister(db, folder, _KEY, now=lambda: datetime.now(UTC))


def _mapping(name: str) -> str:
    return (resources() / "mappings" / name).read_text("utf-8")


def prepare(folder: Path, people: int, rows: int) -> None:
    """Write the town and its list, import the town, and keep what each row is."""
    kinds = expiry_data.write(folder, people, rows)
    (folder / "kinds.json").write_text(json.dumps([k.name for k in kinds]), encoding="utf-8")
    mapping = parse_mapping(_mapping("layout_a.toml"))
    RegisterImport(_register(folder), mapping, lambda: datetime.now(UTC)).take(
        folder / "residents.csv"
    )
    plain = sqlite3.connect(folder / "plain.db")
    plain.execute("CREATE TABLE person (number, name, birth, sex, address, protection)")
    at = [expiry_data.HEADER.index(c) for c in ("宛名番号", "氏名", "生年月日", "性別", "住所")]
    flag = expiry_data.HEADER.index("支援措置区分")
    with (folder / "residents.csv").open(encoding="utf-8") as town:
        next(town)
        cells = (line.rstrip("\r\n").split(",") for line in town)
        plain.executemany(
            "INSERT INTO person VALUES (?, ?, replace(?, '-', ''), ?, ?, ?)",
            ([*(c[i] for i in at), c[flag]] for c in cells),
        )
    plain.execute("CREATE INDEX person_birth ON person (birth)")
    plain.commit()
    plain.close()


def floor(folder: Path) -> tuple[float, int]:
    """Return seconds and joined rows of the plain key join, the list's import included."""
    start = time.perf_counter()
    db = sqlite3.connect(folder / "plain.db")
    db.execute("CREATE TEMP TABLE listed (name, birth, sex)")
    lines = expiry_data.lines_of(folder)
    next(lines)
    db.executemany("INSERT INTO listed VALUES (?, ?, ?)", ((c[2], c[4], c[5]) for c in lines))
    found = db.execute(
        "SELECT l.rowid, p.number, p.address, p.protection FROM listed l JOIN person p "
        "ON p.birth = l.birth AND p.name = l.name AND p.sex = l.sex"
    ).fetchall()
    db.close()
    return time.perf_counter() - start, len(found)


def child(folder: Path) -> None:
    """Match the list and print time, memory and the verdicts in the order of the rows."""
    table, options = wiring.variants(), wiring.match_options("")
    register = _register(folder)
    start = time.perf_counter()
    taken = read_list(folder / "list.csv", parse_mapping(_mapping("layout_b.toml")))
    merged = merge({}, taken.rows)
    keyed = [(key, row) for key, row, _ in merged.rows]
    tally, marks = Tally(), list[float]()
    judge = Judge(table, options)
    found = match_list(
        register, keyed, judge, progress=lambda *_: marks.append(time.perf_counter())
    )
    verdicts = [(m.row.line, str(m.verdict)) for m in tally.passing(found)]
    seconds = time.perf_counter() - start
    processor = time.process_time()
    peak = _peak()
    quiet = max((b - a for a, b in pairwise(marks)), default=0.0)
    said = {
        "seconds": seconds,
        "processor": processor,
        "peak": peak,
        "quiet": quiet,
        "verdicts": verdicts,
        "taken": len(taken.rows),
        "repeated": len(merged.repeated),
    }
    print(json.dumps(said))


def _peak() -> float:
    """Return the most memory (MB) of this process: ru_maxrss would count its parent's as well."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(text.partition("VmHWM:")[2].split()[0]) / 1024


def report(folder: Path) -> bool:
    """Run both and print; True where every target of correctness holds."""
    base, joined = floor(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.expiry", "--child", str(folder)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    ours = json.loads(done.stdout)
    kinds = {kind.name: kind for kind in expiry_data.KINDS}
    names = json.loads((folder / "kinds.json").read_text("utf-8"))
    verdicts = {line - 2: Verdict(said) for line, said in ours["verdicts"]}
    by_kind: dict[str, Counter[Verdict]] = {}
    wrong = locked_automatic = may = automatic = 0
    for i, verdict in verdicts.items():
        kind = kinds[names[i]]
        by_kind.setdefault(kind.name, Counter())[verdict] += 1
        if all(v.may_be_automatic for v in kind.expected):
            may += 1
            automatic += verdict.may_be_automatic
        if verdict.may_be_automatic and verdict not in kind.expected:
            wrong += 1
        if verdict.may_be_automatic and kind.expected <= LOCKED:
            locked_automatic += 1
    for name, found in sorted(by_kind.items()):
        said = ", ".join(f"{v} {n}" for v, n in found.most_common())
        print(f"  {name:36} {said}")
    sums = len(verdicts) + ours["repeated"] == ours["taken"] == len(names)
    print(f"kinds of planted differences       {len(by_kind)}")
    print(f"plain key join, SQLite             {base:8.2f} s  ({joined} rows joined)")
    print(
        f"ours, encrypted and compared       {ours['seconds']:8.2f} s  "
        f"({ours['seconds'] / base:.1f} times the join; processor {ours['processor']:.2f} s)"
    )
    print(f"most memory of the process         {ours['peak']:8.0f} MB")
    print(f"longest without a sign of life     {ours['quiet']:8.2f} s")
    print(f"may be automatic, and are          {automatic / may:8.2%}  ({automatic} of {may})")
    print(f"automatic and wrong                {wrong:8}")
    print(f"protected or unknown, automatic    {locked_automatic:8}")
    print(f"counts sum to the input            {'yes' if sums else 'NO':>8}")
    return sums and not wrong and not locked_automatic and automatic >= 0.99 * may


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--people", type=int, default=700_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--child", type=Path)
    given = parser.parse_args()
    if given.child:
        child(given.child)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = given.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "plain.db").exists():
            prepare(folder, given.people, given.rows)
        sys.exit(0 if report(folder) else 1)


if __name__ == "__main__":
    main()
