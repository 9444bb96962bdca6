"""A practice home with its town settled, made once a run and copied for each test."""

import atexit
import shutil
import tempfile
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import pytest

from hitomado import window_wiring, wiring
from hitomado.virtual.keys import POOL_SIZE, KeyPool

TODAY = date(2026, 11, 20)  # a Friday; the town's dates follow it


def on_this_day() -> pytest.MonkeyPatch:
    """Stop the office's clock at TODAY, noon in Japan, until the patch is undone."""
    patch = pytest.MonkeyPatch()
    patch.setattr(wiring, "today", lambda: TODAY)
    noon = datetime.combine(TODAY, time(3), UTC)
    patch.setattr(window_wiring.OfficeClock, "now", lambda _clock: noon)
    return patch


@cache
def settled_home() -> Path:
    """Return the settled home; nobody writes there."""
    home = Path(tempfile.mkdtemp(prefix="practice-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    patch = on_this_day()
    patch.setenv("HITOMADO_HOME", str(home))
    try:
        identity = window_wiring.office_identity(practice=True)
        window_wiring.window_parts(identity, practice=True).open_store()
        with wiring.store(practice=True):
            pass  # the second one to close leaves nothing in a log file beside the database
        keys = KeyPool(home / "practice-keys")
        for name in ("ca-auth", "ca-sign", "record-issuer"):
            keys.own(name)
        for number in range(POOL_SIZE):
            keys.own(f"holder-{number}")
    finally:
        patch.undo()
    return home


def copy_home(target: Path) -> None:
    """Give a test the settled home as its own."""
    shutil.copytree(settled_home(), target)
