"""The end: the card goes back, what was done, what stays to be done and until when."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Step
from hitomado.core.visit.receipt import receipt
from hitomado.core.visit.times import step_seconds
from hitomado.ports import OpenStore
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import clear, label, name_label
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.answers import summary_lines
from hitomado.ui.models.guide import left_lines, times_line
from hitomado.ui.pages.base import EXPORT, Page
from hitomado.words import Words


def _spent(visit: str, store: OpenStore) -> Mapping[Step, int]:
    """Runs on the store thread."""
    lines = ((line.header.kind, line.header.at) for line in store.journal.lines(visit))
    return step_seconds(lines)


class DonePage(Page):
    """Says what was done by whose word; ends only without a card on the reader."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._card = Banner(words)
        self._number = label(role="lead", wrap=True)
        self._times = label(role="soft", wrap=True)
        self._lines = QVBoxLayout()
        self._noted = label(role="soft", wrap=True)
        self.body.addWidget(label(words("ui.done.headline"), "title"))
        for part in (self._card, self._number):
            self.body.addWidget(part)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._times)
        self.body.addWidget(self._noted)
        self.body.addWidget(label(words("ui.done.take_home"), "soft", wrap=True))
        self.body.addWidget(label(words("done_keys.export_line"), "soft", wrap=True))
        self.body.addStretch(1)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            return
        there = desk.card is not None
        key = "ui.done.card_there" if there else "ui.done.card_back"
        self._card.show_view(BannerView(Tone.ERROR if there else Tone.INFO, self.words(key)))
        short = receipt(visit.id)
        self._number.setText(self.words("guide_work.done.number", short=short, number=visit.id))
        noted = len(visit.residence)
        self._noted.setText(self.words("residence.done_page", count=noted) if noted else "")
        self._noted.setVisible(bool(noted))
        clear(self._lines)
        for person in visit.persons:
            self._lines.addWidget(name_label(person.name, large=False))
            for line in (
                *summary_lines(self.words, visit, person),
                *left_lines(self.words, visit, person),
            ):
                self._lines.addWidget(label(line, wrap=True))

    def bar(self, desk: Desk) -> PrimaryBarView:
        return PrimaryBarView(
            self.words("ui.bar.close"),
            main_enabled=desk.card is None,
            back=self.words("ui.bar.back"),
            actions=(
                BarAction("visit_sheet", self.words("ui.bar.visit_sheet"), "F9"),
                BarAction(EXPORT, self.words("done_keys.export"), "F10"),
                BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
            ),
            hint=self.words("ui.done.card_there") if desk.card else "",
        )

    def enter(self) -> None:
        """How long each step took stands in the journal's lines."""
        visit = self.controller.desk.visit
        self._times.setText("")
        if visit is not None:
            self.controller.ask_store(partial(_spent, visit.id), self._show_times)

    def _show_times(self, spent: Mapping[Step, int]) -> None:
        self._times.setText(times_line(self.words, spent))

    def main(self) -> None:
        self.controller.post(e.CloseWanted())

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.REREAD))

    def action(self, key: str) -> None:
        self.wanted.emit(key)
