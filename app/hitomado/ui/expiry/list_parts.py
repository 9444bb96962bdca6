"""What the wiring hands to the window for lists of people that come and go as files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from hitomado.runner.expiry_sheets import SheetFolder
from hitomado.words import Words


class ListParts(Protocol):
    """A list's file before its columns are known, and what writes a list's sheets."""

    def first_lines(self, path: Path, delimiter: str) -> Sequence[Sequence[str]]:
        """Header and some rows as cells, those of personal numbers blank. RegisterFileError."""

    def count_rows(self, path: Path) -> int:
        """About how many rows a file has, for a progress bar. RegisterFileError."""

    def own_mapping(self) -> bool:
        """Whether the town has its own mapping; the shipped one is fictional."""

    def sheets(self, folder: Path, words: Words, source: str) -> SheetFolder:
        """What writes a list's sheets into a folder. source: the list's file."""
