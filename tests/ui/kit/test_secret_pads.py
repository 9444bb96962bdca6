"""The pads handed to the resident: letters, shuffled keys, nothing that stays or shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hitomado.ui.kit import secret_pad
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.pin_pad import PinPad, PinPadView
from hitomado.ui.kit.screen_guard import WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR, refuse_capture
from hitomado.ui.kit.secret_pad import SecretPad
from hitomado.words import Words

from .hands import click, press, type_text

PADS = (PinPad, LetterPad)
PASSWORD = "ABC123XYZ"


def shown(qtbot: QtBot, say: Words, kind: type[SecretPad], left: int | None = 5) -> SecretPad:
    pad = kind(say)  # type: ignore[call-arg]
    qtbot.addWidget(pad)
    pad.show_view(PinPadView("署名用", "本人", left))
    pad.show()
    pad._digits.setFocus()
    return pad


def keys(pad: SecretPad) -> list[QPushButton]:
    return [key for key, _ in pad._signs]


def test_letters_and_digits_are_taken_as_capitals(qtbot: QtBot, say: Words) -> None:
    pad = shown(qtbot, say, LetterPad)
    with qtbot.waitSignal(pad.entered) as told:
        type_text(pad._digits, PASSWORD.lower())
        press(pad._digits, Qt.Key.Key_Return)
    assert told.args == [bytearray(PASSWORD.encode())]
    assert pad._digits._digits == bytearray(16)


@pytest.mark.parametrize(("typed", "sent"), [("ABC12", False), ("ABC123", True)])
def test_a_password_has_at_least_six_characters(
    qtbot: QtBot, say: Words, typed: str, sent: bool
) -> None:
    pad = shown(qtbot, say, LetterPad)
    type_text(pad._digits, typed)
    assert pad._ok.isEnabled() is sent


def test_a_password_has_at_most_sixteen_characters(qtbot: QtBot, say: Words) -> None:
    pad = shown(qtbot, say, LetterPad)
    type_text(pad._digits, "A1" * 9)
    assert pad._digits.count == 16


def test_every_large_key_types_what_stands_on_it(qtbot: QtBot, say: Words) -> None:
    pad = shown(qtbot, say, LetterPad)
    pad.shuffle()
    typed = []
    for key in keys(pad):
        click(key)
        typed.append(chr(pad._digits._digits[0]))
        pad._digits.wipe()
    assert typed == [key.text() for key in keys(pad)]
    assert sorted(typed) == sorted("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("kind", PADS)
def test_the_space_bar_deals_the_keys_anew_and_types_nothing(
    qtbot: QtBot, say: Words, kind: type[SecretPad]
) -> None:
    pad = shown(qtbot, say, kind)
    usual = [key.text() for key in keys(pad)]
    orders = set()
    for _ in range(4):  # one shuffle may, once in millions, give the usual order
        press(pad._digits, Qt.Key.Key_Space)
        orders.add(tuple(key.text() for key in keys(pad)))
    assert len(orders) > 1
    assert all(sorted(order) == sorted(usual) for order in orders)
    assert pad._digits.count == 0


@pytest.mark.parametrize("kind", PADS)
def test_the_next_resident_finds_the_keys_in_their_usual_order(
    qtbot: QtBot, say: Words, kind: type[SecretPad]
) -> None:
    pad = shown(qtbot, say, kind)
    usual = [key.text() for key in keys(pad)]
    pad.shuffle()
    pad.show_view(PinPadView("署名用", "別の方", 5))
    assert [key.text() for key in keys(pad)] == usual


@pytest.mark.parametrize("kind", PADS)
def test_no_input_method_no_menu_no_clipboard(
    qtbot: QtBot, say: Words, kind: type[SecretPad]
) -> None:
    pad = shown(qtbot, say, kind)
    field = pad._digits
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhHiddenText
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not field.acceptDrops()
    type_text(field, "123456")
    before = field.count
    for standard in (
        QKeySequence.StandardKey.Copy,
        QKeySequence.StandardKey.Paste,
        QKeySequence.StandardKey.Undo,
        QKeySequence.StandardKey.SelectAll,
    ):
        qtbot.keySequence(field, QKeySequence(standard))
    assert field.count == before


@pytest.mark.parametrize("kind", PADS)
def test_no_name_tells_what_was_typed(qtbot: QtBot, say: Words, kind: type[SecretPad]) -> None:
    pad = shown(qtbot, say, kind)
    names = {w: (w.accessibleName(), w.toolTip()) for w in pad.findChildren(QWidget)}
    type_text(pad._digits, "7391")
    assert names == {w: (w.accessibleName(), w.toolTip()) for w in pad.findChildren(QWidget)}
    assert "7391" not in pad._digits.accessibleDescription()
    assert "4" in pad._digits.accessibleDescription()


def test_a_new_value_has_no_tries_to_show(qtbot: QtBot, say: Words) -> None:
    pad = shown(qtbot, say, PinPad, None)
    assert not pad._notice.isVisible()
    type_text(pad._digits, "7391")
    assert pad._ok.isEnabled()


class User32:
    """Notes what is asked of Windows; knows only some affinities."""

    def __init__(self, *known: int) -> None:
        self.known = known
        self.asked: list[tuple[int, int]] = []

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:  # noqa: N802
        self.asked.append((window, affinity))
        return int(affinity in self.known)


def test_windows_leaves_the_pad_out_of_every_picture() -> None:
    system = User32(WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR)
    assert refuse_capture(77, system)
    assert system.asked == [(77, 0x11)]


def test_an_older_windows_blackens_it() -> None:
    system = User32(WDA_MONITOR)
    assert refuse_capture(77, system)
    assert system.asked[-1] == (77, 0x01)


def test_a_system_that_cannot_is_not_claimed_to_have_done_it() -> None:
    assert not refuse_capture(77, User32())
    assert not refuse_capture(77, None)


@pytest.mark.parametrize("kind", PADS)
def test_every_pad_refuses_capture_as_soon_as_it_is_shown(
    qtbot: QtBot, say: Words, kind: type[SecretPad], monkeypatch: pytest.MonkeyPatch
) -> None:
    system = User32(WDA_EXCLUDEFROMCAPTURE)
    monkeypatch.setattr(secret_pad, "user32", lambda: system)
    pad = shown(qtbot, say, kind)
    assert system.asked[0] == (int(pad.winId()), WDA_EXCLUDEFROMCAPTURE)
