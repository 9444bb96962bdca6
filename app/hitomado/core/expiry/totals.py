"""The sums of a list: where its rows stand, and how long people worked on it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hitomado.core.expiry.model import Place, RowState, Verdict
from hitomado.core.expiry.state import DECIDED, ENTERED, needs_check, waiting
from hitomado.core.journal import Entry


@dataclass(frozen=True, slots=True)
class OfClerk:
    """What one person did. seconds: looked at rows, as far as it was measured."""

    decided: int = 0
    entered: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """verdicts and places each sum to `rows`.

    automatic: nobody had to look. to_look: somebody still has to. to_enter: to be entered and not
    ticked yet. to_check: decided, nobody else has agreed. seconds: of everybody.
    """

    rows: int
    verdicts: Mapping[Verdict, int]
    places: Mapping[Place, int]
    automatic: int
    to_look: int
    to_enter: int
    entered: int
    to_check: int
    clerks: Mapping[str, OfClerk] = field(default_factory=dict)

    @property
    def seconds(self) -> int:
        """How long people looked at rows, as far as it was measured."""
        return sum(clerk.seconds for clerk in self.clerks.values())

    def minutes_by_hand(self, seconds_each: int) -> int:
        """How long the same list takes by hand, by the office's own time for one person."""
        return round(self.rows * seconds_each / 60)

    @property
    def minutes(self) -> int:
        """How long it took here, as far as it was measured."""
        return round(self.seconds / 60)


def totals(
    verdicts: Mapping[Verdict, int],
    places: Mapping[Place, int],
    touched: Sequence[RowState],
    lines: Iterable[tuple[Entry, object]],
) -> Totals:
    """Put the sums together. touched: the rows somebody wrote something about."""
    entered = sum(row.entered is not None for row in touched)
    looked_up = sum(
        row.matched.verdict is Verdict.UNKNOWN_FLAG and row.place is Place.LOCKED
        and not waiting(row) for row in touched
    )  # fmt: skip
    cleared = sum(
        row.matched.verdict is Verdict.UNKNOWN_FLAG and row.place is not Place.LOCKED
        for row in touched
    )
    flags_left = verdicts[Verdict.UNKNOWN_FLAG] - looked_up - cleared
    return Totals(
        rows=sum(verdicts.values()),
        verdicts=dict(verdicts),
        places={place: places.get(place, 0) for place in Place},
        automatic=sum(n for verdict, n in verdicts.items() if verdict.may_be_automatic),
        to_look=places.get(Place.WAITING, 0) + flags_left,
        to_enter=places.get(Place.ENTRY, 0)
        - sum(row.entered is not None and row.place is Place.ENTRY for row in touched)
        + sum(
            row.entered is None and row.enterable and row.place is not Place.ENTRY
            for row in touched
        ),
        entered=entered,
        to_check=sum(map(needs_check, touched)),
        clerks=_clerks(lines),
    )


def _clerks(lines: Iterable[tuple[Entry, object]]) -> dict[str, OfClerk]:
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for entry, payload in lines:
        kind = entry.header.kind
        if kind not in (DECIDED, ENTERED) or not isinstance(payload, Mapping):
            continue
        own = sums[entry.header.clerk]
        own[0 if kind == DECIDED else 1] += 1
        own[2] += int(payload.get("seconds") or 0)
    return {clerk: OfClerk(*own) for clerk, own in sums.items()}
