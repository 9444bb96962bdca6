"""The manual inside the program names the keys that the window has, and no others."""

import re
from pathlib import Path

import pytest

import hitomado
from hitomado.resources_dir import resources
from hitomado.words import LANGUAGES

UI = Path(hitomado.__file__).parent / "ui"
_KEY = re.compile(r"F\d{1,2}|Ctrl\+[A-Z]")


def _keys_of_the_window() -> set[str]:
    named = re.compile(r'"(F\d{1,2}|Ctrl\+[A-Z])"')
    return {k for module in UI.rglob("*.py") for k in named.findall(module.read_text("utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_window_is_in_the_manual_and_no_other(language: str) -> None:
    text = (resources() / "manual" / f"{language}.md").read_text(encoding="utf-8")
    assert set(_KEY.findall(text)) == _keys_of_the_window()
