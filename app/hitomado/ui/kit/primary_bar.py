"""The bar at the bottom: back, the main action, and what the F keys do here."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, column, inset, label, row
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


_HINT = 250  # pixels before scale: narrower, a hint would stand in crumbs of words


def _looks(action: BarAction) -> tuple[str, str, str]:
    return (action.key, action.text, action.shortcut)


class PrimaryBar(Panel):
    """Enter is the main action and Esc goes back wherever nothing else wants those keys.

    No label is cut: what does not fit beside the others goes into a row of its own.
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
        for part in (self._back, self._main, self._hint):
            part.setParent(self)  # a widget without a place would be a window of its own
        self._rows: list[QHBoxLayout] = []
        self._placed: list[list[QWidget]] = []
        self._body = column()
        self.setLayout(inset(self._body, "one", "half"))
        self._view = PrimaryBarView(None)
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
        self._hint.setVisible(bool(view.hint))
        self._view = view
        if [_looks(a) for a in self._shown] != [_looks(a) for a in view.actions]:
            for gone in self._buttons.values():
                gone.hide()
                gone.deleteLater()  # not at once: its own press may be what is being answered
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
        self._arrange()

    def _arrange(self) -> None:
        """Fill row by row; the hint stands before the main action where there is room for it."""
        look = theme.current()
        gap = look.space("one")
        room = self.width() - 2 * gap
        back = (self._back,) if self._view.back is not None else ()
        main = (self._main,) if self._view.main is not None else ()
        rows: list[list[QWidget]] = [[]]
        used = 0
        for made in (*back, *self._buttons.values(), *main):
            made.ensurePolished()
            width = max(made.sizeHint().width(), made.minimumWidth()) + gap
            if rows[-1] and used + width > room + gap:
                rows.append([])
                used = 0
            rows[-1].append(made)
            used += width
        if self._view.hint:
            self._hint.ensurePolished()
            whole = self._hint.fontMetrics().horizontalAdvance(self._view.hint) + gap
            if room - used >= min(whole, look.length(_HINT)):
                rows[-1].insert(len(rows[-1]) - len(main), self._hint)
            else:
                rows.insert(0, [self._hint])
        if rows != self._placed:
            self._placed = rows
            self._lay_out(rows)

    def _lay_out(self, rows: list[list[QWidget]]) -> None:
        for old in self._rows:
            while old.takeAt(0) is not None:
                pass
        while len(self._rows) < len(rows):
            self._rows.append(row(gap="one"))
            self._body.addLayout(self._rows[-1])
        for line, parts in zip(self._rows, rows, strict=False):
            for part in parts:
                if part is self._main and self._hint not in parts:
                    line.addStretch(1)
                line.addWidget(part, int(part is self._hint))
            if not {self._main, self._hint} & set(parts):
                line.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focus_main(self) -> bool:
        """Put the keyboard on the main action, else on the way back; False: there is neither.

        Not on the way back while the main action only waits: Enter would go back.
        """
        for offered in (self._main, self._back):
            if offered.isVisible():
                if offered.isEnabled():
                    offered.setFocus()
                return offered.isEnabled()
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
        made.setParent(self)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
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
