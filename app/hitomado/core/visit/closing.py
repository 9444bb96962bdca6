"""Guided steps told by the clerk, what the chip itself shows afterwards, and the end."""

from dataclasses import replace
from functools import reduce

from hitomado.core.chip.reading import (
    CardReading,
    CertificateStatus,
    Integrity,
    Source,
)
from hitomado.core.match.comparison import Comparison, Field, Level, says_same
from hitomado.core.reasons import Reason
from hitomado.core.rules.card.card_pins import CARD_PINS, tries_of
from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.desk import Desk, Notice
from hitomado.core.visit.effects import ListWaiting, WipeSecrets
from hitomado.core.visit.facts import (
    ActChanged,
    FeeTaken,
    LeftForLater,
    ResultExplained,
    VisitClosed,
    VisitSuspended,
    apply,
)
from hitomado.core.visit.fees import TAKE_FEE, fees_told
from hitomado.core.visit.held import ASK_FIRST, awaited
from hitomado.core.visit.left import left_for_later
from hitomado.core.visit.model import Act, ActState, PersonCase, Step, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome, record

READ_AGAIN = "read_card_again"  # the step that the re-read itself answers
_ADDRESS_ON_CHIP = (Procedure.CARD_UPDATE, Procedure.CONTINUED_USE)


def act_told(desk: Desk, visit: Visit, event: e.ActTold, office: Office) -> Outcome:
    """The clerk says how a step ended. The same word twice is one line.

    What waits for somebody's answer is not done before that answer is there.
    """
    act = next((a for a in visit.acts if a.key == event.act.key), None)
    if act is None or act.state is event.state:
        return desk, ()
    if event.state is ActState.CONFIRMED and awaited(visit, act) is not None:
        return replace(desk, notice=Notice(Reason.ANSWER_FIRST)), ()
    told = [act]
    if event.state in (ActState.DEFERRED, ActState.REFUSED):
        told += [a for a in _after(visit, act) if a.open]
    facts = tuple(
        ActChanged(
            *a.key,
            event.state,
            office.clerk,
            event.at,
            event.until,
            event.reason,
            event.appointment,
        )
        for a in told
    )
    fees: tuple[FeeTaken, ...] = ()
    left: tuple[LeftForLater, ...] = ()
    if any(a.code in (ASK_FIRST, TAKE_FEE) for a in told):  # the plan is made where it is needed
        plan = office.plan(case_of(visit, office))
        fees = fees_told(told, event.state, plan)
        if act.code == ASK_FIRST:  # waits without a last day too
            left = left_for_later(reduce(apply, facts, visit), plan, office.today)
    return record(replace(desk, notice=None), visit, *facts, *fees, *left)


def _after(visit: Visit, act: Act) -> tuple[Act, ...]:
    """The later steps of the same procedure: what is put off is not asked for step by step."""
    same = tuple(a for a in visit.acts_of(act.person) if a.procedure is act.procedure)
    return same[same.index(act) + 1 :]


def seen_on_chip(
    visit: Visit, person: PersonCase, reading: CardReading, comparison: Comparison, at: str
) -> tuple[ActChanged, ...]:
    """The acts whose result the chip itself shows.

    The new address proves 券面変更 and 継続利用, and is what the step of reading again was for; a
    counter that was down and is full again proves that PIN's reset; a later last day proves the
    longer validity. The 署名用 certificate shows
    its presence only here; `sign_seen` says when it proves more.
    """
    address = next((f for f in comparison.fields if f.what is Field.ADDRESS), None)
    same_address = address is not None and address.level in (Level.IDENTICAL, Level.NOTATION)
    proved: list[Act] = []
    for act in visit.acts_of(person.id):
        if act.code == READ_AGAIN:
            unseen = act.state is not ActState.SEEN_ON_CHIP
            shown = same_address and unseen and _extended(act, person, reading)
        elif act.state is not ActState.CONFIRMED:
            shown = False
        elif act.procedure is Procedure.PIN_RESET:
            shown = act.pin is not None and _restored(act.pin, person, reading)
        elif act.procedure is Procedure.VALIDITY_CHANGE:
            shown = act.place is Place.TERMINAL and _extended(act, person, reading)
        else:
            on_terminal = act.place is Place.TERMINAL
            shown = act.procedure in _ADDRESS_ON_CHIP and on_terminal and same_address
        if shown:
            proved.append(act)
    return tuple(ActChanged(*act.key, ActState.SEEN_ON_CHIP, act.by, at) for act in proved)


def _extended(act: Act, person: PersonCase, after: CardReading) -> bool:
    """Whether a longer validity is on the chip, where this act was to put it there.

    It may end before the stay does: the card has a last day of its own.
    """
    if act.procedure is not Procedure.VALIDITY_CHANGE:
        return True
    before = person.before.expiry if person.before is not None else None
    stay, now = person.answers.renewed_until, after.expiry
    if before is None or now is None:
        return False
    return before < now and (stay is None or now <= stay)


def sign_seen(
    visit: Visit,
    person: PersonCase,
    reading: CardReading,
    office: Office,
    expected: str,
    at: str,
) -> tuple[ActChanged, ...]:
    """The issue of the 署名用 certificate, once the certificate itself was read and fits.

    It was read with its password, agrees with the CA certificate on the card, began no earlier
    than the visit, and carries the holder's name and the expected address. Anything less leaves
    the clerk's word as it stands.
    """
    if not _sign_fits(visit, person, reading, office, expected):
        return ()
    return tuple(
        ActChanged(*act.key, ActState.SEEN_ON_CHIP, act.by, at)
        for act in visit.acts_of(person.id)
        if act.procedure is Procedure.SIGN_CERTIFICATE and act.state is ActState.CONFIRMED
    )


def _sign_fits(
    visit: Visit, person: PersonCase, reading: CardReading, office: Office, expected: str
) -> bool:
    sign, begins = reading.sign_attributes, reading.sign.not_before
    if sign is None or reading.sign_integrity is not Integrity.CONSISTENT or begins is None:
        return False
    if reading.sign.status is not CertificateStatus.PRESENT or begins.date() < visit.opened:
        return False
    name = reading.attributes.name if reading.attributes else person.name
    compared = office.compare_sign(sign, name, expected)
    return all(says_same(compared, what) for what in (Field.NAME, Field.ADDRESS))


def _restored(pin: PinKind, person: PersonCase, after: CardReading) -> bool:
    """Whether this PIN's counter was down before the work and is full now.

    The PIN that opened this very reading proves nothing: any right entry fills its counter.
    """
    attributes = after.attributes
    by_pin = attributes is not None and attributes.source is Source.TEXT_PIN
    if person.before is None or (pin is PinKind.TEXT and by_pin):
        return False
    before, now = tries_of(person.before.tries_left, pin), tries_of(after.tries_left, pin)
    full = CARD_PINS[pin].tries
    return before is not None and before < full and now == full


def result_told(desk: Desk, visit: Visit, event: e.ResultTold, office: Office) -> Outcome:
    """The clerk says why a chip that disagrees holds the visit up no longer."""
    person = visit.person(event.person)
    if person is None or not person.disagrees or not event.reason.strip():
        return desk, ()
    fact = ResultExplained(event.person, event.reason, office.clerk, event.at)
    return record(replace(desk, notice=None), visit, fact)


def unexplained(visit: Visit) -> tuple[PersonCase, ...]:
    """People whose chip shows something else than was filed, and nobody said why."""
    return tuple(p for p in visit.persons if p.disagrees and not p.explained)


def to_read_again(visit: Visit) -> tuple[PersonCase, ...]:
    """People whose card was worked on and not read since."""
    worked = {a.person for a in visit.acts}
    return tuple(
        p for p in visit.persons if p.id in worked and p.before is not None and p.after is None
    )


def unproved(visit: Visit) -> tuple[Act, ...]:
    """Steps of reading again that no chip has answered yet."""
    return tuple(a for a in visit.acts if a.open and a.code == READ_AGAIN)


def read_again_done(visit: Visit) -> bool:
    """Whether every card that was to be read again was, or none was to be."""
    skipped = any(a.code == READ_AGAIN and a.state is not ActState.SEEN_ON_CHIP for a in visit.acts)
    return not to_read_again(visit) and not skipped


def suspend(desk: Desk, visit: Visit) -> Outcome:
    """Put the visit aside; a card on the reader goes back to the resident first."""
    if desk.card is not None:
        return replace(desk, notice=Notice(Reason.CARD_LEFT)), ()
    desk, effects = record(desk, visit, VisitSuspended())
    return _without_visit(desk), (*effects, WipeSecrets(), ListWaiting())


def close(desk: Desk, visit: Visit, reason: str) -> Outcome:
    """End the visit. Not while a card lies on the reader, nor with a step nobody answered for.

    Nor while a chip shows something else than was filed and nobody said why. reason: given up.
    """
    if desk.card is not None:
        return replace(desk, notice=Notice(Reason.CARD_LEFT)), ()
    open_acts = [a for a in visit.acts if a.open]
    if open_acts and not reason:
        return replace(desk, notice=Notice(Reason.ACTS_OPEN, (("count", len(open_acts)),))), ()
    differing = unexplained(visit)
    if differing and not reason:
        return replace(
            desk, notice=Notice(Reason.CHIP_DISAGREES, (("name", differing[0].name),))
        ), ()
    desk, effects = record(desk, visit, VisitClosed(reason))
    return _without_visit(desk), (*effects, WipeSecrets(), ListWaiting())


def _without_visit(desk: Desk) -> Desk:
    return replace(desk, visit=None, step=Step.RECEPTION, notice=None, household=())


def step_of(visit: Visit) -> Step:
    """Where a resumed visit goes on: behind the last thing that was confirmed."""
    if visit.issued:
        return Step.GUIDE if any(a.open for a in visit.acts) or not visit.acts else Step.REREAD
    return Step.RECEPTION if visit.move.moved is None else Step.QUESTIONS
