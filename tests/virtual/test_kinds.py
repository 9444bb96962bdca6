"""Every kind of card is made by its name, and named right with a sentence that helps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hitomado.cli.card_lines import reading_lines
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.reading import CardKind, CardReading, CertificateStatus, Finding
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.kinds import KINDS
from hitomado.virtual.spec import CardSpec, SecretKind
from hitomado.words import LANGUAGES, Words
from tests.core.chip.desk import TODAY, Desk, first_screen, number_b, pin, refusal

CARD = "card"
TEST = ("test_card", CARD)
NO_SIGN = ("certificate_absent", "sign")
BLOCKED = [("pin_blocked", part) for part in ("auth_pin", "text_pin", "juki_pin")]

# kind → what it is named, what is said of it
EXPECTED = {
    "adult": (CardKind.MY_NUMBER, [TEST]),
    "child": (CardKind.MY_NUMBER, [TEST, NO_SIGN]),
    "face-only": (
        CardKind.MY_NUMBER,
        [TEST, ("perhaps_face_only", CARD), NO_SIGN, *BLOCKED],
    ),
    "not-set": (
        CardKind.MY_NUMBER,
        [
            ("perhaps_not_set", CARD),
            NO_SIGN,
            ("certificate_absent", "auth"),
            ("pin_blocked", "sign_pin"),
            *BLOCKED[:2],
            ("pin_blocked", "number_a"),
            ("pin_blocked", "number_b"),
            BLOCKED[2],
        ],
    ),
    "suspended": (CardKind.MY_NUMBER, [TEST]),
    "expired": (
        CardKind.MY_NUMBER,
        [TEST, ("card_expired", CARD), ("certificate_expired", "auth")],
    ),
    "test": (CardKind.MY_NUMBER, [TEST]),
    "next-generation": (CardKind.UNKNOWN, [("unsupported_card", CARD)]),
    "juki": (CardKind.JUKI, [("old_card", CARD)]),
    "juki-without-jpki": (CardKind.UNKNOWN, [("unknown_card", CARD)]),
    "android": (CardKind.PHONE, [("phone_token", CARD)]),
    "iphone": (CardKind.PHONE, [("phone_token", CARD)]),
    "driver-licence": (CardKind.DRIVER_LICENCE, [("driver_licence", CARD)]),
    "residence": (CardKind.RESIDENCE, [("residence_card", CARD)]),
    "felica": (CardKind.FELICA, [("felica_card", CARD)]),
    "blank": (CardKind.UNKNOWN, [("blank_card", CARD)]),
    "unknown": (CardKind.UNKNOWN, [("unknown_card", CARD)]),
}


def seen(kind: str, given: CardSpec | None = None) -> CardReading:
    chip = KINDS[kind](given, today=TODAY)
    return first_screen(chip, link=LinkAbilities(atr=chip.atr))


def test_every_kind_is_expected_here() -> None:
    assert EXPECTED.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_named_right_and_said_in_both_languages(kind: str) -> None:
    reading = seen(kind)
    named, said = EXPECTED[kind]
    assert reading.kind is named
    assert list(reading.findings) == [Finding(*each) for each in said]
    for language in LANGUAGES:
        words = Words(language)
        assert words(f"card.kind.{reading.kind}")
        for finding in reading.findings:
            part = words(f"card.part.{finding.part}")
            assert words(f"finding.{finding.code}", part=part).endswith(("。", "."))


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_takes_more_than_fourteen_commands_or_a_secret(kind: str) -> None:
    assert seen(kind).apdus <= 14


def test_a_card_is_suspended_without_any_trace_and_that_is_said_of_every_card() -> None:
    holder = CardSpec.example(TODAY)
    assert seen("suspended", holder) == seen("adult", holder)
    words = Words("ja")
    said = words("card.chip_cannot_tell")
    for kind in KINDS:
        of_a_card = EXPECTED[kind][0] is CardKind.MY_NUMBER
        assert list(reading_lines(seen(kind), words)).count(said) == of_a_card


def test_a_childs_missing_certificate_is_normal_once_the_birth_date_is_known() -> None:
    child = KINDS["child"].spec(today=TODAY)
    assert child is not None
    desk = Desk(KINDS["child"](today=TODAY))
    reading = seen("child")
    assert Finding("certificate_absent", "sign") in reading.findings
    known = converse(desk, read_attributes(reading, number_b(child)))
    assert Finding("child_card", "sign") in known.findings
    assert Finding("certificate_absent", "sign") not in known.findings


@pytest.mark.parametrize(
    ("years", "normal"), [(15, False), (14, True)], ids=["fifteen at issue", "fourteen at issue"]
)
def test_what_counts_is_the_age_on_the_day_of_issue(years: int, normal: bool) -> None:
    adult = CardSpec.example(TODAY)
    birth = adult.issued.replace(year=adult.issued.year - years)
    holder = replace(adult, birth=f"{birth:%Y%m%d}", sign_certificate=False)
    desk = Desk(KINDS["adult"](holder))
    known = converse(desk, read_attributes(seen("adult", holder), pin()))
    assert (Finding("child_card", "sign") in known.findings) is normal


def test_an_unknown_birth_date_makes_no_child() -> None:
    holder = replace(CardSpec.example(TODAY), birth="20200000", sign_certificate=False)
    desk = Desk(KINDS["adult"](holder))
    known = converse(desk, read_attributes(seen("adult", holder), pin()))
    assert Finding("certificate_absent", "sign") in known.findings


@pytest.mark.parametrize("kind", ["face-only", "not-set"])
def test_a_card_without_usable_pins_gets_none(kind: str) -> None:
    chip = KINDS[kind](today=TODAY)
    desk = Desk(chip)
    stop = refusal(lambda: converse(desk, read_attributes(seen(kind), pin())))
    assert stop.reason is Reason.PIN_BLOCKED
    assert not desk.verifies


def test_a_face_only_card_is_read_by_number_b() -> None:
    desk = Desk(KINDS["face-only"](today=TODAY))
    known = converse(desk, read_attributes(seen("face-only"), number_b()))
    assert known.attributes is not None


@pytest.mark.parametrize(
    "usable", [SecretKind.AUTH, SecretKind.TEXT, SecretKind.JUKI], ids=lambda kind: kind.value
)
def test_one_usable_pin_is_enough_to_say_nothing_of_a_face_only_card(usable: SecretKind) -> None:
    spec = KINDS["face-only"].spec(today=TODAY)
    assert spec is not None
    spec = replace(spec, tries_left={**spec.tries_left, usable: 1})
    assert Finding("perhaps_face_only", CARD) not in seen("adult", spec).findings


def test_an_expired_card_is_expired_by_one_day_whoever_holds_it() -> None:
    for given in (None, CardSpec.example(TODAY), KINDS["child"].spec(today=TODAY)):
        reading = seen("expired", given)
        assert reading.expiry == TODAY - timedelta(days=1)
        assert reading.auth.status is CertificateStatus.EXPIRED


def test_a_long_expired_card_stays_as_it_is() -> None:
    long_ago = CardSpec.for_holder(
        "試験　太郎",
        "ひとまど県ひとまど町港二丁目４番",
        "19800217",
        CardSpec.example(TODAY).sex,
        today=TODAY,
        expiry=date(2020, 1, 2),
    )
    assert seen("expired", long_ago).expiry == date(2020, 1, 2)
