from dataclasses import replace

import pytest
from cryptography import x509

from hitomado.core.chip.reading import (
    Attributes,
    CardKind,
    CardReading,
    Finding,
    SignAttributes,
)
from hitomado.core.chip.sign_names import differences, sign_attributes
from hitomado.core.people import Sex
from tests.core.chip.papers import key, paper, raw, text

NAME, ADDRESS = "窓野　花子", "ひとまど県ひとまど町中央一丁目２番３号"
SIX = {1: NAME, 2: "00000", 3: "2", 4: "319850612", 5: ADDRESS, 6: "0" * len(ADDRESS)}
HELD = SignAttributes(NAME, "00000", ADDRESS, "0" * len(ADDRESS), "19850612", True, Sex.FEMALE)


def names(changes: dict[int, str] | None = None, order: tuple[int, ...] = (1, 4, 3, 5, 2, 6)):  # type: ignore[no-untyped-def]
    held = SIX | (changes or {})
    return [text(arc, held[arc]) for arc in order]


def codes(der: bytes) -> set[str]:
    return {finding.code for finding in sign_attributes(der)[1]}


@pytest.mark.parametrize("order", [(1, 4, 3, 5, 2, 6), (6, 5, 4, 3, 2, 1)])
def test_the_six_names_are_read_in_any_order(order: tuple[int, ...]) -> None:
    assert sign_attributes(paper(names(order=order))) == (HELD, ())


def test_names_of_other_kinds_and_owners_do_no_harm() -> None:
    foreign = x509.OtherName(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")
    der = paper([x509.DNSName("example"), foreign, *names(), x509.RFC822Name("a@example")])
    assert sign_attributes(der) == (HELD, ())


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384", "ed25519"])
def test_the_names_are_read_whatever_the_key(kind: str) -> None:
    assert sign_attributes(paper(names(), held=key(kind)))[0] == HELD


@pytest.mark.parametrize("missing", [1, 3, 4, 5])
def test_a_missing_part_is_empty_and_said(missing: int) -> None:
    der = paper(names(order=tuple(arc for arc in SIX if arc != missing)))
    found, said = sign_attributes(der)
    assert found is not None
    assert Finding("sign_attributes_incomplete", "sign") in said
    empty = {
        1: found.name,
        3: found.sex is Sex.UNKNOWN and "",
        4: found.birth_date,
        5: found.address,
    }
    assert empty[missing] == ""


def test_text_that_is_no_utf8_is_left_out_and_said() -> None:
    der = paper([text(1, b"\xff\xfe"), *names(order=(4, 3, 5, 2, 6))])
    found, said = sign_attributes(der)
    assert found is not None
    assert (found.name, found.address) == ("", ADDRESS)
    assert Finding("sign_attributes_incomplete", "sign") in said


@pytest.mark.parametrize("value", [b"\x0c\x00", b"\x05\x00", b"\x13\x01A", b"\x30\x03\x0c\x01A"])
def test_a_part_of_another_form_is_left_out(value: bytes) -> None:
    found, _ = sign_attributes(paper([raw(1, value), *names(order=(4, 3, 5, 2, 6))]))
    assert found is not None
    assert found.name == ""


def test_a_part_written_twice_says_nothing_certain() -> None:
    found, said = sign_attributes(paper([*names(), text(1, "別　人")]))
    assert found is not None
    assert found.name == ""
    assert Finding("sign_attributes_incomplete", "sign") in said


def test_a_certificate_without_names_or_no_certificate_at_all_is_unreadable() -> None:
    for der in (paper(), b"", b"\x30\x03abc"):
        assert sign_attributes(der) == (None, (Finding("sign_attributes_unreadable", "sign"),))


@pytest.mark.parametrize(
    ("birth", "agrees"),
    [
        ("319850612", True),
        ("419850612", False),  # 平成 began in 1989
        ("219120730", True),
        ("119120730", True),  # the day two eras share
        ("319890107", True),
        ("419890107", False),
        ("520190501", True),
        ("919850612", False),
        ("019850612", True),  # an unknown era contradicts nothing
        ("319850000", True),
        ("000000000", True),
    ],
)
def test_the_era_is_checked_against_the_year(birth: str, agrees: bool) -> None:
    found, said = sign_attributes(paper(names({4: birth})))
    assert found is not None
    assert (found.birth_date, found.era_agrees) == (birth[1:], agrees)
    assert (Finding("sign_era_disagrees", "sign") in said) is not agrees


@pytest.mark.parametrize("birth", ["19850612", "３19850612", "31985061２", "", "3198506120"])
def test_a_birth_date_of_another_form_is_left_out(birth: str) -> None:
    found, said = sign_attributes(paper(names({4: birth})))
    assert found is not None
    assert found.birth_date == ""
    assert {f.code for f in said} == {"sign_attributes_incomplete"}


@pytest.mark.parametrize(("digit", "sex"), [("1", Sex.MALE), ("2", Sex.FEMALE), ("3", Sex.UNKNOWN)])
def test_sex_has_digits_of_its_own_here(digit: str, sex: Sex) -> None:
    found, said = sign_attributes(paper(names({3: digit})))
    assert found is not None
    assert (found.sex, said) == (sex, ())


def test_substitute_characters_are_said() -> None:
    found, said = sign_attributes(paper(names({2: "01000"})))
    assert found is not None
    assert found.name_flags == "01000"
    assert said == (Finding("sign_substitutes", "sign"),)


@pytest.mark.parametrize("flags", ["0000", "000000", "0000x", "０0000", ""])
def test_flags_that_do_not_fit_the_text_are_said_and_set_nothing(flags: str) -> None:
    found, said = sign_attributes(paper(names({2: flags})))
    assert found is not None
    assert found.name_flags == "00000"
    assert said == (Finding("sign_flags_wrong", "sign"),)


def reading(name: str = NAME, address: str = ADDRESS, **changes: object) -> CardReading:
    held = replace(HELD, **changes)  # type: ignore[arg-type]
    return CardReading(
        CardKind.MY_NUMBER,
        "r",
        attributes=Attributes(name, address, "19850612", Sex.FEMALE),
        sign_attributes=held,
    )


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (reading(), None),
        (reading(name="海野　花子"), None),  # the comparator's
        (reading(birth_date="19850613"), "sign_birth_differs"),
        (reading(sex=Sex.MALE), "sign_sex_differs"),
        (reading(sex=Sex.UNKNOWN), None),
        (reading(birth_date=""), None),
    ],
)
def test_another_birth_date_or_sex_than_the_chips_is_said(
    now: CardReading, code: str | None
) -> None:
    expected = () if code is None else (Finding(code, "sign"),)
    assert differences(now) == expected


def test_nothing_is_compared_before_both_were_read() -> None:
    other = reading(birth_date="19850613")
    assert differences(replace(other, attributes=None)) == ()
    assert differences(replace(other, sign_attributes=None)) == ()


def test_personal_data_of_the_certificate_is_in_no_repr() -> None:
    found, _ = sign_attributes(paper(names()))
    for personal in (NAME, ADDRESS, "19850612"):
        assert personal not in repr(found)
