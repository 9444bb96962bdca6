"""The four attributes (氏名, 住所, 生年月日, 性別), opened by the holder's PIN or 照合番号B.

Source of the layout: jpki/myna (text.rs) and soltia48/myna-card (measured).
"""

from collections.abc import Mapping
from dataclasses import replace

from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.findings import about_tries
from hitomado.core.chip.free import read_card_record
from hitomado.core.chip.integrity import ADDRESS, BIRTH, NAME, SEX, attributes_integrity
from hitomado.core.chip.pins import Secret, checked_digits, pin_of, verify_once, wipe
from hitomado.core.chip.reading import (
    Attributes,
    CardKind,
    CardReading,
    Finding,
    Integrity,
    Source,
)
from hitomado.core.chip.reads import LinkAbilities, read_file, select_application
from hitomado.core.chip.tables import (
    ATTRIBUTES,
    ATTRIBUTES_LIMIT,
    INTEGRITY_RECORD,
    RECORD_LIMIT,
    TEXT,
    Pin,
)
from hitomado.core.chip.tlv import Tlv, children, declared_size
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason

_TEMPLATE, _OFFSETS = 0xFF20, 0xDF21
_SEXES = {"1": Sex.MALE, "2": Sex.FEMALE, "9": Sex.NOT_APPLICABLE}
_INTEGRITY_NOTES = {
    Integrity.BROKEN: "integrity_broken",
    Integrity.NOT_CHECKED: "integrity_not_checked",
}


def read_attributes(
    reading: CardReading,
    secret: Secret,
    *,
    link: LinkAbilities | None = None,
    confirmed_last_try: bool = False,
    same_link: bool = False,
) -> Conversation[CardReading]:
    """Open the text application with one secret and read the attributes and their record.

    Five commands where the attributes fit one answer: SELECT, tries left, VERIFY, READ, and READ
    of the integrity record. Before them two more (共通カードAP) make sure that this is the card of
    `reading`: a secret must not reach another person's card, so the check comes first and outside
    of the five. same_link: `reading` was made over this very connection, which ends when the card
    leaves the reader; then the two are not needed.

    The secret is wiped whatever happens. Raises CardError before anything touches the card for a
    wrong form or another kind of card; CARD_SWAPPED; and as `pins.verify_once` says.
    """
    try:
        _must_be_my_number_card(reading)
        digits = checked_digits(secret)
    finally:
        secret.wipe()
    try:
        abilities = link or LinkAbilities()
        talk = _read(reading, secret.kind, digits, abilities, confirmed_last_try, same_link)
        found, commands = yield from counted(talk)
    finally:
        wipe(digits)
    return replace(found, apdus=reading.apdus + commands)


def parse_attributes(objects: Mapping[int, Tlv], source: Source) -> Attributes:
    """Read the attributes by their tags. Raises CardError(CARD_MALFORMED)."""
    try:
        name, address, birth, sex = (
            objects[tag].value.decode("utf-8") for tag in (NAME, ADDRESS, BIRTH, SEX)
        )
    except (KeyError, UnicodeDecodeError):
        # neither the cause nor its text may travel on: both hold personal data
        raise CardError(Reason.CARD_MALFORMED, "attributes") from None
    return Attributes(name, address, birth, _SEXES.get(sex, Sex.UNKNOWN), source)


def _must_be_my_number_card(reading: CardReading) -> None:
    if reading.kind is CardKind.MY_NUMBER:
        return
    if Finding("unsupported_card", "card") in reading.findings:
        raise CardError(Reason.CARD_UNSUPPORTED)
    raise CardError(Reason.NOT_MY_NUMBER_CARD)


def _read(
    reading: CardReading,
    source: Source,
    digits: bytearray,
    link: LinkAbilities,
    confirmed_last_try: bool,
    same_link: bool,
) -> Conversation[CardReading]:
    if not same_link:
        record = yield from read_card_record(link)
        if record is None or record.serial != reading.serial:
            raise CardError(Reason.CARD_SWAPPED)
    if not (yield from select_application(TEXT)):
        raise CardError(Reason.CARD_UNSUPPORTED, "no text application")
    yield from verify_once(source, digits, link, confirmed_last_try=confirmed_last_try)
    file = yield from read_file(ATTRIBUTES, link, declared_size, ATTRIBUTES_LIMIT)
    objects = children(file, _TEMPLATE)
    attributes = parse_attributes(objects, source)
    integrity = attributes_integrity(objects, (yield from _integrity_record(link)))
    pin = pin_of(source)
    tries = replace(reading.tries_left, **{pin.counter: pin.tries})
    found = replace(
        reading, attributes=attributes, attributes_integrity=integrity, tries_left=tries
    )
    return replace(found, findings=_findings(found, pin, objects))


def _integrity_record(link: LinkAbilities) -> Conversation[bytes]:
    try:
        record = yield from read_file(INTEGRITY_RECORD, link, declared_size, RECORD_LIMIT)
    except CardError:  # the attributes stand without it, as "not checked"
        return b""
    return record


def _findings(reading: CardReading, pin: Pin, objects: Mapping[int, Tlv]) -> tuple[Finding, ...]:
    """Keep what was found before, say anew what this reading changed."""
    now = [f for f in reading.findings if f.part not in {pin.part, "attributes"}]
    now += about_tries(pin, reading.tries_left)
    note = _INTEGRITY_NOTES.get(reading.attributes_integrity)
    if note is not None:
        now.append(Finding(note, "attributes"))
    if not _offsets_agree(objects):
        now.append(Finding("offsets_disagree", "attributes"))
    return tuple(now)


def _offsets_agree(objects: Mapping[int, Tlv]) -> bool:
    """Whether the file's own table (u16 each) points at its objects, at tag or at value."""
    table = objects.get(_OFFSETS)
    if table is None or len(table.value) != 8:
        return False
    return all(
        int.from_bytes(table.value[2 * i : 2 * i + 2], "big")
        in {objects[tag].start, objects[tag].value_start}
        for i, tag in enumerate((NAME, ADDRESS, BIRTH, SEX))
    )
