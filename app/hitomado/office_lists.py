"""Lists of people as files, for the window: what reads one before it is taken, what writes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hitomado import expiry_wiring, wiring
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.runner.expiry_sheets import SheetFolder
from hitomado.store.expiry import OWN_MAPPING
from hitomado.store.expiry_files import first_lines
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class OfficeLists:
    """Implements `ui.list_parts.ListParts`."""

    practice: bool

    def first_lines(self, path: Path, delimiter: str) -> Sequence[Sequence[str]]:
        """Return the header and some rows. Raises RegisterFileError."""
        return first_lines(path, delimiter)

    def count_rows(self, path: Path) -> int:
        """Count the lines below the header. Raises RegisterFileError."""
        try:
            with path.open("rb") as file:
                return max(sum(1 for _ in file) - 1, 0)
        except OSError as error:
            raise RegisterFileError(Reason.FILE_UNREADABLE, type(error).__name__) from None

    def own_mapping(self) -> bool:
        """Say whether the town has agreed to columns of its own."""
        return (wiring.home() / OWN_MAPPING).exists()

    def sheets(self, folder: Path, words: Words, source: str) -> SheetFolder:
        """Return what writes a list's sheets into a folder."""
        return expiry_wiring.sheet_folder(folder, words, source, practice=self.practice)
