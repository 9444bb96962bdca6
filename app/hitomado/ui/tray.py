"""Practice only: the tray of virtual cards, picked and put on the virtual reader by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from hitomado.ports import PracticeTray
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import column, inset, label
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


class TrayDialog(QDialog):
    """A list of the practice households' cards; Enter puts one on the reader."""

    def __init__(self, tray: PracticeTray, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._tray = tray
        self.setWindowTitle(words("ui.tray.title"))
        practice = Banner(words)
        practice.show_view(BannerView(Tone.PRACTICE, words("ui.practice.banner")))
        self._list = QListWidget()
        self._list.setAccessibleName(words("ui.tray.title"))
        for card in tray.cards():
            text = words(
                "ui.tray.card",
                household=words(f"practice.{card.household}.title"),
                holder=card.holder,
                birth=card.birth,
                code=card.security_code,
                pin=card.pin or words("ui.tray.forgotten"),
            )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, card.id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self._place)
        hint = label(words("ui.tray.hint"), "soft")
        self.setLayout(inset(column(practice, self._list, hint)))
        self.resize(880, 560)

    def select(self, card_id: str) -> None:
        """Stand on one card."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == card_id:
                self._list.setCurrentRow(row)

    def _place(self, item: QListWidgetItem) -> None:
        self.accept()
        self._tray.place(str(item.data(Qt.ItemDataRole.UserRole)))
