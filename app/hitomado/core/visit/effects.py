"""What the shell must do. Facts are written first, then the rest is begun."""

from dataclasses import dataclass, field

from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.visit.facts import Fact


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
class ListWaiting:
    """Fold the journal into the list of unfinished visits."""


@dataclass(frozen=True, slots=True)
class WipeSecrets:
    """Forget every secret in the vault."""


Effect = ReadFree | ReadAttributes | LookUp | LookUpHousehold | Record | ListWaiting | WipeSecrets
