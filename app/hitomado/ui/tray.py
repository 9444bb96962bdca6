"""Practice only: the tray of virtual cards, picked and put on the virtual reader by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from hitomado.ports import PracticeTray
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import column, inset, label
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day
from hitomado.words import Words


class TrayDialog(QDialog):
    """A list of the practice households' cards; Enter puts one on the reader."""

    def __init__(self, tray: PracticeTray, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._tray = tray
        self._words = words
        self._cards = tray.cards()
        self.setWindowTitle(words("ui.tray.title"))
        practice = Banner(words)
        practice.show_view(BannerView(Tone.PRACTICE, words("ui.practice.banner")))
        self._list = QListWidget()
        self._list.setAccessibleName(words("ui.tray.title"))
        for card in self._cards:
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
        self._story = label(role="lead", wrap=True)
        self._list.currentRowChanged.connect(self._tell)
        self._tell(0)
        hint = label(words("ui.tray.hint"), "soft")
        body = column(practice)
        body.addWidget(self._list, 1)
        body.addWidget(self._story)
        body.addWidget(hint)
        self.setLayout(inset(body))
        self.resize(1080, 600)

    def _tell(self, row: int) -> None:
        """What the household of the chosen card says at the counter."""
        card = self._cards[row]
        self._story.setText(
            self._words(f"practice.{card.household}.what")
            + (
                self._words(
                    "ui.tray.story", moved=day(self._words, card.moved), address=card.new_address
                )
                if card.moved
                else ""
            )
        )

    def _place(self, item: QListWidgetItem) -> None:
        self.accept()
        self._tray.place(str(item.data(Qt.ItemDataRole.UserRole)))
