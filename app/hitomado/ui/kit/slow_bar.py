"""Something takes longer than a moment: a moving bar and how to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, label

AFTER_MS = 1_000  # what is done sooner needs no bar


class SlowBar(Panel):
    """Hidden until the work has lasted for a second; hidden again when it ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._moving = QProgressBar()
        self._moving.setTextVisible(False)
        self._moving.setFixedHeight(theme.current().length(10))
        self._moving.setAccessibleName(text)
        body = column(self._moving, label(text, "soft"))
        self.setLayout(body)
        self._since = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._since.timeout.connect(self._begin)
        self.hide()

    def show_busy(self, busy: bool) -> None:
        """Say whether the work goes on."""
        if not busy:
            self._since.stop()
            self._moving.setRange(0, 1)  # at rest it costs no animation
            self.hide()
        elif not self._since.isActive() and self.isHidden():
            self._since.start()

    def _begin(self) -> None:
        self._moving.setRange(0, 0)
        self.show()
