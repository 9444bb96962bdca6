"""What the core needs of the world, one verb each. The shell's rooms implement these."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.dates import RegisterDate
from hitomado.core.expiry.keeping import ExpiryLists
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.sheet import FormInput, FormSet
from hitomado.core.journal import Entry, NewLine
from hitomado.core.people import MoverRecord, Resident
from hitomado.core.reasons import HitomadoError
from hitomado.core.register.rejects import Reject
from hitomado.core.rules.book.office_days import OfficeDay
from hitomado.core.rules.book.office_rules import OfficeOwn, SetValue
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.plan import PinKind, Procedure


class CardLink(Protocol):
    """One open card. `send` blocks, runs on the card thread only, raises CardError.

    A command that carries a secret comes as a bytearray and is wiped by its sender: keep no copy.
    """

    @property
    def reader(self) -> str: ...

    def send(self, command: Command) -> Response: ...

    def close(self) -> None:
        """End the connection and power the card off (a verified PIN dies with the power)."""


class ReaderState(StrEnum):
    """What one reader shows."""

    EMPTY = "empty"
    PRESENT = "present"
    IN_USE = "in_use"
    MUTE = "mute"


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """One reader as PC/SC names it. atr: for diagnosis only, never an identity."""

    name: str
    state: ReaderState
    atr: bytes = b""


class Readers(Protocol):
    """The readers of this PC."""

    def list(self) -> Sequence[ReaderInfo]:
        """All readers now. Raises CardError(NO_SERVICE)."""

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:
        """Connect to the card in a reader. Raises CardError."""

    def interrupt(self) -> None:
        """Stop every reading: each open and send that waits raises CardError(READING_STOPPED).

        From any thread, at once. A link that is open stays unusable; later ones are not concerned.
        """

    def watch(self, seen: Callable[["ReadersSeen"], None]) -> Callable[[], None]:
        """Call `seen` on a thread of its own at every change; returns the way to stop."""


@dataclass(frozen=True, slots=True)
class ReadersSeen:
    """One observation of the monitor. service False: no PC/SC service at the moment."""

    service: bool
    readers: tuple[ReaderInfo, ...]


@dataclass(frozen=True, slots=True)
class RegisterInfo:
    """The loaded register: when its file was made or imported, and how many rows."""

    as_of: datetime
    imported: datetime
    people: int
    flags_known: bool  # False: no 支援措置 column, everything is "unknown"
    source: str = ""


class CardLog(Protocol):
    """The switch of the record of card commands: headers and lengths, no data."""

    def is_on(self) -> bool:
        """Whether it is being written; a disk that refuses ends it."""

    def set_on(self, on: bool) -> None:
        """Begin or end it."""


class Register(Protocol):
    """The town's own resident register, read only."""

    def info(self) -> RegisterInfo | None: ...

    def search(self, text: str, limit: int = 20) -> Sequence[Resident]: ...

    def alike(self, text: str, limit: int = 5) -> Sequence[str]:
        """Names that look like one nobody was found by: to search by, never to decide by."""

    def candidates(self, name: str, birth: RegisterDate) -> Sequence[Resident]:
        """People who might be this card's holder: same birth date, name by its variants."""

    def person(self, atena_number: str) -> Resident | None: ...

    def household(self, household_number: str) -> Sequence[Resident]: ...

    def movers(self) -> Sequence[MoverRecord]: ...


class Journal(Protocol):
    """The append-only chain of this station."""

    def append(
        self,
        kind: str,
        *,
        clerk: str,
        visit: str | None = None,
        person_ref: str | None = None,
        payload: Mapping[str, object],
    ) -> Entry: ...

    def append_all(
        self,
        lines: Sequence[NewLine],
        *,
        clerk: str,
        visit: str | None = None,
        forget: Collection[str] = (),
    ) -> Sequence[Entry]:
        """Append all lines or none of them, in their order.

        forget: kinds of this visit's lines whose payloads are erased with it, in the same step.
        """

    def lines(self, visit: str | None = None, *, after: int = 0) -> Iterator[Entry]:
        """Lines in the order of the chain, all or one visit's; after: only those behind a seq."""

    def lines_from_records(
        self, records: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        """Lines of these kinds of the visits opened from these 転出証明書 records (ids)."""

    def lines_of(self, kinds: Collection[str]) -> Iterator[Entry]:
        """Lines of these kinds, in the order of the chain."""

    def lines_about(
        self, *, dated: Collection[str], listed: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        """Lines of `kinds` of everybody who has one of `dated` with a day, or one of `listed`."""

    def unfinished(self) -> Sequence[str]:
        """Ids of the visits that have an opening line and no closing line, latest first."""


class OfficeRules(Protocol):
    """What the office has set itself. Each change is kept with its journal line, or not at all.

    book: the shipped rules. today: the office's date, before which no value begins. clerk: who
    changes it. Raises StoreError; nothing is changed then.
    """

    def own(self) -> OfficeOwn:
        """All of it, history included."""

    def set_value(
        self,
        book: Rulebook,
        rule: str,
        value: SetValue | None,
        *,
        since: date,
        today: date,
        clerk: str,
        until: date | None = None,
    ) -> None:
        """Let a value hold from a day on; None = the shipped one again. RULE_REFUSED."""

    def withdraw(self, value_id: str, *, today: date, clerk: str) -> None:
        """Take back a value that has not begun. RULE_REFUSED when it has, or is not there."""

    def take_file(self, book: Rulebook, name: str, data: bytes, *, clerk: str) -> int:
        """Take a rule file in the place of the former one; returns how many rules it has.

        Raises RulesError(RULE_FILE_REFUSED) with file, line, rule and field; the former stays.
        """

    def drop_file(self, *, clerk: str) -> bool:
        """Go without the office's rule file again. False: there was none."""

    def set_day(self, day: OfficeDay, *, clerk: str) -> None:
        """Set one day of the office's calendar, in the place of what stood there. RULE_REFUSED."""

    def clear_day(self, day: date, *, clerk: str) -> bool:
        """Take a day out of the office's calendar. False: nothing stood there."""


class OpenStore(Protocol):
    """The opened store of this PC; used and closed on the thread that opened it."""

    @property
    def register(self) -> Register: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def office_rules(self) -> OfficeRules: ...

    @property
    def expiry(self) -> ExpiryLists: ...

    def pin_change(self) -> bool:
        """Whether this office changes known PINs with this program. Raises StoreError."""

    def allow_pin_change(self, allowed: bool, *, clerk: str) -> None:
        """Set it, together with its journal line. Raises StoreError."""

    def close(self) -> None: ...


class Clock(Protocol):
    """The office's time."""

    def today(self) -> date: ...

    def now(self) -> datetime:
        """Aware UTC."""


class Vault(Protocol):
    """Holds a secret between the PIN pad and the card thread; taken once, wiped after 60 s."""

    def put(self, kind: str, ticket: int, secret: bytearray) -> None: ...

    def take(self, kind: str, ticket: int) -> bytearray:
        """Hand the secret over once. Raises CardError(SECRET_GONE)."""

    def wipe(self) -> None: ...


class Printer(Protocol):
    """Sheets on paper."""

    def pdf(self, form: FormInput, sheets: FormSet, *, final: bool) -> bytes: ...

    def preview(
        self, form: FormInput, sheets: FormSet, *, final: bool, ppi: float | None = None
    ) -> Sequence[bytes]:
        """PNG pages. ppi: pixels per inch, None = enough for the screen."""

    def paper_pdf(self, paper: Paper) -> bytes:
        """Any other paper: what the resident takes home, letters, the office's own sheets."""

    def paper_pages(self, paper: Paper, *, ppi: float | None = None) -> Sequence[bytes]: ...


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """One card of the practice tray, with what is printed on its face. Everything is invented.

    household: has words (`practice.<household>.title`). birth: as printed. pin: the practice PIN,
    "" when the holder does not know it.
    """

    id: str
    household: str
    holder: str
    birth: str
    security_code: str
    pin: str
    moved: date | None = None  # what the household tells at the counter
    new_address: str = ""


class PracticeTray(Protocol):
    """Practice only: virtual cards to put on the virtual reader, and a virtual 統合端末."""

    def cards(self) -> Sequence[PracticeCard]: ...

    def place(self, card: str) -> None:
        """Put a card on the reader; one that lies there is taken off first."""

    def remove(self) -> None:
        """Take the card off the reader."""

    def lying(self) -> str | None:
        """Id of the card on the reader."""

    def perform(
        self,
        serial: str,
        procedure: Procedure,
        pin: PinKind | None,
        address: str,
        until: date | None = None,
    ) -> None:
        """Do to the card with this serial what the 統合端末 would. address: "" = as before.

        until: the card's new last day, where the stay of its holder was renewed.
        """


@dataclass(frozen=True, slots=True)
class OfficeIdentity:
    """Whose counter this is. name: with its prefecture, as addresses write it. code: 6 digits."""

    name: str
    municipality_code: str
    clerk: str


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """How an import of a file ended. people None: refused, the former register stays.

    dated_ahead: the file's time lies in the future, the import's own counts.
    """

    people: int | None
    rejects: tuple[Reject, ...] = ()
    dropped: tuple[str, ...] = ()
    stop: HitomadoError | None = None
    dated_ahead: bool = False


class FileImport(Protocol):
    """Takes the town's file whole, or not at all. Runs on a thread of its own."""

    def __call__(
        self,
        path: Path,
        *,
        accept_rejects: bool,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> ImportOutcome: ...
