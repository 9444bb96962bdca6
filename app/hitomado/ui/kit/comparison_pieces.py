"""Two values cut into pieces side by side: what is equal, and where each reason stands.

The comparator names the characters and their place in the first value; where they stand in the
second is found here. Nothing that differs is left unmarked: what no reason claims goes to a reason
about the whole field, or to its neighbour. Knows no Qt.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from hitomado.core.match.characters import SPACES, is_selector
from hitomado.core.match.comparison import MatchReason

_OF_SPACES = frozenset({"space", "latin_spacing", "split"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of both values. reasons: indices of those that explain it; none = equal text."""

    chip: str = field(repr=False)
    register: str = field(repr=False)
    reasons: tuple[int, ...] = ()


def characters(text: str) -> list[str]:
    """What a reader sees as one: selectors and combining marks stay with their base."""
    seen: list[str] = []
    for point in text:
        if seen and (is_selector(point) or unicodedata.combining(point) or point in "ﾞﾟ"):
            seen[-1] += point
        else:
            seen.append(point)
    return seen


def pieces(a: str, b: str, reasons: Sequence[MatchReason]) -> tuple[Piece, ...]:
    """Cut both values. Joined again the pieces are the values; without reasons both are equal."""
    cut = _Cut(a, b, reasons)
    for index, reason in enumerate(reasons):
        cut.claim(index, reason)
    return cut.pieces()


@dataclass(frozen=True, slots=True)
class _Block:
    """Characters a1…a2 beside b1…b2. same: what a reader calls the same, width aside."""

    a1: int
    a2: int
    b1: int
    b2: int
    same: bool
    owners: frozenset[int] = frozenset()


class _Cut:
    """The blocks of two values while reasons claim them."""

    def __init__(self, a: str, b: str, reasons: Sequence[MatchReason]) -> None:
        self.texts = a, b
        self.rows = characters(a), characters(b)
        self.folded = [[_folded(c) for c in row] for row in self.rows]
        self.codes = [r.code for r in reasons]
        self.blocks = self._aligned(self._anchors(reasons))
        self.unplaced: list[int] = []

    # where things stand

    def _anchors(self, reasons: Iterable[MatchReason]) -> list[tuple[int, int, int, int]]:
        """Places that follow from the first value's: all ahead of them is the same."""
        found: list[tuple[int, int, int, int]] = []
        ends = (0, 0)
        placed = [r for r in reasons if r.position is not None and r.a and r.b]
        for reason in sorted(placed, key=lambda r: r.position or 0):
            start = self._index(reason.position or 0)
            lengths = len(characters(reason.a)), len(characters(reason.b))
            other = ends[1] + start - ends[0]
            ahead = self.folded[0][ends[0] : start], self.folded[1][ends[1] : other]
            here = (
                "".join(self.rows[0][start : start + lengths[0]]) == reason.a
                and "".join(self.rows[1][other : other + lengths[1]]) == reason.b
            )
            if start >= ends[0] and here and ahead[0] == ahead[1]:
                ends = start + lengths[0], other + lengths[1]
                found.append((start, ends[0], other, ends[1]))
        return found

    def _index(self, position: int) -> int:
        """Return which character a code point of the first value belongs to."""
        at = 0
        for index, character in enumerate(self.rows[0]):
            at += len(character)
            if position < at:
                return index
        return len(self.rows[0])

    def _aligned(self, anchors: list[tuple[int, int, int, int]]) -> list[_Block]:
        blocks: list[_Block] = []
        at = (0, 0)
        for a1, a2, b1, b2 in anchors:
            blocks += self._matched(at[0], a1, at[1], b1)
            same = self.rows[0][a1:a2] == self.rows[1][b1:b2]
            blocks.append(_Block(a1, a2, b1, b2, same))
            at = a2, b2
        return blocks + self._matched(at[0], len(self.rows[0]), at[1], len(self.rows[1]))

    def _matched(self, a1: int, a2: int, b1: int, b2: int) -> list[_Block]:
        left, right = self.folded[0][a1:a2], self.folded[1][b1:b2]
        found: list[_Block] = []
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal" or (i2 - i1 == j2 - j1):
                for n in range(i2 - i1):
                    i, j = a1 + i1 + n, b1 + j1 + n
                    same = self.rows[0][i] == self.rows[1][j]
                    found.append(_Block(i, i + 1, j, j + 1, same))
            else:
                found.append(_Block(a1 + i1, a1 + i2, b1 + j1, b1 + j2, same=False))
        return found

    # reasons

    def claim(self, index: int, reason: MatchReason) -> None:
        """Let a reason have the blocks its characters stand in."""
        here = self._place(0, reason.a, reason.position)
        near = None
        if here or reason.position is not None:
            near = self._beside(here[0] if here else self._index(reason.position or 0))
        there = self._place(1, reason.b, None, near)
        literal = here is None or "".join(self.folded[0][slice(*here)]) == _folded(reason.a)
        if near is not None and reason.a and reason.b and not literal:  # a value: 1 for 一
            there = near, near + 1
        if reason.code in _OF_SPACES or (here is None and there is None):
            self.unplaced.append(index)
            return
        touched = [
            n
            for n, block in enumerate(self.blocks)
            if (here and block.a1 < here[1] and here[0] < block.a2)
            or (there and block.b1 < there[1] and there[0] < block.b2)
        ]
        if not touched:
            self.unplaced.append(index)
            return
        first, last = touched[0], touched[-1]
        own = self.blocks[first : last + 1]
        owners = frozenset({index}).union(*(b.owners for b in own))
        ends = own[0], own[-1]
        joined = _Block(ends[0].a1, ends[1].a2, ends[0].b1, ends[1].b2, same=False, owners=owners)
        self.blocks[first : last + 1] = [joined]

    def _place(
        self, side: int, part: str, position: int | None, near: int | None = None
    ) -> tuple[int, int] | None:
        """Return where a part stands in one value: where the values differ, and near to `near`."""
        wanted = [_folded(c) for c in characters(part)]
        if not wanted:
            return None
        row, length = self.folded[side], len(wanted)
        starts = [i for i in range(len(row) - length + 1) if row[i : i + length] == wanted]
        if position is not None:
            at = self._index(position)
            if part.isdecimal() and at not in starts:  # a value, not as it is written
                return (at, at + 1) if at < len(row) else None
            starts = [i for i in starts if i >= at][:1] or [at]
            return (starts[0], min(starts[0] + length, len(row))) if at < len(row) else None
        if not starts:
            return None
        best = min(
            starts,
            key=lambda i: (self._agrees(side, i, i + length), 0 if near is None else abs(i - near)),
        )
        return best, best + length

    def _agrees(self, side: int, start: int, end: int) -> bool:
        """Whether a part of one value stands in the other as well."""
        for block in self.blocks:
            first, last = (block.b1, block.b2) if side else (block.a1, block.a2)
            if not block.same and first < end and start < last:
                return False
        return True

    def _beside(self, index: int) -> int:
        """Return what stands beside a character of the first value."""
        for block in self.blocks:
            if block.a1 <= index < block.a2:
                return block.b1 + min(index - block.a1, block.b2 - block.b1)
        return 0

    # the outcome

    def pieces(self) -> tuple[Piece, ...]:
        """Give what differs unclaimed to somebody, and join what belongs together."""
        self._leave_nothing()
        made: list[Piece] = []
        for block in self.blocks:
            chip = "".join(self.rows[0][block.a1 : block.a2])
            register = "".join(self.rows[1][block.b1 : block.b2])
            owners = tuple(sorted(block.owners))
            if made and made[-1].reasons == owners and (not owners or not block.same):
                last = made[-1]
                made[-1] = Piece(last.chip + chip, last.register + register, owners)
            else:
                made.append(Piece(chip, register, owners))
        return tuple(made)

    def _leave_nothing(self) -> None:
        spaces = [i for i in self.unplaced if self.codes[i] in _OF_SPACES]
        general = [i for i in self.unplaced if i not in spaces]
        for n, block in enumerate(self.blocks):
            if block.same or block.owners:
                continue
            written = self.rows[0][block.a1 : block.a2] + self.rows[1][block.b1 : block.b2]
            if spaces and all(c in SPACES for c in written):
                owners = frozenset(spaces)
            else:
                owners = frozenset(general) or self._neighbours(n) or frozenset(self.unplaced)
            self.blocks[n] = replace(block, owners=owners)
        shown = frozenset[int]().union(*(b.owners for b in self.blocks))
        lost = frozenset(self.unplaced) - shown
        if lost and self.blocks:  # a reason about the whole of two values
            ends = self.blocks[0], self.blocks[-1]
            whole = _Block(ends[0].a1, ends[1].a2, ends[0].b1, ends[1].b2, False, shown | lost)
            self.blocks = [whole]

    def _neighbours(self, n: int) -> frozenset[int]:
        """Return whose the nearest claimed block is."""
        claimed = [i for i, block in enumerate(self.blocks) if block.owners]
        nearest = min(claimed, key=lambda i: abs(i - n), default=None)
        return frozenset() if nearest is None else self.blocks[nearest].owners


def _folded(character: str) -> str:
    return unicodedata.normalize("NFKC", character).casefold()
