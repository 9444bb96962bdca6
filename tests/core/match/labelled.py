"""A file of labelled pairs run through the comparator: the confusion matrix and every wrong pair.

    python -m tests.core.match.labelled PAIRS.csv [--own MUNICIPALITY]

Columns: id, kind (name, address, birthdate), a, b, expected, also (a second label that counts as
right, may be empty). Labels: identical, equivalent (notation or a variant), needs_human, different.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hitomado.core.dates_parse import parse_date
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.comparison import FieldComparison, Level
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.wiring import match_options, variants

LABELS = ("identical", "equivalent", "needs_human", "different")
UNEQUAL = frozenset({"needs_human", "different"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One labelled pair. labels: every label that counts as right, the first one first."""

    id: str
    kind: str
    a: str
    b: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what the comparator said."""

    pair: Pair
    found: FieldComparison

    @property
    def label(self) -> str:
        """The level, the three kinds of equal taken as one."""
        equal = self.found.level.rank <= Level.VARIANT_UNFORCED.rank
        if self.found.level is Level.IDENTICAL or not equal:
            return str(self.found.level)
        return "equivalent"

    @property
    def right(self) -> bool:
        return self.label in self.pair.labels

    @property
    def false_equal(self) -> bool:
        """Whether a pair that nobody labelled equal was called equal: the one deadly fault."""
        return UNEQUAL.issuperset(self.pair.labels) and self.label not in UNEQUAL


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run is judged by; shares in 0..1."""

    pairs: int
    right: float
    equal_found: float
    false_equal: int
    unexplained: int


def read(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            labels = tuple(label for label in (row["expected"], row.get("also", "")) if label)
            if not labels or not set(labels) <= set(LABELS):
                raise ValueError(f"{row['id']}: {labels}")
            yield Pair(row["id"], row["kind"], row["a"], row["b"], labels)


def comparators(options: MatchOptions) -> dict[str, Callable[[str, str], FieldComparison]]:
    """Return the comparator of each kind."""
    table = variants()
    return {
        "name": lambda a, b: compare_names(a, b, table, options),
        "address": lambda a, b: compare_addresses(a, b, table, options),
        "birthdate": lambda a, b: compare_birth_dates(parse_date(a), parse_date(b)),
    }


def judge(pairs: Iterable[Pair], options: MatchOptions) -> list[Judged]:
    """Compare every pair."""
    kinds = comparators(options)
    return [Judged(pair, kinds[pair.kind](pair.a, pair.b)) for pair in pairs]


def figures(judged: list[Judged]) -> Figures:
    """Count."""
    equal = [one for one in judged if not UNEQUAL.intersection(one.pair.labels)]
    return Figures(
        len(judged),
        sum(one.right for one in judged) / len(judged),
        sum(one.label not in UNEQUAL for one in equal) / len(equal) if equal else 1.0,
        sum(one.false_equal for one in judged),
        sum(not one.found.reasons for one in judged if one.label != "identical"),
    )


def told(judged: list[Judged]) -> str:
    """Return the matrix and every wrong pair as text. A second label counts where it was given."""
    matrix = Counter((one.label if one.right else one.pair.labels[0], one.label) for one in judged)
    lines = ["expected \\ said " + "".join(f"{label:>13}" for label in LABELS)]
    lines += [
        f"{expected:<15} " + "".join(f"{matrix[expected, s]:>13}" for s in LABELS)
        for expected in LABELS
    ]
    for one in judged:
        if not one.right:
            codes = ",".join(reason.code for reason in one.found.reasons)
            mark = "FALSE EQUAL " if one.false_equal else ""
            pair = one.pair
            lines.append(
                f"{mark}{pair.id} {pair.kind}: {pair.a} | {pair.b}"
                f"  expected {'/'.join(pair.labels)}, said {one.label} ({codes})"
            )
    n = figures(judged)
    lines.append(
        f"{n.pairs} pairs: {n.right:.1%} right, {n.equal_found:.1%} of the equal found,"
        f" {n.false_equal} false equal, {n.unexplained} without a reason"
    )
    return "\n".join(lines)


def main() -> None:
    """Print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("pairs", type=Path)
    asked.add_argument("--own", default="")
    given = asked.parse_args()
    print(told(judge(read(given.pairs), match_options(given.own))))


if __name__ == "__main__":
    main()
