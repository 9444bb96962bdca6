"""Secrets: their form is checked before anything touches the card, and each is sent once.

The tries left are asked before every VERIFY (which uses none up), none is sent at the last try
without a confirmation, and no VERIFY is ever repeated by the program.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.printed_digits import require_possible
from hitomado.core.chip.reading import Source
from hitomado.core.chip.reads import LinkAbilities, query
from hitomado.core.chip.tables import NUMBER_B_STOP, CardTable, Pin
from hitomado.core.reasons import CardError, Reason


@dataclass(frozen=True, slots=True)
class _Kind:
    """lengths: bytes. letters: capital letters beside digits, at least one of each."""

    lengths: range
    bad_form: Reason
    wrong: Reason = Reason.PIN_WRONG
    blocked: Reason = Reason.PIN_BLOCKED
    letters: bool = False


_KINDS = {
    Source.TEXT_PIN: _Kind(range(4, 5), Reason.PIN_FORM),
    Source.AUTH_PIN: _Kind(range(4, 5), Reason.PIN_FORM),
    Source.SIGN_PASSWORD: _Kind(range(6, 17), Reason.SIGN_PASSWORD_FORM, letters=True),
    Source.NUMBER_B: _Kind(
        range(14, 15), Reason.NUMBER_B_FORM, Reason.NUMBER_B_WRONG, Reason.NUMBER_B_BLOCKED
    ),
}

# the words of these say which secret
_NAMED = frozenset({Reason.PIN_WRONG, Reason.PIN_BLOCKED, Reason.PIN_LAST_TRY})

# full-width digits, capitals and small letters in UTF-8: EF, the second byte → third bytes, and
# what these are more than ASCII. U+FF10..U+FF3A are EF BC 90..BA, U+FF41..U+FF5A EF BD 81..9A.
_WIDE_LEAD = 0xEF
_WIDE = {0xBC: (range(0x90, 0xBB), 0x60), 0xBD: (range(0x81, 0x9B), 0x20)}
_BLANK = b" \t\r\n"
_DIGITS = range(0x30, 0x3A)
_CAPITALS = range(0x41, 0x5B)
_SMALL = range(0x61, 0x7B)


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


def pin_of(kind: Source, table: CardTable) -> Pin:
    """Return the card's own secret of a kind; 照合番号B as the text application has it."""
    pins = {
        Source.TEXT_PIN: table.text_pin,
        Source.NUMBER_B: table.number_b,
        Source.SIGN_PASSWORD: table.sign_pin,
        Source.AUTH_PIN: table.auth_pin,
    }
    return pins[kind]


def as_sent(secret: Secret) -> bytearray:
    """Return a secret as the card takes it: ASCII, full-width turned, capitals, ends trimmed.

    The card does not fold case, so small letters of the sign password are raised here. Raises
    CardError(PIN_FORM, NUMBER_B_FORM or SIGN_PASSWORD_FORM) unless the form is the secret's, and
    NUMBER_B_IMPOSSIBLE for a 照合番号B that stands on no card. The caller wipes the result.
    """
    kind = _KINDS[secret.kind]
    # counted first, filled into one buffer: a growing one would leave copies behind
    form = bytearray(sum(1 for _ in _characters(secret.typed)))
    for at, character in enumerate(_characters(secret.typed)):
        form[at] = character
    try:
        if not _fits(form, kind):
            raise _bad_form(secret.kind)
        if secret.kind is Source.NUMBER_B:
            require_possible(form)
    except CardError:
        wipe(form)
        raise
    return form


def require_form(secret: Secret) -> None:
    """Check a secret's form alone, so that a wrong one need not wait for a card.

    Raises CardError as `as_sent`, the secret wiped.
    """
    try:
        wipe(as_sent(secret))
    except CardError:
        secret.wipe()
        raise


def verify_once(
    kind: Source,
    pin: Pin,
    form: bytearray,
    link: LinkAbilities,
    *,
    confirmed_last_try: bool,
    changes: bool = False,
) -> Conversation[int]:
    """Ask the tries left, then send the secret once (2 commands); `form` is wiped with its use.

    changes: it is to be changed, not to open something. Returns the reference (P2) that reached
    it. Raises CardError: PIN_LAST_TRY at one try left without confirmation, NUMBER_B_STOP at five
    or fewer whatever is confirmed, PIN_BLOCKED or NUMBER_B_BLOCKED, PIN_WRONG or NUMBER_B_WRONG
    (params `left`), CARD_RESET when an earlier use left the card open: it must be powered off.
    Those that begin with PIN name the secret (params `pin`) and what to do with it (`advice`).
    """
    answer = yield from query(pin, link)
    if answer is None:
        raise CardError(Reason.CARD_UNSUPPORTED, f"no secret for {kind}")
    response, reference = answer
    _may_send(kind, pin, status.tries_left(response), confirmed_last_try, changes)
    command = apdu.verify(reference, form)
    wipe(form)
    try:
        response = yield command
    finally:
        apdu.wipe_data(command)
    if response.sw == status.OK:
        return reference
    left = status.tries_left(response)
    if left is None:
        raise status.malformed("VERIFY", response)
    if left == 0:
        raise _stop(_KINDS[kind].blocked, pin, changes)
    raise _stop(_KINDS[kind].wrong, pin, changes, left)


def _stop(reason: Reason, pin: Pin, changes: bool, left: int | None = None) -> CardError:
    """Name the secret and what to do with it: words `card.part.<pin>`, `pin.advice.<advice>`."""
    count = () if left is None else (("left", left),)
    if reason not in _NAMED:
        return CardError(reason, params=count)
    advice = f"{reason}.{'change' if changes else pin.part}"
    return CardError(reason, params=(*count, ("pin", pin.part), ("advice", advice)))


def _may_send(
    kind: Source, pin: Pin, left: int | None, confirmed_last_try: bool, changes: bool
) -> None:
    if left is None:
        raise CardError(Reason.CARD_RESET, "already open before VERIFY")
    if left == 0:
        raise _stop(_KINDS[kind].blocked, pin, changes)
    if kind is Source.NUMBER_B and left <= NUMBER_B_STOP:
        raise _stop(Reason.NUMBER_B_STOP, pin, changes, left)
    if left == 1 and not confirmed_last_try:
        raise _stop(Reason.PIN_LAST_TRY, pin, changes)


def _bad_form(kind: Source) -> CardError:
    reason, digits = _KINDS[kind].bad_form, ("digits", _KINDS[kind].lengths.start)
    named = (digits, ("pin", kind.value)) if reason is Reason.PIN_FORM else (digits,)
    return CardError(reason, params=named)


def _fits(form: bytearray, kind: _Kind) -> bool:
    if len(form) not in kind.lengths:
        return False
    digits = sum(byte in _DIGITS for byte in form)
    if not kind.letters:
        return digits == len(form)
    capitals = sum(byte in _CAPITALS for byte in form)
    return digits > 0 and capitals > 0 and digits + capitals == len(form)


def _characters(typed: bytearray) -> Iterator[int]:
    """Yield what was typed, blanks at the ends cut: ASCII, letters raised, anything else as is."""
    at, end = 0, len(typed)
    while at < end and typed[at] in _BLANK:
        at += 1
    while end > at and typed[end - 1] in _BLANK:
        end -= 1
    while at < end:
        byte = typed[at]
        if byte == _WIDE_LEAD and at + 2 < end and typed[at + 1] in _WIDE:
            thirds, more = _WIDE[typed[at + 1]]
            if typed[at + 2] in thirds:
                byte, at = typed[at + 2] - more, at + 2
        yield byte - 0x20 if byte in _SMALL else byte
        at += 1
