"""From the visit to its sheets and papers: the office's merges, the dates of the plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hitomado.core.forms.authority import Authority
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.merges import MERGE_CODES
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.rules.book.rulebook import Kind, Mark, Rule, Rulebook
from hitomado.core.rules.plan import Answer, Case, MoveKind, Plan, Procedure, Way, WayCode
from hitomado.core.visit import events as e
from hitomado.core.visit.asked import HOUSEHOLD_CHANGES, RECORD_CHANGES
from hitomado.core.visit.case import form_of, papers_of
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.model import Visit
from hitomado.core.visit.office import Office
from hitomado.words import Words
from tests.core.visit.people import AOI, OFFICE, TODAY, happen, plan

OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))


def visit(*, present: bool) -> Visit:
    desk, _ = happen(Desk(), OPEN)
    assert desk.visit is not None
    moved = replace(
        desk.visit.move,
        moved=TODAY,
        new_address="ひとまど町浜五丁目5番5号",
        head=AOI.atena_number,
        applicant=AOI.atena_number,
    )
    (person,) = desk.visit.persons
    answers = replace(person.answers, present=present)
    return replace(desk.visit, move=moved, persons=(replace(person, answers=answers),))


def rule(code: str, kind: Kind, value: int | bool) -> Rule:
    return Rule(code, kind, value, TODAY, Mark.LIKELY, "条例", TODAY)


def with_rules(*rules: Rule) -> Office:
    return replace(OFFICE, rules=lambda: Rulebook(rules))


def asking(
    *codes: str, late: bool = False, possible: bool = True, ways: tuple[Way, ...] = ()
) -> Callable[[Case], Plan]:
    """The plan of the test office, which asks for these papers as well."""

    def with_codes(case: Case) -> Plan:
        made = plan(case)
        persons = tuple(
            replace(
                own,
                procedures=tuple(
                    replace(
                        p,
                        answer=Answer.POSSIBLE if possible else Answer.NOT_POSSIBLE,
                        forms=codes,
                        warnings=("late_notice",) if late else (),
                        ways=ways,
                    )
                    for p in own.procedures
                ),
            )
            for own in made.persons
        )
        return Plan(persons)

    return with_codes


def test_the_offices_merges_decide_how_many_sheets_a_visit_has() -> None:
    here = visit(present=True)
    together = form_of(here, OFFICE)[1]
    off = with_rules(*(rule(f"merge.{code}", Kind.FLAG, False) for code in MERGE_CODES))
    apart = form_of(here, off)[1]
    assert [s.code for s in together.sheets] == ["combined"]
    assert [s.code for s in apart.sheets] == ["notice", "card_update", "sign_certificate"]


def test_somebody_who_came_needs_no_further_paper() -> None:
    assert papers_of(visit(present=True), OFFICE) == ()


def test_somebody_away_gets_a_sealed_authority_and_a_slip() -> None:
    authority, slip = papers_of(visit(present=False), OFFICE)
    assert isinstance(authority, Authority)
    assert (authority.sealed, authority.procedures) == (True, (Procedure.SIGN_CERTIFICATE,))
    assert isinstance(slip, PinSlip)
    assert slip.receipt == "V1"


def test_the_letter_runs_as_long_as_the_plan_says_and_not_at_all_without_an_end() -> None:
    away = visit(present=False)
    assert papers_of(away, replace(OFFICE, plan=asking("inquiry_letter", possible=False))) == ()
    by = Way(WayCode.LETTER_FIRST, by=TODAY + timedelta(days=20))
    asks = replace(OFFICE, plan=asking("inquiry_letter", possible=False, ways=(by,)))
    (letter,) = papers_of(away, asks)
    assert isinstance(letter, InquiryLetter)
    assert letter.procedures == (Procedure.CARD_UPDATE, Procedure.SIGN_CERTIFICATE)
    assert letter.reply_by == TODAY + timedelta(days=20)


def test_a_late_notice_brings_the_sheet_for_its_reason() -> None:
    (late,) = papers_of(visit(present=True), replace(OFFICE, plan=asking(late=True)))
    assert isinstance(late, LatenessReason)
    assert late.procedure is Procedure.MOVE_WITHIN
    assert late.name == AOI.name


def test_whatever_may_have_changed_in_a_household_or_record_has_words_on_the_form() -> None:
    words = Words("ja")
    codes = {*HOUSEHOLD_CHANGES, *RECORD_CHANGES}
    assert codes
    assert not [code for code in codes if f"form.changed.{code}" not in words]


def test_the_form_carries_what_changed_and_the_police_number_that_was_told() -> None:
    desk, _ = happen(Desk(), replace(OPEN, kind=MoveKind.HOUSEHOLD_CHANGE))
    assert desk.visit is not None
    moved = replace(desk.visit.move, changed=("separate", "head"))
    lost = replace(desk.visit.persons[0].answers, police="海辺警察署 12号")
    desk, _ = happen(desk, e.MoveChanged(moved), e.PersonChanged(AOI.atena_number, lost))
    assert desk.visit is not None
    form, _ = form_of(desk.visit, OFFICE)
    assert form.changed == ("separate", "head")
    assert form.persons[0].police == "海辺警察署 12号"
