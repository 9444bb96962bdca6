"""The shipped holidays are the library's."""

import importlib.util
from pathlib import Path

from hitomado.resources_dir import resources

SCRIPT = Path(__file__).parents[2] / "installer" / "build_holidays.py"


def test_the_shipped_holidays_are_those_of_the_locked_library() -> None:
    spec = importlib.util.spec_from_file_location("build_holidays", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    shipped = (resources() / "calendar" / "holidays.tsv").read_text(encoding="utf-8")
    assert shipped == script.build()
    assert "2026-09-22\t国民の休日" in shipped
