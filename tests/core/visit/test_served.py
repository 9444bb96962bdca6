"""The 転入予定: who waits, who is being served, who is done with."""

from dataclasses import replace
from datetime import date

from hitomado.core.dates_parse import parse_date
from hitomado.core.journal import Entry, Header
from hitomado.core.people import MoverPerson, MoverRecord, Sex
from hitomado.core.visit.facts import (
    Fact,
    PersonJoined,
    PersonLeft,
    VisitClosed,
    VisitOpened,
    VisitSuspended,
)
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.served import SERVED_BY, records_waiting

DAY = date(2026, 11, 20)
PARENT = MoverPerson("1", "山田　花子", parse_date("1990-01-02"), Sex.FEMALE, "世帯主")
CHILD = MoverPerson("2", "山田　葉", parse_date("2015-01-02"), Sex.FEMALE, "子")
FAMILY = MoverRecord("m1", DAY, DAY, "港市", "港市1", "山田　花子", "本町1", (PARENT, CHILD))
ALONE = replace(FAMILY, id="m2", persons=(PARENT,))
OPENED = (
    VisitOpened("v1", DAY, FAMILY),
    PersonJoined("m1/1", PARENT),
    PersonJoined("m1/2", CHILD),
)


def lines(visit: str, *facts: Fact) -> list[tuple[Entry, object]]:
    found: list[tuple[Entry, object]] = []
    for fact in facts:
        kind, person, payload = to_line(fact)
        header = Header(1, "", 1, "", "", "", "", kind, visit, person, "", "")
        if kind in SERVED_BY:
            found.append((Entry(header, None), payload))
    return found


def waiting(*told: tuple[Entry, object]) -> tuple[list[str], dict[str, str]]:
    found = records_waiting((FAMILY, ALONE), told)
    return [record.id for record in found.records], dict(found.in_work)


def test_before_any_visit_everybody_waits() -> None:
    assert waiting() == (["m1", "m2"], {})


def test_a_household_at_the_counter_or_put_aside_is_in_work() -> None:
    told = lines("v1", *OPENED, VisitSuspended())
    assert waiting(*told) == (["m1", "m2"], {"m1": "v1"})


def test_a_household_that_was_served_waits_no_more() -> None:
    assert waiting(*lines("v1", *OPENED, VisitClosed())) == (["m2"], {})


def test_a_visit_that_was_given_up_leaves_the_household_waiting() -> None:
    assert waiting(*lines("v1", *OPENED, VisitClosed("書類不足"))) == (["m1", "m2"], {})


def test_who_did_not_come_along_waits_on_until_served() -> None:
    first = lines("v1", *OPENED, PersonLeft("m1/2"), VisitClosed())
    assert waiting(*first) == (["m1", "m2"], {})
    second = lines("v2", *OPENED, PersonLeft("m1/1"))
    assert waiting(*first, *second) == (["m1", "m2"], {"m1": "v2"})
    assert waiting(*first, *second, *lines("v2", VisitClosed())) == (["m2"], {})


def test_a_visit_of_the_register_says_nothing_of_records() -> None:
    told = lines("v3", VisitOpened("v3", DAY), PersonJoined("123", PARENT), VisitClosed())
    assert waiting(*told) == (["m1", "m2"], {})
