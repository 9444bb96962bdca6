import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hitomado.ui.kit.secret_digits import SecretDigits
from hitomado.words import Words

from .hands import press, type_text


@pytest.fixture
def digits(qtbot: QtBot, say: Words) -> SecretDigits:
    made = SecretDigits(say, "PIN")
    qtbot.addWidget(made)
    made.show()
    return made


def test_typed_digits_are_handed_over_once_and_forgotten(
    qtbot: QtBot, digits: SecretDigits
) -> None:
    type_text(digits, "0719")
    kept = digits._digits
    assert digits.take() == bytearray(b"0719")
    assert kept == bytearray(4)
    assert digits.count == 0
    with pytest.raises(ValueError, match="not all digits"):
        digits.take()


def test_only_digits_are_taken_and_no_more_than_wanted(qtbot: QtBot, digits: SecretDigits) -> None:
    type_text(digits, "a1-2b345")
    assert digits.take() == bytearray(b"1234")


def test_backspace_takes_one_digit_and_delete_all(qtbot: QtBot, digits: SecretDigits) -> None:
    type_text(digits, "123")
    press(digits, Qt.Key.Key_Backspace)
    assert (digits.count, digits._digits) == (2, bytearray(b"12\0\0"))
    press(digits, Qt.Key.Key_Delete)
    assert (digits.count, digits._digits) == (0, bytearray(4))


def test_nothing_can_be_pasted_copied_or_dropped(qtbot: QtBot, digits: SecretDigits) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("5678")
    press(digits, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(digits, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert digits.count == 0
    type_text(digits, "1234")
    digits.erase_last()
    press(digits, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert digits.count == 3
    type_text(digits, "4")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        press(digits, key, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "5678"
    assert digits.count == 4
    assert not digits.acceptDrops()
    assert not isinstance(digits, QLineEdit)


def test_the_japanese_input_method_is_off(digits: SecretDigits) -> None:
    assert not digits.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    for hint in (
        Qt.InputMethodHint.ImhHiddenText,
        Qt.InputMethodHint.ImhNoPredictiveText,
        Qt.InputMethodHint.ImhDigitsOnly,
    ):
        assert digits.inputMethodHints() & hint


def test_hiding_wipes_what_was_typed(qtbot: QtBot, digits: SecretDigits) -> None:
    type_text(digits, "12")
    digits.hide()
    assert (digits.count, digits._digits) == (0, bytearray(4))


def test_a_forgotten_entry_is_wiped_after_a_minute(qtbot: QtBot, digits: SecretDigits) -> None:
    assert digits._forget.interval() == 60_000
    digits._forget.setInterval(10)
    type_text(digits, "12")
    qtbot.waitUntil(lambda: digits.count == 0)
    assert digits._digits == bytearray(4)


def test_what_is_drawn_and_said_depends_on_the_count_alone(
    qtbot: QtBot, digits: SecretDigits, say: Words
) -> None:
    other = SecretDigits(say, "PIN")
    qtbot.addWidget(other)
    other.show()
    type_text(digits, "12")
    type_text(other, "98")
    for shown in (digits, other):
        shown.clearFocus()
    assert digits.accessibleDescription() == other.accessibleDescription()
    assert digits.grab().toImage() == other.grab().toImage()
    press(other, Qt.Key.Key_Backspace)
    assert digits.grab().toImage() != other.grab().toImage()


def test_the_digits_stand_in_no_property_of_the_widget(qtbot: QtBot, digits: SecretDigits) -> None:
    type_text(digits, "7351")
    meta = QWidget.metaObject(digits)
    values = [str(meta.property(i).read(digits)) for i in range(meta.propertyCount())]
    assert "7351" not in "".join(values)
    assert "7351" not in repr(digits)
