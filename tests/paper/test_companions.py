"""The papers beside the form: complete, quiet about who is behind the gate, no place for a leak."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.disclose import Purpose, disclose
from hitomado.core.forms.authority import Authority
from hitomado.core.forms.companions import LetterWanted, companions
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.people import Protection
from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.paper.companion_data import pin_slip_data
from hitomado.words import LANGUAGES, Words
from tests.core.forms.household import FATHER, MOTHER, RESET, SIGN, form, resident, row
from tests.paper.pages import PRINTER, pages, text

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)
OFFICE, VISIT = "ひとまど町", "V-20261121-0001"
SAID = {each: Words(each) for each in LANGUAGES}
HOLDER = disclose(resident(), Purpose.PRINT)
HIDDEN = disclose(resident("灘　澪", protection=Protection.PROTECTED), Purpose.PRINT)
LETTER = InquiryLetter(
    OFFICE, VISIT, HOLDER, (SIGN, RESET), date(2026, 11, 21), date(2026, 12, 11), tuple(PinKind)
)
AWAY = replace(MOTHER, present=False)


def test_the_letter_goes_to_the_registered_address_and_its_reply_is_a_second_page() -> None:
    pdf = PRINTER.paper_pdf(LETTER)
    assert pages(pdf) == 2
    first, second, _ = (part.replace(" ", "") for part in text(pdf).split("\f"))
    assert "ひとまど町大字灯台下12番地3" in first
    assert "転送不要" in first
    assert "令和8年12月11日" in first
    assert "暗証番号の再設定" in first
    assert "券面事項入力補助用" not in first
    for part in ("回答書", "代理人", "本人の署名", "券面事項入力補助用"):
        assert part in second


def test_a_letter_to_somebody_behind_the_gate_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="gate"):
        replace(LETTER, holder=HIDDEN)


def test_the_sealed_authority_has_no_place_for_a_pin_and_sends_it_to_the_slip() -> None:
    sealed = text(PRINTER.paper_pdf(Authority(OFFICE, VISIT, (SIGN,), HOLDER, sealed=True)))
    assert "潮見太郎" in sealed
    assert "署名用電子証明書の発行" in sealed
    assert "暗証番号の記入票" in sealed
    assert "この用紙に暗証番号は書かないでください" in sealed
    plain = text(PRINTER.paper_pdf(Authority(OFFICE, VISIT, (Procedure.MOVE_WITHIN,))))
    assert "転居届" in plain
    assert "記入票" not in plain


def test_an_authority_of_somebody_behind_the_gate_is_written_by_hand() -> None:
    found = text(PRINTER.paper_pdf(Authority(OFFICE, VISIT, (SIGN,), HIDDEN, sealed=True)))
    for part in ("灘", "灯台下", "支援"):
        assert part not in found


def test_the_pin_slip_is_blank_warns_and_names_nobody() -> None:
    slip = PinSlip(VISIT, OFFICE, tuple(PinKind))
    found = text(PRINTER.paper_pdf(slip))
    assert pages(PRINTER.paper_pdf(slip)) == 1
    for part in ("スキャンはしないで", "封をしたまま", VISIT, "署名用電子証明書", "Donotcopy"):
        assert part in found.replace(" ", ""), part
    made = pin_slip_data(slip, SAID)
    pins = made["pins"]
    assert isinstance(pins, list)
    assert [pin["boxes"] for pin in pins] == [16, 4, 4, 4]
    assert all(set(pin) == {"name", "rule", "boxes"} for pin in pins), "boxes, never a value"
    assert "潮見" not in found


def test_only_the_pins_that_are_needed_have_boxes() -> None:
    found = text(PRINTER.paper_pdf(PinSlip(VISIT, OFFICE, (PinKind.JUKI,))))
    assert "住民基本台帳用" in found
    assert "署名用電子証明書" not in found


def test_the_reason_of_lateness_has_all_dates_and_an_empty_field() -> None:
    late = LatenessReason(
        OFFICE, VISIT, Procedure.MOVE_WITHIN, date(2026, 11, 21), date(2026, 10, 1),
        date(2026, 10, 15), "潮見　太郎", "ひとまど町港一丁目2番3号",
    )  # fmt: skip
    found = text(PRINTER.paper_pdf(late))
    for part in ("転居届", "令和8年10月1日", "令和8年10月15日", "令和8年11月21日", "潮見太郎"):
        assert part in found, part


@pytest.mark.parametrize("practice", [True, False])
def test_practice_is_marked_on_every_paper(practice: bool) -> None:
    for paper in (
        replace(LETTER, practice=practice),
        PinSlip(VISIT, OFFICE, tuple(PinKind), practice=practice),
        Authority(OFFICE, VISIT, (SIGN,), practice=practice),
        LatenessReason(OFFICE, VISIT, SIGN, date(2026, 11, 21), None, practice=practice),
    ):
        for page in text(PRINTER.paper_pdf(paper)).split("\f")[:-1]:
            assert ("演習" in page) is practice


def test_a_late_notice_by_an_agent_for_somebody_away_brings_its_papers() -> None:
    made = companions(form(FATHER, AWAY, applicant=None, agent_name="磯部　渚", late=True))
    assert [type(paper) for paper in made] == [LatenessReason, Authority, Authority, PinSlip]
    slip = made[-1]
    assert isinstance(slip, PinSlip)
    assert slip.kinds == (PinKind.SIGN, PinKind.JUKI, PinKind.TEXT)
    assert companions(form()) == ()


def test_a_letter_is_made_where_the_plan_asks_for_it_and_its_last_day_is_known() -> None:
    asked = form(FATHER, replace(AWAY, procedures=frozenset()))
    wanted = LetterWanted("2", (SIGN, RESET), date(2026, 12, 11))
    (letter,) = companions(asked, letters=(wanted,))
    assert isinstance(letter, InquiryLetter)
    assert letter.reply_by == date(2026, 12, 11)
    assert letter.pins == (PinKind.SIGN, PinKind.JUKI, PinKind.TEXT)
    assert companions(asked) == ()


def test_nobody_behind_the_gate_gets_a_letter_by_itself() -> None:
    hidden = row("2", resident("灘　澪", protection=Protection.PROTECTED), SIGN, present=False)
    asked = form(FATHER, replace(hidden, procedures=frozenset()), late=True)
    wanted = LetterWanted("2", (SIGN,), date(2026, 12, 11))
    (late,) = companions(asked, letters=(wanted,))
    assert isinstance(late, LatenessReason)
    assert late.address == "", "the address of who lives with them leads there too"


def test_every_procedure_can_be_named_on_a_letter() -> None:
    assert all(
        f"paper.matter.{procedure}" in said for said in SAID.values() for procedure in Procedure
    )
