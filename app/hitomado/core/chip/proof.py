"""It is this chip, now: its own key signs a fresh challenge, and the issuer's record holds the key.

The issuer's key stands in a card-verifiable certificate on the same card, whose own issuer's key
is on no card and not published: all of this is self-consistency (整合性), never authenticity.
Source: measured by soltia48/myna-card.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from hitomado.core.chip.apdu import Conversation, counted
from hitomado.core.chip.integrity import ATTRIBUTES_DIGEST, NUMBER_DIGEST, RECORD
from hitomado.core.chip.reading import CardReading, Finding, Integrity
from hitomado.core.chip.reads import LinkAbilities, read_content, sign_challenge
from hitomado.core.chip.same_card import require_my_number_card
from hitomado.core.chip.signatures import digest_info, record_key, signed_by, worst
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable, File
from hitomado.core.chip.tlv import Tlv, children, declared_size
from hitomado.core.reasons import CardError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_RECORD_SIGNATURE = 0xDF33
_OWN_KEY_RECORD, _OWN_KEY, _OWN_KEY_SIGNATURE = 0xFF50, 0xDF51, 0xDF52
_CERTIFICATE, _BODY = 0x7F21, 0x5F4E
_IDS = 32  # issuer and subject, 16 bytes each, before the key
_SHORTEST_NONCE = 16
_NOTES = {
    Integrity.BROKEN: Finding("chip_disagrees", "card"),
    Integrity.NOT_CHECKED: Finding("chip_not_checked", "card"),
}
_RECORD_BROKEN = Finding("integrity_broken", "attributes")


def read_proof(
    reading: CardReading,
    *,
    nonce: bytes,
    link: LinkAbilities | None = None,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardReading]:
    """Check the attributes' record and the chip's own key, and have it sign the nonce.

    Four commands, right behind `read_attributes` over the same link: the text application is
    selected and open. nonce: 16 to 255 random bytes from the shell, used once. Fills
    `chip_integrity`; a record whose signature is wrong breaks `attributes_integrity`. Raises
    CardError for another kind of card only, ValueError for a short nonce.
    """
    require_nonce(nonce)
    require_my_number_card(reading)
    found, commands = yield from counted(_read(reading, nonce, link or LinkAbilities(), table))
    return replace(found, apdus=reading.apdus + commands)


def require_nonce(nonce: bytes) -> None:
    """Refuse a challenge that could have been met before. Raises ValueError."""
    if len(nonce) < _SHORTEST_NONCE:
        raise ValueError("a challenge has at least 16 random bytes")


def issuer_key(file: File, link: LinkAbilities) -> Conversation["RSAPublicKey | None"]:
    """Read the key that signs the records of the selected application; None = not readable."""
    body = (yield from objects_of(file, _CERTIFICATE, link)).get(_BODY)
    return None if body is None else record_key(body.value[_IDS:])


def answers_now(key: "RSAPublicKey | None", nonce: bytes) -> Conversation[Integrity]:
    """Have the selected application's own key sign the nonce; key: its public half."""
    if key is None:
        return Integrity.NOT_CHECKED
    signature = yield from sign_challenge(digest_info(nonce))
    return signed_by(key, signature, nonce)


def objects_of(file: File, template: int, link: LinkAbilities) -> Conversation[dict[int, Tlv]]:
    """Read a record's objects by tag; empty when the card does not give them as it should."""
    try:
        content = yield from read_content(file, link, declared_size)
        return children(content, template)
    except CardError:  # what the card answered, a link's own error ends the conversation
        return {}


def _read(
    reading: CardReading, nonce: bytes, link: LinkAbilities, table: CardTable
) -> Conversation[CardReading]:
    issuer = yield from issuer_key(table.text_issuer, link)
    record = yield from objects_of(table.integrity_record, RECORD, link)
    digests = _stored(record, NUMBER_DIGEST, ATTRIBUTES_DIGEST)
    record_signed = signed_by(issuer, _value(record, _RECORD_SIGNATURE), digests)
    own = yield from objects_of(table.text_key, _OWN_KEY_RECORD, link)
    key_signed = signed_by(issuer, _value(own, _OWN_KEY_SIGNATURE), _stored(own, _OWN_KEY))
    answered = yield from answers_now(record_key(_value(own, _OWN_KEY)), nonce)
    chip = worst((key_signed, answered))
    said = [f for f in reading.findings if f not in _NOTES.values()]
    if record_signed is Integrity.BROKEN:
        reading = replace(reading, attributes_integrity=Integrity.BROKEN)
        said += [] if _RECORD_BROKEN in said else [_RECORD_BROKEN]
    if chip in _NOTES:
        said.append(_NOTES[chip])
    return replace(reading, chip_integrity=chip, findings=tuple(said))


def _stored(objects: dict[int, Tlv], *tags: int) -> bytes:
    return b"".join(objects[tag].stored for tag in tags if tag in objects)


def _value(objects: dict[int, Tlv], tag: int) -> bytes:
    return objects[tag].value if tag in objects else b""
