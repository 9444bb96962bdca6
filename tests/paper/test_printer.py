"""The printed form: every text can be read back, nothing runs as markup, marks stand where due."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hitomado.core.forms.codes import FORM_OF, FormCode
from hitomado.core.forms.compose import form_set
from hitomado.core.forms.merges import Merges
from hitomado.core.forms.sheet import FormInput, FormPerson
from hitomado.core.people import Protection, ResidentKind
from hitomado.core.reasons import PaperError, Reason
from hitomado.core.rules.plan import CardEvents, MoveKind, Procedure
from hitomado.wiring import printer
from tests.core.forms.household import (
    AUTH,
    CHILD,
    FATHER,
    MOTHER,
    RESET,
    SIGN,
    SMALL,
    form,
    resident,
    row,
)
from tests.paper.pages import GRANDMOTHER, PRINTER, fullest, moving_in, pages, printed, text

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)
IN = MoveKind.TRANSFER_IN_BY_CARD
LOSS = (Procedure.LOSS_NOTICE, Procedure.REVOCATION, Procedure.CARD_REISSUE)


def printed_with(asked: FormInput, merges: Merges) -> str:
    return text(PRINTER.pdf(asked, form_set(asked, merges), final=True))


def test_a_family_of_four_moving_within_the_town_stands_on_one_page() -> None:
    asked = form()
    pdf = PRINTER.pdf(asked, form_set(asked), final=True)
    found = text(pdf)
    assert pages(pdf) == 1
    for part in (
        "住民異動届（転居届）",
        "電子証明書発行申請書",
        "潮見　太郎",
        "潮見　葵",
        "令和8年11月21日",
        "令和8年11月15日",
        "昭和59年2月10日",
        "ひとまど町港一丁目2番3号　みなと荘201号",
        "世帯主",
        "住基用・入力補助用",
        "V-20261121-0001",
        "暗証番号の記載なし",
    ):
        assert part.replace("　", "") in found, part
    assert "住民票コード" not in found


def test_a_foreign_residents_birth_date_is_printed_as_on_the_card() -> None:
    found = printed(form())
    assert MOTHER.shown.kind is ResidentKind.FOREIGN
    assert "1986年7月21日" in found
    assert "昭和61年" not in found


def test_a_partly_unknown_birth_date_is_printed_as_the_register_has_it() -> None:
    birth = replace(resident().birth, text="昭和15年月日不詳", month=None, day=None)
    old = row("1", replace(resident(), birth=birth), relationship="世帯主")
    assert "昭和15年月日不詳" in printed(form(old))


def test_newcomers_have_boxes_for_the_juki_code() -> None:
    asked = form(*map(moving_in, (FATHER, MOTHER, CHILD, SMALL)), kind=IN)
    found = printed(asked)
    assert found.count("住民票コード") == 1 + 4
    assert "券面変更（継続利用）" in found


def test_the_fullest_sheet_is_still_one_page() -> None:
    asked = fullest()
    made = form_set(asked)
    assert made.final, made.missing
    assert pages(PRINTER.pdf(asked, made, final=True)) == 1


def test_six_people_take_two_pages_that_are_numbered() -> None:
    asked = form(*(replace(SMALL, id=str(n)) for n in range(1, 7)))
    pdf = PRINTER.pdf(asked, form_set(asked), final=True)
    assert pages(pdf) == 2
    assert ("1/2枚" in text(pdf), "2/2枚" in text(pdf)) == (True, True)


def test_names_print_literally_whatever_they_look_like() -> None:
    for nasty in (
        '#panic("x")',
        "*太字* _斜体_",
        "[角] {波} $x$ \\ `c`",
        '"引用" <a> @b ~ //',
        "= 見出し",
    ):
        found = printed(form(row("1", resident(nasty), relationship="世帯主")))
        assert found.count(nasty.replace(" ", "")) >= 2, nasty


@pytest.mark.parametrize("practice", [True, False])
def test_practice_is_marked_on_every_page_and_nowhere_else(practice: bool) -> None:
    people = [replace(SMALL, id=str(n)) for n in range(1, 7)]
    for page in printed(form(*people, practice=practice)).split("\f")[:-1]:
        assert ("演習" in page) is practice


def test_an_incomplete_form_prints_as_a_marked_draft_only() -> None:
    asked = form(moved=None)
    assert "下書き" in printed(asked, final=False)
    assert "下書き" not in printed(form())
    with pytest.raises(PaperError) as stop:
        printed(asked, final=True)
    assert stop.value.reason is Reason.FORM_INCOMPLETE
    assert stop.value.params == (("count", 1),)


def test_nothing_of_a_protected_person_reaches_the_paper() -> None:
    hidden = row("2", resident("灘　澪", number="1002", protection=Protection.PROTECTED))
    found = printed(form(FATHER, hidden), final=False)
    for part in ("灘", "港一丁目", "大字灯台下", "支援"):
        assert part not in found
    with pytest.raises(PaperError):
        printed(form(hidden), final=False)


def test_variation_selectors_survive_into_the_text() -> None:
    found = printed(form(FATHER, GRANDMOTHER))
    assert "邉\U000e010f" in found
    assert "葛\U000e0102" in found


def test_a_character_that_the_name_font_lacks_is_named_on_the_sheet() -> None:
    odd = row("1", resident("潮見\ue123　太郎"), relationship="世帯主")
    asked = form(odd)
    assert PRINTER.uncovered(form_set(asked)) == ("\ue123",)
    assert "字形を確認" in printed(asked)
    assert "U+E123" in printed(asked)
    assert PRINTER.uncovered(form_set(form())) == ()
    assert "字形を確認" not in printed(form())


def test_every_font_is_embedded() -> None:
    asked = form()
    pdf = PRINTER.pdf(asked, form_set(asked), final=True)
    done = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True)
    listed = done.stdout.decode().splitlines()[2:]
    assert listed
    assert all(row.split()[-5] == "yes" for row in listed), listed


def test_the_preview_has_a_picture_for_each_page() -> None:
    asked = form(*(replace(SMALL, id=str(n)) for n in range(1, 7)))
    pictures = PRINTER.preview(asked, form_set(asked), final=True)
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_there_is_no_place_for_a_pin_on_the_paper() -> None:
    """The word stands only in the warning, the office's check and the name of the application."""
    rest = printed(fullest())
    for allowed in (
        "暗証番号は書かないでください",
        "暗証番号の記載なし",
        "暗証番号変更・再設定申請書",
        "暗証番号再設定",
    ):
        assert allowed in rest
        rest = rest.replace(allowed, "")
    assert "暗証番号" not in rest
    assert "照合番号" not in rest


def test_the_wired_printer_prints_in_japanese_with_the_offices_own_fonts_folder(
    own_home: Path,
) -> None:
    (own_home / "fonts").mkdir(parents=True)
    asked = form()
    assert "住民異動届（転居届）" in text(printer().pdf(asked, form_set(asked), final=True))


@pytest.mark.parametrize("on", ["", "m1", "m1 m2 m3 m4 m5 m6", "m1 m2 m3 m4 m5 m6 general"])
def test_every_sheet_of_the_set_is_one_page_of_one_document(on: str) -> None:
    lost = replace(CHILD, procedures=frozenset({*CHILD.procedures, *LOSS}))
    asked = form(FATHER, MOTHER, lost, SMALL, GRANDMOTHER)
    made = form_set(asked, Merges(frozenset(on.split())))
    pdf = PRINTER.pdf(asked, made, final=True)
    assert pages(pdf) == len(made.sheets)
    assert f"{len(made.sheets)}/{len(made.sheets)}枚" in text(pdf)


def test_an_own_sheet_names_its_form_its_person_and_what_is_asked() -> None:
    asked = form(row("1", resident(), *LOSS), kind=MoveKind.CARD_ONLY)
    found = printed_with(asked, Merges(frozenset({"m2"})))
    for part in (
        "個人番号カード紛失届",
        "兼電子証明書失効申請書",
        "警察署・受理番号",
        "再交付の理由",
    ):
        assert part in found, part


def test_a_loss_stands_in_block_d_with_its_day_its_place_and_the_police() -> None:
    lost = replace(
        row("1", resident(), *LOSS),
        events=CardEvents(lost=date(2026, 11, 19)),
        police="灯台警察署 第12号",
    )
    found = printed(form(lost, kind=MoveKind.CARD_ONLY))
    for part in ("紛失・返納・再交付", "令和8年11月19日", "灯台警察署第12号", "場所"):
        assert part in found, part
    assert "紛失・返納・再交付" not in printed(form())


def test_a_loss_told_today_leaves_its_day_to_the_hand() -> None:
    told = replace(row("1", resident(), *LOSS), events=CardEvents(lost=form().filed))
    items = {
        i.key: i for s in form_set(form(told, kind=MoveKind.CARD_ONLY)).sheets for i in s.items
    }
    assert items["lost_date"].value == ""
    assert items["reissue_reason"].value == "lost"


def test_a_foreign_newcomer_has_boxes_for_the_stay_and_the_known_end_is_printed() -> None:
    newcomer = replace(moving_in(MOTHER), residence_until=date(2028, 3, 31))
    found = printed(form(FATHER, newcomer, kind=IN))
    assert found.count("在留資格") == 1
    assert "2028年3月31日" in found
    assert "在留資格" not in printed(form(FATHER, kind=IN))


@pytest.mark.parametrize("kind", MoveKind)
def test_every_kind_of_visit_prints_with_its_own_words(kind: MoveKind) -> None:
    asked = form(FATHER, MOTHER, kind=kind)
    assert printed(asked, final=False)


@pytest.mark.parametrize("code", [c for c in FormCode if c is not FormCode.NOTICE])
def test_every_statutory_form_prints_as_one_page_of_its_own(code: FormCode) -> None:
    procedures = [p for p, form_code in FORM_OF.items() if form_code is code]
    person = replace(
        row("1", resident(kind=ResidentKind.FOREIGN), *procedures, pins=("juki",)),
        old_cards=frozenset({code}) if not procedures else frozenset(),
    )
    asked = form(person, kind=MoveKind.CARD_ONLY)
    made = form_set(asked, Merges(frozenset()))
    pdf = PRINTER.pdf(asked, made, final=True)
    assert pages(pdf) == len(made.sheets) == 1
    assert PRINTER._say(f"form.sheet.{code}") in text(pdf)


@pytest.mark.parametrize("kind", [MoveKind.TRANSFER_IN, MoveKind.MOVE_OUT, MoveKind.CARD_ONLY])
@pytest.mark.parametrize("agent", ["磯部　渚", ""])
def test_as_many_rows_as_the_room_allows_stay_on_their_pages(kind: MoveKind, agent: str) -> None:
    """Long names, five foreigners, every application and a loss each."""
    asked = form(
        *(fullest_row(n) for n in range(1, 6)),
        kind=kind,
        applicant=None if agent else "1",
        agent_name=agent,
        agent_address="ひとまど町沖二丁目3番地",
        late=bool(agent),
    )
    made = form_set(asked)
    assert pages(PRINTER.pdf(asked, made, final=False)) == len(made.sheets)


def fullest_row(n: int) -> FormPerson:
    long = replace(
        resident("ラティスワリ　マリア　フェルナンデス", number=str(n), kind=ResidentKind.FOREIGN),
        alias="潮見　まりあ",
    )
    return row(
        str(n), long, Procedure.CONTINUED_USE, SIGN, AUTH, RESET, *(LOSS if n % 2 else ()),
        relationship="世帯主", present=False, sealed=True, pins=("sign", "auth", "juki", "text"),
    )  # fmt: skip
