"""The card page with every kind of card, as pictures.

`python -m tests.ui.card_pictures FOLDER [KIND…]` writes one PNG a kind, language and ground, at
1366×768, from the real window in practice; the kind `deeds` stands for what is read on request.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.visit.desk import CardStage
from hitomado.ui import theme
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.virtual.chip import Chip
from hitomado.virtual.kinds import KINDS

from .counter import ENTER, ESC, Counter
from .practice_pictures import Waiting, write
from .settled import TODAY


def chips() -> Iterator[tuple[str, Chip]]:
    """Every kind of card."""
    for name, kind in KINDS.items():
        yield name, kind(today=TODAY)


def picture(counter: Counter, chip: Chip, path: Path) -> None:
    """Put a card on the reader, wait until it is read, leave a picture, take it off."""
    counter.insert(chip)
    counter.until(lambda: counter.desk.card is not None and not counter.desk.card.busy)
    QApplication.processEvents()
    counter.window.grab().save(str(path))
    counter.take()


def deeds(counter: Counter, folder: Path, ending: str) -> Iterator[Path]:
    """What is read on request, and the pads for it."""
    lying = counter.cards("family")[0]
    counter.place(lying)
    counter.by_pin(lying.pin)
    counter.stage(CardStage.FOUND)

    def leave(name: str, shown: QWidget | None = None) -> Path:
        QApplication.processEvents()
        path = folder / f"{name}-{ending}"
        (shown or counter.window).grab().save(str(path))
        return path

    counter.press(Qt.Key.Key_F3)
    pad = counter.dialog(LetterPad)
    counter.tap("ABC12")
    yield leave("pad-letters", pad)
    counter.tap("3")
    counter.press(ENTER)
    counter.until(lambda: counter.desk.card is not None and not counter.desk.card.busy)
    yield leave("signed")
    counter.press(Qt.Key.Key_F2)
    yield leave("photo-asked")
    counter.tap(lying.security_code)
    counter.press(ENTER, ENTER)
    counter.until(lambda: counter.desk.card is not None and not counter.desk.card.busy)
    yield leave("photo")
    counter.press(ESC)
    counter.controller.allow_pin_change(True)
    counter.until(lambda: counter.controller.office.pin_change)
    counter.press(Qt.Key.Key_F6)
    yield leave("which-pin")
    counter.tap("3")
    counter.tap("1234")
    counter.press(ENTER)
    counter.tap("7777")
    counter.press(ENTER)
    yield leave("pad-weak", counter.dialog(PinPad))
    counter.press(ESC)
    counter.take()
    counter.readers._delay = (0.5, 0.0)
    counter.insert(KINDS["adult"](today=TODAY))
    counter.until(lambda: counter.desk.card is not None)
    QTest.qWait(1_300)
    yield leave("slow")
    counter.press(ESC)
    counter.until(lambda: counter.desk.notice is not None)
    yield leave("stopped")
    counter.readers._delay = (0.0, 0.0)
    counter.take()


def pictures(folder: Path, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """Write the pictures; yields each path."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for dark in (False, True):
        theme.apply(app, dark)
        for language in ("ja", "en"):
            counter = Counter(cast("QtBot", Waiting()), language)
            ground = "dark" if dark else "light"
            for name, chip in chips():
                if not only or name in only:
                    path = folder / f"{name}-{language}-{ground}.png"
                    picture(counter, chip, path)
                    yield path
            if not only or "deeds" in only:
                yield from deeds(counter, folder, f"{language}-{ground}.png")
            counter.leave()


if __name__ == "__main__":
    write(pictures)
