"""Hand-outs: one page each whatever stands on it, readable, in two languages, nobody named."""

import json
import re
import shutil
from datetime import date, timedelta

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hitomado.core.forms.hand_out import SILENT, HandOuts, OfficeContact, hand_outs
from hitomado.core.rules.plan import Way, WayCode
from hitomado.paper.fields import Json
from hitomado.paper.hand_out_data import hand_out_data
from hitomado.paper.qr import qr_svg
from hitomado.resources_dir import resources
from hitomado.wiring import closed_days
from hitomado.words import LANGUAGES, Words
from tests.paper.pages import PRINTER, pages, text

FRIDAY = date(2026, 11, 20)
VISIT = "01939b1c-6f2a-7c3e-9d10-5a7be21c4f00"
OFFICE = OfficeContact("ひとまど県ひとまど町", "0123-45-6789", "月曜日から金曜日　8時30分から17時")
SAID = {language: Words(language) for language in LANGUAGES}
PRINTED = [code for code in WayCode if code not in SILENT]
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)


def spoken(language: str, *stems: str) -> dict[str, str]:
    """All texts whose keys begin with one of the stems, with days for placeholders."""
    said = SAID[language]
    table = sorted(said.keys())
    return {key: said(key, day="") for key in table if key.startswith(stems)}


def made(
    *ways: Way,
    office: OfficeContact = OFFICE,
    official: str = "",
    back: dict[Way, date] | None = None,
    route: bool = False,
) -> HandOuts:
    pages = {code.value: official for code in WayCode}
    return hand_outs(
        VISIT,
        ways,
        office,
        FRIDAY,
        closed_days(FRIDAY),
        back=back,
        official=pages,
        photo_route=route,
    )


def body_sizes(paper: HandOuts) -> tuple[float, ...]:
    """The size of the body on each page, in points, as the template chose it."""
    families = PRINTER._families()
    fonts = {"fonts": families["label"] + families["name"]}
    found = typst.query(
        str(resources() / "forms" / "hand_out.typ"),
        "<body-size>",
        sys_inputs={"data": json.dumps(hand_out_data(paper, SAID) | fonts)},
    )
    return tuple(each["value"] for each in json.loads(found))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PRINTED)
def test_every_way_has_all_its_words(code: WayCode, language: str) -> None:
    keys = spoken(language, f"way.{code}.")
    for part in ("title", "why", "next.1", "bring.1", "by"):
        assert f"way.{code}.{part}" in keys
    steps = [key for key in keys if ".next." in key or ".bring." in key]
    counted = [f"way.{code}.{p}.{n}" for p in ("next", "bring") for n in range(1, len(steps) + 1)]
    assert set(steps) <= set(counted), "no gap in the numbers"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_ways_have_the_same_title(language: str) -> None:
    titles = [SAID[language](f"way.{code}.title") for code in PRINTED]
    assert len(set(titles)) == len(titles)


def test_a_superiors_matter_has_no_words_that_could_be_printed() -> None:
    assert not spoken("ja", "way.ask_superior")


def test_whoever_reads_kana_can_read_every_word_of_it() -> None:
    for key, sentence in spoken("ja", "way.", "hand_out.").items():
        bare = re.sub(r"｜[^《]+《[ぁ-ゖー]+》", "", sentence)
        assert key == "hand_out.practice" or not re.search(r"[一-鿿]", bare), key


def test_no_hand_out_says_why_somebody_is_protected() -> None:
    for language in LANGUAGES:
        whole = " ".join(spoken(language, "way.", "hand_out.").values())
        for word in ("支援", "ＤＶ", "DV", "保護", "protect"):
            assert word not in whole


@needs_pdftotext
@pytest.mark.parametrize("code", PRINTED)
def test_each_way_is_one_page_with_its_last_day_weekday_and_era(code: WayCode) -> None:
    paper = made(Way(code, date(2026, 12, 4)))
    pdf = PRINTER.paper_pdf(paper)
    assert pages(pdf) == 1 + paper.letter
    found = text(pdf)
    for part in ("令和8年12月4日（金）まで", "2026-12-04(Fri)", "0123-45-6789", VISIT):
        assert part in found
    assert "《" not in found
    assert "閉庁日" not in found


@pytest.mark.parametrize("code", PRINTED)
def test_the_body_is_large_with_what_an_office_usually_says(code: WayCode) -> None:
    assert min(body_sizes(made(Way(code, date(2026, 12, 4))))) >= 14


def test_it_stays_large_where_another_town_comes_first() -> None:
    way = Way(WayCode.MOVE_OUT_ONLINE, date(2026, 11, 27), date(2026, 11, 25))
    assert min(body_sizes(made(way, back={way: date(2026, 12, 1)}))) >= 14


@needs_pdftotext
def test_a_closed_last_day_is_explained_and_the_open_one_before_it_printed() -> None:
    found = text(PRINTER.paper_pdf(made(Way(WayCode.BRING_CARD, date(2026, 11, 23)))))
    assert "令和8年11月20日（金）まで" in found
    assert "令和8年11月23日（月）は" in found
    assert "閉庁日" in found


@needs_pdftotext
def test_where_no_day_is_known_none_is_invented() -> None:
    found = text(PRINTER.paper_pdf(made(Way(WayCode.CARD_DEAD))))
    assert "なるべく" in found
    assert found.count("令和") == 1, "only the day of the visit"


@needs_pdftotext
def test_the_photo_of_an_earlier_application_is_not_spoken_of_before_the_law() -> None:
    way, told = Way(WayCode.NO_PHOTO_ID), "earlierapplication"
    assert told not in text(PRINTER.paper_pdf(made(way)))
    assert told in text(PRINTER.paper_pdf(made(way, route=True)))


@needs_pdftotext
def test_a_household_gets_a_page_a_way_and_one_letter() -> None:
    lost, over = Way(WayCode.CARD_LOST_IN_MOVE, date(2026, 12, 4)), Way(WayCode.TIME_OVER)
    pdf = PRINTER.paper_pdf(made(lost, over, Way(WayCode.FACE_ONLY)))
    assert pages(pdf) == 4
    assert text(pdf).count("郵送請求書") == 1


def test_the_way_back_is_the_visits_number_alone_and_an_official_page_has_its_own_code() -> None:
    way = Way(WayCode.FACE_ONLY)
    plain = hand_out_data(made(way), SAID)
    assert plain["qr"] == qr_svg(VISIT)
    assert codes(plain) == [""]
    address = "https://town.example/move"
    assert codes(hand_out_data(made(way, official=address), SAID)) == [qr_svg(address)]


def codes(data: Json) -> list[str]:
    found = data["pages"]
    assert isinstance(found, list)
    return [page["official"] for page in found]


@needs_pdftotext
def test_what_another_town_takes_first_has_its_day_and_this_counter_has_its_own() -> None:
    way = Way(WayCode.MOVE_OUT_ONLINE, date(2026, 11, 28), date(2026, 11, 25))
    found = text(PRINTER.paper_pdf(made(way, back={way: date(2026, 12, 5)})))
    saturday = found.index("令和8年11月28日（土）まで")
    assert saturday < found.index("File the moving-out notice on".replace(" ", ""))
    for part in ("令和8年11月25日（水）から", "令和8年12月4日（金）まで", "令和8年12月5日（土）は"):
        assert found.index(part) > saturday, (
            "the portal takes notices on Saturdays, the counter not"
        )


days = st.none() | st.integers(-5, 400).map(lambda n: FRIDAY + timedelta(days=n))
texts = st.sampled_from(["", "短い", "とても長いことを書く役場" * 12])
offices = st.builds(
    OfficeContact,
    st.sampled_from(["町", "とても長い名前の県とても長い名前の郡とても長い名前の町"]),
    texts,
    texts,
    texts,
)
addresses = st.sampled_from(["", "https://town.example/" + "a" * 150])  # fmt: skip


@needs_pdftotext
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.builds(Way, st.sampled_from(PRINTED), days, days), offices, addresses, days, st.booleans()
)
def test_whatever_stands_on_it_a_hand_out_is_one_page(
    way: Way, office: OfficeContact, official: str, back: date | None, route: bool
) -> None:
    last = {way: back} if back is not None else None
    paper = made(way, office=office, official=official, back=last, route=route)
    pdf = PRINTER.paper_pdf(paper)
    assert pages(pdf) == 1 + paper.letter
    page, found = paper.pages[0], text(pdf)
    for day in (page.by, page.come_from, page.back_by, page.last_day):
        assert day is None or f"{day.month}月{day.day}日（" in found
