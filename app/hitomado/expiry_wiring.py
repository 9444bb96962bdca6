"""Where the parts of the expiry lists are put together."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hitomado import wiring
from hitomado.core.expiry.fates import Fate, Moved
from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.model import Proof
from hitomado.core.expiry.sheets import Speech
from hitomado.core.match.comparison import Field
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.reasons import HitomadoError, Reason, RegisterFileError
from hitomado.core.register.encoding import Encoding
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.resources_dir import resources
from hitomado.runner.expiry_sheets import Look, SheetFolder
from hitomado.store.expiry import OWN_MAPPING, StoredExpiry
from hitomado.store.expiry_files import first_lines
from hitomado.words import Words
from hitomado.words.reasons_said import match_sentence

if TYPE_CHECKING:
    from hitomado.store.room import Store

_JAPAN = timezone(timedelta(hours=9))


def own_mapping(file: Path | None = None) -> RegisterMapping:
    """Return how a 有効期限切れ対象者一覧 is read: a file, the town's own, or the shipped.

    The shipped one is fictional: the true layout is not public. Raises RegisterFileError.
    """
    own = wiring.home() / OWN_MAPPING
    return parse_mapping(_mapping_text(file or (own if own.exists() else None), "layout_b.toml"))


def is_fictional() -> bool:
    """Whether the town has no mapping of its own yet, and the invented one would be used."""
    return not (wiring.home() / OWN_MAPPING).exists()


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


def speech(words: Words) -> Speech:
    """Return how the sheets say verdicts, reasons and marks."""

    def proof(of: Proof) -> str:
        return match_sentence(words, of.reason)

    def japan(moment: object) -> str:
        if not isinstance(moment, datetime):
            return str(moment)
        return moment.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M")

    return Speech(
        proof=proof,
        verdict=lambda verdict: words(f"expiry.verdict.{verdict}"),
        choice=lambda choice: words(f"expiry.choice.{choice}"),
        why=lambda code: words(f"expiry.why.{code}"),
        code=lambda code: words(f"expiry.code.{code}"),
        time=japan,
    )


def sheet_folder(
    folder: Path, words: Words, source: str, *, encoding: str = "utf-8-bom", practice: bool = False
) -> SheetFolder:
    """Return what writes a list's sheets into a folder."""
    look = Look(
        title=lambda sheet: words(f"expiry.sheet.{sheet}"),
        head=lambda key: words(f"expiry.column.{key}"),
        office=wiring.office_name(practice=practice),
        source=source,
        made=wiring.today(),
        practice=practice,
    )
    return SheetFolder(folder, look, speech(words), encoding)


@dataclass(frozen=True, slots=True)
class OfficeLists:
    """Implements `ui.list_parts.ListParts`: a list's file before it is taken, and its sheets."""

    practice: bool

    def first_lines(self, path: Path, delimiter: str) -> Sequence[Sequence[str]]:
        """Return the header and some rows. Raises RegisterFileError."""
        return first_lines(path, delimiter)

    def count_rows(self, path: Path) -> int:
        """Count the lines below the header. Raises RegisterFileError."""
        try:
            with path.open("rb") as file:
                return max(sum(1 for _ in file) - 1, 0)
        except OSError as error:
            raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from None

    def own_mapping(self) -> bool:
        """Say whether the town has agreed to columns of its own."""
        return not is_fictional()

    def sheets(self, folder: Path, words: Words, source: str) -> SheetFolder:
        """Return what writes a list's sheets into a folder."""
        return sheet_folder(folder, words, source, practice=self.practice)


_MOVED = ("order", "number", "name", "kana", "birth", "since", "verdict", "changed_on", "changes")


def write_fates(folder: Path, words: Words, found: Sequence[Moved]) -> Path:
    """Write who of a list has moved, died or been renamed; no address, nothing of the locked.

    Raises HitomadoError(FILE_NOT_WRITTEN).
    """
    path = folder / f"{words('expiry.moved.sheet')}.csv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow([words(f"expiry.column.{key}") for key in _MOVED])
            writer.writerows(_moved_line(n, one, words) for n, one in enumerate(found, 1))
    except OSError as error:
        raise HitomadoError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from None
    return path


def _moved_line(order: int, one: Moved, words: Words) -> list[str]:
    row = one.matched.row
    exact = row.birth.exact
    names = [p for p in one.proofs if p.what is Field.NAME]
    return [
        str(order),
        row.number,
        row.name,
        row.name_kana,
        exact.isoformat() if exact else row.birth.text,
        row.since.isoformat() if row.since else "",
        words(f"expiry.moved.fate.{one.fate}"),
        one.on.isoformat() if one.on and one.fate is Fate.MOVED else "",
        " ".join(match_sentence(words, p.reason) for p in names),
    ]
