"""What the store keeps of lists, and what the window and the command line ask of it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from hitomado.core.expiry.assistant import Proposal
from hitomado.core.expiry.model import MatchedRow, Verdict
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import Reject


class Stage(StrEnum):
    """What is counted while a list is matched."""

    LOOKING = "looking"  # people of the register
    JUDGING = "judging"  # rows of the list


Progress = Callable[[Stage, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ListInfo:
    """One kept list. taken: when last; register_as_of: of the register it was compared with.

    stale: another register is in use since; what the list shows of people may no longer be true,
    and who is protected neither. It is compared again before anything of it is shown.
    """

    id: str
    source: str
    taken: datetime
    clerk: str
    made: date | None
    rows: int
    register_as_of: datetime
    stale: bool = False


@dataclass(frozen=True, slots=True)
class TakenList:
    """What became of a file: `changes` are counts by `merging.Change`, vanished and repeated."""

    info: ListInfo
    changes: Mapping[str, int]
    verdicts: Mapping[Verdict, int]
    rejects: tuple[Reject, ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A matched row as the store has it. changed: since when a later list says something else."""

    matched: MatchedRow = field(repr=False)
    fresh: bool = False
    changed: datetime | None = None
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class Which:
    """Which rows: those of `verdicts` but for `without`, and those of `keys`; None = all."""

    verdicts: Collection[Verdict] | None = None
    without: Collection[str] = ()
    keys: Collection[str] = ()


ALL_ROWS: Final = Which()


class ExpiryLists(Protocol):
    """The lists on this PC. All of it raises StoreError; used from the store's thread."""

    def propose(self, path: Path) -> Proposal:
        """Propose a mapping for a file's columns. Raises RegisterFileError."""

    def mapping(self) -> RegisterMapping:
        """The town's own mapping, else the shipped fictional one. Raises RegisterFileError."""

    def keep_mapping(self, text: str) -> None:
        """Keep the town's mapping (TOML) in the data folder. Raises RegisterFileError."""

    def take(
        self,
        path: Path,
        mapping: RegisterMapping,
        *,
        clerk: str,
        into: str | None = None,
        accept_rejects: bool = False,
        progress: Progress = ...,
        cancelled: Cancelled = ...,
    ) -> TakenList:
        """Take a first list, or a later one `into` an earlier; whole, or not at all.

        Raises RegisterFileError (FILE_REJECTS, CANCELLED, …), StoreError(NO_REGISTER).
        """

    def refresh(
        self,
        list_id: str,
        *,
        clerk: str,
        without: Collection[str] = (),
        progress: Progress = ...,
        cancelled: Cancelled = ...,
    ) -> int:
        """Compare a list's rows again, with the register in use now; returns how many changed.

        without: keys of rows that were entered: they keep what was entered and are only marked as
        changed, unless the person is behind the gate by now.
        """

    def lists(self) -> Sequence[ListInfo]:
        """All kept lists, the latest first."""

    def rows(
        self, list_id: str, which: Which = ..., *, offset: int = 0, limit: int | None = None
    ) -> Iterator[KeptRow]:
        """Rows in the list's order."""

    def verdicts(self, list_id: str) -> Mapping[Verdict, int]:
        """Rows by verdict, all verdicts named."""

    def forget(self, list_id: str, *, clerk: str) -> None:
        """Erase a list's rows and what was written about them; the chain's lines stay."""
