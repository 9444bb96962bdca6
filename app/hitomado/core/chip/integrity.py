"""Whether the attributes are the ones the issuer's record was made for (整合性).

The record FF30 holds DF31, the digest of the My Number's file, and DF32, the digest of the four
attributes as stored; DF33 signs both. The My Number is not read, so DF31 stays unchecked
(照合番号B could not open that file at all). Without a trusted issuer key DF33 proves nothing:
the result is self-consistency, never authenticity. Source: measured by soltia48/myna-card.
"""

import hashlib
import hmac
from collections.abc import Mapping

from hitomado.core.chip.reading import Integrity
from hitomado.core.chip.tlv import Tlv, children
from hitomado.core.reasons import CardError

RECORD = 0xFF30
NUMBER_DIGEST = 0xDF31
ATTRIBUTES_DIGEST = 0xDF32
NAME, ADDRESS, BIRTH, SEX = 0xDF22, 0xDF23, 0xDF24, 0xDF25
_DIGESTED = (NAME, ADDRESS, BIRTH, SEX)


def attributes_digest(objects: Mapping[int, Tlv]) -> bytes:
    """Return SHA-256 of name, address, birth and sex with tags and lengths, in stored order."""
    stored = sorted((objects[tag] for tag in _DIGESTED), key=lambda each: each.start)
    return hashlib.sha256(b"".join(each.stored for each in stored)).digest()


def attributes_integrity(objects: Mapping[int, Tlv], record: bytes) -> Integrity:
    """Compare the attributes with the record; NOT_CHECKED when the record cannot be read.

    objects: the four attributes by tag. record: content of the record's file, empty = not read.
    """
    try:
        digest = children(record, RECORD)[ATTRIBUTES_DIGEST].value if record else b""
    except (CardError, KeyError):
        return Integrity.NOT_CHECKED
    if not digest:
        return Integrity.NOT_CHECKED
    same = hmac.compare_digest(digest, attributes_digest(objects))
    return Integrity.CONSISTENT if same else Integrity.BROKEN
