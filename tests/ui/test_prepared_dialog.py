"""Expected households by keyboard: the most urgent first, Enter opens the visit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from hitomado.ui.kit.search_box import SearchBox
from hitomado.ui.tools.prepared_dialog import PreparedDialog

from .counter import ENTER, Counter


def test_enter_opens_the_visit_of_the_chosen_household(counter: Counter) -> None:
    counter.open_tool("prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: len(dialog._prepared) > 3)
    days = [each.last_day for each in dialog._prepared.values()]
    assert days == sorted(days)
    first = next(iter(dialog._prepared.values())).record
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.record == first


def test_a_household_that_is_being_served_is_not_offered_twice(counter: Counter) -> None:
    counter.open_tool("prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: bool(dialog._prepared))
    taken = next(iter(dialog._prepared))
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    counter.open_tool("prepared")
    again = counter.dialog(PreparedDialog)
    counter.until(lambda: bool(again._prepared))
    assert taken not in again._prepared


def test_the_drafts_of_all_are_drawn_for_the_printer_marked_as_drafts(counter: Counter) -> None:
    counter.open_tool("prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: len(dialog._prepared) > 3)
    drafts = [(p.form, p.sheets) for p in dialog._prepared.values() if p.sheets.sheets]
    pages: list[bytes] = []
    counter.controller.paper.drafts(drafts[:2], pages.extend)
    counter.until(lambda: len(pages) >= 2)
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_an_expected_newcomer_is_found_by_name_and_enter_opens_their_visit(
    counter: Counter,
) -> None:
    counter.press(Qt.Key.Key_F4)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert("大浜凛")
    box = field.parent()
    assert isinstance(box, SearchBox)
    counter.until(lambda: counter.words("prepared.expected") in results(box))
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.record is not None
    assert "大浜　凛" in [p.name for p in counter.visit.persons]


def results(box: SearchBox) -> str:
    model = box._model
    return " ".join(model.item(row).text() for row in range(model.rowCount()))
