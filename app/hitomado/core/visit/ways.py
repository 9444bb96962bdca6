"""How a visit goes on that cannot be finished today: its hand-outs, given and to be remembered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.forms.hand_out import SILENT, HandOuts, OfficeContact, hand_outs, in_order
from hitomado.core.rules.book.reminders import ELSEWHERE, PHOTO_ROUTE, remind_on
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.plan import Plan, Way, WayCode
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.facts import HandOutGiven
from hitomado.core.visit.model import GivenHandOut, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome, record
from hitomado.core.visit.settled import settled

_FAR = date.max


@dataclass(frozen=True, slots=True)
class WayFor:
    """One page: a way and whom it concerns, () = the clerk chose it for the whole household.

    back: the last day of the notice here, where the way's own last day is another town's.
    """

    way: Way
    persons: tuple[str, ...] = ()
    back: date | None = None

    @property
    def taken(self) -> tuple[tuple[str, Way], ...]:
        """What is recorded once it was given."""
        return tuple((person, self.way) for person in self.persons or ("",))


def ways_of(visit: Visit, plan: Plan) -> tuple[WayFor, ...]:
    """The ways that the plan names, one page each, the one that ends first in front.

    The same way of two people is one page; of one person a way stands once, with its earliest
    day. Of whom the gate shows nothing no page is offered.
    """
    whose: dict[Way, list[str]] = {}
    back: dict[Way, date] = {}
    for person in visit.persons:
        if person.visibility(Purpose.PRINT) is Visibility.CLOSED:
            continue
        own = plan.of(person.id)
        found = [(way, p.last_day) for p in (own.procedures if own else ()) for way in p.ways]
        for way in _first_of_each(way for way, _ in found):
            whose.setdefault(way, []).append(person.id)
        for way, last in found:
            if way.code in ELSEWHERE and last is not None:
                back[way] = min(last, back.get(way, last))
    return tuple(WayFor(way, tuple(whose[way]), back.get(way)) for way in in_order(whose))


def _first_of_each(ways: Iterable[Way]) -> tuple[Way, ...]:
    """One way a code, the one that ends first."""
    found: dict[WayCode, Way] = {}
    for way in ways:
        known = found.get(way.code)
        if known is None or (way.by or _FAR) < (known.by or _FAR):
            found[way.code] = way
    return tuple(found.values())


def further_ways(offered: Iterable[WayFor]) -> tuple[WayFor, ...]:
    """Every other way there is, without a day: the clerk knows what the rules were not told."""
    known = SILENT | {each.way.code for each in offered}
    return tuple(WayFor(Way(code)) for code in WayCode if code not in known)


def paper(visit: Visit, chosen: Iterable[WayFor], office: Office) -> HandOuts:
    """Make the pages of the chosen ways."""
    rules, pages = office.rules(), tuple(chosen)
    return hand_outs(
        visit.id,
        (each.way for each in pages),
        contact(office, rules),
        office.today,
        office.facts.closed,
        back={each.way: each.back for each in pages if each.back is not None},
        official=official_pages(office, rules),
        photo_route=rules.flag(PHOTO_ROUTE, office.today),
        practice=office.practice,
    )


def contact(office: Office, rules: Rulebook) -> OfficeContact:
    """What the office says of itself in its `text.` rules; a text it has not given is left out."""
    said = _texts(office, rules, "text.")
    return OfficeContact(
        name=office.name,
        phone=said.get("office_phone", ""),
        hours=said.get("office_hours", ""),
        note=said.get("handout_note", ""),
    )


def official_pages(office: Office, rules: Rulebook) -> dict[str, str]:
    """The official page of each way, by its code; what is no address of a page is left out."""
    found = _texts(office, rules, "url.official.")
    return {way: page for way, page in found.items() if page.startswith(("https://", "http://"))}


def _texts(office: Office, rules: Rulebook, stem: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for rule in rules.rules:
        value: object = rule.value
        if rule.id.startswith(stem) and rule.in_force(office.today) and isinstance(value, str):
            found[rule.id.removeprefix(stem)] = value.strip()
    return found


def taken(desk: Desk, visit: Visit, event: e.HandOutsTaken, office: Office) -> Outcome:
    """Record hand-outs that left the counter; the same one twice on a day is one line."""
    if event.visit != visit.id:
        return desk, ()
    rules, closed = office.rules(), office.facts.closed
    known = {(g.person, g.way, g.by, g.come_from, g.day) for g in visit.given}
    facts = tuple(
        HandOutGiven(
            person,
            way.code,
            way.by,
            way.come_from,
            remind_on(way, office.today, rules, closed),
            event.at,
        )
        for person, way in dict.fromkeys(event.ways)
        if way.code not in SILENT
        and (person, way.code, way.by, way.come_from, office.today) not in known
    )
    return record(desk, visit, *facts)


def first_visit(visit: Visit) -> date | None:
    """The day on which the household was sent home for the first time, None = never yet."""
    return min((each.day for each in visit.given), default=None)


def reminders(visit: Visit, today: date) -> tuple[GivenHandOut, ...]:
    """Hand-outs whose day has come, the earliest in front; none once the visit is closed.

    Of a way given twice to the same person only the last word counts; what was settled is left out.
    """
    if visit.closed:
        return ()
    last = {(each.person, each.way): each for each in visit.given}
    due = [
        (g.remind, g)
        for g in last.values()
        if g.remind is not None and g.remind <= today and not settled(visit, g)
    ]
    return tuple(g for _, g in sorted(due, key=lambda pair: (pair[0], pair[1].at)))
