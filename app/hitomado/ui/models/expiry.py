"""A list's totals, its days and its minutes in sentences. No Qt."""

from collections.abc import Mapping
from datetime import date

from hitomado.core.expiry.deadlines import Banner as Days
from hitomado.core.expiry.deadlines import Stage, banner
from hitomado.core.expiry.model import Place, RowState, Verdict
from hitomado.core.expiry.totals import Totals
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_list import OpenList
from hitomado.ui.models.text import day
from hitomado.words import Words

LAST_WEEK = 7  # days


def verdict_lines(words: Words, counts: Mapping[Verdict, int]) -> tuple[str, ...]:
    """One line per verdict that occurs, and the sum, which is the list's rows."""
    found = [
        words("expiry_view.count", what=words(f"expiry.verdict.{verdict}"), count=count)
        for verdict, count in counts.items()
        if count
    ]
    total = sum(counts.values())
    return (*found, words("expiry_view.count", what=words("expiry_view.total"), count=total))


def place_lines(words: Words, counts: Mapping[Place, int]) -> tuple[str, ...]:
    """One line per place, in the order of the work."""
    return tuple(
        words("expiry_view.count", what=words(f"expiry_view.place.{place}"), count=counts[place])
        for place in Place
    )


def open_expiries(rows: tuple[RowState, ...]) -> tuple[date | None, ...]:
    """The days of what may still have to be entered."""
    return tuple(
        row.matched.row.expiry
        for row in rows
        if (row.enterable or row.place is Place.WAITING)
        and row.entered is None
        and not row.vanished
    )


def days_view(words: Words, rows: tuple[RowState, ...], rules: Rulebook, today: date) -> BannerView:
    """Say until when the list has to be worked off, and what its holders lose when it is not."""
    return days_said(words, banner(open_expiries(rows), rules, today), today)


def days_said(words: Words, days: Days, today: date) -> BannerView:
    """The banner above a list."""
    missed = words("expiry_view.days.missed", count=days.missed) if days.missed else ""
    lost = words("expiry_view.days.lost") if days.missed else ""
    first = days.next
    if first is None:
        if days.missed:
            return BannerView(Tone.ERROR, missed, lost, words("expiry_view.days.missed_do"))
        key = "undated" if days.open else "nothing"
        tone = Tone.INFO if days.open else Tone.SUCCESS
        return BannerView(tone, words(f"expiry_view.days.{key}", count=days.open))
    until = day(words, first.work_until)
    if first.stage(today) is Stage.EARLY:
        opens = day(words, first.work_from)
        title = words("expiry_view.days.early", day=opens, until=until)
        return BannerView(Tone.WARNING if missed else Tone.INFO, title, missed, lost)
    left = first.days_left(today)
    near = left < LAST_WEEK
    key = "last_day" if left == 0 else "last_week" if near else "left"
    title = words(f"expiry_view.days.{key}", count=left, day=until)
    tone = Tone.WARNING if near or days.missed else Tone.INFO
    what = missed or (words("expiry_view.days.threat") if near else "")
    return BannerView(tone, title, what, lost)


def minutes_line(words: Words, totals: Totals, by_hand: int) -> str:
    """Minutes per person before and now; what was not measured is not claimed.

    by_hand: seconds per person that the office says it took.
    """
    before = _minutes(by_hand)
    if not totals.entered or not totals.seconds:
        return words("expiry_view.minutes.before", before=before)
    after = _minutes(totals.seconds / totals.entered)
    return words("expiry_view.minutes.both", before=before, after=after, people=totals.entered)


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f}"


def changed_line(words: Words, opened: OpenList) -> str:
    """How many rows say something else since they were entered, "" for none."""
    count = sum(1 for row in opened.rows if row.changed and row.entered is not None)
    return words("expiry_view.entered_changed", count=count) if count else ""


def spared_line(words: Words, opened: OpenList) -> str:
    """How many rows nobody had to look at."""
    rows = opened.rows
    alone = sum(1 for row in rows if row.matched.automatic)
    return words("expiry_view.spared", alone=alone, rows=len(rows))
