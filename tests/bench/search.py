"""Latency of each keystroke in the search box, encrypted, at 8,000 and at 700,000 people.

    python -m tests.bench.search [8000 700000]

Every query is typed one character after the other, then the hard keystrokes are added: single
very common characters, one-digit addresses, two common words. Targets for p99: 16 ms and 50 ms.
"""

import random
import secrets
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from hitomado.core.people import Resident
from hitomado.core.register.mapping import parse_mapping
from hitomado.resources_dir import resources
from hitomado.store.engine import open_main
from hitomado.store.importing import RegisterImport
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.bench import invented

HARD = [
    *"田山川子一美タマカンウ町島本字ひと市1235",
    *("田 子", "山 一", "タ カ", "町 1", "1 2", "島 3", "ひとまど市", "子 美 タ", "町 島 市"),
    *("19", "198", "1980", "1980-0", "田 1980", "S5", "丁目", "東 東", "カ ン ウ"),
]


def typed(r: random.Random, person: Resident) -> str:
    """One of the ways a clerk looks this person up."""
    surname, given = person.name.split()
    kana, kana_given = person.name_kana.split()
    birth = person.birth.exact
    return r.choice(
        [
            person.name,
            surname + given,
            f"{surname} {given}",
            kana + kana_given,
            f"{kana} {kana_given}",
            f"{kana} {birth}",
            str(birth),
            f"{birth:%Y%m%d}",
            f"{surname} {person.address[6:12]}",
            person.address[6:18],
            person.atena_number,
            f"{given} {birth:%Y}",
        ]
    )


def measure(people: int, folder: Path) -> list[tuple[float, str]]:
    """Return (milliseconds, typed text) of every keystroke, slowest first."""
    key = secrets.token_bytes(32)
    db = open_main(folder / "hitomado.db", key)
    migrate(db)
    register = StoredRegister(db, folder, key, now=lambda: datetime.now(UTC))
    csv = folder / "residents.csv"
    invented.write(csv, people)
    mapping = parse_mapping((resources() / "mappings" / "layout_a.toml").read_text("utf-8"))
    RegisterImport(register, mapping, lambda: datetime.now(UTC)).take(csv)
    r = random.Random(1)
    looked_up = [register.person(f"{r.randint(1, people):010d}") for _ in range(150)]
    queries = [typed(r, person) for person in looked_up if person is not None]
    keystrokes = [text[:n] for text in queries for n in range(1, len(text) + 1)] + HARD
    times = []
    for text in keystrokes:
        start = time.perf_counter()
        register.search(text)
        times.append(((time.perf_counter() - start) * 1000, text))
    register.close()
    db.close()
    return sorted(times, reverse=True)


def main() -> None:
    for people in map(int, sys.argv[1:] or ("8000", "700000")):
        with tempfile.TemporaryDirectory() as name:
            times = measure(people, Path(name))
        count = len(times)
        print(
            f"{people} people, {count} keystrokes: p50 {times[count // 2][0]:.1f} ms, "
            f"p99 {times[count // 100][0]:.1f} ms, max {times[0][0]:.1f} ms"
        )
        print("  slowest:", ", ".join(f"{text!r} {ms:.0f}" for ms, text in times[:12]))


if __name__ == "__main__":
    main()
