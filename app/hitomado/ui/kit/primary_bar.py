"""The bar at the bottom: back, the main action, and what the F keys do here."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, clear, inset, label
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class BarAction:
    """One action. shortcut: an F key ("F3"); shown on the button."""

    key: str
    text: str
    shortcut: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class PrimaryBarView:
    """back, main: texts, None = not offered. hint: why the main action waits."""

    main: str | None
    main_enabled: bool = True
    back: str | None = None
    actions: tuple[BarAction, ...] = ()
    hint: str = ""


def _looks(action: BarAction) -> tuple[str, str, str]:
    return (action.key, action.text, action.shortcut)


class PrimaryBar(Panel):
    """Enter is the main action and Esc goes back wherever nothing else wants those keys.

    Emits `main()`, `back()` and `action(key)`.
    """

    main = Signal()
    back = Signal()
    action = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__("bar")
        self.say = say
        self._back = button("", self.back.emit)
        self._main = button("", self.main.emit, kind="primary")
        self._main.setMinimumWidth(theme.current().length(220))
        self._hint = label(role="soft", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._actions = QHBoxLayout()
        body = QHBoxLayout()
        body.setSpacing(theme.current().space("one"))
        body.addWidget(self._back)
        body.addLayout(self._actions)
        body.addWidget(self._hint, 1)
        body.addWidget(self._main)
        self.setLayout(inset(body, "one", "half"))
        self._watched: QObject | None = None
        self._shown: tuple[BarAction, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._keys: dict[str, QShortcut] = {}

    def show_view(self, view: PrimaryBarView) -> None:
        for shown, text, key in ((self._back, view.back, "Esc"), (self._main, view.main, "Enter")):
            shown.setVisible(text is not None)
            shown.setText("" if text is None else self.say("kit.bar.key", text=text, key=key))
            shown.setAccessibleName(text or "")
        self._main.setEnabled(view.main_enabled)
        self._hint.setText(view.hint)
        if [_looks(a) for a in self._shown] != [_looks(a) for a in view.actions]:
            clear(self._actions)
            for old in self._keys.values():
                old.setEnabled(False)  # two shortcuts of one key would answer to neither
                old.deleteLater()
            self._keys = {a.key: self._key(a) for a in view.actions if a.shortcut}
            self._buttons = {a.key: self._button(a) for a in view.actions}
        self._shown = view.actions
        for wanted in view.actions:
            self._buttons[wanted.key].setEnabled(wanted.enabled)
            if wanted.key in self._keys:
                self._keys[wanted.key].setEnabled(wanted.enabled)

    def focus_main(self) -> bool:
        """Put the keyboard on the main action, else on the way back; False: there is neither."""
        for offered in (self._main, self._back):
            if offered.isVisible() and offered.isEnabled():
                offered.setFocus()
                return True
        return False

    def _key(self, wanted: BarAction) -> QShortcut:
        """Take the key at once: a button's own shortcut clicks 100 ms later, which can be lost."""
        made = QShortcut(QKeySequence(wanted.shortcut), self)
        made.setAutoRepeat(False)
        made.activated.connect(lambda: self.action.emit(wanted.key))
        return made

    def _button(self, wanted: BarAction) -> QPushButton:
        text = wanted.text
        if wanted.shortcut:
            text = self.say("kit.bar.key", text=text, key=wanted.shortcut)
        made = button(text, lambda: self.action.emit(wanted.key), name=wanted.text)
        self._actions.addWidget(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is not self.window():
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = self.window()
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that came up to the window because no part of the page used them."""
        if (
            watched is not self._watched
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.isAutoRepeat()
            or not self.isVisible()
        ):
            return False
        wanted = {
            Qt.Key.Key_Return: self._main,
            Qt.Key.Key_Enter: self._main,
            Qt.Key.Key_Escape: self._back,
        }.get(Qt.Key(event.key()))
        if wanted is None or not wanted.isVisible():
            return False
        wanted.click()
        return True
