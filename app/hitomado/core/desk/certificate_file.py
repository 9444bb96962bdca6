"""The table of certificates as a TOML file: taken whole or not at all, with line and reason."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final, NoReturn

from hitomado.core.desk.certificates import (
    Certificate,
    CertificateTable,
    Konbini,
    Line,
    NotNeeded,
)
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.toml_lines import syntax_line

FORMAT: Final = 1
MOST_YEN: Final = 100_000
LONGEST: Final = 200  # characters of one text
_TOP: Final = ("format", "confirmed", "certificate", "not_needed")
_CERTIFICATE: Final = (
    *("id", "name", "purposes", "where", "fee", "who", "bring", "konbini"),
    *("items", "note", "official"),
)
_KONBINI: Final = ("fee", "hours", "note")
_NOT_NEEDED: Final = ("id", "name", "purposes", "instead")
_LINE: Final = ("ja", "en")
_ID: Final = re.compile(r"[a-z0-9_]{1,40}")
_PAGE: Final = re.compile(r"https://[!-~]{4,290}")
_NEVER: Final = ("支援措置", "支援対象者", "DV等支援")


def parse_certificates(text: str) -> CertificateTable:
    """Read a table.

    Raises HitomadoError(CERTIFICATES_SYNTAX) with the line, HitomadoError(CERTIFICATES_INVALID)
    with the line, the key and what is allowed there.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = syntax_line(text, error)
        raise HitomadoError(Reason.CERTIFICATES_SYNTAX, params=(("line", line),)) from error
    return _Check(text).table(data)


class _Check:
    """Goes through one file and stops at the first thing that is wrong."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._head = 0  # index of the line that the entry being read begins with

    def table(self, data: Mapping[str, object]) -> CertificateTable:
        self._known(data, _TOP)
        if data.get("format") != FORMAT or isinstance(data["format"], bool):
            self._stop("format", str(FORMAT))
        confirmed = data.get("confirmed")
        if confirmed is not None and (
            not isinstance(confirmed, date) or isinstance(confirmed, datetime)
        ):
            self._stop("confirmed", "2026-11-21")
        certificates = tuple(
            self._certificate(entry) for entry in self._entries(data, "certificate", _CERTIFICATE)
        )
        if not certificates:
            self._stop("certificate", "[[certificate]]")
        return CertificateTable(
            certificates,
            tuple(
                NotNeeded(
                    str(entry["id"]),
                    self._said(entry, "name"),
                    self._texts(entry, "purposes"),
                    self._said(entry, "instead"),
                )
                for entry in self._entries(data, "not_needed", _NOT_NEEDED)
            ),
            confirmed,
        )

    def _certificate(self, entry: Mapping[str, object]) -> Certificate:
        official = self._text(entry, "official") if entry.get("official") else ""
        if official and not _PAGE.fullmatch(official):
            self._stop("official", "https://…")
        return Certificate(
            id=str(entry["id"]),
            name=self._said(entry, "name"),
            purposes=self._texts(entry, "purposes"),
            where=self._said(entry, "where"),
            fee=self._yen(entry),
            who=self._all_said(entry, "who"),
            bring=self._all_said(entry, "bring"),
            konbini=self._konbini(entry) if "konbini" in entry else None,
            items=self._all_said(entry, "items") if "items" in entry else (),
            note=self._said(entry, "note") if "note" in entry else None,
            official=official,
        )

    def _konbini(self, entry: Mapping[str, object]) -> Konbini:
        table = entry["konbini"]
        if not isinstance(table, dict):
            self._stop("konbini", "{ fee = 200, hours = … }")
        self._known(table, _KONBINI)
        return Konbini(
            self._yen(table),
            self._said(table, "hours"),
            self._said(table, "note") if "note" in table else None,
        )

    def _entries(
        self, data: Mapping[str, object], kind: str, keys: tuple[str, ...]
    ) -> Iterator[Mapping[str, object]]:
        """Yield the [[entries]] of a kind; what is wrong in one is looked for behind its head."""
        tables = data.get(kind, [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            self._stop(kind, f"[[{kind}]]")
        heads = [n for n, line in enumerate(self._lines) if re.match(rf"\s*\[\[{kind}\]\]", line)]
        ids: set[str] = set()
        for number, table in enumerate(tables):
            self._head = heads[number] if len(heads) == len(tables) else 0
            self._known(table, keys)
            name = table.get("id")
            if not isinstance(name, str) or not _ID.fullmatch(name) or name in ids:
                self._stop("id", "a–z 0–9 _ ; 1")
            ids.add(name)
            yield table
        self._head = 0

    def _yen(self, table: Mapping[str, object]) -> int:
        fee = table.get("fee")
        if not isinstance(fee, int) or isinstance(fee, bool) or not 0 <= fee <= MOST_YEN:
            self._stop("fee", f"0–{MOST_YEN}")
        return fee

    def _said(self, table: Mapping[str, object], key: str) -> Line:
        return self._line(table.get(key), key)

    def _all_said(self, table: Mapping[str, object], key: str) -> tuple[Line, ...]:
        listed = table.get(key)
        if not isinstance(listed, list) or not listed:
            self._stop(key, '["…"] | [{ ja = "…", en = "…" }]')
        return tuple(self._line(each, key) for each in listed)

    def _line(self, value: object, key: str) -> Line:
        """A text, or a text with its English."""
        if isinstance(value, dict):
            self._known(value, _LINE)
            english = self._text(value, "en", key) if value.get("en") else ""
            return Line(self._text(value, "ja", key), english)
        return Line(self._right(value, key))

    def _text(self, table: Mapping[str, object], key: str, named: str = "") -> str:
        return self._right(table.get(key), named or key)

    def _texts(self, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        listed = table.get(key)
        if not isinstance(listed, list) or not listed:
            self._stop(key, '["…"]')
        return tuple(self._right(each, key) for each in listed)

    def _right(self, value: object, key: str) -> str:
        """One line of text, not empty, that residents may read."""
        if not isinstance(value, str) or not value.strip() or "\n" in value:
            self._stop(key, '"…"')
        if len(value) > LONGEST:
            self._stop(key, f"≤ {LONGEST}")
        if any(word in value for word in _NEVER):
            self._stop(key, f"≠ {next(word for word in _NEVER if word in value)}")
        return value.strip()

    def _known(self, table: Mapping[str, object], keys: tuple[str, ...]) -> None:
        for key in table:
            if key not in keys:
                self._stop(key, ", ".join(keys))

    def _stop(self, key: str, allowed: str) -> NoReturn:
        word = re.escape(key)
        named = re.compile(rf'\s*"?{word}"?\s*=|\s*\[+{word}\]+|.*[\s{{,]"?{word}"?\s*=')
        behind = range(self._head, len(self._lines))
        line = next((n for n in behind if named.match(self._lines[n])), self._head)
        params = (("line", line + 1), ("key", key), ("allowed", allowed))
        raise HitomadoError(Reason.CERTIFICATES_INVALID, params=params)
