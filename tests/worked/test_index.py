"""The worked cases are all there: each number C01 to C65 has a test that bears it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.worked.files import FILES

TESTS = Path(__file__).parents[1]
NUMBERS = {f"c{number:02d}" for number in range(1, 66)}
# no question for a plan: a register's row, a list's row, a form
WITHOUT_PLAN = {"c56", "c57", "c58", "c59", "c60", "c64"}


def numbered_tests() -> Iterator[str]:
    """Every case number that a test's name bears, as in `test_c01_c02_what_holds`."""
    for file in TESTS.rglob("test_*.py"):
        text = file.read_text(encoding="utf-8")
        if "def test_c" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                leading = re.match(r"test((?:_c\d\d)+)_", node.name)
                yield from leading[1].removeprefix("_").split("_") if leading else ()


def test_every_number_has_a_test_of_its_own() -> None:
    assert sorted(NUMBERS - set(numbered_tests())) == []


def test_no_test_bears_a_number_that_is_none() -> None:
    assert sorted(set(numbered_tests()) - NUMBERS) == []


def test_every_case_that_asks_for_a_plan_is_a_file() -> None:
    assert FILES.keys() == NUMBERS - WITHOUT_PLAN
