"""The dialogs of the counter's helpers, as pictures.

`python -m tests.ui.desk_tool_pictures FOLDER` writes one PNG a dialog and language, from the real
window in practice.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hitomado.ui import theme
from hitomado.ui.tools.certificate_helper import CertificateHelper
from hitomado.ui.tools.mail_dialog import MailDialog
from hitomado.ui.tools.mail_steps import CheckForm
from hitomado.ui.tools.new_mail_form import NewMailForm
from hitomado.ui.tools.residence_note_dialog import ResidenceNoteDialog
from hitomado.ui.tools.sections_dialog import SectionsDialog

from .counter import ENTER, ESC, Counter
from .desk_tools import open_tool
from .practice_pictures import Waiting, write
from .test_desk_tools import residence_note
from .test_mails import new_mail
from .test_visit_end import to_questions


def _sections(counter: Counter) -> QDialog:
    dialog = open_tool(counter, SectionsDialog)
    counter.tap("121331")
    counter.until(lambda: dialog._preview.page_count == 1)
    return dialog


def _residence(counter: Counter) -> QDialog:
    dialog = open_tool(counter, ResidenceNoteDialog)
    residence_note(counter)
    counter.tap("1")
    return dialog


def _certificates(counter: Counter) -> QDialog:
    dialog = open_tool(counter, CertificateHelper)
    counter.write("パスポート")
    counter.press(Qt.Key.Key_F6)
    counter.until(lambda: "1" in dialog._counts.text())
    return dialog


def _mails(counter: Counter) -> QDialog:
    dialog = open_tool(counter, MailDialog)
    new_mail(counter)
    return dialog


def _new_mail(counter: Counter) -> QDialog:
    open_tool(counter, MailDialog)
    counter.press(Qt.Key.Key_F2)
    return counter.dialog(NewMailForm)


def _check(counter: Counter) -> QDialog:
    dialog = open_tool(counter, MailDialog)
    counter.until(lambda: bool(dialog._mails))
    counter.press(ENTER)
    form = counter.dialog(CheckForm)
    counter.tap("mori")
    counter.press(ENTER)
    return form


SHOWN: dict[str, Callable[[Counter], QDialog]] = {
    "sections": _sections,
    "residence": _residence,
    "certificates": _certificates,
    "mails": _mails,
    "new-mail": _new_mail,
    "check": _check,
}


def pictures(folder: Path, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """Every dialog in both languages."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark=False)
    for language in ("ja", "en"):
        counter = Counter(cast("QtBot", Waiting()), language)
        to_questions(counter)
        for name, show in SHOWN.items():
            dialog = show(counter)
            QTest.qWait(300)
            path = folder / f"{name}-{language}.png"
            dialog.grab().save(str(path))
            yield path
            while QApplication.activeModalWidget() is not None:
                counter.press(ESC)
        counter.leave()


if __name__ == "__main__":
    write(pictures)
