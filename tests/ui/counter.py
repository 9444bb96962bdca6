"""A clerk at the real window: places cards, presses keys, waits and reads."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hitomado import window_wiring, wiring
from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import wareki
from hitomado.core.journal import Entry
from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage, Desk
from hitomado.core.visit.model import Step, Visit
from hitomado.ports import PracticeCard, PracticeTray
from hitomado.ui.controller import Controller
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.ui.kit.tick_grid import TickGrid
from hitomado.ui.tools.menu import ToolsDialog
from hitomado.ui.tray import TrayDialog
from hitomado.ui.window import MainWindow
from hitomado.virtual.chip import Chip
from hitomado.virtual.readers import VirtualReaders
from hitomado.words import Words
from hitomado.words.stops_said import stop_params

from . import reading

D = TypeVar("D", bound=QDialog)
ENTER, ESC, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab
PATIENCE_MS = 8_000
SETTLED_MS = 60  # a watching thread's last word about a card that was just let go


class Counter:
    """One window on a practice home of its own."""

    def __init__(self, qtbot: QtBot, language: str = "ja") -> None:
        self.qtbot = qtbot
        self.words = Words(language)
        identity = window_wiring.office_identity(practice=True)
        self.controller = Controller(window_wiring.window_parts(identity, practice=True))
        self.window = MainWindow(self.controller, self.words)
        self.controller.start()
        self.window.resize(1366, 768)
        self.window.show()
        self.until(lambda: bool(self.desk.readers))

    def leave(self) -> None:
        """Take every card off and close the window, whatever state it is in."""
        self.readers.remove()
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.window.isVisible():
            self.until(lambda: self.desk.card is None)
            self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # what is there

    @property
    def desk(self) -> Desk:
        return self.controller.desk

    @property
    def visit(self) -> Visit:
        assert self.desk.visit is not None
        return self.desk.visit

    @property
    def readers(self) -> VirtualReaders:
        readers = self.controller.parts.readers
        assert isinstance(readers, VirtualReaders)
        return readers

    @property
    def tray(self) -> PracticeTray:
        tray = self.controller.parts.tray
        assert tray is not None
        return tray

    def cards(self, household: str) -> Sequence[PracticeCard]:
        """The household's cards in the tray."""
        return [card for card in self.tray.cards() if card.household == household]

    @property
    def notice(self) -> Reason | None:
        return self.desk.notice.reason if self.desk.notice else None

    def says(self, key: str, **params: object) -> bool:
        """Whether this sentence stands in the window, or will as soon as the desk has settled."""
        sentence = self.words(key, **params)
        if sentence not in self.said():
            self.qtbot.wait(SETTLED_MS)
        return sentence in self.said()

    def tells(self, reason: Reason, **params: str | int) -> bool:
        """Whether this reason is told with what happened and what to do; params: as its stop's."""
        parts, said = ("title", "what", "remedy"), stop_params(self.words, params.items())
        return all(self.says(f"reason.{reason}.{part}", **said) for part in parts)

    def said(self, *, hidden: bool = False) -> str:
        for _ in range(3):
            QApplication.processEvents()  # a new label shows itself on the next turn
        return reading.said(self.window, hidden=hidden)

    def lines(self, visit: str | None = None) -> list[Entry]:
        """The journal as another program would find it."""
        with wiring.store(practice=True) as store:
            assert store.journal.verify() is None
            return list(store.journal.lines(visit))

    # the clerk's hands

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=PATIENCE_MS)

    def _target(self) -> QWidget:
        QApplication.processEvents()  # what was made just now shows itself on the next turn
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shown = reading.shown_window(self.window)
        if QApplication.activeWindow() is not shown:
            shown.activateWindow()
            self.until(lambda: QApplication.activeWindow() is shown)
        focused: QWidget | None = shown.focusWidget()
        return shown if focused is None else focused

    def press(self, *keys: Qt.Key) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(self._target(), key)

    def open_tool(self, code: str) -> None:
        """Ctrl+M, arrows to the tool, Enter."""
        QTest.keyClick(self._target(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        tools = self.dialog(ToolsDialog)
        while tools.chosen != code:
            self.press(Qt.Key.Key_Down)
        self.press(ENTER)

    def tap(self, text: str) -> None:
        """Type letters and digits wherever the keyboard is."""
        QTest.keyClicks(self._target(), text)

    def write(self, text: str, *, instead: bool = False) -> None:
        """Write as an input method does, into the field that has the keyboard, or all anew."""
        field = self._target()
        assert isinstance(field, QLineEdit), f"the keyboard is on {type(field).__name__}"
        if instead:
            field.clear()
        field.insert(text)

    def go_to(self, name: str) -> None:
        """Press Tab, and in a set of ticks the arrow, until the keyboard is on what has this name.

        Raises LookupError.
        """
        for _ in range(80):
            now = self._target()
            if name in now.accessibleName():
                return
            if isinstance(now.parentWidget(), TickGrid):
                self.press(Qt.Key.Key_Down)
                if self._target() is not now:
                    continue
            self.press(TAB)
        raise LookupError(f"Tab never reaches {name}")

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog and return it."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def stage(self, wanted: CardStage) -> None:
        self.until(lambda: self.desk.card is not None and self.desk.card.stage is wanted)

    def step(self, wanted: Step) -> None:
        self.until(lambda: self.desk.visit is not None and self.desk.step is wanted)

    # cards

    def place(self, card: PracticeCard, stage: CardStage = CardStage.FREE) -> None:
        """F8, arrows to the card, Enter."""
        self.press(Qt.Key.Key_F8)
        self.dialog(TrayDialog)
        at = [c.id for c in self.tray.cards()].index(card.id)
        self.press(*[Qt.Key.Key_Down] * at, ENTER)
        self.stage(stage)

    def insert(self, chip: Chip, *, pull_after: int | None = None) -> None:
        """Put a card that is not in the tray on the reader."""
        self.readers.insert(chip, pull_after=pull_after)

    def take(self) -> None:
        """The card leaves the reader."""
        if self.tray.lying() is not None:
            self.press(Qt.Key.Key_F8)
        else:
            self.readers.remove()
        self.until(lambda: self.desk.card is None)

    def by_pin(self, pin: str = "1234") -> None:
        self.tap("1")
        self.dialog(PinPad)
        self.tap(pin)
        self.press(ENTER)

    def by_number_b(self, card: PracticeCard, code: str = "") -> None:
        """Era, year, month, day, code; looked at once more; sent."""
        form = self.window.findChild(NumberBForm)
        if (
            form is not None and form.isVisible()
        ):  # read before in this visit: only the code is left
            self.tap(code or card.security_code)
            self.press(ENTER, ENTER)
            return
        self.tap("2")
        form = self.window.findChild(NumberBForm)
        assert form is not None
        self.until(form.isVisible)
        born = parse_date(card.birth).exact
        parts = wareki(born) if born else None
        assert born is not None
        assert parts is not None
        western = card.birth[:4].isdigit()
        self.tap("W" if western else parts.era.letter)
        for part in (born.year if western else parts.year, born.month, born.day):
            self.tap(str(part))
            self.press(ENTER)
        self.tap(code or card.security_code)
        self.press(ENTER, ENTER)

    def receive(self, card: PracticeCard, kind: str = "1") -> None:
        """A first card by PIN, and what its household came for."""
        self.place(card)
        self.by_pin(card.pin)
        self.stage(CardStage.FOUND)
        self.tap(kind)
        self.until(lambda: self.desk.visit is not None)
