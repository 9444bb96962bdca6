"""Residents read every sentence in each of their languages."""

import re
from string import Formatter

import pytest

from hitomado.core.rules.plan import Procedure
from hitomado.words import Words
from hitomado.words.resident import LANGUAGES, ResidentWords

OTHERS = [code for code in LANGUAGES if code not in {"ja", "en"}]
KANJI = re.compile(r"[\u3400-\u9fff々]")
RUBY = re.compile(r"｜[^《]+《[ぁ-ゖー]+》")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_that_japanese_says(language: str) -> None:
    japanese = ResidentWords("ja")
    say = ResidentWords(language)
    for key in japanese.own_keys():
        assert say(key).strip()
        assert placeholders(say(key)) == placeholders(japanese(key))


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_of_residents_only_has_the_words_on_pins_itself(language: str) -> None:
    shared = {key for key in ResidentWords(language).own_keys() if key.startswith("guide.")}
    assert shared <= Words("ja").keys()
    assert {f"guide.pin.{pin}" for pin in ("sign", "auth", "juki", "text")} <= shared
    assert ResidentWords(OTHERS[0]).own_keys() == ResidentWords(language).own_keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_may_be_signed_has_a_name_for_the_resident(language: str) -> None:
    say = ResidentWords(language)
    assert all(say(f"resident.sign.{procedure}") for procedure in Procedure)


def test_no_kanji_stands_without_its_reading() -> None:
    say = ResidentWords("ja")
    bare = [key for key in say.own_keys() if KANJI.search(RUBY.sub("", say(key)))]
    assert bare == []


def test_no_language_has_a_word_for_protection() -> None:
    for language in LANGUAGES:
        say = ResidentWords(language)
        assert not any("支援" in say(key) for key in say.own_keys())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        ResidentWords("xx")
