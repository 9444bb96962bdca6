"""What all tests share: no test ever sees a real screen, a real home or a real reader."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give every test its own data folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("HITOMADO_HOME", str(home))
    return home
