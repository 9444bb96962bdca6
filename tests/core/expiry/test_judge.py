"""Which rows settle themselves, which want eyes, which are locked."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.model import LOCKED, Verdict
from hitomado.core.match.comparison import Field
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex
from tests.core.expiry.people import PERSON, judged, person, row

V = Verdict
NEW = "ひとまど市港町9番地8"


@pytest.mark.parametrize(
    ("listed", "found", "verdict"),
    [
        ({}, {}, V.SAME),
        ({"address": "ひとまど市本町１丁目２－３"}, {}, V.SAME),
        ({"name": "高橋花子"}, {}, V.SAME),
        ({"address": "ひとまど市本町一丁目2番地3　港ハイツ101号", "building": ""}, {}, V.SAME),
        ({}, {"address": NEW, "building": ""}, V.ADDRESS_UPDATED),
        ({"building": ""}, {}, V.BUILDING_DIFFERS),
        ({"building": "港ハイツ202号"}, {}, V.BUILDING_DIFFERS),
        ({}, {"name": "髙橋　花子"}, V.GLYPH_DIFFERS),
        ({}, {"name": "髙橋　花子", "address": NEW}, V.NEEDS_EYES),
        ({}, {"name": "鈴木　花子"}, V.NAME_UPDATED),
        ({}, {"name": "鈴木　花子", "address": NEW}, V.NAME_UPDATED),
        ({}, {"state": ResidentState.MOVED_OUT}, V.MOVED_OUT),
        ({}, {"state": ResidentState.DECEASED}, V.DECEASED_OR_ERASED),
        ({}, {"state": ResidentState.ERASED}, V.DECEASED_OR_ERASED),
        ({}, {"state": ResidentState.NON_RESIDENT}, V.NEEDS_EYES),
        ({"abroad": True}, {"state": ResidentState.MOVED_OUT}, V.ABROAD),
        ({"abroad": True}, {}, V.NEEDS_EYES),
        ({"at_residence": True}, {}, V.RESIDENCE_ADDRESS),
        ({}, {"residence_until": date(2028, 3, 31)}, V.LIMITED_STAY),
        ({}, {"kind": ResidentKind.FOREIGN}, V.NEEDS_EYES),  # the card ends on no birthday
        ({"card_expiry": date(2027, 5, 20)}, {"kind": ResidentKind.FOREIGN}, V.SAME),
        ({"sex": Sex.MALE}, {}, V.NEEDS_EYES),
        ({"sex": Sex.UNKNOWN}, {}, V.NEEDS_EYES),
        ({"name_kana": "コウキョウ　カコ"}, {"address": NEW}, V.NEEDS_EYES),
        ({"name_kana": "コウキョウ　カコ"}, {}, V.SAME),  # the same home: a corrected reading
        ({"name_kana": "タカハシ　ハナコ"}, {"name_kana": "ﾀｶﾊｼ ﾊﾅｺ"}, V.SAME),
    ],
)
def test_each_difference_has_its_verdict(
    listed: dict[str, Any], found: dict[str, Any], verdict: Verdict
) -> None:
    assert judged(row(**listed), person(**found)).verdict is verdict


def test_nobody_of_the_register_is_no_match() -> None:
    matched = judged(row())
    assert (matched.verdict, matched.codes, matched.automatic) == (V.NO_MATCH, ("nobody",), False)


def test_two_people_of_one_name_birth_date_and_sex_are_never_settled_alone() -> None:
    other = person(atena_number="0000000102", address=NEW)
    matched = judged(row(), PERSON, other)
    assert matched.verdict is V.SEVERAL_MATCHES
    assert [c.resident.atena_number for c in matched.candidates] == ["0000000101", "0000000102"]


def test_a_name_in_another_form_of_kanji_beside_it_is_a_second_candidate() -> None:
    other = person(atena_number="0000000102", name="髙橋　花子", address=NEW)
    assert judged(row(), PERSON, other).verdict is V.SEVERAL_MATCHES


def test_a_twin_of_another_name_is_no_second_candidate() -> None:
    twin = person(atena_number="0000000102", name="高橋　月子", name_kana="タカハシ　ツキコ")
    assert judged(row(), PERSON, twin).verdict is V.SAME


def test_a_person_of_the_other_sex_is_somebody_else() -> None:
    other = person(atena_number="0000000102", sex=Sex.MALE)
    assert judged(row(), PERSON, other).verdict is V.SAME


@pytest.mark.parametrize("text", ["昭和55年5月頃", "1980-05-00", "昭和55年月日不詳"])
def test_a_birth_date_that_is_not_exact_wants_eyes(text: str) -> None:
    birth = parse_date(text)
    assert judged(row(birth=birth), person(birth=birth)).verdict is V.BIRTH_UNKNOWN


FOUND: tuple[tuple[Resident, ...], ...] = (
    (PERSON,),
    (person(address=NEW),),
    (person(name="髙橋　花子"),),
    (person(name="鈴木　花子"),),
    (person(state=ResidentState.MOVED_OUT),),
    (person(state=ResidentState.DECEASED),),
    (PERSON, person(atena_number="0000000102")),
)


@pytest.mark.parametrize("people", FOUND)
@pytest.mark.parametrize(
    ("flag", "verdict"),
    [(Protection.PROTECTED, V.PROTECTED), (Protection.UNKNOWN, V.UNKNOWN_FLAG)],
)
def test_a_flag_that_is_not_known_to_be_clear_locks_the_row(
    people: tuple[Resident, ...], flag: Protection, verdict: Verdict
) -> None:
    flagged = (*people[:-1], person_like(people[-1], flag))
    matched = judged(row(), *flagged)
    assert matched.verdict is verdict
    assert not matched.automatic
    assert matched.new is None
    assert matched.row.address == matched.row.building == matched.row.postcode == ""


def person_like(one: Resident, flag: Protection) -> Resident:
    from dataclasses import replace

    return replace(one, protection=flag)


def test_of_a_protected_person_nothing_of_the_register_is_kept() -> None:
    matched = judged(row(), person(protection=Protection.PROTECTED, address=NEW))
    assert not matched.candidates
    assert not matched.proofs


def test_an_unknown_flag_keeps_what_the_row_would_be_and_shows_no_address() -> None:
    matched = judged(row(), person(protection=Protection.UNKNOWN, address=NEW))
    assert matched.beneath is V.ADDRESS_UPDATED
    candidate = matched.candidates[0]
    assert candidate.shown().address == ""
    assert Field.ADDRESS in {p.what for p in candidate.proofs}
    assert Field.ADDRESS not in {p.what for p in candidate.shown_proofs()}


def test_what_is_entered_is_the_registers_value() -> None:
    matched = judged(row(), person(address=NEW, building="", postcode="9990002"))
    assert matched.new is not None
    assert (matched.new.address, matched.new.building, matched.new.postcode) == (NEW, "", "9990002")


def test_each_difference_is_kept_with_both_characters() -> None:
    matched = judged(row(), person(name="髙橋　花子"))
    proof = matched.proofs[0]
    assert (proof.what, proof.reason.a, proof.reason.b) == (Field.NAME, "高", "髙")


def test_no_locked_verdict_may_be_automatic() -> None:
    assert not any(verdict.may_be_automatic for verdict in LOCKED)


def test_every_code_and_verdict_is_said_in_words() -> None:
    import re

    from hitomado.core.expiry import judge
    from hitomado.core.expiry.model import Choice, Place
    from hitomado.core.expiry.state import Refusal
    from hitomado.words import Words

    words = Words("ja")
    source = Path(judge.__file__).read_text("utf-8")
    codes = set(re.findall(r'(?:doubtful\(\s*Verdict\.\w+, |else |\(\()"([a-z_]+)"', source))
    assert {"birth_unknown", "nobody", "several", "in_doubt", "name_doubtful", "sex"} <= (
        codes | {"in_doubt", "sex"}
    )
    keys = [f"expiry.why.{code}" for code in codes | {"in_doubt", "sex"}]
    keys += [f"expiry.verdict.{v}" for v in V] + [f"expiry.choice.{c}" for c in Choice]
    keys += [f"expiry.place.{p}" for p in Place] + [f"expiry.refused.{r}" for r in Refusal]
    assert [key for key in keys if key not in words] == []


def test_a_doubtful_second_candidate_behind_the_gate_locks_the_row() -> None:
    beside = person(atena_number="0000000103", name="高　橋花子", protection=Protection.PROTECTED)
    assert judged(row(), PERSON, beside).verdict is V.PROTECTED
