"""Which days the counter is closed: the law's, and what the office has set in its own calendar."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

BACK: Final = 183  # days around a day for which closed days are told
NOTE_LENGTH: Final = 60  # characters
AHEAD: Final = 430  # a year, and the longest period that may begin at its end


class DayKind(StrEnum):
    """What the office has set for one day."""

    CLOSED = "closed"  # 臨時閉庁
    OPEN = "open"  # 休日開庁


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """One day of the office's own calendar. note: why, as the office writes it.

    terminal: whether the 統合端末 works on an open day. clerk, at (UTC, ISO 8601): who set it.
    """

    day: date
    kind: DayKind
    terminal: bool = False
    note: str = ""
    clerk: str = ""
    at: str = ""


def closed_by_law(day: date, public: Set[date]) -> bool:
    """Whether a town hall is closed on a day by law.

    Saturdays, Sundays, 国民の祝日 (public), 29 December to 3 January (地方自治法4条の2).
    """
    turn = (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
    return day.weekday() >= 5 or turn or day in public


def closed_days(around: date, public: Set[date], own: Iterable[OfficeDay]) -> frozenset[date]:
    """Return the closed days around a day, the office's own calendar laid over the law's.

    A day that is open although the 統合端末 stands still remains closed here: by law it is still
    one of the 休日, and what the last days are counted for cannot be done without the 統合端末.
    """
    span = (around + timedelta(days=n) for n in range(-BACK, AHEAD + 1))
    closed = {day for day in span if closed_by_law(day, public)}
    first, last = around - timedelta(days=BACK), around + timedelta(days=AHEAD)
    for one in own:
        if not first <= one.day <= last:
            continue
        if one.kind is DayKind.CLOSED:
            closed.add(one.day)
        elif one.terminal:
            closed.discard(one.day)
    return frozenset(closed)


def holidays_unknown(day: date, public: Set[date]) -> bool:
    """Whether a day lies beyond the years whose 国民の祝日 are known."""
    return day.year > max((known.year for known in public), default=0)


def day_code(day: OfficeDay) -> str:
    """Return the code of what a day is; has words (`office_days.kind.<code>`)."""
    if day.kind is DayKind.CLOSED:
        return "closed"
    return "open" if day.terminal else "open_without"
