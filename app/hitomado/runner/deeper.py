"""On the card thread, on request only: photo, 署名用 certificate, change of a PIN, counters anew.

Each opens the card alone, takes its secret out of the vault once, and powers the card off.
The conversations load when the first of them is held.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.pins import Secret, wipe
from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.reasons import CardError, Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.runner.conversation import converse
from hitomado.runner.work import NONCE_BYTES, CardWork, StoreWork

T = TypeVar("T")
Deeper = f.ReadFace | f.ReadSign | f.ChangePin | f.ReadTries

PIN_CHANGE = "pin_change"  # kind of the journal's line
_BETWEEN = 0  # no PIN holds this byte


def do_deeper(work: CardWork, wish: Deeper) -> e.Event:
    """Do what was asked for. Raises CardError."""
    match wish:
        case f.ReadFace():
            return _read_face(work, wish)
        case f.ReadSign():
            return _read_sign(work, wish)
        case f.ChangePin():
            return _change_pin(work, wish)
        case f.ReadTries():
            return _read_tries(work, wish)


def both_values(old: bytearray, new: bytearray) -> bytearray:
    """Old and new value of a PIN in one buffer for the vault; both are wiped."""
    joined = bytearray(len(old) + 1 + len(new))
    joined[: len(old)] = old
    joined[len(old) + 1 :] = new
    wipe(old)
    wipe(new)
    return joined


def change_kind(pin: Source) -> str:
    """Under which name both values wait in the vault."""
    return f"change:{pin}"


def record_pin_change(store: StoreWork, wish: f.RecordPinChange) -> None:
    """Write that a PIN is being changed, or how that ended: kind and result, never a value."""
    store.journal.append(
        PIN_CHANGE,
        clerk=store.clerk,
        visit=wish.visit,
        person_ref=wish.person,
        payload={"pin": str(wish.pin), "state": str(wish.state), "reason": wish.reason},
    )


def _read_face(work: CardWork, wish: f.ReadFace) -> e.Event:
    from hitomado.core.chip.face import read_face

    with _secret(work, Source.NUMBER_B, wish.ticket) as secret:
        nonce = secrets.token_bytes(NONCE_BYTES)
        talk = read_face(
            wish.reading, secret, nonce=nonce, link=work.abilities(wish.reading.reader)
        )
        return e.FaceRead(wish.ticket, _alone(work, wish.reading, talk))


def _read_sign(work: CardWork, wish: f.ReadSign) -> e.Event:
    from hitomado.core.chip.sign import read_sign_certificate

    with _secret(work, Source.SIGN_PASSWORD, wish.ticket) as secret:
        talk = read_sign_certificate(
            wish.reading,
            secret,
            today=work.clock.today(),
            link=work.abilities(wish.reading.reader),
            confirmed_last_try=wish.last_try_confirmed,
        )
        reading = _alone(work, wish.reading, talk)
    return e.SignRead(wish.ticket, reading, work.clock.now().isoformat())


def _change_pin(work: CardWork, wish: f.ChangePin) -> e.Event:
    from hitomado.core.chip.pin_change import change_pin

    joined = work.vault.take(change_kind(wish.pin), wish.ticket)
    at = joined.index(_BETWEEN)
    old, new = Secret(wish.pin, joined[:at]), joined[at + 1 :]
    wipe(joined)
    try:
        talk = change_pin(
            wish.reading,
            old,
            new,
            link=work.abilities(wish.reading.reader),
            confirmed_last_try=wish.last_try_confirmed,
        )
        _alone(work, wish.reading, talk)
    finally:
        old.wipe()
        wipe(new)
    return e.PinChanged(wish.pin, wish.ticket)


def _read_tries(work: CardWork, wish: f.ReadTries) -> e.Event:
    """All counters, of the card that was read before and no other."""
    read = work.read_free(f.ReadFree(wish.ticket, wish.reading.reader))
    if not isinstance(read, e.FreeRead) or read.reading.serial != wish.reading.serial:
        raise CardError(Reason.CARD_SWAPPED)
    return e.TriesSeen(wish.ticket, read.reading)


@contextmanager
def _secret(work: CardWork, kind: Source, ticket: int) -> Iterator[Secret]:
    """The secret that waits, wiped at the end whatever happens. Raises CardError(SECRET_GONE)."""
    secret = Secret(kind, work.vault.take(kind, ticket))
    try:
        yield secret
    finally:
        secret.wipe()


def _alone(work: CardWork, reading: CardReading, talk: Conversation[T]) -> T:
    """Hold a conversation alone with the card, then power it off. Raises CardError."""
    link = work.open(reading.reader, exclusive=True)
    try:
        return converse(link, talk)
    finally:
        link.close()
