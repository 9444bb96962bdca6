"""A program killed while it writes: everything it had confirmed is there, and the chain holds."""

import secrets
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hitomado.store.engine import open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate

WRITER = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from hitomado.store.engine import open_main
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate

db = open_main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
migrate(db)
journal = StationJournal(db, office=lambda: "main", station="s1", now=lambda: datetime.now(UTC))
while True:
    entry = journal.append("step", clerk="sato", visit="v", payload={"much": "x" * 3000})
    os.write(1, f"{entry.header.seq} {entry.header.id}\\n".encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_program_loses_no_confirmed_line(tmp_path: Path) -> None:
    path, key = tmp_path / "hitomado.db", secrets.token_bytes(32)
    acknowledged: dict[int, str] = {}
    for attempt in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), key.hex()], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            lines = [writer.stdout.readline()]
            time.sleep(0.02 + 0.031 * attempt)
            writer.kill()
            lines += writer.stdout.readlines()
        for line in lines:
            if line.endswith(b"\n"):
                seq, made = line.decode().split()
                acknowledged[int(seq)] = made
        db = open_main(path, key)
        migrate(db)
        journal = StationJournal(
            db, office=lambda: "main", station="s1", now=lambda: datetime.now(UTC)
        )
        kept = {entry.header.seq: entry.header.id for entry in journal.lines()}
        assert journal.verify() is None
        assert len(acknowledged) > attempt
        assert acknowledged.items() <= kept.items()
        db.close()
