"""Beside the procedures: other sections, residence facts, and the sheet for the household."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hitomado.core.desk.residence import ResidenceNote, ResidenceResult, ResidenceSource
from hitomado.core.desk.sections import SectionState, SectionTick, related_sections, state_of
from hitomado.core.forms.visit_sheet import DoneWork, LeftWork, VisitSheet
from hitomado.core.journal import canonical_json
from hitomado.core.people import Protection
from hitomado.core.rules.book.rulebook import Kind, Mark, Rule, Rulebook
from hitomado.core.rules.plan import (
    Answer,
    Because,
    Case,
    OfficeFacts,
    PersonPlan,
    Place,
    Plan,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.facts import (
    Fact,
    ResidenceErased,
    ResidenceNoted,
    SectionsChecked,
    VisitOpened,
    apply,
)
from hitomado.core.visit.fees import TAKE_FEE
from hitomado.core.visit.lines import RESIDENCE_NOTES, from_line, to_line
from hitomado.core.visit.model import Act, ActState, Left, PersonCase, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.visit_sheet import fee_due, visit_sheet

from .people import AOI, HIDDEN, MIO, OFFICE, TODAY

NEEDED, DONE, NOT = SectionState.NEEDED, SectionState.DONE, SectionState.NOT_NEEDED
NOTE = ResidenceNote(
    ResidenceSource.WATER,
    "住民課",
    "上下水道課",
    date(2026, 11, 19),
    ResidenceResult.NOT_SEEN,
    "メーターが動いていない",
    consent=True,
    referral=True,
    by="窓口1",
    at="2026-11-20T03:00:00+00:00",
)
A, M = AOI.atena_number, MIO.atena_number
FAMILY = Visit("V-0000-12345678", TODAY, persons=(PersonCase(A, AOI), PersonCase(M, MIO)))


def told(visit: Visit, *facts: Fact) -> tuple[Visit, list[Fact]]:
    """The facts told at the desk one by one, and which of them are to be written."""
    desk, written = Desk(visit=visit), list[Fact]()
    for fact in facts:
        assert isinstance(fact, SectionsChecked | ResidenceNoted | ResidenceErased)
        desk, effects = advance(desk, e.ToldBeside(visit.id, fact), OFFICE)
        written += [each for x in effects if isinstance(x, f.Record) for each in x.facts]
    assert desk.visit is not None
    return desk.visit, written


def ticks(*said: tuple[str, SectionState | None]) -> SectionsChecked:
    return SectionsChecked(tuple(SectionTick(*each) for each in said))


def test_a_section_keeps_its_last_answer_and_what_is_taken_back_is_open_again() -> None:
    visit, written = told(
        FAMILY, ticks(("税", NEEDED), ("水道", NOT)), ticks(("税", DONE)), ticks(("水道", None))
    )
    assert state_of(visit.sections, "税") is DONE
    assert state_of(visit.sections, "水道") is None
    assert len(written) == 3


def test_the_same_answer_twice_is_one_line_and_only_what_is_new_is_written() -> None:
    _, written = told(FAMILY, ticks(("税", NEEDED)), ticks(("税", NEEDED), ("水道", NOT)))
    assert written == [ticks(("税", NEEDED)), ticks(("水道", NOT))]
    assert told(FAMILY, ticks(("税", None)))[1] == []


def test_what_is_said_of_another_visit_is_dropped() -> None:
    desk = Desk(visit=FAMILY)
    other = e.ToldBeside("another", ticks(("税", NEEDED)))
    assert advance(desk, other, OFFICE) == (desk, ())


def test_notes_are_kept_in_their_order_until_they_are_erased() -> None:
    second = replace(NOTE, source=ResidenceSource.TAX)
    visit, _ = told(FAMILY, ResidenceNoted(NOTE), ResidenceNoted(second))
    assert visit.residence == (NOTE, second)
    visit, written = told(visit, ResidenceErased(), ResidenceErased())
    assert visit.residence == ()
    assert written == [ResidenceErased()]


def test_every_fact_is_told_again_by_its_journal_line() -> None:
    facts = (ticks(("税", NEEDED), ("水道", None)), ResidenceNoted(NOTE), ResidenceErased())
    for fact in facts:
        kind, who, payload = to_line(fact)
        assert who is None
        assert from_line(kind, json.loads(canonical_json(payload))) == fact
    assert to_line(ResidenceNoted(NOTE))[0] in RESIDENCE_NOTES


def test_a_visit_whose_notes_were_erased_is_folded_without_them() -> None:
    visit = apply(apply(None, VisitOpened("V", TODAY)), ResidenceErased())
    assert visit.residence == ()


def test_no_text_of_a_note_is_in_a_trace() -> None:
    shown = repr(replace(FAMILY, residence=(NOTE,))) + repr(NOTE) + repr(ResidenceNoted(NOTE))
    assert not [text for text in (NOTE.remark, NOTE.asked_whom, "True, True") if text in shown]


# the office's list


def listed(value: object) -> Rulebook:
    rule = Rule("sections.related", Kind.LINES, value, TODAY, Mark.SURE, "町", TODAY)  # type: ignore[arg-type]
    return Rulebook((rule,))


def test_the_offices_list_counts_and_an_empty_one_stays_empty() -> None:
    usual = ("税",)
    assert related_sections(Rulebook(()), TODAY, usual) == usual
    assert related_sections(listed(("港湾", " 水道 ")), TODAY, usual) == ("港湾", "水道")
    assert related_sections(listed(()), TODAY, usual) == ()
    assert related_sections(listed(("港湾",)), date(2020, 1, 1), usual) == usual


# the sheet


def act(
    person: str,
    procedure: Procedure,
    state: ActState,
    *,
    code: str = "do",
    until: date | None = None,
) -> Act:
    at = "2026-11-20T03:00:00+00:00"
    return Act(person, procedure, code, Place.TERMINAL, state=state, by="c", at=at, until=until)


def planned(case: Case) -> Plan:
    """A fee of 200 for the certificate, a last day for the card."""
    because = (Because("test"),)
    possible = Answer.POSSIBLE
    return Plan(
        tuple(
            PersonPlan(
                p.id,
                (
                    ProcedurePlan(Procedure.SIGN_CERTIFICATE, possible, because, fee=200),
                    ProcedurePlan(
                        Procedure.CARD_UPDATE, possible, because, last_day=date(2026, 11, 29)
                    ),
                ),
            )
            for p in case.persons
        )
    )


SHUT = OfficeFacts(closed=frozenset({date(2026, 11, 28), date(2026, 11, 29)}))
HERE = replace(OFFICE, plan=planned, facts=SHUT)
CONFIRMED, SEEN = ActState.CONFIRMED, ActState.SEEN_ON_CHIP
DEFERRED, REFUSED = ActState.DEFERRED, ActState.REFUSED


def sheet(acts: Iterable[Act], visit: Visit = FAMILY, office: Office = HERE) -> VisitSheet:
    visit = replace(visit, acts=tuple(acts))
    return visit_sheet(visit, plan_of(visit), office, fee=None)


def plan_of(visit: Visit) -> Plan:
    return planned(case_of(visit, HERE))


def test_what_every_step_confirmed_is_done_for_so_many_people() -> None:
    made = sheet(
        [
            act(A, Procedure.MOVE_WITHIN, CONFIRMED),
            act(A, Procedure.CARD_UPDATE, SEEN),
            act(A, Procedure.CARD_UPDATE, CONFIRMED, code="print"),
            act(M, Procedure.CARD_UPDATE, CONFIRMED),
        ]
    )
    assert made.done == (DoneWork(Procedure.MOVE_WITHIN), DoneWork(Procedure.CARD_UPDATE, 2))
    assert made.left == ()


def test_what_was_put_off_is_left_until_its_last_day_and_one_of_two_is_one() -> None:
    made = sheet(
        [
            act(A, Procedure.CONTINUED_USE, DEFERRED, until=date(2027, 2, 18)),
            act(A, Procedure.CARD_UPDATE, CONFIRMED),
            act(M, Procedure.CARD_UPDATE, CONFIRMED),
            act(M, Procedure.CARD_UPDATE, DEFERRED, code="print"),
        ]
    )
    assert made.done == (DoneWork(Procedure.CARD_UPDATE, 1),)
    assert made.left == (
        LeftWork(Procedure.CARD_UPDATE, 1, date(2026, 11, 27), date(2026, 11, 29)),
        LeftWork(Procedure.CONTINUED_USE, 1, date(2027, 2, 18)),
    ), "a closed last day is said with the open day before it"


def test_what_the_household_did_not_want_is_neither_done_nor_left() -> None:
    made = sheet([act(A, Procedure.SIGN_CERTIFICATE, REFUSED)])
    assert (made.done, made.left) == ((), ())


def test_a_card_that_was_not_read_again_is_updated_all_the_same() -> None:
    put_off = act(A, Procedure.CARD_UPDATE, DEFERRED, code=READ_AGAIN)
    made = sheet([act(A, Procedure.CARD_UPDATE, CONFIRMED), put_off])
    assert made.done == (DoneWork(Procedure.CARD_UPDATE, 1),)
    assert made.left == ()


def test_nothing_is_said_of_whom_the_gate_does_not_show() -> None:
    hidden = PersonCase(HIDDEN.atena_number, HIDDEN)
    visit = replace(FAMILY, persons=(*FAMILY.persons, hidden))
    steps = [act(hidden.id, Procedure.CARD_UPDATE, CONFIRMED)]
    assert HIDDEN.protection is Protection.PROTECTED
    assert sheet(steps, visit).done == ()
    assert fee_due(replace(visit, acts=tuple(steps)), plan_of(visit)) is None


def test_what_somebody_can_do_only_later_is_left_and_stands_once() -> None:
    later = (
        Left(A, Procedure.CONTINUED_USE, date(2027, 2, 18)),
        Left(A, Procedure.CARD_UPDATE, date(2027, 3, 1)),
        Left(HIDDEN.atena_number, Procedure.PIN_RESET),
    )
    hidden = PersonCase(HIDDEN.atena_number, HIDDEN)
    visit = replace(FAMILY, persons=(*FAMILY.persons, hidden), left=later)
    made = sheet([act(A, Procedure.CARD_UPDATE, CONFIRMED)], visit)
    assert made.left == (LeftWork(Procedure.CONTINUED_USE, 1, date(2027, 2, 18)),)


def test_a_fee_counts_once_it_was_taken_whatever_step_is_left() -> None:
    steps = (
        act(A, Procedure.SIGN_CERTIFICATE, CONFIRMED, code=TAKE_FEE),
        act(A, Procedure.SIGN_CERTIFICATE, DEFERRED),
        act(M, Procedure.SIGN_CERTIFICATE, DEFERRED, code=TAKE_FEE),
        act(M, Procedure.SIGN_CERTIFICATE, CONFIRMED),
    )
    visit = replace(FAMILY, acts=steps)
    assert fee_due(visit, plan_of(visit)) == 200


def test_the_line_on_the_consent_service_follows_a_new_certificate_only() -> None:
    new = [act(A, Procedure.SIGN_CERTIFICATE, CONFIRMED)]
    assert sheet(new).service
    assert not sheet([act(A, Procedure.CARD_UPDATE, CONFIRMED)]).service
    assert not sheet([act(A, Procedure.SIGN_CERTIFICATE, DEFERRED)]).service


def service_rule(text: str) -> Office:
    rule = Rule("text.latest_info_service", Kind.TEXT, text, TODAY, Mark.SURE, "町", TODAY)
    return replace(HERE, rules=lambda: Rulebook((rule,)))


def test_the_offices_own_sentence_takes_its_place_and_an_empty_one_leaves_it_out() -> None:
    new = [act(A, Procedure.SIGN_CERTIFICATE, CONFIRMED)]
    assert sheet(new, office=service_rule("銀行へ")).service_text == "銀行へ"
    assert not sheet(new, office=service_rule("")).service


def test_the_fee_is_that_of_what_was_done() -> None:
    steps = (
        act(A, Procedure.SIGN_CERTIFICATE, CONFIRMED),
        act(M, Procedure.SIGN_CERTIFICATE, DEFERRED),
    )
    visit = replace(FAMILY, acts=steps)
    assert fee_due(visit, plan_of(visit)) == 200
    assert fee_due(FAMILY, plan_of(FAMILY)) is None, "no rule says one: nothing is printed"


def test_sections_stand_by_their_answer() -> None:
    said = (SectionTick("税", NEEDED), SectionTick("水道", DONE), SectionTick("学校", NOT))
    made = sheet((), replace(FAMILY, sections=said))
    assert (made.sections, made.settled) == (("税",), ("水道",))
