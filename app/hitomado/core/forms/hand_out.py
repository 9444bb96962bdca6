"""The page a resident takes home where something cannot be done today: what comes next, until when.

It names nobody: the receipt number alone leads back to the visit, and only at the counter.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hitomado.core.rules.book.reminders import BY_POST, ELSEWHERE
from hitomado.core.rules.days import last_open, next_open
from hitomado.core.rules.plan import Way, WayCode

# ASK_SUPERIOR prints nothing and so says nothing about why
SILENT: Final = frozenset({WayCode.ASK_SUPERIOR})


@dataclass(frozen=True, slots=True)
class OfficeContact:
    """What the office says of itself, "" = nothing. note: its own sentence for every hand-out."""

    name: str
    phone: str = ""
    hours: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandOut:
    """One page. by: the last day on which the office is open, None = no day is known.

    last_day: the last day itself where that is a closed one, else None. come_from: the first open
    day on which coming makes sense. back_by: where `by` is a day of the old municipality's, the
    last open day here. official: address of the official page, "" = none.
    """

    way: WayCode
    by: date | None = None
    last_day: date | None = None
    come_from: date | None = None
    back_by: date | None = None
    official: str = ""

    @property
    def elsewhere(self) -> bool:
        """Whether the next thing to do is done with another municipality."""
        return self.way in ELSEWHERE


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


def hand_out(
    way: Way, today: date, closed: Collection[date], *, back: date | None = None, official: str = ""
) -> HandOut:
    """Make one page. closed: the office's closed days around today. back: see `HandOut.back_by`.

    Where the last open day lies behind us already, the last day itself is said, and a day that is
    over is not said at all. Raises ValueError for a way that prints nothing.
    """
    if way.code in SILENT:
        raise ValueError(f"{way.code} is not for paper")
    shut = frozenset(closed)
    come_from = None
    if way.come_from is not None and way.come_from > today:
        come_from = next_open(way.come_from, shut)
    page = HandOut(way.code, come_from=come_from, official=official)
    here = back if page.elsewhere else way.by
    if here is not None and here < today:
        here = None
    if here is not None and come_from is not None and come_from > here:
        # the last day counts; of what is done elsewhere the day it can be done with
        page, here = (page, None) if page.elsewhere else (replace(page, come_from=None), here)
    if here is not None:
        open_day = last_open(here, shut)
        usable = open_day >= max(today, page.come_from or today)
        said = open_day if usable else here
        page = replace(page, last_day=here if said != here else None)
        page = replace(page, back_by=said) if page.elsewhere else replace(page, by=said)
    if page.elsewhere and way.by is not None and way.by >= today:
        page = replace(page, by=way.by)
    return page


def hand_outs(
    visit: str,
    ways: Iterable[Way],
    office: OfficeContact,
    today: date,
    closed: Collection[date],
    *,
    back: Mapping[Way, date] | None = None,
    official: Mapping[str, str] | None = None,
    photo_route: bool = False,
    practice: bool = False,
) -> HandOuts:
    """Make the pages of these ways, in their order. visit: its id, all that its QR code says.

    back: the last day here of what is done elsewhere first. official: addresses of official pages
    by the way's code.
    """
    days, addresses = back or {}, official or {}
    pages = tuple(
        hand_out(way, today, closed, back=days.get(way), official=addresses.get(way.code.value, ""))
        for way in in_order(ways)
    )
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
