"""The fault table: what a clerk reads for each fault at each command, the same words joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.faults.conversations import TALKS

Said = tuple[str, str]  # Japanese, English


@dataclass(slots=True)
class Table:
    """rows: conversation → fault → way of the card ("" = ordinary) → cells in order."""

    rows: dict[str, dict[str, dict[str, list[tuple[str, Said]]]]] = field(default_factory=dict)

    def add(self, talk: str, fault: str, cell: str, said: dict[str, str], way: str = "") -> None:
        """Note one cell. cell: the command's index, or the damage of a file."""
        ways = self.rows.setdefault(talk, {}).setdefault(fault, {})
        ways.setdefault(way, []).append((cell, (said["ja"], said["en"])))

    def lines(self) -> Iterable[str]:
        """The table as text: the ordinary card in full, of others what is said besides."""
        for talk in sorted(self.rows, key=list(TALKS).index):
            yield ""
            yield f"{TALKS[talk].name}  ({self.cells(talk)} cells)"
            for fault, ways in self.rows[talk].items():
                usual = runs(ways.get("", []))
                for number, (said, where) in enumerate(usual.items()):
                    yield _line(fault if not number else "", where, said)
                yield from self._besides(ways, set(usual))

    def _besides(self, ways: dict[str, list[tuple[str, Said]]], usual: set[Said]) -> Iterable[str]:
        others = {way: cells for way, cells in ways.items() if way}
        for way, cells in others.items():
            for said, where in runs([cell for cell in cells if cell[1] not in usual]).items():
                yield _line("", f"{where} {way}", said)
        alike = [way for way, cells in others.items() if {said for _, said in cells} <= usual]
        if alike:
            yield f"  {'':<18} the same words, {', '.join(alike)}"

    def cells(self, talk: str) -> int:
        """How many cells of a conversation were tried."""
        return sum(len(cells) for ways in self.rows[talk].values() for cells in ways.values())


def runs(cells: Sequence[tuple[str, Said]]) -> dict[Said, str]:
    """Say for each text where it stands: neighbouring indexes as ranges, the others as a list."""
    where: dict[Said, list[list[str]]] = {}
    last: Said | None = None
    for cell, said in cells:
        parts = where.setdefault(said, [])
        if said == last and cell.isdecimal() and int(cell) == int(parts[-1][-1]) + 1:
            parts[-1].append(cell)
        else:
            parts.append([cell])
        last = said
    return {said: ", ".join(map(_range, parts)) for said, parts in where.items()}


def _range(part: list[str]) -> str:
    return part[0] if len(part) == 1 else f"{part[0]}–{part[-1]}"


def _line(fault: str, where: str, said: Said) -> str:
    return f"  {fault:<18} {where:<26} {' / '.join(dict.fromkeys(said))}"


TABLE = Table()
