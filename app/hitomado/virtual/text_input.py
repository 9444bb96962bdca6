"""The 券面事項入力補助 application: My Number and the four attributes as text."""

import hashlib

from hitomado.virtual.aids import TEXT
from hitomado.virtual.files import (
    FILLER,
    Application,
    PrivateKey,
    Secret,
    Transparent,
    tlv,
    with_offsets,
)
from hitomado.virtual.integrity import integrity_record, public_key_objects, signed
from hitomado.virtual.issue import SEX_DIGIT, Issue, KeyRole
from hitomado.virtual.spec import CardSpec

_PIN, _NEVER_USED, _NUMBER_A, _NUMBER_B = 0x11, 0x12, 0x14, 0x15
_ANY = (_PIN, _NUMBER_A, _NUMBER_B)
_NUMBER_SIZE = 17  # 15 bytes of content and two of filler, which the digest covers
_ATTRIBUTES_SIZE = 512


def number_file(spec: CardSpec) -> bytes:
    """EF 0001 with its filler."""
    return tlv(0xFF10, spec.number.encode("ascii")).ljust(_NUMBER_SIZE, FILLER)


def attribute_objects(spec: CardSpec) -> list[bytes]:
    """Name, address, birth date and sex as EF 0002 holds them, DF22 to DF25."""
    return [
        tlv(0xDF22, spec.name.encode()),
        tlv(0xDF23, spec.address.encode()),
        tlv(0xDF24, spec.birth.encode("ascii")),
        tlv(0xDF25, SEX_DIGIT[spec.sex]),
    ]


def _basic_data(spec: CardSpec) -> bytes:
    unknown = hashlib.sha256(spec.card_serial.encode()).digest().ljust(128, FILLER)
    identity = tlv(0xDF41, bytes([1, 3 if spec.extended_length else 0, 0x0E, 1]))
    return tlv(0xFF40, identity + tlv(0xDF42, b"9990034/001".ljust(16)) + tlv(0xDF43, unknown))


def text_application(issue: Issue) -> Application:
    """Fill the application. 照合番号A does not open the attributes, B not the number."""
    spec = issue.spec

    def own_key_record() -> bytes:
        own = tlv(0xDF51, public_key_objects(issue.key(KeyRole.TEXT).public_key()))
        return tlv(0xFF50, signed(own, 0xDF52, issue.issuer()))

    return Application(
        TEXT,
        {
            0x01: Transparent(lambda: number_file(spec), (_PIN, _NUMBER_A)),
            0x02: Transparent(
                lambda: with_offsets(0xFF20, 0xDF21, attribute_objects(spec)),
                (_PIN, _NUMBER_B),
                _ATTRIBUTES_SIZE,
            ),
            0x03: Transparent(
                lambda: integrity_record(
                    number_file(spec), b"".join(attribute_objects(spec)), issue.issuer()
                ),
                _ANY,
            ),
            0x04: Transparent(lambda: issue.issuer_certificate("9990033/001")),
            0x05: Transparent(lambda: _basic_data(spec)),
            0x06: Transparent(
                lambda: tlv(0xA1, public_key_objects(issue.key(KeyRole.SESSION).public_key())),
                _ANY,
            ),
            0x07: Transparent(own_key_record, _ANY),
            0x08: Transparent(lambda: FILLER * 16),
            _PIN: issue.secrets.text,
            _NEVER_USED: Secret(b"", limit=0, left=0),  # blocked as issued
            0x13: PrivateKey(lambda: issue.key(KeyRole.TEXT)),
            _NUMBER_A: issue.secrets.text_number_a,
            _NUMBER_B: issue.secrets.text_number_b,
        },
        default_key=0x13,
    )
