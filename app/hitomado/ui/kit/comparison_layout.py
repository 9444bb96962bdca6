"""Both values broken into lines together, so that what belongs together stands side by side.

Equal text goes on in the same line on both sides; a marked part may take more lines on one of
them. Words of Latin letters stay whole where a line has room for them. Knows no Qt.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from hitomado.ui.kit.comparison_pieces import Piece, characters

Measure = Callable[[str], float]
HOLE = 4  # gaps: how wide the place is kept where one side has nothing
_LATIN = re.compile("[!-~À-ɏ]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A character or word on one side. x: from the side's left edge."""

    text: str = field(repr=False)
    line: int
    x: float


@dataclass(frozen=True, slots=True)
class Box:
    """A marked part on one line of one side.

    first: the part begins here. hole: this side has nothing here.
    """

    piece: int
    line: int
    x1: float
    x2: float
    first: bool
    hole: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One value laid out."""

    placed: tuple[Placed, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """Both values laid out on as many lines."""

    chip: Side
    register: Side
    lines: int


class _Pen:
    """Where the next character of one side goes."""

    def __init__(self, measure: Measure, width: float, gap: float) -> None:
        self.measure, self.width, self.gap = measure, width, gap
        self.x = 0.0
        self.line = 0
        self.placed: list[Placed] = []
        self.boxes: list[Box] = []

    def fits(self, text: str) -> bool:
        return self.x == 0 or self.x + self.measure(text) <= self.width

    def break_line(self) -> None:
        self.line, self.x = self.line + 1, 0.0

    def put(self, text: str) -> None:
        self.placed.append(Placed(text, self.line, self.x))
        self.x += self.measure(text)

    def mark(self, number: int, text: str) -> None:
        """Put a marked part, a box around it on each of its lines."""
        units = list(self.units(text))
        if not self.fits(units[0] if units else ""):
            self.break_line()
        self.x += self.gap
        start, first = self.x, True
        if not units:
            self.x += HOLE * self.gap
        for unit in units:
            if self.x > start and not self.fits(unit):
                self.boxes.append(Box(number, self.line, start, self.x, first))
                self.break_line()
                self.x = self.gap
                start, first = self.x, False
            self.put(unit)
        self.boxes.append(Box(number, self.line, start, self.x, first, hole=not units))
        self.x += self.gap

    def units(self, text: str) -> Iterator[str]:
        """Cut a text where a line may end: characters with their marks, whole Latin words."""
        word = ""
        for character in characters(text):
            longer = word + character
            if _LATIN.match(character) and self.measure(longer) <= self.width - 2 * self.gap:
                word = longer
                continue
            if word:
                yield word
            word = character if _LATIN.match(character) else ""
            if not word:
                yield character
        if word:
            yield word


def lay_out(pieces: Sequence[Piece], measure: Measure, width: float, gap: float) -> Laid:
    """Lay both values out in columns of one width. gap: left and right of a marked part."""
    pens = tuple(_Pen(measure, width, gap) for _ in range(2))
    for number, piece in enumerate(pieces):
        if piece.reasons:
            for pen, text in zip(pens, (piece.chip, piece.register), strict=True):
                pen.mark(number, text)
            _meet(*pens)
            continue
        for unit in pens[0].units(piece.chip):
            if not all(pen.fits(unit) for pen in pens):
                for pen in pens:
                    pen.break_line()
            for pen in pens:
                pen.put(unit)
    sides = [Side(tuple(pen.placed), tuple(pen.boxes)) for pen in pens]
    return Laid(sides[0], sides[1], max(pen.line for pen in pens) + 1)


def _meet(a: _Pen, b: _Pen) -> None:
    """Let both sides go on in the same line."""
    for behind, ahead in ((a, b), (b, a)):
        if behind.line < ahead.line:
            behind.line, behind.x = ahead.line, 0.0
