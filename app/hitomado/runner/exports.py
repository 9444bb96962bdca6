"""Files for another system: written on request, each with its journal line, deleted after use."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from hitomado.core.export.columns import What
from hitomado.core.export.kept import DELETED, EXPORT_KINDS, WRITTEN, KeptFile, kept_files
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.ports import Journal
from hitomado.runner.told import told


def kept(journal: Journal) -> tuple[KeptFile, ...]:
    """Return the files that were written and not yet deleted."""
    return kept_files(told(journal.lines_of(EXPORT_KINDS)))


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written. rows: how many people stand in it."""

    what: What
    data: bytes = field(repr=False)
    rows: int
    path: Path


def write(journal: Journal, file: NewFile, *, clerk: str, visit: str) -> None:
    """Write a file; its line first, so that no file is ever there without one.

    Raises HitomadoError(FILE_NOT_WRITTEN): the line then tells of a file that is deleted already.
    """
    line = journal.append(
        WRITTEN,
        clerk=clerk,
        visit=visit,
        payload={
            "what": file.what.value,
            "path": str(file.path),
            "rows": file.rows,
            "sha256": hashlib.sha256(file.data).hexdigest(),
        },
    )
    try:
        file.path.write_bytes(file.data)
    except OSError as error:
        _written_off(journal, line.header.id, clerk=clerk, gone=True)
        raise HitomadoError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from None


def announce(journal: Journal, what: What, path: Path, rows: int, *, clerk: str) -> None:
    """Write the line of a file that something else is about to write, to be deleted after use."""
    payload = {"what": what.value, "path": str(path), "rows": rows}
    journal.append(WRITTEN, clerk=clerk, payload=payload)


def delete(journal: Journal, file: KeptFile, *, clerk: str) -> None:
    """Delete a file after use: its content is overwritten first, as far as the medium obeys.

    A file that is gone already is written off. Raises HitomadoError(EXPORT_KEPT) when it cannot be
    deleted: it stays on the list.
    """
    path, gone = Path(file.path), False
    try:
        size = path.stat().st_size
        with path.open("r+b") as target:
            target.write(b"\0" * size)
            target.flush()
            os.fsync(target.fileno())
        path.unlink()
    except FileNotFoundError:
        gone = True
    except OSError as error:
        raise HitomadoError(Reason.EXPORT_KEPT, type(error).__name__) from None
    _written_off(journal, file.id, clerk=clerk, gone=gone)


def _written_off(journal: Journal, of: str, *, clerk: str, gone: bool) -> None:
    journal.append(DELETED, clerk=clerk, payload={"of": of, "gone": gone})
