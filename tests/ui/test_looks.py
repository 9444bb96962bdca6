"""Every page in English and dark: no stray Japanese, nothing wider than the screen, all named."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui import theme
from hitomado.ui.pages.guide import GLANCE_MS, current_act
from hitomado.ui.start import speak
from hitomado.virtual.town.practice import practice_households

from . import reading
from .counter import ENTER, ESC, Counter
from .settled import TODAY

F1, F3, F6, F7 = Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F7
F8, F10 = Qt.Key.Key_F8, Qt.Key.Key_F10
NEW = "ひとまど県ひとまど町浜町二丁目6番1号"


@pytest.fixture
def english(practice_home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Counter]:
    theme.apply(qapp, dark=True)
    made = Counter(qtbot, "en")
    yield made
    made.leave()
    theme.apply(qapp, dark=False)


def data() -> list[str]:
    """What the register and the chips say, longest first: this stays Japanese."""
    words = {NEW, "ひとまど県ひとまど町", "演習", "ひとまど", "灯浦二丁目14番5号"}
    for household in practice_households(TODAY):
        for person in household.persons:
            parts: list[object] = [person.card, person.resident, person.mover, household.record]
            for part in filter(None, parts):
                words |= {str(getattr(part, name, "")) for name in NAMES}
    return sorted((w for w in words if w), key=len, reverse=True)


# what a card or a register is quoted with, and birth dates as a card's face prints them
QUOTED_OR_PRINTED = re.compile(r"“[^”]*”|(昭和|平成|令和)(元|[0-9]+)年[0-9]+月[0-9]+日")
NAMES = (
    "name", "name_kana", "address", "full_address", "relationship", "alias", "old_address",
    "new_address", "from_municipality", "former_name",
)  # fmt: skip


def stray(counter: Counter, known: list[str]) -> list[str]:
    """Texts that hold Japanese which is no data."""
    found = []
    for text in reading.texts(counter.window):
        rest = QUOTED_OR_PRINTED.sub("", text)
        for word in known:
            rest = rest.replace(word, "")
        if reading.JAPANESE.search(rest):
            found.append(text)
    return found


def test_every_page_is_english_fits_and_is_named_in_the_dark_as_well(
    english: Counter, tmp_path: Path
) -> None:
    known = data()
    faults: list[str] = []

    def look(page: str) -> None:
        english.qtbot.wait(30)
        faults.extend(f"{page}: Japanese: {text}" for text in stray(english, known))
        faults.extend(f"{page}: no name: {w}" for w in reading.nameless(english.window))
        faults.extend(f"{page}: wide: {w}" for w in reading.scrolled_sideways(english.window))
        assert reading.colours(english.window.grab()) > 8, page

    ground = english.window.grab().toImage().pixelColor(2, 760)
    assert ground.lightness() < 100, "the dark look"
    look("wait")
    english.press(F3)
    look("movers")
    for key in (F1, F6, F8):
        english.press(key)
        english.dialog(QDialog)
        if key is not F1:  # the manual names the forms in Japanese as well
            look(f"dialog {key.name}")
        english.press(ESC)
        english.until(lambda: QApplication.activeModalWidget() is None)
    card = english.cards("family")[0]
    english.place(card)
    look("card")
    english.tap("2")
    look("number B")
    english.press(ESC)
    english.by_pin()
    english.stage(CardStage.FOUND)
    look("found")
    english.tap("1")
    english.until(lambda: english.desk.visit is not None)
    look("people")
    english.take()
    english.press(ENTER)
    english.step(Step.QUESTIONS)
    english.tap(f"{TODAY - timedelta(days=3):%Y%m%d}")
    english.press(ENTER)
    english.write(NEW)
    english.press(ENTER, ENTER)
    english.tap("09900010002")
    english.press(ENTER)
    look("questions")
    english.press(F7, ENTER)
    english.step(Step.FORM)
    english.qtbot.wait(300)
    look("form")
    english.press(F10)
    english.dialog(QFileDialog)
    english.write(str(tmp_path / "form.pdf"), instead=True)
    english.press(ENTER)
    english.until(lambda: bool(english.visit.issued))
    english.press(ENTER)
    english.step(Step.GUIDE)
    look("guide")
    for _ in english.visit.acts:
        if (act := current_act(english.visit)) is None:
            break
        english.qtbot.wait(GLANCE_MS + 30)
        english.press(ENTER)
        english.until(lambda act=act: current_act(english.visit) != act)  # type: ignore[misc]
    english.press(ENTER)
    english.step(Step.REREAD)
    look("read again")
    english.press(ENTER)
    look("not read again")
    english.press(ENTER)
    english.step(Step.DONE)
    look("done")
    assert faults == []


def test_the_dialogs_of_qt_itself_speak_the_language_of_the_window(qapp: QApplication) -> None:
    cancel = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    before = cancel.buttons()[0].text()
    speak(qapp, "ja")
    spoken = qapp.findChildren(QTranslator)
    try:
        cancel = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert reading.JAPANESE.search(cancel.buttons()[0].text())
        assert not reading.JAPANESE.search(before)
    finally:
        for each in spoken:
            qapp.removeTranslator(each)
