"""The first question of all, by the keyboard: Enter goes on, and never ends the program."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hitomado.ports import OfficeIdentity
from hitomado.ui import theme
from hitomado.ui.setup_dialog import SetupDialog
from hitomado.words import Words

from .counter import ENTER, ESC, TAB
from .reading import said

Ask = Callable[[OfficeIdentity | None], SetupDialog]


@pytest.fixture
def ask(qapp: QApplication, qtbot: QtBot) -> Ask:
    def shown(known: OfficeIdentity | None = None) -> SetupDialog:
        theme.apply(qapp, dark=False)
        made = SetupDialog(Words("ja"), known)
        qtbot.addWidget(made)
        made.open()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
        return made

    return shown


def focused(dialog: SetupDialog) -> QWidget:
    found = dialog.focusWidget()
    assert found is not None
    return found


def write(dialog: SetupDialog, text: str) -> None:
    field = focused(dialog)
    assert isinstance(field, QLineEdit)
    field.setText(text)
    QTest.keyClick(field, ENTER)


def test_enter_in_an_empty_form_ends_nothing_and_says_what_is_missing(ask: Ask) -> None:
    dialog = ask(None)
    QTest.keyClick(focused(dialog), ENTER)
    assert dialog.isVisible()
    assert Words("ja")("window.setup.no_name") in said(dialog)


def test_enter_goes_from_field_to_field_and_then_begins(ask: Ask) -> None:
    dialog = ask(None)
    write(dialog, "東京都千代田区")
    assert Words("ja")("ui.setup.code") in focused(dialog).accessibleName()
    assert Words("ja")("window.setup.no_code") not in said(dialog), "no reproach for what comes"
    write(dialog, "131016")
    write(dialog, "窓口　花子")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.identity == OfficeIdentity("東京都千代田区", "131016", "窓口　花子")


@pytest.mark.parametrize(
    ("code", "told"), [("13101", "code_form"), ("千代田", "code_form"), ("131017", "code_wrong")]
)
def test_enter_on_a_wrong_code_says_what_a_code_is_and_stays_there(
    ask: Ask, code: str, told: str
) -> None:
    dialog = ask(None)
    write(dialog, "東京都千代田区")
    write(dialog, code)
    assert dialog.isVisible()
    assert Words("ja")(f"window.setup.{told}") in said(dialog)
    field = focused(dialog)
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == code


def test_a_code_typed_in_full_width_digits_is_taken(ask: Ask) -> None:
    dialog = ask(None)
    write(dialog, "東京都千代田区")
    write(dialog, "１３１０１６")
    write(dialog, "窓口　花子")
    assert dialog.identity is not None
    assert dialog.identity.municipality_code == "131016"


def test_with_all_known_enter_alone_begins(ask: Ask) -> None:
    known = OfficeIdentity("東京都千代田区", "131016", "窓口　花子")
    dialog = ask(known)
    QTest.keyClick(focused(dialog), ENTER)
    assert dialog.identity == known


def test_tab_comes_to_begin_before_it_comes_to_leave(ask: Ask) -> None:
    dialog = ask(None)
    names = []
    for _ in range(5):
        names.append(focused(dialog).accessibleName())
        QTest.keyClick(focused(dialog), TAB)
    assert Words("ja")("ui.setup.go") in names[3]
    assert Words("ja")("ui.bar.cancel") in names[4]


def test_esc_leaves(ask: Ask) -> None:
    dialog = ask(None)
    QTest.keyClick(focused(dialog), ESC)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.identity is None
