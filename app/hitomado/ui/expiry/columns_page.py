"""The mapping assistant: which column of the file holds what, agreed to line by line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from hitomado.ui.expiry.page import ExpiryPage, key_name
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.parts import button, column, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_columns import Columns
from hitomado.words import Words

_HEADS = ("field", "column", "sureness", "sample")


class ColumnsPage(ExpiryPage):
    """Emits `agreed()`; until then nothing of the file is kept."""

    agreed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._columns: Columns | None = None
        self._fictional = False
        self._ids: tuple[str, ...] = ()
        self._table = QTableWidget(0, len(_HEADS))
        self._table.setAccessibleName(words("expiry_view.columns"))
        self._table.setHorizontalHeaderLabels([words(f"expiry_view.columns.{h}") for h in _HEADS])
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        heads = self._table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)
        self._table.installEventFilter(self)
        self._start = button(words("expiry_view.columns.start"), self._go, kind="primary")
        self._dropped = label(role="soft", wrap=True)
        body = column(label(words("expiry_view.columns"), "strong"), gap="half")
        body.addWidget(label(words("expiry_view.columns.hint"), "soft", wrap=True))
        body.addWidget(self._table, 1)
        body.addWidget(self._dropped)
        body.addLayout(row(None, self._start))
        self.setLayout(body)
        self.setFocusProxy(self._table)

    @property
    def columns(self) -> Columns | None:
        """What is agreed so far."""
        return self._columns

    def show_columns(self, columns: Columns, *, fictional: bool) -> None:
        """Show a file's columns. fictional: the names to begin with are nobody's own."""
        self._columns, self._fictional = columns, fictional
        said = self._words("kit.list.comma").join(columns.dropped)
        self._dropped.setText(self._words("expiry_view.columns.dropped", columns=said))
        self._dropped.setVisible(bool(said))
        self._fill()
        self._table.selectRow(0)

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        return {"Enter": self._go, "Left": lambda: self._turn(-1), "Right": lambda: self._turn(1)}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The table moves up and down only; the other keys are the page's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            done = self.on_keys().get(key_name(event))
            if done is not None:
                done()
                return True
        return False

    def _fill(self) -> None:
        columns, at = self._columns, self._table.currentRow()
        if columns is None:
            return
        lines = columns.lines(self._words)
        self._ids = tuple(line.id for line in lines)
        self._table.setRowCount(len(lines))
        for n, line in enumerate(lines):
            for m, text in enumerate((line.title, line.value, line.sureness, line.sample)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(n, m, item)
        if at >= 0:
            self._table.selectRow(min(at, len(lines) - 1))
        self._start.setEnabled(not columns.missing)
        self._say(columns)

    def _say(self, columns: Columns) -> None:
        words = self._words
        if columns.missing:
            fields = words("kit.list.comma").join(
                words(f"expiry_view.field.{name}") for name in columns.missing
            )
            said = words("expiry_view.columns.missing", fields=fields)
            self.tell(BannerView(Tone.WARNING, said))
        elif self._fictional or columns.guessed:
            lines = [words("expiry_view.columns.fictional")] if self._fictional else []
            lines += [words("expiry_view.columns.guess")] if columns.guessed else []
            self.tell(BannerView(Tone.WARNING, lines[0], "".join(lines[1:])))
        else:
            self.tell(None)

    def _turn(self, step: int) -> None:
        at = self._table.currentRow()
        if self._columns is not None and 0 <= at < len(self._ids):
            self._columns.turn(self._ids[at], step)
            self._fill()

    def _go(self) -> None:
        if self._columns is not None and not self._columns.missing:
            self.agreed.emit()
