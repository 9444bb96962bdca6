"""Which certificate, and whether a convenience store will do: found by words, never by a guess."""

import contextlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.desk.certificate_file import parse_certificates
from hitomado.core.desk.certificates import (
    Certificate,
    CertificateTable,
    KonbiniAnswer,
    Line,
    found,
    konbini_answer,
    not_needed,
    plain,
)
from hitomado.core.disclose import Visibility
from hitomado.core.people import CardState
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.plan import CardFacts

TODAY = date(2026, 11, 20)
ENTRY = """
[[certificate]]
id = "record"
name = { ja = "｜住民票《じゅうみんひょう》の｜写《うつ》し", en = "Residence record" }
purposes = ["免許", "車の名義変更"]
where = "窓口"
fee = 300
who = ["本人"]
bring = ["本人確認書類"]
konbini = { fee = 200, hours = "6時30分から23時" }
"""
SEAL = """
[[certificate]]
id = "seal"
name = "印鑑登録証明書"
purposes = ["車の名義変更", "登記"]
where = "窓口"
fee = 250
who = ["本人"]
bring = ["印鑑登録証"]
"""
PENSION = """
[[not_needed]]
id = "pension"
name = "年金"
purposes = ["現況届"]
instead = "住基ネットで確かめます。"
"""
FILE = f"format = 1\n{ENTRY}{SEAL}{PENSION}"
TABLE = parse_certificates(FILE)
RECORD, SEALED = TABLE.certificates
CARD = CardFacts(
    CardState.ACTIVE,
    present=True,
    expiry=date(2030, 5, 1),
    auth_present=True,
    auth_expiry=date(2028, 5, 1),
)
OPEN = (Visibility.FULL, Visibility.FULL)


def ids(table: CertificateTable, text: str) -> list[str]:
    return [kind.id for kind in found(table, text)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("免許", ["record"]),
        ("免許の更新", ["record"]),
        ("車の名義変更", ["record", "seal"]),
        ("名義", ["record", "seal"]),
        ("いんかん", []),
        ("印鑑", ["seal"]),
        ("じゅうみんひょう", ["record"]),
        ("ジュウミンヒョウ", ["record"]),
        ("RESIDENCE", ["record"]),
        ("車 登記", ["seal"]),
        ("", ["record", "seal"]),
        ("宇宙", []),
    ],
)
def test_a_purpose_a_name_or_its_reading_leads_there(typed: str, expected: list[str]) -> None:
    assert ids(TABLE, typed) == expected


def test_who_may_do_without_a_copy_is_found_too() -> None:
    assert [n.id for n in not_needed(TABLE, "年金の現況届")] == ["pension"]
    assert not_needed(TABLE, "免許") == ()


def answer(
    card: CardFacts | None = CARD,
    household: tuple[Visibility, ...] | None = OPEN,
    kind: Certificate = RECORD,
) -> KonbiniAnswer:
    return konbini_answer(kind, TODAY, card, household)


def test_a_living_certificate_on_a_card_that_lies_here_will_do() -> None:
    assert answer() is KonbiniAnswer.YES
    assert answer(replace(CARD, auth_expiry=TODAY)) is KonbiniAnswer.YES, "its last day counts"


@pytest.mark.parametrize(
    "card",
    [
        None,
        replace(CARD, present=False),
        replace(CARD, auth_present=False),
        replace(CARD, auth_present=None),
        replace(CARD, auth_expiry=date(2026, 11, 19)),
        replace(CARD, expiry=date(2026, 11, 19)),
        replace(CARD, face_only=True),
    ],
)
def test_any_other_card_is_for_the_counter(card: CardFacts | None) -> None:
    assert answer(card) is KonbiniAnswer.COUNTER


@pytest.mark.parametrize("hidden", [Visibility.CLOSED, Visibility.CONFIRM_FIRST])
def test_protected_or_unknown_is_the_same_word_as_a_card_that_cannot(hidden: Visibility) -> None:
    assert answer(household=(Visibility.FULL, hidden)) is answer(None) is KonbiniAnswer.COUNTER


def test_what_the_town_does_not_offer_is_said_whoever_asks() -> None:
    for household in (None, OPEN, (Visibility.CLOSED,)):
        assert answer(household=household, kind=SEALED) is KonbiniAnswer.NOT_OFFERED


def test_without_a_visit_it_depends_on_the_card_that_comes() -> None:
    assert answer(None, None) is KonbiniAnswer.OFFERED


def refused(text: str) -> dict[str, str | int]:
    with pytest.raises(HitomadoError) as stop:
        parse_certificates(text)
    assert stop.value.reason is Reason.CERTIFICATES_INVALID
    return dict(stop.value.params)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("fee = 300", 'fee = "300"', "fee"),
        ("fee = 300", "fee = -1", "fee"),
        ("fee = 300", "fee = true", "fee"),
        ("fee = 200,", "", "fee"),
        ('where = "窓口"\nfee = 300', 'wher = "窓口"\nfee = 300', "wher"),
        ('id = "seal"', 'id = "record"', "id"),
        ('who = ["本人"]', "who = []", "who"),
        ('purposes = ["現況届"]', 'purposes = "現況届"', "purposes"),
        ("住基ネットで", "支援措置の方は", "instead"),
        ("format = 1", "format = 2", "format"),
        ("format = 1", 'format = 1\nconfirmed = "2026-11-21"', "confirmed"),
        ("fee = 300", 'fee = 300\nofficial = "http://town.example/"', "official"),
    ],
)
def test_one_wrong_thing_refuses_the_whole_file_with_its_line(old: str, new: str, key: str) -> None:
    text = FILE.replace(old, new, 1)
    told = refused(text)
    assert told["key"] == key
    assert key in text.splitlines()[int(told["line"]) - 1]


def test_a_file_without_a_certificate_and_one_that_is_no_toml_are_refused() -> None:
    assert refused("format = 1\n")["key"] == "certificate"
    with pytest.raises(HitomadoError) as stop:
        parse_certificates("format = 1\n[[certificate]\n")
    assert stop.value.reason is Reason.CERTIFICATES_SYNTAX
    assert dict(stop.value.params)["line"] == 2


def test_the_day_of_checking_is_taken() -> None:
    table = parse_certificates(FILE.replace("format = 1", "format = 1\nconfirmed = 2026-11-21"))
    assert table.confirmed == date(2026, 11, 21)
    assert TABLE.confirmed is None


@given(st.text(max_size=40))
def test_any_text_may_be_typed(text: str) -> None:
    assert set(ids(TABLE, text)) <= {"record", "seal"}


@given(st.text(max_size=300))
def test_any_file_is_taken_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(HitomadoError):
        parse_certificates(text)


def test_readings_are_left_out_where_nobody_needs_them() -> None:
    assert plain(RECORD.name.ja) == "住民票の写し"
    assert plain("読みなし｜") == "読みなし｜"
    assert Line("a").en == ""
