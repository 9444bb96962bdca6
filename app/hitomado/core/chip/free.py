"""The first screen: all that a card says without any secret.

Source of the layout: soltia48/myna-card (measured), jpki/myna, OpenSC card-jpki.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from hitomado.core.chip import status
from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.certificates import certificate, der_size
from hitomado.core.chip.findings import findings
from hitomado.core.chip.kinds import card_kind
from hitomado.core.chip.reading import (
    CardKind,
    CardReading,
    Certificate,
    CertificateStatus,
    TriesLeft,
)
from hitomado.core.chip.reads import (
    LinkAbilities,
    query,
    read_content,
    read_record,
    select_application,
)
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable, Pin
from hitomado.core.reasons import CardError, Reason

_RECORD_HEADER = bytes((0x01, 0x1C))
_RECORD_DIGITS = 28  # serial 15, municipality 5, expiry YYYYMMDD
_KEY_PRESENT = 0x8F


@dataclass(frozen=True, slots=True)
class CardRecord:
    """Record 1 of the 共通カードAP. serial: 15 digits; municipality_code: 5 digits."""

    serial: str = field(repr=False)
    municipality_code: str
    expiry: date | None


def read_free(
    reader: str,
    today: date,
    *,
    link: LinkAbilities | None = None,
    own_municipality: str | None = None,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardReading]:
    """Read kind, expiry, municipality, certificates present, tries left; no secret is needed.

    14 commands where the link carries an extended Le. Another card than a My Number Card gives a
    reading with its kind and findings, no error. today: in Japan. own_municipality: 5 digits.
    """
    reading, commands = yield from counted(
        _read_free(reader, today, link or LinkAbilities(), own_municipality, table)
    )
    return replace(reading, apdus=commands)


def read_tries(
    link: LinkAbilities | None = None, *, table: CardTable = MY_NUMBER_CARD
) -> Conversation[TriesLeft]:
    """Ask the six counters and use none up (9 commands).

    Raises CardError(NOT_MY_NUMBER_CARD) for a card without the JPKI application.
    """
    tries = yield from _tries(link or LinkAbilities(), table, jpki_selected=False)
    return tries


def read_card_record(
    link: LinkAbilities, table: CardTable = MY_NUMBER_CARD
) -> Conversation[CardRecord | None]:
    """Read serial, municipality and expiry (2 commands); None when the card does not tell."""
    if not (yield from select_application(table.common)):
        return None
    try:
        record = yield from read_record(table.card_record.ef, link)
    except CardError:  # what the card answered, a link's own error ends the conversation
        return None
    digits = record[len(_RECORD_HEADER) :][:_RECORD_DIGITS]
    whole = record.startswith(_RECORD_HEADER) and len(digits) == _RECORD_DIGITS
    if not whole or not digits.isdigit():
        return None
    text = digits.decode("ascii")
    return CardRecord(text[:15], text[15:20], compact_date(text[20:]))


def _read_free(
    reader: str,
    today: date,
    link: LinkAbilities,
    own_municipality: str | None,
    table: CardTable,
) -> Conversation[CardReading]:
    kind, notes = yield from card_kind(link, table)
    if kind is not CardKind.MY_NUMBER:
        return CardReading(kind, reader, findings=notes)
    sign = yield from _sign_presence(link, table)
    auth = yield from _auth_certificate(link, table, today)
    tries = yield from _tries(link, table, jpki_selected=True)
    record = yield from read_card_record(link, table)
    reading = CardReading(kind, reader, sign=sign, auth=auth, tries_left=tries)
    if record is not None:
        reading = replace(
            reading,
            serial=record.serial,
            municipality_code=record.municipality_code,
            expiry=record.expiry,
        )
    return replace(reading, findings=findings(reading, today, own_municipality, table))


def _sign_presence(link: LinkAbilities, table: CardTable) -> Conversation[Certificate]:
    """Read whether a 署名用 certificate is there; its content needs the password."""
    try:
        keys = yield from read_content(table.availability, link, lambda _: 3)
    except CardError:
        return Certificate(CertificateStatus.NOT_READ)
    if not keys:
        return Certificate(CertificateStatus.NOT_READ)
    there = keys[0] == _KEY_PRESENT
    return Certificate(CertificateStatus.PRESENT if there else CertificateStatus.ABSENT)


def _auth_certificate(
    link: LinkAbilities, table: CardTable, today: date
) -> Conversation[Certificate]:
    try:
        der = yield from read_content(table.auth_certificate, link, der_size)
    except CardError:  # what the card answered, a link's own error ends the conversation
        return Certificate(CertificateStatus.UNREADABLE)
    return certificate(der, today)


def _tries(
    link: LinkAbilities, table: CardTable, *, jpki_selected: bool
) -> Conversation[TriesLeft]:
    left: dict[str, int | None] = {}
    for application, pins in table.counters:
        if not (jpki_selected and application is table.jpki):
            there = yield from select_application(application)
            if not there and application is table.jpki:
                raise CardError(Reason.NOT_MY_NUMBER_CARD, "no JPKI application")
            if not there:
                continue
        for pin in pins:
            left[pin.counter] = yield from _left(pin, link)
    return TriesLeft(**left)


def _left(pin: Pin, link: LinkAbilities) -> Conversation[int | None]:
    answer = yield from query(pin, link)
    return None if answer is None else status.tries_left(answer[0])


def compact_date(digits: str) -> date | None:
    """Read YYYYMMDD; None when that is no day."""
    if len(digits) != 8 or not digits.isdecimal():
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
