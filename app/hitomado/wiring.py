"""Where the parts are put together. Heavy parts are imported on first use (start-up budget)."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hitomado.window_memory import remembered

if TYPE_CHECKING:
    from hitomado.core.export.columns import ExportMap, What
    from hitomado.core.match.gazetteer import Gazetteer
    from hitomado.core.match.options import MatchOptions
    from hitomado.core.match.town_spellings import TownSpellings
    from hitomado.core.match.variants import Variants
    from hitomado.core.rules.book.office_days import OfficeDay
    from hitomado.core.rules.book.office_rules import LaidRules, OfficeOwn
    from hitomado.core.rules.book.rulebook import Rulebook
    from hitomado.ports import CardLink, ImportOutcome, Printer, Readers
    from hitomado.runner.trace import ApduTrace
    from hitomado.store.importing import RegisterImport
    from hitomado.store.register import StoredRegister
    from hitomado.store.room import Store
    from hitomado.virtual.card import VirtualCard
    from hitomado.virtual.spec import CardSpec

TOWN_SPELLINGS = "town_spellings.toml"  # in the data folder: the town's own pairs


def home() -> Path:
    """Return this machine's shared data folder: `HITOMADO_HOME`, or the platform's place."""
    given = os.environ.get("HITOMADO_HOME")
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Hitomado"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "hitomado"


@cache
def rulebook() -> "Rulebook":
    """Return the shipped rules of all files. Raises RulesError(RULES_INVALID)."""
    from hitomado.core.rules.book.rulebook import joined
    from hitomado.core.rules.book.rulefile import parse_rules
    from hitomado.core.rules.needed import NEEDED
    from hitomado.resources_dir import resources

    files = sorted((resources() / "rules").glob("*.toml"))
    return joined((parse_rules(f.read_text(encoding="utf-8"), f.name) for f in files), NEEDED)


@lru_cache(maxsize=4)
def laid_rules(own: "OfficeOwn", today: date) -> "LaidRules":
    """Return the shipped rules with what the office has set laid over them, and what is left out.

    Raises RulesError(RULES_INVALID) for the shipped ones only.
    """
    from hitomado.core.rules.book.office_rules import lay

    return lay(rulebook(), own, today)


def office_own(*, practice: bool = False) -> "OfficeOwn":
    """Return what the office has set on this PC; nothing where no store is yet. StoreError."""
    from hitomado.core.rules.book.office_rules import NOTHING

    if not database(practice=practice).exists():
        return NOTHING
    with store(practice=practice) as opened:
        return opened.office_rules.own()


def office_rulebook(*, practice: bool = False) -> "Rulebook":
    """Return the rules in force at this office, by their dates. Raises StoreError, RulesError."""
    return laid_rules(office_own(practice=practice), today()).book


@cache
def variants() -> "Variants":
    """Return the shipped table of kanji variants."""
    from hitomado.core.match.variants import Variants
    from hitomado.resources_dir import resources

    folder = resources() / "variants"
    table, lists = folder / "variants.tsv", folder / "deny.toml"
    return Variants.parse(table.read_text(encoding="utf-8"), lists.read_text(encoding="utf-8"))


@cache
def places() -> "Gazetteer":
    """Return the shipped list of municipalities and towns."""
    from hitomado.core.match.gazetteer import Gazetteer
    from hitomado.resources_dir import resources

    text = (resources() / "places" / "towns.tsv").read_text(encoding="utf-8")
    return Gazetteer.parse(text, variants().folding)


def town_spellings() -> "TownSpellings":
    """Return what the town's own file in the data folder says; nothing where there is none.

    Raises HitomadoError: SPELLINGS_SYNTAX, SPELLINGS_INVALID, SPELLINGS_UNREADABLE.
    """
    from hitomado.core.match.town_spellings import NO_SPELLINGS, parse_town_spellings
    from hitomado.core.reasons import HitomadoError, Reason

    try:
        text = (home() / TOWN_SPELLINGS).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return NO_SPELLINGS
    except (OSError, UnicodeDecodeError) as error:
        raise HitomadoError(Reason.SPELLINGS_UNREADABLE, type(error).__name__) from error
    return parse_town_spellings(text)


def office_name(*, practice: bool = False) -> str:
    """Name the municipality whose counter this PC is, as last said in the window; "" before."""
    if practice:
        from hitomado.virtual.town.places import TOWN

        return TOWN
    kept = remembered(home()).get("identity")
    return str(kept[0]) if isinstance(kept, list) and len(kept) == 3 else ""


def match_options(
    own_municipality: str,
    first: str = "sign_certificate",
    second: str = "register",
    *,
    town: "TownSpellings | None" = None,
) -> "MatchOptions":
    """Return how two sources are compared here. first, second: names of `town_spellings.SOURCES`.

    town: None = read the town's file now. Raises HitomadoError like `town_spellings`.
    """
    from hitomado.core.match.options import MatchOptions
    from hitomado.core.match.repertoires import Repertoire

    town = town_spellings() if town is None else town
    return MatchOptions(
        own_municipality=own_municipality,
        first=town.sources.get(first, Repertoire.CERTIFICATE),
        second=town.sources.get(second, Repertoire.UNLIMITED),
        places=places(),
        town=town,
    )


@cache
def public_holidays() -> frozenset[date]:
    """Return the shipped 国民の祝日."""
    from hitomado.resources_dir import resources

    lines = (resources() / "calendar" / "holidays.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(date.fromisoformat(line[:10]) for line in lines if not line.startswith("#"))


@lru_cache(maxsize=16)
def closed_days(around: date, own: "tuple[OfficeDay, ...]" = ()) -> frozenset[date]:
    """Return the days the office is closed, half a year back and more than a year ahead of a day.

    own: the office's calendar (`office_own().days`), laid over weekends and holidays.
    """
    from hitomado.core.rules.book import office_days

    return office_days.closed_days(around, public_holidays(), own)


def printer() -> "Printer":
    """Return what makes PDFs: their language is the paper's own, whatever the screen's is.

    Fonts in the data folder's `fonts` are used besides the system's.
    """
    from hitomado.paper.printer import TypstPrinter
    from hitomado.resources_dir import resources
    from hitomado.words import LANGUAGES, Words

    own, said = home() / "fonts", {language: Words(language) for language in LANGUAGES}
    return TypstPrinter(resources() / "forms", said, [own] if own.is_dir() else [])


def practice_card(
    spec: "CardSpec", nonce: str, *, fake_ca: bool = False, elliptic: bool = False
) -> "VirtualCard":
    """Return a virtual card whose keys are kept in the data folder for the next start.

    fake_ca: its certificates bear the real JPKI's name, under a forger's key. elliptic: they are
    as the coming card's, P-384 and ten years, of keys for this start
    only (see `virtual.elliptic`). ValueError for both.
    """
    from hitomado.virtual.ca import PracticeAuthority
    from hitomado.virtual.card import VirtualCard
    from hitomado.virtual.fake_ca import FakeAuthority
    from hitomado.virtual.keys import KeyPool

    maker = PracticeAuthority
    if elliptic:
        if fake_ca:
            raise ValueError("no authority is both")
        from hitomado.virtual.elliptic import EllipticAuthority

        maker = EllipticAuthority
    elif fake_ca:
        maker = FakeAuthority
    authority = maker(KeyPool(home() / "practice-keys"))
    return VirtualCard(spec, nonce=nonce, authority=authority)


@cache
def _trace(file: Path) -> "ApduTrace":
    from hitomado.runner.trace import ApduTrace

    trace = ApduTrace(file)
    if os.environ.get("HITOMADO_APDU_LOG", "") not in {"", "0"}:
        trace.set_on(True)
    return trace


def apdu_trace() -> "ApduTrace":
    """Return the switch of the record of card commands (headers only), one for the program.

    Off, unless HITOMADO_APDU_LOG is set or somebody switches it on; off again at the next start.
    """
    return _trace(home() / "apdu.log")


def traced(readers: "Readers") -> "Readers":
    """Return readers whose commands are written down while the record is on."""
    from hitomado.runner.trace import TracedReaders

    return TracedReaders(readers, apdu_trace())


def card_readers(*, practice: bool = False) -> "Readers":
    """Return this PC's readers; in practice a reader in memory with a practice card on it."""
    if not practice:
        from hitomado.pcsc import PcscReaders

        return traced(PcscReaders())
    from hitomado.virtual.readers import VirtualReaders
    from hitomado.virtual.spec import CardSpec

    readers = VirtualReaders()
    readers.insert(practice_card(CardSpec.example(), nonce=""))
    return traced(readers)


def is_practice(link: "CardLink", *, practice: bool) -> bool:
    """Whether a link's card is surely a virtual one: in memory, or proved by this run's nonce."""
    if practice:
        return True
    from hitomado.pcsc import guard

    nonce = guard.nonce()
    return nonce is not None and guard.is_virtual(link, nonce)


def today() -> date:
    """Return the date in Japan, whatever this PC's own zone."""
    return datetime.now(timezone(timedelta(hours=9))).date()


def database(*, practice: bool = False) -> Path:
    """Return where this PC's database stands, the practice one apart from the real one."""
    return home() / ("practice.db" if practice else "hitomado.db")


def open_store(*, practice: bool = False) -> "Store":
    """Open this PC's store, making it at first. Raises StoreError."""
    from hitomado.store import room
    from hitomado.store.fold import variant_fold

    fold = variant_fold(variants().forms)
    file = database(practice=practice)
    return room.open_store(file, now=lambda: datetime.now(UTC), fold=fold)


@contextmanager
def store(*, practice: bool = False) -> "Iterator[Store]":
    """Open this PC's store and close it again. Raises StoreError."""
    opened = open_store(practice=practice)
    try:
        yield opened
    finally:
        opened.close()


def pin_change_allowed(*, practice: bool = False) -> bool:
    """Whether this office has set that PINs may be changed here. Raises StoreError."""
    from hitomado.store.settings import PIN_CHANGE

    if not database(practice=practice).exists():
        return PIN_CHANGE.default
    with store(practice=practice) as opened:
        return opened.settings.get(PIN_CHANGE)


def import_movers(
    store: "Store", path: Path, *, practice: bool, accept_rejects: bool = False
) -> "ImportOutcome | None":
    """Take 転出証明書 data (layout E); None when the file has not its columns.

    Refused until the office has said that such a file may leave the 統合端末; not in practice.
    """
    from hitomado.core.reasons import HitomadoError, Reason, RegisterFileError
    from hitomado.core.register.encoding import decode_lines, detect_encoding
    from hitomado.core.register.mapping import parse_mapping
    from hitomado.core.register.movers import read_movers
    from hitomado.core.register.rejects import Reject
    from hitomado.ports import ImportOutcome
    from hitomado.resources_dir import resources

    mapping = parse_mapping((resources() / "mappings" / "layout_e.toml").read_text("utf-8"))
    rejects: tuple[Reject, ...] = ()
    try:
        data = path.read_bytes()
        found = list(read_movers(decode_lines([data], detect_encoding([data])), mapping))
        book = laid_rules(store.office_rules.own(), today()).book
        if not practice and not book.flag("movers.import_allowed", today()):
            raise RegisterFileError(Reason.MOVERS_NOT_ALLOWED)
        rejects = tuple(r for r in found if isinstance(r, Reject))
        records = [r for r in found if not isinstance(r, Reject)]
        if rejects and not accept_rejects:
            raise RegisterFileError(Reason.FILE_REJECTS, params=(("count", len(rejects)),))
        if not records:
            raise RegisterFileError(Reason.FILE_EMPTY)
        store.register.put_movers(records)
    except OSError as error:
        unreadable = RegisterFileError(Reason.FILE_UNREADABLE, f"errno {error.errno}")
        return ImportOutcome(None, stop=unreadable)
    except HitomadoError as stop:
        return (
            None if stop.reason is Reason.FILE_COLUMNS else ImportOutcome(None, rejects, (), stop)
        )
    return ImportOutcome(sum(len(r.persons) for r in records), rejects)


def export_map(what: "What") -> "ExportMap":
    """Return the columns of a file for the resident system: the town's own map, or the shipped one.

    Raises RegisterFileError: MAPPING_SYNTAX, MAPPING_INVALID, FILE_UNREADABLE.
    """
    from hitomado.core.export.columns import parse_export_map
    from hitomado.core.reasons import Reason, RegisterFileError
    from hitomado.resources_dir import resources

    name = f"export_{what}.toml"
    own = home() / name
    try:
        text = (own if own.exists() else resources() / "mappings" / name).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from error
    return parse_export_map(text)


def register_import(register: "StoredRegister", mapping: Path | None = None) -> "RegisterImport":
    """Return one import into the register; mapping: the town's file, else the shipped one.

    Raises RegisterFileError: MAPPING_INVALID, MAPPING_SYNTAX, FILE_UNREADABLE.
    """
    from hitomado.core.reasons import Reason, RegisterFileError
    from hitomado.core.register.mapping import parse_mapping
    from hitomado.resources_dir import resources
    from hitomado.store.importing import RegisterImport

    file = mapping or resources() / "mappings" / "layout_a.toml"
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from error
    return RegisterImport(register, parse_mapping(text), lambda: datetime.now(UTC))
