import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.pins import Secret, as_sent, require_form
from hitomado.core.chip.reading import CardKind, CardReading, Source
from hitomado.core.reasons import CardError, Reason
from tests.core.chip.desk import refusal, scripted

MY_NUMBER = CardReading(CardKind.MY_NUMBER, "r", serial="1")
ASCII = "".join(map(chr, range(0x30, 0x7B)))
WIDE = str.maketrans(ASCII, "".join(chr(ord(c) + 0xFEE0) for c in ASCII))
NARROW = {wide: chr(narrow) for narrow, wide in WIDE.items()}
FORMS = {
    Source.TEXT_PIN: r"[0-9]{4}",
    Source.AUTH_PIN: r"[0-9]{4}",
    Source.NUMBER_B: r"[0-9]{14}",
    Source.SIGN_PASSWORD: r"(?=.*[0-9])(?=.*[A-Za-z])[0-9A-Za-z]{6,16}",
}
BAD = {
    Source.TEXT_PIN: Reason.PIN_FORM,
    Source.AUTH_PIN: Reason.PIN_FORM,
    Source.NUMBER_B: Reason.NUMBER_B_FORM,
    Source.SIGN_PASSWORD: Reason.SIGN_PASSWORD_FORM,
}


def typed(source: Source, text: str) -> Secret:
    return Secret(source, bytearray(text.encode()))


@given(st.from_regex(r"[0-9]{4}", fullmatch=True), st.booleans(), st.sampled_from(["", "\n", " "]))
def test_full_width_digits_and_line_ends_are_understood(digits: str, wide: bool, end: str) -> None:
    text = (digits.translate(WIDE) if wide else digits) + end
    assert as_sent(typed(Source.TEXT_PIN, text)) == digits.encode()


@given(
    st.text("0123456789ABCXYZabcxyz", min_size=6, max_size=16).filter(
        lambda t: re.fullmatch(FORMS[Source.SIGN_PASSWORD], t) is not None
    ),
    st.lists(st.booleans(), min_size=16, max_size=16),
)
def test_a_sign_password_is_raised_to_capitals_because_the_card_does_not_fold(
    password: str, wide: list[bool]
) -> None:
    text = "".join(c.translate(WIDE) if w else c for c, w in zip(password, wide, strict=False))
    assert as_sent(typed(Source.SIGN_PASSWORD, text)) == password.upper().encode()


@pytest.mark.parametrize(
    "text", ["ABC12", "ABCDEF1234567890A", "ABCDEF", "123456", "ABC-123", "ABC 123", "ÀBC123", ""]
)
def test_a_sign_password_has_6_to_16_letters_and_digits_at_least_one_of_each(text: str) -> None:
    stop = refusal(lambda: as_sent(typed(Source.SIGN_PASSWORD, text)))
    assert stop.reason is Reason.SIGN_PASSWORD_FORM


@pytest.mark.parametrize("source", list(Source))
@given(text=st.text(max_size=18))
def test_anything_else_is_refused(source: Source, text: str) -> None:
    narrow = text.translate(NARROW).strip(" \t\r\n")
    secret = typed(source, text)
    if re.fullmatch(FORMS[source], narrow):
        assert as_sent(secret) == narrow.upper().encode()
        return
    assert refusal(lambda: as_sent(secret)).reason is BAD[source]
    assert refusal(lambda: require_form(secret)).reason is BAD[source]
    assert not any(secret.typed)


@pytest.mark.parametrize("source", [Source.TEXT_PIN, Source.NUMBER_B])
@given(text=st.text(max_size=3))
def test_a_wrong_form_is_refused_before_the_card_is_touched(source: Source, text: str) -> None:
    secret = typed(source, text)
    stop = refusal(lambda: scripted(read_attributes(MY_NUMBER, secret), []))
    assert stop.reason is BAD[source]
    assert not any(secret.typed)


@pytest.mark.parametrize("source", [Source.SIGN_PASSWORD, Source.AUTH_PIN])
def test_a_secret_that_does_not_open_the_attributes_is_never_sent_for_them(source: Source) -> None:
    secret = typed(source, "ABC123")
    with pytest.raises(ValueError, match="does not open"):
        scripted(read_attributes(MY_NUMBER, secret), [])
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
