"""Kinds of visits: who may come for what, newcomers known by their card alone, old lines."""

from dataclasses import replace

import pytest

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.people import Protection, ResidentState, Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind, PinKind, Place, Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.cards import address_of
from hitomado.core.visit.desk import Candidate, CardStage, Desk
from hitomado.core.visit.facts import MoveAnswered, PersonAnswered
from hitomado.core.visit.kinds import OF_RESIDENTS, kinds_for, new_address
from hitomado.core.visit.lines import from_line
from hitomado.core.visit.model import Act, ActState, Step, Visit
from hitomado.core.visit.newcomers import by_card, returning
from tests.core.visit.people import AOI, MIO, MOVER, READER, TODAY, free, happen, placed, read_of

OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))
STRANGER = replace(AOI, name="渚　陸", sex=Sex.MALE)
ELSEWHERE = "みなと市丘二丁目4番5号"


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _at_the_counter() -> Desk:
    reading = read_of(STRANGER, ELSEWHERE)
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.AttributesRead(1, reading), e.Found(1, ())
    )
    return desk


def _not_filed(desk: Desk) -> Desk:
    assert desk.card is not None
    assert desk.card.reading is not None
    assert desk.card.reading.attributes is not None
    wanted = e.VisitWanted(
        "V1",
        TODAY,
        MoveKind.TRANSFER_IN_BY_CARD,
        by_card(desk.card.reading.attributes),
        out_filed=False,
    )
    return happen(desk, wanted)[0]


def test_one_answer_after_the_card_says_that_the_move_out_is_missing() -> None:
    desk = _not_filed(_at_the_counter())
    visit = _visit(desk)
    assert (visit.move.kind, visit.move.out_filed) == (MoveKind.TRANSFER_IN_BY_CARD, False)
    assert [p.name for p in visit.persons] == ["渚　陸"]
    assert visit.opened == TODAY
    assert visit.filed is None
    assert desk.card is not None
    assert desk.card.stage is CardStage.KNOWN


def test_nobody_knows_whether_such_a_newcomer_is_protected() -> None:
    visit = _visit(_not_filed(_at_the_counter()))
    person = visit.persons[0]
    assert person.visibility(Purpose.SCREEN) is Visibility.CONFIRM_FIRST
    assert address_of(visit, person) == ELSEWHERE


def test_a_blocked_household_can_be_put_aside_and_another_card_of_it_joins() -> None:
    desk = _not_filed(_at_the_counter())
    sister = replace(AOI, name="渚　海", birth=MIO.birth)
    desk, _ = happen(
        desk,
        placed(),
        placed(READER),
        e.FreeRead(2, free()),
        e.AttributesRead(2, read_of(sister, ELSEWHERE)),
        e.Found(2, ()),
    )
    assert desk.card is not None
    assert desk.card.reading is not None
    assert desk.card.reading.attributes is not None
    desk, _ = happen(desk, e.CardAssigned(by_card(desk.card.reading.attributes)))
    assert [p.id for p in _visit(desk).persons] == ["V1/1", "V1/2"]
    assert all(p.before is not None for p in _visit(desk).persons)
    desk, wished = happen(desk, placed(), e.Suspended())
    assert desk.visit is None
    assert wished


def test_a_newcomer_does_not_slip_into_a_household_of_the_town() -> None:
    attributes = read_of(STRANGER, ELSEWHERE).attributes
    assert attributes is not None
    desk, _ = happen(Desk(), OPEN, e.PersonAdded(by_card(attributes)))
    assert len(_visit(desk).persons) == 1
    assert desk.notice is not None
    assert desk.notice.reason is Reason.OTHER_HOUSEHOLD


def test_the_flag_of_somebody_who_comes_back_comes_along() -> None:
    gone = replace(AOI, state=ResidentState.MOVED_OUT, protection=Protection.PROTECTED)
    wanted = e.VisitWanted("V1", TODAY, MoveKind.TRANSFER_IN_FROM_ABROAD, returning(gone))
    desk, _ = happen(Desk(), wanted)
    assert _visit(desk).persons[0].visibility(Purpose.SCREEN) is Visibility.CLOSED


def test_who_lives_here_cannot_move_in_and_newcomers_cannot_leave() -> None:
    for kind in (MoveKind.TRANSFER_IN, MoveKind.TRANSFER_IN_BY_CARD):
        desk, _ = happen(Desk(), e.VisitWanted("V1", TODAY, kind, Candidate(AOI)))
        assert desk.visit is None
    desk, _ = happen(Desk(), OPEN)
    assert kinds_for(_visit(desk)) == OF_RESIDENTS
    desk, _ = happen(Desk(), e.RecordTyped("V1", TODAY, MOVER))
    assert set(kinds_for(_visit(desk))) == {MoveKind.TRANSFER_IN, MoveKind.TRANSFER_IN_BY_CARD}


def test_people_without_any_card_move_in_by_paper() -> None:
    without = replace(MOVER, persons=tuple(replace(p, has_card=False) for p in MOVER.persons))
    desk, _ = happen(Desk(), e.RecordTyped("V1", TODAY, without))
    assert _visit(desk).move.kind is MoveKind.TRANSFER_IN
    desk, _ = happen(Desk(), e.RecordTyped("V1", TODAY, MOVER))
    assert _visit(desk).move.kind is MoveKind.TRANSFER_IN_BY_CARD


@pytest.mark.parametrize("kind", OF_RESIDENTS)
def test_the_kind_changes_while_nothing_is_confirmed(kind: MoveKind) -> None:
    desk, _ = happen(Desk(), OPEN)
    move = replace(_visit(desk).move, phone="09900010002")
    desk, _ = happen(desk, e.MoveChanged(replace(move, kind=kind)))
    assert _visit(desk).move.kind is kind
    assert _visit(desk).move.phone == "09900010002", "nothing that was said is lost"


def test_the_kind_is_settled_once_a_step_is_confirmed() -> None:
    desk, _ = happen(Desk(), OPEN)
    done = Act(
        AOI.atena_number,
        Procedure.CARD_UPDATE,
        "rewrite",
        Place.TERMINAL,
        state=ActState.CONFIRMED,
    )
    desk = replace(desk, visit=replace(_visit(desk), acts=(done,)))
    other = replace(_visit(desk).move, kind=MoveKind.CARD_ONLY)
    desk, wished = happen(desk, e.MoveChanged(other))
    assert _visit(desk).move.kind is MoveKind.MOVE_WITHIN
    assert desk.notice is not None
    assert desk.notice.reason is Reason.KIND_SETTLED
    assert not wished


def test_a_kind_of_other_people_is_not_taken() -> None:
    desk, _ = happen(Desk(), OPEN)
    other = replace(_visit(desk).move, kind=MoveKind.TRANSFER_IN)
    desk, _ = happen(desk, e.MoveChanged(other))
    assert _visit(desk).move.kind is MoveKind.MOVE_WITHIN


def test_where_they_move_to_is_not_written_on_a_card_that_leaves_the_town() -> None:
    desk, _ = happen(Desk(), OPEN)
    move = replace(_visit(desk).move, new_address=ELSEWHERE)
    assert new_address(replace(_visit(desk), move=move)) == ELSEWHERE
    leaving = replace(move, kind=MoveKind.MOVE_OUT)
    assert new_address(replace(_visit(desk), move=leaving)) == ""


def test_a_card_that_is_first_read_during_the_guide_is_not_taken_for_one_read_again() -> None:
    desk, _ = happen(Desk(), OPEN)
    act = Act(AOI.atena_number, Procedure.CARD_UPDATE, "rewrite", Place.TERMINAL)
    desk = replace(desk, step=Step.GUIDE, visit=replace(_visit(desk), acts=(act,)))
    desk, _ = happen(
        desk,
        placed(READER),
        e.FreeRead(1, free(AOI.name)),
        e.AttributesRead(1, read_of(AOI, AOI.address)),
    )
    person = _visit(desk).persons[0]
    assert person.before is not None
    assert person.after is None


def test_lines_of_before_the_new_questions_stay_readable() -> None:
    move = {
        "answers": {
            "kind": "transfer_in_by_card",
            "out_filed": True,
            "out_filed_on": "2026-11-02",
            "planned": "2026-11-10",
            "moved": None,
            "left": None,
            "new_address": "ひとまど町浜三丁目1番1号",
            "new_building": "",
            "head": "M1/1",
            "applicant": "M1/1",
            "by_agent": False,
            "agent_name": "",
            "agent_address": "",
            "phone": "",
        }
    }
    told = from_line("visit.move_answered", move)
    assert isinstance(told, MoveAnswered)
    assert told.answers.planned == MOVER.planned
    assert told.answers.certificate is None
    person = {
        "person": "M1/1",
        "answers": {
            "present": True,
            "has_card": True,
            "forgotten": ["sign"],
            "wants": ["sign_certificate"],
            "not_today_reason": "",
            "sealed_authority": False,
            "relationship": "",
        },
    }
    said = from_line("visit.person_answered", person)
    assert isinstance(said, PersonAnswered)
    assert said.answers.forgotten == {PinKind.SIGN}
    assert said.answers.wants == frozenset({Procedure.SIGN_CERTIFICATE})
    assert (said.answers.letter, said.answers.lost_on) == (None, None)
