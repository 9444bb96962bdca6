"""What the last page and the list of waiting visits offer between two households."""

from PySide6.QtCore import Qt

from hitomado.core.visit.model import Step
from hitomado.ui.tools.export_dialog import ExportDialog

from .counter import ENTER, Counter
from .test_visit_end import pdf, to_reread

__all__ = ["pdf"]
F10, F11 = Qt.Key.Key_F10, Qt.Key.Key_F11


def test_the_mark_stands_on_the_visit_just_put_aside(counter: Counter) -> None:
    opened = []
    for household in ("family", "couple"):
        counter.receive(counter.cards(household)[0])
        opened.append(counter.visit.id)
        counter.take()
        counter.press(F11)
        counter.until(lambda: len(counter.desk.waiting) == len(opened))
    counter.qtbot.wait(50)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == opened[1]
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None)


def test_the_last_page_offers_the_file_for_the_resident_system(counter: Counter, pdf: str) -> None:
    to_reread(counter, pdf)
    counter.press(ENTER, ENTER)
    counter.step(Step.DONE)
    assert counter.says("done_keys.export_line")
    counter.press(F10)
    counter.dialog(ExportDialog)
