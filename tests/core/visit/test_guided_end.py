"""The end of the guided part: a chip that disagrees, a colleague who goes on, a second visit."""

from dataclasses import replace
from datetime import timedelta

from hitomado.core.people import Protection
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import Actor, Letter, MoveKind, PinKind, Place, Procedure
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.closing import read_again_done
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.facts import ClerkChanged, ResultExplained
from hitomado.core.visit.model import (
    SIGN_NOTICE,
    Act,
    ActState,
    Left,
    PersonAnswers,
    Step,
    Visit,
)
from tests.core.visit.people import (
    AOI,
    MIO,
    OFFICE,
    READER,
    TODAY,
    free,
    happen,
    issued,
    placed,
    read_of,
)

AT = "2026-11-20T02:00:00+00:00"
NEW = "ひとまど町浜五丁目5番5号"
OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _worked(address: str) -> Desk:
    """Everything confirmed, the card read again: it carries this address."""
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.AttributesRead(1, read_of(AOI, AOI.address), AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
        placed(),
    )
    answers = _visit(desk).move
    desk, _ = happen(desk, e.MoveChanged(replace(answers, moved=TODAY, new_address=NEW)))
    desk, _ = happen(desk, issued(desk), e.WentTo(Step.GUIDE))
    desk, _ = happen(desk, *(e.ActTold(a, ActState.CONFIRMED, AT) for a in _visit(desk).acts))
    desk, _ = happen(
        desk,
        e.WentTo(Step.REREAD),
        placed(READER),
        e.FreeRead(2, free()),
        e.AttributesRead(2, read_of(AOI, address), AT),
        placed(),
        e.WentTo(Step.DONE),
    )
    return desk


def test_a_visit_whose_chip_disagrees_stays_open_until_somebody_says_why() -> None:
    desk, wished = happen(_worked(AOI.address), e.CloseWanted())
    assert desk.visit is not None
    assert desk.notice is not None
    assert (desk.notice.reason, desk.notice.params) == (
        Reason.CHIP_DISAGREES,
        (("name", AOI.name),),
    )
    assert not any(isinstance(w, f.Record) for w in wished)
    desk, wished = happen(desk, e.ResultTold(AOI.atena_number, "統合端末が停止", AT))
    (record,) = [w for w in wished if isinstance(w, f.Record)]
    assert record.facts == (ResultExplained(AOI.atena_number, "統合端末が停止", "窓口1", AT),)
    assert happen(desk, e.CloseWanted())[0].visit is None


def test_no_reason_is_none_and_a_new_reading_asks_anew() -> None:
    desk, wished = happen(_worked(AOI.address), e.ResultTold(AOI.atena_number, "  ", AT))
    assert wished == []
    desk, _ = happen(desk, e.ResultTold(AOI.atena_number, "待ち", AT))
    desk, _ = happen(
        desk,
        placed(READER),
        e.FreeRead(3, free()),
        e.AttributesRead(3, read_of(AOI, AOI.address), AT),
        placed(),
        e.CloseWanted(),
    )
    assert desk.notice is not None
    assert desk.notice.reason is Reason.CHIP_DISAGREES


def test_a_chip_that_agrees_ends_the_visit_without_a_word() -> None:
    desk = _worked(NEW)
    assert read_again_done(_visit(desk))
    assert happen(desk, e.CloseWanted())[0].visit is None


def test_a_visit_given_up_needs_no_second_reason() -> None:
    assert happen(_worked(AOI.address), e.CloseWanted("本人が帰った"))[0].visit is None


def test_the_reading_is_done_only_when_every_card_that_was_worked_on_was_read() -> None:
    desk = _worked(NEW)
    visit = _visit(desk)
    act = Act(AOI.atena_number, Procedure.CARD_UPDATE, "read_card_again", Place.THIS_PC)
    assert not read_again_done(replace(visit, acts=(*visit.acts, act)))
    later = replace(act, state=ActState.DEFERRED)
    assert not read_again_done(replace(visit, acts=(*visit.acts, later)))
    assert read_again_done(Visit("V", TODAY)), "nobody's card was worked on"


def test_a_colleague_goes_on_with_the_same_visit() -> None:
    desk, _ = happen(Desk(), OPEN)
    after, wished = happen(desk, e.ClerkCame("窓口1", "窓口2"))
    assert after.visit == desk.visit
    assert [w.facts for w in wished if isinstance(w, f.Record)] == [
        (ClerkChanged("窓口1", "窓口2"),)
    ]


# the second visit


def _former() -> Visit:
    """Two people; the notice was signed, the mother's card was left over."""
    desk, _ = happen(Desk(), OPEN, e.PersonAdded(Candidate(MIO)))
    visit = _visit(desk)
    signed = Act(
        AOI.atena_number, Procedure.MOVE_WITHIN, SIGN_NOTICE, Place.RESIDENT,
        state=ActState.CONFIRMED, by="窓口1", at=AT,
    )  # fmt: skip
    move = replace(visit.move, moved=TODAY, new_address=NEW)
    return replace(visit, acts=(signed,), move=move, closed=True)


LATER = TODAY + timedelta(days=30)


def test_a_second_visit_knows_what_was_said_and_when_the_notice_was_filed() -> None:
    wanted = e.FollowUpWanted("V2", LATER, MIO.atena_number, _former())
    visit = _visit(happen(Desk(), wanted)[0])
    assert (visit.id, visit.former, visit.opened) == ("V2", "V1", LATER)
    assert [p.id for p in visit.persons] == [MIO.atena_number]
    assert visit.move.new_address == NEW
    facts = case_of(visit, OFFICE).move
    assert facts.filed == TODAY
    assert facts.kind is MoveKind.MOVE_WITHIN
    assert visit.acts == (), "nothing is confirmed by coming back"


def _left_over(*left: Left) -> PersonAnswers:
    """Answers of the second visit of one whose brother came, with a forgotten PIN."""
    former = _former()
    said = PersonAnswers(
        present=False,
        forgotten=frozenset({PinKind.SIGN}),
        actor=Actor.AGENT,
        letter=Letter.SENT,
        documents=("passport",),
        actor_documents=("driving_licence",),
    )
    persons = tuple(
        replace(p, answers=said) if p.id == MIO.atena_number else p for p in former.persons
    )
    former = replace(former, persons=persons, left=left)
    wanted = e.FollowUpWanted("V2", LATER, MIO.atena_number, former)
    return _visit(happen(Desk(), wanted)[0]).persons[0].answers


def test_behind_a_letter_the_one_who_came_then_comes_for_the_same_pin() -> None:
    said = _left_over(Left(MIO.atena_number, Procedure.PIN_RESET, letter=True))
    assert (said.present, said.actor) == (False, Actor.AGENT)
    assert said.forgotten == {PinKind.SIGN}
    assert said.letter is PersonAnswers().letter, "whether the answer is there now is asked"
    assert (said.documents, said.actor_documents) == ((), ()), "documents are looked at again"


def test_without_a_letter_the_holder_comes_and_a_pin_that_waits_is_still_forgotten() -> None:
    said = _left_over(Left(MIO.atena_number, Procedure.PIN_RESET, LATER))
    assert (said.present, said.forgotten) == (True, frozenset({PinKind.SIGN}))
    assert not _left_over(Left(MIO.atena_number, Procedure.CARD_UPDATE, LATER)).forgotten


def test_a_second_visit_stands_behind_the_gate_of_today() -> None:
    flags = ((MIO.atena_number, Protection.PROTECTED),)
    wanted = e.FollowUpWanted("V2", LATER, MIO.atena_number, _former(), flags)
    visit = _visit(happen(Desk(), wanted)[0])
    assert visit.persons[0].who.protection is Protection.PROTECTED


def test_no_second_visit_begins_over_an_open_one_or_for_a_stranger() -> None:
    busy, _ = happen(Desk(), OPEN)
    wanted = e.FollowUpWanted("V2", LATER, MIO.atena_number, _former())
    assert advance(busy, wanted, OFFICE) == (busy, ())
    stranger = e.FollowUpWanted("V2", LATER, "999999", _former())
    assert happen(Desk(), stranger)[0].visit is None
