"""Base of the parts that are a framed panel or a plain area."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from hitomado.ui.kit.parts import set_panel


class Panel(QFrame):
    """A frame the style sheet draws. kind: see `set_panel`; "" = no frame at all."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, bool(kind))
        if kind:
            set_panel(self, kind)
