"""What can happen at the counter. No event holds a secret: `SecretReady` only says it waits."""

from dataclasses import dataclass, field
from datetime import date

from hitomado.core.chip.reading import CardFace, CardReading, Source
from hitomado.core.people import MoverRecord, Protection, Resident
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind, Way
from hitomado.core.visit.desk import Candidate, OpenVisit, TerminalStatus
from hitomado.core.visit.facts import ResidenceErased, ResidenceNoted, SectionsChecked
from hitomado.core.visit.model import (
    Act,
    ActState,
    Judgement,
    MoveAnswers,
    PersonAnswers,
    Step,
    Visit,
)


@dataclass(frozen=True, slots=True)
class ReadersChanged:
    """What the monitor sees. present: names of the readers that hold a card."""

    service: bool
    readers: tuple[str, ...]
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FreeRead:
    """The parts that need no PIN were read."""

    ticket: int
    reading: CardReading = field(repr=False)


@dataclass(frozen=True, slots=True)
class SecretReady:
    """A PIN or a 照合番号B waits in the vault for the card thread."""

    source: Source
    ticket: int
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class FaceWanted:
    """The photo is asked for; a 照合番号B waits in the vault."""

    ticket: int


@dataclass(frozen=True, slots=True)
class FaceRead:
    """What the visual application shows was read."""

    ticket: int
    face: CardFace = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignWanted:
    """The 署名用 certificate is asked for; its password waits in the vault."""

    ticket: int
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SignRead:
    """The 署名用 certificate was read. at: UTC, ISO 8601."""

    ticket: int
    reading: CardReading = field(repr=False)
    at: str = ""


@dataclass(frozen=True, slots=True)
class PinChangeWanted:
    """The old and the new value of a PIN wait in the vault."""

    pin: Source
    ticket: int
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PinChanged:
    """The card took the new value."""

    pin: Source
    ticket: int


@dataclass(frozen=True, slots=True)
class TriesSeen:
    """The tries left were asked anew."""

    ticket: int
    reading: CardReading = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """The card is to be read once more where it lies."""

    ticket: int


@dataclass(frozen=True, slots=True)
class AttributesRead:
    """The four attributes were read. at: UTC, ISO 8601."""

    ticket: int
    reading: CardReading = field(repr=False)
    at: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Who the register and the 転出証明書 data offer for these attributes."""

    ticket: int
    candidates: tuple[Candidate, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class HouseholdFound:
    """The register's current members of the household in work."""

    visit: str
    members: tuple[Resident, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Failed:
    """Something stopped. ticket None: not about a card."""

    reason: Reason
    params: tuple[tuple[str, str | int], ...] = ()
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class VisitWanted:
    """The clerk says what the household came for. visit: the new visit's id.

    out_filed: whether newcomers filed their 転出届, None = not asked.
    """

    visit: str
    today: date
    kind: MoveKind
    candidate: Candidate = field(repr=False)
    out_filed: bool | None = None


@dataclass(frozen=True, slots=True)
class CardAssigned:
    """The clerk says whose card lies here; the person may be new to the visit."""

    candidate: Candidate = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonAdded:
    """A member of the household moves too."""

    candidate: Candidate = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """A person does not belong to this visit."""

    person: str


@dataclass(frozen=True, slots=True)
class FocusMoved:
    """The clerk looks at another person."""

    person: str


@dataclass(frozen=True, slots=True)
class TickGiven:
    """The clerk confirmed in the resident system that this person is not protected."""

    person: str


@dataclass(frozen=True, slots=True)
class DifferencesSeen:
    """The clerk looked at the differences and goes on with this person."""

    person: str
    judgement: Judgement = Judgement.SAME


@dataclass(frozen=True, slots=True)
class MoveChanged:
    """An answer about the move."""

    answers: MoveAnswers = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """An answer about one person."""

    person: str
    answers: PersonAnswers = field(repr=False)


@dataclass(frozen=True, slots=True)
class WentTo:
    """The clerk goes to a step (forward or back)."""

    step: Step


@dataclass(frozen=True, slots=True)
class FormWasIssued:
    """The final form was saved or printed. content: hash of all that it says."""

    visit: str
    digest: str
    content: str


@dataclass(frozen=True, slots=True)
class FlagsSeen:
    """What the register says now of the protection of people of this visit, by their id."""

    visit: str
    flags: tuple[tuple[str, Protection], ...]


@dataclass(frozen=True, slots=True)
class ActTold:
    """The clerk says how a guided step ended. at: UTC, ISO 8601."""

    act: Act
    state: ActState
    at: str
    until: date | None = None
    reason: str = ""
    appointment: date | None = None


@dataclass(frozen=True, slots=True)
class ResultTold:
    """The clerk says why the visit may end although the chip disagrees. at: UTC, ISO 8601."""

    person: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class FollowUpWanted:
    """A person comes back for what was left over. visit: the new visit's id.

    former: the visit then, as its lines tell it. flags: as the register has them now.
    """

    visit: str
    today: date
    person: str
    former: Visit = field(repr=False)
    flags: tuple[tuple[str, Protection], ...] = ()


@dataclass(frozen=True, slots=True)
class ClerkCame:
    """Another clerk goes on with the visit."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class HandOutsTaken:
    """Hand-outs were printed or saved. ways: (person id or "" for all, way). at: UTC, ISO 8601."""

    visit: str
    ways: tuple[tuple[str, Way], ...]
    at: str


@dataclass(frozen=True, slots=True)
class ToldBeside:
    """Something beside the procedures was said or written down."""

    visit: str
    fact: SectionsChecked | ResidenceNoted | ResidenceErased


@dataclass(frozen=True, slots=True)
class Suspended:
    """The visit is put aside."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A visit comes back from the list; flags: as the register has them now, by person id.

    records: 転出証明書 data that may be this household's and came meanwhile.
    """

    visit: Visit = field(repr=False)
    flags: tuple[tuple[str, Protection], ...] = ()
    records: tuple[MoverRecord, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class CloseWanted:
    """The clerk ends the visit. reason: set when it is given up."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Esc: what is being read is stopped, what is typed or said is dropped; confirmed stays."""


@dataclass(frozen=True, slots=True)
class WaitingListed:
    """The unfinished visits."""

    visits: tuple[OpenVisit, ...]


@dataclass(frozen=True, slots=True)
class TerminalSeen:
    """The clerk says whether the 統合端末 works."""

    status: TerminalStatus


@dataclass(frozen=True, slots=True)
class RecordTyped:
    """転出証明書 data were typed from the paper or the 統合端末's screen."""

    visit: str
    today: date
    record: MoverRecord = field(repr=False)


Event = (
    ReadersChanged
    | FreeRead
    | SecretReady
    | FaceWanted
    | FaceRead
    | SignWanted
    | SignRead
    | PinChangeWanted
    | PinChanged
    | TriesSeen
    | ReadAgain
    | AttributesRead
    | Found
    | HouseholdFound
    | Failed
    | VisitWanted
    | CardAssigned
    | PersonAdded
    | PersonRemoved
    | FocusMoved
    | TickGiven
    | DifferencesSeen
    | MoveChanged
    | PersonChanged
    | WentTo
    | FormWasIssued
    | FlagsSeen
    | ActTold
    | ResultTold
    | FollowUpWanted
    | ClerkCame
    | HandOutsTaken
    | ToldBeside
    | Suspended
    | Resumed
    | CloseWanted
    | Cancelled
    | WaitingListed
    | TerminalSeen
    | RecordTyped
)
