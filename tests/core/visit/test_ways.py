"""A visit that goes on another day: its pages, what is written down, what comes up again."""

import json
from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.journal import Entry, Header, Payload, canonical_json
from hitomado.core.reasons import RulesError
from hitomado.core.rules.book.rulebook import Kind, Mark, Rule, Rulebook
from hitomado.core.rules.plan import (
    Answer,
    Because,
    MoveKind,
    OfficeFacts,
    PersonPlan,
    Plan,
    Procedure,
    ProcedurePlan,
    Way,
    WayCode,
)
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.lines import fold, to_line
from hitomado.core.visit.model import GivenHandOut, Visit
from hitomado.core.visit.ways import (
    WayFor,
    first_visit,
    further_ways,
    paper,
    reminders,
    ways_of,
)
from hitomado.wiring import closed_days
from tests.core.rules.cases import RULES
from tests.core.visit.people import AOI, HIDDEN, MIO, OFFICE, TODAY, happen

OFFICE = replace(OFFICE, rules=lambda: RULES, facts=OfficeFacts(closed=closed_days(TODAY)))
LATER, MUCH_LATER = date(2026, 12, 4), date(2027, 1, 15)
AT = "2026-11-20T02:00:00+00:00"
ONLINE = Way(WayCode.MOVE_OUT_ONLINE, LATER)
HEADER = Header(1, "", 1, "", "", "", "", "", None, None, "", "")


def begun(*residents: object) -> Desk:
    """A visit with these residents."""
    first, *rest = (Candidate(who) for who in residents)  # type: ignore[arg-type]
    opening = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, first)
    return happen(Desk(), opening, *(e.PersonAdded(each) for each in rest))[0]


def visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def plan(**ways: tuple[Way, ...]) -> Plan:
    """Each person's ways, behind one procedure each."""
    because = (Because("test"),)
    kinds = (Procedure.CARD_UPDATE, Procedure.SIGN_CERTIFICATE, Procedure.PIN_RESET)
    return Plan(
        tuple(
            PersonPlan(
                person.removeprefix("p"),
                tuple(
                    ProcedurePlan(kind, Answer.NOT_POSSIBLE, because, ways=(way,))
                    for kind, way in zip(kinds, own, strict=False)
                ),
            )
            for person, own in ways.items()
        )
    )


def give(desk: Desk, *ways: tuple[str, Way], at: str = AT) -> tuple[Desk, tuple[f.Effect, ...]]:
    return advance(desk, e.HandOutsTaken("V1", ways, at), OFFICE)


def test_the_same_way_of_two_people_is_one_page_and_the_first_to_end_stands_in_front() -> None:
    desk = begun(AOI, MIO)
    card = Way(WayCode.BRING_CARD, MUCH_LATER)
    made = ways_of(visit(desk), plan(p000001=(card, ONLINE), p000002=(ONLINE,)))
    assert made == (WayFor(ONLINE, ("000001", "000002")), WayFor(card, ("000001",)))


def test_of_one_person_a_way_stands_once_with_its_earliest_day() -> None:
    desk = begun(AOI)
    late, soon = Way(WayCode.BRING_CARD, MUCH_LATER), Way(WayCode.BRING_CARD, LATER)
    none = Way(WayCode.BRING_CARD)
    found = ways_of(visit(desk), plan(p000001=(late, none, soon)))
    assert [each.way for each in found] == [soon]


def test_where_another_town_comes_first_the_notice_here_keeps_its_own_last_day() -> None:
    limit = date(2026, 12, 1)
    made = plan(p000001=(ONLINE, Way(WayCode.BRING_CARD, LATER)))
    (person,) = made.persons
    procedures = tuple(replace(p, last_day=limit) for p in person.procedures)
    found = ways_of(visit(begun(AOI)), Plan((replace(person, procedures=procedures),)))
    assert {each.way.code: each.back for each in found} == {
        WayCode.MOVE_OUT_ONLINE: limit,
        WayCode.BRING_CARD: None,
    }
    page = paper(visit(begun(AOI)), found, OFFICE).pages[0]
    assert (page.by, page.back_by) == (LATER, limit)


def test_a_superiors_matter_and_whom_the_gate_hides_are_not_offered() -> None:
    desk = begun(AOI, HIDDEN)
    asked = plan(p000001=(Way(WayCode.ASK_SUPERIOR),), p000003=(ONLINE,))
    assert ways_of(visit(desk), asked) == ()
    offered = {each.way.code for each in further_ways(())}
    assert offered == set(WayCode) - {WayCode.ASK_SUPERIOR}


def test_what_the_plan_offers_is_not_offered_again_below() -> None:
    assert ONLINE.code not in {w.way.code for w in further_ways((WayFor(ONLINE),))}


def test_the_paper_carries_the_visits_id_and_the_offices_own_texts() -> None:
    def text(name: str, value: str, stem: str = "text") -> Rule:
        made = Rule(f"{stem}.{name}", Kind.CODES, (), TODAY, Mark.SURE, "-", TODAY)
        return replace(made, value=value)

    texts = (
        text("office_phone", "0123-45-6789"),
        text("handout_note", " 裏口から "),
        text("bring_card", "javascript:alert(1)", "url.official"),
        text("move_out_online", "https://town.example/out", "url.official"),
    )
    office = replace(OFFICE, rules=lambda: Rulebook((*RULES.rules, *texts)))
    card = WayFor(Way(WayCode.BRING_CARD))
    made = paper(visit(begun(AOI)), [WayFor(ONLINE, ("000001",)), card], office)
    assert (made.visit, made.office.phone, made.office.note) == ("V1", "0123-45-6789", "裏口から")
    assert made.office.hours == ""
    official = [page.official for page in made.pages]
    assert official == ["https://town.example/out", ""], "only an address of a page is a code"
    assert not made.photo_route


def test_a_hand_out_is_a_line_of_the_journal_with_the_day_of_its_reminder() -> None:
    desk, wished = give(begun(AOI, MIO), ("000001", ONLINE), ("000002", ONLINE))
    given = visit(desk).given
    assert given[0] == GivenHandOut(
        "000001", ONLINE.code, LATER, None, remind=date(2026, 12, 1), at=AT
    )
    assert [g.person for g in given] == ["000001", "000002"]
    assert first_visit(visit(desk)) == TODAY
    assert len([w for w in wished if isinstance(w, f.Record)]) == 1


def test_the_same_hand_out_twice_on_a_day_is_one_line() -> None:
    desk, _ = give(begun(AOI), ("000001", ONLINE))
    again, wished = give(desk, ("000001", ONLINE), at="2026-11-20T03:00:00+00:00")
    assert (again.visit, wished) == (desk.visit, ())


def test_nothing_is_written_of_a_superiors_matter_or_of_another_visit() -> None:
    desk = begun(AOI)
    _, wished = give(desk, ("000001", Way(WayCode.ASK_SUPERIOR)))
    assert wished == ()
    other = e.HandOutsTaken("V2", (("000001", ONLINE),), AT)
    assert advance(desk, other, OFFICE) == (desk, ())


def test_without_rules_a_hand_out_is_not_half_recorded() -> None:
    bare = replace(OFFICE, rules=lambda: Rulebook(()))
    desk, event = begun(AOI), e.HandOutsTaken("V1", (("000001", ONLINE),), AT)
    with pytest.raises(RulesError):
        advance(desk, event, bare)


def test_after_a_restart_the_given_hand_outs_are_those_of_the_journal() -> None:
    opening = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))
    desk, wished = happen(Desk(), opening)
    desk, more = give(desk, ("000001", ONLINE), ("", Way(WayCode.NO_PHOTO_ID)))
    desk, last = happen(desk, e.Suspended())
    pairs = []
    for wish in (*wished, *more, *last):
        if isinstance(wish, f.Record):
            for fact in wish.facts:
                kind, person, payload = to_line(fact)
                body = canonical_json(payload)
                line = replace(HEADER, kind=kind, person_ref=person)
                pairs.append((Entry(line, Payload(b"", body)), json.loads(body)))
    folded = fold(pairs)
    assert folded is not None
    assert [g.way for g in folded.given] == [WayCode.MOVE_OUT_ONLINE, WayCode.NO_PHOTO_ID]
    assert folded.given[0].remind == date(2026, 12, 1)
    assert folded.suspended
    assert first_visit(folded) == TODAY
    for_all = [entry.header.person_ref for entry, _ in pairs][-2]
    assert for_all is None, "a line about the whole household refers to nobody"


def test_reminders_come_on_their_day_the_earliest_first_and_end_with_the_visit() -> None:
    bring = Way(WayCode.BRING_CARD, date(2026, 12, 1))
    desk, _ = give(begun(AOI), ("000001", ONLINE), ("000001", bring))
    made = visit(desk)
    assert reminders(made, date(2026, 11, 26)) == ()
    assert [g.way for g in reminders(made, date(2026, 11, 27))] == [WayCode.BRING_CARD]
    due = [g.way for g in reminders(made, date(2026, 12, 1))]
    assert due == [WayCode.BRING_CARD, WayCode.MOVE_OUT_ONLINE]
    assert reminders(replace(made, closed=True), date(2026, 12, 1)) == ()


def test_of_a_way_given_twice_only_the_last_word_comes_up() -> None:
    desk, _ = give(begun(AOI), ("000001", ONLINE))
    desk, _ = give(desk, ("000001", replace(ONLINE, by=MUCH_LATER)))
    assert reminders(visit(desk), date(2026, 12, 20)) == ()
    assert len(reminders(visit(desk), date(2027, 1, 12))) == 1
