"""The holder's certificates under the authority's certificate on the same card.

Source of the layout: OpenSC card-jpki, jpki/myna, soltia48/myna-card.
"""

from dataclasses import replace

from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.certificates import der_size
from hitomado.core.chip.reading import CardReading, Certificate, Finding, Integrity
from hitomado.core.chip.reads import LinkAbilities, read_content, select_application
from hitomado.core.chip.same_card import require_my_number_card
from hitomado.core.chip.signatures import issued_under
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable, File
from hitomado.core.reasons import CardError, Reason

_NOTES = {
    Integrity.BROKEN: "authority_disagrees",
    Integrity.NOT_CHECKED: "authority_not_checked",
}


def read_authorities(
    reading: CardReading,
    *,
    link: LinkAbilities | None = None,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardReading]:
    """Check each certificate that was read under its authority's; no secret is needed.

    Two commands for the 利用者証明用 certificate: SELECT and READ. Raises CardError
    (NOT_MY_NUMBER_CARD, CARD_UNSUPPORTED) for another kind of card.
    """
    require_my_number_card(reading)
    found, commands = yield from counted(_read(reading, link or LinkAbilities(), table))
    return replace(found, apdus=reading.apdus + commands)


def under_authority(held: Certificate, file: File, link: LinkAbilities) -> Conversation[Integrity]:
    """Read an authority's certificate (its application is selected) and check one under it."""
    if held.der is None:
        return Integrity.NOT_CHECKED
    try:
        authority = yield from read_content(file, link, der_size)
    except CardError:  # what the card answered, a link's own error ends the conversation
        return Integrity.NOT_CHECKED
    return issued_under(held.der, authority)


def about_authority(integrity: Integrity, part: str) -> tuple[Finding, ...]:
    """Say how a certificate stands under its authority. part: `sign` or `auth`."""
    code = _NOTES.get(integrity)
    return () if code is None else (Finding(code, part),)


def _read(reading: CardReading, link: LinkAbilities, table: CardTable) -> Conversation[CardReading]:
    if not (yield from select_application(table.jpki)):
        raise CardError(Reason.CARD_UNSUPPORTED, "no JPKI application")
    said = [f for f in reading.findings if f.code not in _NOTES.values()]
    if reading.auth.der is not None:
        auth = yield from under_authority(reading.auth, table.auth_authority, link)
        said += about_authority(auth, "auth")
        reading = replace(reading, auth_integrity=auth)
    if reading.sign.der is not None:
        sign = yield from under_authority(reading.sign, table.sign_authority, link)
        said += about_authority(sign, "sign")
        reading = replace(reading, sign_integrity=sign)
    return replace(reading, findings=tuple(said))
