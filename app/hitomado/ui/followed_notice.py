"""What goes wrong while a dialog is open is said in the dialog: the window lies behind it."""

from PySide6.QtWidgets import QDialog

from hitomado.core.visit.desk import Desk
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner
from hitomado.ui.models.cards import notice
from hitomado.words import Words


class FollowedNotice(Banner):
    """Shows the desk's notices that come while its dialog is open."""

    def __init__(self, controller: Controller, words: Words, dialog: QDialog) -> None:
        super().__init__(words)
        self._words = words
        self._before = controller.desk.notice
        self.hide()
        controller.changed.connect(self._follow)
        dialog.finished.connect(lambda _end: controller.changed.disconnect(self._follow))

    def _follow(self, desk: Desk) -> None:
        if desk.notice is not self._before:
            self._before = None
        told = desk.notice if self._before is None else None
        self.setVisible(told is not None)
        if told is not None:
            self.show_view(notice(self._words, told))
