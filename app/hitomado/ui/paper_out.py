"""A dialog's paper goes to the printer or into a file; what went wrong is told in the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hitomado.core.forms.papers import Paper
from hitomado.core.reasons import HitomadoError
from hitomado.core.visit import events as e
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import print_pages


def print_paper(
    over: QWidget, controller: Controller, paper: Paper, printed: Callable[[], object]
) -> None:
    """Let the clerk choose a printer; printed: told only if paper came out."""

    def out(pages: Sequence[bytes]) -> None:
        try:
            done = print_pages(over, pages)
        except HitomadoError as stop:
            controller.post(e.Failed(stop.reason, stop.params))
            return
        if done:
            printed()

    controller.paper.pages(paper, out)


def save_paper(over: QWidget, controller: Controller, paper: Paper, title: str, name: str) -> None:
    """Ask where the PDF goes. name: proposed, without its ending."""
    dialog = QFileDialog(over, title, str(Path.home()), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    dialog.fileSelected.connect(
        lambda path: controller.paper.save(paper, Path(path), lambda _path: None)
    )
    dialog.open()
