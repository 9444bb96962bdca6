"""Search, date, household, preview and the bar at the bottom: by keyboard alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.dates import RegisterDate
from hitomado.core.disclose import Purpose, disclose
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.household_list import HouseholdList, PersonStrip
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.kit.primary_bar import PrimaryBar, PrimaryBarView
from hitomado.ui.kit.search_box import SearchBox, result_row
from hitomado.words import Words

from . import samples
from .hands import click, press, settle, type_text

T = samples.Both("ja")


def _resident(protection: Protection) -> Resident:
    return Resident(
        "0000012345",
        "1",
        1,
        ResidentKind.JAPANESE,
        ResidentState.RESIDENT,
        "山田　花子",
        RegisterDate("昭和55年2月17日", 1980, 2, 17),
        Sex.FEMALE,
        "大字入江1番地",
        "妻",
        protection,
    )


def test_a_row_shows_what_the_gate_let_through(say: Words) -> None:
    row = result_row(disclose(_resident(Protection.NONE), Purpose.SCREEN), say)
    assert (row.name, row.birth, row.address) == ("山田　花子", "昭和55年2月17日", "大字入江1番地")
    assert row.note == ""


@pytest.mark.parametrize("protection", [Protection.PROTECTED, Protection.UNKNOWN])
def test_a_withheld_address_is_said_to_be_withheld(say: Words, protection: Protection) -> None:
    row = result_row(disclose(_resident(protection), Purpose.SCREEN), say)
    assert row.address == ""
    assert row.note
    assert "支援" not in row.note


def _search(qtbot: QtBot, say: Words) -> tuple[SearchBox, QLineEdit]:
    box = SearchBox(say)
    qtbot.addWidget(box)
    box.show()
    (field,) = box.findChildren(QLineEdit)
    return box, field


def test_typing_asks_for_a_search_at_every_key(qtbot: QtBot, say: Words) -> None:
    box, field = _search(qtbot, say)
    asked: list[str] = []
    box.typed.connect(asked.append)
    type_text(field, "ya")
    assert asked == ["y", "ya"]


def test_arrows_and_enter_in_the_field_choose_a_person(qtbot: QtBot, say: Words) -> None:
    box, field = _search(qtbot, say)
    box.show_results(samples.results(T))
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert chosen == ["1", "2"]


def test_finding_nobody_is_said(qtbot: QtBot, say: Words) -> None:
    box, field = _search(qtbot, say)
    type_text(field, "zz")
    box.show_results(())
    assert say("kit.search.none") in [shown.text() for shown in box.findChildren(QLabel)]


def test_enter_without_a_result_chooses_nobody(qtbot: QtBot, say: Words) -> None:
    box, field = _search(qtbot, say)
    with qtbot.assertNotEmitted(box.chosen):
        press(field, Qt.Key.Key_Return)


def _read(text: str) -> date | None:
    digits = text.replace(".", "")
    if len(digits) != 8 or not digits.isdigit():
        return None
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _date(qtbot: QtBot, say: Words) -> tuple[DateField, QLineEdit]:
    field = DateField(
        say,
        "転居した日",
        read=_read,
        tell=lambda day: f"{day.year}年{day.month}月{day.day}日",
        today=lambda: samples.TODAY,
    )
    qtbot.addWidget(field)
    field.show()
    return field, field.findChildren(QLineEdit)[0]


def test_the_date_understood_stands_below_in_words(qtbot: QtBot, say: Words) -> None:
    field, line = _date(qtbot, say)
    type_text(line, "20261105")
    assert field.value == date(2026, 11, 5)
    assert "2026年11月5日" in [shown.text() for shown in field.findChildren(QLabel)]


def test_a_half_typed_date_is_no_date(qtbot: QtBot, say: Words) -> None:
    field, line = _date(qtbot, say)
    changes: list[date | None] = []
    field.changed.connect(changes.append)
    type_text(line, "20261105")
    press(line, Qt.Key.Key_Backspace)
    assert changes == [date(2026, 11, 5), None]
    assert line.property("wrong")
    assert say("kit.date.not_understood") in [w.text() for w in field.findChildren(QLabel)]


def test_one_key_is_today_and_arrows_move_by_a_day(qtbot: QtBot, say: Words) -> None:
    field, line = _date(qtbot, say)
    press(line, Qt.Key.Key_Space)
    assert field.value == samples.TODAY
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Up)
    assert field.value == samples.TODAY - timedelta(days=1)


@pytest.mark.parametrize("kind", [HouseholdList, PersonStrip])
@pytest.mark.parametrize(
    ("key", "person"),
    [
        (Qt.Key.Key_Down, "2"),
        (Qt.Key.Key_Right, "2"),
        (Qt.Key.Key_End, "3"),
        (Qt.Key.Key_3, "3"),
    ],
)
def test_persons_are_chosen_by_arrows_and_digits(
    qtbot: QtBot,
    say: Words,
    kind: type[HouseholdList | PersonStrip],
    key: Qt.Key,
    person: str,
) -> None:
    people = kind(say)
    qtbot.addWidget(people)
    people.show_view(samples.household(T))
    with qtbot.waitSignal(people.chosen) as chosen:
        press(people, key)
    assert chosen.args == [person]


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_A])
def test_no_other_person_no_choice(qtbot: QtBot, say: Words, key: Qt.Key) -> None:
    people = HouseholdList(say)
    qtbot.addWidget(people)
    people.show_view(samples.household(T))
    with qtbot.assertNotEmitted(people.chosen):
        press(people, key)


def test_a_click_on_a_person_chooses_that_person(qtbot: QtBot, say: Words) -> None:
    people = HouseholdList(say)
    qtbot.addWidget(people)
    people.show_view(samples.household(T))
    people.show()
    third = next(w for w in people.findChildren(QWidget) if w.property("person") == "3")
    with qtbot.waitSignal(people.chosen) as chosen:
        click(third)
    assert chosen.args == ["3"]


def test_pages_are_enlarged_and_fitted_by_keys(qtbot: QtBot, say: Words) -> None:
    pane = PreviewPane(say)
    qtbot.addWidget(pane)
    pane.resize(640, 480)
    pane.show()
    pane.show_pages((samples.page_png(), samples.page_png()))
    area = pane._area
    fitted = pane.zoom
    press(area, Qt.Key.Key_Plus)
    assert pane.zoom == pytest.approx(fitted * 1.25)
    press(area, Qt.Key.Key_Minus)
    press(area, Qt.Key.Key_Minus)
    assert pane.zoom == pytest.approx(fitted / 1.25)
    press(area, Qt.Key.Key_0)
    assert pane.zoom == pytest.approx(fitted)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(area, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_a_preview_that_is_being_made_says_so_and_shows_no_former_page(
    qtbot: QtBot, say: Words
) -> None:
    pane = PreviewPane(say)
    qtbot.addWidget(pane)
    pane.show()

    def said() -> list[str]:
        settle()
        QApplication.processEvents()
        return [shown.text() for shown in pane.findChildren(QLabel) if shown.isVisible()]

    assert say("preview.making") in said()
    pane.show_pages((samples.page_png(),))
    assert say("preview.making") not in said()
    pane.show_making()
    assert pane.page_count == 0
    assert say("preview.making") in said()


def test_bytes_that_are_no_picture_are_refused(qtbot: QtBot, say: Words) -> None:
    pane = PreviewPane(say)
    qtbot.addWidget(pane)
    with pytest.raises(ValueError, match="not a picture"):
        pane.show_pages((b"no picture",))


def _window(qtbot: QtBot, say: Words) -> tuple[PrimaryBar, QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    bar, line = PrimaryBar(say), QLineEdit()
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addWidget(bar)
    bar.show_view(samples.bar(T))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return bar, line


def test_enter_goes_on_only_when_the_step_is_complete(qtbot: QtBot, say: Words) -> None:
    bar, line = _window(qtbot, say)
    with qtbot.assertNotEmitted(bar.main):
        press(line, Qt.Key.Key_Return)
    bar.show_view(PrimaryBarView("次へ進む"))
    with qtbot.waitSignal(bar.main):
        press(line, Qt.Key.Key_Return)


def test_escape_goes_back_where_back_is_offered(qtbot: QtBot, say: Words) -> None:
    bar, line = _window(qtbot, say)
    with qtbot.waitSignal(bar.back):
        press(line, Qt.Key.Key_Escape)
    bar.show_view(PrimaryBarView("次へ進む"))
    with qtbot.assertNotEmitted(bar.back):
        press(line, Qt.Key.Key_Escape)


def test_enter_on_another_button_presses_that_one_alone(qtbot: QtBot, say: Words) -> None:
    bar, _ = _window(qtbot, say)
    bar.show_view(PrimaryBarView("次へ進む", back="戻る"))
    back = next(b for b in bar.findChildren(QPushButton) if b.accessibleName() == "戻る")
    with qtbot.assertNotEmitted(bar.main), qtbot.waitSignal(bar.back):
        press(back, Qt.Key.Key_Return)


def test_function_keys_start_their_actions_and_are_shown(qtbot: QtBot, say: Words) -> None:
    bar, line = _window(qtbot, say)
    with qtbot.waitSignal(bar.action) as action:
        press(line, Qt.Key.Key_F3)
    assert action.args == ["search"]
    assert "住民を探す  [F3]" in [b.text() for b in bar.findChildren(QPushButton)]
