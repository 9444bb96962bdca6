"""The card on the reader: placed, read, recognised, gone."""

from dataclasses import replace

from hitomado.core.chip.reading import Attributes, CardKind, CardReading
from hitomado.core.match.comparison import Comparison, Field, Level
from hitomado.core.people import MoverPerson
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import Place
from hitomado.core.visit import deeper
from hitomado.core.visit import events as e
from hitomado.core.visit.closing import seen_on_chip, sign_seen
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage, Deed, Desk, Notice
from hitomado.core.visit.effects import Effect, LookUp, ReadAttributes, ReadFree, WipeSecrets
from hitomado.core.visit.facts import CardSeen, CardSeenAgain, PersonAnswered
from hitomado.core.visit.kinds import new_address
from hitomado.core.visit.model import PersonCase, Step, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome, record

_DECISIVE = (Field.NAME, Field.BIRTH_DATE)
_CARD_NOTICES = frozenset(
    {
        Reason.NO_SERVICE,
        Reason.NO_READER,
        Reason.CARD_REMOVED,
        Reason.CARD_RESET,
        Reason.CARD_MUTE,
        Reason.CARD_SWAPPED,
        Reason.CARD_IN_USE,
        Reason.CARD_HELD,
        Reason.READING_STOPPED,
        Reason.CARD_LEFT,
        Reason.PIN_CHANGED,
    }
)


def readers_changed(desk: Desk, event: e.ReadersChanged) -> Outcome:
    """Give a new card a ticket; forget a card that left, and its secrets with it."""
    desk = replace(desk, service=event.service, readers=event.readers)
    card = desk.card
    effects: tuple[Effect, ...] = ()
    if card is not None and card.reader not in event.present:
        desk, effects = _gone(desk, card)
    if desk.card is None and event.present:
        ticket = desk.tickets + 1
        placed = CardOnDesk(ticket, event.present[0], CardStage.READING_FREE)
        kept = None if desk.notice and desk.notice.reason in _CARD_NOTICES else desk.notice
        desk = replace(desk, card=placed, tickets=ticket, notice=kept)
        effects = (*effects, ReadFree(ticket, placed.reader))
    return desk, effects


def _gone(desk: Desk, card: CardOnDesk) -> Outcome:
    """Without the card. Only a step that needed it is disturbed, so only then it is said."""
    notice, told = deeper.gone(desk, card)
    if notice and notice.reason is Reason.CARD_LEFT:
        notice = None
    return replace(desk, card=None, notice=notice), (*told, WipeSecrets())


# findings with which a card cannot enter a visit
_STOPPING = frozenset(
    {
        "card_expired",
        "test_card",
        "old_card",
        "driver_licence",
        "residence_card",
        "felica_card",
        "unknown_card",
        "blank_card",
        "jpki_silent",
        "unsupported_card",
        "phone_token",
    }
)


def stopping(code: str, *, practice: bool) -> bool:
    """Whether a card with this finding cannot enter a visit. In practice all are test cards."""
    return code in _STOPPING and not (practice and code == "test_card")


def stops(reading: CardReading, *, practice: bool) -> bool:
    """Whether this card cannot enter a visit."""
    if reading.kind is not CardKind.MY_NUMBER:
        return True
    return any(stopping(f.code, practice=practice) for f in reading.findings)


def free_read(desk: Desk, reading: CardReading, office: Office) -> Outcome:
    """Show what the card is; one that cannot enter a visit ends here, in words."""
    card = _card(desk)
    stage = CardStage.FAILED if stops(reading, practice=office.practice) else CardStage.FREE
    known = _with_certificate(reading, card.reading)
    return replace(desk, card=replace(card, stage=stage, reading=known)), ()


def _with_certificate(now: CardReading, before: CardReading | None) -> CardReading:
    """The same card read anew loses nothing that its holder opened with the password."""
    if before is None or before.sign_attributes is None or before.serial != now.serial:
        return now
    said = tuple(f for f in before.findings if f.part == "sign" and f not in now.findings)
    return replace(
        now,
        sign=before.sign,
        sign_attributes=before.sign_attributes,
        sign_integrity=before.sign_integrity,
        findings=(*now.findings, *said),
    )


def secret_ready(desk: Desk, event: e.SecretReady) -> Outcome:
    """Let the card thread take the secret; each entry is used once."""
    card = _card(desk)
    if card.reading is None or card.stage is not CardStage.FREE or card.busy:
        return desk, (WipeSecrets(),)
    reading = replace(card, stage=CardStage.READING_ATTRIBUTES)
    wish = ReadAttributes(event.ticket, event.source, card.reading, event.last_try_confirmed)
    return replace(desk, card=reading, notice=None), (wish,)


def attributes_read(desk: Desk, event: e.AttributesRead, office: Office) -> Outcome:
    """Recognise a person of the visit, or look the holder up."""
    reading = event.reading
    card = replace(_card(desk), reading=reading, read_at=event.at)
    attributes = reading.attributes
    if attributes is None:
        return replace(desk, card=replace(card, stage=CardStage.FREE)), ()
    if desk.visit is not None:
        own = [p for p in desk.visit.persons if surely(attributes, p, office)]
        if len(own) == 1:
            return seen(replace(desk, card=card), desk.visit, own[0], reading, office)
    looking = replace(card, stage=CardStage.LOOKING_UP)
    return replace(desk, card=looking), (LookUp(card.ticket, reading),)


def found(desk: Desk, candidates: tuple[Candidate, ...], office: Office) -> Outcome:
    """Offer the candidates that may be the holder; the clerk says who it is."""
    card = _card(desk)
    attributes = card.reading.attributes if card.reading else None
    fitting = tuple(
        c
        for c in candidates
        if attributes is not None and same_holder(office.compare(attributes, c.who, old_address(c)))
    )
    return replace(desk, card=replace(card, stage=CardStage.FOUND, candidates=fitting)), ()


def failed(desk: Desk, event: e.Failed) -> Outcome:
    """Say why. After a wrong PIN the counters are asked again, then a new entry is possible."""
    notice = Notice(event.reason, event.params)
    card = desk.card
    if card is None or event.ticket is None:
        return replace(desk, notice=notice), ()
    if card.deed is not None:
        return deeper.failed(desk, card, event, lost=event.reason in _CARD_NOTICES)
    if card.stage is CardStage.READING_ATTRIBUTES and event.reason not in _CARD_NOTICES:
        again = replace(card, stage=CardStage.READING_FREE)
        wishes = (WipeSecrets(), ReadFree(card.ticket, card.reader))
        return replace(desk, card=again, notice=notice), wishes
    if event.reason is Reason.CARD_SWAPPED:
        return deeper.swapped(desk, card), (WipeSecrets(),)
    # behind an entry nobody knows the counters any more: the secret may have reached the card
    reading = None if card.busy else card.reading
    stopped = replace(card, stage=CardStage.FAILED, reading=reading)
    return replace(desk, card=stopped, notice=notice), (WipeSecrets(),)


def seen(
    desk: Desk, visit: Visit, person: PersonCase, reading: CardReading, office: Office
) -> Outcome:
    """The card belongs to a person of the visit: before the work, or again after it."""
    attributes = reading.attributes
    if attributes is None or desk.card is None:
        return desk, ()
    kept, at = _to_keep(reading), desk.card.read_at
    desk = replace(
        desk,
        card=replace(desk.card, stage=CardStage.KNOWN, person=person.id, face=None),
        notice=None,
    )
    if person.before is not None and person.before.serial != reading.serial:
        return replace(desk, notice=Notice(Reason.CARD_SWAPPED)), ()
    fresh = _untouched(desk, visit, person, attributes, office)
    if not fresh and _worked_on(desk, visit, person):
        expected = new_address(visit) or address_of(visit, person)
        comparison = office.compare(attributes, person.who, expected)
        again = CardSeenAgain(person.id, kept, comparison)
        shown = (
            *seen_on_chip(visit, person, kept, comparison, at),
            *sign_seen(visit, person, reading, office, expected, at),
        )
        return record(desk, visit, again, *shown)
    comparison = office.compare(attributes, person.who, address_of(visit, person))
    answers = replace(person.answers, has_card=True)
    facts = [PersonAnswered(person.id, answers)] if answers != person.answers else []
    return record(desk, visit, CardSeen(person.id, kept, comparison), *facts)


def _worked_on(desk: Desk, visit: Visit, person: PersonCase) -> bool:
    """Whether this reading shows the card after the work rather than before it."""
    acts = visit.acts_of(person.id)
    begun = any(a.done and a.place is Place.TERMINAL for a in acts)
    return begun or (bool(acts) and desk.step in (Step.GUIDE, Step.REREAD))


def _untouched(
    desk: Desk, visit: Visit, person: PersonCase, attributes: Attributes, office: Office
) -> bool:
    """Whether a card that is read for the first time during the guide shows the old address yet."""
    if desk.step is not Step.GUIDE or person.before is not None:
        return False
    if any(a.done for a in visit.acts_of(person.id)):
        return False
    compared = office.compare(attributes, person.who, address_of(visit, person))
    levels = [f.level for f in compared.fields if f.what is Field.ADDRESS]
    return all(level.rank < Level.NEEDS_HUMAN.rank for level in levels)


def sign_read(desk: Desk, event: e.SignRead, office: Office) -> Outcome:
    """Show the 署名用 certificate; after the work it proves its own issue."""
    card, visit = _card(desk), desk.visit
    if card.deed is not Deed.SIGN:
        return desk, ()
    desk = replace(desk, card=replace(card, reading=event.reading, deed=None))
    person = visit.person(card.person) if visit else None
    if visit is None or person is None or not _worked_on(desk, visit, person):
        return desk, ()
    expected = new_address(visit) or address_of(visit, person)
    return record(desk, visit, *sign_seen(visit, person, event.reading, office, expected, event.at))


def _to_keep(reading: CardReading) -> CardReading:
    """The reading for the journal: without the certificates' content, nobody needs it later."""
    return replace(
        reading,
        auth=replace(reading.auth, der=None),
        sign=replace(reading.sign, der=None),
        sign_attributes=None,
    )


def same_holder(comparison: Comparison) -> bool:
    """Whether this may be the same person: name and birth date not different.

    A doubtful name with another sex is another person: 鷺沢拓海 (男) is not LI MEILING (女).
    """
    levels = {f.what: f.level for f in comparison.fields}
    if any(levels.get(what) is Level.DIFFERENT for what in _DECISIVE):
        return False
    doubtful = levels.get(Field.NAME) is Level.NEEDS_HUMAN
    return not (doubtful and levels.get(Field.SEX) is Level.DIFFERENT)


def surely(attributes: Attributes, person: PersonCase, office: Office) -> bool:
    """Whether the card is this person's without anybody's judgement."""
    compared = office.compare(attributes, person.who, "")
    return all(
        f.level.rank < Level.NEEDS_HUMAN.rank for f in compared.fields if f.what in _DECISIVE
    )


def old_address(candidate: Candidate) -> str:
    """The address a candidate's chip should carry."""
    if candidate.record is not None:
        return candidate.record.old_address
    return getattr(candidate.who, "full_address", "")


def address_of(visit: Visit, person: PersonCase) -> str:
    """The address the chip should carry before the work."""
    if visit.record is None and isinstance(person.who, MoverPerson):
        return visit.move.old_address
    return old_address(Candidate(person.who, visit.record))


def _card(desk: Desk) -> CardOnDesk:
    if desk.card is None:  # advance() let only this card's ticket through
        raise AssertionError("no card on the desk")
    return desk.card
