"""The whole counter at one moment: readers, the card that lies there, the visit, what is said."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.chip.reading import CardFace, CardReading, Source
from hitomado.core.people import MoverPerson, MoverRecord, Resident
from hitomado.core.reasons import Reason
from hitomado.core.visit.model import GivenHandOut, Step, Visit


class CardStage(StrEnum):
    """How far the card on the reader is known."""

    READING_FREE = "reading_free"
    FREE = "free"  # kind, expiry, tries: waits for a PIN or 照合番号B
    READING_ATTRIBUTES = "reading_attributes"
    LOOKING_UP = "looking_up"
    FOUND = "found"  # candidates stand; the clerk says who it is and what for
    KNOWN = "known"  # belongs to a person of the visit
    FAILED = "failed"


class Deed(StrEnum):
    """What is being done with a card beyond recognising it, each only on request."""

    FACE = "face"  # photo and face images by 照合番号B
    SIGN = "sign"  # 署名用 certificate by its password
    CHANGE_PIN = "change_pin"
    TRIES = "tries"  # the tries left are asked anew


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the holder. record: set when known from a 転出証明書."""

    who: Resident | MoverPerson = field(repr=False)
    record: MoverRecord | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """宛名番号, or the record's id and the person's place in it."""
        if isinstance(self.who, Resident):
            return self.who.atena_number
        return f"{self.record.id}/{self.who.id}" if self.record else self.who.id


@dataclass(frozen=True, slots=True)
class CardOnDesk:
    """The card now on the reader.

    A ticket is given at every insertion and after every stop, and never used again. face: on the
    screen only, it ends with the look at it. changed: the PIN that is being changed (deed
    CHANGE_PIN) or was changed just now.
    """

    ticket: int
    reader: str
    stage: CardStage
    reading: CardReading | None = field(default=None, repr=False)
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    person: str | None = None
    read_at: str = ""  # UTC, ISO 8601
    deed: Deed | None = None
    face: CardFace | None = field(default=None, repr=False)
    changed: Source | None = None

    @property
    def busy(self) -> bool:
        """Whether the card thread is at work with it, so that it can be stopped."""
        reading = (CardStage.READING_FREE, CardStage.READING_ATTRIBUTES)
        return self.stage in reading or self.deed is not None


class TerminalStatus(StrEnum):
    """統合端末 as the clerk sees it; this program never talks to it."""

    UNKNOWN = "unknown"
    WORKING = "working"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say: a reason's words with their parameters."""

    reason: Reason
    params: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """An unfinished visit in the list. Names only: no address, no household.

    record: id of the 転出証明書 data it was opened from. given: the hand-out taken home last, which
    is why it waits. readable False: its lines do not make a visit; nothing but its id and its
    first day is known. disagrees: names of the listed people whose chip, read again, shows
    something else than was filed. newcomers: 氏名 and 生年月日 of people whose 転出証明書 data are
    still waited for; for recognising them, not for the list.
    """

    id: str
    names: tuple[str, ...] = field(repr=False)
    opened: str
    open_acts: int
    suspended: bool
    record: str = ""
    readable: bool = True
    disagrees: tuple[str, ...] = field(default=(), repr=False)
    given: GivenHandOut | None = None
    newcomers: tuple[tuple[str, date | None], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the window shows. `visit` is the fold of its journal lines, the rest is now."""

    service: bool = True
    readers: tuple[str, ...] = ()
    card: CardOnDesk | None = None
    tickets: int = 0
    visit: Visit | None = None
    step: Step = Step.RECEPTION
    notice: Notice | None = None
    household: tuple[Resident, ...] = field(default=(), repr=False)
    waiting: tuple[OpenVisit, ...] = ()
    terminal: TerminalStatus = TerminalStatus.UNKNOWN
