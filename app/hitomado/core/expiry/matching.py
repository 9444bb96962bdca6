"""A whole list judged row by row, in the file's order, with counts that sum to its rows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.model import ListRow, MatchedRow, Verdict
from hitomado.core.people import Resident


def judged(
    rows: Iterable[tuple[str, ListRow]],
    people: Callable[[int], Sequence[Resident]],
    judge: Judge,
    alone: Callable[[int], bool] = lambda _: True,
) -> Iterator[MatchedRow]:
    """Yield one judged row for each row.

    rows: key and row. people, alone: of a row's position.
    """
    for i, (key, row) in enumerate(rows):
        yield judge.judge(key, row, people(i), alone=alone(i))


class Tally:
    """Counts rows by verdict as they pass."""

    def __init__(self) -> None:
        self._counts: Counter[Verdict] = Counter()

    def passing(self, rows: Iterable[MatchedRow]) -> Iterator[MatchedRow]:
        """Count each row and let it through."""
        for row in rows:
            self._counts[row.verdict] += 1
            yield row

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """Rows by verdict, all verdicts named."""
        return {verdict: self._counts[verdict] for verdict in Verdict}

    @property
    def total(self) -> int:
        """All rows that passed."""
        return self._counts.total()
