"""The four attributes (氏名, 住所, 生年月日, 性別), opened by the holder's PIN or 照合番号B.

Source of the layout: jpki/myna (text.rs) and soltia48/myna-card (measured).
"""

from collections.abc import Mapping
from dataclasses import replace

from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.findings import about_tries, restored
from hitomado.core.chip.integrity import ADDRESS, BIRTH, NAME, SEX, attributes_integrity
from hitomado.core.chip.opening import with_secret
from hitomado.core.chip.pins import Secret, pin_of, verify_once
from hitomado.core.chip.reading import Attributes, CardReading, Finding, Integrity, Source
from hitomado.core.chip.reads import LinkAbilities, read_content, select_application
from hitomado.core.chip.sign_names import DIFFERENCES, differences
from hitomado.core.chip.states import about_holder
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable, Pin
from hitomado.core.chip.tlv import Tlv, children, declared_size
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason

_TEMPLATE, _OFFSETS = 0xFF20, 0xDF21
SEXES = {"1": Sex.MALE, "2": Sex.FEMALE, "9": Sex.NOT_APPLICABLE}
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
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardReading]:
    """Open the text application with one secret and read the attributes and their record.

    Five commands where the attributes fit one answer: SELECT, tries left, VERIFY, READ, and READ
    of the integrity record. Before them two more make sure that this is the card of `reading`,
    unless it was made over the same link (see `require_same_card`).

    The secret is wiped whatever happens. Raises CardError before anything touches the card for a
    wrong form or another kind of card; CARD_SWAPPED; and as `pins.verify_once` says.
    """
    abilities = link or LinkAbilities()

    def steps(form: bytearray) -> Conversation[CardReading]:
        return _read(reading, secret.kind, form, abilities, table, confirmed_last_try)

    opens = pin_of(secret.kind, table) in table.attributes.opened_by
    talk = with_secret(reading, secret, steps, abilities, table, opens=opens, same_link=same_link)
    found, commands = yield from counted(talk)
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
    return Attributes(name, address, birth, SEXES.get(sex, Sex.UNKNOWN), source)


def _read(
    reading: CardReading,
    source: Source,
    form: bytearray,
    link: LinkAbilities,
    table: CardTable,
    confirmed_last_try: bool,
) -> Conversation[CardReading]:
    if not (yield from select_application(table.text)):
        raise CardError(Reason.CARD_UNSUPPORTED, "no text application")
    pin = pin_of(source, table)
    yield from verify_once(source, pin, form, link, confirmed_last_try=confirmed_last_try)
    file = yield from read_content(table.attributes, link, declared_size)
    objects = children(file, _TEMPLATE)
    attributes = parse_attributes(objects, source)
    record = yield from _integrity_record(link, table)
    found = replace(
        reading,
        attributes=attributes,
        attributes_integrity=attributes_integrity(objects, record),
        tries_left=restored(reading.tries_left, pin),
    )
    found = replace(found, findings=_findings(found, pin, objects))
    return replace(found, findings=about_holder(found))


def _integrity_record(link: LinkAbilities, table: CardTable) -> Conversation[bytes]:
    try:
        record = yield from read_content(table.integrity_record, link, declared_size)
    except CardError:  # the attributes stand without it, as "not checked"
        return b""
    return record


def _findings(reading: CardReading, pin: Pin, objects: Mapping[int, Tlv]) -> tuple[Finding, ...]:
    """Keep what was found before, say anew what this reading changed."""
    changed = {pin.part, "attributes"}
    now = [f for f in reading.findings if f.part not in changed and f.code not in DIFFERENCES]
    now += about_tries(pin, reading.tries_left)
    note = _INTEGRITY_NOTES.get(reading.attributes_integrity)
    if note is not None:
        now.append(Finding(note, "attributes"))
    if not _offsets_agree(objects):
        now.append(Finding("offsets_disagree", "attributes"))
    return (*now, *differences(reading))


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
