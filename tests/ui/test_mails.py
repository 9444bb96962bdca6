"""Mail between towns by keys alone: counted by two people, sent, arrived; nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado.core.desk.mails import MailState
from hitomado.ui.tools.mail_dialog import MailDialog
from hitomado.ui.tools.mail_steps import CheckForm, SendForm
from hitomado.ui.tools.new_mail_form import NewMailForm

from .counter import ENTER, ESC, TAB, Counter
from .desk_tools import open_tool, printing

F2, F7, F9 = Qt.Key.Key_F2, Qt.Key.Key_F7, Qt.Key.Key_F9


def new_mail(counter: Counter, pieces: str = "2") -> None:
    """F2, what, how, to whom, how many, Enter."""
    counter.press(F2)
    counter.dialog(NewMailForm)
    counter.tap("2")
    counter.tap("1")
    counter.write("みなと市　市民課")
    counter.press(TAB)
    counter.write(pieces)
    counter.press(ENTER)
    counter.until(lambda: isinstance(QApplication.activeModalWidget(), MailDialog))
    dialog = counter.dialog(MailDialog)
    counter.until(lambda: bool(dialog._mails))


def test_a_mail_goes_from_the_first_count_to_its_arrival_by_keys(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = printing(monkeypatch)
    dialog = open_tool(counter, MailDialog)
    assert counter.words("mail.none") in counter.said()
    new_mail(counter)
    counter.press(ENTER)
    check = counter.dialog(CheckForm)
    clerk = counter.controller.office.clerk
    counter.write(clerk)
    counter.press(TAB)
    counter.write("2")
    counter.press(ENTER)
    assert counter.words("mail.refused.same_clerk") in counter.said()
    counter.write("森", instead=True)
    counter.press(TAB)
    counter.write("3", instead=True)
    counter.press(ENTER)
    assert counter.words("mail.refused.other_count") in counter.said()
    assert check.isVisible()
    counter.write("2", instead=True)
    counter.press(ENTER)
    counter.until(lambda: [m.state for m in dialog._mails.values()] == [MailState.CHECKED])
    counter.press(ENTER)
    counter.dialog(SendForm)
    counter.write("123-45-67890-1")
    counter.press(ENTER)
    counter.until(lambda: [m.state for m in dialog._mails.values()] == [MailState.SENT])
    (mail,) = dialog._mails.values()
    assert (mail.checked_by, mail.tracking, mail.pieces) == ("森", "12345678901", 2)
    counter.press(F9)
    counter.until(lambda: len(printed) == 1)
    counter.press(ENTER)
    assert counter.words("mail.received_sure") in counter.said()
    counter.press(ENTER)
    counter.until(lambda: not dialog._mails)
    kinds = [x.header.kind for x in counter.lines()]
    assert [k for k in kinds if k.startswith("desk.")] == [
        "desk.mail_prepared",
        "desk.mail_checked",
        "desk.mail_sent",
        "desk.mail_received",
    ]


def test_an_open_mail_outlives_a_restart_and_can_be_dropped_before_it_is_sent(
    counter: Counter, qtbot: QtBot
) -> None:
    open_tool(counter, MailDialog)
    new_mail(counter)
    counter.press(ESC)
    assert counter.window.close()
    again = Counter(qtbot)
    try:
        dialog = open_tool(again, MailDialog)
        again.until(lambda: len(dialog._mails) == 1)
        again.press(F7)
        assert again.words("mail.drop_sure") in again.said()
        again.press(F7)
        again.until(lambda: not dialog._mails)
    finally:
        again.leave()


def test_tab_meets_everything_of_a_new_mail_whatever_is_sent(counter: Counter) -> None:
    open_tool(counter, MailDialog)
    counter.press(F2)
    counter.dialog(NewMailForm)
    names = ("kind", "post", "sender", "receiver", "pieces", "counted_by", "begin")
    for kind in "213":
        counter.go_to(counter.words("mail.kind"))
        counter.tap(kind)
        for name in names:
            counter.go_to(counter.words(f"mail.{name}"))


def test_what_is_wrong_in_a_new_mail_is_said_and_nothing_is_written(counter: Counter) -> None:
    dialog = open_tool(counter, MailDialog)
    counter.press(F2)
    form = counter.dialog(NewMailForm)
    counter.press(ENTER)
    assert counter.words("mail.refused.no_receiver") in counter.said()
    counter.write("みなと市")
    counter.press(ENTER)
    assert counter.words("mail.refused.no_count") in counter.said()
    counter.press(ESC)
    assert not form.isVisible()
    assert not dialog._mails
    assert not [x for x in counter.lines() if x.header.kind.startswith("desk.")]
