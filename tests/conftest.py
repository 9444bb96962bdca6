"""What all tests share: none ever sees a real screen, home, keyring or card."""

import os
import secrets
from pathlib import Path

import pytest

from hitomado.pcsc.guard import VARIABLE

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# before anything else, and for programs that tests start as well: a nonce that no card carries
NONCE = secrets.token_hex(8)
os.environ[VARIABLE] = NONCE


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test its own data folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("HITOMADO_HOME", str(home))
    return home
