"""What a town itself says about spellings: its 外字, place names, buildings, its second towns.

One TOML file, taken whole or not at all. Everything in it is a proposal that the clerk sees with
the pair: it turns what would be different into something to look at, never into something equal.
Only [oaza] states facts of the town, which a national list may lack.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from hitomado.core.match.repertoires import Repertoire
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.toml_lines import syntax_line

FORMAT = 1
SOURCES = ("sign_certificate", "chip_text", "register", "mover")
_TOP = ("format", "sources", "oaza", "gaiji", "place", "building")
_PRIVATE_USE = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another way to write a name. at: the lot where the building stands, "" = anywhere."""

    spelling: str
    name: str
    at: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class TownSpellings:
    """A town's file. gaiji: private-use character → the character it stands for.

    second_towns: names that two towns here bear. only_towns: 大字 of whose name there is no other.
    sources: what each source can write, where the town says so.
    """

    gaiji: Mapping[str, str] = field(default_factory=dict)
    places: tuple[Spelling, ...] = ()
    buildings: tuple[Spelling, ...] = ()
    second_towns: frozenset[str] = frozenset()
    only_towns: frozenset[str] = frozenset()
    sources: Mapping[str, Repertoire] = field(default_factory=dict)


NO_SPELLINGS = TownSpellings()


def parse_town_spellings(text: str) -> TownSpellings:
    """Read a town's file (TOML).

    Raises HitomadoError(SPELLINGS_SYNTAX) with the line, HitomadoError(SPELLINGS_INVALID) with
    the line, the key and what is allowed there.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = syntax_line(text, error)
        raise HitomadoError(Reason.SPELLINGS_SYNTAX, params=(("line", line),)) from error
    return _Check(text).spellings(data)


class _Check:
    """Goes through one file and stops at the first thing that is wrong."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._head = 0  # index of the table being read, for the line told

    def spellings(self, data: Mapping[str, object]) -> TownSpellings:
        self._known(data, _TOP)
        if data.get("format") != FORMAT or isinstance(data["format"], bool):
            self._stop("format", str(FORMAT))
        oaza = self._table(data, "oaza", ("second", "only"))
        second, only = (frozenset(self._texts(oaza, key)) for key in ("second", "only"))
        for name in sorted(second & only):
            self._stop(name, "second | only")
        return TownSpellings(
            gaiji=self._gaiji(data),
            places=self._spellings(data, "place", ("name", "spellings")),
            buildings=self._spellings(data, "building", ("name", "spellings", "at")),
            second_towns=second,
            only_towns=only,
            sources=self._sources(data),
        )

    def _sources(self, data: Mapping[str, object]) -> dict[str, Repertoire]:
        found: dict[str, Repertoire] = {}
        for source, name in self._table(data, "sources", SOURCES).items():
            if name not in list(Repertoire):
                self._stop(source, ", ".join(Repertoire))
            found[source] = Repertoire(str(name))
        return found

    def _gaiji(self, data: Mapping[str, object]) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in self._tables(data, "gaiji", ("code", "character")):
            code, character = self._text(entry, "code"), self._text(entry, "character")
            if not re.fullmatch("[0-9A-Fa-f]{4,6}", code) or not _private(int(code, 16)):
                self._stop("code", "E000–F8FF, F0000–FFFFD, 100000–10FFFD")
            gaiji = chr(int(code, 16))
            if len(character) != 1 or _private(ord(character)):
                self._stop("character", "U+0020–")
            if gaiji in found:
                self._stop("code", f"U+{code.upper()}: 1")
            found[gaiji] = character
        return found

    def _spellings(
        self, data: Mapping[str, object], kind: str, keys: tuple[str, ...]
    ) -> tuple[Spelling, ...]:
        found: list[Spelling] = []
        for entry in self._tables(data, kind, keys):
            name = self._text(entry, "name")
            at = self._text(entry, "at") if "at" in entry else ""
            for spelling in self._texts(entry, "spellings"):
                if spelling == name or (spelling, at) in {(s.spelling, s.at) for s in found}:
                    self._stop("spellings", f"≠ {spelling}")
                found.append(Spelling(spelling, name, at))
            if not entry.get("spellings"):
                self._stop("spellings", '["…"]')
        return tuple(found)

    def _tables(
        self, data: Mapping[str, object], kind: str, keys: tuple[str, ...]
    ) -> Iterator[Mapping[str, object]]:
        """Yield the [[entries]] of a kind; what is wrong in one is looked for behind its head."""
        tables = data.get(kind, [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            self._stop(kind, f"[[{kind}]]")
        heads = [n for n, line in enumerate(self._lines) if re.match(rf"\s*\[\[{kind}\]\]", line)]
        for i, table in enumerate(tables):
            self._head = heads[i] if len(heads) == len(tables) else 0
            self._known(table, keys)
            yield table
        self._head = 0

    def _table(
        self, data: Mapping[str, object], key: str, known: tuple[str, ...]
    ) -> Mapping[str, object]:
        found = data.get(key, {})
        if not isinstance(found, dict):
            self._stop(key, f"[{key}]")
        self._known(found, known)
        return found

    def _known(self, table: Mapping[str, object], keys: tuple[str, ...]) -> None:
        for key in table:
            if key not in keys:
                self._stop(key, ", ".join(keys))

    def _text(self, table: Mapping[str, object], key: str) -> str:
        found = table.get(key)
        if not isinstance(found, str) or not found.strip():
            self._stop(key, '"…"')
        return found

    def _texts(self, table: Mapping[str, object], key: str) -> list[str]:
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(t, str) and t.strip() for t in found):
            self._stop(key, '["…"]')
        return found

    def _stop(self, key: str, allowed: str) -> NoReturn:
        word = re.escape(key)
        named = re.compile(rf'\s*"?{word}"?\s*=|\s*\[+{word}\]+|.*"{word}"')
        behind = range(self._head, len(self._lines))
        line = next((n for n in behind if named.match(self._lines[n])), self._head)
        params = (("line", line + 1), ("key", key), ("allowed", allowed))
        raise HitomadoError(Reason.SPELLINGS_INVALID, params=params)


def _private(code: int) -> bool:
    return any(first <= code <= last for first, last in _PRIVATE_USE)
