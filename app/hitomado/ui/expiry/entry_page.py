"""The entry on the 統合端末: rows in its order, one tick for each that was entered."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from hitomado.core.expiry.model import RowState
from hitomado.core.expiry.state import Refusal
from hitomado.ui.expiry.page import ExpiryPage, key_name
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.parts import button, column, inset, label, name_label, panel, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_entry import COLUMNS, entry_cells, entry_lines
from hitomado.ui.models.expiry_list import OpenList
from hitomado.words import Words

_LONGEST = 600  # seconds: who needs longer for one row has gone away
_Index = QModelIndex | QPersistentModelIndex


class EntryRows(QAbstractTableModel):
    """The rows as the table asks for them; a long list is drawn only where it is seen."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.rows: list[RowState] = []
        self._orders: Mapping[str, int] = {}

    def show_rows(self, rows: tuple[RowState, ...], orders: Mapping[str, int]) -> None:
        """Show all rows anew. orders: 処理順 by key, as on the entry sheet."""
        self.beginResetModel()
        self.rows, self._orders = list(rows), orders
        self.endResetModel()

    def put(self, row: RowState) -> None:
        """Show one row as it is now."""
        for n, each in enumerate(self.rows):
            if each.matched.key == row.matched.key:
                self.rows[n] = row
                self.dataChanged.emit(self.index(n, 0), self.index(n, len(COLUMNS) - 1))
                return

    def rowCount(self, _parent: _Index | None = None) -> int:
        return len(self.rows)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows[index.row()]
        return entry_cells(self._words, self._orders[row.matched.key], row)[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return self._words(f"expiry_view.entry.{COLUMNS[section]}")


class EntryPage(ExpiryPage):
    """Emits `entered(row, seconds)` and `undo_wanted()`."""

    entered = Signal(object, int)
    undo_wanted = Signal()

    def __init__(self, words: Words, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._words, self._now = words, now
        self._list: OpenList | None = None
        self._since = now()
        self._busy = False
        self._rows = EntryRows(words)
        self._progress = label(role="strong")
        self._name = name_label()
        self._lines = label(role="lead")
        self._table = QTableView()
        self._table.setModel(self._rows)
        self._table.setAccessibleName(words("expiry_view.do.enter", count=""))
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        heads = self._table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)
        self._table.installEventFilter(self)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        self._tick = button(words("expiry_view.entry.tick"), self._enter, kind="primary")
        undo = button(f"U {words('expiry_view.undo')}", self._undo)
        body = column(self._progress, gap="half")
        body.addWidget(
            panel("current", inset(column(self._name, self._lines, gap="hair"), "one", "half"))
        )
        body.addWidget(self._table, 1)
        body.addWidget(label(words("expiry_view.entry.hint"), "soft", wrap=True))
        body.addLayout(row(None, undo, self._tick))
        self.setLayout(body)
        self.setFocusProxy(self._table)

    @property
    def current(self) -> RowState | None:
        """The row stood on."""
        at = self._table.currentIndex().row()
        return self._rows.rows[at] if 0 <= at < len(self._rows.rows) else None

    def begin(self, opened: OpenList) -> None:
        """Show the rows and stand on the first that is not entered."""
        self._list, self._busy = opened, False
        self._rows.show_rows(opened.to_enter(), opened.orders())
        self._table.resizeColumnsToContents()
        mark = self._words("expiry_view.entry.by", time="00:00", clerk="　" * 5)
        self._table.setColumnWidth(
            COLUMNS.index("entered"), self._table.fontMetrics().horizontalAdvance(mark)
        )
        self._since = self._now()
        self._go_on(0)
        self._table.setFocus()

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        return {
            "Enter": self._enter,
            "Space": self._enter,
            "U": self._undo,
            "Ctrl+Z": self._undo,
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The table moves; what ticks and takes back is the page's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            done = self.on_keys().get(key_name(event))
            if done is not None:
                if not event.isAutoRepeat():
                    done()
                return True
        return False

    def answered(self, found: RowState | Refusal) -> None:
        """A tick is written, or was refused."""
        self._busy = False
        if isinstance(found, Refusal):
            self.tell(BannerView(Tone.WARNING, self._words(f"expiry.refused.{found}")))
            return
        at = self._table.currentIndex().row()
        self._put(found)
        self._since = self._now()
        self._go_on(at)

    def undone(self, found: RowState | Refusal) -> None:
        """A tick was taken back: its row is stood on."""
        self._busy = False
        if isinstance(found, Refusal):
            self.tell(BannerView(Tone.INFO, self._words("expiry_view.nothing_to_undo")))
            return
        self._put(found)
        keys = [each.matched.key for each in self._rows.rows]
        self._stand(keys.index(found.matched.key))
        self._tell_progress()
        name = found.matched.row.name
        self.tell(BannerView(Tone.SUCCESS, self._words("expiry_view.undone", name=name)))

    def _put(self, row: RowState) -> None:
        if self._list is not None:
            self._list.put(row)
        self._rows.put(row)

    def _go_on(self, after: int) -> None:
        """Stand on the next row that is not entered, from a place on, else from the top."""
        rows = self._rows.rows
        places = [*range(after, len(rows)), *range(after)]
        left = next((n for n in places if rows[n].entered is None), None)
        self._stand(left if left is not None else min(max(after, 0), len(rows) - 1))
        self._tell_progress()
        if left is None:
            key = "done" if rows else "none"
            self._tell(Tone.SUCCESS, self._words(f"expiry_view.entry.{key}"))
        else:
            self._tell(None, "")

    def _tell(self, tone: Tone | None, title: str) -> None:
        unchecked = self._list.to_check() if self._list is not None else ()
        waiting = sum(1 for each in unchecked if each.enterable)
        blocked = self._words("expiry_view.entry.blocked", count=waiting) if waiting else ""
        if tone is None and not blocked:
            self.tell(None)
        elif tone is None:
            self.tell(BannerView(Tone.INFO, blocked))
        else:
            self.tell(BannerView(Tone.INFO if blocked else tone, title, blocked))

    def _stand(self, at: int) -> None:
        if at >= 0:
            self._table.selectRow(at)
            self._table.scrollTo(self._rows.index(at, 0))
        self._show_row()

    def _show_row(self) -> None:
        row = self.current
        self._name.setText(row.new.name if row is not None and row.new is not None else "")
        self._lines.setText("\n".join(entry_lines(self._words, row)) if row is not None else "")
        self._tick.setEnabled(row is not None and row.entered is None)

    def _tell_progress(self) -> None:
        rows = self._rows.rows
        done = sum(1 for each in rows if each.entered is not None)
        self._progress.setText(self._words("expiry_view.entry.progress", done=done, all=len(rows)))

    def _enter(self) -> None:
        row = self.current
        if row is None or row.entered is not None or self._busy:
            return
        self._busy = True
        seconds = min(round((self._now() - self._since).total_seconds()), _LONGEST)
        self.entered.emit(row, seconds)

    def _undo(self) -> None:
        if not self._busy:
            self._busy = True
            self.undo_wanted.emit()
