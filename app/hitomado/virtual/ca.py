"""The authority of practice cards: certificates shaped like those of JPKI, under O=JPKI-TEST.

The issuer's name marks every practice certificate as one of a test hierarchy, so that a program
for real visits can refuse it. Shape: 公的個人認証サービス プロファイル仕様書 (J-LIS), RFC 5280.
"""

import hashlib
import threading
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID, ObjectIdentifier

from hitomado.core.people import Sex
from hitomado.virtual.birth import era_code
from hitomado.virtual.files import tlv
from hitomado.virtual.keys import KeyPool
from hitomado.virtual.spec import CardSpec

TEST_ORGANIZATION = "JPKI-TEST"
JAPAN_TIME = timezone(timedelta(hours=9))
_ARC = "1.2.392.200149.8.5"
_SERVICE = "公的個人認証サービス"
_SEX = {Sex.MALE: "1", Sex.FEMALE: "2"}
_ROOT_FROM, _ROOT_UNTIL = datetime(2015, 10, 20, tzinfo=UTC), datetime(2049, 12, 31, tzinfo=UTC)


class CertificateUse(Enum):
    """What a certificate is for: its name in the DN, and its (test) policy."""

    SIGN = ("JPKI for digital signature", f"{_ARC}.1.0.20")
    AUTH = ("JPKI for user authentication", f"{_ARC}.1.0.30")


class PracticeAuthority:
    """One self-signed root for each use, and the certificates of practice cards under it."""

    digest: hashes.SHA256 | hashes.SHA384 = hashes.SHA256()

    def __init__(self, keys: KeyPool) -> None:
        self.keys = keys
        self._roots: dict[CertificateUse, x509.Certificate] = {}
        self._lock = threading.Lock()

    def root(self, use: CertificateUse) -> bytes:
        """Return the DER of the CA certificate."""
        with self._lock:
            if use not in self._roots:
                self._roots[use] = self._make_root(use)
            return self._roots[use].public_bytes(Encoding.DER)

    def issue(
        self,
        use: CertificateUse,
        spec: CardSpec,
        public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey,
    ) -> bytes:
        """Return the DER of the holder's certificate."""
        own = spec.sign_issued if use is CertificateUse.SIGN else spec.auth_issued
        issued = own or spec.issued
        serial = _opaque(spec, use, issued)
        builder = (
            x509.CertificateBuilder()
            .subject_name(_subject(use, spec, serial))
            .issuer_name(_name(use))
            .public_key(public)
            .serial_number(int(serial[:7], 16) + 1)
            .not_valid_before(datetime.combine(issued, time(9), JAPAN_TIME))
            .not_valid_after(
                datetime.combine(spec.certificate_end(issued), time(23, 59, 59), JAPAN_TIME)
            )
            .add_extension(_key_usage(content_commitment=use is CertificateUse.SIGN), critical=True)
            .add_extension(_policy(use), critical=True)
            .add_extension(x509.IssuerAlternativeName([_service()]), critical=False)
            .add_extension(_distribution(spec), critical=False)
        )
        if use is CertificateUse.SIGN:
            builder = builder.add_extension(_four_attributes(spec), critical=False)
        return builder.sign(self._key(use), self.digest).public_bytes(Encoding.DER)

    def _key(self, use: CertificateUse) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
        return self.keys.own(f"ca-{use.name.lower()}")

    def _make_root(self, use: CertificateUse) -> x509.Certificate:
        key = self._key(use)
        return (
            x509.CertificateBuilder()
            .subject_name(_name(use))
            .issuer_name(_name(use))
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(_ROOT_FROM)
            .not_valid_after(_ROOT_UNTIL)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(_key_usage(ca=True), critical=True)
            .add_extension(x509.SubjectAlternativeName([_service()]), critical=False)
            .sign(key, self.digest)
        )


def _name(use: CertificateUse) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TEST_ORGANIZATION),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, use.value[0]),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Hitomado practice town"),
        ]
    )


def generation(spec: CardSpec, use: CertificateUse) -> int:
    """Count the certificates of this use that the card has had."""
    return spec.sign_generation if use is CertificateUse.SIGN else spec.auth_generation


def _opaque(spec: CardSpec, use: CertificateUse, issued: date) -> str:
    """Sixteen characters that tell nothing about the holder."""
    seed = f"{spec.card_serial}|{use.name}|{issued}|{generation(spec, use)}"
    return hashlib.sha256(seed.encode()).hexdigest()[:16].upper()


def _subject(use: CertificateUse, spec: CardSpec, opaque: str) -> x509.Name:
    country = x509.NameAttribute(NameOID.COUNTRY_NAME, "JP")
    common = x509.NameAttribute(NameOID.COMMON_NAME, f"{opaque}{spec.municipality_code}0001")
    if use is CertificateUse.AUTH:
        return x509.Name([country, common])
    return x509.Name([country, x509.NameAttribute(NameOID.LOCALITY_NAME, spec.locality), common])


def _service() -> x509.DirectoryName:
    country = x509.NameAttribute(NameOID.COUNTRY_NAME, "JP")
    service = x509.NameAttribute(NameOID.ORGANIZATION_NAME, _SERVICE)
    return x509.DirectoryName(x509.Name([country, service]))


def _key_usage(*, content_commitment: bool = False, ca: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def _policy(use: CertificateUse) -> x509.CertificatePolicies:
    return x509.CertificatePolicies([x509.PolicyInformation(ObjectIdentifier(use.value[1]), None)])


def _distribution(spec: CardSpec) -> x509.CRLDistributionPoints:
    place = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TEST_ORGANIZATION),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "CRL Distribution Points"),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{spec.locality} CRLDP"),
        ]
    )
    point = x509.DistributionPoint([x509.DirectoryName(place)], None, None, None)
    return x509.CRLDistributionPoints([point])


def _four_attributes(spec: CardSpec) -> x509.SubjectAlternativeName:
    """Encode the six otherNames in the order real certificates carry them: 1, 4, 3, 5, 2, 6."""
    values = {
        1: spec.name,
        4: era_code(spec.birth) + spec.birth,
        3: _SEX.get(spec.sex, "3"),
        5: spec.address,
        2: spec.name_flags or "0" * len(spec.name),
        6: spec.address_flags or "0" * len(spec.address),
    }
    return x509.SubjectAlternativeName(
        [
            x509.OtherName(ObjectIdentifier(f"{_ARC}.5.{arc}"), tlv(0x0C, value.encode()))
            for arc, value in values.items()
        ]
    )
