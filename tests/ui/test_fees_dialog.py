"""Cash of a day against its fees, by keyboard."""

from PySide6.QtCore import Qt

from hitomado.core.figures.fees import CASH, FEE_KINDS, fees_paid
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import FeeTaken
from hitomado.core.visit.lines import to_line
from hitomado.ports import OpenStore
from hitomado.runner.told import told
from hitomado.ui.tools.fees_dialog import FeesDialog

from .counter import ENTER, Counter


def paid(counter: Counter, yen: int) -> None:
    kind, person, payload = to_line(FeeTaken("1", Procedure.CARD_REISSUE, yen, 200))

    def put(store: OpenStore) -> int:
        store.journal.append(kind, clerk="窓口1", visit="V", person_ref=person, payload=payload)
        return len(fees_paid(told(store.journal.lines_of(FEE_KINDS))))

    answers: list[int] = []
    counter.controller.ask_store(put, answers.append)
    counter.until(lambda: answers == [1])


def test_the_days_fees_are_listed_and_its_cash_is_held_against_them(counter: Counter) -> None:
    paid(counter, 1000)
    counter.open_tool("fees")
    dialog = counter.dialog(FeesDialog)
    counter.until(lambda: "1,000" in counter.said())
    assert counter.words("fees.uncounted") in dialog._days.item(0).text()
    counter.press(ENTER)
    counter.tap("900")
    counter.press(ENTER)
    counter.until(lambda: "-100" in dialog._days.item(0).text())
    counter.press(ENTER)
    counter.tap("1,000")
    counter.press(ENTER)
    agrees = counter.words("fees.agrees", yen="1,000")
    counter.until(lambda: agrees in dialog._days.item(0).text())
    assert [line.header.kind for line in counter.lines()].count(CASH) == 2


def test_what_is_no_amount_is_refused_with_a_word(counter: Counter) -> None:
    counter.open_tool("fees")
    dialog = counter.dialog(FeesDialog)
    counter.until(lambda: dialog._days.count() == 1)
    counter.press(ENTER)
    counter.tap("12-")
    counter.press(ENTER)
    assert counter.says("fees.wrong")
    counter.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert CASH not in [line.header.kind for line in counter.lines()]
