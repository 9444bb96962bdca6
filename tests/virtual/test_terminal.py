"""What the municipality's terminal changes on a practice card, and what it leaves."""

from dataclasses import replace
from datetime import date

import pytest
from cryptography import x509

from hitomado.virtual.aids import COMMON, JPKI, JUKI, TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import SecretKind
from hitomado.virtual.terminal import PracticeTerminal
from tests.virtual.talk import (
    OK,
    der,
    holder,
    objects,
    opened,
    read,
    refusal,
    select,
    tries,
    verify,
)

NEW = "ひとまど県ひとまど町丘一丁目９番"


def attributes(card: VirtualCard) -> dict[int, bytes]:
    opened(card, TEXT, 0x15, card.spec.number_b)
    return objects(read(card, 0x02))


def sign_certificate(card: VirtualCard) -> x509.Certificate:
    opened(card, JPKI, 0x1B, card.spec.sign_password)
    return x509.load_der_x509_certificate(der(read(card, 0x01)))


def test_a_new_address_stands_on_the_chip_and_the_certificate_keeps_the_old_one() -> None:
    card = VirtualCard(holder())
    old = sign_certificate(card)
    PracticeTerminal(card).update_address(NEW)
    assert attributes(card)[0xDF23].decode() == NEW
    assert sign_certificate(card).serial_number == old.serial_number


def test_continued_use_also_changes_the_municipality() -> None:
    card = VirtualCard(holder())
    PracticeTerminal(card).continue_use(NEW, "99902")
    select(card, COMMON)
    assert card.transmit(bytes.fromhex("00B2010C00"))[17:22] == b"99902"
    assert attributes(card)[0xDF23].decode() == NEW


def test_continued_use_refuses_a_code_that_no_card_could_carry() -> None:
    card = VirtualCard(holder())
    for code in ("999016", "9990", "99O01", ""):
        with pytest.raises(ValueError, match="municipality"):
            PracticeTerminal(card).continue_use(NEW, code)


def test_an_extended_card_shows_the_new_day_and_opens_by_its_new_number_b() -> None:
    card = VirtualCard(holder())
    old = card.spec.number_b
    PracticeTerminal(card).extend(date(2039, 3, 31))
    select(card, COMMON)
    assert card.transmit(bytes.fromhex("00B2010C00"))[22:30] == b"20390331"
    assert card.spec.number_b != old
    assert attributes(card)[0xDF23].decode() == card.spec.address


def test_rewriting_forgets_what_was_verified() -> None:
    card = VirtualCard(holder())
    opened(card, TEXT, 0x11, "1234")
    PracticeTerminal(card).update_address(NEW)
    select(card, TEXT)
    assert refusal(card, 0x02) == 0x6982


def test_rewriting_keeps_other_pins_counters_and_the_nonce() -> None:
    card = VirtualCard(holder(), nonce="12345678")
    select(card, TEXT)
    verify(card, 0x11, "0000")
    PracticeTerminal(card).update_address(NEW)
    select(card, TEXT)
    assert tries(card, 0x11) == 0x63C2
    select(card, JPKI)
    assert read(card, 0x06)[80:88] == b"12345678"


def test_a_blocked_pin_is_set_anew_in_all_its_places() -> None:
    card = VirtualCard(holder(blocked=[SecretKind.JUKI, SecretKind.TEXT]))
    PracticeTerminal(card).reset_pin(SecretKind.JUKI, "9876")
    for aid in (JUKI, COMMON):
        select(card, aid)
        assert verify(card, 0x1C, "9876") == OK
    select(card, TEXT)
    assert tries(card, 0x11) == 0x63C0
    assert card.spec.tries_left == {SecretKind.TEXT: 0}


@pytest.mark.parametrize(
    ("kind", "new"),
    [(SecretKind.TEXT, "12345"), (SecretKind.SIGN, "abcdef1"), (SecretKind.NUMBER_B, "1234")],
)
def test_the_terminal_takes_no_pin_of_another_form(kind: SecretKind, new: str) -> None:
    card = VirtualCard(holder())
    with pytest.raises(ValueError, match=r"PIN"):
        PracticeTerminal(card).reset_pin(kind, new)


def test_a_new_sign_certificate_has_the_new_address_a_new_key_and_a_new_day() -> None:
    card = VirtualCard(holder(blocked=[SecretKind.SIGN]))
    terminal = PracticeTerminal(card)
    terminal.update_address(NEW)
    old = VirtualCard(replace(holder(), tries_left={}))
    terminal.issue_sign_certificate(date(2026, 11, 20), "NEWPASS2")
    issued, before = sign_certificate(card), sign_certificate(old)
    assert NEW.encode() in issued.tbs_certificate_bytes
    assert issued.serial_number != before.serial_number
    assert issued.public_key() != before.public_key()
    assert issued.not_valid_before_utc.date() == date(2026, 11, 20)
    assert tries(card, 0x1B) == 0x63C5


def test_a_child_of_fifteen_gets_a_first_sign_certificate() -> None:
    card = VirtualCard(holder(sign_certificate=False))
    PracticeTerminal(card).issue_sign_certificate(date(2026, 11, 20))
    select(card, JPKI)
    assert read(card, 0x08) == bytes([0x8F, 0x8F, 0x00])
    assert card.spec.name.encode() in sign_certificate(card).tbs_certificate_bytes


def test_a_new_auth_certificate_has_its_own_key_and_time_and_keeps_the_pin() -> None:
    card = VirtualCard(replace(holder(), issued=date(2020, 10, 1)))

    def standing() -> x509.Certificate:
        select(card, JPKI)
        return x509.load_der_x509_certificate(der(read(card, 0x0A)))

    old, sign = standing(), sign_certificate(card)
    PracticeTerminal(card).issue_auth_certificate(date(2026, 11, 20))
    new = standing()
    assert new.serial_number != old.serial_number
    assert new.public_key() != old.public_key()
    assert new.not_valid_after_utc > old.not_valid_after_utc
    assert sign_certificate(card).serial_number == sign.serial_number
    select(card, JPKI)
    assert verify(card, 0x18, card.spec.auth_pin) == OK
