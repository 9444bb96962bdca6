"""One question with its few answers, each answered by one number key."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, inset, label, set_panel
from hitomado.ui.kit.ticks import SIDE, Choice
from hitomado.words import Words

IN_A_ROW = 3
_LONG = 480  # pixels: answers longer than this stand one below the other


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One answer. key: what is emitted."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question.

    why: what the answer decides. chosen: the key answered, None = open. first: the answer that
    has the keyboard first, "" = the first one. stacked: the answers stand one below the other,
    however short they are. room: pixels across that the answers have; as many stand side by
    side as fit into it. 0 = as always.
    """

    id: str
    text: str
    choices: tuple[ChoiceView, ...]
    chosen: str | None = None
    why: str = ""
    first: str = ""
    stacked: bool = False
    room: int = 0


class QuestionRow(Panel):
    """Emits `answered(question id, choice key)`."""

    answered = Signal(str, str)

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self._view = QuestionView("", "", ())
        self._text = label(role="strong", wrap=True)
        self._why = label(role="soft", wrap=True)
        self._choices = QGridLayout()
        self._choices.setHorizontalSpacing(theme.current().space("one_half"))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        body = column(self._text, self._choices, self._why, gap="half")
        self.setLayout(inset(body, "one", "half"))

    def show_view(self, view: QuestionView) -> None:
        old = self._view
        self._view = view
        self._text.setText(view.text)
        self._why.setText(view.why)
        self._why.setVisible(bool(view.why))
        self.setAccessibleName(view.text)
        self.setAccessibleDescription(view.why)
        if (old.id, old.choices) != (view.id, view.choices):
            self._rebuild(view)
        self._group.setExclusive(False)
        for choice, made in zip(view.choices, self._group.buttons(), strict=True):
            made.setChecked(choice.key == view.chosen)
        self._group.setExclusive(True)
        self._lead_to(view)
        set_panel(self, "current" if view.chosen is None else "plain")

    def _rebuild(self, view: QuestionView) -> None:
        for gone in self._group.buttons():
            self._group.removeButton(gone)
        clear(self._choices)
        widest = max(
            (self.fontMetrics().horizontalAdvance(c.text) for c in view.choices), default=0
        )
        stacked = view.stacked or widest > theme.current().length(_LONG)
        in_a_row = 1 if stacked else self._side_by_side(view) if view.room else IN_A_ROW
        before: QWidget = self._text  # where the question is drawn, there Tab meets its answers
        self._text.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders nothing after a NoFocus one
        for number, choice in enumerate(view.choices, start=1):
            made = Choice(self.say("kit.question.choice", number=number, text=choice.text))
            made.setAccessibleName(f"{view.text} {choice.text}")
            self._group.addButton(made, number)
            self._choices.addWidget(made, (number - 1) // in_a_row, (number - 1) % in_a_row)
            QWidget.setTabOrder(before, made)
            before = made
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column_ in range(self._choices.columnCount() + 1):
            self._choices.setColumnStretch(column_, 0)
        self._choices.setColumnStretch(in_a_row if in_a_row > 1 else IN_A_ROW, 1)

    def _side_by_side(self, view: QuestionView) -> int:
        """As many columns as have room, each as wide as its widest answer."""
        look = theme.current()
        beside = look.length(SIDE) + 2 * look.space("half") + look.space("one_half")
        texts = [self.fontMetrics().horizontalAdvance(f"0 {c.text}") for c in view.choices]
        for count in range(len(texts), 1, -1):
            columns = [max(texts[at::count]) + beside for at in range(count)]
            if sum(columns) <= view.room:
                return count
        return 1

    def _lead_to(self, view: QuestionView) -> None:
        keys = [choice.key for choice in view.choices]
        at = keys.index(view.first) if view.first in keys else 0
        buttons = self._group.buttons()
        self.setFocusProxy(buttons[at] if buttons else None)  # type: ignore[arg-type]

    def _clicked(self, number: int) -> None:
        self.answered.emit(self._view.id, self._view.choices[number - 1].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        made = self._group.button(number) if 1 <= number <= 9 else None
        if made is None:
            event.ignore()
        else:
            made.setFocus()
            made.click()
