from datetime import UTC, date, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import example, given
from hypothesis import strategies as st

from hitomado.core.chip.certificates import certificate, der_size
from hitomado.core.chip.reading import CertificateStatus

LAST_DAY = date(2030, 6, 12)
KEY = ec.generate_private_key(ec.SECP384R1())


def made(organization: str = "JPKI") -> bytes:
    """A certificate with an EC key, valid from 2025-11-21 to the end of 2030-06-12 in Japan."""
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
        .public_key(KEY.public_key())
        .serial_number(0xB9A5ED)
        .not_valid_before(datetime(2025, 11, 20, 15, 0, tzinfo=UTC))
        .not_valid_after(datetime(2030, 6, 12, 14, 59, 59, tzinfo=UTC))
    )
    return builder.sign(KEY, hashes.SHA384()).public_bytes(Encoding.DER)


DER = made()


def test_dates_are_japans_and_an_elliptic_key_does_no_harm() -> None:
    found = certificate(DER, LAST_DAY)
    assert found.serial == "B9A5ED"
    assert found.not_before is not None
    assert found.not_after is not None
    assert found.not_before.isoformat() == "2025-11-21T00:00:00+09:00"
    assert found.not_after.isoformat() == "2030-06-12T23:59:59+09:00"
    assert not found.test_hierarchy


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2025, 11, 20), CertificateStatus.NOT_YET_VALID),
        (date(2025, 11, 21), CertificateStatus.PRESENT),
        (LAST_DAY, CertificateStatus.PRESENT),
        (LAST_DAY + timedelta(days=1), CertificateStatus.EXPIRED),
    ],
)
def test_a_certificate_holds_from_its_first_to_the_end_of_its_last_day(
    today: date, status: CertificateStatus
) -> None:
    assert certificate(DER, today).status is status


def test_the_test_hierarchy_is_recognised_by_its_issuer() -> None:
    assert certificate(made("JPKI-TEST"), LAST_DAY).test_hierarchy


def test_no_bytes_are_no_certificate() -> None:
    assert certificate(b"", LAST_DAY).status is CertificateStatus.ABSENT


@given(st.binary(min_size=1, max_size=300))
def test_garbage_is_unreadable_and_never_a_crash(data: bytes) -> None:
    assert certificate(data, LAST_DAY).status is CertificateStatus.UNREADABLE
    assert der_size(data) >= 0


@example(at=DER.index(bytes.fromhex("B9A5ED")) - 1, byte=0x80)  # a negative number
@given(st.integers(0, len(DER) - 1), st.integers(0, 255))
def test_a_certificate_with_one_wrong_byte_never_crashes(at: int, byte: int) -> None:
    certificate(DER[:at] + bytes([byte]) + DER[at + 1 :], LAST_DAY)


def test_the_size_stands_in_the_header() -> None:
    assert der_size(DER[:4]) == len(DER)
    assert der_size(b"\x30\x81\x90\x00") == 3 + 0x90
    assert der_size(b"\x30\x05\x00\x00") == 7
    assert der_size(b"\xff" * 4) == 0
    assert der_size(b"\x30") == 4
