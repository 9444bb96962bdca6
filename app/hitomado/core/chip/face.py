"""The card's face as the chip holds it (券面事項確認AP): pictures, opened by 照合番号B.

Read on request only. The picture of the security code stands in the same file and is dropped.
The expiry date is not covered by the record's signature.
Source: measured by soltia48/myna-card.
"""

from typing import TYPE_CHECKING

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.attributes import SEXES
from hitomado.core.chip.free import compact_date
from hitomado.core.chip.opening import with_secret
from hitomado.core.chip.pins import Secret, verify_once
from hitomado.core.chip.proof import answers_now, issuer_key, require_nonce
from hitomado.core.chip.reading import CardFace, CardReading, Integrity, Source
from hitomado.core.chip.reads import LinkAbilities, read_content, select_application
from hitomado.core.chip.signatures import record_key, signed_together, worst
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable
from hitomado.core.chip.tlv import Tlv, children, declared_size
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_TEMPLATE = 0xFF20
_BIRTH, _SEX, _KEY, _NAME, _ADDRESS, _PHOTO = 0xDF22, 0xDF23, 0xDF24, 0xDF25, 0xDF26, 0xDF27
_SIGNATURE, _EXPIRY = 0xDF28, 0xDF29
_SHOWN = (_BIRTH, _SEX, _NAME, _ADDRESS)
_SIGNED = (_BIRTH, _SEX, _KEY, _NAME, _ADDRESS, _PHOTO)
_READ = (*_SIGNED, _SIGNATURE, _EXPIRY)


def read_face(
    reading: CardReading,
    secret: Secret,
    *,
    nonce: bytes,
    link: LinkAbilities | None = None,
    same_link: bool = False,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[CardFace]:
    """Open the visual application with 照合番号B, read the face and have the chip prove itself.

    Six commands where the face fits one answer: SELECT, tries left, VERIFY, READ, READ of the
    issuer's key, signature of the nonce; before them two more over another link. 照合番号B has
    a counter of its own here, and stops at five tries left as everywhere. nonce: 16 to 255 random
    bytes from the shell, used once.

    The secret is wiped whatever happens. Raises CardError before anything touches the card for a
    wrong form or another kind of card; CARD_SWAPPED; as `pins.verify_once` says; CARD_MALFORMED
    for a face that cannot be read. ValueError for another kind of secret or a short nonce.
    """
    try:
        require_nonce(nonce)
    except ValueError:
        secret.wipe()
        raise
    abilities = link or LinkAbilities()

    def steps(form: bytearray) -> Conversation[CardFace]:
        return _read(form, nonce, abilities, table)

    opens = secret.kind is Source.NUMBER_B
    found = yield from with_secret(
        reading, secret, steps, abilities, table, opens=opens, same_link=same_link
    )
    return found


def _read(
    form: bytearray, nonce: bytes, abilities: LinkAbilities, table: CardTable
) -> Conversation[CardFace]:
    if not (yield from select_application(table.visual)):
        raise CardError(Reason.CARD_UNSUPPORTED, "no visual application")
    yield from verify_once(
        Source.NUMBER_B, table.visual_number_b, form, abilities, confirmed_last_try=False
    )
    file = yield from read_content(table.face, abilities, declared_size)
    objects = _objects(file)
    issuer = yield from issuer_key(table.visual_issuer, abilities)
    integrity = _integrity(objects, issuer)
    key = record_key(objects[_KEY].value) if _KEY in objects else None
    answered = yield from answers_now(key, nonce)
    return CardFace(
        birth_date=_text(objects[_BIRTH]),
        sex=SEXES.get(_text(objects[_SEX]), Sex.UNKNOWN),
        name_picture=objects[_NAME].value,
        address_picture=objects[_ADDRESS].value,
        photo=objects[_PHOTO].value if _PHOTO in objects else b"",
        expiry=compact_date(_text(objects[_EXPIRY])) if _EXPIRY in objects else None,
        integrity=integrity,
        chip=worst((integrity, answered)),  # a key that no issuer signed proves nothing
    )


def _objects(file: bytes) -> dict[int, Tlv]:
    """Take what is wanted of the face, without the security code's picture.

    Raises CardError(CARD_MALFORMED) unless what is shown is there; a card of a small child has
    no photo.
    """
    found = children(file, _TEMPLATE)
    missing = [tag for tag in _SHOWN if tag not in found]
    if missing:
        raise CardError(Reason.CARD_MALFORMED, f"face without {missing[0]:04X}")
    return {tag: found[tag] for tag in _READ if tag in found}


def _integrity(objects: dict[int, Tlv], issuer: "RSAPublicKey | None") -> Integrity:
    """Check the record's one signature over its three parts, tags and lengths included."""
    if _SIGNATURE not in objects or any(tag not in objects for tag in _SIGNED):
        return Integrity.NOT_CHECKED
    facts = b"".join(objects[tag].stored for tag in (_BIRTH, _SEX, _KEY))
    pictures = objects[_NAME].stored + objects[_ADDRESS].stored
    parts = (facts, pictures, objects[_PHOTO].stored)
    return signed_together(issuer, objects[_SIGNATURE].value, parts)


def _text(held: Tlv) -> str:
    return held.value.decode("ascii", errors="replace")
