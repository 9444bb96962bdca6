"""Reader, register and 統合端末, each for itself: one being down says nothing of the others."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, inset, label, panel, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One status. icon: what it is about. tone and word: how it is. detail: shown on hovering."""

    icon: Shape
    title: str
    word: str
    tone: Tone
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StatusStripView:
    """What stands in the strip, left to right."""

    items: tuple[StatusItem, ...]


_STATES = {
    Tone.SUCCESS: Shape.CHECK,
    Tone.INFO: Shape.NOTE,
    Tone.WARNING: Shape.ALERT,
    Tone.ERROR: Shape.CROSS,
}


class StatusStrip(Panel):
    """The strip at the window's edge."""

    def __init__(self, say: Words) -> None:
        super().__init__("bar")
        self.say = say
        self.setAccessibleName(say("kit.status.name"))
        self._items = QHBoxLayout()
        self._items.setSpacing(theme.current().space("two"))
        inset(self._items, "one", "half")
        self.setLayout(self._items)

    def show_view(self, view: StatusStripView) -> None:
        clear(self._items)
        for item in view.items:
            shown = panel(
                "",
                row(
                    Mark(item.icon, Tone.SOFT, 22),
                    label(item.title, "soft"),
                    Mark(_STATES.get(item.tone, Shape.RING), item.tone, 20),
                    label(item.word, "small", item.tone),
                ),
            )
            shown.setToolTip(item.detail)
            shown.setAccessibleName(self.say("kit.status.item", title=item.title, word=item.word))
            shown.setAccessibleDescription(item.detail)
            self._items.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        self._items.addStretch(1)
