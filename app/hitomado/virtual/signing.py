"""What the card's RSA engine does with a key (PKCS#1 v1.5 and PSS of RFC 8017)."""

import hashlib
from collections.abc import Callable, Mapping

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils

SHA256_DIGEST_INFO = bytes.fromhex("3031300D060960864801650304020105000420")
MAX_PADDED = 245  # 256 bytes less the 11 of PKCS#1 v1.5


def pad_and_sign(key: rsa.RSAPrivateKey, data: bytes) -> bytes:
    """PKCS#1 v1.5 type 1 over `data` exactly as given (1 to 245 bytes); 256 bytes."""
    return key.sign(data, padding.PKCS1v15(), utils.NoDigestInfo())


def sign_sha256(key: rsa.RSAPrivateKey, message: bytes) -> bytes:
    """sha256WithRSAEncryption over a message; 256 bytes."""
    return key.sign(message, padding.PKCS1v15(), hashes.SHA256())


def _pss(key: rsa.RSAPrivateKey, digest: bytes) -> bytes:
    scheme = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.DIGEST_LENGTH)
    return key.sign(digest, scheme, utils.Prehashed(hashes.SHA256()))


def _hash(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


Scheme = Callable[[rsa.RSAPrivateKey, bytes], bytes]

# P1 of the signing command → allowed input lengths, what is done; the schemes were measured by
# the public project soltia48/myna-card
SCHEMES: Mapping[int, tuple[range, Scheme]] = {
    0x00: (range(1, MAX_PADDED + 1), pad_and_sign),
    0x01: (range(1, 256), lambda key, data: pad_and_sign(key, _hash(data))),
    0x02: (range(32, 33), lambda key, data: pad_and_sign(key, SHA256_DIGEST_INFO + data)),
    0x03: (range(1, 256), sign_sha256),
    0x04: (range(32, 33), _pss),
    0x05: (range(1, 256), lambda key, data: _pss(key, _hash(data))),
}
