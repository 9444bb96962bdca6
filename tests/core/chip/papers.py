"""Certificates made to measure: any key, any issuer, any alternative names, any dates."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID, ObjectIdentifier

from hitomado.virtual.files import tlv

Key: TypeAlias = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey

ARC = "1.2.392.200149.8.5.5"
FIRST, LAST = datetime(2025, 11, 20, 15, tzinfo=UTC), datetime(2035, 11, 20, 14, 59, 59, tzinfo=UTC)


@cache
def key(kind: str, number: int = 0) -> Key:
    """A key of a kind, the same for the same number. kind: rsa, ed25519 or a curve's name."""
    if kind == "rsa":
        return rsa.generate_private_key(65537, 2048)
    if kind == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    curves = {
        "p256": ec.SECP256R1(),
        "p384": ec.SECP384R1(),
        "p521": ec.SECP521R1(),
    }
    return ec.generate_private_key(curves[kind])


def text(arc: int, value: str | bytes) -> x509.OtherName:
    """One of the six names of a 署名用 certificate."""
    data = value if isinstance(value, bytes) else value.encode()
    return x509.OtherName(ObjectIdentifier(f"{ARC}.{arc}"), tlv(0x0C, data))


def raw(arc: int, value: bytes) -> x509.OtherName:
    """The same with any DER value."""
    return x509.OtherName(ObjectIdentifier(f"{ARC}.{arc}"), value)


def paper(
    names: Sequence[x509.GeneralName] = (),
    *,
    held: Key | None = None,
    signer: Key | None = None,
    organization: str = "JPKI",
    pss: bool = False,
) -> bytes:
    """A certificate (DER) valid for ten years. signer None: self-signed."""
    held = held or key("p384")
    signer = signer or held
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
        ]
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(held.public_key())
        .serial_number(0xB9A5ED)
        .not_valid_before(FIRST)
        .not_valid_after(LAST)
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    if isinstance(signer, ed25519.Ed25519PrivateKey):
        return builder.sign(signer, None).public_bytes(Encoding.DER)
    hashed = hashes.SHA384() if isinstance(signer, ec.EllipticCurvePrivateKey) else hashes.SHA256()
    scheme = padding.PSS(padding.MGF1(hashed), padding.PSS.DIGEST_LENGTH) if pss else None
    return builder.sign(signer, hashed, rsa_padding=scheme).public_bytes(Encoding.DER)
