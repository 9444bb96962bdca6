"""Until when the list has to be worked off, per day of expiry.

Counted back from the expiry by calendar (民法143条), half a month as a number of days: the town
enters, then notices are printed and sent, then renewal opens. Values are rules (`expiry_list.*`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hitomado.core.ages import add_months
from hitomado.core.rules.book.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of one expiry, all inclusive."""

    expiry: date
    work_from: date
    work_until: date
    print_from: date
    print_until: date
    renewal_from: date

    def stage(self, today: date) -> "Stage":
        """Where the work stands on a day."""
        if today < self.work_from:
            return Stage.EARLY
        if today <= self.work_until:
            return Stage.OPEN
        return Stage.MISSED if today <= self.expiry else Stage.OVER

    def days_left(self, today: date) -> int:
        """Days to the last day of the work, below zero when it is past."""
        return (self.work_until - today).days


class Stage(StrEnum):
    """MISSED: the notice may not reach the holder in time; what that means is said in words."""

    EARLY = "early"
    OPEN = "open"
    MISSED = "missed"
    OVER = "over"  # the card or certificate has run out


def schedule(expiry: date, rules: Rulebook, today: date) -> Schedule:
    """Count the days of an expiry by the rules in force today."""

    def months(rule: str) -> date:
        return add_months(expiry, -rules.number(rule, today))

    half = timedelta(days=rules.number("expiry_list.half_month", today))
    return Schedule(
        expiry,
        months("expiry_list.work_opens") - half,
        months("expiry_list.work_closes"),
        months("expiry_list.print_opens") - half,
        months("expiry_list.print_closes"),
        months("renewal.window_months") + timedelta(days=1),
    )


@dataclass(frozen=True, slots=True)
class Banner:
    """What stands above the worklist. next: the schedule that ends first among what is open.

    missed: rows whose window has passed; open, early: rows that can be, or will be, worked on.
    """

    next: Schedule | None
    open: int = 0
    early: int = 0
    missed: int = 0


def banner(expiries: Iterable[date | None], rules: Rulebook, today: date) -> Banner:
    """Sum the days of the rows that are still to be entered; a row without a day counts open."""
    counts = dict.fromkeys(Stage, 0)
    known: dict[date, Schedule] = {}
    first: Schedule | None = None
    for expiry in expiries:
        if expiry is None:
            counts[Stage.OPEN] += 1
            continue
        plan = known.get(expiry) or known.setdefault(expiry, schedule(expiry, rules, today))
        stage = plan.stage(today)
        counts[stage] += 1
        if stage in (Stage.OPEN, Stage.EARLY) and (
            first is None or plan.work_until < first.work_until
        ):
            first = plan
    missed = counts[Stage.MISSED] + counts[Stage.OVER]
    return Banner(first, counts[Stage.OPEN], counts[Stage.EARLY], missed)
