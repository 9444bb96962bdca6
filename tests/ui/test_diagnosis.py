"""The diagnosis window: lines, stopping, copying, the log and its red banner."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hitomado.core.reasons import CardError, HitomadoError, Reason
from hitomado.ports import ReaderInfo, ReaderState
from hitomado.runner.diagnosis import Asked, Diagnosed, Step
from hitomado.ui import theme
from hitomado.ui.diagnosis_dialog import DiagnosisDialog, lines_of
from hitomado.words import Words

from .counter import ESC, Counter
from .kit.hands import click, press
from .test_entries import card_of

READER = Diagnosed(
    ReaderInfo("Reader 1", ReaderState.PRESENT),
    (Asked("jpki", b"", 0x9000), Asked("juki", b"", 0x6A82)),
)
HELD = Diagnosed(
    ReaderInfo("Reader 2", ReaderState.PRESENT),
    failed=Step.CONNECT,
    stop=CardError(Reason.CARD_HELD, params=(("programs", "SomeProgram"),)),
)
FOUND = (Diagnosed(), READER, HELD)


@pytest.fixture
def say(qapp: QApplication) -> Words:
    theme.apply(qapp, dark=False)
    return Words("ja")


class Held:
    """Holds the answer back until the test gives it."""

    def __init__(self) -> None:
        self.answer: list[Callable[[Sequence[Diagnosed]], None]] = []
        self.stopped: list[Callable[[HitomadoError], None]] = []
        self.interrupted = 0

    def diagnose(
        self,
        answer: Callable[[Sequence[Diagnosed]], None],
        stopped: Callable[[HitomadoError], None],
    ) -> None:
        self.answer.append(answer)
        self.stopped.append(stopped)

    def interrupt(self) -> None:
        self.interrupted += 1


def opened(qtbot: QtBot, say: Words, *, log: "Log | None" = None) -> tuple[DiagnosisDialog, Held]:
    asked = Held()
    dialog = DiagnosisDialog(say, asked, log=log)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, asked


def said(dialog: DiagnosisDialog) -> list[str]:
    QApplication.processEvents()
    return [shown.text() for shown in dialog.findChildren(QLabel) if shown.isVisible()]


def key(dialog: DiagnosisDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_it_looks_at_once_and_shows_every_line(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    assert dialog.running
    assert not key(dialog, say("diagnosis_view.copy")).isEnabled()
    asked.answer[0](FOUND)
    assert {text for line in lines_of(say, FOUND) for text in line} <= set(said(dialog))
    assert not dialog.running


def test_what_failed_says_why_who_and_what_to_do(say: Words) -> None:
    text = " ".join(value for _, value in lines_of(say, FOUND))
    assert say("reason.card_held.title") in text
    assert say("reason.card_held.remedy") in text
    assert say("diagnosis.step.connect") in text


def test_escape_stops_it_first_and_the_late_answer_is_dropped(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert asked.interrupted == 1
    assert say("reason.reading_stopped.title") in said(dialog)
    asked.answer[0](FOUND)
    assert say("doctor.service.runs") not in said(dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_can_look_again(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    asked.answer[0](FOUND)
    assert "Reader 2" in " ".join(said(dialog))
    click(key(dialog, say("diagnosis_view.again")))
    asked.answer[1](FOUND[:2])
    assert "Reader 2" not in " ".join(said(dialog))


def test_a_trouble_is_said_in_words(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    asked.stopped[0](CardError(Reason.NO_SERVICE))
    assert say("reason.no_service.title") in said(dialog)
    assert not dialog.running


def test_everything_shown_is_copied_for_the_vendor(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    asked.answer[0](FOUND)
    click(key(dialog, say("diagnosis_view.copy")))
    copied = QApplication.clipboard().text()
    assert copied == "\n".join(f"{a}：{b}" for a, b in lines_of(say, FOUND))


def test_closing_it_lets_go_of_the_card(qtbot: QtBot, say: Words) -> None:
    dialog, asked = opened(qtbot, say)
    click(key(dialog, say("diagnosis_view.close")))
    assert asked.interrupted == 1


def test_the_log_is_switched_and_what_it_holds_is_said(qtbot: QtBot, say: Words) -> None:
    log = Log()
    dialog, _ = opened(qtbot, say, log=log)
    assert say("diagnosis_view.log.what") in said(dialog)
    with qtbot.waitSignal(dialog.log_switched):
        click(key(dialog, say("diagnosis_view.log.on")))
    assert log.is_on()
    click(key(dialog, say("diagnosis_view.log.off")))
    assert not log.is_on()


def test_a_log_that_cannot_be_written_is_not_said_to_run(qtbot: QtBot, say: Words) -> None:
    dialog, _ = opened(qtbot, say, log=Log(refuses=True))
    click(key(dialog, say("diagnosis_view.log.on")))
    assert say("diagnosis_view.log.refused") in said(dialog)
    assert key(dialog, say("diagnosis_view.log.on")).isVisible()


def test_where_no_log_can_be_switched_none_is_offered(qtbot: QtBot, say: Words) -> None:
    dialog, _ = opened(qtbot, say)
    assert say("diagnosis_view.log.what") not in said(dialog)
    assert not [b for b in dialog.findChildren(QPushButton) if b.isVisible() and "記録" in b.text()]


def test_ctrl_d_shows_the_reader_and_the_card_that_lies_there(counter: Counter) -> None:
    counter.insert(card_of("family"))
    counter.until(lambda: counter.desk.card is not None and not counter.desk.card.busy)
    press(counter.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = counter.dialog(DiagnosisDialog)
    counter.until(lambda: not dialog.running)
    text = " ".join(said(dialog))
    assert "Hitomado Practice Reader 0" in text
    assert counter.words("diagnosis.application.jpki") in text
    assert counter.desk.card is not None, "what was read of the card still stands"
    counter.press(ESC)


class Log:
    """Implements `ports.CardLog`. refuses: as a full disk does."""

    def __init__(self, *, refuses: bool = False) -> None:
        self._refuses = refuses
        self._on = False

    def is_on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        self._on = on and not self._refuses


def test_a_red_banner_stands_over_every_page_as_long_as_the_log_is_on(counter: Counter) -> None:
    counter.controller.parts = replace(counter.controller.parts, card_log=Log())
    press(counter.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = counter.dialog(DiagnosisDialog)
    counter.until(lambda: not dialog.running)
    assert not counter.says("diagnosis_view.log.banner")
    click(key(dialog, counter.words("diagnosis_view.log.on")))
    counter.press(ESC)
    assert counter.says("diagnosis_view.log.banner")
    assert counter.says("diagnosis_view.log.banner_do")
    counter.place(counter.cards("family")[0])
    assert counter.says("diagnosis_view.log.banner")
    log = counter.controller.parts.card_log
    assert log is not None
    log.set_on(False)
    counter.controller.show_again()
    assert not counter.says("diagnosis_view.log.banner")
