"""How long the worklist takes to be read out of a journal of many visits, encrypted.

    python -m tests.bench.worklist [VISITS] [LEFT_PERCENT]

Every visit is one of four people with the acts of a move; in LEFT_PERCENT of them one person's
card work is put off. Target: below 1 s with 5,000 visits.
"""

import random
import secrets
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hitomado.core.journal import NewLine
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import (
    ActChanged,
    Fact,
    LeftForLater,
    PersonJoined,
    VisitClosed,
    VisitOpened,
)
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.model import ActState, Left
from hitomado.runner.worklist import work_left
from hitomado.store.engine import open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate
from tests.core.visit.people import resident

TODAY = date(2026, 11, 20)
CODES = ("continue_use", "rewrite_chip", "endorse_card_face", "read_card_again")
CERTIFICATE = ("start_sign_certificate", "enter_sign_pin")


def visit_lines(number: int, r: random.Random, *, left: bool) -> list[Fact]:
    """One visit of four people, closed; left: the last one's card work is put off."""
    day = TODAY - timedelta(days=r.randrange(300))
    people = [resident(f"{number * 4 + n:08}{n + 1:02}", f"港　{number}-{n}") for n in range(4)]
    facts: list[Fact] = [VisitOpened(f"V{number}", day)]
    facts += [PersonJoined(p.atena_number, p) for p in people]
    for n, person in enumerate(people):
        late = left and n == 3
        state = ActState.DEFERRED if late else ActState.CONFIRMED
        until = day + timedelta(days=90) if late else None
        for code in (*CODES, *CERTIFICATE):
            procedure = Procedure.CONTINUED_USE if code in CODES else Procedure.SIGN_CERTIFICATE
            facts.append(
                ActChanged(person.atena_number, procedure, code, "", state, "窓口1", "", until)
            )
    if left and r.random() < 0.2:
        who = people[0].atena_number
        facts.append(LeftForLater(who, (Left(who, Procedure.PIN_RESET, None, letter=True),)))
    return [*facts, VisitClosed()]


def measure(visits: int, percent: int, folder: Path) -> tuple[int, int, list[float]]:
    """Return (lines in the journal, lines on the list, seconds of each reading)."""
    db = open_main(folder / "hitomado.db", secrets.token_bytes(32))
    migrate(db)
    journal = StationJournal(
        db, office=lambda: "990001", station="bench", now=lambda: datetime.now(UTC)
    )
    r, count = random.Random(1), 0
    for number in range(visits):
        facts = visit_lines(number, r, left=r.randrange(100) < percent)
        lines = [NewLine(kind, payload, who) for kind, who, payload in map(to_line, facts)]
        journal.append_all(lines, clerk="窓口1", visit=f"V{number}")
        count += len(lines)
    seconds, found = [], 0
    for _ in range(3):
        start = time.perf_counter()
        found = len(work_left(journal))
        seconds.append(time.perf_counter() - start)
    db.close()
    return count, found, seconds


def main() -> None:
    visits, percent = (
        int(each) for each in ((*sys.argv[1:3], *("5000", "10")[len(sys.argv[1:3]) :]))
    )
    with tempfile.TemporaryDirectory() as name:
        lines, found, seconds = measure(visits, percent, Path(name))
    each = ", ".join(f"{s:.2f}" for s in seconds)
    print(f"{visits} visits, {lines} lines: {found} on the list, {each} s")


if __name__ == "__main__":
    main()
