"""Fees taken and paid issues by day and month, held against the cash that was counted.

Since the 電子証明書交付記録簿 is no longer kept, the number of paid issues must be known by other
means for the settlement with J-LIS (公的個人認証サービスの事務処理要領).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hitomado.core.journal import Entry
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import FeeTaken
from hitomado.core.visit.lines import FEE, from_line
from hitomado.core.visit.model import JAPAN

CASH: Final = "cash_counted"  # {"day": ISO date, "yen": int}: the last word of a day counts
FEE_KINDS: Final = frozenset({FEE, CASH})


@dataclass(frozen=True, slots=True)
class Paid:
    """One fee as it was last told. certificates: yen of it that are for certificates."""

    day: date
    procedure: Procedure
    yen: int
    certificates: int


@dataclass(frozen=True, slots=True)
class FeeTotal:
    """One day or one month. paid: procedure → (count, yen). counted: cash, None = not counted.

    certificates: number of paid issues of certificates.
    """

    first: date
    paid: Mapping[Procedure, tuple[int, int]]
    certificates: int
    yen: int
    counted: int | None

    @property
    def difference(self) -> int | None:
        """Cash counted less fees told (yen), None while nobody counted."""
        return None if self.counted is None else self.counted - self.yen


def fees_paid(lines: Iterable[tuple[Entry, object]]) -> tuple[Paid, ...]:
    """Return what was paid, in the order of the chain. lines: with their parsed payloads.

    A fee told anew takes the place of the former word; 0 yen means it was given back.
    """
    last: dict[tuple[str | None, str, str], Paid] = {}
    for entry, payload in lines:
        if entry.header.kind != FEE or payload is None:
            continue
        fact = from_line(entry.header.kind, payload)
        if isinstance(fact, FeeTaken):
            key = (entry.header.visit, fact.person, fact.procedure)
            last.pop(key, None)
            last[key] = Paid(_day(entry), Procedure(fact.procedure), fact.yen, fact.certificates)
    return tuple(paid for paid in last.values() if paid.yen)


def cash_counted(lines: Iterable[tuple[Entry, object]]) -> Mapping[date, int]:
    """Return the cash of each day that somebody counted."""
    counted: dict[date, int] = {}
    for entry, payload in lines:
        if entry.header.kind == CASH and isinstance(payload, Mapping):
            counted[date.fromisoformat(str(payload["day"]))] = int(str(payload["yen"]))
    return counted


def by_day(paid: Iterable[Paid], counted: Mapping[date, int]) -> tuple[FeeTotal, ...]:
    """Return one total a day on which something was paid or counted, oldest first."""
    days: dict[date, list[Paid]] = defaultdict(list)
    for one in paid:
        days[one.day].append(one)
    return tuple(
        _total(day, days.get(day, []), counted.get(day)) for day in sorted({*days, *counted})
    )


def by_month(paid: Iterable[Paid], counted: Mapping[date, int]) -> tuple[FeeTotal, ...]:
    """Return one total a month. Its cash is known only when every day with a fee was counted."""
    days = by_day(paid, counted)
    months: dict[date, list[FeeTotal]] = defaultdict(list)
    for day in days:
        months[day.first.replace(day=1)].append(day)
    return tuple(_joined(month, totals) for month, totals in sorted(months.items()))


def _day(entry: Entry) -> date:
    return datetime.fromisoformat(entry.header.at).astimezone(JAPAN).date()


def _total(day: date, paid: list[Paid], counted: int | None) -> FeeTotal:
    kinds: dict[Procedure, tuple[int, int]] = {}
    for one in paid:
        count, yen = kinds.get(one.procedure, (0, 0))
        kinds[one.procedure] = (count + 1, yen + one.yen)
    certificates = sum(one.certificates > 0 for one in paid)
    return FeeTotal(day, kinds, certificates, sum(one.yen for one in paid), counted)


def _joined(month: date, days: list[FeeTotal]) -> FeeTotal:
    kinds: dict[Procedure, tuple[int, int]] = {}
    for day in days:
        for procedure, (count, yen) in day.paid.items():
            before = kinds.get(procedure, (0, 0))
            kinds[procedure] = (before[0] + count, before[1] + yen)
    cash = [day.counted for day in days]
    known = [each for each in cash if each is not None]
    whole = sum(known) if len(known) == len(cash) else None
    certificates, yen = sum(d.certificates for d in days), sum(d.yen for d in days)
    return FeeTotal(month, kinds, certificates, yen, whole)
