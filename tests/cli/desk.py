"""The command line before a virtual reader on which one virtual card lies."""

import pytest
from click.testing import CliRunner, Result

from hitomado.cli import card, card_change, main
from hitomado.core.reasons import Reason
from hitomado.virtual.chip import Chip
from hitomado.virtual.readers import VirtualReaders
from hitomado.words import Words
from hitomado.words.stops_said import stop_params

_WORDS = Words("ja")


class Noted:
    """A chip that notes what it is sent."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip
        self.log: list[bytes] = []
        self.atr, self.reset = chip.atr, chip.reset
        self.power_on, self.power_off = chip.power_on, chip.power_off

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return self._chip.transmit(command)

    @property
    def secrets(self) -> list[bytes]:
        """Commands that carried a secret."""
        return [c for c in self.log if c[1] in (0x20, 0x24) and len(c) > 4]


def laid(monkeypatch: pytest.MonkeyPatch, chip: Chip) -> Noted:
    """Lay a card on the reader that every command finds."""
    noted, readers = Noted(chip), VirtualReaders()
    readers.insert(noted)
    for module in (card, card_change):
        monkeypatch.setattr(module, "card_readers", lambda **_: readers)
    return noted


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, list(words), input=typed)


def refused(reason: Reason, *options: str, typed: str = "", **params: str | int) -> None:
    """`card read` ends with all that is said of a stop."""
    result = run("card", "read", *options, typed=typed)
    assert result.exit_code == 1
    said = stop_params(_WORDS, params.items())
    for part in ("title", "what", "remedy"):
        assert _WORDS(f"reason.{reason}.{part}", **said) in result.stderr
