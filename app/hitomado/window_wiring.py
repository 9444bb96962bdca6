"""The window's parts put together: for real work, and for practice with the invented town."""

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hitomado import wiring
from hitomado.core.chip.reading import Attributes
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.rules.plan import OfficeFacts
from hitomado.core.rules.planner import make_plan
from hitomado.core.visit.office import Office
from hitomado.ports import Journal, PracticeTray, Readers, Register
from hitomado.words import Words

if TYPE_CHECKING:
    from hitomado.store.room import Store
    from hitomado.ui.controller import Parts

PRACTICE_CLERK = "演習"


class OfficeClock:
    """Implements `ports.Clock` with this PC's clock, the date as in Japan."""

    def today(self) -> date:
        return wiring.today()

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class _Identity:
    """Whose office this is."""

    name: str
    municipality_code: str
    clerk: str


def window_parts(*, practice: bool) -> "Parts":
    """Everything the window needs. Raises StoreError, RulesError."""
    from hitomado.paper.printer import TypstPrinter
    from hitomado.resources_dir import resources
    from hitomado.runner.vault import MemoryVault
    from hitomado.store.ids import uuid7
    from hitomado.ui.controller import Parts

    identity = _practice_identity() if practice else _own_identity()
    office = _office(identity, practice=practice)
    readers, tray = _practice_desk(office.today) if practice else (wiring.card_readers(), None)
    return Parts(
        office=office,
        readers=readers,
        vault=MemoryVault(),
        clock=OfficeClock(),
        printer=TypstPrinter(resources() / "forms", Words("ja")),
        open_store=partial(_open_store, practice=practice),
        new_id=lambda: uuid7(datetime.now(UTC)),
        tray=tray,
    )


def _own_identity() -> _Identity:
    from hitomado.store.settings import CLERK_NAME, MUNICIPALITY_CODE, OFFICE_NAME

    with wiring.store() as store:
        get = store.settings.get
        return _Identity(get(OFFICE_NAME), get(MUNICIPALITY_CODE), get(CLERK_NAME))


def _practice_identity() -> _Identity:
    from hitomado.virtual.town.places import TOWN, TOWN_CODE

    return _Identity(TOWN, TOWN_CODE, PRACTICE_CLERK)


def _office(identity: _Identity, *, practice: bool) -> Office:
    """Bind the rules and the comparator's table to this office and day."""
    from hitomado.core.match.options import MatchOptions
    from hitomado.core.match.people import Compared, compare_people

    table, rules = wiring.variants(), wiring.rulebook()
    options = MatchOptions(own_municipality=identity.name)

    def compare(chip: Attributes, who: Resident | MoverPerson, address: str) -> Comparison:
        other = (
            Compared.of_resident(who) if isinstance(who, Resident) else Compared.of_mover(who, "")
        )
        return compare_people(chip, replace(other, address=address), table, options)

    today = wiring.today()
    return Office(
        name=identity.name,
        municipality_code=identity.municipality_code,
        today=today,
        clerk=identity.clerk,
        facts=OfficeFacts(closed=wiring.closed_days(today)),
        compare=compare,
        plan=lambda case: make_plan(case, rules),
        practice=practice,
    )


def _practice_desk(today: date) -> tuple[Readers, PracticeTray]:
    """A reader in memory and the tray of cards beside it; PC/SC is never touched."""
    from hitomado.virtual.readers import VirtualReaders
    from hitomado.virtual.town.places import TOWN_CODE
    from hitomado.virtual.tray import TownTray

    readers, nonce = VirtualReaders(), secrets.token_hex(8)
    tray = TownTray(readers, today, TOWN_CODE, lambda spec: wiring.practice_card(spec, nonce))
    return readers, tray


def _open_store(*, practice: bool) -> tuple[Register, Journal]:
    """Open the database on the thread that will use it; practice gets its town at first start."""
    opened = wiring.open_store(practice=practice)
    if practice and opened.register.info() is None:
        _settle_practice_town(opened)
    return opened.register, opened.journal


def _settle_practice_town(store: "Store") -> None:
    """Write the invented town as the files a vendor would hand over, and import those."""
    from tempfile import TemporaryDirectory

    from hitomado.virtual.town.town import PracticeTown

    town = PracticeTown(wiring.today())
    with TemporaryDirectory(dir=wiring.home()) as folder:
        file = Path(folder) / "practice.csv"
        with file.open("wb") as target:
            target.writelines(town.register_csv())
        wiring.register_import(store.register).take(file)
    store.register.put_movers(town.movers())
