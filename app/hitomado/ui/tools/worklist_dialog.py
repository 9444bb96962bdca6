"""What is still to be done, over all visits: what is due first in front."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.visit.worklist import Pending
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import ReasonDialog
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.models.worklist import what_words, work_line
from hitomado.ui.tools.work_desk import Rows, WorkDesk
from hitomado.words import Words


class WorklistDialog(QDialog):
    """Enter goes on with a line's person, F7 takes the line off with a reason, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._desk = WorkDesk(controller)
        self._rows: Rows = ()
        self.setWindowTitle(words("guide_work.list.title"))
        self._list = ChoiceList(words("guide_work.list.title"))
        self._list.show_lines((), words("guide_work.list.loading"))
        self._list.chosen.connect(self._take_up)
        self._start = button(words("guide_work.list.start"), self._start_here, kind="primary")
        self._settle = button(words("guide_work.list.settle"), self._ask_why)
        free = controller.desk.visit is None
        hint = words(f"guide_work.list.{'hint' if free else 'in_visit'}")
        body = column(label(words("guide_work.list.title"), "heading"), gap="one")
        body.addWidget(self._list, 1)
        body.addWidget(label(hint, "soft", wrap=True))
        close = button(words("ui.import.close"), self.reject)
        body.addLayout(row(close, None, self._settle, self._start, gap="one"))
        self.setLayout(inset(body))
        self.resize(1040, 560)
        self._show(())
        self._list.show_lines((), words("guide_work.list.loading"))
        self._desk.read(self._show)
        self._list.setFocus()

    def _show(self, rows: Rows) -> None:
        """Runs again after a line was taken off."""
        self._rows = rows
        today = self._controller.parts.clock.today()
        lines = ((str(n), work_line(self._words, each, today)) for n, each in enumerate(rows))
        self._list.show_lines(tuple(lines), self._words("guide_work.list.none"))
        self._start.setEnabled(bool(rows) and self._controller.desk.visit is None)
        self._settle.setEnabled(bool(rows))

    def _chosen(self) -> Pending | None:
        key = self._list.key
        return self._rows[int(key)] if key and int(key) < len(self._rows) else None

    def _start_here(self) -> None:
        self._take_up(self._list.key)

    def _take_up(self, key: str) -> None:
        if not key or self._controller.desk.visit is not None:
            return
        self.accept()
        self._desk.take_up(self._rows[int(key)])

    def _ask_why(self) -> None:
        left = self._chosen()
        procedure = left.procedure if left else None
        if left is None or procedure is None:
            return
        what = what_words(self._words, left)
        dialog = ReasonDialog(
            self._words,
            self._words("guide_work.list.settle"),
            self._words("guide_work.list.settle_ask", name=left.person.name, what=what),
            needed=True,
            parent=self,
        )
        dialog.told.connect(lambda why: self._desk.settle(left, procedure, why, self._show))
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7:
            self._ask_why()
        else:
            super().keyPressEvent(event)
