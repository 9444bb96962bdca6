"""The pads fit the counter's small screens: every key, the tick and both buttons are in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.chip.pin_change import form_rule
from hitomado.core.chip.reading import Source
from hitomado.ui import theme
from hitomado.ui.kit import secret_pad
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.ui.kit.secret_pad import PinPadView, SecretPad
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words

from .hands import press, type_text

SCREEN = QSize(1366, 728)  # 768 lines without the title bar
PADS = {Source.TEXT_PIN: PinPad, Source.SIGN_PASSWORD: LetterPad}


@pytest.fixture(params=[1.0, 1.25, 1.5])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply(qapp, dark=False, scale=request.param)
    yield request.param
    theme.apply(qapp, dark=False)


def shown(qtbot: QtBot, say: Words, pin: Source, view: PinPadView) -> SecretPad:
    pad: SecretPad = PADS[pin](say)
    qtbot.addWidget(pad)
    pad.show_view(view)
    pad.open()
    qtbot.waitExposed(pad)
    QApplication.processEvents()
    return pad


def out_of_sight(pad: SecretPad) -> list[str]:
    """What stands outside the pad, or over something else."""
    seen: list[tuple[QWidget, QPoint]] = [
        (w, w.mapTo(pad, QPoint()))
        for kind in (QPushButton, QCheckBox, Banner)
        for w in pad.findChildren(kind)
        if w.isVisible()
    ]
    whole = pad.rect()
    return [
        w.accessibleName()
        for w, at in seen
        if not whole.contains(w.rect().translated(at))
        or any(
            w.rect().translated(at).intersects(o.rect().translated(to))
            for o, to in seen
            if o is not w
        )
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("pin", PADS)
@pytest.mark.parametrize("left", [5, 1, 0, None])
def test_a_pad_fits_768_lines_at_every_size_of_type(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    scale: float,
    language: str,
    pin: Source,
    left: int | None,
) -> None:
    monkeypatch.setattr(secret_pad, "room_for", lambda _pad: SCREEN)
    say = Words(language)
    told = BannerView(Tone.INFO, say(f"pin.rule.{form_rule(pin)}"), say("card_view.change.mind"))
    title = say("card_view.change.new", pin=say("ui.pin.sign"))
    pad = shown(qtbot, say, pin, PinPadView(title, say("ui.pin.whose"), left, told))
    type_text(pad._digits, "1234AB")
    press(pad._digits, Qt.Key.Key_Return) if left == 1 else None
    QApplication.processEvents()
    assert pad.width() <= SCREEN.width(), scale
    assert pad.height() <= SCREEN.height(), scale
    assert not out_of_sight(pad)


def test_enter_without_the_tick_says_that_it_is_wanted_and_goes_there(
    qtbot: QtBot, say: Words
) -> None:
    pad = shown(qtbot, say, Source.TEXT_PIN, PinPadView("", "", 1))
    type_text(pad._digits, "1234")
    press(pad._digits, Qt.Key.Key_Return)
    assert pad._notice.accessibleName().endswith(say("window.pad.unsure"))
    (sure,) = pad.findChildren(QCheckBox)
    assert pad.focusWidget() is sure
    with qtbot.waitSignal(pad.entered) as told:
        press(sure, Qt.Key.Key_Space)
        press(sure, Qt.Key.Key_Return)
    assert told.args == [bytearray(b"1234")]
