"""Another clerk goes on at the same PC: whose name the records carry from now on."""

from PySide6.QtWidgets import QWidget

from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import ReasonDialog
from hitomado.words import Words


def clerk_dialog(controller: Controller, words: Words, parent: QWidget) -> ReasonDialog:
    """Make the question; the visit stays as it is, whatever is answered."""
    dialog = ReasonDialog(
        words,
        words("guide_work.clerk.title"),
        words("guide_work.clerk.ask", clerk=controller.office.clerk),
        needed=True,
        parent=parent,
    )
    dialog.told.connect(controller.hand_over)
    return dialog
