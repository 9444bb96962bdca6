"""Taking the town's register file: progress, cancel, rejected rows named, the clerk's choice."""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QProgressBar, QWidget

from hitomado.core.reasons import HitomadoError
from hitomado.core.register.rejects import Reject
from hitomado.ports import FileImport, ImportOutcome
from hitomado.runner.work import internal
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words

_NAMED = 500  # rows named in the list; all of them stand in the file beside it


class ImportDialog(QDialog):
    """Whole, without the rejected rows, or not at all. Emits `taken` when a register is in use."""

    taken = Signal()
    _counted = Signal(int)
    _ended = Signal(object)

    def __init__(self, take: FileImport, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._take = take
        self._words = words
        self._path: Path | None = None
        self._stop = threading.Event()
        self._running = False
        self.setWindowTitle(words("ui.import.title"))
        self._result = Banner(words)
        self._bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._bar.setAccessibleName(words("ui.import.title"))
        self._count = label(role="lead")
        self._rows = QListWidget()
        self._rows.setAccessibleName(words("ui.import.rejects"))
        self._choose = button(words("ui.import.choose"), self._ask, kind="primary")
        self._without = button(words("ui.import.without"), lambda: self._begin(accept=True))
        self._close = button(words("ui.bar.cancel"), self.reject)
        body = column(label(words("ui.import.hint"), "soft", wrap=True), self._result, gap="one")
        body.addWidget(self._bar)
        body.addWidget(self._count)
        body.addWidget(self._rows)
        body.addLayout(row(self._close, None, self._without, self._choose))
        self.setLayout(inset(body))
        self.resize(880, 560)
        self._counted.connect(self._tell_count)
        self._ended.connect(self._show_end)
        self._bar.hide()
        self._hide_result()
        self._choose.setFocus()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._words("ui.import.choose"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["CSV (*.csv *.txt)", self._words("ui.import.all_files")])
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Begin with a file."""
        self._path = path
        self._begin(accept=False)

    def _begin(self, *, accept: bool) -> None:
        path = self._path
        if path is None or self._running:
            return
        self._running = True
        self._stop.clear()
        self._hide_result()
        self._choose.setEnabled(False)
        self._bar.show()
        self._tell_count(0)

        def work() -> None:
            try:
                outcome = self._take(
                    path,
                    accept_rejects=accept,
                    progress=self._counted.emit,
                    cancelled=self._stop.is_set,
                )
            except HitomadoError as stop:
                outcome = ImportOutcome(None, stop=stop)
            except Exception as bug:  # a mistake of ours must not leave the dialog running for ever
                outcome = ImportOutcome(None, stop=internal(bug))
            self._ended.emit(outcome)

        threading.Thread(target=work, name="import", daemon=True).start()

    def _hide_result(self) -> None:
        self._result.hide()
        self._rows.hide()
        self._without.hide()

    def _tell_count(self, count: int) -> None:
        self._count.setText(self._words("register.progress", count=count))

    def _show_end(self, outcome: ImportOutcome) -> None:
        self._running = False
        self._bar.hide()
        self._choose.setEnabled(True)
        self._result.show_view(self._verdict(outcome))
        self._result.show()
        self._show_rejects(outcome.rejects)
        self._without.setVisible(outcome.people is None and bool(outcome.rejects))
        if outcome.people is not None:
            self._close.setText(self._words("ui.import.close"))
            self.taken.emit()

    def _verdict(self, outcome: ImportOutcome) -> BannerView:
        if outcome.stop is not None:
            key, params = f"reason.{outcome.stop.reason}", dict(outcome.stop.params)
            return BannerView(
                Tone.WARNING,
                self._words(f"{key}.title", **params),
                self._words(f"{key}.what", **params),
                self._words(f"{key}.remedy", **params),
            )
        dropped = self._words("kit.list.comma").join(outcome.dropped)
        return BannerView(
            Tone.SUCCESS,
            self._words("ui.import.done", count=outcome.people),
            self._words("register.dropped", columns=dropped) if dropped else "",
            self._words("register.dated_ahead") if outcome.dated_ahead else "",
        )

    def _show_rejects(self, rejects: Sequence[Reject]) -> None:
        self._rows.clear()
        self._rows.setVisible(bool(rejects))
        for found in rejects[:_NAMED]:
            why = self._words(f"reject.{found.reason}")
            self._rows.addItem(
                self._words("register.reject", line=found.line, column=found.column, why=why)
            )
        if len(rejects) > _NAMED:
            self._rows.addItem(self._words("ui.import.more", count=len(rejects) - _NAMED))

    def reject(self) -> None:
        """Cancel what runs; the former register stays in use. Without work: close."""
        if self._running:
            self._stop.set()
            self._count.setText(self._words("ui.import.cancelling"))
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.reject()
            event.ignore()
        else:
            event.accept()
