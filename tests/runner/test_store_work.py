"""The store thread's work: facts together, each unfinished visit for itself, who still waits."""

import json
from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.chip.reading import CardKind, CardReading
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import MoverPerson, MoverRecord, Sex
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.visit import events as e
from hitomado.core.visit.effects import Record
from hitomado.core.visit.facts import CardSeen, PersonJoined, VisitClosed, VisitOpened
from hitomado.core.visit.lines import OPENING
from hitomado.runner.work import StoreWork
from tests.core.visit.people import AOI, TODAY
from tests.runner.desk import Journal, Opened, Register

MOVER = MoverPerson("1", "山田　花子", parse_date("1990-01-02"), Sex.FEMALE, "世帯主")
RECORD = MoverRecord(
    "m1", date(2026, 11, 1), date(2026, 11, 2), "港市", "港市1", "山田　花子", "本町1", (MOVER,)
)


class WithMovers(Register):
    def movers(self) -> tuple[MoverRecord, ...]:
        return (RECORD,)


def work() -> tuple[StoreWork, Journal]:
    journal = Journal()
    return StoreWork(lambda: Opened(WithMovers(), journal), "窓口1"), journal


def opening(visit: str) -> Record:
    return Record(visit, (VisitOpened(visit, TODAY), PersonJoined(AOI.atena_number, AOI)))


def listed(store: StoreWork) -> dict[str, bool]:
    event = store.waiting()
    assert isinstance(event, e.WaitingListed)
    return {visit.id: visit.readable for visit in event.visits}


@pytest.mark.parametrize("room", [0, 1])
def test_the_facts_of_one_event_are_written_together_or_not_at_all(room: int) -> None:
    store, journal = work()
    journal.full = room
    with pytest.raises(StoreError):
        store.record(opening("V1"))
    assert not journal.kept
    journal.full = None
    store.record(opening("V1"))
    assert journal.kinds == ["visit.visit_opened", "visit.person_joined"]


@pytest.mark.parametrize("body", [b'{"visit":"V2"}', b"{", b'{"opened":"never","visit":"V2"}'])
def test_a_visit_that_cannot_be_read_hides_no_other(body: bytes) -> None:
    store, journal = work()
    for visit in ("V1", "V2", "V3"):
        store.record(opening(visit))
    at = next(i for i, k in enumerate(journal.kept) if k.header.visit == "V2")
    payload = journal.kept[at].payload
    assert payload is not None
    journal.kept[at] = replace(journal.kept[at], payload=replace(payload, body=body))
    assert listed(store) == {"V1": True, "V2": False, "V3": True}
    with pytest.raises(StoreError) as stop:
        store.visit("V2")
    assert stop.value.reason is Reason.STORE_DAMAGED


def test_a_visit_whose_opening_was_erased_is_listed_as_unreadable() -> None:
    store, journal = work()
    store.record(opening("V1"))
    journal.kept[0] = replace(journal.kept[0], payload=None)
    assert listed(store) == {"V1": False}


def test_a_record_is_in_work_until_its_visit_is_closed_and_waits_no_more_then() -> None:
    store, journal = work()
    assert store.records().records == (RECORD,)
    store.record(Record("V1", (VisitOpened("V1", TODAY, RECORD), PersonJoined("m1/1", MOVER))))
    assert (store.records().records, dict(store.records().in_work)) == ((RECORD,), {"m1": "V1"})
    event = store.waiting()
    assert isinstance(event, e.WaitingListed)
    assert [visit.record for visit in event.visits] == ["m1"]
    opened = next(k for k in journal.kept if k.header.kind == OPENING)
    assert opened.payload is not None
    assert json.loads(opened.payload.body)["record"]["id"] == "m1"
    store.record(Record("V1", (VisitClosed(),)))
    assert store.records().records == ()


def test_what_was_read_from_a_chip_is_not_kept_beyond_the_visit() -> None:
    store, journal = work()
    seen = CardSeen(AOI.atena_number, CardReading(CardKind.MY_NUMBER, "R"), Comparison(()))
    for visit in ("a", "b"):
        store.record(opening(visit))
        store.record(Record(visit, (seen,)))
    store.record(Record("a", (VisitClosed(),)))
    kept = {(k.header.visit, k.header.kind): k.payload is not None for k in journal.kept}
    assert not kept["a", "visit.card_seen"]
    assert kept["b", "visit.card_seen"], "the other visit goes on"
    assert all(held for (_, kind), held in kept.items() if kind != "visit.card_seen")
