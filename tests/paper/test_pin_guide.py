"""The resident's sheet on PINs: one page, readable, the same for everybody."""

import shutil

import pytest

from hitomado.core.chip.tables import AUTH_PIN, SIGN_PIN
from hitomado.core.forms.pin_guide import ADVISED_AGAINST, PinGuide
from hitomado.core.rules.plan import PinKind
from hitomado.paper.guide_data import guide_data
from hitomado.words import LANGUAGES, Words
from tests.paper.pages import PRINTER, pages, text

OFFICE = "ひとまど県ひとまど町"
ALL = PinGuide(tuple(PinKind), OFFICE)
SAID = {language: Words(language) for language in LANGUAGES}
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)


@needs_pdftotext
def test_all_four_pins_stand_on_one_page_with_their_readings_and_in_english() -> None:
    pdf = PRINTER.paper_pdf(ALL)
    found = text(pdf)
    assert pages(pdf) == len(PRINTER.paper_pages(ALL)) == 1
    for part in ("利用者証明用電子証明書", "けんめんじこう", OFFICE):
        assert part in found
    assert "《" not in found, "a reading stands above its word, never beside it as a code"
    assert "capitalletters" in found.replace(" ", "")


@needs_pdftotext
def test_only_the_pins_asked_for_are_explained_and_practice_is_marked() -> None:
    one = text(PRINTER.paper_pdf(PinGuide((PinKind.TEXT,), OFFICE, practice=True)))
    assert "券面事項入力補助用" in one
    assert "署名用電子証明書" not in one
    assert "全部同" not in one, "one PIN is not the same as another"
    assert "演習" in one
    assert "演習" not in text(PRINTER.paper_pdf(PinGuide((PinKind.TEXT,), OFFICE)))


@needs_pdftotext
def test_a_sheet_for_no_office_sends_its_reader_to_the_own_municipality() -> None:
    assert "市区町村の" in text(PRINTER.paper_pdf(PinGuide((PinKind.TEXT,), "")))


def test_the_tries_are_those_of_the_card() -> None:
    data = guide_data(PinGuide((PinKind.SIGN, PinKind.AUTH), OFFICE), SAID)
    pins = data["pins"]
    assert isinstance(pins, list)
    told = [pin["tries"]["en"] for pin in pins]
    assert [str(SIGN_PIN.tries) in told[0], str(AUTH_PIN.tries) in told[1]] == [True, True]


def test_every_weak_kind_of_value_is_advised_against_in_words() -> None:
    data = guide_data(ALL, SAID)
    advice = data["advice"]
    assert isinstance(advice, list)
    assert len(advice) == len(ADVISED_AGAINST) == len({each["ja"] for each in advice})
