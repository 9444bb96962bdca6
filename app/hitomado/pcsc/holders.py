"""Which programs may have a card in use: those that have the PC/SC library loaded.

PC/SC says that a card is in use, never by whom. Names of programs only: no paths, no command
lines, nothing of their users. An interpreter's name tells no program, so none is said.
"""

import os
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

import psutil

from hitomado.resources_dir import resources

_LIBRARIES: Final = ("winscard.dll", "libpcsclite")
_SERVICES: Final = frozenset({"pcscd", "scardsvr"})  # the service itself holds nothing
# they run any program: that one of them has the library says nothing a clerk could end
_RUNTIMES: Final = ("python", "pytest", "pypy", "java", "node", "ruby", "perl", "dotnet", "uv")
_VERSION: Final = "0123456789.wt-"  # python3.11, pythonw, python3.13t, java-21
_UNSURE: Final = "U"
_LOOKING_S: Final = 1.0
_MOST: Final = 4  # names said


@dataclass(frozen=True, slots=True)
class Program:
    """One of the known programs. process: pattern; product: as shown; general: see the table."""

    process: str
    product: str
    general: bool


def card_programs(file: Path | None = None) -> Sequence[Program]:
    """Return the shipped table; products whose process name is a guess end with "?"."""
    table = file or resources() / "programs" / "card_programs.toml"
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["program"]
    return tuple(
        Program(r["process"], r["product"] + "?" * (r["mark"] == _UNSURE), r.get("general", False))
        for r in rows
    )


def holders(known: Sequence[Program] | None = None) -> Sequence[str]:
    """Name the programs that may hold a card, each once, known ones first; at most four.

    A card program that may not be looked into is named as well. Takes about a second at most.
    """
    table = card_programs() if known is None else known
    until = time.monotonic() + _LOOKING_S
    named: list[str] = []
    others: list[str] = []
    for process in psutil.process_iter(["name"]):
        name = _plain(process.info["name"] or "")
        if process.pid == os.getpid() or not name or name.lower() in _SERVICES:
            continue
        program = _program(name.lower(), table)
        loaded = _has_library(process) if time.monotonic() < until else None
        if program and (loaded or (loaded is None and not program.general)):
            named.append(program.product)
        elif loaded and not _is_runtime(name.lower()):
            others.append(name)
    return tuple(dict.fromkeys([*sorted(named), *sorted(others)]))[:_MOST]


def _plain(name: str) -> str:
    """A process's name without folder and .exe."""
    base = PureWindowsPath(name).name
    return base[:-4] if base.lower().endswith(".exe") else base


def _is_runtime(name: str) -> bool:
    return any(
        name.startswith(each) and not name.removeprefix(each).strip(_VERSION) for each in _RUNTIMES
    )


def _program(name: str, table: Sequence[Program]) -> Program | None:
    for program in table:
        pattern = program.process
        if name == pattern or (pattern.endswith("*") and name.startswith(pattern[:-1])):
            return program
    return None


def _has_library(process: psutil.Process) -> bool | None:
    """Whether the PC/SC library is loaded there; None: we may not look."""
    try:
        files = process.memory_maps(grouped=True)
    except (psutil.Error, OSError):
        return None
    return any(PureWindowsPath(f.path).name.lower().startswith(_LIBRARIES) for f in files)
