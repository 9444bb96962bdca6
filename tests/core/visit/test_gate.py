"""Protection that changes while a visit lies aside, ticks of another day, people who join late."""

from dataclasses import replace
from datetime import timedelta

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.people import Protection
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Candidate, Desk, OpenVisit
from hitomado.core.visit.model import Step, Visit
from tests.core.visit.people import AOI, MIO, MOVER, OFFICE, TODAY, UNSURE, happen, issued

OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _gate(desk: Desk, person: str) -> Visibility:
    found = _visit(desk).person(person)
    assert found is not None
    return found.visibility(Purpose.SCREEN)


def test_a_person_who_became_protected_while_the_visit_lay_aside_is_closed_at_once() -> None:
    visit = _visit(happen(Desk(), OPEN)[0])
    flags = ((AOI.atena_number, Protection.PROTECTED),)
    desk, wished = happen(Desk(), e.Resumed(visit, flags))
    assert _gate(desk, AOI.atena_number) is Visibility.CLOSED
    assert not any(isinstance(w, f.LookUpHousehold) for w in wished)


def test_a_new_register_closes_the_gate_of_the_open_visit() -> None:
    desk, _ = happen(Desk(), OPEN, e.FlagsSeen("V1", ((AOI.atena_number, Protection.PROTECTED),)))
    assert _gate(desk, AOI.atena_number) is Visibility.CLOSED


def test_flags_of_another_visit_change_nothing() -> None:
    desk, _ = happen(Desk(), OPEN)
    again, _ = happen(desk, e.FlagsSeen("V2", ((AOI.atena_number, Protection.PROTECTED),)))
    assert again == desk


def test_a_tick_holds_for_its_own_day_only() -> None:
    unsure = replace(OPEN, candidate=Candidate(UNSURE))
    desk, _ = happen(Desk(), unsure, e.TickGiven(UNSURE.atena_number))
    visit = _visit(desk)
    same_day, _ = happen(Desk(), e.Resumed(visit))
    assert _gate(same_day, UNSURE.atena_number) is Visibility.FULL
    tomorrow = replace(OFFICE, today=TODAY + timedelta(days=1))
    next_day, _ = advance(Desk(), e.Resumed(visit), tomorrow)
    assert _gate(next_day, UNSURE.atena_number) is Visibility.CONFIRM_FIRST


def test_nobody_goes_on_before_the_tick_of_an_unknown_flag() -> None:
    desk, _ = happen(Desk(), replace(OPEN, candidate=Candidate(UNSURE)), e.WentTo(Step.QUESTIONS))
    assert desk.step is Step.RECEPTION
    assert desk.notice is not None
    assert desk.notice.reason is Reason.TICK_OPEN
    desk, _ = happen(desk, e.TickGiven(UNSURE.atena_number), e.WentTo(Step.QUESTIONS))
    assert desk.step is Step.QUESTIONS


def test_whoever_is_still_to_be_ticked_is_looked_at_also_beside_a_namesake() -> None:
    other = replace(UNSURE, atena_number="0000000991", protection=Protection.NONE)
    desk, _ = happen(
        Desk(),
        replace(OPEN, candidate=Candidate(UNSURE)),
        e.PersonAdded(Candidate(other)),
        e.FocusMoved(other.atena_number),
        e.WentTo(Step.QUESTIONS),
    )
    assert desk.step is Step.RECEPTION
    assert _visit(desk).focus == UNSURE.atena_number


def test_a_form_that_no_longer_says_what_the_visit_says_does_not_open_the_guide() -> None:
    desk, _ = happen(Desk(), OPEN)
    desk, _ = happen(desk, issued(desk))
    changed = replace(_visit(desk).move, phone="0990009")
    desk, _ = happen(desk, e.MoveChanged(changed), e.WentTo(Step.GUIDE))
    assert desk.step is Step.RECEPTION
    assert desk.notice is not None
    assert desk.notice.reason is Reason.FORM_OUTDATED
    desk, _ = happen(desk, issued(desk), e.WentTo(Step.GUIDE))
    assert desk.step is Step.GUIDE


def test_paper_of_another_visit_is_not_this_visits_form() -> None:
    desk, _ = happen(Desk(), OPEN, e.FormWasIssued("V0", "a" * 64, "b" * 64))
    assert not _visit(desk).issued


def test_nobody_joins_behind_the_signed_form() -> None:
    desk, _ = happen(Desk(), OPEN)
    desk, _ = happen(desk, issued(desk), e.WentTo(Step.GUIDE), e.PersonAdded(Candidate(MIO)))
    assert [p.id for p in _visit(desk).persons] == [AOI.atena_number]
    assert desk.notice is not None
    assert desk.notice.reason is Reason.JOIN_TOO_LATE


def test_newcomers_and_residents_never_stand_on_one_form() -> None:
    desk, _ = happen(Desk(), e.RecordTyped("V1", TODAY, MOVER), e.PersonAdded(Candidate(AOI)))
    assert AOI.atena_number not in {p.id for p in _visit(desk).persons}
    desk, _ = happen(Desk(), OPEN, e.PersonAdded(Candidate(MOVER.persons[0], MOVER)))
    assert [p.id for p in _visit(desk).persons] == [AOI.atena_number]


def test_one_certificate_is_worked_on_in_one_visit() -> None:
    waiting = OpenVisit("V1", ("峰　岳",), "2026-11-20", 3, True, MOVER.id)
    desk, wished = happen(Desk(waiting=(waiting,)), e.RecordTyped("V2", TODAY, MOVER))
    assert desk.visit is None
    assert not wished
    assert desk.notice is not None
    assert desk.notice.reason is Reason.RECORD_IN_WORK
