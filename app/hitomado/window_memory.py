"""A small open file with what the first picture needs before any key: the look, who sits here.

Nobody's data: the office's name and code and the clerk's own name. The database stays the truth
of them; a file that is lost or cannot be read is made again from there.
"""

import json
from pathlib import Path

NAME = "window.json"


def remembered(home: Path) -> dict[str, object]:
    """Return what was kept, nothing when there is no file or it cannot be read."""
    try:
        kept = json.loads((home / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def remember(home: Path, **values: object) -> None:
    """Keep some values beside the others. Raises OSError."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = home / f"{NAME}.new"
    kept = {**remembered(home), **values}
    fresh.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    fresh.replace(home / NAME)
