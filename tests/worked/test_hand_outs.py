"""Whoever is sent home is sent home with paper: every blocked worked case is really printed."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.forms.hand_out import HandOut
from hitomado.core.rules.plan import Answer, Case, Plan, WayCode
from hitomado.core.rules.planner import make_plan
from hitomado.core.visit.ways import ways_of
from tests.core.rules.cases import RULES
from tests.paper.pages import PRINTER, pages, text
from tests.worked.files import FILES, case_file
from tests.worked.visits import VISIT, pages_of, visit_of

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler's pdftotext reads the PDFs back"
)


def planned(number: str) -> tuple[Case, Plan]:
    case = case_file(number)
    return case, make_plan(case, RULES)


def blocked(plan: Plan) -> bool:
    """Whether anything cannot be done today, or not without asking; the superior's word apart."""
    return any(
        p.answer is not Answer.POSSIBLE and WayCode.ASK_SUPERIOR not in {way.code for way in p.ways}
        for person in plan.persons
        for p in person.procedures
    )


BLOCKED = [number for number in FILES if blocked(planned(number)[1])]


def days_of(page: HandOut) -> tuple[str, ...]:
    """The days that a page says, as they are printed."""
    days = (page.by, page.last_day, page.come_from, page.back_by)
    return tuple(f"令和{d.year - 2018}年{d.month}月{d.day}日" for d in days if d is not None)


def test_which_cases_are_blocked() -> None:
    assert " ".join(BLOCKED) == (
        "c02 c04 c05 c06 c08 c09 c10 c11 c13 c15 c16 c17 c19 c23 c25 c30 c35 c36 c39 c40 c41 c44"
        " c47 c51 c52 c61 c63"
    )


@pytest.mark.parametrize("number", BLOCKED)
def test_each_refusal_and_each_question_of_a_worked_case_has_a_way_on(number: str) -> None:
    case, plan = planned(number)
    offered = {way.way for way in ways_of(visit_of(case), plan)}
    for person in plan.persons:
        for one in person.procedures:
            if one.answer is not Answer.POSSIBLE:
                assert one.ways, one.procedure
                codes = {way.code for way in one.ways}
                assert codes <= {way.code for way in offered}
                assert WayCode.OTHER_WAY not in codes, "a page that knows the case is due"


@needs_pdftotext
@pytest.mark.parametrize("number", BLOCKED)
def test_every_blocked_case_ends_in_printed_hand_outs_one_page_each_with_its_date(
    number: str,
) -> None:
    case, _ = planned(number)
    whole = pages_of(case)
    assert whole.pages
    assert pages(PRINTER.paper_pdf(whole)) == len(whole.pages) + whole.letter
    for page in whole.pages:
        one = replace(whole, pages=(page,))
        pdf = PRINTER.paper_pdf(one)
        assert pages(pdf) == 1 + one.letter
        found = text(pdf)
        came = f"令和{case.today.year - 2018}年{case.today.month}月{case.today.day}日"
        assert came in found
        assert VISIT in found
        assert all(day in found for day in days_of(page))
        assert days_of(page) or "なるべく" in found, "a day, or that it should be soon"


def test_c19_the_absent_mothers_pages_all_name_the_last_day_of_her_continued_use() -> None:
    by = {(page.way, page.by) for page in pages_of(case_file("c19")).pages}
    ways = (
        WayCode.SEALED_AUTHORITY,
        WayCode.PIN_LOCKED,
        WayCode.HOLDER_COMES,
        WayCode.CONTINUE_LATER,
    )
    assert by == {(way, date(2027, 2, 18)) for way in ways}


def test_c09_the_page_of_the_portal_names_its_days_and_the_last_one_here() -> None:
    (online,) = (p for p in pages_of(case_file("c09")).pages if p.way is WayCode.MOVE_OUT_ONLINE)
    assert (online.by, online.come_from) == (date(2026, 11, 29), date(2026, 11, 25))
    assert online.back_by == date(2026, 12, 3)
