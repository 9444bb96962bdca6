"""The fault table: what a clerk reads for each fault at each command, the same words joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from tests.faults.conversations import TALKS

Said = tuple[str, str]  # Japanese, English
Cells = list[tuple[str, Said]]

_FAULT, _WHERE = 18, 34  # columns


@dataclass(slots=True)
class Table:
    """rows: conversation → fault → way of the card ("" = ordinary) → cells in order."""

    rows: dict[str, dict[str, dict[str, Cells]]] = field(default_factory=dict)

    def add(self, talk: str, fault: str, cell: str, said: dict[str, str], way: str = "") -> None:
        """Note one cell. cell: the command's index, or the damage of a file, or "" for all."""
        ways = self.rows.setdefault(talk, {}).setdefault(fault, {})
        ways.setdefault(way, []).append((cell, (said["ja"], said["en"])))

    def lines(self) -> Iterable[str]:
        """The table as text: at commands the ordinary card, what others say besides, the rest."""
        for talk in sorted(self.rows, key=list(TALKS).index):
            faults = self.rows[talk]
            cells = sum(len(cells) for ways in faults.values() for cells in ways.values())
            yield ""
            yield f"{TALKS[talk].name}  ({cells} cells)"
            for fault, ways in faults.items():
                if _at_commands(ways):
                    yield from _row(fault, ways)
            yield from _rest({name: w[""] for name, w in faults.items() if not _at_commands(w)})


def runs(cells: Sequence[tuple[str, Said]]) -> dict[Said, str]:
    """Say for each text at which commands it stands, neighbours as ranges."""
    where: dict[Said, list[list[int]]] = {}
    for cell, said in cells:
        ranges = where.setdefault(said, [])
        if ranges and ranges[-1][-1] + 1 == int(cell):
            ranges[-1].append(int(cell))
        else:
            ranges.append([int(cell)])
    return {said: ", ".join(map(_range, ranges)) for said, ranges in where.items()}


def _range(indexes: list[int]) -> str:
    return f"{indexes[0]}–{indexes[-1]}" if len(indexes) > 1 else str(indexes[0])


def _at_commands(ways: dict[str, Cells]) -> bool:
    return all(cell.isdecimal() for cells in ways.values() for cell, _ in cells)


def _row(fault: str, ways: dict[str, Cells]) -> Iterable[str]:
    usual = runs(ways.get("", []))
    for said, where in usual.items():
        yield from _lines(fault, where, said)
        fault = ""
    besides: dict[Said, list[str]] = {}
    for way, cells in ways.items():
        for said, where in runs(cells).items():
            if said not in usual:
                besides.setdefault(said, []).append(f"{way}: {where}")
    for said, places in besides.items():
        yield from _lines("", "; ".join(places), said)


def _rest(faults: dict[str, Cells]) -> Iterable[str]:
    """Faults without a moment, joined by what is said."""
    where: dict[Said, list[str]] = {}
    for fault, cells in faults.items():
        texts = {said for _, said in cells}
        if len(texts) == 1:
            where.setdefault(texts.pop(), []).append(fault)
            continue
        for cell, said in cells:
            where.setdefault(said, []).append(f"{fault}:{cell}")
    for said, names in where.items():
        yield from _lines("always", ", ".join(names), said)


def _lines(fault: str, where: str, said: Said) -> Iterable[str]:
    text = " / ".join(dict.fromkeys(said))
    for part in wrap(where, _WHERE, break_on_hyphens=False):
        yield f"  {fault:<{_FAULT}} {part:<{_WHERE}} {text}".rstrip()
        fault = text = ""


TABLE = Table()
