"""Where the parts are put together. Heavy parts are imported on first use (start-up budget)."""

import os
import sys
from pathlib import Path


def home() -> Path:
    """Return this machine's shared data folder: `HITOMADO_HOME`, or the platform's place."""
    given = os.environ.get("HITOMADO_HOME")
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Hitomado"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "hitomado"
