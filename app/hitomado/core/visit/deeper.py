"""What is done with a card on request only, how all reading is stopped, and reading once more.

Photo and face images, the 署名用 certificate, the change of a known PIN. Where one of them fails
after a secret may have reached the card, the tries left are asked anew before the next entry.
"""

from dataclasses import replace

from hitomado.core.chip.reading import CHANGEABLE, Source, TriesLeft
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardOnDesk, CardStage, Deed, Desk, Notice
from hitomado.core.visit.effects import (
    ChangePin,
    ChangeState,
    Effect,
    ReadFace,
    ReadFree,
    ReadSign,
    ReadTries,
    RecordPinChange,
    StopReading,
    WipeSecrets,
)
from hitomado.core.visit.office import Office
from hitomado.core.visit.record import Outcome

# the card does not answer any more: asking it again by ourselves would hang again
_NO_ANSWER = frozenset({Reason.READING_STOPPED, Reason.PIN_CHANGE_UNKNOWN})
# nobody knows how far the card came
_IN_DOUBT = frozenset({Reason.PIN_CHANGE_UNKNOWN, Reason.INTERNAL})
_KNOWN = (CardStage.FOUND, CardStage.KNOWN)
_READ = (CardStage.FREE, *_KNOWN)


def face_wanted(desk: Desk, event: e.FaceWanted) -> Outcome:
    """Read the face of a holder whose attributes are known: the gate must know whose it is."""
    card = desk.card
    if card is None or card.reading is None or card.stage not in _KNOWN or card.busy:
        return desk, (WipeSecrets(),)
    return _begun(desk, card, Deed.FACE), (ReadFace(event.ticket, card.reading),)


def sign_wanted(desk: Desk, event: e.SignWanted) -> Outcome:
    """Read the 署名用 certificate with the password that waits."""
    card = desk.card
    if card is None or card.reading is None or card.stage not in _READ or card.busy:
        return desk, (WipeSecrets(),)
    if card.reading.sign_attributes is not None:  # read already: nobody types it twice
        return desk, (WipeSecrets(),)
    wish = ReadSign(event.ticket, card.reading, event.last_try_confirmed)
    return _begun(desk, card, Deed.SIGN), (wish,)


def pin_change_wanted(desk: Desk, event: e.PinChangeWanted, office: Office) -> Outcome:
    """Change a PIN, where the office wants that at all; its beginning is written down first."""
    card = desk.card
    if not office.pin_change:
        return replace(desk, notice=Notice(Reason.PIN_CHANGE_OFF)), (WipeSecrets(),)
    if event.pin not in CHANGEABLE or card is None or card.reading is None:
        return desk, (WipeSecrets(),)
    if card.stage not in _READ or card.busy:
        return desk, (WipeSecrets(),)
    wish = ChangePin(event.ticket, event.pin, card.reading, event.last_try_confirmed)
    begun = _begun(desk, card, Deed.CHANGE_PIN, event.pin)
    return begun, (_told(desk, card, event.pin, ChangeState.BEGUN), wish)


def face_read(desk: Desk, event: e.FaceRead) -> Outcome:
    """Show the face, until the clerk looks away."""
    if desk.card is None or desk.card.deed is not Deed.FACE:
        return desk, ()
    return replace(desk, card=replace(desk.card, deed=None, face=event.face)), ()


def pin_changed(desk: Desk, event: e.PinChanged) -> Outcome:
    """The new value holds: written down, said at once, and the tries left asked anew."""
    card = desk.card
    if card is None or card.reading is None or card.deed is not Deed.CHANGE_PIN:
        return desk, ()
    done = replace(card, deed=Deed.TRIES)
    told = _told(desk, card, event.pin, ChangeState.CHANGED)
    return replace(desk, card=done, notice=None), (told, ReadTries(card.ticket, card.reading))


def tries_seen(desk: Desk, event: e.TriesSeen) -> Outcome:
    """Take over the counters of the same card; what was read before stays."""
    card = desk.card
    if card is None or card.reading is None or card.deed is not Deed.TRIES:
        return desk, ()
    left = event.reading.tries_left
    return replace(desk, card=replace(_with_tries(card, left), deed=None)), ()


def failed(desk: Desk, card: CardOnDesk, event: e.Failed, *, lost: bool) -> Outcome:
    """Say why. lost: the link to the card is; else the counters are asked before the next entry."""
    told: tuple[Effect, ...] = ()
    notice = Notice(event.reason, event.params)
    if card.deed is Deed.CHANGE_PIN and card.changed is not None:
        in_doubt = event.reason in _IN_DOUBT
        state = ChangeState.UNKNOWN if in_doubt else ChangeState.NOT_CHANGED
        told = (_told(desk, card, card.changed, state, event.reason),)
        notice = Notice(Reason.PIN_CHANGE_UNKNOWN) if in_doubt else notice
    if event.reason is Reason.CARD_SWAPPED:
        return swapped(desk, card), (*told, WipeSecrets())
    changed = _kept_change(card)
    if card.reading is None or lost or card.deed is Deed.TRIES or notice.reason in _NO_ANSWER:
        ended = replace(_with_tries(card, TriesLeft()), deed=None, changed=changed)
        return replace(desk, card=ended, notice=notice), (*told, WipeSecrets())
    ended = replace(card, deed=Deed.TRIES, changed=changed)
    wishes = (*told, WipeSecrets(), ReadTries(card.ticket, card.reading))
    return replace(desk, card=ended, notice=notice), wishes


def swapped(desk: Desk, card: CardOnDesk) -> Desk:
    """Another card than the one that was read lies there: nothing of the first stands any more.

    It waits to be read under a ticket of its own. That a PIN was changed just now stays said.
    """
    ticket = desk.tickets + 1
    other = CardOnDesk(ticket, card.reader, CardStage.FAILED, changed=_kept_change(card))
    return replace(desk, card=other, tickets=ticket, notice=Notice(Reason.CARD_SWAPPED))


def gone(desk: Desk, card: CardOnDesk) -> tuple[Notice | None, tuple[Effect, ...]]:
    """What a card that leaves in the middle leaves to be said and written."""
    if card.deed is Deed.CHANGE_PIN and card.changed is not None:
        told = _told(desk, card, card.changed, ChangeState.UNKNOWN, Reason.CARD_REMOVED)
        return Notice(Reason.PIN_CHANGE_UNKNOWN), (told,)
    if card.changed is not None and (card.deed is Deed.TRIES or desk.notice is not None):
        return Notice(Reason.PIN_CHANGED), ()
    return (Notice(Reason.CARD_REMOVED) if card.busy else desk.notice), ()


def cancelled(desk: Desk) -> Outcome:
    """Esc. A reading is stopped at once; its late answer carries a ticket that is no longer held.

    A change of a PIN is stopped too, but its answer is waited for: it alone knows how far it came.
    """
    card = desk.card
    if card is None or not card.busy:
        shut = replace(card, face=None, changed=None) if card else None
        return replace(desk, card=shut, notice=None), (WipeSecrets(),)
    if card.deed is Deed.CHANGE_PIN:
        return desk, (StopReading(), WipeSecrets())
    ticket = desk.tickets + 1
    if card.deed is None:
        card = CardOnDesk(ticket, card.reader, CardStage.FAILED)
    else:
        card = replace(_with_tries(card, TriesLeft()), ticket=ticket, deed=None)
    stopped = replace(desk, card=card, tickets=ticket, notice=Notice(Reason.READING_STOPPED))
    return stopped, (StopReading(), WipeSecrets())


def read_again(desk: Desk) -> Outcome:
    """Read a card once more where it lies; of one whose holder is known only the counters."""
    card = desk.card
    if card is None or card.busy:
        return desk, ()
    if card.stage in _KNOWN and card.reading is not None:
        asked = replace(card, deed=Deed.TRIES, changed=None)
        return replace(desk, card=asked, notice=None), (ReadTries(card.ticket, card.reading),)
    if card.stage not in (CardStage.FREE, CardStage.FAILED):
        return desk, ()
    anew = CardOnDesk(card.ticket, card.reader, CardStage.READING_FREE)
    return replace(desk, card=anew, notice=None), (ReadFree(card.ticket, card.reader),)


def faceless(desk: Desk) -> Desk:
    """Without the face: the clerk turns to something else."""
    if desk.card is None or desk.card.face is None:
        return desk
    return replace(desk, card=replace(desk.card, face=None))


def _begun(desk: Desk, card: CardOnDesk, deed: Deed, changed: Source | None = None) -> Desk:
    begun = replace(card, deed=deed, face=None, changed=changed)
    return replace(desk, card=begun, notice=None)


def _kept_change(card: CardOnDesk) -> Source | None:
    """The PIN that was changed; one that was only being changed is not said to be."""
    return card.changed if card.deed is Deed.TRIES else None


def _with_tries(card: CardOnDesk, left: TriesLeft) -> CardOnDesk:
    if card.reading is None:
        return card
    return replace(card, reading=replace(card.reading, tries_left=left))


def _told(
    desk: Desk, card: CardOnDesk, pin: Source, state: ChangeState, reason: str = ""
) -> RecordPinChange:
    visit = desk.visit.id if desk.visit else None
    return RecordPinChange(visit, card.person, pin, state, str(reason))
