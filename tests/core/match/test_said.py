"""Every reason can be said, with all its values, in every language."""

import re
from pathlib import Path

import pytest

import hitomado.core.match
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.words import LANGUAGES, Words
from hitomado.words.reasons_said import match_sentence

SOURCES = sorted(Path(hitomado.core.match.__file__).parent.glob("*.py"))
CODE = re.compile(
    r'"([a-z_]+)",\s*(?:Level\.|_variant_level|level)|code(?:, level)? = "([a-z_]+)"'
    r'|\("([a-z_]+)", [a-z]+,|= "([a-z_]+)" if|else "([a-z_]+)"$',
    re.MULTILINE,
)
CODES = {
    code
    for source in SOURCES
    for groups in CODE.findall(source.read_text(encoding="utf-8"))
    for code in groups
    if code
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_comparison_has_its_sentence(language: str) -> None:
    words = Words(language)
    assert len(CODES) > 40
    assert not [code for code in CODES if f"match.{code}" not in words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_place_characters_and_tables(language: str) -> None:
    reason = MatchReason("variant", Level.VARIANT_UNFORCED, 1, "邉", "辺", "joyo,koseki")
    said = match_sentence(Words(language), reason)
    assert "邉" in said
    assert "辺" in said
    assert "2" in said
    assert "joyo" not in said
