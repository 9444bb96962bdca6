"""Sheets of long lists: every row is printed, in its order, inside its room."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hitomado.core.expiry.sheets import PRINTED, Sheet
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.paper.list_sheet_data import list_sheet_data
from hitomado.words import LANGUAGES, Words
from tests.paper.pages import PRINTER, pages, text

SAID = {language: Words(language) for language in LANGUAGES}
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)


def sheet(what: Sheet, count: int, **cells: str) -> ListSheet:
    lines = tuple(
        {"order": str(n), "name": f"高橋　花子{n}", "kana": "タカハシ　ハナコ", **cells}
        for n in range(1, count + 1)
    )
    return ListSheet(what, "ひとまど市", "list.csv", date(2026, 11, 27), lines, 2, 3, 1, 2000)


def data_of(paper: ListSheet) -> dict[str, Any]:
    return dict(list_sheet_data(paper, SAID))


@needs_pdftotext
@pytest.mark.parametrize("what", list(Sheet))
def test_every_row_is_printed_on_its_page(what: Sheet) -> None:
    pdf = PRINTER.paper_pdf(sheet(what, 50))
    found = text(pdf)
    assert all(f"花子{n}" in found for n in (1, 25, 50))
    assert pages(pdf) == len(data_of(sheet(what, 50))["pages"])
    assert "全2000件" in found.replace(" ", "")
    assert SAID["ja"](f"expiry.sheet.{what}") in found


@pytest.mark.parametrize("what", list(Sheet))
def test_columns_have_widths_that_fill_the_page(what: Sheet) -> None:
    data = data_of(sheet(what, 1))
    assert len(data["widths"]) == len(data["heads"]) == len(PRINTED[what])
    assert sum(data["widths"]) == pytest.approx(277)


def test_a_long_cell_is_set_smaller() -> None:
    data = data_of(sheet(Sheet.ENTRY, 1, send_address="ひとまど市港町" * 12))
    at = PRINTED[Sheet.ENTRY].index("send_address")
    assert data["pages"][0][0][at][1] < 7.5
    assert data["pages"][0][0][0][1] == 7.5


def test_the_paper_says_the_sex_in_a_word_where_the_file_has_a_mark() -> None:
    at = PRINTED[Sheet.ENTRY].index("sex")
    said = [data_of(sheet(Sheet.ENTRY, 1, sex=mark))["pages"][0][0][at][0] for mark in "120"]
    assert said == ["男", "女", "0"]


@needs_pdftotext
def test_markup_in_a_name_stays_text() -> None:
    found = text(PRINTER.paper_pdf(sheet(Sheet.ENTRY, 1, name="#pagebreak() *a*")))
    assert "#pagebreak()" in found.replace(" ", "")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's own count")
def test_a_list_of_many_parts_is_printed_in_the_memory_of_one() -> None:
    def memory() -> float:
        text_ = Path("/proc/self/status").read_text(encoding="ascii")
        return int(text_.partition("VmRSS:")[2].split()[0]) / 1024

    PRINTER.paper_pdf(sheet(Sheet.ENTRY, 400))
    before = memory()
    for n in range(8):
        PRINTER.paper_pdf(sheet(Sheet.ENTRY, 400, kana=f"カナ{n}"))
    assert memory() - before < 60  # MB; 160 without letting go
