"""The page a resident takes home where something cannot be done today: what comes next, until when.

It names nobody: the receipt number alone leads back to the visit, and only at the counter.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hitomado.core.rules.days import last_open, next_open
from hitomado.core.rules.plan import Way, WayCode
from hitomado.core.rules.reminders import BY_POST

# ASK_SUPERIOR prints nothing and so says nothing about why
SILENT: Final = frozenset({WayCode.ASK_SUPERIOR})


@dataclass(frozen=True, slots=True)
class OfficeContact:
    """What the office says of itself, "" = nothing. page: address of the official page.

    note: the office's own sentence for every hand-out.
    """

    name: str
    phone: str = ""
    hours: str = ""
    note: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class HandOut:
    """One page. by: the last day on which the office is open, None = no day is known.

    last_day: the last day itself where that is a closed one, else None. come_from: the first open
    day on which coming makes sense.
    """

    way: WayCode
    by: date | None = None
    last_day: date | None = None
    come_from: date | None = None


@dataclass(frozen=True, slots=True)
class HandOuts:
    """The pages of one visit, and behind them the letter to the old municipality where one helps.

    photo_route: whether the photo of an earlier application may be compared by now. given: today.
    """

    visit: str
    office: OfficeContact
    given: date
    pages: tuple[HandOut, ...]
    photo_route: bool = False
    practice: bool = False

    @property
    def letter(self) -> bool:
        """Whether the blank request for the 転出証明書 belongs to it."""
        return any(page.way in BY_POST for page in self.pages)


def in_order(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Each way once, the one that ends first in front; those without a last day behind."""
    codes = tuple(WayCode)
    known = dict.fromkeys(way for way in ways if way.code not in SILENT)
    return tuple(
        sorted(
            known,
            key=lambda w: (w.by or date.max, w.come_from or date.min, codes.index(w.code)),
        )
    )


def hand_out(way: Way, today: date, closed: Collection[date]) -> HandOut:
    """Make one page. closed: the office's closed days around today.

    Where the last open day lies behind us already, the last day itself is said, and a day that is
    over is not said at all. Raises ValueError for a way that prints nothing.
    """
    if way.code in SILENT:
        raise ValueError(f"{way.code} is not for paper")
    shut = frozenset(closed)
    last = way.by if way.by is not None and way.by >= today else None
    come_from = None
    if way.come_from is not None and way.come_from > today:
        come_from = next_open(way.come_from, shut)
        if last is not None and come_from > last:
            come_from = None
    if last is None:
        return HandOut(way.code, come_from=come_from)
    open_day = last_open(last, shut)
    usable = open_day >= max(today, come_from or today)
    by = open_day if usable else last
    return HandOut(way.code, by, last if by != last else None, come_from)


def hand_outs(
    visit: str,
    ways: Iterable[Way],
    office: OfficeContact,
    today: date,
    closed: Collection[date],
    *,
    photo_route: bool = False,
    practice: bool = False,
) -> HandOuts:
    """Make the pages of these ways, in their order. visit: its id, all that the QR code says."""
    pages = tuple(hand_out(way, today, closed) for way in in_order(ways))
    return HandOuts(visit, office, today, pages, photo_route=photo_route, practice=practice)


def numbered(stem: str, spoken: Callable[[str], bool]) -> Iterator[str]:
    """The keys `stem.1`, `stem.2` … as far as there are words. spoken: whether a key has any."""
    number = 1
    while spoken(key := f"{stem}.{number}"):
        yield key
        number += 1


def steps_of(way: WayCode, spoken: Callable[[str], bool], *, photo_route: bool) -> Iterator[str]:
    """The keys of what to do; of the earlier application's photo only once the law is there."""
    yield from numbered(f"way.{way}.next", spoken)
    if photo_route and spoken(key := f"way.{way}.photo_route"):
        yield key


def bring_of(way: WayCode, spoken: Callable[[str], bool]) -> Iterator[str]:
    """The keys of what to bring."""
    return numbered(f"way.{way}.bring", spoken)
