"""Where the parts of the expiry lists are put together."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hitomado import wiring
from hitomado.core.expiry.judge import Judge
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.encoding import Encoding
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.resources_dir import resources
from hitomado.store.expiry import OWN_MAPPING, StoredExpiry

if TYPE_CHECKING:
    from hitomado.store.room import Store


def own_mapping(file: Path | None = None) -> RegisterMapping:
    """Return how a 有効期限切れ対象者一覧 is read: a given file, the town's own, or the shipped one.

    The shipped one is fictional: the true layout is not public. Raises RegisterFileError.
    """
    own = wiring.home() / OWN_MAPPING
    return parse_mapping(_mapping_text(file or (own if own.exists() else None), "layout_b.toml"))


def listed_mapping(file: Path | None = None) -> RegisterMapping:
    """Return how a list of people of the office's own is read. Raises RegisterFileError."""
    return parse_mapping(_mapping_text(file, "layout_listed.toml"))


def _mapping_text(file: Path | None, shipped: str) -> str:

    try:
        return (file or resources() / "mappings" / shipped).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from error


def judge_for(encoding: Encoding, *, practice: bool = False) -> Judge:
    """Return what compares a list with the register. encoding: tells what its file could write."""
    first = Repertoire.CP932 if encoding is Encoding.CP932 else Repertoire.UNLIMITED
    options = replace(wiring.match_options(wiring.office_name(practice=practice)), first=first)
    return Judge(wiring.variants(), options)


def lists_in(store: "Store", *, practice: bool = False) -> StoredExpiry:
    """Return the lists kept in a store."""
    return StoredExpiry(
        store.db,
        store.journal,
        store.register,
        wiring.home(),
        judge=partial(judge_for, practice=practice),
        shipped=lambda: _mapping_text(None, "layout_b.toml"),
        now=lambda: datetime.now(UTC),
    )
