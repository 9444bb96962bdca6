"""A town's mapping file: its columns and codes into our fields. Refused as a whole if wrong."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.fields import FIELDS, Field, Layout
from hitomado.core.register.forbidden import fold_header, is_forbidden
from hitomado.core.toml_lines import syntax_line

FORMAT = 1
_TOP = ("format", "layout", "delimiter", "columns", "codes", "dates")
_DATES = ("none", "era_digits")
_ERA_MARKS = ("M", "T", "S", "H", "R")

Code = StrEnum | bool | str


@dataclass(frozen=True, slots=True)
class RegisterMapping:
    """How one kind of file is read.

    columns: our field → the column's possible names, the first one found counts. codes: field →
    the file's code → our value. no_date: cells that mean "no date". era_digits: era digit of
    7-digit dates (EYYMMDD) → M, T, S, H or R; empty = the file has no such dates.
    """

    layout: Layout
    columns: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Mapping[str, Code]]
    delimiter: str = ","
    no_date: frozenset[str] = frozenset()
    era_digits: Mapping[str, str] = field(default_factory=dict)


def parse_mapping(text: str) -> RegisterMapping:
    """Read a mapping file (TOML).

    Raises RegisterFileError(MAPPING_SYNTAX) with the line, or RegisterFileError(MAPPING_INVALID)
    with the line, the key and what is allowed there.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = syntax_line(text, error)
        raise RegisterFileError(Reason.MAPPING_SYNTAX, params=(("line", line),)) from error
    return _Check(text).mapping(data)


class _Check:
    """Goes through one mapping file and stops at the first thing that is wrong."""

    def __init__(self, text: str) -> None:
        self._text = text

    def mapping(self, data: Mapping[str, object]) -> RegisterMapping:
        self._only_known("", data, _TOP)
        if data.get("format") != FORMAT or isinstance(data["format"], bool):
            self._stop("", "format", str(FORMAT))
        names = [str(layout) for layout in Layout]
        if data.get("layout") not in names:
            self._stop("", "layout", ", ".join(names))
        layout = Layout(str(data["layout"]))
        delimiter = data.get("delimiter", ",")
        if not isinstance(delimiter, str) or delimiter not in (",", "\t", ";", "|"):
            self._stop("", "delimiter", r"',', '\t', ';', '|'")
        dates = self._table("dates", data.get("dates", {}))
        self._only_known("dates", dates, _DATES)
        fields = FIELDS[layout]
        return RegisterMapping(
            layout=layout,
            columns=self._columns(self._table("columns", data.get("columns", {})), fields),
            codes=self._codes(self._table("codes", data.get("codes", {})), fields),
            delimiter=str(delimiter),
            no_date=frozenset(self._texts("dates", "none", dates.get("none", []))),
            era_digits=self._era_digits(dates.get("era_digits", {})),
        )

    def _columns(
        self, table: Mapping[str, object], fields: Mapping[str, Field]
    ) -> dict[str, tuple[str, ...]]:
        self._only_known("columns", table, fields)
        columns = {key: self._texts("columns", key, names) for key, names in table.items()}
        taken: dict[str, str] = {}
        for key, names in columns.items():
            for name in names:
                if not name.strip() or is_forbidden(name):
                    self._stop("columns", key, "≠ 個人番号, 住民票コード")
                if taken.setdefault(fold_header(name), key) != key:
                    self._stop("columns", key, f"≠ {taken[fold_header(name)]}")
        for key, spec in fields.items():
            if spec.required and not columns.get(key):
                self._stop("columns", key, '["…"]')
        return columns

    def _codes(
        self, table: Mapping[str, object], fields: Mapping[str, Field]
    ) -> dict[str, dict[str, Code]]:
        coded = {name: spec.codes for name, spec in fields.items() if spec.codes is not None}
        self._only_known("codes", table, coded)
        for key, kind in coded.items():
            if key not in table and fields[key].required and kind is not str:
                self._stop("codes", key, f"[codes.{key}]")
        return {
            key: {
                code: self._value(f"codes.{key}", code, value, coded[key])
                for code, value in self._table(f"codes.{key}", values).items()
            }
            for key, values in table.items()
        }

    def _value(self, table: str, code: str, value: object, kind: type) -> Code:
        if kind is bool or kind is str:
            if isinstance(value, bool) is not (kind is bool) or not isinstance(value, kind):
                self._stop(table, code, "true, false" if kind is bool else '"…"')
            return value
        values = [str(member) for member in kind]  # type: ignore[attr-defined]
        if value not in values:
            self._stop(table, code, ", ".join(values))
        member: StrEnum = kind(value)
        return member

    def _era_digits(self, value: object) -> dict[str, str]:
        table = self._table("dates.era_digits", value)
        for digit, mark in table.items():
            if not (digit.isdecimal() and len(digit) == 1 and mark in _ERA_MARKS):
                self._stop("dates.era_digits", digit, ", ".join(_ERA_MARKS))
        return {digit: str(mark) for digit, mark in table.items()}

    def _table(self, name: str, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            self._stop("", name, f"[{name}]")
        return value

    def _texts(self, table: str, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._stop(table, key, '["…"]')
        return tuple(value)

    def _only_known(
        self,
        table: str,
        given: Mapping[str, object],
        known: "Mapping[str, object] | tuple[str, ...]",
    ) -> None:
        for key in given:
            if key not in known:
                self._stop(table, key, ", ".join(known))

    def _stop(self, table: str, key: str, allowed: str) -> NoReturn:
        raise RegisterFileError(
            Reason.MAPPING_INVALID,
            f"{table}.{key}",
            (("line", _line_of(self._text, table, key)), ("key", key), ("allowed", allowed)),
        )


def _line_of(text: str, table: str, key: str) -> int:
    """Find the line of `key` in its [table]; where it is missing, the table's own line, else 1."""
    inside, best = "", 1
    wanted = re.compile(rf"\s*(?:[\w.\"']+\.)?[\"']?{re.escape(key)}[\"']?\s*=")
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.match(r"\s*\[([^\]]+)\]", line):
            inside = found[1].strip()
            if inside in (table, f"{table}.{key}".lstrip(".")):
                best = number
        elif inside == table and wanted.match(line):
            return number
    return best
