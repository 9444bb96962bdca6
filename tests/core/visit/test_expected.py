"""Newcomers who are expected are found by the name they say."""

from dataclasses import replace

import pytest

from hitomado.core.visit.expected import expected_by_name
from tests.core.visit.people import MOVER

KANA = replace(MOVER.persons[1], name_kana="ミネ ユキ", alias="YUKI")
EXPECTED = [replace(MOVER, persons=(MOVER.persons[0], KANA))]


@pytest.mark.parametrize("typed", ["峰雪", "峰　雪", "みねゆき", "ﾐﾈ", "yuki"])
def test_name_kana_and_alias_find_the_person_however_they_are_typed(typed: str) -> None:
    assert (EXPECTED[0], KANA) in expected_by_name(EXPECTED, typed)


def test_whoever_is_not_meant_is_not_found() -> None:
    assert [person for _, person in expected_by_name(EXPECTED, "峰雪")] == [KANA]
    assert expected_by_name(EXPECTED, "海野") == ()


@pytest.mark.parametrize("typed", ["", " ", "峰"])
def test_a_single_character_lists_nobody(typed: str) -> None:
    assert expected_by_name(EXPECTED, typed) == ()
