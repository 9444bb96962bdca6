"""Wall time of a register import beside the sqlite3 command line doing the same in plain SQLite.

    python -m tests.bench.register_import [--people 700000]

Ours: bytes → encoding → checked residents → encrypted generation with its search tables → switch.
Theirs: `.import` of the same CSV, then by set-based SQL, unencrypted and with neither checks nor
folding: the same three indexes, the words of names, areas and lots with their people, and the
one- and two-character grams of the words. Target: ours at most twice theirs.
"""

import argparse
import secrets
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from hitomado.core.register.mapping import parse_mapping
from hitomado.resources_dir import resources
from hitomado.store.engine import open_main
from hitomado.store.importing import RegisterImport
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.bench import invented

PLAIN_SQL = """
.mode csv
.import {csv} people
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -196608;
PRAGMA temp_store = MEMORY;
CREATE INDEX person_number ON people (宛名番号);
CREATE INDEX person_household ON people (世帯番号);
CREATE INDEX person_birth ON people (生年月日);
CREATE TABLE found (kind INTEGER, text TEXT, person INTEGER);
INSERT INTO found SELECT 1, substr(氏名, 1, instr(氏名, '　') - 1), rowid FROM people;
INSERT INTO found SELECT 1, substr(氏名, instr(氏名, '　') + 1), rowid FROM people;
INSERT INTO found SELECT 1, substr(氏名カナ, 1, instr(氏名カナ, '　') - 1), rowid FROM people;
INSERT INTO found SELECT 1, substr(氏名カナ, instr(氏名カナ, '　') + 1), rowid FROM people;
INSERT INTO found SELECT 2, 住所, rowid FROM people WHERE 支援措置区分 = '0';
INSERT INTO found SELECT 2, 方書, rowid FROM people WHERE 方書 <> '' AND 支援措置区分 = '0';
INSERT INTO found SELECT 3, replace(番地, '番地', '-'), rowid FROM people WHERE 支援措置区分 = '0';
CREATE TABLE word (id INTEGER PRIMARY KEY, kind INTEGER, text TEXT);
INSERT INTO word (kind, text) SELECT DISTINCT kind, text FROM found ORDER BY kind, text;
CREATE UNIQUE INDEX word_text ON word (kind, text);
CREATE TABLE posting (word INTEGER, person INTEGER, PRIMARY KEY (word, person)) WITHOUT ROWID;
INSERT OR IGNORE INTO posting SELECT w.id, f.person FROM found f
  JOIN word w ON w.kind = f.kind AND w.text = f.text ORDER BY 1, 2;
DROP TABLE found;
CREATE TABLE gram (kind INTEGER, gram TEXT, word INTEGER, PRIMARY KEY (kind, gram, word))
  WITHOUT ROWID;
WITH at (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM at WHERE n < 40)
INSERT OR IGNORE INTO gram SELECT kind, substr(text, n, size), id
  FROM word, at, (SELECT 1 AS size UNION ALL SELECT 2)
  WHERE kind < 3 AND n + size - 1 <= length(text) ORDER BY 1, 2, 3;
WITH at (n) AS (VALUES (1), (2), (3))
INSERT OR IGNORE INTO gram SELECT kind, '^' || substr(text, 1, n), id FROM word, at
  WHERE kind = 3 OR n < 3 ORDER BY 1, 2, 3;
ANALYZE;
"""


def ours(csv: Path, folder: Path) -> tuple[float, float]:
    """Return (wall, processor) seconds of the import."""
    key = secrets.token_bytes(32)
    db = open_main(folder / "hitomado.db", key)
    migrate(db)
    register = StoredRegister(db, folder, key, now=lambda: datetime.now(UTC))
    mapping = parse_mapping((resources() / "mappings" / "layout_a.toml").read_text("utf-8"))
    wall, processor = time.perf_counter(), time.process_time()
    RegisterImport(register, mapping, lambda: datetime.now(UTC)).take(csv)
    seconds = time.perf_counter() - wall, time.process_time() - processor
    register.close()
    db.close()
    return seconds


def plain(csv: Path, folder: Path) -> tuple[float, float, float]:
    """Return (wall of everything, wall of .import and the three indexes, processor) seconds."""
    script = PLAIN_SQL.format(csv=csv)
    first = script[: script.index("CREATE TABLE found")]
    start = time.perf_counter()
    subprocess.run(
        ["sqlite3", str(folder / "short.db")],
        input=first,
        text=True,
        check=True,
        capture_output=True,
    )
    short = time.perf_counter() - start
    timed = ["bash", "-c", 'TIMEFORMAT="%U %S"; time sqlite3 "$0"', str(folder / "plain.db")]
    start = time.perf_counter()
    done = subprocess.run(timed, input=script, text=True, check=True, capture_output=True)
    wall = time.perf_counter() - start
    return wall, short, sum(map(float, done.stderr.split()[-2:]))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=700_000)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        csv = folder / "residents.csv"
        invented.write(csv, people)
        wall, short, theirs = plain(csv, folder)
        own, processor = ours(csv, folder)
        print(f"people                            {people}")
        print(f"sqlite3 .import + 3 indexes       {short:7.2f} s")
        print(f"sqlite3 the same search tables    {wall:7.2f} s  (processor {theirs:.2f})")
        print(f"hitomado, encrypted and checked   {own:7.2f} s  (processor {processor:.2f})")
        print(
            f"ours / theirs                     {own / wall:7.2f}    "
            f"(processor {processor / theirs:.2f}; to .import + 3 indexes {own / short:.2f})"
        )


if __name__ == "__main__":
    main()
