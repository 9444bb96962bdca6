"""One thing the clerk ticks, with the reason for it below."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, inset, label
from hitomado.ui.kit.ticks import SIDE, Tick
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class TickView:
    """One tick. enabled False: shown with its reason, not to be changed."""

    id: str
    text: str
    ticked: bool = False
    reason: str = ""
    enabled: bool = True


class TickRow(Panel):
    """Emits `ticked(id, on)`."""

    ticked = Signal(str, bool)

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self._view = TickView("", "")
        self._box = Tick()
        self._box.clicked.connect(lambda on: self.ticked.emit(self._view.id, on))
        self._reason = label(role="soft", wrap=True)
        look = theme.current()
        self._reason.setIndent(look.length(SIDE) + look.space("half"))
        self.setFocusProxy(self._box)
        self.setLayout(inset(column(self._box, self._reason, gap="hair"), "one", "half"))

    def show_view(self, view: TickView) -> None:
        self._view = view
        self._box.setText(view.text)
        self._box.setChecked(view.ticked)
        self._box.setEnabled(view.enabled)
        self._box.setAccessibleName(view.text)
        self._box.setAccessibleDescription(view.reason)
        self._reason.setText(view.reason)
        self._reason.setVisible(bool(view.reason))
