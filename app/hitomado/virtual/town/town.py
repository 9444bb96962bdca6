"""The practice town as one thing: its residents, movers and the tray, from a seed and a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hitomado.core.people import MoverRecord, Resident
from hitomado.core.register.encoding import Encoding
from hitomado.virtual.town.files import mover_file, resident_file
from hitomado.virtual.town.movers import movers
from hitomado.virtual.town.people import residents
from hitomado.virtual.town.practice import PracticeHousehold, practice_households

DEFAULT_PEOPLE: Final = 8_000
FEWEST_PEOPLE: Final = 1_500  # the small islands are always full
DEFAULT_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class PracticeTown:
    """ひとまど町 on a day. people: rows of its register, 957, 71 and 47 on the small islands."""

    today: date
    people: int = DEFAULT_PEOPLE
    seed: int = DEFAULT_SEED

    def residents(self) -> Iterator[Resident]:
        """Invent the rows one by one."""
        return residents(self.seed, self.people, self.today)

    def movers(self) -> tuple[MoverRecord, ...]:
        """The twelve households with 転出証明書 data."""
        return movers(self.today)

    def households(self) -> tuple[PracticeHousehold, ...]:
        """The tray: households with their cards."""
        return practice_households(self.today)

    def register_csv(self, encoding: Encoding = Encoding.UTF_8_BOM) -> Iterator[bytes]:
        """Write 住民データ.csv (layout A) in pieces."""
        return resident_file(self.residents(), encoding)

    def movers_csv(self, encoding: Encoding = Encoding.UTF_8_BOM) -> Iterator[bytes]:
        """Write 転出証明書情報.csv (layout E) in pieces."""
        return mover_file(self.movers(), encoding)
