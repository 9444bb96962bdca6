"""Expected households by keyboard: the most urgent first, Enter opens the visit."""

from hitomado.ui.prepared_dialog import PreparedDialog

from .counter import ENTER, Counter
from .test_export_dialog import open_tool


def test_enter_opens_the_visit_of_the_chosen_household(counter: Counter) -> None:
    open_tool(counter, "prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: len(dialog._prepared) > 3)
    days = [each.last_day for each in dialog._prepared.values()]
    assert days == sorted(days)
    first = next(iter(dialog._prepared.values())).record
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.record == first


def test_a_household_that_is_being_served_is_not_offered_twice(counter: Counter) -> None:
    open_tool(counter, "prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: bool(dialog._prepared))
    taken = next(iter(dialog._prepared))
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    open_tool(counter, "prepared")
    again = counter.dialog(PreparedDialog)
    counter.until(lambda: bool(again._prepared))
    assert taken not in again._prepared


def test_the_drafts_of_all_are_drawn_for_the_printer_marked_as_drafts(counter: Counter) -> None:
    open_tool(counter, "prepared")
    dialog = counter.dialog(PreparedDialog)
    counter.until(lambda: len(dialog._prepared) > 3)
    drafts = [(p.form, p.sheets) for p in dialog._prepared.values() if p.sheets.sheets]
    pages: list[bytes] = []
    counter.controller.paper.drafts(drafts[:2], pages.extend)
    counter.until(lambda: len(pages) >= 2)
    assert all(page.startswith(b"\x89PNG") for page in pages)
