"""Other cards answer to SELECT and the token as theirs do."""

from collections.abc import Callable

import pytest

from hitomado.virtual.aids import COMMON, DRIVER_LICENCE, JPKI, RESIDENCE, TEXT
from hitomado.virtual.engine import Engine
from hitomado.virtual.other import (
    android_phone,
    driver_licence,
    felica_card,
    iphone,
    juki_card,
    residence_card,
    unknown_card,
)
from tests.virtual.talk import OK, read, select


@pytest.mark.parametrize(
    ("make", "token"),
    [
        (juki_card, b"JPKIAPICCTOKEN"),
        (android_phone, b"JPKIAPGPSETOKEN"),
        (iphone, b"JPKIAPIOSTOKEN"),
    ],
)
def test_tokens_of_one_application_name_tell_the_cards_apart(
    make: Callable[[], Engine], token: bytes
) -> None:
    card = make()
    assert select(card, JPKI) == OK
    assert read(card, 0x06)[:32] == token.ljust(32)
    assert select(card, TEXT) == 0x6A82


@pytest.mark.parametrize(
    ("make", "names"), [(driver_licence, DRIVER_LICENCE), (residence_card, RESIDENCE)]
)
def test_licence_and_residence_card_answer_to_their_own_names(
    make: Callable[[], Engine], names: tuple[bytes, ...]
) -> None:
    card = make()
    assert [select(card, name) for name in names] == [OK] * len(names)
    assert select(card, JPKI) == select(card, COMMON) == 0x6A82


def test_a_felica_card_refuses_selection_in_its_own_way() -> None:
    card = felica_card()
    assert select(card, JPKI) == 0x6A81
    assert card.atr.hex().upper().startswith("3B8F8001804F0CA00000030611003B")


def test_an_unknown_card_knows_no_name() -> None:
    card = unknown_card()
    assert {select(card, aid) for aid in (JPKI, TEXT, COMMON, *DRIVER_LICENCE)} == {0x6A82}
