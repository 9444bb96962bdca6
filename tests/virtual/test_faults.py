"""Each fault spoils what its name says, at its moment, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import NameOID

from hitomado.core.chip.certificates import certificate, der_size
from hitomado.virtual.aids import JPKI, TEXT
from hitomado.virtual.ca import CertificateUse, PracticeAuthority
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import CardLeftError, NoAnswerError, ResetByOtherError
from hitomado.virtual.damage import FILES, Damage, flipped, spoilt
from hitomado.virtual.fake_ca import FakeAuthority
from hitomado.virtual.faults import (
    AT_COMMAND,
    NAMES,
    Fault,
    NamesLength,
    OffersRest,
    Pulled,
    Swapped,
    Torn,
    faulty,
    parse_fault,
    with_faults,
)
from hitomado.virtual.files import Records, Transparent, tlv
from hitomado.virtual.keys import SHARED
from tests.virtual.talk import OK, TODAY, holder, read, select, send, sw, tries, verify

SELECT = b"\x00\xa4\x04\x0c\x0a"
READ_ALL = bytes.fromhex("00B0820000")


def answers(name: str) -> list[bytes | type[Exception]]:
    """What four SELECTs and READs of the public CVC get with a fault at the second one."""
    chip = AT_COMMAND[name](VirtualCard(holder()), 1)
    heard: list[bytes | type[Exception]] = []
    for command in (SELECT + TEXT, bytes.fromhex("00B0840000"), SELECT + TEXT):
        try:
            heard.append(chip.transmit(command))
        except (CardLeftError, NoAnswerError, ResetByOtherError) as error:
            heard.append(type(error))
    return heard


WHOLE = VirtualCard(holder())
WHOLE.transmit(SELECT + TEXT)
CVC = WHOLE.transmit(bytes.fromhex("00B0840000"))


DONE = b"\x90\x00"
EXPECTED: dict[str, tuple[object, object]] = {
    "pulled": (CardLeftError, DONE),
    "torn": (CardLeftError, DONE),
    "mute": (NoAnswerError, NoAnswerError),
    "reset": (ResetByOtherError, DONE),
    "answer-6f00": (b"\x6f\x00", DONE),
    "answer-not-found": (b"\x6a\x82", DONE),
    "answer-61": (b"\x61\x10", DONE),
    "answer-6c": (b"\x6c\x10", DONE),
    "answer-empty": (DONE, DONE),
    "answer-truncated": (CVC[:128] + CVC[-2:], DONE),
    "answer-oversized": (CVC[:-2] + bytes(64) + CVC[-2:], DONE),
    "answer-corrupted": (flipped(CVC[:-2]) + CVC[-2:], DONE),
}


@pytest.mark.parametrize("name", AT_COMMAND)
def test_a_fault_with_a_moment_happens_at_its_command(name: str) -> None:
    assert answers(name) == [DONE, *EXPECTED[name]]


def test_a_pulled_card_has_not_seen_the_command_and_a_torn_one_has() -> None:
    for fault, left in ((Pulled, 0x63C3), (Torn, 0x63C2)):
        card = VirtualCard(holder())
        chip = fault(card, 1)
        chip.transmit(SELECT + TEXT)
        with pytest.raises(CardLeftError):
            verify(chip, 0x11, "9999")
        assert tries(card, 0x11) == left


def test_61xx_offers_everything_in_pieces() -> None:
    card = VirtualCard(holder())
    chip = OffersRest(card)
    assert select(chip, TEXT) == OK
    assert send(chip, "00B0840000") == b"\x61\x00"
    first = send(chip, "00C0000040")
    rest = send(chip, "00C0000000")
    assert first[-2:] == b"\x61\xc0"
    assert first[:-2] + rest[:-2] == CVC[:-2]
    assert sw(rest) == OK
    assert send(chip, "00C0000000") == b"\x69\x85", "nothing is offered twice"


def test_6cxx_names_the_length_and_takes_it() -> None:
    chip = NamesLength(VirtualCard(holder()))
    assert select(chip, JPKI) == OK
    assert send(chip, "00B0880000") == b"\x6c\x03"
    assert send(chip, "00B0880003") == b"\x8f\x8f\x00\x90\x00"


@pytest.mark.parametrize("chip", [OffersRest, NamesLength])
def test_t0_knows_no_extended_length(chip: Callable[[VirtualCard], OffersRest]) -> None:
    card = chip(VirtualCard(holder()))
    select(card, TEXT)
    assert send(card, "00B08400000000") == b"\x67\x00"


def test_a_swap_happens_at_the_power_off_after_the_first_reading() -> None:
    first, then = VirtualCard(holder()), VirtualCard(replace(holder(), municipality_code="99902"))
    chip = Swapped(first, then)
    chip.power_on()
    chip.power_off()
    assert chip.chip is first, "nothing was read yet"
    chip.power_on()
    assert select(chip, TEXT) == OK
    chip.power_off()
    assert chip.chip is then


@pytest.mark.parametrize("use", list(CertificateUse))
def test_a_fake_authority_bears_the_real_name_and_signs_with_another_key(
    use: CertificateUse,
) -> None:
    key = SHARED.own("some holder").public_key()
    fake, honest = FakeAuthority(SHARED), PracticeAuthority(SHARED)
    root = x509.load_der_x509_certificate(fake.root(use))
    made = x509.load_der_x509_certificate(fake.issue(use, holder(), key))
    assert made.issuer == root.subject == root.issuer
    (organization,) = made.issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    assert organization.value == "JPKI"
    root.verify_directly_issued_by(root)
    with pytest.raises(InvalidSignature):
        made.verify_directly_issued_by(root)
    like = x509.load_der_x509_certificate(honest.issue(use, holder(), key))
    assert (made.subject, made.not_valid_after_utc) == (like.subject, like.not_valid_after_utc)
    assert not certificate(fake.issue(use, holder(), key), TODAY).test_hierarchy


# damaged files


def content(name: str, damage: Damage | None = None) -> bytes | None:
    """A file's bytes, straight from the card; None when there is no such file."""
    spec = holder() if damage is None else replace(holder(), damaged={name: damage})
    aid, number = FILES[name]
    files = next(a for a in VirtualCard(spec).applications if a.aid == aid).files
    file = files.get(number)
    if isinstance(file, Records):
        return file.records[0]
    return file.content if isinstance(file, Transparent) else None


@pytest.mark.parametrize("damage", list(Damage))
@pytest.mark.parametrize("name", FILES)
def test_every_file_can_be_damaged_in_every_way(name: str, damage: Damage) -> None:
    whole, now = content(name), content(name, damage)
    assert whole is not None
    if damage is Damage.MISSING:
        assert now is None
    else:
        assert now is not None
        assert now != whole


def test_an_oversized_file_declares_more_than_it_holds_and_a_huge_one_as_much_as_can_be() -> None:
    for damage in (Damage.OVERSIZED, Damage.HUGE):
        for name in ("auth-certificate", "auth-ca", "sign-certificate"):
            now = content(name, damage)
            assert now is not None
            assert der_size(now) > len(now)
            assert damage is Damage.OVERSIZED or der_size(now) == 0xFFFF + 4


def test_damage_keeps_the_rest_as_it_is() -> None:
    file = tlv(0xFF20, b"0123456789" * 5) + b"\xff" * 20
    assert spoilt(file, Damage.TRUNCATED) == file[:26]
    assert spoilt(file, Damage.EMPTY) == b"\xff" * len(file)
    corrupted = spoilt(file, Damage.CORRUPTED)
    assert corrupted[:3] == file[:3]
    changed = [n for n, (a, b) in enumerate(zip(file, corrupted, strict=True)) if a != b]
    assert changed == list(range(3, 53, 7))
    assert spoilt(file, Damage.HUGE)[:5] == b"\xff\x20\x82\xff\xff"
    assert spoilt(b"\x01\x1c" + b"0" * 28, Damage.HUGE) == b"\x01\x7f" + b"0" * 28


def test_a_damaged_file_stays_behind_its_pin_and_survives_the_terminal() -> None:
    card = VirtualCard(replace(holder(), damaged={"attributes": Damage.EMPTY}))
    for _ in range(2):
        select(card, TEXT)
        assert sw(send(card, READ_ALL.hex())) == 0x6982
        assert verify(card, 0x11, "1234") == OK
        assert read(card, 0x02).strip(b"\xff") == b""
        card.rewrite(replace(card.spec, address="ひとまど県ひとまど町北一丁目１番"))


# names


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_can_be_named_and_named_back(name: str) -> None:
    text = f"{name}@3" if name in AT_COMMAND else name
    assert str(parse_fault(text)) == text


@pytest.mark.parametrize(
    "wrong",
    ["", "nothing", "pulled@", "pulled@x", "61xx@2", "attributes", "attributes:x", "x:empty"],
)
def test_what_is_no_fault_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_fault(wrong)


def test_faults_of_all_sorts_work_together() -> None:
    faults = tuple(map(parse_fault, ("auth-ca:empty", "no-short-ids", "6cxx", "pulled@2")))
    assert faults[0] == Fault("auth-ca", harm=Damage.EMPTY)
    spec = with_faults(holder(), faults)
    assert (spec.short_ids, dict(spec.damaged)) == (False, {"auth-ca": Damage.EMPTY})
    chip = faulty(VirtualCard(spec), faults, lambda: VirtualCard(holder()))
    assert select(chip, JPKI) == OK
    assert send(chip, "00B0880000") == b"\x6a\x82"
    with pytest.raises(CardLeftError):
        chip.transmit(SELECT + TEXT)
