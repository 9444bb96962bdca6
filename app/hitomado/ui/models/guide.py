"""The guide in words: what comes now and next, which PIN entry it is, what is known for reading."""

from collections.abc import Callable, Mapping
from typing import Final

from hitomado.core.chip.number_b import PrintedBirth, PrintedEra
from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import ERAS, wareki
from hitomado.core.rules.plan import Plan
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Act, ActState, PersonCase, Step, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.order import ahead, forecast, person_by_person
from hitomado.core.visit.terminal_pins import pin_entry
from hitomado.ui.kit.ahead_panel import AheadLine, AheadView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day, day_only
from hitomado.words import Words

_MINUTE: Final = 60
AHEAD_LINES: Final = 3  # the steps below have to be in sight
# on such a day two eras are right, and only the face tells which one it shows
_SHARED_DAYS: Final = frozenset(era.first for era in ERAS) & frozenset(era.last for era in ERAS)


def ahead_view(words: Words, visit: Visit, office: Office) -> AheadView:
    """Now, meanwhile, next, and whom to call for a PIN; where that is too much, without now.

    What comes now stands marked below, and its person in the headline.
    """
    found = ahead(visit.acts)

    def said(*acts: Act | None) -> str:
        lines = (
            words("guide_work.act", name=_name(visit, a), step=words(f"step.{a.code}"))
            for a in acts
            if a is not None
        )
        return words("guide_work.joined").join(lines)

    lines = [
        AheadLine(words("guide_work.now"), said(found.now), Tone.ACTION),
        AheadLine(words("guide_work.meanwhile"), said(*found.meanwhile), Tone.SUCCESS),
        AheadLine(words("guide_work.next"), said(found.following)),
    ]
    call = found.call
    if call is not None:
        pin = pin_words(words, visit, call, office)
        called = words("guide_work.called", name=_name(visit, call), pin=pin)
        if call == found.following:
            lines.pop()
        lines.append(AheadLine(words("guide_work.call"), called, Tone.PRACTICE))
    return AheadView(tuple(line for line in lines if line.text)[-AHEAD_LINES:])


def gain_line(words: Words, visit: Visit, office: Office) -> str:
    """What the order is worth, before the work begins and where it is worth anything."""
    if any(not a.open for a in visit.acts):
        return ""
    times, people = office.times(), [p.id for p in visit.persons]
    in_turn = sorted(visit.acts, key=lambda act: people.index(act.person))
    naive = forecast(person_by_person(in_turn, times), times).idle
    idle = forecast(visit.acts, times).idle
    if naive - idle < _MINUTE:
        return ""
    return words("guide_work.gain", count=round(idle / _MINUTE), naive=round(naive / _MINUTE))


def _name(visit: Visit, act: Act) -> str:
    person = visit.person(act.person)
    return person.name if person else ""


def pin_words(words: Words, visit: Visit, act: Act, office: Office) -> str:
    """The PIN of a step; of the 住基 PIN also which of this person's entries it is. "": none."""
    if act.pin is None:
        return ""
    pin = words(f"ui.pin.{act.pin}")
    entry = pin_entry(visit.acts, act, office.pin_entries())
    if entry is None:
        return pin
    if entry.of == 1 and entry.number == 1 and not entry.again:
        return words("guide_work.pin.only", pin=pin)
    if entry.number == 0:
        return words("guide_work.pin.no_more", pin=pin)
    key = "guide_work.pin.again" if entry.again else "guide_work.pin.entry"
    return words(key, pin=pin, number=entry.number, of=entry.of)


def duration(words: Words, seconds: int) -> str:
    """A time as a clerk says it."""
    minutes, rest = divmod(seconds, _MINUTE)
    if not minutes:
        return words("guide_work.seconds", seconds=rest)
    return words("guide_work.minutes", minutes=minutes, seconds=rest)


def times_line(words: Words, spent: Mapping[Step, int]) -> str:
    """How long each step of the visit took, "" where nothing is known."""
    parts = [
        words("guide_work.done.time", step=words(f"ui.step.{s}"), time=duration(words, seconds))
        for s, seconds in spent.items()
    ]
    joined = words("kit.list.comma").join(parts)
    return words("guide_work.done.times", parts=joined) if parts else ""


def appointment_line(words: Words, act: Act) -> str:
    """The day agreed for a step that was put off, "" for none."""
    if act.state is not ActState.DEFERRED or act.appointment is None:
        return ""
    return words("guide_work.appointment", day=day_only(words, act.appointment))


def asked_first(words: Words, act: Act, plan: Callable[[], Plan | None]) -> tuple[str, ...]:
    """What is to be known before this act's procedure goes on."""
    found = plan()
    own = found.of(act.person) if found else None
    procedure = own.of(act.procedure) if own else None
    asked = tuple(words(f"question.{q}") for q in procedure.questions) if procedure else ()
    return (words(f"procedure.{act.procedure}"), *asked)


def holder_before(desk: Desk) -> PersonCase | None:
    """Whose card lies there, known by the card's own number from an earlier reading today."""
    reading = desk.card.reading if desk.card else None
    if reading is None or reading.serial is None or desk.visit is None:
        return None
    own = [p for p in desk.visit.persons if p.before and p.before.serial == reading.serial]
    return own[0] if len(own) == 1 else None


def known_birth(desk: Desk) -> PrintedBirth | None:
    """The birth date as this card's face prints it, when this very card was read before.

    Never from the register: nothing is sent to a card on a guess. None too where the date is not
    whole or the face may show either of two eras.
    """
    person = holder_before(desk)
    attributes = person.before.attributes if person and person.before else None
    born = parse_date(attributes.birth_date).exact if attributes else None
    if person is None or born is None:
        return None
    if person.foreign:
        return PrintedBirth(PrintedEra.WESTERN, born.year, born.month, born.day)
    parts = wareki(born)
    if parts is None or born in _SHARED_DAYS:
        return None
    return PrintedBirth(PrintedEra(parts.era.letter), parts.year, born.month, born.day)


def left_lines(words: Words, visit: Visit, person: PersonCase) -> tuple[str, ...]:
    """What this person could not do today, until when they can."""
    return tuple(
        words(
            "guide_work.done.letter" if left.letter else "guide_work.done.left",
            procedure=words(f"procedure.{left.procedure}"),
            until=words("plan.last_day", day=day(words, left.until)) if left.until else "",
        ).rstrip()
        for left in visit.left
        if left.person == person.id
    )
