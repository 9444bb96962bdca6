"""The JPKI application: two certificates with their CAs, keys and PINs (soltia48/myna-card)."""

import struct

from hitomado.virtual.aids import JPKI
from hitomado.virtual.ca import CertificateUse
from hitomado.virtual.files import Application, PrivateKey, Transparent
from hitomado.virtual.issue import Issue, KeyRole

CARD_TOKEN = "JPKIAPICCTOKEN2"
_CERTIFICATE_SIZE = 2560
_AUTH_PIN, _SIGN_PIN = 0x18, 0x1B
_PRESENT, _ABSENT = 0x8F, 0x00
_TOKEN_FLAGS = 0x040D  # random numbers, login required, PIN and token initialised (PKCS #11)
_NO_INFORMATION = 0xFFFFFFFF


def token_info(label: str, serial: str) -> bytes:
    """EF 0006, 160 bytes: CK_TOKEN_INFO of PKCS #11 with 32-bit big-endian numbers."""
    text = "".join(
        part[:size].ljust(size)
        for part, size in ((label, 32), ("HITOMADO PRACTICE", 32), ("VIRTUAL", 16), (serial, 16))
    )
    numbers = (_TOKEN_FLAGS, 0, 0, 0, 0, 16, 6, *(_NO_INFORMATION,) * 4)
    return text.encode("ascii") + struct.pack(">11I", *numbers) + b"0301" + b"0" * 16


def jpki_application(issue: Issue) -> Application:
    """Fill the application. Only the 署名用 certificate is behind its PIN."""
    spec, authority = issue.spec, issue.authority
    available = bytes(
        [
            _PRESENT if spec.sign_certificate else _ABSENT,
            _PRESENT if spec.auth_certificate else _ABSENT,
            0,
        ]
    )

    def certificate(use: CertificateUse, role: KeyRole) -> bytes:
        present = spec.sign_certificate if use is CertificateUse.SIGN else spec.auth_certificate
        return authority.issue(use, spec, issue.key(role).public_key()) if present else b""

    return Application(
        JPKI,
        {
            0x01: Transparent(
                lambda: certificate(CertificateUse.SIGN, KeyRole.SIGN),
                (_SIGN_PIN,),
                _CERTIFICATE_SIZE,
            ),
            0x02: Transparent(lambda: authority.root(CertificateUse.SIGN), size=_CERTIFICATE_SIZE),
            0x06: Transparent(lambda: token_info(CARD_TOKEN, issue.nonce)),
            0x08: Transparent(lambda: available),
            0x09: Transparent(lambda: bytes(16), ()),
            0x0A: Transparent(
                lambda: certificate(CertificateUse.AUTH, KeyRole.AUTH), size=_CERTIFICATE_SIZE
            ),
            0x0B: Transparent(lambda: authority.root(CertificateUse.AUTH), size=_CERTIFICATE_SIZE),
            0x17: PrivateKey(lambda: issue.key(KeyRole.AUTH), _AUTH_PIN),
            _AUTH_PIN: issue.secrets.auth,
            0x1A: PrivateKey(lambda: issue.key(KeyRole.SIGN), _SIGN_PIN),
            _SIGN_PIN: issue.secrets.sign,
        },
    )
