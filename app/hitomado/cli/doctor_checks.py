"""The checks of `doctor`: each yields facts and troubles, and goes on after a trouble.

A trouble is the stop that the same thing would be elsewhere, or a stop of the doctor's own.
"""

import platform
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from hitomado import __version__, wiring
from hitomado.cli.context import Context, without_user
from hitomado.core.reasons import HitomadoError, PaperError, Reason, StoreError
from hitomado.resources_dir import resources
from hitomado.runner.diagnosis import diagnose
from hitomado.words import Words
from hitomado.words.diagnosis_said import diagnosis_lines

if TYPE_CHECKING:
    from hitomado.store.room import Store

# an import holds two generations of the register for a moment; the rest is for journal and forms
_SPARE_DISK: Final = 1024**3  # bytes
_JAPAN: Final = timezone(timedelta(hours=9))
_SHIPPED: Final = (
    "calendar/holidays.tsv",
    "forms/combined.typ",
    "manual/ja.md",
    "manual/en.md",
    "mappings/layout_a.toml",
    "programs/card_programs.toml",
    "theme/tokens.json",
    "theme/window.qss",
    "variants/variants.tsv",
    "variants/deny.toml",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One fact. label: its name in the words, `doctor.label.<label>`."""

    label: str
    value: str


Found: TypeAlias = Said | HitomadoError
Check: TypeAlias = Callable[[Context], Iterator[Found]]


def program(context: Context) -> Iterator[Found]:
    """Versions of the program and of what it stands on."""
    from hitomado.store.engine import versions

    yield Said("program", __version__)
    yield Said("system", f"{platform.system()} {platform.release()}")
    yield Said("python", platform.python_version())
    sqlite, sqlcipher = versions()
    yield Said("database", f"SQLite {sqlite} / SQLCipher {sqlcipher}")
    try:
        from PySide6.QtCore import qVersion
    except ImportError as error:
        yield HitomadoError(Reason.WINDOW_BROKEN, without_user(error))
    else:
        yield Said("qt", qVersion())
    parts = (f"{name} {version(name)}" for name in ("pyscard", "typst"))
    yield Said("parts", context.words("kit.list.comma").join(parts))


def readers(context: Context) -> Iterator[Found]:
    """The PC/SC service, each reader, and what the cards on them answer to."""
    for found in diagnose(wiring.card_readers(practice=context.practice)):
        for label, value in diagnosis_lines(context.words, found):
            yield Said(label, value)
        if found.stop is not None:
            yield found.stop
    trace = wiring.apdu_trace()
    before = "earlier" if trace.file.exists() else "off"
    state = "on" if trace.is_on() else before
    yield Said("trace", context.words(f"diagnosis.trace.{state}", file=without_user(trace.file)))


def data(context: Context) -> Iterator[Found]:
    """The data folder: key, register, journal. A PC without data gets none by being looked at."""
    words, practice = context.words, context.practice
    file = wiring.database(practice=practice)
    yield Said("folder", without_user(file.parent))
    if not file.exists():
        others = any(each.is_file() for each in file.parent.glob("*"))
        yield Said("store", words(f"doctor.store.{'others' if others else 'none'}"))
        if not practice:
            yield StoreError(Reason.NO_REGISTER)
        return
    try:
        with wiring.store(practice=practice) as store:
            yield from _key(store, file, words)
            yield from _register(store, words)
            yield from _journal(store, words)
    except StoreError as stop:
        yield stop


def _key(store: "Store", file: Path, words: Words) -> Iterator[Found]:
    from hitomado.store.key import KeyPlace, key_file

    yield Said("key", words(f"doctor.key.{store.key_place}"))
    if store.key_place is KeyPlace.FILE and sys.platform != "win32":
        mode = stat.S_IMODE(key_file(file).stat().st_mode)
        if mode & 0o077:
            yield StoreError(Reason.KEY_READABLE, f"mode {mode:04o}")


def _register(store: "Store", words: Words) -> Iterator[Found]:
    info = store.register.info()
    if info is None:
        yield StoreError(Reason.NO_REGISTER)
        return
    days = max(0, (datetime.now(UTC) - info.as_of).days)
    as_of = f"{info.as_of.astimezone(_JAPAN):%Y-%m-%d}"
    value = words("doctor.register", as_of=as_of, days=days, people=info.people)
    yield Said("register", value)
    yield Said("flags", words("doctor.flags.known" if info.flags_known else "doctor.flags.unknown"))
    try:
        store.register.person("0")  # opens the register's own file, whoever that is
    except StoreError as stop:
        yield stop


def _journal(store: "Store", words: Words) -> Iterator[Found]:
    broken = store.journal.verify()
    if broken is None:
        count = sum(1 for _ in store.journal.lines())
        yield Said("journal", words("doctor.journal.whole", count=count))
    else:
        yield Said("journal", words("doctor.journal.broken", line=broken))
        yield StoreError(Reason.CHAIN_BROKEN, f"line {broken}")


def disk(context: Context) -> Iterator[Found]:
    """Space for the next register beside the present one."""
    home = wiring.home()
    there = next(folder for folder in (home, *home.absolute().parents) if folder.is_dir())
    free = shutil.disk_usage(there).free
    used = sum(file.stat().st_size for file in home.glob("*") if file.is_file())
    mib = 1024**2
    yield Said("disk", context.words("doctor.disk", free=free // mib, used=used // mib))
    if free < used + _SPARE_DISK:
        needed = (used + _SPARE_DISK) // mib
        yield StoreError(Reason.DISK_LOW, params=(("needed", needed), ("free", free // mib)))


def paper(context: Context) -> Iterator[Found]:
    """Fonts for the names on the form."""
    from hitomado.paper.fonts import NAME_FONTS, installed

    words, own = context.words, wiring.home() / "fonts"
    families = [font.family for font in installed((own,) if own.is_dir() else ())]
    names = [family for family in families if family in NAME_FONTS]
    yield Said("fonts", words("kit.list.comma").join(families) or words("doctor.fonts.none"))
    if NAME_FONTS[0] in names:
        yield Said("mj", words("doctor.mj.there"))
    else:
        yield Said("mj", words("doctor.mj.missing"))
    if not names:
        yield PaperError(Reason.FONTS_MISSING)


def spellings(context: Context) -> Iterator[Found]:
    """The town's own pairs for comparing, where it has a file of them."""
    if not (wiring.home() / wiring.TOWN_SPELLINGS).exists():
        return
    try:
        wiring.town_spellings()
    except HitomadoError as stop:
        yield stop
    else:
        yield Said("spellings", context.words("doctor.spellings"))


def shipped(context: Context) -> Iterator[Found]:
    """Files that come with the program."""
    folder = resources()
    missing = [name for name in _SHIPPED if not (folder / name).is_file()]
    if missing:
        yield HitomadoError(Reason.RESOURCES_MISSING, ", ".join(missing))
    try:
        rules = wiring.rulebook()
    except HitomadoError as stop:
        yield stop
        return
    if not missing:
        yield Said("shipped", context.words("doctor.shipped", rules=len(rules.rules)))


CHECKS: Final[tuple[Check, ...]] = (program, readers, data, disk, paper, spellings, shipped)
