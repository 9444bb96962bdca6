"""Real PC/SC without a real card: whatever a test does, only this run's virtual cards answer."""

import secrets

import pytest

from hitomado.pcsc.guard import VARIABLE

NONCE = secrets.token_hex(8)


@pytest.fixture(autouse=True)
def nonce(monkeypatch: pytest.MonkeyPatch) -> str:
    """Switch the guard on with this run's nonce."""
    monkeypatch.setenv(VARIABLE, NONCE)
    return NONCE
