"""Files that were written for another system and must not stay: a fold of the journal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from hitomado.core.export.columns import What
from hitomado.core.journal import Entry

WRITTEN: Final = "export_written"  # {"what", "path", "rows", "sha256"}
DELETED: Final = "export_deleted"  # {"of": id of the line that wrote it, "gone": bool}
EXPORT_KINDS: Final = frozenset({WRITTEN, DELETED})


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file that was written and not yet deleted. id: of its journal line."""

    id: str
    what: What
    path: str = field(repr=False)
    rows: int
    at: str  # UTC, ISO 8601
    clerk: str


def kept_files(lines: Iterable[tuple[Entry, object]]) -> tuple[KeptFile, ...]:
    """Return the files still to be deleted, oldest first."""
    kept: dict[str, KeptFile] = {}
    for entry, payload in lines:
        header = entry.header
        if not isinstance(payload, Mapping):
            continue
        if header.kind == WRITTEN:
            kept[header.id] = KeptFile(
                header.id,
                What(str(payload["what"])),
                str(payload["path"]),
                int(str(payload["rows"])),
                header.at,
                header.clerk,
            )
        elif header.kind == DELETED:
            kept.pop(str(payload["of"]), None)
    return tuple(kept.values())
