"""The hand-outs of a visit as the clerk chooses them: titles, reasons and days without readings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from hitomado.core.forms.hand_out import HandOut, HandOuts, bring_of, steps_of
from hitomado.core.rules.plan import Way
from hitomado.core.visit.desk import OpenVisit
from hitomado.core.visit.model import Visit
from hitomado.core.visit.ways import WayFor, first_visit
from hitomado.ui.models.text import day
from hitomado.words import Words

_READING = re.compile(r"｜([^《]+)《[^》]+》")


@dataclass(frozen=True, slots=True)
class HandOutChoice:
    """One line of the list. further: not from the rules, so that its day is the clerk's to say."""

    key: str
    text: str
    ways: tuple[WayFor, ...]
    further: bool = False

    def dated(self, by: date | None) -> tuple[WayFor, ...]:
        """The ways with the day that the clerk said; the rules' own days stay."""
        if not self.further:
            return self.ways
        return tuple(replace(each, way=replace(each.way, by=by)) for each in self.ways)


@dataclass(frozen=True, slots=True)
class HandOutDetail:
    """What the chosen pages say. lines: what to do, what to bring, or the pages of several."""

    title: str
    why: str
    when: str
    lines: tuple[str, ...]
    letter: str


def plain(words: Words, key: str, **params: object) -> str:
    """A resident's sentence as the clerk reads it."""
    return _READING.sub(r"\1", words(key, **params))


def choices(
    words: Words, visit: Visit, offered: tuple[WayFor, ...], further: tuple[WayFor, ...]
) -> tuple[HandOutChoice, ...]:
    """All together where the plan names several, then one by one, then what else there is."""
    lines = []
    if len(offered) > 1:
        lines.append(HandOutChoice("all", words("hand_outs.all", count=len(offered)), offered))
    for number, each in enumerate(offered, 1):
        names = words("kit.list.comma").join(
            found.name for p in each.persons if (found := visit.person(p)) is not None
        )
        text = words(
            "hand_outs.line",
            title=plain(words, f"way.{each.way.code}.title"),
            until=_days(words, each.way),
            names=words("hand_outs.names", names=names) if names else "",
        )
        lines.append(HandOutChoice(f"plan.{number}", text, (each,)))
    for each in further:
        title = plain(words, f"way.{each.way.code}.title")
        text = words("hand_outs.further", title=title)
        lines.append(HandOutChoice(f"further.{each.way.code}", text, (each,), further=True))
    return tuple(lines)


def _days(words: Words, way: Way) -> str:
    parts = []
    if way.come_from is not None:
        parts.append(words("hand_outs.from", day=day(words, way.come_from)))
    if way.by is not None:
        parts.append(words("hand_outs.until", day=day(words, way.by)))
    return "".join(parts)


def detail(words: Words, choice: HandOutChoice, paper: HandOuts) -> HandOutDetail:
    """What is to be said to the resident with the paper: why, by when, what."""
    letter = words("hand_outs.with_letter") if paper.letter else ""
    if len(paper.pages) != 1:
        pages = tuple(
            words(
                "hand_outs.by",
                when=_when(words, page),
                text=plain(words, f"way.{page.way}.title"),
            )
            for page in paper.pages
        )
        return HandOutDetail(choice.text, "", "", pages, letter)
    (page,) = paper.pages
    spoken = words.__contains__
    steps = steps_of(page.way, spoken, photo_route=paper.photo_route)
    lines = (
        words("hand_outs.next"),
        *_numbered(words, steps),
        words("hand_outs.bring"),
        *(words("hand_outs.item", text=plain(words, key)) for key in bring_of(page.way, spoken)),
    )
    return HandOutDetail(
        plain(words, f"way.{page.way}.title"),
        plain(words, f"way.{page.way}.why"),
        _when_and_what(words, page),
        lines,
        letter,
    )


def _numbered(words: Words, keys: Iterable[str]) -> Iterable[str]:
    for number, key in enumerate(keys, 1):
        yield words("hand_outs.number", number=number, text=plain(words, key))


def _when_and_what(words: Words, page: HandOut) -> str:
    """What is to be done within which days, here and before that elsewhere."""
    text = plain(words, f"way.{page.way}.by")
    if not page.elsewhere:
        return words("hand_outs.by", when=_when(words, page), text=text)
    lines = [words("hand_outs.by", when=_span(words, None, page.by), text=text)]
    if page.come_from is not None or page.back_by is not None:
        when, text = _span(words, page.come_from, page.back_by), plain(words, "hand_out.back")
        lines.append(words("hand_outs.by", when=when, text=text))
    return "\n".join(lines)


def _when(words: Words, page: HandOut) -> str:
    return _span(words, None if page.elsewhere else page.come_from, page.by)


def _span(words: Words, first: date | None, last: date | None) -> str:
    """The days as they stand on the paper."""
    parts = []
    if first is not None:
        parts.append(plain(words, "hand_out.from", day=day(words, first)))
    if last is not None:
        parts.append(plain(words, "hand_out.until", day=day(words, last)))
    return " ".join(parts) or words("hand_outs.soon")


def given_line(words: Words, visit: Visit) -> str:
    """What was given so far and when it comes up again; "" for nothing."""
    first = first_visit(visit)
    if first is None:
        return ""
    ways = dict.fromkeys(g.way for g in visit.given)
    titles = words("kit.list.comma").join(plain(words, f"way.{way}.title") for way in ways)
    parts = [
        words("hand_outs.given", day=day(words, first)),
        words("hand_outs.earlier", titles=titles),
    ]
    remind = min((g.remind for g in visit.given if g.remind is not None), default=None)
    if remind is not None:
        parts.append(words("hand_outs.remind", day=day(words, remind)))
    return "\n".join(parts)


def waiting_line(words: Words, visit: OpenVisit) -> str:
    """Why an unfinished visit waits: the hand-out its household took home; "" for none."""
    given = visit.given
    if given is None:
        return ""
    until = words("hand_outs.until", day=day(words, given.by)) if given.by is not None else ""
    title = plain(words, f"way.{given.way}.title")
    return words("hand_outs.waiting", title=title, until=until)
