"""Practice only: the tray of virtual cards, picked and put on the virtual reader by keyboard."""

from PySide6.QtWidgets import QDialog, QWidget

from hitomado.ports import PracticeCard, PracticeTray
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
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
        self._list = ChoiceList(words("ui.tray.title"))
        self._list.show_lines(tuple((card.id, self._line(card)) for card in self._cards))
        self._list.chosen.connect(self._place)
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

    def _line(self, card: PracticeCard) -> str:
        return self._words(
            "ui.tray.card",
            household=self._words(f"practice.{card.household}.title"),
            holder=card.holder,
            birth=card.birth,
            code=card.security_code,
            pin=card.pin or self._words("ui.tray.forgotten"),
        )

    def _place(self, card: str) -> None:
        self.accept()
        self._tray.place(card)
