"""The house keeps its shape: small modules, complete words, rooms that know their place."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import hitomado
from hitomado.core.reasons import Reason
from hitomado.words import LANGUAGES, Words
from hitomado.words.resident import ResidentWords

PACKAGE = Path(hitomado.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted(Path(__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("module", [*MODULES, *TESTS], ids=lambda p: p.name)
def test_no_module_is_longer_than_400_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_reason_says_what_happened_and_what_to_do_in_every_language() -> None:
    for language in LANGUAGES:
        words = Words(language)
        missing = [
            key
            for reason in Reason
            for part in ("title", "what", "remedy")
            if (key := f"reason.{reason}.{part}") not in words
        ]
        assert not missing


def test_every_sentence_has_its_translation_with_the_same_placeholders() -> None:
    ja, en = (Words(language) for language in LANGUAGES)
    assert ja.keys() == en.keys()
    for key in sorted(ja.keys()):
        assert _placeholders(ja._table[key]) == _placeholders(en._table[key]), key


def test_japanese_text_stands_in_the_words_room_only() -> None:
    japanese = re.compile(r"[ぁ-んァ-ヶ一-龠]")
    for room in ("ui", "cli", "paper"):
        for module in (PACKAGE / room).rglob("*.py"):
            tree = ast.parse(module.read_text(encoding="utf-8"))
            documentation = {
                node.body[0].value
                for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
                and node.body
                and isinstance(node.body[0], ast.Expr)
            }
            shown = [
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node not in documentation
                and japanese.search(node.value)
            ]
            assert not shown, f"{module.name}: {shown}"


def test_every_sentence_that_code_asks_for_exists() -> None:
    clerks, residents = Words("ja"), ResidentWords("ja").own_keys()
    asked = re.compile(r"""\b(?:words|say)\(\s*["']([a-z0-9_.]+)["']""")
    for module in MODULES:
        text = module.read_text(encoding="utf-8")
        to_residents = "import ResidentWords" in text
        for key in asked.findall(text):
            known = key in clerks or (to_residents and key in residents)
            assert known, f"{module.name} says {key}"
