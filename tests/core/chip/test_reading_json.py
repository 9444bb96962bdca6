import json
from dataclasses import replace
from typing import Any

import pytest

from hitomado.core.chip.reading import CardFace, CardKind, CardReading, Finding, Integrity
from hitomado.core.chip.reading_json import reading_json
from hitomado.core.people import Sex
from tests.core.chip.desk import SPEC, card, opened, pin


def told(reading: CardReading) -> Any:
    return json.loads(json.dumps(reading_json(reading, lambda finding: f"say {finding.code}")))


def test_a_whole_reading_has_the_settled_form() -> None:
    reading, _ = opened(card(), pin())
    got = told(replace(reading, elapsed_ms=12))
    auth = got["certificates"].pop("auth")
    assert got == {
        "kind": "my_number",
        "reader": "Desk",
        "expiry": "2035-06-12",
        "municipality_code": "99901",
        "tries_left": {
            "sign": 5, "auth": 3, "text": 3, "number_a": 10, "number_b": 10, "juki": 3,
        },
        "certificates": {
            "sign": {"status": "present", "serial": None, "not_before": None, "not_after": None},
        },
        "attributes": {
            "name": SPEC.name, "address": SPEC.address, "birth_date": "1985-06-12",
            "sex": "female", "source": "text_pin",
        },
        "sign_attributes": None,
        "integrity": {
            "attributes": "consistent", "auth": "not_checked", "sign": "not_checked",
            "chip": "not_checked", "face": "not_checked",
        },
        "findings": [{"code": "test_card", "part": "card", "text": "say test_card"}],
        "apdus": 21,
        "elapsed_ms": 12,
    }  # fmt: skip
    assert auth["status"] == "present"
    assert auth["not_after"] == "2030-06-12T23:59:59+09:00"


def test_what_was_not_read_is_null() -> None:
    got = told(CardReading(CardKind.DRIVER_LICENCE, "r", findings=(Finding("other_card", "card"),)))
    assert got["attributes"] is got["expiry"] is got["municipality_code"] is None
    assert set(got["tries_left"].values()) == {None}
    assert got["certificates"]["auth"]["status"] == "not_read"
    assert set(got["integrity"].values()) == {"not_checked"}


def test_a_partly_unknown_birth_date_keeps_its_zeros() -> None:
    chip = card(birth="19400000")
    got = told(opened(chip, pin())[0])
    assert got["attributes"]["birth_date"] == "1940-00-00"


@pytest.mark.parametrize(
    ("text", "face", "chip"),
    [
        (Integrity.NOT_CHECKED, None, "not_checked"),
        (Integrity.CONSISTENT, None, "consistent"),
        (Integrity.NOT_CHECKED, Integrity.CONSISTENT, "consistent"),
        (Integrity.CONSISTENT, Integrity.BROKEN, "broken"),
        (Integrity.BROKEN, Integrity.CONSISTENT, "broken"),
        (Integrity.CONSISTENT, Integrity.NOT_CHECKED, "consistent"),
    ],
)
def test_the_chip_is_as_good_as_the_worse_of_its_answers_and_no_picture_is_printed(
    text: Integrity, face: Integrity | None, chip: str
) -> None:
    shown = None
    if face is not None:
        pictures = b"n", b"a", b"p"
        shown = CardFace("19850612", Sex.FEMALE, *pictures, None, integrity=face, chip=face)
    reading = CardReading(CardKind.MY_NUMBER, "r", chip_integrity=text)
    got = reading_json(reading, lambda finding: finding.code, shown)
    assert got["integrity"]["chip"] == chip  # type: ignore[index]
    assert got["integrity"]["face"] == (face or Integrity.NOT_CHECKED).value  # type: ignore[index]
    assert json.dumps(got)
