"""A date as clerks write it; below it, in words, what was understood."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, column, label, restyle, row, set_tone
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


class DateField(Panel):
    """Typed freely; Space = today, arrows = a day on or back. Emits `changed(date | None)`.

    read: typed text → date, None if it is none. tell: date → words. today: the office's today.
    """

    changed = Signal(object)

    def __init__(
        self,
        say: Words,
        name: str,
        *,
        read: Callable[[str], date | None],
        tell: Callable[[date], str],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.say = say
        self._read, self._tell, self._today = read, tell, today
        self._value: date | None = None
        self._field = QLineEdit()
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(say("kit.date.placeholder"))
        self._field.setMinimumWidth(theme.current().length(280))
        self._field.textChanged.connect(self._understand)
        self._field.installEventFilter(self)
        now = button(
            say("kit.date.today"), self._take_today, name=f"{name} {say('kit.date.today')}"
        )
        self._understood = label(role="small", wrap=True)
        self.setFocusProxy(self._field)
        self._name, self._now = label(name, "strong"), now
        self.setLayout(
            column(self._name, row(self._field, now, None), self._understood, gap="hair")
        )
        self._understand("")

    def show_name(self, name: str) -> None:
        """Ask for another day by the same field."""
        self._name.setText(name)
        self._field.setAccessibleName(name)
        self._now.setAccessibleName(f"{name} {self.say('kit.date.today')}")

    @property
    def value(self) -> date | None:
        """The date understood, None while there is none."""
        return self._value

    @property
    def typed(self) -> bool:
        """Whether anything stands in the field, understood or not."""
        return bool(self._field.text().strip())

    def set_value(self, value: date | None) -> None:
        """Show a known date; counts as a change."""
        self._field.setText("" if value is None else f"{value:%Y%m%d}")

    def reset(self, value: date | None) -> None:
        """Show what is known of another case, None included; no change, nothing is emitted."""
        spoke = self.blockSignals(True)
        self.set_value(value)
        self.blockSignals(spoke)

    def _take_today(self) -> None:
        self.set_value(self._today())
        self._field.setFocus()

    def _understand(self, text: str) -> None:
        before, self._value = self._value, self._read(text.strip()) if text.strip() else None
        wrong = bool(text.strip()) and self._value is None
        if self._value is not None:
            said = self._tell(self._value)
        else:
            said = self.say("kit.date.not_understood" if wrong else "kit.date.hint")
        self._understood.setText(said)
        set_tone(self._understood, Tone.ERROR if wrong else Tone.SOFT)
        self._field.setAccessibleDescription(said)
        self._field.setProperty("wrong", wrong)
        restyle(self._field)
        if before != self._value:
            self.changed.emit(self._value)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._take_today()
        elif step is not None:
            self.set_value((self._value or self._today()) + timedelta(days=step))
        else:
            return False
        return True
