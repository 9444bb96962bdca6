"""What every page is: it shows a desk, says its bar, and answers the bar's keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hitomado.core.visit.desk import Desk
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.primary_bar import PrimaryBarView
from hitomado.words import Words


class Page(QWidget):
    """A page of the window. It keeps no state of its own but what is being typed.

    Emits `wanted(key)` for what only the window can open.
    """

    wanted = Signal(str)

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__()
        self.controller = controller
        self.words = words
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(
            theme.current().space("half"), 0, theme.current().space("one"), 0
        )
        self.body.setSpacing(theme.current().space("one"))

    def show_desk(self, desk: Desk) -> None:
        """Show this desk."""
        raise NotImplementedError

    def bar(self, desk: Desk) -> PrimaryBarView:
        """What the bottom bar offers."""
        raise NotImplementedError

    def main(self) -> None:
        """Enter: the page's main action."""

    def back(self) -> None:
        """Esc: one step back."""

    def action(self, key: str) -> None:
        """One of the bar's F keys."""

    def enter(self) -> None:
        """The page was just shown: put the keyboard where the work begins."""
