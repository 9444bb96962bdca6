"""The window's parts put together: for real work, and for practice with the invented town."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from hitomado import wiring
from hitomado.core.chip.reading import Attributes, SignAttributes
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, Resident
from hitomado.core.reasons import HitomadoError, Reason, RegisterFileError
from hitomado.core.rules.book.office_rules import NOTHING, OfficeOwn
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.plan import Case, OfficeFacts, Plan
from hitomado.core.visit.office import Office
from hitomado.ports import (
    ImportOutcome,
    Journal,
    OfficeIdentity,
    OfficeRules,
    OpenStore,
    PracticeTray,
    Readers,
    Register,
)
from hitomado.window_memory import remember, remembered

if TYPE_CHECKING:
    from hitomado.core.desk.certificates import CertificateTable
    from hitomado.core.expiry.keeping import ExpiryLists
    from hitomado.core.match.options import MatchOptions
    from hitomado.core.match.people import Compared
    from hitomado.core.match.town_spellings import TownSpellings
    from hitomado.store.room import Store
    from hitomado.store.window_lock import WindowLock
    from hitomado.ui.appearance import Appearance
    from hitomado.ui.start import Entrance
    from hitomado.ui.window_parts import Parts
    from hitomado.virtual.card import VirtualCard
    from hitomado.virtual.spec import CardSpec

TOWN_MAPPING = "mapping.toml"  # in the data folder: the town's own names of columns and codes
PRACTICE_CLERK = "演習"


class OfficeClock:
    """Implements `ports.Clock` with this PC's clock, the date as in Japan."""

    def today(self) -> date:
        return wiring.today()

    def now(self) -> datetime:
        return datetime.now(UTC)


def entrance(*, practice: bool) -> "Entrance":
    """What the start needs, for real work or for practice."""
    from hitomado.store.window_lock import WindowLock
    from hitomado.ui.start import Entrance

    lock = WindowLock(wiring.database(practice=practice))
    return Entrance(
        practice,
        partial(_identity_of_only_window, lock, practice=practice),
        keep_identity,
        partial(window_parts, practice=practice, lock=lock),
        appearance,
    )


def window_parts(
    identity: OfficeIdentity, *, practice: bool, lock: "WindowLock | None" = None
) -> "Parts":
    """Everything the window needs. lock: given back when its store is closed.

    Raises StoreError, RulesError.
    """
    from hitomado.expiry_wiring import OfficeLists
    from hitomado.runner.vault import MemoryVault
    from hitomado.store.ids import uuid7
    from hitomado.ui.window_parts import Parts

    today = wiring.today()
    readers, tray = practice_desk(today) if practice else (wiring.card_readers(), None)
    return Parts(
        office_on=partial(_office, identity, practice=practice),
        readers=readers,
        vault=MemoryVault(),
        clock=OfficeClock(),
        printer=wiring.printer(),
        open_store=partial(_open_store, lock, practice=practice),
        import_file=partial(_import_file, practice=practice),
        new_id=lambda: uuid7(datetime.now(UTC)),
        appearance=appearance,
        keep_appearance=keep_appearance,
        export_map=wiring.export_map,
        lists=OfficeLists(practice),
        key_place=partial(key_place, practice=practice),
        tray=tray,
        card_log=None if practice else wiring.apdu_trace(),
        certificates=_certificates,
        shipped_rules=wiring.rulebook,
        public_holidays=wiring.public_holidays,
    )


def _certificates() -> "tuple[CertificateTable, HitomadoError | None]":
    from hitomado import desk_wiring  # read when the helper opens: the window starts without

    return desk_wiring.certificates()


def _identity_of_only_window(lock: "WindowLock", *, practice: bool) -> OfficeIdentity:
    """Be this PC's only window, or stop before anything is asked. Raises StoreError."""
    lock.take()
    return office_identity(practice=practice)


def office_identity(*, practice: bool) -> OfficeIdentity:
    """Whose counter this PC is, as last said; empty texts before the first start. StoreError."""
    if practice:
        from hitomado.virtual.town.places import TOWN, TOWN_CODE

        return OfficeIdentity(TOWN, TOWN_CODE, PRACTICE_CLERK)
    kept = remembered(wiring.home()).get("identity")
    if isinstance(kept, list) and len(kept) == 3:
        return OfficeIdentity(*map(str, kept))
    from hitomado.store.settings import CLERK_NAME, MUNICIPALITY_CODE, OFFICE_NAME

    with wiring.store() as store:
        get = store.settings.get
        return OfficeIdentity(get(OFFICE_NAME), get(MUNICIPALITY_CODE), get(CLERK_NAME))


def keep_identity(identity: OfficeIdentity) -> None:
    """Remember whose counter this is; the office's own values leave a journal line. StoreError."""
    from hitomado.store.settings import CLERK_NAME, MUNICIPALITY_CODE, OFFICE_NAME

    with wiring.store() as store:
        # the code first: every line carries it, its own already
        office = ((MUNICIPALITY_CODE, identity.municipality_code), (OFFICE_NAME, identity.name))
        for setting, value in office:
            store.settings.put(setting, value, journal=store.journal, clerk=identity.clerk)
        store.settings.put(CLERK_NAME, identity.clerk)
    who = [identity.name, identity.municipality_code, identity.clerk]
    remember(wiring.home(), identity=who)


def appearance() -> "Appearance":
    """How the window looked last on this PC; what cannot be read is as at the first start."""
    from hitomado.ui.appearance import Appearance, Mode

    kept = remembered(wiring.home())
    try:
        return Appearance(Mode(str(kept["mode"])), int(str(kept["scale"])), str(kept["language"]))
    except (KeyError, ValueError):
        return Appearance()


def keep_appearance(wanted: "Appearance") -> None:
    """Remember the look."""
    look = {"mode": str(wanted.mode), "scale": wanted.scale, "language": wanted.language}
    remember(wiring.home(), **look)


def key_place(*, practice: bool) -> str:
    """Where the machine's key lies. Raises StoreError."""
    with wiring.store(practice=practice) as store:
        return str(store.key_place)


def _import_file(
    path: Path,
    *,
    practice: bool,
    accept_rejects: bool,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> ImportOutcome:
    """Take a register file, or 転出証明書 data where the columns are those."""
    with wiring.store(practice=practice) as store:
        own = wiring.home() / TOWN_MAPPING
        work = wiring.register_import(store.register, own if own.exists() else None)
        try:
            taken = work.take(
                path, accept_rejects=accept_rejects, progress=progress, cancelled=cancelled
            )
        except RegisterFileError as stop:
            if stop.reason is Reason.FILE_COLUMNS:
                movers = wiring.import_movers(
                    store, path, practice=practice, accept_rejects=accept_rejects
                )
                if movers is not None:
                    return movers
            return ImportOutcome(None, tuple(work.rejects), stop=stop)
        except HitomadoError as stop:
            return ImportOutcome(None, stop=stop)
        return ImportOutcome(
            taken.info.people, tuple(taken.rejects), taken.dropped, dated_ahead=taken.dated_ahead
        )


def _office(
    identity: OfficeIdentity, today: date, own: OfficeOwn = NOTHING, *, practice: bool
) -> Office:
    """Bind the rules and the comparator's table to this office and day; both load when used.

    own: what the office has set itself, laid over the shipped rules and the calendar.
    The town's own pairs are read now, once: a file that cannot be taken is told by the window, and
    the comparison goes on with what is shipped.
    """
    town, town_stop = _town_spellings()

    @cache
    def options(first: str, second: str) -> "MatchOptions":
        from hitomado.core.match.town_spellings import NO_SPELLINGS

        return wiring.match_options(identity.name, first, second, town=town or NO_SPELLINGS)

    def other(who: Resident | MoverPerson, address: str) -> "tuple[Compared, str]":
        from hitomado.core.match.people import Compared

        if isinstance(who, Resident):
            return replace(Compared.of_resident(who), address=address), "register"
        return Compared.of_mover(who, address), "mover"

    def compare(chip: Attributes, who: Resident | MoverPerson, address: str) -> Comparison:
        from hitomado.core.match.people import compare_people

        own, source = other(who, address)
        return compare_people(chip, own, wiring.variants(), options("chip_text", source))

    def compare_holder(
        sign: SignAttributes, who: Resident | MoverPerson, address: str
    ) -> Comparison:
        from hitomado.core.match.people import compare_sign_attributes

        own, source = other(who, address)
        chosen = options("sign_certificate", source)
        return compare_sign_attributes(sign, own, wiring.variants(), chosen)

    def compare_sign(sign: SignAttributes, name: str, address: str) -> Comparison:
        from hitomado.core.match import certificates

        chosen = options("sign_certificate", "chip_text")
        return certificates.compare_sign(sign, name, address, wiring.variants(), chosen)

    def rules() -> Rulebook:
        return wiring.laid_rules(own, today).book

    def plan(case: Case) -> Plan:
        from hitomado.core.rules.planner import make_plan

        return make_plan(case, rules())

    facts = OfficeFacts(closed=wiring.closed_days(today, own.days))
    return Office(
        name=identity.name,
        municipality_code=identity.municipality_code,
        today=today,
        clerk=identity.clerk,
        facts=facts,
        compare=compare,
        plan=plan,
        compare_sign=compare_sign,
        compare_holder=compare_holder,
        practice=practice,
        told=town_stop,
        rules=rules,
        left_out=() if own == NOTHING else wiring.laid_rules(own, today).left_out,
    )


def _town_spellings() -> tuple["TownSpellings | None", HitomadoError | None]:
    """Read the town's own pairs; where they cannot be taken none, and why."""
    if not (wiring.home() / wiring.TOWN_SPELLINGS).exists():  # most towns: nothing to load
        return None, None
    try:
        return wiring.town_spellings(), None
    except HitomadoError as stop:
        return None, stop


def practice_desk(
    today: date, make_card: "Callable[[CardSpec], VirtualCard] | None" = None
) -> tuple[Readers, PracticeTray]:
    """A reader in memory and the tray of cards beside it; PC/SC is never touched.

    make_card: None = the cards of this home, with its keys.
    """
    from hitomado.virtual.readers import VirtualReaders
    from hitomado.virtual.spec import PRACTICE_MUNICIPALITY
    from hitomado.virtual.tray import TownTray

    readers = VirtualReaders()
    made = make_card or partial(wiring.practice_card, nonce=secrets.token_hex(8))
    # cards carry five digits, without the check digit
    return readers, TownTray(readers, today, PRACTICE_MUNICIPALITY, made)


@dataclass(frozen=True, slots=True)
class _WindowStore:
    """Implements `ports.OpenStore`: the store, and the right to be its window."""

    store: "Store"
    lock: "WindowLock | None"

    @property
    def register(self) -> Register:
        return self.store.register

    @property
    def journal(self) -> Journal:
        return self.store.journal

    @property
    def office_rules(self) -> OfficeRules:
        return self.store.office_rules

    @property
    def expiry(self) -> "ExpiryLists":
        from hitomado import expiry_wiring

        return expiry_wiring.lists_in(self.store)

    def pin_change(self) -> bool:
        return self.store.pin_change()

    def allow_pin_change(self, allowed: bool, *, clerk: str) -> None:
        self.store.allow_pin_change(allowed, clerk=clerk)

    def close(self) -> None:
        self.store.close()
        if self.lock is not None:
            self.lock.release()


def for_window(store: "Store") -> OpenStore:
    """Return an open store as the window uses it, without the right to be the only window."""
    return _WindowStore(store, None)


def _open_store(lock: "WindowLock | None", *, practice: bool) -> OpenStore:
    """Open the database on the thread that will use it; practice gets its town at first start.

    A wrong rule file is refused here too, before anybody is served. Raises StoreError, RulesError.
    """
    wiring.rulebook()
    opened = wiring.open_store(practice=practice)
    try:
        if practice:
            _settle_practice_town(opened)
    except BaseException:
        opened.close()
        raise
    return _WindowStore(opened, lock)


def _settle_practice_town(store: "Store") -> None:
    """Write the invented town as the files a vendor would hand over, and import those; once."""
    from tempfile import TemporaryDirectory

    from hitomado.store.settings import MUNICIPALITY_CODE
    from hitomado.virtual.town.places import TOWN_CODE
    from hitomado.virtual.town.town import PracticeTown

    store.settings.put(MUNICIPALITY_CODE, TOWN_CODE, journal=store.journal, clerk=PRACTICE_CLERK)
    if store.register.info() is not None:
        return
    town = PracticeTown(wiring.today())
    with TemporaryDirectory(dir=wiring.home()) as folder:
        file = Path(folder) / "practice.csv"
        with file.open("wb") as target:
            target.writelines(town.register_csv())
        wiring.register_import(store.register).take(file)
    store.register.put_movers(town.movers())
