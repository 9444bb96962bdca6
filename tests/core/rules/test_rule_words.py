"""No code of a plan without words: what the planner can say, the clerk can read."""

import ast
from pathlib import Path

import pytest

import hitomado.core.rules as room
from hitomado.core.rules.book.rule_groups import group_of
from hitomado.core.rules.plan import Answer, Procedure
from hitomado.words import LANGUAGES, Words
from hitomado.words.rules_said import rule_title, rule_value
from tests.core.rules.cases import RULES

WORDS = Words("ja")
SOURCES = sorted(Path(room.__path__[0]).rglob("*.py"))


def said(method: str) -> set[str]:
    """Collect the literal codes given to `….method(…)` anywhere in the room."""
    found = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(method):
                found |= {
                    a.value
                    for a in node.args
                    if isinstance(a, ast.Constant) and isinstance(a.value, str)
                }
    return found


def test_every_warning_has_words() -> None:
    troubles = {"no_card", "card_not_here", "card_expired", "card_suspended", "card_abolished"}
    wanted = said(".warn") | troubles | {"card_lapsed"}
    wanted |= {"card_not_heads", "continued_use_counted_from_move"}  # questions said as warnings
    assert len(wanted) > 15
    assert not [code for code in sorted(wanted) if f"warning.{code}" not in WORDS]


def test_every_question_has_words() -> None:
    asked = {code for code in said(".ask") | said(".question") if "." not in code}
    asked |= {rule.question for rule in RULES.rules if rule.question}
    asked |= {"planned_date", "move_out_filed", "age_today", "birth_date"}
    assert not [code for code in sorted(asked) if f"question.{code}" not in WORDS]


def test_every_document_paper_and_step_has_words() -> None:
    papers = said("forms.append") | {"combined"}
    documents = said("documents.append")
    steps: set[str] = set()
    for rule in RULES.rules:
        if rule.id.startswith("documents."):
            documents |= set(RULES.codes(rule.id, rule.valid_from))
        if rule.kind == "steps":
            steps |= {code for code, _, _ in RULES.steps(rule.id, rule.valid_from)}
    keys = {
        *(f"document.{code}" for code in documents),
        *(f"paper.{code}" for code in papers),
        *(f"step.{code}" for code in steps),
    }
    assert len(keys) > 20
    assert not [key for key in sorted(keys) if key not in WORDS]


def test_every_rule_that_may_stand_behind_an_answer_has_words() -> None:
    silent = (
        *("documents.", "steps.", "fee.", "duration.", "identity."),
        "legal_representative.from_age",
    )
    keys = [f"because.{r.id}" for r in RULES.rules if not r.id.startswith(silent)]
    keys += ["because.documents.pin_reset", "because.fee.card_reissue"]
    keys += [f"procedure.{p}" for p in Procedure] + [f"answer.{a}" for a in Answer]
    assert not [key for key in keys if key not in WORDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_an_office_may_set_has_a_title_and_its_question_words(
    language: str,
) -> None:
    words = Words(language)
    settable = [rule for rule in RULES.rules if rule.settable]
    assert len(settable) > 40
    assert not [rule.id for rule in settable if rule_title(words, rule.id) == rule.id]
    titles = [rule_title(words, rule.id) for rule in settable]
    assert len(set(titles)) == len(titles), "a clerk tells them apart by their titles"
    assert not [r.id for r in settable if r.question and f"question.{r.question}" not in words]
    assert not [r.id for r in RULES.rules if f"office_rules.group.{group_of(r)}" not in words]
    assert all(rule_value(words, rule.kind, rule.value) for rule in RULES.rules)
