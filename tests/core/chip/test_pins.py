import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.pins import Secret, checked_digits, require_form
from hitomado.core.chip.reading import CardKind, CardReading, Source
from hitomado.core.reasons import CardError, Reason
from tests.core.chip.desk import refusal, scripted

MY_NUMBER = CardReading(CardKind.MY_NUMBER, "r", serial="1")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
BAD = {Source.TEXT_PIN: Reason.PIN_FORM, Source.NUMBER_B: Reason.NUMBER_B_FORM}


@given(st.from_regex(r"[0-9]{4}", fullmatch=True), st.booleans(), st.sampled_from(["", "\n", " "]))
def test_full_width_digits_and_line_ends_are_understood(digits: str, wide: bool, end: str) -> None:
    typed = (digits.translate(WIDE) if wide else digits) + end
    secret = Secret(Source.TEXT_PIN, bytearray(typed.encode()))
    assert checked_digits(secret) == digits.encode()


@pytest.mark.parametrize("source", list(Source))
@given(typed=st.text(max_size=16))
def test_anything_else_is_refused_before_the_card_is_touched(source: Source, typed: str) -> None:
    digits = typed.translate({w: a for a, w in WIDE.items()}).strip(" \t\r\n")
    length = 4 if source is Source.TEXT_PIN else 14
    if len(digits) == length and digits.isascii() and digits.isdigit():
        return
    secret = Secret(source, bytearray(typed.encode()))
    stop = refusal(lambda: scripted(read_attributes(MY_NUMBER, secret), []))
    assert stop.reason is BAD[source]
    assert not any(secret.typed)


def test_the_form_alone_can_be_checked_and_leaves_a_good_secret_whole() -> None:
    good, bad = (Secret(Source.TEXT_PIN, bytearray(typed)) for typed in (b"1234", b"12345"))
    require_form(good)
    assert good.typed == b"1234"
    with pytest.raises(CardError):
        require_form(bad)
    assert not any(bad.typed)


def test_a_secret_is_in_no_repr_and_no_error() -> None:
    secret = Secret(Source.TEXT_PIN, bytearray(b"98765"))
    assert "98765" not in repr(secret)
    stop = refusal(lambda: scripted(read_attributes(MY_NUMBER, secret), []))
    assert "98765" not in f"{stop!r} {stop} {stop.params}"
