"""A step is put off: why, and the day that was agreed for it, if any."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day
from hitomado.words import Words

_REASON_LENGTH = 100


class DeferDialog(QDialog):
    """Emits `told(reason, day | None)` when accepted; both may be empty. Esc tells nothing."""

    told = Signal(str, object)

    def __init__(self, controller: Controller, words: Words, step: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._today = controller.parts.clock.today
        title, question = words("ui.guide.later.title"), words("ui.guide.later.ask", step=step)
        self.setWindowTitle(title)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(question)
        self._reason.setMaxLength(_REASON_LENGTH)
        self._reason.setMinimumWidth(theme.current().length(560))
        self._day = DateField(
            words,
            words("guide_work.later.day"),
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=self._today,
        )
        self._problem = label(wrap=True, tone=Tone.ERROR)
        self._problem.hide()
        self._go = button(words("ui.bar.record"), self._done, kind="primary")
        self._go.setDefault(True)
        body = column(
            label(title, "heading"),
            label(question, wrap=True),
            self._reason,
            self._day,
            self._problem,
            gap="one",
        )
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, self._go))
        self.setLayout(inset(body))
        self._reason.setFocus()

    def _done(self) -> None:
        agreed: date | None = self._day.value
        if (agreed is None and self._day.typed) or (agreed is not None and agreed <= self._today()):
            self._problem.setText(self._words("guide_work.later.day_past"))
            self._problem.show()
            self._day.setFocus()
            return
        self.accept()
        self.told.emit(self._reason.text().strip(), agreed)
