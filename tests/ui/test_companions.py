"""The papers beside the form, from the list of tools: named, and drawn for the printer."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hitomado.core.disclose import Purpose, disclose
from hitomado.core.forms.authority import Authority
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.people import Protection
from hitomado.core.rules.plan import Procedure
from hitomado.ui.tools.companions_dialog import CompanionsDialog, paper_line
from hitomado.words import Words
from tests.core.forms.household import resident

from .counter import ENTER, Counter

HOUSEHOLD = "family"
SIGN = (Procedure.SIGN_CERTIFICATE,)


def test_a_blank_pin_slip_comes_from_the_list_of_tools_and_goes_to_the_printer(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Sequence[bytes]] = []

    def take(_parent: QWidget, pages: Sequence[bytes]) -> bool:
        printed.append(pages)
        return True

    monkeypatch.setattr("hitomado.ui.tools.companions_dialog.print_pages", take)
    counter.receive(counter.cards(HOUSEHOLD)[0])
    counter.open_tool("companions")
    dialog = counter.dialog(CompanionsDialog)
    slips = [n for n, paper in enumerate(dialog.papers) if isinstance(paper, PinSlip)]
    assert len(slips) == 1
    counter.press(*[Qt.Key.Key_Down] * slips[0], ENTER)
    counter.until(lambda: bool(printed))
    assert [len(pages) for pages in printed] == [1]
    assert printed[0][0].startswith(b"\x89PNG")
    assert dialog.isVisible(), "the next paper is printed from the same list"


def test_each_paper_is_named_and_somebody_behind_the_gate_is_not() -> None:
    words = Words("ja")
    open_ = disclose(resident(), Purpose.PRINT)
    hidden = disclose(resident("灘　澪", protection=Protection.PROTECTED), Purpose.PRINT)
    day = date(2026, 12, 11)
    assert "潮見" in paper_line(words, Authority("町", "V", SIGN, open_, sealed=True))
    assert "灘" not in paper_line(words, Authority("町", "V", SIGN, hidden, sealed=True))
    letter = InquiryLetter("町", "V", open_, SIGN, date(2026, 11, 21), day)
    assert "潮見" in paper_line(words, letter)
    assert "12月11日" in paper_line(words, letter)
    assert "暗証番号の記入票" in paper_line(words, PinSlip("V", "町", ()))
