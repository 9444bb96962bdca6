import json
from dataclasses import replace
from typing import Any

from hitomado.core.chip.reading import CardKind, CardReading, Finding
from hitomado.core.chip.reading_json import reading_json
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
        "integrity": {"attributes": "consistent"},
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
    assert got["integrity"] == {"attributes": "not_checked"}


def test_a_partly_unknown_birth_date_keeps_its_zeros() -> None:
    chip = card(birth="19400000")
    got = told(opened(chip, pin())[0])
    assert got["attributes"]["birth_date"] == "1940-00-00"
