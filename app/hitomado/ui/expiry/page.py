"""Base of the pages of the expiry window: keys on the page itself, one hint below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.panel import Panel


class ExpiryPage(Panel):
    """Emits `told(view)` for the window's banner (None = nothing to tell).

    Keys that no part of the page takes come to `on_key` by name ("1", "U", "F9", "Enter"); a key
    held down counts once.
    """

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        """What each key does now."""
        return {}

    def tell(self, view: BannerView | None) -> None:
        """Show something above the page."""
        self.told.emit(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        done = None if event.isAutoRepeat() else self.on_keys().get(key_name(event))
        if done is None:
            super().keyPressEvent(event)
            return
        event.accept()
        done()


def scrolled(box: QLayout) -> QScrollArea:
    """A part that gives way when the window is low; the keyboard does not stop at it."""
    area = QScrollArea(widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    holder.setLayout(box)
    area.setWidget(holder)
    return area


def key_name(event: QKeyEvent) -> str:
    """A key as pages name it: digits and letters by themselves, whatever the layout's case."""
    key, held = event.key(), event.modifiers()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "Enter"
    if key == Qt.Key.Key_Space:
        return "Space"
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
        return f"F{key - Qt.Key.Key_F1 + 1}"
    if held & Qt.KeyboardModifier.ControlModifier:
        return f"Ctrl+{chr(key)}" if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    return {Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right"}.get(Qt.Key(key), "")
