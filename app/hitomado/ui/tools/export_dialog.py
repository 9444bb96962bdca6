"""The visit as a file for the resident system: written, taken over there, deleted here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from hitomado.core.export.columns import KEYS, What
from hitomado.core.export.kept import KeptFile
from hitomado.core.export.rows import Row, card_rows, notice_rows
from hitomado.core.export.writing import export_bytes
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.visit.desk import Notice
from hitomado.ports import OpenStore
from hitomado.runner import exports
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.cards import notice
from hitomado.ui.models.text import clock_time
from hitomado.words import Words


class ExportDialog(QDialog):
    """Enter on a kind asks where to write it; F6 deletes the chosen file; Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._files: dict[str, KeptFile] = {}
        self.setWindowTitle(words("export.title"))
        self._said = Banner(words)
        self._said.hide()
        self._kinds = ChoiceList(words("export.which"))
        if controller.desk.visit is not None:
            self._kinds.show_lines(tuple((str(w), words(f"export.what.{w}")) for w in KEYS))
        else:
            self._kinds.show_lines((), words("export.no_visit"))
        self._kept = ChoiceList(words("export.kept"))
        self._kinds.chosen.connect(lambda what: self._ask(What(what)))
        QShortcut(QKeySequence("F6"), self).activated.connect(self._delete)
        self._lay_out()
        self._refresh()
        self._kinds.setFocus()

    def _lay_out(self) -> None:
        words = self._words
        body = column(label(words("export.hint"), "soft", wrap=True), self._said)
        body.addWidget(label(words("export.which"), "strong"))
        body.addWidget(self._kinds, 1)
        body.addWidget(label(words("export.kept"), "strong"))
        body.addWidget(self._kept, 2)
        deleting = button(f"F6 {words('export.delete')}", self._delete)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, deleting))
        self.setLayout(inset(body))
        self.resize(860, 560)

    def _ask(self, what: What) -> None:
        dialog = QFileDialog(self, self._words("export.save_as"), str(Path.home()), "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        visit = self._controller.desk.visit
        dialog.selectFile(f"hitomado-{what}-{visit.id[-8:] if visit else ''}.csv")
        dialog.fileSelected.connect(lambda path: self._write(what, Path(path)))
        dialog.open()

    def _write(self, what: What, path: Path) -> None:
        visit = self._controller.desk.visit
        if visit is None:
            return
        try:
            rows = self._rows(what)
            data = export_bytes(self._controller.parts.export_map(what), rows)
        except HitomadoError as stop:
            self._tell(stop)
            return
        file = exports.NewFile(what, data, len(rows), path)
        clerk, of = self._controller.office.clerk, visit.id
        self._on_store(
            lambda store: exports.write(store.journal, file, clerk=clerk, visit=of),
            self._words("export.done"),
        )

    def _rows(self, what: What) -> Sequence[Row]:
        visit, made = self._controller.desk.visit, self._controller.paper.form()
        rows: Sequence[Row] = ()
        if visit is not None and made is not None:
            rows = notice_rows(made[0]) if what is What.NOTICE else card_rows(visit)
        if not rows:
            raise HitomadoError(Reason.EXPORT_NOTHING)
        return rows

    def _delete(self) -> None:
        file = self._files.get(self._kept.key)
        if file is not None:
            clerk = self._controller.office.clerk
            self._on_store(
                lambda store: exports.delete(store.journal, file, clerk=clerk),
                self._words("export.deleted"),
            )

    def _on_store(self, job: Callable[[OpenStore], object], done: str) -> None:
        def run(store: OpenStore) -> HitomadoError | None:
            try:
                job(store)
            except HitomadoError as stop:
                return stop
            return None

        def answer(stop: HitomadoError | None) -> None:
            if stop is None:
                self._said.show_view(BannerView(Tone.SUCCESS, done))
                self._said.show()
            else:
                self._tell(stop)
            self._refresh()

        self._controller.ask_store(run, answer)

    def _refresh(self) -> None:
        self._controller.ask_store(lambda store: exports.kept(store.journal), self._show)

    def _show(self, files: Sequence[KeptFile]) -> None:
        self._files = {file.id: file for file in files}
        lines = tuple((file.id, self._line(file)) for file in files)
        self._kept.show_lines(lines, self._words("export.none_kept"))

    def _line(self, file: KeptFile) -> str:
        return self._words(
            "export.kept_line",
            what=self._words(f"export.what.{file.what}"),
            file=Path(file.path).name,
            folder=Path(file.path).parent,
            rows=file.rows,
            time=clock_time(file.at),
            clerk=file.clerk,
        )

    def _tell(self, stop: HitomadoError) -> None:
        self._said.show_view(notice(self._words, Notice(stop.reason, stop.params)))
        self._said.show()
