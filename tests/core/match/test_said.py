"""Every reason can be said, with all its values, in every language."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import hitomado.core.match
from hitomado.core.match.comparison import Level, MatchReason
from hitomado.core.match.names import compare_names
from hitomado.core.match.repertoires import Repertoire
from hitomado.wiring import match_options, variants
from hitomado.words import LANGUAGES, Words
from hitomado.words.reasons_said import match_sentence

SOURCES = sorted(Path(hitomado.core.match.__file__).parent.glob("*.py"))
MAKERS = {"MatchReason", "Said", "_said", "_whole"}
LIMITED = [one for one in Repertoire if one is not Repertoire.UNLIMITED]


def texts(node: ast.expr | None) -> Iterator[str]:
    """Yield the codes an expression can be: a text, one of two, the first of a tuple."""
    match node:
        case ast.Constant(str(code)) if code:
            yield code
        case ast.IfExp(body=body, orelse=orelse):
            yield from texts(body)
            yield from texts(orelse)
        case ast.Tuple(elts=[first, *_]):
            yield from texts(first)


def codes(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(maker), args=[first, *_]) if maker in MAKERS:
                yield from texts(first)
            case ast.Assign(targets=[ast.Name("code")], value=value):
                yield from texts(value)
            case ast.Assign(targets=[ast.Tuple(elts=[ast.Name("code"), *_])], value=value):
                yield from texts(value)
            case ast.keyword(arg="code", value=value):
                yield from texts(value)
            case ast.Return(ast.Tuple(elts=[ast.Constant(str(code)), *rest])) if rest:
                yield from [code] if code else []


CODES = {
    *(c for source in SOURCES for c in codes(ast.parse(source.read_text(encoding="utf-8")))),
    *(f"variant_{side}_not_in_{source}" for side in "ab" for source in LIMITED),
    *("prefecture_omitted", "county_omitted", "town_place", "town_building"),
    *("hyphen", "apostrophe", "middle_dot", "alias", "former_name"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_comparison_has_its_sentence(language: str) -> None:
    words = Words(language)
    assert len(CODES) > 80
    assert not [code for code in CODES if f"match.{code}" not in words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_place_characters_and_tables(language: str) -> None:
    reason = MatchReason("variant", Level.VARIANT_UNFORCED, 1, "邉", "辺", "joyo,koseki")
    said = match_sentence(Words(language), reason)
    assert "邉" in said
    assert "辺" in said
    assert "2" in said
    assert "joyo" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_of_a_code_that_is_never_said(language: str) -> None:
    keys = import_module(f"hitomado.words.{language}.match").TEXT
    kept = {key.split(".")[1] for key in keys if key.startswith("match.")}
    assert kept - {"basis", "row", "and"} <= CODES


def test_a_character_the_certificate_lacks_is_named_as_the_variant() -> None:
    (reason,) = compare_names("高木　梓", "髙木　梓", variants(), match_options("")).reasons
    assert match_sentence(Words("ja"), reason).startswith(
        "「髙」は「高」の異体字です（1文字目、証明書では表せない字、根拠：戸籍統一文字"
    )
