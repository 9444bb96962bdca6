from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.face import read_face
from hitomado.core.chip.pins import Secret, require_form
from hitomado.core.chip.printed_digits import require_possible
from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from tests.core.chip.desk import SPEC, Desk, card, first_screen, refusal

FREE = first_screen(card())
YEAR = SPEC.expiry.year
BIRTH, EXPIRY = (("rule", "number_b_birth"),), (("rule", "number_b_expiry"),)


def typed(digits: str) -> Secret:
    return Secret(Source.NUMBER_B, bytearray(digits.encode()))


@pytest.mark.parametrize(
    ("digits", "rule"),
    [
        ("12345678901234", BIRTH),
        (f"601312{YEAR}0000", BIRTH),
        (f"600012{YEAR}0000", BIRTH),
        (f"600600{YEAR}0000", BIRTH),
        (f"600631{YEAR}0000", BIRTH),
        (f"600230{YEAR}0000", BIRTH),
        ("60061219850000", EXPIRY),
        ("60061221000000", EXPIRY),
    ],
)
def test_a_number_b_that_stands_on_no_card_is_refused_before_any_card_and_wiped(
    digits: str, rule: tuple[tuple[str, str]]
) -> None:
    secret = typed(digits)
    stop = refusal(lambda: require_form(secret))
    assert (stop.reason, stop.params) == (Reason.NUMBER_B_IMPOSSIBLE, rule)
    assert not any(secret.typed)
    assert digits not in f"{stop!r} {stop}"


def attributes(reading: CardReading, secret: Secret) -> Any:
    return read_attributes(reading, secret)


def face(reading: CardReading, secret: Secret) -> Any:
    return read_face(reading, secret, nonce=bytes(32))


@pytest.mark.parametrize("read", [attributes, face])
@pytest.mark.parametrize(
    ("digits", "rule"),
    [(f"600612{YEAR + 1}0000", EXPIRY), (f"600612{YEAR - 1}0000", EXPIRY), ("9" * 14, BIRTH)],
)
def test_a_number_b_of_another_year_of_expiry_than_the_chips_is_never_sent(
    read: Any, digits: str, rule: tuple[tuple[str, str]]
) -> None:
    desk, secret = Desk(card()), typed(digits)
    stop = refusal(lambda: converse(desk, read(FREE, secret)))
    assert (stop.reason, stop.params) == (Reason.NUMBER_B_IMPOSSIBLE, rule)
    assert not desk.log
    assert not any(secret.typed)


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.sampled_from(range(2016, 2100)))
def test_every_birth_date_passes_under_the_chips_year(born: date, expiry: int) -> None:
    digits = bytearray(f"{born:%y%m%d}{expiry}1234".encode())
    require_possible(digits)
    require_possible(digits, expiry)
    for other in (expiry - 1, expiry + 1):
        assert refusal(lambda year=other: require_possible(digits, year)).params == EXPIRY  # type: ignore[misc]
