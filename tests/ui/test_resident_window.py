"""The resident's own window: opened and closed by the clerk, language by the resident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.desk import CardStage
from hitomado.ui.kit.ruby_label import Piece, RubyLabel, pieces, spoken
from hitomado.ui.models.resident import resident_view
from hitomado.ui.resident_window import ResidentWindow
from hitomado.words.resident import LANGUAGES, ResidentWords

from .counter import Counter
from .resident_pictures import scenes
from .test_resident_view import plan_of


def resident(counter: Counter) -> ResidentWindow:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ResidentWindow)]
    return next(w for w in found if w._controller is counter.controller)


def press(counter: Counter, key: Qt.Key) -> None:
    QTest.keyClick(counter._target(), key, Qt.KeyboardModifier.ControlModifier)


def said(window: ResidentWindow) -> str:
    QApplication.processEvents()
    return "\n".join(shown.text for shown in window.findChildren(RubyLabel) if shown.isVisible())


def test_readings_belong_to_their_characters_and_are_not_spoken_twice() -> None:
    text = "｜住所《じゅうしょ》を読む"
    assert list(pieces(text)) == [
        Piece("住所", "じゅうしょ"),
        Piece("を"),
        Piece("読"),
        Piece("む"),
    ]
    assert spoken(text) == "住所を読む"


def test_words_of_spaced_languages_stay_whole_and_no_line_begins_with_a_full_stop(
    qapp: QApplication,
) -> None:
    shown = RubyLabel("Xin chờ nhân viên hướng dẫn", 30)
    broken = ["".join(p.base for p, _ in line).strip() for line in shown.lines(160)]
    assert " ".join(broken) == "Xin chờ nhân viên hướng dẫn"
    assert len(broken) > 1
    japanese = RubyLabel("あいうえお。かきくけこ。", 30)
    for width in range(40, 400, 10):
        assert all(line[0][0].base != "。" for line in japanese.lines(width))


def test_the_clerk_opens_and_closes_it_and_the_keys_stay_hers(counter: Counter) -> None:
    press(counter, Qt.Key.Key_R)
    window = resident(counter)
    assert window.isVisible()
    assert ResidentWords("ja")("resident.welcome.title") in said(window)
    counter.place(counter.cards("family")[0])
    counter.stage(CardStage.FREE)
    window.close()
    assert not window.isVisible()


def test_the_resident_chooses_a_language_and_the_next_one_begins_in_japanese(
    counter: Counter,
) -> None:
    press(counter, Qt.Key.Key_R)
    window = resident(counter)
    buttons = {b.text(): b for b in window.findChildren(QPushButton)}
    assert set(buttons) == set(LANGUAGES.values())
    counter.place(counter.cards("family")[0])
    counter.stage(CardStage.FREE)
    buttons[LANGUAGES["vi"]].click()
    assert ResidentWords("vi")("resident.seen.title") in said(window)
    counter.take()
    counter.until(lambda: counter.desk.card is None)
    assert spoken(ResidentWords("ja")("resident.welcome.body")) in said(window)


def test_closing_the_clerks_window_leaves_no_other_one_behind(counter: Counter) -> None:
    press(counter, Qt.Key.Key_R)
    window = resident(counter)
    counter.window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scene_fits_a_tablet_without_scrolling(counter: Counter, language: str) -> None:
    press(counter, Qt.Key.Key_R)
    window = resident(counter)
    plan = plan_of(Procedure.MOVE_WITHIN, Procedure.SIGN_CERTIFICATE, Procedure.PIN_RESET)
    for desk, act in scenes().values():
        window.show_view(resident_view(ResidentWords(language), desk, plan, act))
        room, content = window._room.viewport(), window._room.widget()
        assert content is not None
        assert content.heightForWidth(room.width()) <= room.height()


def test_the_first_scene_is_drawn_as_large_as_any_later_one(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    press(counter, Qt.Key.Key_R)
    window = resident(counter)
    QApplication.processEvents()
    first = window.findChildren(RubyLabel)[0].minimumSizeHint().height()
    assert window._view is not None
    window.show_view(window._view)
    QApplication.processEvents()
    assert window.findChildren(RubyLabel)[0].minimumSizeHint().height() == first
