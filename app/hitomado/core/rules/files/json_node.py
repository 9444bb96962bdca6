"""One value of a JSON file with the place where it stands; every refusal names the place only.

What stands there is never quoted: it may be what no message may carry.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from hitomado.core.reasons import HitomadoError, Reason

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_KEY: Final = re.compile(r"[A-Za-z0-9_]{1,40}")
_RULE: Final = re.compile(r"[a-z0-9_.]{1,80}")
_LONGEST: Final = 200  # characters of a text, entries of a list
FIRST_YEAR: Final = 1868
LAST_YEAR: Final = 2100
_Code = TypeVar("_Code", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Node:
    """path: as `persons[0].card.state`, "" = the whole file."""

    path: str
    value: object = field(repr=False)

    def wrong(self, problem: str, allowed: Collection[str] = ()) -> HitomadoError:
        """Make the refusal of this value. problem: code with words (`case.problem.<code>`)."""
        choice = ", ".join(allowed) or "-"
        params = (("path", self.path or "-"), ("problem", problem), ("allowed", choice))
        return HitomadoError(Reason.CASE_INVALID, f"{problem} at {self.path or '-'}", params)

    def table(self, known: Collection[str]) -> dict[str, "Node"]:
        """Read an object that has no other keys than the known ones; null = left out."""
        if not isinstance(self.value, dict):
            raise self.wrong("object")
        nodes = {}
        for key, value in self.value.items():
            if key not in known:
                name = key if _KEY.fullmatch(key) else "?"
                raise Node(self._below(name), value).wrong("unknown", known)
            if value is not None:
                nodes[key] = Node(self._below(key), value)
        return nodes

    def entries(self) -> dict[str, "Node"]:
        """Read an object whose keys are ids of rules."""
        if not isinstance(self.value, dict):
            raise self.wrong("object")
        for key, value in self.value.items():
            if not _RULE.fullmatch(key):
                raise Node(self._below("?"), value).wrong("unknown")
        return {key: Node(self._below(key), value) for key, value in self.value.items()}

    def items(self) -> list["Node"]:
        """Read a list."""
        if not isinstance(self.value, list) or len(self.value) > _LONGEST:
            raise self.wrong("list")
        return [Node(f"{self.path}[{n}]", value) for n, value in enumerate(self.value)]

    def text(self) -> str:
        """Read a text that can be shown: no control characters, no half of a character."""
        fits = isinstance(self.value, str) and len(self.value) <= _LONGEST
        if not isinstance(self.value, str) or not fits or not self.value.isprintable():
            raise self.wrong("text")
        return self.value

    def flag(self) -> bool:
        """Read true or false."""
        if not isinstance(self.value, bool):
            raise self.wrong("flag")
        return self.value

    def count(self, most: int) -> int:
        """Read a number from 0 to most."""
        number = isinstance(self.value, int) and not isinstance(self.value, bool)
        if not isinstance(self.value, int) or not number or not 0 <= self.value <= most:
            raise self.wrong("count")
        return self.value

    def day(self) -> date:
        """Read an ISO date."""
        text = self.value if isinstance(self.value, str) else ""
        try:
            day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        except ValueError:
            day = None
        if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise self.wrong("date")
        return day

    def code(self, codes: type[_Code]) -> _Code:
        """Read one of the codes of an enumeration."""
        if isinstance(self.value, str) and self.value in frozenset(codes):
            return codes(self.value)
        raise self.wrong("code", tuple(codes))

    def _below(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key
