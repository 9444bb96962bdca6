"""What service, readers and card say of themselves, for whoever looks after the PC.

No personal data stands in it: names of readers and programs, what a card answers to which name.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QScrollArea, QWidget

from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.visit.desk import Notice
from hitomado.ports import CardLog
from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.parts import button, clear, column, inset, label, row
from hitomado.ui.kit.slow_bar import SlowBar
from hitomado.ui.models.cards import notice
from hitomado.words import Words

if TYPE_CHECKING:
    from hitomado.runner.diagnosis import Diagnosed

Line = tuple[str, str]


def lines_of(words: Words, found: Sequence["Diagnosed"]) -> Iterator[Line]:
    """What was found, as label and value; why a step failed and what to do below it."""
    from hitomado.words.diagnosis_said import diagnosis_lines

    for part in found:
        for part_label, value in diagnosis_lines(words, part):
            yield words(f"doctor.label.{part_label}"), value
        if part.stop is not None:
            said = notice(words, Notice(part.stop.reason, part.stop.params))
            yield words("diagnosis_view.why"), said.title
            yield words("diagnosis_view.do"), said.remedy


class Diagnosing(Protocol):
    """What the dialog asks for; answers come on the window's thread."""

    def diagnose(
        self,
        answer: Callable[[Sequence["Diagnosed"]], None],
        stopped: Callable[[HitomadoError], None],
    ) -> None:
        """Ask everything anew, on the card thread."""

    def interrupt(self) -> None:
        """End what was asked; whatever else is read goes on."""


class DiagnosisDialog(QDialog):
    """Runs when it is opened and on request; Esc stops what runs, then closes.

    log: of what is sent to cards, None = there is none here. Emits `log_switched` when it was.
    """

    log_switched = Signal()

    def __init__(
        self,
        words: Words,
        asked: Diagnosing,
        parent: QWidget | None = None,
        *,
        log: CardLog | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._asked = asked
        self._lines: tuple[Line, ...] = ()
        self._running = 0  # numbers the runs; 0 = none
        self._runs = 0
        self._card_log = log
        self.setWindowTitle(words("diagnosis_view.title"))
        self._slow = SlowBar(words("diagnosis_view.busy"))
        self._notice = Banner(words)
        self._notice.hide()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(theme.current().space("one_half"))
        self._again = button(words("diagnosis_view.again"), self.run)
        self._stop = button(words("diagnosis_view.stop"), self._stop_run)
        self._copy = button(words("diagnosis_view.copy"), self._copy_lines)
        self._log = button("", self._switch_log)
        self._log.setVisible(log is not None)
        self._log_told = label(words("diagnosis_view.log.what"), "soft", wrap=True)
        self._log_told.setVisible(log is not None)
        close = button(words("diagnosis_view.close"), self.accept, kind="primary")
        held, whole = QWidget(), column(gap="one")
        held.setLayout(inset(column(self._grid, None), "one", "one"))
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(words("diagnosis_view.title"))
        area.setWidget(held)
        whole.addWidget(label(words("diagnosis_view.what"), wrap=True))
        whole.addWidget(self._slow)
        whole.addWidget(self._notice)
        whole.addWidget(area, 1)
        whole.addWidget(self._log_told)
        keys = row(self._again, self._stop, self._copy, self._log, None, close, gap="one")
        whole.addLayout(keys)
        self.setLayout(inset(whole))
        look = theme.current()
        self.resize(look.length(1000), look.length(620))
        self._say_log()
        self.run()

    @property
    def running(self) -> bool:
        """Whether an answer is waited for."""
        return self._running != 0

    def run(self) -> None:
        """Ask everything anew."""
        if self.running:
            return
        self._runs += 1
        mine = self._running = self._runs
        self._notice.hide()
        self._show_running()
        self._asked.diagnose(
            lambda found: self._answer(mine, found), lambda stop: self._stopped(mine, stop)
        )

    def _answer(self, run: int, found: Sequence["Diagnosed"]) -> None:
        if run != self._running:
            return
        self._running = 0
        self._lines = tuple(lines_of(self._words, found))
        clear(self._grid)
        for number, (title, value) in enumerate(self._lines):
            shown = label(value, wrap=True)
            self._grid.addWidget(label(title, "soft"), number, 0)
            self._grid.addWidget(shown, number, 1)
        self._show_running()

    def _stopped(self, run: int, stop: HitomadoError) -> None:
        if run != self._running:
            return
        self._running = 0
        self._tell(stop.reason, stop.params)

    def _tell(self, reason: Reason, params: tuple[tuple[str, str | int], ...] = ()) -> None:
        self._notice.show_view(notice(self._words, Notice(reason, params)))
        self._notice.show()
        self._show_running()

    def _stop_run(self) -> None:
        """Its late answer meets another number."""
        if not self.running:
            return
        self._running = 0
        self._asked.interrupt()
        self._tell(Reason.READING_STOPPED)

    def _show_running(self) -> None:
        self._slow.show_busy(self.running)
        self._again.setEnabled(not self.running)
        self._stop.setEnabled(self.running)
        self._copy.setEnabled(bool(self._lines) and not self.running)

    def _copy_lines(self) -> None:
        said = (self._words("card.line", label=a, value=b) for a, b in self._lines)
        QApplication.clipboard().setText("\n".join(said))

    def _switch_log(self) -> None:
        if self._card_log is None:
            return
        wanted = not self._card_log.is_on()
        self._card_log.set_on(wanted)
        self._say_log()
        if self._card_log.is_on() is not wanted:
            self._log_told.setText(self._words("diagnosis_view.log.refused"))
        self.log_switched.emit()

    def _say_log(self) -> None:
        on = self._card_log is not None and self._card_log.is_on()
        self._log.setText(self._words(f"diagnosis_view.log.{'off' if on else 'on'}"))
        self._log.setAccessibleName(self._log.text())
        self._log_told.setText(self._words("diagnosis_view.log.what"))

    def reject(self) -> None:
        """Esc: what runs is stopped first."""
        if self.running:
            self._stop_run()
        else:
            super().reject()

    def hideEvent(self, event: QHideEvent) -> None:
        if self.running and not event.spontaneous():
            self._running = 0
            self._asked.interrupt()
        super().hideEvent(event)
