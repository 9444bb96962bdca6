from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hitomado.ui.kit.pin_pad import PinPad, PinPadView
from hitomado.words import Words

from .hands import click, press, type_text


def _pad(qtbot: QtBot, say: Words, left: int) -> tuple[PinPad, list[bytearray]]:
    pad = PinPad(say)
    taken: list[bytearray] = []
    qtbot.addWidget(pad)
    pad.entered.connect(taken.append)
    pad.show_view(PinPadView("券面事項入力補助用", "渡邉　凜太郎 様", left))
    pad.show()
    pad._digits.setFocus()
    return pad, taken


def _button(pad: PinPad, text: str) -> QPushButton:
    return next(b for b in pad.findChildren(QPushButton) if b.text() == text)


def test_four_digits_and_enter_hand_the_pin_over_once(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 3)
    type_text(pad._digits, "1234")
    press(pad._digits, Qt.Key.Key_Return)
    press(pad._digits, Qt.Key.Key_Return)
    assert taken == [bytearray(b"1234")]
    assert type(taken[0]) is bytearray
    assert pad._digits.count == 0
    assert not pad.isVisible()


def test_the_large_keys_type_correct_and_clear(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 3)
    for text in ("9", "1字消す", "5", "全部消す", "1", "0", "0", "2"):
        click(_button(pad, text))
    click(_button(pad, "確定"))
    assert taken == [bytearray(b"1002")]


def test_fewer_than_four_digits_cannot_be_sent(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 3)
    type_text(pad._digits, "123")
    press(pad._digits, Qt.Key.Key_Return)
    assert taken == []
    assert not _button(pad, "確定").isEnabled()


def test_the_last_try_is_sent_only_after_a_clear_confirmation(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 1)
    type_text(pad._digits, "1234")
    press(pad._digits, Qt.Key.Key_Return)
    assert taken == []
    (sure,) = pad.findChildren(QCheckBox)
    assert sure.isVisible()
    press(sure, Qt.Key.Key_Space)
    press(pad._digits, Qt.Key.Key_Return)
    assert taken == [bytearray(b"1234")]


def test_the_confirmation_of_one_card_does_not_hold_for_the_next(qtbot: QtBot, say: Words) -> None:
    pad, _ = _pad(qtbot, say, 1)
    (sure,) = pad.findChildren(QCheckBox)
    sure.setChecked(True)
    pad.show_view(PinPadView("券面事項入力補助用", "別の方", 1))
    assert not sure.isChecked()


def test_a_blocked_pin_takes_no_digit_and_says_what_to_do(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 0)
    type_text(pad, "1234")
    press(pad, Qt.Key.Key_Return)
    assert (pad._digits.count, taken) == (0, [])
    texts = " ".join(shown.text() for shown in pad.findChildren(QLabel))
    assert "ロック" in texts
    assert say("kit.pin.blocked_remedy") in texts


def test_tries_left_are_shown(qtbot: QtBot, say: Words) -> None:
    pad, _ = _pad(qtbot, say, 2)
    assert "あと2回入力できます" in [shown.text() for shown in pad.findChildren(QLabel)]


def test_escape_closes_and_wipes_without_sending(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 3)
    type_text(pad._digits, "12")
    with qtbot.waitSignal(pad.rejected):
        press(pad._digits, Qt.Key.Key_Escape)
    assert (pad._digits._digits, taken) == (bytearray(4), [])


def test_closing_the_window_wipes(qtbot: QtBot, say: Words) -> None:
    pad, taken = _pad(qtbot, say, 3)
    type_text(pad._digits, "1234")
    pad.close()
    assert (pad._digits._digits, taken) == (bytearray(4), [])


def test_digits_typed_while_a_button_has_the_focus_are_not_lost(qtbot: QtBot, say: Words) -> None:
    pad, _ = _pad(qtbot, say, 3)
    cancel = _button(pad, "やめる")
    cancel.setFocus()
    type_text(cancel, "12")
    assert pad._digits.count == 2
