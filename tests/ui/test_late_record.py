"""転出証明書 data that come while their household waits go to that visit, not to a second one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hitomado import window_wiring, wiring
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import MoverPerson, MoverRecord, Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui.mover_dialog import MoverDialog

from .counter import ENTER, TAB, Counter
from .settled import TODAY
from .test_guided_work import confirm_all, pdf

__all__ = ["pdf"]
F3, F6, F7, F10, F11 = (getattr(Qt.Key, f"Key_F{n}") for n in (3, 6, 7, 10, 11))
NEXT = TODAY + timedelta(days=3)
RECORD = "late-1"


def waits(counter: Counter) -> str:
    """The first visit: the move-out is not filed, the visit is put aside. Returns its id."""
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    counter.tap("2")
    counter.until(lambda: counter.desk.visit is not None)
    visit = counter.visit.id
    counter.take()
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    return visit


def comes(counter: Counter, **changes: object) -> MoverRecord:
    """The record reaches the office: him, his wife without a card, their child."""
    birth = parse_date(counter.cards("elsewhere")[0].birth)
    people = (
        MoverPerson("1", "鷺沢 拓海", birth, Sex.MALE, "世帯主", has_card=True),
        MoverPerson("2", "鷺沢　芽衣", parse_date("19930505"), Sex.FEMALE, "妻"),
        MoverPerson("3", "鷺沢　湊", parse_date("20200606"), Sex.MALE, "子"),
    )
    record = MoverRecord(
        RECORD,
        TODAY,
        TODAY - timedelta(days=5),
        "あかり県なぎさ市",
        "あかり県なぎさ市元町7番21号",
        "鷺沢　拓海",
        "ひとまど県ひとまど町中央二丁目1番1号",
        people,
    )
    record = replace(record, **changes)  # type: ignore[arg-type]
    with wiring.store(practice=True) as store:
        store.register.put_movers([record])
    return record


def next_day(monkeypatch: pytest.MonkeyPatch, day: date = NEXT) -> None:
    monkeypatch.setattr(wiring, "today", lambda: day)
    noon = datetime.combine(day, time(3), UTC)
    monkeypatch.setattr(window_wiring.OfficeClock, "now", lambda _clock: noon)


def has_the_record(counter: Counter, visit: str) -> None:
    assert counter.visit.id == visit, "the same visit goes on"
    assert [p.id for p in counter.visit.persons] == [f"{RECORD}/{n}" for n in (1, 2, 3)]
    assert counter.visit.persons[0].before is not None, "his card was read before"
    move = counter.visit.move
    assert (move.kind, move.out_filed, move.out_filed_on, move.planned, move.applicant) == (
        MoveKind.TRANSFER_IN_BY_CARD,
        True,
        TODAY,
        TODAY - timedelta(days=5),
        f"{RECORD}/1",
    )
    assert counter.notice is Reason.RECORD_CAME
    assert counter.tells(Reason.RECORD_CAME)


def test_resumed_the_next_day_it_has_the_record_and_goes_on_to_the_end(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, pdf: str
) -> None:
    visit = waits(counter)
    comes(counter)
    next_day(monkeypatch)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    has_the_record(counter, visit)
    for _ in range(4):  # each one's flag is looked up anew
        counter.press(ENTER)
        counter.until(lambda: counter.notice is not Reason.RECORD_CAME)
        if counter.desk.step is Step.QUESTIONS:
            break
        assert counter.notice is Reason.TICK_OPEN
        ticked = sum(p.tick is not None for p in counter.visit.persons)
        counter.tap("1")
        counter.until(lambda n=ticked: sum(p.tick is not None for p in counter.visit.persons) > n)  # type: ignore[misc]
    counter.step(Step.QUESTIONS)
    counter.go_to(counter.words("ui.ask.moved"))
    counter.tap(f"{TODAY - timedelta(days=5):%Y%m%d}")
    counter.until(lambda: counter.visit.move.moved is not None)
    counter.press(F7, ENTER)
    counter.step(Step.FORM)
    counter.press(F10)
    counter.dialog(QFileDialog)
    counter.write(pdf, instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.issued))
    counter.press(ENTER)
    counter.step(Step.GUIDE)
    confirm_all(counter)
    assert counter.visit.filed == NEXT
    counter.press(ENTER)
    counter.step(Step.REREAD)
    counter.press(ENTER)
    counter.qtbot.wait(30)
    counter.press(ENTER)
    counter.step(Step.DONE)
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is None)
    with wiring.store(practice=True) as store:
        assert store.journal.verify() is None
    counter.until(lambda: not counter.desk.waiting)
    counter.until(lambda: counter.says("ui.wait.movers_count", count=12))


def test_chosen_from_the_expected_ones_the_record_takes_the_waiting_visit_up(
    counter: Counter,
) -> None:
    visit = waits(counter)
    record = comes(counter)
    counter.controller.open_record(record)
    counter.until(lambda: counter.desk.visit is not None)
    has_the_record(counter, visit)
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None and bool(counter.desk.waiting))
    assert [v.record for v in counter.desk.waiting] == [RECORD]
    counter.controller.open_record(record)
    counter.until(lambda: counter.notice is Reason.RECORD_IN_WORK)


def test_typed_certificate_data_go_to_the_waiting_visit(counter: Counter) -> None:
    visit = waits(counter)
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    counter.tap("1")
    counter.dialog(MoverDialog)
    counter.write("あかり県なぎさ市")
    counter.press(TAB, TAB, TAB, TAB)
    counter.write("ひとまど県ひとまど町中央二丁目1番1号")
    counter.press(TAB, TAB)
    counter.tap(f"{TODAY:%Y%m%d}")
    counter.press(TAB, TAB)
    counter.tap(f"{TODAY - timedelta(days=5):%Y%m%d}")
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id == visit
    assert counter.visit.move.planned == TODAY - timedelta(days=5)
    assert counter.visit.persons[0].before is not None
    counter.stage(CardStage.KNOWN)


def test_a_namesake_of_another_birth_date_gets_a_visit_of_their_own(counter: Counter) -> None:
    visit = waits(counter)
    other = MoverPerson("1", "鷺沢　拓海", parse_date("19700101"), Sex.MALE, "世帯主")
    record = comes(counter, persons=(other,))
    counter.controller.open_record(record)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.id != visit
