"""Signed records of the text and visual applications: digests, signatures, card certificates.

Which bytes each signature covers was measured by the public project soltia48/myna-card.
"""

import hashlib

from cryptography.hazmat.primitives.asymmetric import rsa

from hitomado.virtual.files import tlv
from hitomado.virtual.signing import pad_and_sign, sign_sha256

# DigestInfo { sha256, OCTET STRING of 96 bytes }: three digests in one signature
_THREE_DIGESTS = bytes.fromhex("3071300D0609608648016503040201050004") + b"\x60"


def public_key_objects(key: rsa.RSAPublicKey) -> bytes:
    """Exponent (tag 90) and modulus (tag 91); 265 bytes for RSA-2048."""
    numbers = key.public_numbers()
    return tlv(0x90, numbers.e.to_bytes(3)) + tlv(0x91, numbers.n.to_bytes(256))


def digest(data: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(data).digest()


def signed(objects: bytes, tag: int, issuer: rsa.RSAPrivateKey) -> bytes:
    """`objects` and, behind them, the issuer's signature over them as written."""
    return objects + tlv(tag, sign_sha256(issuer, objects))


def integrity_record(number_file: bytes, attributes: bytes, issuer: rsa.RSAPrivateKey) -> bytes:
    """EF 0003 of the text application.

    number_file: the physical bytes of EF 0001. attributes: the objects DF22 to DF25 as stored.
    """
    digests = tlv(0xDF31, digest(number_file)) + tlv(0xDF32, digest(attributes))
    return tlv(0xFF30, signed(digests, 0xDF33, issuer))


def face_signature(segments: tuple[bytes, bytes, bytes], issuer: rsa.RSAPrivateKey) -> bytes:
    """Value of DF28: one PKCS#1 v1.5 signature that carries the digests of three segments."""
    return pad_and_sign(issuer, _THREE_DIGESTS + b"".join(map(digest, segments)))


def card_verifiable_certificate(
    subject: rsa.RSAPublicKey, subject_id: str, issuer: rsa.RSAPrivateKey, issuer_id: str
) -> bytes:
    """EF 0004: the key that signs this application's records, certified by an issuer.

    Ids: ASCII, filled with spaces to 16 bytes.
    """
    body = issuer_id.ljust(16).encode() + subject_id.ljust(16).encode()
    body += public_key_objects(subject)
    return tlv(0x7F21, tlv(0x5F4E, body) + tlv(0x5F37, sign_sha256(issuer, body)))
