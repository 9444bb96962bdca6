"""Households that are expected: until when, with their forms so far; Enter opens the visit."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.reasons import HitomadoError
from hitomado.core.visit import events as e
from hitomado.core.visit.prepared import Prepared, prepare
from hitomado.core.visit.served import RecordsWaiting
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import print_pages
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.models.text import day
from hitomado.words import Words


class PreparedDialog(QDialog):
    """Enter opens the chosen household's visit, F9 prints all forms as drafts, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._prepared: dict[str, Prepared] = {}
        self.setWindowTitle(words("prepared.title"))
        self._list = ChoiceList(words("prepared.title"))
        self._list.setWordWrap(True)
        self._list.chosen.connect(self._open)
        QShortcut(QKeySequence("F9"), self).activated.connect(self._print)
        body = column(label(words("prepared.hint"), "soft", wrap=True))
        body.addWidget(self._list, 1)
        body.addWidget(label(words("prepared.same_day"), "soft", wrap=True))
        printing = button(f"F9 {words('prepared.print')}", self._print)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, printing))
        self.setLayout(inset(body))
        self.resize(980, 600)
        controller.movers(self._show)

    def _show(self, waiting: RecordsWaiting) -> None:
        free = [record for record in waiting.records if record.id not in waiting.in_work]
        found = prepare(free, self._controller.office)
        self._prepared = {each.record.id: each for each in found}
        lines = tuple((key, self._line(each)) for key, each in self._prepared.items())
        self._list.show_lines(lines, self._words("prepared.none"))
        self._list.setFocus()

    def _line(self, each: Prepared) -> str:
        names = self._words("kit.list.comma").join(each.names) or self._words("prepared.nameless")
        over = each.last_day < self._controller.parts.clock.today()
        return self._words(
            "prepared.over" if over else "prepared.line",
            names=names,
            planned=day(self._words, each.record.planned),
            last=day(self._words, each.practical),
        )

    def _open(self, record: str) -> None:
        if self._controller.desk.visit is None:
            self.accept()
            self._controller.open_record(self._prepared[record].record)

    def _print(self) -> None:
        """Print the drafts one after the other; what has no sheet yet is left out."""
        drafts = [(p.form, p.sheets) for p in self._prepared.values() if p.sheets.sheets]
        self._controller.paper.drafts(drafts, self._out)

    def _out(self, pages: Sequence[bytes]) -> None:
        try:
            print_pages(self, pages)
        except HitomadoError as stop:
            self._controller.post(e.Failed(stop.reason, stop.params))
