"""What the window opens over itself: dialogs, the way to paper and files; loaded when used."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hitomado.core.chip.reading import CardReading
from hitomado.core.forms.papers import Paper
from hitomado.core.reasons import HitomadoError
from hitomado.core.visit import events as e
from hitomado.ui import theme
from hitomado.ui.appearance import Appearance, dress
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import ReasonDialog, print_pages
from hitomado.words import Words

if TYPE_CHECKING:
    from hitomado.ui.resident_window import ResidentWindow

RESIDENT, LANGUAGE = "Ctrl+R", "Ctrl+L"  # the resident's screen, and its next language


def application() -> QApplication:
    """The one application."""
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise TypeError("the window needs an application")
    return found


class Openers:
    """Opens dialogs over the window. saved: told where the form was saved.

    register_taken: told when another register is in use.
    """

    def __init__(
        self,
        over: QWidget,
        controller: Controller,
        words: Words,
        *,
        saved: Callable[[Path], None],
        register_taken: Callable[[], None],
    ) -> None:
        self._over = over
        self._controller = controller
        self._words = words
        self._saved = saved
        self._register_taken = register_taken
        self._resident: ResidentWindow | None = None

    def save_pdf(self) -> None:
        """Ask where the final form is to be saved, and save it."""
        visit = self._controller.desk.visit
        if visit is None:
            return
        title = self._words("ui.form.save_as")
        dialog = QFileDialog(self._over, title, str(Path.home()), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"hitomado-{visit.id[-12:]}.pdf")
        dialog.fileSelected.connect(
            lambda path: self._controller.paper.save_pdf(Path(path), self._saved)
        )
        dialog.open()

    def print_form(self) -> None:
        """Print the final form; only paper that came out counts as issued."""

        def out(issued: e.FormWasIssued, pages: Sequence[bytes]) -> None:
            if self._print(pages):
                self._controller.post(issued)

        self._controller.paper.final_pages(out)

    def print_pin_guide(self) -> None:
        """Print the resident's sheet on PINs."""
        self._controller.paper.pin_guide(self._print)

    def print_paper(self, paper: Paper) -> None:
        """Print any paper but the form."""
        self._controller.paper.pages(paper, self._print)

    def tools(self) -> None:
        """What the counter needs beside a visit."""
        from hitomado.ui.tools.menu import ToolsDialog

        ToolsDialog(self._controller, self._words, self._over).open()

    def worklist(self) -> None:
        """What is still to be done, over all visits."""
        from hitomado.ui.tools.worklist_dialog import WorklistDialog

        WorklistDialog(self._controller, self._words, self._over).open()

    def change_clerk(self) -> None:
        """Another clerk goes on."""
        from hitomado.ui.clerk_dialog import clerk_dialog

        clerk_dialog(self._controller, self._words, self._over).open()

    def hand_outs(self) -> None:
        """What comes next for the household, to take home."""
        from hitomado.ui.tools.hand_out_dialog import HandOutDialog

        if self._controller.desk.visit is not None:
            HandOutDialog(self._controller, self._words, self._over).open()

    def visit_sheet(self) -> None:
        """Other sections, and the sheet that the household takes home."""
        from hitomado.ui.tools.sections_dialog import SectionsDialog

        if self._controller.desk.visit is not None:
            SectionsDialog(self._controller, self._words, self._over).open()

    def export(self) -> None:
        """The visit as a file for the resident system."""
        from hitomado.ui.tools.export_dialog import ExportDialog

        ExportDialog(self._controller, self._words, self._over).open()

    def _print(self, pages: Sequence[bytes]) -> bool:
        """Whether paper came out; what went wrong is said."""
        try:
            return print_pages(self._over, pages)
        except HitomadoError as stop:
            self._refuse(stop)
            return False

    def stop_visit(self) -> None:
        """Ask why the visit is given up."""
        title, question = self._words("ui.stop.title"), self._words("ui.stop.ask")
        dialog = ReasonDialog(self._words, title, question, needed=True, parent=self._over)
        dialog.told.connect(lambda reason: self._controller.post(e.CloseWanted(reason)))
        dialog.open()

    def type_mover(self) -> None:
        """The form for what a 転出証明書 says."""
        from hitomado.ui.mover_dialog import MoverDialog

        card = self._controller.desk.card
        reading: CardReading | None = card.reading if card else None
        MoverDialog(self._controller, self._words, reading, self._over).open()

    def join(self) -> None:
        """Search for somebody who belongs to the visit."""
        from hitomado.ui.join_dialog import JoinDialog

        JoinDialog(self._controller, self._words, self._over).open()

    def take_register(self) -> None:
        """Import a file."""
        from hitomado.ui.import_dialog import ImportDialog

        dialog = ImportDialog(self._controller.parts.import_file, self._words, self._over)
        dialog.taken.connect(self._register_taken)
        dialog.taken.connect(self._controller.runner.register_renewed)
        dialog.open()

    def settings(self) -> None:
        """The look, the key's place, and what this office does with PINs."""
        from hitomado.ui.settings_dialog import SettingsDialog

        parts = self._controller.parts
        try:
            dialog = SettingsDialog(
                self._words,
                parts.appearance(),
                parts.key_place(),
                self._over,
                pin_change=self._controller.office.pin_change,
            )
        except HitomadoError as stop:
            self._refuse(stop)
            return
        dialog.kept.connect(self._keep_appearance)
        dialog.pin_change.connect(self._controller.allow_pin_change)
        dialog.open()

    def diagnosis(self) -> None:
        """What service, readers and card say of themselves."""
        from hitomado.ui.diagnosis_dialog import DiagnosisDialog

        log = self._controller.parts.card_log
        dialog = DiagnosisDialog(self._words, self._controller, self._over, log=log)
        dialog.log_switched.connect(self._controller.show_again)
        dialog.open()

    def resident_screen(self) -> None:
        """Show the resident's own screen, or put it away."""
        from hitomado.ui.resident_window import ResidentWindow

        if self._resident is None:
            self._resident = ResidentWindow(self._controller, self._words, RESIDENT, LANGUAGE)
        if self._resident.isVisible():
            self._resident.hide()
        else:
            self._resident.appear()

    def next_language(self) -> None:
        """The resident's screen goes on in the next language."""
        if self._resident is not None and self._resident.isVisible():
            self._resident.next_language()

    def put_away(self) -> None:
        """The window closes: no other one stays behind."""
        if self._resident is not None:
            self._resident.hide()

    def manual(self) -> None:
        """How to use the program."""
        from hitomado.ui.manual import ManualDialog

        ManualDialog(self._words, self._over).open()

    def _keep_appearance(self, wanted: Appearance) -> None:
        try:
            self._controller.parts.keep_appearance(wanted)
        except HitomadoError as stop:
            self._refuse(stop)
            return
        now = replace(wanted, scale=round(theme.current().scale * 100))
        dress(application(), now)

    def _refuse(self, stop: HitomadoError) -> None:
        self._controller.post(e.Failed(stop.reason, stop.params))
