"""A register file from its bytes to the register in use: whole, or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from hitomado.core.people import Resident
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.encoding import Encoding, decode_lines, detect_encoding
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import Reject
from hitomado.core.register.residents import Residents, read_residents
from hitomado.ports import RegisterInfo
from hitomado.store.register import StoredRegister

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken. dropped: names of the columns that were not read (個人番号 …).

    dated_ahead: the file's time was later than now, so the import's own counts.
    """

    info: RegisterInfo
    encoding: Encoding
    dropped: tuple[str, ...]
    rejects: tuple[Reject, ...]
    dated_ahead: bool = False


@dataclass(slots=True)
class RegisterImport:
    """One import. rejects: every rejected row so far, also when the file was refused.

    now: the office's clock, aware.
    """

    register: StoredRegister
    mapping: RegisterMapping
    now: Callable[[], datetime]
    rejects: list[Reject] = field(default_factory=list)

    def take(
        self,
        path: Path,
        *,
        accept_rejects: bool = False,
        progress: Callable[[int], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Imported:
        """Make the file the register in use.

        as_of is the time the file was last written: layout A has no column that says when the
        town's system wrote it, and a copy keeps this time. A time in the future would make an old
        register look fresh: the time of the import is taken then.

        Raises RegisterFileError: FILE_UNREADABLE, FILE_REJECTS (unless accepted), CANCELLED and
        what the parts of core.register raise; StoreError. The former register stays then.
        """
        try:
            written, now = datetime.fromtimestamp(path.stat().st_mtime, UTC), self.now()
            encoding = detect_encoding(_chunks(path))
            people = read_residents(decode_lines(_chunks(path), encoding), self.mapping)
        except OSError as error:
            raise _unreadable(error) from error
        info = self.register.replace(
            self._accepted(people, accept_rejects=accept_rejects),
            min(written, now),
            path.name,
            people.flags_known,
            progress,
            cancelled,
        )
        return Imported(info, encoding, people.dropped, tuple(self.rejects), written > now)

    def _accepted(self, people: Residents, *, accept_rejects: bool) -> Iterator[Resident]:
        """Yield the good rows; a file that will be refused is read on for its rejects only."""
        taken = 0
        for row in people:
            if isinstance(row, Reject):
                self.rejects.append(row)
            elif accept_rejects or not self.rejects:
                taken += 1
                yield row
        if self.rejects and not accept_rejects:
            count = len(self.rejects)
            raise RegisterFileError(Reason.FILE_REJECTS, params=(("count", count),))
        if not taken:
            raise RegisterFileError(Reason.FILE_EMPTY)


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> RegisterFileError:
    return RegisterFileError(Reason.FILE_UNREADABLE, f"errno {error.errno}")
