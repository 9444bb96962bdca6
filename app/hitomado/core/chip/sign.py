"""The 署名用 certificate, opened by the holder's password: dates, and the attributes inside.

Revocation is not on the card: nothing here says that the certificate is valid.
Source of the layout: OpenSC card-jpki, jpki/myna, soltia48/myna-card.
"""

from dataclasses import replace
from datetime import date

from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.authorities import about_authority, under_authority
from hitomado.core.chip.certificates import certificate, der_size
from hitomado.core.chip.findings import about_certificate, about_tries, restored
from hitomado.core.chip.opening import with_secret
from hitomado.core.chip.pins import Secret, verify_once
from hitomado.core.chip.reading import (
    CardReading,
    Certificate,
    CertificateStatus,
    Finding,
    Integrity,
    Source,
)
from hitomado.core.chip.reads import LinkAbilities, read_content, select_application
from hitomado.core.chip.sign_names import SIGN, differences, sign_attributes
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable
from hitomado.core.reasons import CardError, Reason

_TEST_CARD = Finding("test_card", "card")


def read_sign_certificate(
    reading: CardReading,
    secret: Secret,
    *,
    today: date,
    link: LinkAbilities | None = None,
    confirmed_last_try: bool = False,
    same_link: bool = False,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardReading]:
    """Open the certificate with its password and read it, then its authority's.

    Five commands where both fit one answer: SELECT, tries left, VERIFY, READ, READ; before them
    two more over another link (see `require_same_card`). today: in Japan.

    The password is wiped whatever happens. A certificate that cannot be read is a finding. Raises
    CardError before anything touches the card for a wrong form or another kind of card;
    CARD_SWAPPED; and as `pins.verify_once` says. ValueError for another kind of secret.
    """
    abilities = link or LinkAbilities()

    def steps(form: bytearray) -> Conversation[CardReading]:
        return _read(reading, form, today, abilities, table, confirmed_last_try)

    opens = secret.kind is Source.SIGN_PASSWORD
    talk = with_secret(reading, secret, steps, abilities, table, opens=opens, same_link=same_link)
    found, commands = yield from counted(talk)
    return replace(found, apdus=reading.apdus + commands)


def _read(
    reading: CardReading,
    form: bytearray,
    today: date,
    link: LinkAbilities,
    table: CardTable,
    confirmed_last_try: bool,
) -> Conversation[CardReading]:
    if not (yield from select_application(table.jpki)):
        raise CardError(Reason.CARD_UNSUPPORTED, "no JPKI application")
    pin = table.sign_pin
    yield from verify_once(
        Source.SIGN_PASSWORD, pin, form, link, confirmed_last_try=confirmed_last_try
    )
    held = yield from _certificate(link, table, today)
    tries = restored(reading.tries_left, pin)
    found = replace(
        reading,
        sign=held,
        sign_attributes=None,
        sign_integrity=Integrity.NOT_CHECKED,
        tries_left=tries,
    )
    said = [f for f in reading.findings if f.part not in {SIGN, pin.part}]
    said += about_certificate(held, SIGN)
    if held.der is not None:
        attributes, odd = sign_attributes(held.der)
        integrity = yield from under_authority(held, table.sign_authority, link)
        found = replace(found, sign_attributes=attributes, sign_integrity=integrity)
        said += (*odd, *differences(found), *about_authority(integrity, SIGN))
    if held.test_hierarchy and _TEST_CARD not in said:
        said.insert(0, _TEST_CARD)
    return replace(found, findings=(*said, *about_tries(pin, tries)))


def _certificate(link: LinkAbilities, table: CardTable, today: date) -> Conversation[Certificate]:
    try:
        der = yield from read_content(table.sign_certificate, link, der_size)
    except CardError:  # what the card answered, a link's own error ends the conversation
        return Certificate(CertificateStatus.UNREADABLE)
    return certificate(der, today)
