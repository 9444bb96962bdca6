"""What is wished for one card: what may be offered, what the facts propose, what goes together."""

from dataclasses import replace
from datetime import date
from typing import Final

from hitomado.core.chip.reading import Certificate, CertificateStatus, TriesLeft
from hitomado.core.people import CardState, Resident
from hitomado.core.rules.card.card_pins import CARD_PINS, tries_of
from hitomado.core.rules.plan import MoveKind, PinKind, Procedure
from hitomado.core.visit.model import PersonAnswers, PersonCase

_P = Procedure
# in the order of how often they are wished
_ALL: Final = (
    _P.CERTIFICATE_RENEWAL,
    _P.PIN_RESET,
    _P.SIGN_CERTIFICATE,
    _P.AUTH_CERTIFICATE,
    _P.HAND_OVER,
    _P.LOSS_NOTICE,
    _P.REVOCATION,
    _P.CARD_REISSUE,
    _P.EXPRESS_ISSUE,
    _P.SUSPENSION_LIFT,
    _P.CARD_RETURN,
    _P.PIN_CHANGE,
    _P.FACE_CARD,
    _P.VALIDITY_CHANGE,
    _P.COUNTER_APPLICATION,
    _P.NUMBER_CHANGE,
    _P.RESIDENCE_CARD,
)
# what may come on top of a move; the move's own card work is proposed by the rules
_WITH_A_MOVE: Final = frozenset(
    {
        _P.CERTIFICATE_RENEWAL,
        _P.AUTH_CERTIFICATE,
        _P.LOSS_NOTICE,
        _P.REVOCATION,
        _P.CARD_REISSUE,
        _P.EXPRESS_ISSUE,
        _P.CARD_RETURN,
        _P.HAND_OVER,
    }
)
_NO_CARD: Final = frozenset({_P.COUNTER_APPLICATION, _P.EXPRESS_ISSUE, _P.RESIDENCE_CARD})
_TO_FETCH: Final = _NO_CARD | {_P.HAND_OVER, _P.NUMBER_CHANGE}
_DEAD: Final = frozenset(
    {
        _P.CARD_REISSUE,
        _P.EXPRESS_ISSUE,
        _P.CARD_RETURN,
        _P.REVOCATION,
        _P.COUNTER_APPLICATION,
        _P.NUMBER_CHANGE,
        _P.RESIDENCE_CARD,
    }
)
_FOREIGN: Final = frozenset({_P.VALIDITY_CHANGE, _P.RESIDENCE_CARD})
_BY_STATE: Final = {
    CardState.NONE: _NO_CARD,
    CardState.APPLIED: _NO_CARD,
    CardState.DELIVERED: _TO_FETCH,
    CardState.SET_UP: _TO_FETCH,
    CardState.NOTIFIED: _TO_FETCH,
    CardState.ACTIVE: frozenset(_ALL) - {_P.HAND_OVER, _P.SUSPENSION_LIFT},
    CardState.SUSPENDED: frozenset(_ALL) - {_P.HAND_OVER},
    CardState.EXPIRED: _DEAD,
    CardState.LAPSED_BY_MOVE: _DEAD,
    CardState.LOST: _DEAD,
    CardState.RETURNED: _DEAD,
    CardState.COLLECTED: _DEAD,
}
_WAITS: Final = frozenset({CardState.DELIVERED, CardState.SET_UP, CardState.NOTIFIED})
_OF_A_LOSS: Final = frozenset({_P.LOSS_NOTICE, _P.REVOCATION, _P.CARD_REISSUE})

# why another card is applied for; the dated ones count their days from that day
REASONS: Final = ("damaged", "endorsement_full", "number_changed", "entered", "expired", "other")
DATED: Final = frozenset({"damaged", "endorsement_full", "number_changed"})


def offered(person: PersonCase, kind: MoveKind | None) -> tuple[Procedure, ...]:
    """What may be wished for this person's card, the most frequent first.

    The register may be old: of a card whose state is unknown everything is offered.
    """
    fit = _BY_STATE.get(person.card_state, frozenset(_ALL))
    if kind is not MoveKind.CARD_ONLY:
        fit &= _WITH_A_MOVE
    if not person.foreign:
        fit -= _FOREIGN
    if person.before is not None:  # the card lies here, so it is not lost
        fit -= {_P.LOSS_NOTICE}
    return tuple(p for p in _ALL if p in fit)


def proposed(person: PersonCase, today: date) -> frozenset[Procedure]:
    """What the facts themselves ask for where only the card brings them."""
    found: set[Procedure] = set()
    state = person.card_state
    if state in _WAITS:
        found.add(_P.HAND_OVER)
    if state is CardState.SUSPENDED and person.before is not None:
        found.add(_P.SUSPENSION_LIFT)
    if state is CardState.LOST or state is CardState.EXPIRED:
        found.add(_P.CARD_REISSUE)
    if certificates_over(person, today):
        found.add(_P.CERTIFICATE_RENEWAL)
    if person.answers.forgotten or blocked(person):
        found.add(_P.PIN_RESET)
    return frozenset(found) & frozenset(offered(person, MoveKind.CARD_ONLY))


def certificates_over(person: PersonCase, today: date) -> bool:
    """Whether a certificate's time is over, by the chip, or by the register where none was read."""
    reading, who = person.before, person.who
    if reading is not None:
        return any(_over(c, today) for c in (reading.auth, reading.sign))
    if not isinstance(who, Resident):
        return False
    return any(end is not None and end < today for end in (who.sign_expiry, who.auth_expiry))


def _over(certificate: Certificate, today: date) -> bool:
    if certificate.status is CertificateStatus.EXPIRED:
        return True
    return certificate.not_after is not None and certificate.not_after.date() < today


def blocked(person: PersonCase) -> frozenset[PinKind]:
    """The PINs of which the card itself says that no try is left.

    A card without a 署名用 certificate has no password to be blocked.
    """
    left: TriesLeft | None = person.before.tries_left if person.before else None
    if left is None:
        return frozenset()
    none_left = {kind for kind in CARD_PINS if tries_of(left, kind) == 0}
    if person.before is not None and person.before.sign.status is CertificateStatus.ABSENT:
        none_left.discard(PinKind.SIGN)
    return frozenset(none_left)


def wished(person: PersonCase, kind: MoveKind | None, today: date) -> frozenset[Procedure]:
    """What counts as wished: the answer, or what the facts propose until there is one."""
    wants = person.answers.wants
    if wants is not None:
        return wants
    return proposed(person, today) if kind is MoveKind.CARD_ONLY else frozenset()


def card_lost(person: PersonCase) -> bool:
    """Whether the card was told to be lost here: then none is waited for and no PIN is asked."""
    wants = person.answers.wants
    return wants is not None and _P.LOSS_NOTICE in wants and person.before is None


def with_wish(
    answers: PersonAnswers, now: frozenset[Procedure], procedure: Procedure, *, on: bool
) -> PersonAnswers:
    """The answers with one wish more or less. now: what counts as wished so far.

    A loss brings the revocation and the new card along; each can be taken out again.
    """
    if not on:
        return replace(answers, wants=now - {procedure})
    together = _OF_A_LOSS if procedure is _P.LOSS_NOTICE else {procedure}
    return replace(answers, wants=now | together)


def with_forgotten(answers: PersonAnswers, pin: PinKind, *, on: bool) -> PersonAnswers:
    """The answers with one PIN more or less that is gone; a gone PIN is to be set anew."""
    forgotten = answers.forgotten | {pin} if on else answers.forgotten - {pin}
    wants = answers.wants
    if wants is not None and on:
        wants |= {_P.PIN_RESET}
    return replace(answers, forgotten=forgotten, wants=wants)
