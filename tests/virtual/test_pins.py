"""PINs: counters, blocking, how long a right one lasts, who may change them."""

from dataclasses import replace

import pytest

from hitomado.virtual.aids import COMMON, JPKI, JUKI, SURFACE, TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import SecretKind
from tests.virtual.talk import (
    OK,
    holder,
    opened,
    refusal,
    select,
    select_file,
    send,
    sw,
    tries,
    verify,
)

PLACES = {
    SecretKind.SIGN: ((JPKI, 0x1B),),
    SecretKind.AUTH: ((JPKI, 0x18),),
    SecretKind.TEXT: ((TEXT, 0x11),),
    SecretKind.NUMBER_A: ((TEXT, 0x14), (SURFACE, 0x13)),
    SecretKind.NUMBER_B: ((TEXT, 0x15), (SURFACE, 0x12)),
    SecretKind.JUKI: ((JUKI, 0x1C), (COMMON, 0x1C)),
}
LIMITS = {"sign": 5, "auth": 3, "text": 3, "number_a": 10, "number_b": 10, "juki": 3}


@pytest.mark.parametrize("kind", SecretKind)
def test_each_wrong_value_costs_a_try_until_the_secret_is_blocked(kind: SecretKind) -> None:
    spec = holder()
    for aid, place in PLACES[kind]:
        card = VirtualCard(spec)
        select(card, aid)
        limit = LIMITS[kind]
        assert tries(card, place) == tries(card, place) == 0x63C0 + limit
        for left in range(limit - 1, -1, -1):
            assert verify(card, place, "wrong") == 0x63C0 + left
        assert verify(card, place, spec.secret(kind)) == 0x6984
        card.power_on()
        select(card, aid)
        assert tries(card, place) == 0x63C0


@pytest.mark.parametrize("kind", SecretKind)
def test_the_right_value_gives_all_tries_back(kind: SecretKind) -> None:
    spec = holder()
    for aid, place in PLACES[kind]:
        card = VirtualCard(spec)
        select(card, aid)
        assert verify(card, place, "wrong") == 0x63C0 + LIMITS[kind] - 1
        assert verify(card, place, spec.secret(kind)) == OK
        assert tries(card, place) == 0x63C0 + LIMITS[kind]


def test_a_verified_pin_outlives_a_warm_reset_and_ends_with_the_power() -> None:
    card = VirtualCard(holder())
    opened(card, TEXT, 0x11, "1234")
    card.reset()
    assert select_file(card, 0x02) == 0x6A82
    select(card, JPKI)
    select(card, TEXT)
    assert refusal(card, 0x02) == OK
    card.power_off()
    card.power_on()
    select(card, TEXT)
    assert refusal(card, 0x02) == 0x6982


def test_a_wrong_value_afterwards_closes_again() -> None:
    card = VirtualCard(holder())
    opened(card, TEXT, 0x11, "1234")
    verify(card, 0x11, "0000")
    assert refusal(card, 0x02) == 0x6982


def test_the_sign_password_is_compared_byte_by_byte() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    assert verify(card, 0x1B, "abc123") == 0x63C4
    assert verify(card, 0x1B, "ABC123") == OK


def test_a_value_longer_than_any_costs_no_try() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    assert verify(card, 0x1B, "A" * 17) == 0x6700
    assert tries(card, 0x1B) == 0x63C5


def test_a_card_can_start_with_a_blocked_pin() -> None:
    card = VirtualCard(holder(blocked=[SecretKind.JUKI]))
    for aid in (JUKI, COMMON):
        select(card, aid)
        assert tries(card, 0x1C) == 0x63C0
        assert verify(card, 0x1C, "1234") == 0x6984


def test_a_card_can_start_with_one_try_left() -> None:
    card = VirtualCard(replace(holder(), tries_left={SecretKind.TEXT: 1}))
    select(card, TEXT)
    assert verify(card, 0x11, "9999") == 0x63C0


def test_the_unused_secret_of_the_text_application_is_blocked_as_issued() -> None:
    card = VirtualCard(holder())
    select(card, TEXT)
    assert tries(card, 0x12) == 0x63C0
    assert verify(card, 0x12, "1234") == 0x6984


def test_a_pin_is_changed_only_by_who_knows_it_and_only_to_a_proper_one() -> None:
    card = VirtualCard(holder())
    select(card, JPKI)
    select_file(card, 0x18)
    assert sw(send(card, "00240180", b"5678")) == 0x6982
    assert sw(send(card, "00200080", b"1234")) == OK
    assert sw(send(card, "00240180", b"567A")) == 0x6A80
    assert sw(send(card, "00240180", b"5678")) == OK
    assert verify(card, 0x18, "1234") == 0x63C2
    assert verify(card, 0x18, "5678") == OK


@pytest.mark.parametrize("new", [b"SHORT", b"NODIGITS", b"12345678", b"abc12345", b"ABC-1234"])
def test_a_sign_password_of_another_form_is_not_taken(new: bytes) -> None:
    card = VirtualCard(holder())
    opened(card, JPKI, 0x1B, "ABC123")
    assert sw(send(card, "0024019B", new)) == 0x6A80
    assert sw(send(card, "0024019B", b"NEWPASS1")) == OK


def test_the_juki_pin_is_not_changed_this_way() -> None:
    card = VirtualCard(holder())
    opened(card, JUKI, 0x1C, "1234")
    assert sw(send(card, "0024019C", b"5678")) == 0x6982


def test_secrets_never_show_in_a_repr() -> None:
    spec = holder()
    card = VirtualCard(spec)
    shown = repr(spec) + repr(card.secrets) + repr(card)
    for value in (spec.number, spec.number_b, "1234", "ABC123", spec.name, spec.address):
        assert value not in shown
