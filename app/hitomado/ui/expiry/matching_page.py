"""The matching while it runs: how far it is, and the way out that keeps nothing."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QProgressBar

from hitomado.core.expiry.keeping import Stage
from hitomado.core.register.rejects import Reject
from hitomado.ui.expiry.page import ExpiryPage
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.words import Words

_NAMED = 500  # rows named in the list


class MatchingPage(ExpiryPage):
    """Emits `without_wanted()` when the file is to be taken without the rows named here."""

    without_wanted = Signal()
    cancel_wanted = Signal()
    counted = Signal(object, int)  # from the store's thread

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.running = False
        self._rows = 0
        self._bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._bar.setAccessibleName(words("expiry_view.matching"))
        self._count = label(role="lead")
        self._rejects = QListWidget()
        self._rejects.setAccessibleName(words("ui.import.rejects"))
        self._without = button(f"F4 {words('expiry_view.matching.without')}", self._go_without)
        self._cancel = button(words("expiry_view.matching.cancel"), self.cancel_wanted.emit)
        body = column(label(words("expiry_view.matching"), "heading"), gap="one")
        for part in (self._bar, self._count, self._rejects):
            body.addWidget(part)
        body.addStretch(1)
        body.addLayout(row(self._cancel, None, self._without))
        self.setLayout(inset(body, "half", "half"))
        self.counted.connect(self._show_count)

    def begin(self) -> None:
        """Show that it runs."""
        self.running, self._rows = True, 0
        self._bar.setRange(0, 0)
        self._bar.show()
        self._count.setText("")
        self._rejects.hide()
        self._without.hide()
        self._cancel.show()
        self.setFocus()

    def expect(self, rows: int) -> None:
        """Say how long the list is, for the bar."""
        self._rows = rows

    def cancelling(self) -> None:
        """Show that it is being let go."""
        self._count.setText(self._words("expiry_view.matching.cancelling"))

    def end(self, rejects: Sequence[Reject] = ()) -> None:
        """Show that it has ended; rejects: rows that stand in the way."""
        self.running = False
        self._bar.setRange(0, 1)  # at rest it costs no animation
        self._bar.hide()
        self._cancel.hide()
        self._count.setText("")
        self._rejects.clear()
        for found in rejects[:_NAMED]:
            why = self._words(f"reject.{found.reason}")
            self._rejects.addItem(
                self._words("register.reject", line=found.line, column=found.column, why=why)
            )
        if len(rejects) > _NAMED:
            self._rejects.addItem(self._words("ui.import.more", count=len(rejects) - _NAMED))
        self._rejects.setVisible(bool(rejects))
        self._without.setVisible(bool(rejects))
        if rejects:
            self.setFocus()

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        return {"F4": self._go_without}

    def _go_without(self) -> None:
        if not self.running and self._rejects.count():
            self.without_wanted.emit()

    def _show_count(self, stage: Stage, count: int) -> None:
        if not self.running:
            return
        if stage is Stage.JUDGING and self._rows:  # how many people are looked at nobody knows
            self._bar.setRange(0, self._rows)
            self._bar.setValue(min(count, self._rows))
        self._count.setText(self._words(f"expiry_view.matching.{stage}", count=count))
