"""The holder's certificates as the chip holds them: dates, serial number, test hierarchy.

Revocation is not in them and cannot be learnt at a counter. A certificate that cannot be read is
a value (UNREADABLE), never a crash, so that a next generation's keys do no harm.
Source: RFC 5280; hierarchy names of the public JPKI certificates (issuer O=JPKI or O=JPKI-TEST).
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone

from hitomado.core.chip.reading import Certificate, CertificateStatus
from hitomado.core.chip.tables import TEST_ORGANIZATION

JAPAN = timezone(timedelta(hours=9))
_SEQUENCE = 0x30


def der_size(head: bytes) -> int:
    """How many bytes a DER certificate takes, header included; 0 for an empty file.

    head: the file's first bytes; while they do not hold the header, the size that would.
    What is no DER sequence has the size of what was read.
    """
    if len(head) < 4:
        return 4
    if head[0] != _SEQUENCE:
        return 0 if head[0] in {0x00, 0xFF} else len(head)
    if head[1] < 0x80:
        return 2 + head[1]
    octets = head[1] & 0x7F
    if not 1 <= octets <= 2:
        return len(head)
    return 2 + octets + int.from_bytes(head[2 : 2 + octets], "big")


@contextmanager
def quietly() -> Iterator[None]:
    """Keep the library's remarks on odd numbers and names to itself: what counts is a finding."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def refusals() -> tuple[type[Exception], ...]:
    """What the library raises for bytes that are no certificate it can take."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    return (
        ValueError,
        TypeError,
        OverflowError,
        UnsupportedAlgorithm,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.ExtensionNotFound,
        x509.UnsupportedGeneralNameType,
    )


def certificate(der: bytes, today: date) -> Certificate:
    """Judge a certificate by its own dates. der: without filler, empty = no certificate.

    today: in Japan; a certificate holds to the end of its last day.
    """
    if not der:
        return Certificate(CertificateStatus.ABSENT)
    # loaded with the first certificate: a window that waits for a card starts without it
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    try:
        with quietly():
            found = x509.load_der_x509_certificate(der)
            not_before = found.not_valid_before_utc.astimezone(JAPAN)
            not_after = found.not_valid_after_utc.astimezone(JAPAN)
            organizations = found.issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
            serial = f"{found.serial_number:X}"
    except refusals():
        return Certificate(CertificateStatus.UNREADABLE)
    return Certificate(
        _status(not_before, not_after, today),
        serial=serial,
        not_before=not_before,
        not_after=not_after,
        test_hierarchy=any(name.value == TEST_ORGANIZATION for name in organizations),
        der=der,
    )


def _status(not_before: datetime, not_after: datetime, today: date) -> CertificateStatus:
    if today > not_after.date():
        return CertificateStatus.EXPIRED
    if today < not_before.date():
        return CertificateStatus.NOT_YET_VALID
    return CertificateStatus.PRESENT
