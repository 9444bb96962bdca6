"""What every page is: it shows a desk, says its bar, and answers the bar's keys."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hitomado.core.visit.desk import Desk
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.primary_bar import PrimaryBarView
from hitomado.ui.models.cards import notice
from hitomado.words import Words

# wanted of the window
REFRESH = "refresh"  # the page's own choice changed, the bar follows
CLOSE_CARD = "close_card"  # the card was looked at long enough
WITHOUT_CARD = "without_card"  # go on although the card that lies there cannot be used
HAND_OUTS = "hand_outs"  # what the household takes home where something cannot be done
WORKLIST = "worklist"  # what is still to be done, over all visits
TO_MAIN = "to_main"  # the keyboard has nothing left to fill here: on to the main action
EXPORT = "export"  # the visit as a file for the resident system
PIN_GUIDE = "pin_guide"  # the resident's sheet on PINs


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
        self._notice = Banner(words)
        self.body.addWidget(self._notice)

    def show_desk(self, desk: Desk) -> None:
        """Show this desk: what is to be said first, then the page's own content."""
        self._notice.setVisible(desk.notice is not None)
        if desk.notice is not None:
            self._notice.show_view(notice(self.words, desk.notice))
        self.show_content(desk)

    def show_content(self, desk: Desk) -> None:
        """Show the page's own part of this desk."""
        raise NotImplementedError

    def bar(self, desk: Desk) -> PrimaryBarView:
        """What the bottom bar offers."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is being typed: a field speaks when it is left, and a key may come before."""
        field = self.focusWidget()
        if isinstance(field, QLineEdit):
            field.editingFinished.emit()

    def saved(self, path: Path) -> None:
        """The form was saved there; the page that shows the form says so."""

    def main(self) -> None:
        """Enter: the page's main action."""

    def back(self) -> None:
        """Esc: one step back."""

    def action(self, key: str) -> None:
        """One of the bar's F keys."""

    def enter(self) -> None:
        """The page was just shown: put the keyboard where the work begins."""
