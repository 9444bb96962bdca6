"""What is said and what is asked for it stand in sight together, on the smallest screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage
from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.models.cards import notice
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD

from .counter import ENTER, Counter
from .test_card_deeds import F2, F3, F6, found, idle


@pytest.fixture
def small(counter: Counter) -> Counter:
    counter.window.resize(1200, 700)
    return counter


@pytest.fixture
def large_type(practice_home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Counter]:
    """The window at 150 %."""
    assert practice_home.exists()
    theme.apply(qapp, dark=False, scale=1.5)
    made = Counter(qtbot)
    yield made
    made.leave()
    theme.apply(qapp, dark=False)


def in_sight(shown: QWidget) -> bool:
    """Whether the whole of it can be seen without scrolling."""
    QApplication.processEvents()
    above: QWidget | None = shown
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert above is not None
    seen = above.viewport()
    at = shown.mapTo(seen, QPoint())
    return shown.isVisible() and at.y() >= 0 and at.y() + shown.height() <= seen.height()


def asked(counter: Counter) -> QuestionRow:
    (question,) = (q for q in counter.window.findChildren(QuestionRow) if q.isVisible())
    return question


def told(counter: Counter, title: str = "") -> Banner:
    """The banner with this title, else that of what stopped."""
    if not title:
        assert counter.desk.notice is not None
        title = notice(counter.words, counter.desk.notice).title
    (banner,) = (
        b
        for b in counter.window.findChildren(Banner)
        if b.isVisible() and title in b.accessibleName()
    )
    return banner


def wrong_pin(counter: Counter) -> None:
    counter.place(counter.cards("family")[0])
    counter.by_pin("9999")
    counter.until(lambda: counter.notice is Reason.PIN_WRONG)
    counter.qtbot.wait(50)


def password(counter: Counter, typed: str) -> None:
    counter.press(F3)
    counter.dialog(LetterPad)
    counter.tap(typed)
    counter.press(ENTER)
    idle(counter)
    counter.qtbot.wait(50)


def test_a_wrong_pin_and_the_next_question_are_seen_together(small: Counter) -> None:
    wrong_pin(small)
    assert in_sight(told(small))
    assert in_sight(asked(small))


def test_so_they_are_in_the_largest_type(large_type: Counter) -> None:
    wrong_pin(large_type)
    assert in_sight(told(large_type))
    assert in_sight(asked(large_type))


def test_a_wrong_password_hides_neither_itself_nor_the_question(small: Counter) -> None:
    found(small)
    password(small, "WRONG123")
    assert in_sight(told(small))
    assert in_sight(asked(small))


def test_a_certificate_read_and_a_changed_pin_leave_the_question_in_sight(small: Counter) -> None:
    lying = found(small)
    password(small, PRACTICE_SIGN_PASSWORD)
    assert small.says("card_view.sign.no_flags")
    assert in_sight(asked(small))
    small.controller.allow_pin_change(True)
    small.until(lambda: small.controller.office.pin_change)
    small.press(F6)
    small.tap("3")
    for typed in (lying.pin, "5892", "5892"):
        small.tap(typed)
        small.press(ENTER)
    small.until(lambda: small.desk.card is not None and small.desk.card.changed is not None)
    idle(small)
    small.qtbot.wait(50)
    done = small.words("card_view.change.done", pin=small.words("ui.pin.text"))
    assert in_sight(told(small, done))
    assert in_sight(asked(small))


def test_the_security_code_of_the_photo_is_in_sight_in_the_largest_type(
    large_type: Counter,
) -> None:
    found(large_type)
    large_type.press(F2)
    large_type.qtbot.wait(50)
    code = large_type.window.focusWidget()
    assert code is not None
    assert large_type.words("kit.number_b.code") in code.accessibleName()
    assert in_sight(code)
    assert large_type.desk.card is not None
    assert large_type.desk.card.stage is CardStage.FOUND
