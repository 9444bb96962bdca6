"""One rule's new value as it is typed, and from which day it holds."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, inset, label
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.words import Words

_FLAG = "flag"
ON, OFF = "on", "off"


class RuleEditor(Panel):
    """A line, several lines, or a choice of two, by what the rule is. Emits `edited()`.

    read, tell, today: as `DateField` needs them.
    """

    edited = Signal()

    def __init__(
        self,
        say: Words,
        *,
        read: Callable[[str], date | None],
        tell: Callable[[date], str],
        today: Callable[[], date],
    ) -> None:
        super().__init__("sunken")
        self.say = say
        self._title = label(say("office_rules.new_value"), "strong")
        self._line = QLineEdit()
        self._many = QPlainTextEdit()
        self._many.setTabChangesFocus(True)
        self._many.setFixedHeight(theme.current().length(150))
        self._choice = QuestionRow(say)
        self._chosen = ON
        self._limits = label(role="small", wrap=True)
        name = say("office_rules.since")
        self.since = DateField(say, name, read=read, tell=tell, today=today)
        body = column(self._title, self._line, self._many, self._choice, self._limits, gap="half")
        body.addWidget(self.since)
        self.setLayout(inset(body, "one", "half"))
        self._line.textChanged.connect(self.edited)
        self._line.installEventFilter(self)
        self._many.textChanged.connect(self.edited)
        self._choice.answered.connect(self._choose)
        self.since.changed.connect(self.edited)

    def show_value(
        self, name: str, typed: str, since: date | None, *, form: str, limits: str
    ) -> None:
        """Show what is typed so far. name: the rule's title. form: flag, line or many."""
        spoke = self.blockSignals(True)
        self._line.setVisible(form == "line")
        self._many.setVisible(form == "many")
        self._choice.setVisible(form == _FLAG)
        self._title.setVisible(form != _FLAG)
        spoken = f"{self.say('office_rules.new_value')} {name}"
        for field in (self._line, self._many):
            field.setAccessibleName(spoken)
            field.setAccessibleDescription(limits)
        if form == _FLAG:
            self._chosen = typed
            self._show_choice()
        elif form == "line":
            self._line.setText(typed)
        elif self._many.toPlainText() != typed:
            self._many.setPlainText(typed)
        self._form = form
        self._limits.setText(limits)
        self._limits.setVisible(bool(limits))
        self.since.reset(since)
        self.setFocusProxy(self._field())
        self.blockSignals(spoke)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter behind the value asks from which day: it is saved by the Enter behind that."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or plain:
            return False
        self.since.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @property
    def typed(self) -> str:
        """What is typed or chosen."""
        match self._form:
            case "flag":
                return self._chosen
            case "line":
                return self._line.text()
        return self._many.toPlainText()

    def _field(self) -> QWidget:
        match self._form:
            case "flag":
                return self._choice
            case "line":
                return self._line
        return self._many

    def _show_choice(self) -> None:
        choices = tuple(ChoiceView(key, self.say(f"office_rules.flag.{key}")) for key in (ON, OFF))
        text = self.say("office_rules.new_value")
        self._choice.show_view(QuestionView(_FLAG, text, choices, self._chosen, first=self._chosen))

    def _choose(self, _question: str, key: str) -> None:
        self._chosen = key
        self._show_choice()
        self.edited.emit()
