"""A vendor's column map: which of our values stands in which column, and how it is written.

A map (TOML): format, what (notice | card), encoding (cp932 | utf-8 | utf-8-bom), delimiter,
quote_all, `[[column]]` with title, key, dates?, codes?. Refused as a whole if anything is wrong.
個人番号 and 住民票コード are no keys: no map can ask for them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NoReturn

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.forbidden import is_forbidden
from hitomado.core.toml_lines import syntax_line

FORMAT: Final = 1


class What(StrEnum):
    """What is written for outside: the files a resident system accepts, and an expiry list's.

    The first two have a column map (住民記録システム標準仕様書 10.8).
    """

    NOTICE = "notice"  # 住民異動届に記載のデータ
    CARD = "card"  # 個人番号カード券面事項, without the number
    EXPIRY_SHEET = "expiry_sheet"  # a sheet of a 有効期限切れ対象者一覧; its columns are fixed


class Dates(StrEnum):
    """How a date is written."""

    ISO = "iso"  # 2026-11-20
    DIGITS = "digits"  # 20261120
    ERA = "era"  # 令和8年11月20日


_SHARED: Final = (
    "visit",
    "person",
    "name",
    "name_kana",
    "birth_date",
    "sex",
    "former_name",
    "alias",
)
KEYS: Final[Mapping[What, frozenset[str]]] = {
    What.NOTICE: frozenset(
        {
            *_SHARED,
            *("kind", "filed_date", "moved_date", "new_address", "new_building", "old_address"),
            *("head_name", "old_head_name", "relationship", "applicant", "agent_name", "phone"),
            *("nationality_kind", "procedures", "birth_text"),
        }
    ),
    What.CARD: frozenset({*_SHARED, "address", "card_expiry", "source", "integrity", "birth_text"}),
}
DATE_KEYS: Final = frozenset({"birth_date", "filed_date", "moved_date", "card_expiry"})
_ENCODINGS: Final = {"cp932": "cp932", "utf-8": "utf-8", "utf-8-bom": "utf-8-sig"}
_TOP: Final = frozenset({"format", "what", "encoding", "delimiter", "quote_all", "column"})
_COLUMN: Final = frozenset({"title", "key", "dates", "codes"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. codes: our code → the vendor's; a code without one stays as it is."""

    title: str
    key: str
    dates: Dates = Dates.ISO
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportMap:
    """encoding: Python's name of the codec."""

    what: What
    columns: tuple[Column, ...]
    encoding: str
    delimiter: str = ","
    quote_all: bool = False


def parse_export_map(text: str) -> ExportMap:
    """Read a map. Raises RegisterFileError: MAPPING_SYNTAX, MAPPING_INVALID (key, allowed)."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = syntax_line(text, error)
        raise RegisterFileError(Reason.MAPPING_SYNTAX, params=(("line", line),)) from error
    _known("-", data, _TOP)
    if data.get("format") != FORMAT:
        _stop("format", str(FORMAT))
    what = _one_of("what", data.get("what"), [str(w) for w in KEYS])
    encoding = _ENCODINGS[_one_of("encoding", data.get("encoding"), list(_ENCODINGS))]
    delimiter = _one_of("delimiter", data.get("delimiter", ","), [",", "\t", ";"])
    quote_all = data.get("quote_all", False)
    if not isinstance(quote_all, bool):
        _stop("quote_all", "true, false")
    tables = data.get("column")
    if not isinstance(tables, list) or not tables:
        _stop("column", "[[column]]")
    heads = [n for n, line in enumerate(text.splitlines(), 1) if line.strip() == "[[column]]"]
    lines = heads if len(heads) == len(tables) else [1] * len(tables)
    columns = tuple(_column(What(what), *each) for each in zip(tables, lines, strict=True))
    titles = [column.title for column in columns]
    twice = next((title for title in titles if titles.count(title) > 1), "")
    if twice:
        _stop("title", f"≠ {twice}")
    return ExportMap(What(what), columns, encoding, delimiter, quote_all)


def _column(what: What, table: object, line: int) -> Column:
    if not isinstance(table, dict):
        _stop("column", "[[column]]", line)
    _known("column", table, _COLUMN, line)
    title = table.get("title")
    if not isinstance(title, str) or not title.strip() or is_forbidden(title):
        _stop("title", "≠ 個人番号, 住民票コード", line)
    key = _one_of("key", table.get("key"), sorted(KEYS[what]), line)
    dates = _one_of("dates", table.get("dates", "iso"), [str(d) for d in Dates], line)
    codes = table.get("codes", {})
    if not isinstance(codes, dict) or not all(isinstance(v, str) for v in codes.values()):
        _stop("codes", '{ code = "…" }', line)
    return Column(title, key, Dates(dates), dict(codes))


def _known(where: str, table: Mapping[str, object], allowed: frozenset[str], line: int = 1) -> None:
    for name in table:
        if name not in allowed:
            _stop(f"{where}.{name}", ", ".join(sorted(allowed)), line)


def _one_of(key: str, value: object, allowed: list[str], line: int = 1) -> str:
    if not isinstance(value, str) or value not in allowed:
        _stop(key, ", ".join(map(repr, allowed)), line)
    return value


def _stop(key: str, allowed: str, line: int = 1) -> NoReturn:
    params = (("line", line), ("key", key), ("allowed", allowed))
    raise RegisterFileError(Reason.MAPPING_INVALID, key, params)
