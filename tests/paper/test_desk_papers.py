"""The papers of the counter's helpers: one page, readable, and nothing on it that is not theirs."""

import re
import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest

from hitomado.core.desk.certificates import plain
from hitomado.core.desk.mails import Mail, MailKind, Post
from hitomado.core.desk.residence import ResidenceNote, ResidenceResult, ResidenceSource
from hitomado.core.forms.certificate_slip import CertificateSlip
from hitomado.core.forms.hand_out import OfficeContact, numbered
from hitomado.core.forms.mail_sheet import MailSheet
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.residence_note import ResidenceSheet
from hitomado.core.forms.visit_sheet import DoneWork, LeftWork, VisitSheet
from hitomado.core.rules.plan import Procedure
from hitomado.desk_wiring import certificates
from hitomado.wiring import rulebook
from hitomado.words import LANGUAGES, Words
from tests.paper.pages import PRINTER, pages, text

VISIT = "01939b1c-6f2a-7c3e-9d10-5a7be21c4f00"
DAY = date(2026, 11, 20)
OFFICE = OfficeContact("ひとまど県ひとまど町", "0123-45-6789", "8時30分から17時15分")
SHEET = VisitSheet(
    VISIT,
    OFFICE,
    DAY,
    done=(DoneWork(Procedure.MOVE_WITHIN), DoneWork(Procedure.CARD_UPDATE, 3)),
    left=(
        LeftWork(Procedure.CONTINUED_USE, 1, date(2027, 2, 18)),
        LeftWork(Procedure.AUTH_CERTIFICATE, 0, date(2026, 11, 27), date(2026, 11, 29)),
    ),
    sections=("国民健康保険", "港の使用許可"),
    settled=("税",),
    fee=1200,
    service=True,
)
MAIL = Mail(
    VISIT, MailKind.PIN_SLIP, Post.REGISTERED_EXPRESS, "ひとまど町", "みなと市　市民課", 2,
    "港　岳", "2026-11-20T03:00:00+00:00", VISIT, "磯　凪", "2026-11-20T04:30:00+00:00",
    "12345678901", "2026-11-20T05:00:00+00:00",
)  # fmt: skip
NOTE = ResidenceNote(
    ResidenceSource.WATER, "住民課", "上下水道課", DAY, ResidenceResult.NOT_SEEN,
    "メーターが動いていない", consent=True, referral=True, by="港　岳",
    at="2026-11-20T03:00:00+00:00",
)  # fmt: skip
TABLE = certificates()[0]
RECORD = TABLE.certificates[0]
SLIP = CertificateSlip(RECORD, OFFICE, DAY, konbini=True, fees=True)
KANJI = re.compile(r"[\u3400-\u9fff々]")
RUBY = re.compile(r"｜[^《]+《[ぁ-ゖー・]+》")
pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)


def printed(paper: Paper) -> str:
    return text(PRINTER.paper_pdf(paper))


def test_the_visit_sheet_says_what_was_done_what_is_left_and_where_to_go() -> None:
    found = printed(SHEET)
    for part in (
        "E21C4F00",
        "転居届",
        "（3にん人）",
        "令和9年2月18日",
        "令和8年11月27日",
        "閉庁日",
        "国民健康保険",
        "こくみんけんこうほけん",
        "Nationalhealthinsurance",
        "港の使用許可",
        "1,200",
        "銀行",
        "0123-45-6789",
    ):
        assert part in found, part
    assert "《" not in found
    assert VISIT not in found, "the whole id stands in the QR code alone"


def test_what_is_not_known_leaves_no_empty_heading() -> None:
    found = printed(VisitSheet(VISIT, OfficeContact("町"), DAY))
    for heading in ("Donetoday", "Stilltobedone", "Wheretogonext", "Feetoday", "Telephone"):
        assert heading not in found
    assert "演習" not in found
    assert "演習" in printed(VisitSheet(VISIT, OFFICE, DAY, practice=True))


def test_the_offices_own_sentence_on_the_service_is_printed_in_its_place() -> None:
    found = printed(replace(SHEET, service_text="新しい住所を銀行に知らせる方法は裏面です。"))
    assert "裏面" in found
    assert "最新" not in found


def test_what_is_shipped_among_the_offices_texts_is_printed_with_its_readings() -> None:
    rules = {rule.id: rule.value for rule in rulebook().rules}
    sentence = str(rules["text.latest_info_service"])
    assert "ぎんこう" in printed(replace(SHEET, service_text=sentence))
    japanese = Words("ja")
    known = {plain(japanese(key)) for key in numbered("section.known", japanese.__contains__)}
    listed = rules["sections.related"]
    assert isinstance(listed, tuple)
    assert set(listed) <= known


def fullest() -> VisitSheet:
    """A family with everything, in a town with the longest list that a rule allows."""
    return replace(
        SHEET,
        done=tuple(DoneWork(p, 9) for p in tuple(Procedure)[6:18]),
        left=tuple(LeftWork(p, 9, DAY + timedelta(days=9), DAY) for p in tuple(Procedure)[:6]),
        sections=tuple(f"とても長い名前の課の第{n}係の窓口" for n in range(24)),
        office=replace(OFFICE, hours="\n".join(["月曜日から金曜日　8時30分から17時15分"] * 3)),
    )


@pytest.mark.parametrize("paper", [SHEET, fullest(), SLIP, MailSheet(MAIL, "ひとまど町")])
def test_it_is_one_page(paper: Paper) -> None:
    assert pages(PRINTER.paper_pdf(paper)) == 1


@pytest.mark.parametrize("kind", TABLE.certificates, ids=lambda kind: kind.id)
def test_every_shipped_certificate_has_its_slip_of_one_page_with_readings_and_english(
    kind: object,
) -> None:
    slip = replace(SLIP, certificate=kind)  # type: ignore[arg-type]
    pdf = PRINTER.paper_pdf(slip)
    assert pages(pdf) == 1
    certificate = slip.certificate
    said = [certificate.name, certificate.where, *certificate.who, *certificate.bring]
    said += [*certificate.items, *([certificate.note] if certificate.note else [])]
    if certificate.konbini:
        said += [certificate.konbini.hours]
        said += [certificate.konbini.note] if certificate.konbini.note else []
    for line in said:
        assert line.en
        assert not KANJI.search(RUBY.sub("", line.ja)), line.ja


def test_the_slip_tells_the_store_only_where_it_will_do_and_no_unchecked_fee() -> None:
    assert "コンビニ" in printed(SLIP)
    assert "300" in printed(SLIP)
    assert "コンビニ" not in printed(replace(SLIP, konbini=False))
    unchecked = printed(replace(SLIP, fees=False))
    assert "300" not in unchecked
    assert "200" not in unchecked
    assert "窓口" in unchecked


def test_the_slip_has_the_official_page_where_the_office_gave_one() -> None:
    page = replace(SLIP, certificate=replace(RECORD, official="https://town.example/juki"))
    assert "Officialpage" in printed(page)
    assert "Officialpage" not in printed(SLIP)


def test_the_check_sheet_says_who_counted_and_that_a_slip_is_never_copied() -> None:
    found = printed(MailSheet(MAIL, "ひとまど町"))
    for part in ("港岳", "磯凪", "12:00", "13:30", "12345678901", "スキャンしない", "2部"):
        assert part in found, part
    other = replace(MAIL, kind=MailKind.BIRTH_NOTICE, checked_by="", checked_at="")
    found = printed(MailSheet(other, "ひとまど町"))
    assert "磯凪" not in found
    assert "スキャンしない" not in found


def test_the_offices_sheet_of_residence_facts_says_that_it_stays_here() -> None:
    sheet = ResidenceSheet(VISIT, "ひとまど町", DAY, (NOTE,))
    found = printed(sheet)
    for part in ("役場内の記録", "上下水道課", "メーターが動いていない", "E21C4F00"):
        assert part in found
    assert pages(PRINTER.paper_pdf(replace(sheet, notes=(NOTE,) * 30))) > 1, "no note is cut off"


def test_every_procedure_and_usual_section_has_words_with_readings_for_residents() -> None:
    japanese = Words("ja")
    keys = [f"visit_sheet.work.{procedure}" for procedure in Procedure]
    keys += list(numbered("section.known", japanese.__contains__))
    keys += [k for k in sorted(japanese.keys()) if k.startswith(("slip.", "visit_sheet."))]
    assert len(keys) > 60
    assert [k for k in keys if KANJI.search(RUBY.sub("", japanese(k, **_any())))] == []


def test_no_words_of_these_papers_tell_of_protection() -> None:
    for language in LANGUAGES:
        say = Words(language)
        stems = ("slip.", "visit_sheet.", "section.", "certificate.", "sections.")
        assert not [
            k for k in sorted(say.keys()) if k.startswith(stems) and "支援" in say._table[k]
        ]


def _any() -> dict[str, object]:
    return {"day": "1", "yen": "1", "count": 1}


def test_the_plain_name_of_a_section_finds_its_reading() -> None:
    japanese = Words("ja")
    names = {plain(japanese(k)) for k in numbered("section.known", japanese.__contains__)}
    assert {"国民健康保険", "税", "水道・下水道", "学校（転入学）"} <= names
