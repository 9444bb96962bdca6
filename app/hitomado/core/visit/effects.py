"""What the shell must do. Facts are written first, then the rest is begun."""

from dataclasses import dataclass, field
from enum import StrEnum

from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.people import MoverRecord
from hitomado.core.visit.facts import Fact


class ChangeState(StrEnum):
    """How far the change of a PIN is, as the journal says it; never a value."""

    BEGUN = "begun"
    CHANGED = "changed"
    NOT_CHANGED = "not_changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ReadFree:
    """Read what needs no PIN."""

    ticket: int
    reader: str


@dataclass(frozen=True, slots=True)
class ReadAttributes:
    """Take the secret out of the vault, once, and read the four attributes."""

    ticket: int
    source: Source
    reading: CardReading = field(repr=False)
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class ReadFace:
    """Take the 照合番号B out of the vault, once, and read photo and face images."""

    ticket: int
    reading: CardReading = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadSign:
    """Take the password out of the vault, once, and read the 署名用 certificate."""

    ticket: int
    reading: CardReading = field(repr=False)
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class ChangePin:
    """Take both values out of the vault, once, and change a PIN."""

    ticket: int
    pin: Source
    reading: CardReading = field(repr=False)
    last_try_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class ReadTries:
    """Ask the tries left anew; the card must still be that of `reading`."""

    ticket: int
    reading: CardReading = field(repr=False)


@dataclass(frozen=True, slots=True)
class StopReading:
    """Let go of the card, whatever it is being asked."""


@dataclass(frozen=True, slots=True)
class RecordPinChange:
    """Write to the journal how far the change of a PIN is. visit, person: where there are any."""

    visit: str | None
    person: str | None
    pin: Source
    state: ChangeState
    reason: str = ""

    @property
    def tells_outcome(self) -> bool:
        """Whether it says what has happened already, which stays true if it cannot be written."""
        return self.state is not ChangeState.BEGUN


@dataclass(frozen=True, slots=True)
class LookUp:
    """Search the register and the 転出証明書 data for the holder."""

    ticket: int
    reading: CardReading = field(repr=False)


@dataclass(frozen=True, slots=True)
class LookUpHousehold:
    """Fetch the current members of a household."""

    visit: str
    household_number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Record:
    """Write facts to the journal before anything shows them."""

    visit: str
    facts: tuple[Fact, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Take an unfinished visit up: its 転出証明書 data are there."""

    visit: str
    record: MoverRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListWaiting:
    """Fold the journal into the list of unfinished visits."""


@dataclass(frozen=True, slots=True)
class WipeSecrets:
    """Forget every secret in the vault."""


Effect = (
    ReadFree
    | ReadAttributes
    | ReadFace
    | ReadSign
    | ChangePin
    | ReadTries
    | StopReading
    | RecordPinChange
    | LookUp
    | LookUpHousehold
    | Record
    | TakeUp
    | ListWaiting
    | WipeSecrets
)
