"""When somebody who was sent home with a hand-out is to be thought of again."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.days import last_open, next_open
from hitomado.core.rules.plan import Way, WayCode

# the paper certificate comes from the old municipality by post, on a request of the resident's
BY_POST: Final = frozenset(
    {WayCode.PAPER_CERTIFICATE, WayCode.CARD_LOST_IN_MOVE, WayCode.TIME_OVER}
)
# the last day of these is one of the old municipality's; here one comes afterwards
ELSEWHERE: Final = frozenset({WayCode.MOVE_OUT_ONLINE, WayCode.MOVE_OUT_BY_POST})
PHOTO_ROUTE: Final = "photo_route.in_force"
BEFORE_LAST_DAY: Final = "reminder.before_last_day"
AFTER_PAPER_REQUEST: Final = "reminder.after_paper_request"


def remind_on(way: Way, today: date, rules: Rulebook, closed: Collection[date]) -> date | None:
    """Return the open day on which the visit comes up again, None where nothing is to be awaited.

    A paper that comes by post is asked after some days; a last day is preceded by some days. The
    earlier of the two counts, never today and never after the last day. What is done elsewhere
    comes up on the first day on which it can be done with.
    """
    shut = frozenset(closed)
    tomorrow = today + timedelta(days=1)
    if way.code in ELSEWHERE and way.come_from is not None:
        return next_open(max(way.come_from, tomorrow), shut)
    wanted: list[date] = []
    if way.code in BY_POST:
        days = rules.number(AFTER_PAPER_REQUEST, today)
        wanted.append(next_open(today + timedelta(days=days), shut))
    if way.by is not None:
        days = rules.number(BEFORE_LAST_DAY, today)
        wanted.append(last_open(way.by - timedelta(days=days), shut))
    elif way.come_from is not None:
        wanted.append(next_open(way.come_from, shut))
    if not wanted:
        return None
    day = max(min(wanted), next_open(tomorrow, shut))
    if way.by is not None and day > way.by:
        return way.by if way.by > today else None
    return day
