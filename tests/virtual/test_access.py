"""Which secret opens which file, and nothing else does."""

import pytest

from hitomado.virtual.aids import JPKI, SURFACE, TEXT
from hitomado.virtual.card import VirtualCard
from tests.virtual.talk import OK, holder, refusal, select, verify

SPEC = holder()
A, B = SPEC.number, SPEC.number_b
SECRETS = {
    JPKI: {0x18: "1234", 0x1B: "ABC123"},
    TEXT: {0x11: "1234", 0x14: A, 0x15: B},
    SURFACE: {0x11: "550217", 0x13: A, 0x12: B},
}
FREE: set[int] = set()
OPENED_BY = {
    JPKI: {0x01: {0x1B}, 0x02: FREE, 0x06: FREE, 0x08: FREE, 0x0A: FREE, 0x0B: FREE},
    TEXT: {
        0x01: {0x11, 0x14},
        0x02: {0x11, 0x15},
        0x03: {0x11, 0x14, 0x15},
        0x04: FREE,
        0x05: FREE,
        0x06: {0x11, 0x14, 0x15},
        0x07: {0x11, 0x14, 0x15},
    },
    SURFACE: {0x01: {0x11}, 0x02: {0x12, 0x13}, 0x03: FREE, 0x04: FREE, 0x05: {0x13}},
}


@pytest.mark.parametrize(("aid", "secret"), [(aid, s) for aid in SECRETS for s in SECRETS[aid]])
def test_a_secret_opens_its_files_and_no_other(aid: bytes, secret: int) -> None:
    card = VirtualCard(SPEC)
    select(card, aid)
    assert verify(card, secret, SECRETS[aid][secret]) == OK
    for file_id, openers in OPENED_BY[aid].items():
        expected = OK if secret in openers or not openers else 0x6982
        assert refusal(card, file_id) == expected, f"{file_id:04X}"


@pytest.mark.parametrize("aid", SECRETS)
def test_without_a_secret_only_the_free_files_open(aid: bytes) -> None:
    card = VirtualCard(SPEC)
    select(card, aid)
    for file_id, openers in OPENED_BY[aid].items():
        assert refusal(card, file_id) == (0x6982 if openers else OK), f"{file_id:04X}"


def test_a_secret_of_one_application_opens_nothing_in_another() -> None:
    card = VirtualCard(SPEC)
    select(card, TEXT)
    assert verify(card, 0x11, "1234") == OK
    select(card, SURFACE)
    assert refusal(card, 0x01) == 0x6982
