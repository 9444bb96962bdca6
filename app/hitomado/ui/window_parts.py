"""What the window is made of: ports and values, put together by the wiring."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hitomado.core.desk.certificates import NO_TABLE, CertificateTable
from hitomado.core.export.columns import ExportMap, What
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.ports import (
    CardLog,
    Clock,
    FileImport,
    OpenStore,
    PracticeTray,
    Printer,
    Readers,
    Vault,
)
from hitomado.ui.appearance import Appearance
from hitomado.ui.expiry.list_parts import ListParts
from hitomado.ui.tools.own_rules import OfficeOn


@dataclass(frozen=True, slots=True)
class Parts:
    """What the wiring hands to the window."""

    office_on: OfficeOn
    readers: Readers
    vault: Vault
    clock: Clock
    printer: Printer
    open_store: Callable[[], OpenStore]  # called once, on the store thread
    import_file: FileImport
    new_id: Callable[[], str]
    appearance: Callable[[], Appearance]
    keep_appearance: Callable[[Appearance], None]
    export_map: Callable[[What], ExportMap]  # the town's own, else the shipped one
    lists: ListParts
    key_place: Callable[[], str]  # "keyring" or "file": where the key of the data lies
    tray: PracticeTray | None = None
    card_log: CardLog | None = None
    # the office's table, and why its own file was not taken
    certificates: Callable[[], tuple[CertificateTable, HitomadoError | None]] = lambda: (
        NO_TABLE,
        None,
    )
    shipped_rules: Callable[[], Rulebook] = lambda: Rulebook(())
    public_holidays: Callable[[], frozenset[date]] = frozenset
