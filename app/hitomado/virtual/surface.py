"""The 券面事項確認 application: what is printed on the card, as pictures with signatures."""

import hashlib

from hitomado.virtual.aids import SURFACE
from hitomado.virtual.faces import portrait_jp2, text_png
from hitomado.virtual.files import Application, PrivateKey, Transparent, tlv, with_offsets
from hitomado.virtual.integrity import face_signature, public_key_objects, signed
from hitomado.virtual.issue import SEX_DIGIT, Issue, KeyRole
from hitomado.virtual.spec import CardSpec

_BIRTH, _NUMBER_B, _NUMBER_A, _KEY = 0x11, 0x12, 0x13, 0x14
_FACE_SIZE = 0x3000

# pixels; the first two by choice, the others as seen on a card
_NAME, _ADDRESS, _NUMBER, _CODE = (240, 36), (360, 72), (72, 12), (24, 12)


def _basic_data(spec: CardSpec) -> bytes:
    opaque = hashlib.shake_256(spec.card_serial.encode()).digest(256)
    return tlv(
        0xFF30,
        tlv(0xDF31, bytes([6, 3 if spec.extended_length else 0, 0x0E, 1]))
        + tlv(0xDF32, b"9990024/001".ljust(16))
        + tlv(0xDF33, b"\x00")
        + tlv(0xDF34, spec.municipality_code.encode("ascii"))
        + tlv(0xDF35, b"9990025/001".ljust(16) + opaque),
    )


def _face(issue: Issue) -> bytes:
    spec = issue.spec
    own = public_key_objects(issue.key(KeyRole.SURFACE).public_key())
    facts = [
        tlv(0xDF22, spec.birth.encode("ascii")),
        tlv(0xDF23, SEX_DIGIT[spec.sex]),
        tlv(0xDF24, own),
    ]
    pictures = [
        tlv(0xDF25, text_png(spec.name, _NAME)),
        tlv(0xDF26, text_png(spec.address, _ADDRESS, lines=2)),
    ]
    photo = tlv(0xDF27, portrait_jp2(spec.card_serial))
    signature = face_signature((b"".join(facts), b"".join(pictures), photo), issue.issuer())
    unsigned = [
        tlv(0xDF29, f"{spec.expiry:%Y%m%d}".encode("ascii")),
        tlv(0xDF2A, text_png(spec.security_code, _CODE)),
    ]
    objects = [*facts, *pictures, photo, tlv(0xDF28, signature), *unsigned]
    return with_offsets(0xFF20, 0xDF21, objects)


def surface_application(issue: Issue) -> Application:
    """Fill the application. The number's picture opens with 照合番号A only."""
    spec = issue.spec

    def record(template: int, first: bytes) -> bytes:
        """One object, the card's key, and the issuer's signature over both."""
        own = public_key_objects(issue.key(KeyRole.SURFACE).public_key())
        tag = 0xDF01 | template & 0xF0
        objects = tlv(tag, first) + tlv(tag + 1, own)
        return tlv(template, signed(objects, tag + 2, issue.issuer()))

    return Application(
        SURFACE,
        {
            0x01: Transparent(lambda: record(0xFF10, spec.birth.encode("ascii")), (_BIRTH,)),
            0x02: Transparent(lambda: _face(issue), (_NUMBER_A, _NUMBER_B), _FACE_SIZE),
            0x03: Transparent(lambda: _basic_data(spec)),
            0x04: Transparent(lambda: issue.issuer_certificate("9990023/001")),
            0x05: Transparent(lambda: record(0xFF40, text_png(spec.number, _NUMBER)), (_NUMBER_A,)),
            _BIRTH: issue.secrets.surface_birth,
            _NUMBER_B: issue.secrets.surface_number_b,
            _NUMBER_A: issue.secrets.surface_number_a,
            _KEY: PrivateKey(lambda: issue.key(KeyRole.SURFACE)),
        },
        default_key=_KEY,
    )
