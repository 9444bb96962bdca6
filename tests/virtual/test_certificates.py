"""Certificates of practice cards: the test hierarchy, six names, dates, keys that sign."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from hitomado.core.people import Sex
from hitomado.virtual.aids import JPKI
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import CardSpec
from tests.virtual.talk import OK, TODAY, der, holder, opened, read, select, send, sw, verify

AUTH, AUTH_CA, SIGN, SIGN_CA = 0x0A, 0x0B, 0x01, 0x02
NAMES = "1.2.392.200149.8.5.5."


def certificate(spec: CardSpec, file_id: int) -> x509.Certificate:
    card = VirtualCard(spec)
    opened(card, JPKI, 0x1B, spec.sign_password)
    return x509.load_der_x509_certificate(der(read(card, file_id)))


def six_names(spec: CardSpec) -> list[tuple[str, str]]:
    names = certificate(spec, SIGN).extensions.get_extension_for_class(x509.SubjectAlternativeName)
    found = []
    for name in names.value:
        assert isinstance(name, x509.OtherName)
        assert name.value[0] == 0x0C, "not a UTF8String"
        start = 4 if name.value[1] == 0x82 else 2
        found.append((name.type_id.dotted_string, name.value[start:].decode()))
    return found


@pytest.mark.parametrize(("file_id", "ca"), [(AUTH, AUTH_CA), (SIGN, SIGN_CA)])
def test_a_certificate_is_issued_by_the_ca_on_the_card_and_says_test(file_id: int, ca: int) -> None:
    own, root = certificate(holder(), file_id), certificate(holder(), ca)
    own.verify_directly_issued_by(root)
    root.verify_directly_issued_by(root)
    for issuer in (own.issuer, root.issuer):
        organization = issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
        assert [a.value for a in organization] == ["JPKI-TEST"]


def test_the_auth_certificate_names_nobody() -> None:
    spec = holder()
    shown = certificate(spec, AUTH)
    assert spec.name.encode() not in shown.public_bytes(Encoding.DER)
    assert shown.subject.get_attributes_for_oid(NameOID.LOCALITY_NAME) == []


def test_the_sign_certificate_carries_six_names_in_the_real_order() -> None:
    spec = replace(holder(), name="試〓　太郎", name_flags="01000")
    assert six_names(spec) == [
        (NAMES + "1", "試〓　太郎"),
        (NAMES + "4", "319800217"),
        (NAMES + "3", "1"),
        (NAMES + "5", spec.address),
        (NAMES + "2", "01000"),
        (NAMES + "6", "0" * len(spec.address)),
    ]


@pytest.mark.parametrize(
    ("birth", "coded"),
    [("19120730", "219120730"), ("19890107", "319890107"), ("20190501", "520190501")],
)
def test_the_birth_date_carries_its_era_and_the_gregorian_year(birth: str, coded: str) -> None:
    spec = replace(holder(), birth=birth)
    assert dict(six_names(spec))[NAMES + "4"] == coded


def test_an_unknown_sex_is_3_in_the_certificate() -> None:
    spec = replace(holder(), sex=Sex.NOT_APPLICABLE)
    assert dict(six_names(spec))[NAMES + "3"] == "3"


def test_certificates_end_with_the_japanese_day_of_the_fifth_birthday() -> None:
    spec = holder(issued=date(2024, 2, 17))
    end = certificate(spec, AUTH).not_valid_after_utc
    assert end == datetime(2029, 2, 17, 14, 59, 59, tzinfo=UTC)


def test_certificates_never_outlive_the_card() -> None:
    spec = holder(issued=date(2024, 6, 1), expiry=date(2026, 2, 17))
    for file_id in (AUTH, SIGN):
        assert certificate(spec, file_id).not_valid_after_utc.date() == spec.expiry


def test_a_child_has_no_sign_certificate() -> None:
    spec = CardSpec.for_holder("試験　子", "ひとまど町", "20150401", Sex.FEMALE, today=TODAY)
    card = VirtualCard(spec)
    select(card, JPKI)
    assert read(card, 0x08) == bytes([0x00, 0x8F, 0x00])
    assert verify(card, 0x1B, spec.sign_password) == OK
    assert set(read(card, SIGN)) == {0xFF}
    assert len(read(card, AUTH).rstrip(b"\xff")) > 500


@pytest.mark.parametrize(
    ("key_id", "pin_id", "pin", "file_id"),
    [
        (0x17, 0x18, "1234", AUTH),
        (0x1A, 0x1B, "ABC123", SIGN),
    ],
)
def test_signatures_verify_with_the_certificate(
    key_id: int, pin_id: int, pin: str, file_id: int
) -> None:
    public = certificate(holder(), file_id).public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    card = VirtualCard(holder())
    select(card, JPKI)
    digest = bytes(range(32))
    info = bytes.fromhex("3031300D060960864801650304020105000420") + digest
    p2 = f"{0x80 | key_id:02X}"
    assert sw(send(card, f"802A00{p2}", info, "00")) == 0x6982
    verify(card, pin_id, pin)
    padded = send(card, f"802A00{p2}", info, "00")[:-2]
    hashed = send(card, f"802A02{p2}", digest, "00")[:-2]
    assert padded == hashed
    public.verify(hashed, digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
    public.verify(
        send(card, f"802A03{p2}", b"message", "00")[:-2],
        b"message",
        padding.PKCS1v15(),
        hashes.SHA256(),
    )
    public.verify(
        send(card, f"802A05{p2}", b"message", "00")[:-2],
        b"message",
        padding.PSS(padding.MGF1(hashes.SHA256()), 32),
        hashes.SHA256(),
    )
    assert send(card, f"802A01{p2}", b"message", "00")[-2:] == b"\x90\x00"
    assert sw(send(card, f"802A02{p2}", digest[:-1], "00")) == 0x6700
    assert sw(send(card, f"802A00{p2}", bytes(246), "00")) == 0x6700
    assert sw(send(card, f"802A09{p2}", digest, "00")) == 0x6A86


def test_the_keys_of_one_card_differ() -> None:
    keys = [certificate(holder(), file_id).public_key() for file_id in (AUTH, SIGN, AUTH_CA)]
    assert len({key.public_numbers().n for key in keys if isinstance(key, rsa.RSAPublicKey)}) == 3
