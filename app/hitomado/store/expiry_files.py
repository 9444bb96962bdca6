"""A list from its bytes to its rows: whole, or not at all with every rejected row named."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hitomado.core.expiry.model import ListRow
from hitomado.core.expiry.reading import ListFile
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.encoding import Encoding, decode_lines, detect_encoding
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import Reject

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class ListTaken:
    """What a file holds. dropped: columns that were not read. sha256: of the file (hex)."""

    name: str
    rows: tuple[ListRow, ...] = field(repr=False)
    encoding: Encoding = Encoding.UTF_8
    dropped: tuple[str, ...] = ()
    rejects: tuple[Reject, ...] = ()
    sha256: str = ""


class ListRefusedError(RegisterFileError):
    """FILE_REJECTS with the rejected rows. rejects: all of them."""

    def __init__(self, rejects: tuple[Reject, ...]) -> None:
        super().__init__(Reason.FILE_REJECTS, params=(("count", len(rejects)),))
        self.rejects = rejects


def read_list(path: Path, mapping: RegisterMapping, *, accept_rejects: bool = False) -> ListTaken:
    """Read a list file.

    Raises RegisterFileError: FILE_UNREADABLE, FILE_EMPTY and what the parts of core.register
    raise; ListRefusedError where rows cannot be read and that was not accepted.
    """
    seen = hashlib.sha256()
    try:
        encoding = detect_encoding(_chunks(path))
        file = ListFile(decode_lines(_hashed(path, seen), encoding), mapping)
        found = list(file)
    except OSError as error:
        raise RegisterFileError(Reason.FILE_UNREADABLE, f"errno {error.errno}") from error
    rows = tuple(each for each in found if isinstance(each, ListRow))
    rejects = tuple(each for each in found if isinstance(each, Reject))
    if rejects and not accept_rejects:
        raise ListRefusedError(rejects)
    if not rows:
        raise RegisterFileError(Reason.FILE_EMPTY)
    return ListTaken(path.name, rows, encoding, file.dropped, rejects, seen.hexdigest())


def first_lines(path: Path, delimiter: str = ",", count: int = 50) -> list[list[str]]:
    """Return the header and some rows as cells, for the mapping assistant.

    Columns of 個人番号 and 住民票コード come with blank cells: they are not read, here neither.
    Raises RegisterFileError: FILE_UNREADABLE, FILE_ENCODING, FILE_EMPTY.
    """
    import csv
    from itertools import islice

    from hitomado.core.register.forbidden import is_forbidden

    try:
        encoding = detect_encoding(_chunks(path))
        reader = csv.reader(decode_lines(_chunks(path), encoding), delimiter=delimiter)
        rows = list(islice((row for row in reader if any(row)), count + 1))
    except OSError as error:
        raise RegisterFileError(Reason.FILE_UNREADABLE, f"errno {error.errno}") from error
    except csv.Error:
        rows = []
    if not rows:
        raise RegisterFileError(Reason.FILE_EMPTY)
    shut = {at for at, name in enumerate(rows[0]) if is_forbidden(name)}
    return [
        rows[0],
        *([("" if at in shut else cell) for at, cell in enumerate(row)] for row in rows[1:]),
    ]


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _hashed(path: Path, seen: "hashlib._Hash") -> Iterator[bytes]:
    for chunk in _chunks(path):
        seen.update(chunk)
        yield chunk
