"""Digests and signatures of the records are real: they verify, and a changed byte breaks them."""

import hashlib
from dataclasses import replace
from io import BytesIO

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from PIL import Image

from hitomado.virtual.aids import COMMON, SURFACE, TEXT
from hitomado.virtual.card import VirtualCard
from tests.virtual.talk import holder, objects, opened, public_numbers, read, send

SPEC = holder()


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def key(numbers: tuple[int, int]) -> rsa.RSAPublicKey:
    return rsa.RSAPublicNumbers(*numbers).public_key()


def check(public: rsa.RSAPublicKey, signature: bytes, signed: bytes) -> None:
    public.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())


def issuer(card: VirtualCard) -> rsa.RSAPublicKey:
    """Return the key that EF 0004 certifies."""
    certificate = objects(read(card, 0x04))
    assert len(certificate[0x5F4E]) == 297
    assert len(certificate[0x5F37]) == 256
    return key(public_numbers(certificate[0x5F4E][32:]))


def before(content: bytes, tag: int) -> bytes:
    """Return the objects of a record that stand before one object, as written."""
    return content[5 : content.index(tag.to_bytes(2))]


@pytest.fixture
def text() -> VirtualCard:
    card = VirtualCard(SPEC)
    opened(card, TEXT, 0x11, "1234")
    return card


@pytest.fixture
def surface() -> VirtualCard:
    card = VirtualCard(SPEC)
    opened(card, SURFACE, 0x13, SPEC.number)
    return card


def test_the_number_stands_as_the_card_stores_it(text: VirtualCard) -> None:
    assert read(text, 0x01) == b"\xff\x10\x0c" + SPEC.number.encode() + b"\xff\xff"


def test_the_four_attributes_are_found_by_tag_and_by_the_table(text: VirtualCard) -> None:
    content = read(text, 0x02)
    found = objects(content.rstrip(b"\xff"))
    assert list(found) == [0xDF21, 0xDF22, 0xDF23, 0xDF24, 0xDF25]
    assert found[0xDF22].decode() == SPEC.name
    assert found[0xDF23].decode() == SPEC.address
    assert found[0xDF24] == b"19800217"
    assert found[0xDF25] == b"1"
    table = found[0xDF21]
    for place, tag in enumerate((0xDF22, 0xDF23, 0xDF24, 0xDF25)):
        offset = int.from_bytes(table[2 * place : 2 * place + 2])
        assert content[offset : offset + 2] == tag.to_bytes(2)


def test_a_long_address_is_written_with_a_two_byte_length() -> None:
    card = VirtualCard(replace(SPEC, address="ひとまど県" + "長" * 190))
    opened(card, TEXT, 0x11, "1234")
    found = objects(read(card, 0x02))
    assert found[0xDF23].decode().endswith("長" * 190)


def test_the_integrity_record_carries_both_digests_and_verifies(text: VirtualCard) -> None:
    record = read(text, 0x03)
    found = objects(record)
    attributes = read(text, 0x02).rstrip(b"\xff")
    assert found[0xDF31] == sha256(read(text, 0x01))
    assert found[0xDF32] == sha256(attributes[attributes.index(b"\xdf\x22") :])
    check(issuer(text), found[0xDF33], before(record, 0xDF33))
    with pytest.raises(InvalidSignature):
        check(issuer(text), found[0xDF33], before(record, 0xDF33)[:-1] + b"\x00")


def test_the_chip_proves_to_be_there_with_the_key_in_its_record(text: VirtualCard) -> None:
    record = read(text, 0x07)
    found = objects(record)
    check(issuer(text), found[0xDF52], before(record, 0xDF52))
    challenge = bytes(range(16))
    answer = send(text, "802A0300", challenge, "00")
    check(key(public_numbers(found[0xDF51])), answer[:-2], challenge)


def test_the_age_record_and_the_number_picture_verify(surface: VirtualCard) -> None:
    picture = read(surface, 0x05)
    check(issuer(surface), objects(picture)[0xDF43], before(picture, 0xDF43))
    drawn = Image.open(BytesIO(objects(picture)[0xDF41]))
    assert (drawn.format, drawn.mode, drawn.size) == ("PNG", "1", (72, 12))
    card = VirtualCard(SPEC)
    opened(card, SURFACE, 0x11, "550217")
    age = read(card, 0x01)
    assert objects(age)[0xDF11] == b"19800217"
    check(issuer(card), objects(age)[0xDF13], before(age, 0xDF13))


def test_the_face_is_signed_by_three_digests(surface: VirtualCard) -> None:
    content = read(surface, 0x02)
    found = objects(content)
    start = {tag: content.index(tag.to_bytes(2)) for tag in (0xDF22, 0xDF25, 0xDF27, 0xDF28)}
    digests = b"".join(
        sha256(content[start[first] : start[after]])
        for first, after in ((0xDF22, 0xDF25), (0xDF25, 0xDF27), (0xDF27, 0xDF28))
    )
    recovered = issuer(surface).recover_data_from_signature(found[0xDF28], padding.PKCS1v15(), None)
    assert recovered[:4] == b"\x30\x71\x30\x0d"
    assert recovered[-98:] == b"\x04\x60" + digests
    assert found[0xDF29] == f"{SPEC.expiry:%Y%m%d}".encode()


def test_the_face_shows_one_bit_text_and_a_grey_jpeg_2000_portrait(surface: VirtualCard) -> None:
    content = read(surface, 0x02)
    assert len(content) <= 32 * 1024
    found = objects(content)
    for tag in (0xDF25, 0xDF26, 0xDF2A):
        picture = Image.open(BytesIO(found[tag]))
        assert (picture.format, picture.mode) == ("PNG", "1")
        assert picture.getextrema() == (0, 255), "nothing is written"
    photo = Image.open(BytesIO(found[0xDF27]))
    photo.load()
    assert (photo.format, photo.mode) == ("JPEG2000", "L")
    assert found[0xDF27][4:8] == b"jP  "
    assert 4_000 < len(found[0xDF27]) < 12_000


def test_the_surface_application_repeats_the_municipality(surface: VirtualCard) -> None:
    assert objects(read(surface, 0x03))[0xDF34] == SPEC.municipality_code.encode()


def test_the_common_applications_key_answers_a_challenge() -> None:
    card = VirtualCard(SPEC)
    send(card, "00A4040C", COMMON)
    answer = send(card, "00880099", b"challenge", "00")
    assert len(answer) == 258
    assert send(card, "00880099", b"challenge", "00") == answer
