"""Where the counter's work stands: the steps in a row, told apart by mark, weight and word."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, inset, label, panel, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


class StepState(StrEnum):
    """How far one step is."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LEFT = "left"  # passed over


@dataclass(frozen=True, slots=True)
class StepView:
    """One step: its short name and how far it is."""

    title: str
    state: StepState


@dataclass(frozen=True, slots=True)
class StepRailView:
    """All steps, first to last."""

    steps: tuple[StepView, ...]


_LOOKS = {
    StepState.DONE: (Shape.CHECK, Tone.SUCCESS, ""),
    StepState.NOW: (Shape.NOW, Tone.ACTION, "strong"),
    StepState.NEXT: (Shape.RING, Tone.SOFT, ""),
    StepState.LEFT: (Shape.ALERT, Tone.WARNING, ""),
}


class StepRail(Panel):
    """The rail. Nothing to press: going back is the primary bar's work."""

    def __init__(self, say: Words) -> None:
        super().__init__("strip")
        self.say = say
        self._steps = QHBoxLayout()
        self._steps.setSpacing(theme.current().space("hair"))
        inset(self._steps, "one", "half")
        self.setLayout(self._steps)

    def show_view(self, view: StepRailView) -> None:
        clear(self._steps)
        said = []
        for number, step in enumerate(view.steps, start=1):
            if number > 1:
                rule = panel("rule", QHBoxLayout())
                rule.setFixedHeight(2)
                rule.setMinimumWidth(theme.current().space("hair"))
                self._steps.addWidget(rule, 1, Qt.AlignmentFlag.AlignVCenter)
            shape, tone, role = _LOOKS[step.state]
            text = label(step.title, role or "small", tone)
            inner = row(Mark(shape, tone, 22), text, gap="hair")
            inset(inner, "half", "hair")
            item = panel("current" if step.state is StepState.NOW else "", inner)
            word = self.say(f"kit.step.{step.state.value}")
            item.setAccessibleName(
                self.say("kit.step.name", number=number, title=step.title, state=word)
            )
            said.append(item.accessibleName())
            self._steps.addWidget(item)
        self.setAccessibleName(self.say("kit.step.rail"))
        self.setAccessibleDescription(" ".join(said))
