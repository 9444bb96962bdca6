"""An authority that lies: certificates that bear the real JPKI's name, under a key of nobody's.

The CA certificate on the card bears that name as well and a key of its own, so that the holder's
certificates do not verify under it. Names as the public CA certificates write them (jpki/myna,
src/ta). No public key of the real JPKI is used anywhere.
"""

from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from hitomado.virtual.ca import CertificateUse, PracticeAuthority
from hitomado.virtual.spec import CardSpec

_AGENCY = "Japan Agency for Local Authority Information Systems"


class FakeAuthority(PracticeAuthority):
    """Makes what a forger would put on a card."""

    def root(self, use: CertificateUse) -> bytes:
        """Return a self-signed certificate in the real CA's name."""
        return self._renamed(super().root(use), use, f"ca-{use.name.lower()}", root=True)

    def issue(self, use: CertificateUse, spec: CardSpec, public: Any) -> bytes:
        """Return a holder's certificate in the real CA's name, signed by the forger's key."""
        return self._renamed(super().issue(use, spec, public), use, "forger")

    def _renamed(
        self, der: bytes, use: CertificateUse, signer: str, *, root: bool = False
    ) -> bytes:
        made = x509.load_der_x509_certificate(der)
        name = _real_name(use)
        builder = (
            x509.CertificateBuilder()
            .subject_name(name if root else made.subject)
            .issuer_name(name)
            .public_key(made.public_key())
            .serial_number(made.serial_number)
            .not_valid_before(made.not_valid_before_utc)
            .not_valid_after(made.not_valid_after_utc)
        )
        for extension in made.extensions:
            builder = builder.add_extension(extension.value, critical=extension.critical)
        signed = builder.sign(self.keys.own(signer), hashes.SHA256())
        return signed.public_bytes(Encoding.DER)


def _real_name(use: CertificateUse) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "JPKI"),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, use.value[0]),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, _AGENCY),
        ]
    )
