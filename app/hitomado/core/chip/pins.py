"""Secrets: their form is checked before anything touches the card, and each is sent once.

The tries left are asked before every VERIFY (which uses none up), none is sent at the last try
without a confirmation, and no VERIFY is ever repeated by the program.
"""

from dataclasses import dataclass, field

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.reading import Source
from hitomado.core.chip.reads import LinkAbilities, query
from hitomado.core.chip.tables import NUMBER_B, NUMBER_B_STOP, TEXT_PIN, Pin
from hitomado.core.reasons import CardError, Reason


@dataclass(frozen=True, slots=True)
class _Kind:
    pin: Pin
    digits: int
    bad_form: Reason
    wrong: Reason
    blocked: Reason


_KINDS = {
    Source.TEXT_PIN: _Kind(TEXT_PIN, 4, Reason.PIN_FORM, Reason.PIN_WRONG, Reason.PIN_BLOCKED),
    Source.NUMBER_B: _Kind(
        NUMBER_B,
        14,
        Reason.NUMBER_B_FORM,
        Reason.NUMBER_B_WRONG,
        Reason.NUMBER_B_BLOCKED,
    ),
}

# full-width digits U+FF10..U+FF19 in UTF-8: EF BC 90..99
_WIDE = bytes((0xEF, 0xBC))
_WIDE_ZERO, _ZERO = 0x90, 0x30
_BLANK = b" \t\r\n"


@dataclass(slots=True)
class Secret:
    """What was typed, UTF-8, in memory that can be wiped; taken from the vault for one use."""

    kind: Source
    typed: bytearray = field(repr=False)

    def wipe(self) -> None:
        """Overwrite it. Whoever uses the secret does this, also when the use fails."""
        wipe(self.typed)


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


def pin_of(kind: Source) -> Pin:
    """Return the card's secret that opens the attributes."""
    return _KINDS[kind].pin


def checked_digits(secret: Secret) -> bytearray:
    """Return the digits as the card takes them: ASCII, full-width ones turned, ends trimmed.

    Raises CardError(PIN_FORM or NUMBER_B_FORM) unless they are exactly as many as the secret has.
    The caller wipes the result.
    """
    kind = _KINDS[secret.kind]
    digits = _ascii_digits(secret.typed)
    if digits is None or len(digits) != kind.digits:
        if digits is not None:
            wipe(digits)
        raise CardError(kind.bad_form, params=(("digits", kind.digits),))
    return digits


def require_form(secret: Secret) -> None:
    """Check a secret's form alone, so that a wrong one need not wait for a card.

    Raises CardError(PIN_FORM or NUMBER_B_FORM), the secret wiped.
    """
    try:
        wipe(checked_digits(secret))
    except CardError:
        secret.wipe()
        raise


def verify_once(
    kind: Source, digits: bytearray, link: LinkAbilities, *, confirmed_last_try: bool
) -> Conversation[None]:
    """Ask the tries left, then send the digits once (2 commands), the command wiped after.

    Raises CardError: PIN_LAST_TRY at one try left without confirmation, NUMBER_B_STOP at five or
    fewer whatever is confirmed, PIN_BLOCKED or NUMBER_B_BLOCKED, PIN_WRONG or NUMBER_B_WRONG
    (params `left`), CARD_RESET when an earlier use left the card open: it must be powered off.
    """
    answer = yield from query(_KINDS[kind].pin, link)
    if answer is None:
        raise CardError(Reason.CARD_UNSUPPORTED, f"no secret for {kind}")
    response, reference = answer
    _may_send(kind, status.tries_left(response), confirmed_last_try)
    command = apdu.verify(reference, digits)
    try:
        response = yield command
    finally:
        apdu.wipe_data(command)
    if response.sw == status.OK:
        return
    left = status.tries_left(response)
    if left is None:
        raise status.malformed("VERIFY", response)
    if left == 0:
        raise CardError(_KINDS[kind].blocked)
    raise CardError(_KINDS[kind].wrong, params=(("left", left),))


def _may_send(kind: Source, left: int | None, confirmed_last_try: bool) -> None:
    if left is None:
        raise CardError(Reason.CARD_RESET, "already open before VERIFY")
    if left == 0:
        raise CardError(_KINDS[kind].blocked)
    if kind is Source.NUMBER_B and left <= NUMBER_B_STOP:
        raise CardError(Reason.NUMBER_B_STOP, params=(("left", left),))
    if left == 1 and not confirmed_last_try:
        raise CardError(Reason.PIN_LAST_TRY)


def _ascii_digits(typed: bytearray) -> bytearray | None:
    """Turn full-width digits into ASCII ones; None when anything else stands there."""
    digits = bytearray()
    at, end = 0, len(typed)
    while at < end and typed[at] in _BLANK:
        at += 1
    while end > at and typed[end - 1] in _BLANK:
        end -= 1
    while at < end:
        byte = typed[at]
        if typed[at : at + 2] == _WIDE and at + 2 < end:
            byte, at = typed[at + 2] - _WIDE_ZERO + _ZERO, at + 2
        if not _ZERO <= byte <= _ZERO + 9:
            wipe(digits)
            return None
        digits.append(byte)
        at += 1
    return digits
