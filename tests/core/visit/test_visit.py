"""One visit from opening to end: the gate, the answers, the guided steps, the fold."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.journal import Entry, Header, Payload, canonical_json
from hitomado.core.people import Protection
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.rules.plan import MoveKind, PinKind, Place, Procedure
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.facts import DifferencesAccepted
from hitomado.core.visit.lines import fold, from_line, to_line
from hitomado.core.visit.model import (
    Act,
    ActState,
    Judgement,
    PersonAnswers,
    Step,
    Visit,
    shown,
)
from tests.core.visit.people import (
    AOI,
    HIDDEN,
    MIO,
    MOVER,
    READER,
    TODAY,
    UNSURE,
    free,
    happen,
    issued,
    placed,
    read_of,
)

OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))
AT = "2026-11-20T02:00:00+00:00"


def _told(effects: list[f.Effect]) -> Visit | None:
    """Fold what the effects asked to be written, as it comes back from the journal."""
    header = Header(1, "", 1, "", "", "", "", "", None, None, "", "")
    pairs = []
    for wish in effects:
        if isinstance(wish, f.Record):
            for fact in wish.facts:
                kind, person, payload = to_line(fact)
                body = canonical_json(payload)
                line = replace(header, kind=kind, person_ref=person)
                pairs.append((Entry(line, Payload(b"", body)), json.loads(body)))
    return fold(pairs)


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def test_the_dates_of_the_transfer_certificate_are_not_asked_again() -> None:
    desk, _ = happen(Desk(), e.RecordTyped("V1", TODAY, MOVER))
    move = _visit(desk).move
    assert (move.out_filed_on, move.planned, move.new_address) == (
        MOVER.out_filed,
        MOVER.planned,
        MOVER.new_address,
    )
    assert move.head == "M1/1"
    assert len(_visit(desk).persons) == 2


def test_a_protected_person_is_never_shown_and_the_visit_stops_in_neutral_words() -> None:
    desk, wished = happen(
        Desk(), e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(HIDDEN))
    )
    assert not any(isinstance(w, f.LookUpHousehold) for w in wished)
    view = shown(_visit(desk), _visit(desk).persons[0], Purpose.SCREEN)
    assert view.visibility is Visibility.CLOSED
    assert (view.address, view.household_number, view.head_name) == ("", "", "")
    desk, _ = happen(desk, e.WentTo(Step.QUESTIONS))
    assert desk.step is Step.RECEPTION
    assert desk.notice is not None
    assert desk.notice.reason is Reason.ASK_SUPERIOR


def test_an_unknown_flag_opens_for_one_person_after_a_journalled_tick() -> None:
    desk, wished = happen(
        Desk(), e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(UNSURE))
    )
    assert not any(isinstance(w, f.LookUpHousehold) for w in wished)
    assert not shown(_visit(desk), _visit(desk).persons[0], Purpose.SCREEN).address
    desk, wished = happen(desk, e.TickGiven(UNSURE.atena_number))
    assert any(isinstance(w, f.Record) for w in wished)
    assert shown(_visit(desk), _visit(desk).persons[0], Purpose.SCREEN).address == UNSURE.address
    assert not shown(_visit(desk), _visit(desk).persons[0], Purpose.LIST).address


def test_a_difference_waits_for_the_clerks_eyes_before_the_next_step() -> None:
    elsewhere = read_of(AOI, "ひとまど町山手九丁目9番")
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.AttributesRead(1, elsewhere, AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
        e.WentTo(Step.QUESTIONS),
    )
    assert desk.step is Step.RECEPTION
    assert desk.notice is not None
    assert desk.notice.reason is Reason.DIFFERENCES_OPEN
    desk, _ = happen(desk, e.DifferencesSeen(AOI.atena_number), e.WentTo(Step.QUESTIONS))
    assert desk.step is Step.QUESTIONS


def test_what_the_clerk_judged_is_recorded_with_field_and_code_and_survives_the_journal() -> None:
    elsewhere = read_of(AOI, "ひとまど町山手九丁目9番")
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.AttributesRead(1, elsewhere, AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
    )
    judged = e.DifferencesSeen(AOI.atena_number, Judgement.CHANGED)
    desk, effects = happen(desk, judged)
    ((fact,),) = [w.facts for w in effects if isinstance(w, f.Record)]
    assert isinstance(fact, DifferencesAccepted)
    assert fact.judgement is Judgement.CHANGED
    assert all(":" in code for code in fact.noted)
    assert from_line(to_line(fact)[0], to_line(fact)[2]) == fact
    old = from_line("visit.differences_accepted", {"person": AOI.atena_number})
    assert old == DifferencesAccepted(AOI.atena_number), "lines of before are read as they were"
    assert happen(desk, judged)[1] == [], "the same word twice is one line"


def test_no_step_on_the_terminal_is_guided_before_the_form_stands() -> None:
    desk, _ = happen(Desk(), OPEN, e.WentTo(Step.GUIDE))
    assert desk.step is Step.RECEPTION
    assert desk.notice is not None
    assert desk.notice.reason is Reason.FORM_NOT_ISSUED


def _guided() -> Desk:
    desk, _ = happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free(text_tries=0)),
        e.AttributesRead(1, read_of(AOI, AOI.address, text_tries=0), AT),
        e.Found(1, (Candidate(AOI),)),
        OPEN,
        e.MoveChanged(
            replace(
                _visit(happen(Desk(), OPEN)[0]).move,
                moved=TODAY,
                new_address="ひとまど町浜五丁目5番5号",
            )
        ),
    )
    return happen(desk, issued(desk), e.WentTo(Step.GUIDE), placed())[0]


def _states(desk: Desk) -> dict[str, ActState]:
    return {a.code: a.state for a in _visit(desk).acts}


def test_nothing_is_done_on_the_terminal_until_the_clerk_says_so() -> None:
    desk = _guided()
    assert set(_states(desk).values()) == {ActState.PLANNED}
    told = e.ActTold(_visit(desk).acts[0], ActState.CONFIRMED, AT)
    desk, wished = happen(desk, told, told)
    assert _states(desk)["rewrite"] is ActState.CONFIRMED
    assert sum(isinstance(w, f.Record) for w in wished) == 1, "the same word twice is one line"


def _confirm_and_read_again(address: str) -> Desk:
    confirmed = [e.ActTold(act, ActState.CONFIRMED, AT) for act in _visit(_guided()).acts]
    desk, _ = happen(
        _guided(),
        *confirmed,
        e.WentTo(Step.REREAD),
        placed(READER),
        e.FreeRead(2, free()),
        e.AttributesRead(2, read_of(AOI, address), AT),
    )
    return desk


def test_the_new_address_on_the_chip_proves_the_rewriting_and_nothing_else() -> None:
    states = _states(_confirm_and_read_again("ひとまど町浜五丁目5番5号"))
    assert states["rewrite"] is ActState.SEEN_ON_CHIP
    assert states["print_line"] is ActState.CONFIRMED
    assert states["issue_sign"] is ActState.CONFIRMED, "presence alone proves no certificate"


def test_the_old_address_on_the_chip_proves_nothing() -> None:
    assert _states(_confirm_and_read_again(AOI.address))["rewrite"] is ActState.CONFIRMED


def test_a_visit_cannot_end_while_a_card_lies_on_the_reader() -> None:
    desk, _ = happen(_confirm_and_read_again("ひとまど町浜五丁目5番5号"), e.CloseWanted())
    assert desk.visit is not None
    assert desk.notice is not None
    assert desk.notice.reason is Reason.CARD_LEFT
    desk, _ = happen(desk, placed(), e.CloseWanted())
    assert desk.visit is None


def test_a_visit_does_not_end_with_steps_nobody_answered_for() -> None:
    desk, _ = happen(_guided(), e.CloseWanted())
    assert desk.notice is not None
    assert desk.notice.reason is Reason.ACTS_OPEN
    desk, _ = happen(desk, e.CloseWanted("中止"))
    assert desk.visit is None


def test_a_resumed_visit_goes_on_behind_the_last_confirmed_thing() -> None:
    visit = _visit(_guided())
    desk, _ = happen(Desk(), e.Resumed(visit))
    assert desk.step is Step.GUIDE
    desk, _ = happen(Desk(), e.Resumed(replace(visit, issued=(), acts=())))
    assert desk.step is Step.QUESTIONS


def test_a_second_visit_is_not_opened_over_the_first() -> None:
    desk, _ = happen(Desk(), OPEN)
    again, wished = happen(desk, replace(OPEN, visit="V2", candidate=Candidate(MIO)))
    assert again == desk
    assert not wished


def test_a_removed_person_leaves_no_role_behind() -> None:
    desk, _ = happen(Desk(), OPEN, e.PersonAdded(Candidate(MIO)), e.PersonRemoved(AOI.atena_number))
    assert (_visit(desk).move.head, _visit(desk).move.applicant) == ("", "")
    assert [p.id for p in _visit(desk).persons] == [MIO.atena_number]


def test_a_damaged_line_is_told_as_damage() -> None:
    with pytest.raises(StoreError) as stop:
        from_line("visit.card_seen", {"person": "x"})
    assert stop.value.reason is Reason.STORE_DAMAGED


EVENTS = st.sampled_from(
    [
        OPEN,
        e.RecordTyped("V2", TODAY, MOVER),
        e.PersonAdded(Candidate(MIO)),
        e.PersonAdded(Candidate(UNSURE)),
        e.PersonRemoved(MIO.atena_number),
        e.TickGiven(UNSURE.atena_number),
        e.PersonChanged(
            AOI.atena_number,
            PersonAnswers(
                present=True,
                forgotten=frozenset({PinKind.SIGN}),
                wants=frozenset({Procedure.PIN_RESET}),
            ),
        ),
        placed(READER),
        placed(),
        e.FreeRead(1, free()),
        e.AttributesRead(1, read_of(AOI, AOI.address), AT),
        e.AttributesRead(1, read_of(MIO, "別の住所"), AT),
        e.DifferencesSeen(MIO.atena_number),
        e.FormWasIssued("V1", "b" * 64, "c" * 64),
        e.FlagsSeen("V1", ((AOI.atena_number, Protection.UNKNOWN),)),
        e.WentTo(Step.GUIDE),
        e.WentTo(Step.QUESTIONS),
        e.ActTold(
            Act(AOI.atena_number, Procedure.CARD_UPDATE, "rewrite", Place.TERMINAL),
            ActState.CONFIRMED,
            AT,
        ),
        e.Failed(Reason.PIN_WRONG, (), 1),
        e.Cancelled(),
    ]
)


@given(st.lists(EVENTS, max_size=25))
def test_the_visit_is_always_the_fold_of_its_journal_lines(happened: list[e.Event]) -> None:
    desk, wished = happen(Desk(), *happened)
    told = _told(wished)
    if desk.visit is None:
        assert told is None
    else:
        assert told is not None
        assert replace(told, focus=None) == replace(desk.visit, focus=None)
