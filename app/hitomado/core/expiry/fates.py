"""申請後の異動: who of a list of people has moved, died or changed the name since a day.

The same comparison as for an expiry list. Whether a new address is newer than the application is
read from 住所を定めた日; where the register does not say when, the row is looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.expiry.model import MatchedRow, Proof, Verdict
from hitomado.core.match.comparison import Field


class Fate(StrEnum):
    """What became of a person of the list. LOCKED: behind the gate, nothing is said."""

    UNCHANGED = "unchanged"
    NOTATION = "notation"  # written otherwise, the same place and person
    MOVED = "moved"
    MOVED_OUT = "moved_out"
    GONE = "gone"
    RENAMED = "renamed"
    LOOK = "look"
    LOCKED = "locked"

    @property
    def changed(self) -> bool:
        """Whether something happened that the handing over of a card depends on."""
        return self in (Fate.MOVED, Fate.MOVED_OUT, Fate.GONE)


_FATES = {
    Verdict.SAME: Fate.UNCHANGED,
    Verdict.GLYPH_DIFFERS: Fate.NOTATION,
    Verdict.MOVED_OUT: Fate.MOVED_OUT,
    Verdict.ABROAD: Fate.MOVED_OUT,
    Verdict.DECEASED_OR_ERASED: Fate.GONE,
    Verdict.NAME_UPDATED: Fate.RENAMED,
    Verdict.PROTECTED: Fate.LOCKED,
    Verdict.UNKNOWN_FLAG: Fate.LOCKED,
}

_BY_ADDRESS = frozenset({Verdict.ADDRESS_UPDATED, Verdict.BUILDING_DIFFERS, Verdict.LIMITED_STAY})


@dataclass(frozen=True, slots=True)
class Moved:
    """One person. on: 住所を定めた日, where the fate is MOVED and the register says it."""

    fate: Fate
    matched: MatchedRow = field(repr=False)
    on: date | None = field(default=None, repr=False)
    proofs: tuple[Proof, ...] = field(default=(), repr=False)


def fates(rows: Iterable[MatchedRow], since: date) -> Iterator[Moved]:
    """Yield what became of each row. since: the day that counts where a row has no 申請日."""
    for matched in rows:
        yield _fate(matched, matched.row.since or since)


def _fate(matched: MatchedRow, since: date) -> Moved:
    fate = _FATES.get(matched.verdict, Fate.LOOK)
    if matched.verdict in _BY_ADDRESS:
        return _by_address(matched, since)
    return Moved(fate, matched, None, matched.proofs)


def _by_address(matched: MatchedRow, since: date) -> Moved:
    """The address differs: moved since the day, moved before it, or nobody knows when."""
    address = [p for p in matched.proofs if p.what is Field.ADDRESS and not p.reason.level.is_equal]
    if not address:
        return Moved(Fate.UNCHANGED, matched, None, matched.proofs)
    on = matched.address_since
    if on is not None and on < since and matched.verdict is Verdict.BUILDING_DIFFERS:
        return Moved(Fate.NOTATION, matched, on, matched.proofs)
    if on is None or on < since:
        return Moved(Fate.LOOK, matched, on, matched.proofs)
    return Moved(Fate.MOVED, matched, on, matched.proofs)
