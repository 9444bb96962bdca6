"""Lines of text to choose from by arrows and Enter; each line carries a key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem


class ChoiceList(QListWidget):
    """Emits `chosen(key)`; a line without a key only says something."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)  # a long line goes on below: nobody scrolls sideways by keys
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.itemActivated.connect(self._activated)

    def show_lines(self, lines: tuple[tuple[str, str], ...], empty: str = "") -> None:
        """Show (key, text) lines and stand on the first; `empty` is said when there is none."""
        at = self.key
        self.clear()
        for key, text in lines:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.addItem(item)
        if lines:
            keys = [key for key, _ in lines]
            self.setCurrentRow(keys.index(at) if at in keys else 0)
        elif empty:
            self.addItem(empty)

    @property
    def key(self) -> str:
        """Key of the line stood on, "" for none."""
        item: QListWidgetItem | None = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def stand_on(self, key: str) -> bool:
        """Move the mark to this line; False where there is none."""
        for at in range(self.count()):
            if self.item(at).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(at)
                return True
        return False

    def _activated(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        if key:
            self.chosen.emit(str(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses and goes no further: above, it would be the next page's main action."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the lines out anew: before it is shown, Qt does not know the style's padding."""
        super().showEvent(event)
        self.doItemsLayout()
