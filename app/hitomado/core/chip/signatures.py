"""Signatures on a card, checked with the key that stands on the same card.

That proves self-consistency (整合性) and nothing more: neither that the card is genuine nor that
a certificate is valid. Revocation cannot be learnt at a counter. A kind of key or signature that
is not known here is NOT_CHECKED, so that the next generation's keys do no harm.
Source: RFC 5280, RFC 8017; record signatures as measured by soltia48/myna-card.
"""

import hashlib
import hmac
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from hitomado.core.chip.certificates import quietly, refusals
from hitomado.core.chip.reading import Integrity
from hitomado.core.chip.tlv import parse
from hitomado.core.reasons import CardError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_KEY = (0x90, 0x91)  # exponent, modulus
_KNOWN_CURVES = frozenset({"secp256r1", "secp384r1"})
SHA256_INFO: Final = bytes.fromhex("3031300D060960864801650304020105000420")
# a DigestInfo of SHA-256 that carries three digests, as the visual application's record has it
_THREE_INFO: Final = bytes.fromhex("3071300D060960864801650304020105000460")


def digest_info(message: bytes) -> bytes:
    """DigestInfo of SHA-256 over a message (51 bytes)."""
    return SHA256_INFO + hashlib.sha256(message).digest()


def worst(checked: Iterable[Integrity]) -> Integrity:
    """One that is broken breaks all; one that was not checked leaves all unchecked."""
    found = set(checked)
    for each in (Integrity.BROKEN, Integrity.NOT_CHECKED):
        if each in found:
            return each
    return Integrity.CONSISTENT


def issued_under(der: bytes | None, authority: bytes) -> Integrity:
    """Whether a certificate was signed with the key of an authority's certificate.

    Both DER, None or empty = not read. Names are not compared: all generations of the authority
    share one, and anybody can write it into a certificate.
    """
    if not der or not authority:
        return Integrity.NOT_CHECKED
    from cryptography.exceptions import InvalidSignature

    try:
        with quietly():
            return _under(der, authority)
    except InvalidSignature:
        return Integrity.BROKEN
    except refusals():
        return Integrity.NOT_CHECKED


def _under(der: bytes, authority: bytes) -> Integrity:
    """Check one signature. Raises InvalidSignature, and what the library cannot take."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    found = x509.load_der_x509_certificate(der)
    key = x509.load_der_x509_certificate(authority).public_key()
    scheme = found.signature_algorithm_parameters
    hashed = found.signature_hash_algorithm
    signed = found.tbs_certificate_bytes
    if isinstance(scheme, ec.ECDSA):
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return _other_key(key)
        if key.curve.name not in _KNOWN_CURVES:
            return Integrity.NOT_CHECKED
        key.verify(found.signature, signed, scheme)
    elif isinstance(scheme, padding.PKCS1v15 | padding.PSS) and hashed is not None:
        if not isinstance(key, rsa.RSAPublicKey):
            return _other_key(key)
        key.verify(found.signature, signed, scheme, hashed)
    else:
        return Integrity.NOT_CHECKED
    return Integrity.CONSISTENT


def _other_key(key: object) -> Integrity:
    """A known key that cannot have made this kind of signature; an unknown one says nothing."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    known = isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey)
    return Integrity.BROKEN if known else Integrity.NOT_CHECKED


def record_key(objects: bytes) -> "RSAPublicKey | None":
    """Read a key as the card's records hold it: exponent (90) and modulus (91).

    None for anything else, so that another kind of key is "not checked" and no crash.
    """
    from cryptography.hazmat.primitives.asymmetric import rsa

    try:
        found = {each.tag: each.value for each in parse(objects)}
    except CardError:
        return None
    exponent, modulus = (int.from_bytes(found.get(tag, b""), "big") for tag in _KEY)
    try:
        return rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except refusals():
        return None


def signed_by(key: "RSAPublicKey | None", signature: bytes, message: bytes) -> Integrity:
    """Check a signature over one message (SHA-256, PKCS#1 v1.5)."""
    return _carries(key, signature, digest_info(message))


def signed_together(
    key: "RSAPublicKey | None", signature: bytes, messages: tuple[bytes, bytes, bytes]
) -> Integrity:
    """Check one signature that carries the SHA-256 of three messages."""
    digests = b"".join(hashlib.sha256(message).digest() for message in messages)
    return _carries(key, signature, _THREE_INFO + digests)


def _carries(key: "RSAPublicKey | None", signature: bytes, info: bytes) -> Integrity:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import padding

    if key is None or not signature:
        return Integrity.NOT_CHECKED
    try:
        carried = key.recover_data_from_signature(signature, padding.PKCS1v15(), None)
    except InvalidSignature:
        return Integrity.BROKEN
    except refusals():
        return Integrity.NOT_CHECKED
    same = hmac.compare_digest(carried, info)
    return Integrity.CONSISTENT if same else Integrity.BROKEN
