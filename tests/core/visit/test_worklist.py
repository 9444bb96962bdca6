"""The worklist as a fold: what is left over, until when, and what takes it off the list."""

from dataclasses import replace
from datetime import date, timedelta

from hitomado.core.disclose import Visibility
from hitomado.core.journal import Entry, Header
from hitomado.core.people import Protection, Resident
from hitomado.core.rules.plan import (
    Answer,
    Because,
    Case,
    PersonPlan,
    Place,
    Plan,
    Procedure,
    ProcedurePlan,
    Way,
    WayCode,
)
from hitomado.core.visit.facts import (
    ActChanged,
    Fact,
    FlagSeen,
    HandOutGiven,
    LeftForLater,
    PendingSettled,
    PersonJoined,
    PersonLeft,
    VisitOpened,
    apply,
)
from hitomado.core.visit.left import left_for_later
from hitomado.core.visit.lines import to_line
from hitomado.core.visit.model import SIGN_NOTICE, Act, ActState, Left, PersonCase, Visit
from hitomado.core.visit.ways import reminders
from hitomado.core.visit.worklist import Pending, PendingKind, merged, pending, reminded
from tests.core.visit.people import AOI, HIDDEN, MIO, TODAY, resident

UNTIL = TODAY + timedelta(days=90)
P = Procedure


def lines(*said: tuple[str, Fact]) -> list[tuple[Entry, object]]:
    """Facts of visits as the journal keeps them."""
    told: list[tuple[Entry, object]] = []
    for number, (visit, fact) in enumerate(said, start=1):
        kind, who, payload = to_line(fact)
        header = Header(1, "", number, "", "", "", "", kind, visit, who, "", "")
        told.append((Entry(header, None), payload))
    return told


def joined(who: Resident = AOI) -> PersonJoined:
    return PersonJoined(who.atena_number, who)


def act(
    state: ActState = ActState.DEFERRED,
    *,
    who: Resident = AOI,
    code: str = "continue_use",
    procedure: Procedure = P.CONTINUED_USE,
    until: date | None = UNTIL,
    appointment: date | None = None,
    reason: str = "",
) -> ActChanged:
    return ActChanged(
        who.atena_number, procedure, code, "", state, "窓口1", "", until, reason, appointment
    )


def one(*said: tuple[str, Fact]) -> Pending:
    (found,) = pending(lines(*said))
    return found


def test_a_procedure_put_off_is_one_line_with_its_last_day() -> None:
    later = act(code="rewrite_chip", reason="母のカードなし")
    found = one(("V1", joined()), ("V1", act()), ("V1", later))
    assert (found.kind, found.procedure, found.until) == (PendingKind.ACT, P.CONTINUED_USE, UNTIL)
    assert found.codes == ("continue_use", "rewrite_chip")
    assert (found.note, found.person.name) == ("母のカードなし", AOI.name)
    assert found.days_left(TODAY) == 90
    assert found.days_left(UNTIL + timedelta(days=1)) == -1


def test_an_agreed_day_is_a_line_even_without_a_last_day() -> None:
    agreed = TODAY + timedelta(days=7)
    found = one(("V1", joined()), ("V1", act(until=None, appointment=agreed)))
    assert (found.appointment, found.until, found.due) == (agreed, None, agreed)
    assert pending(lines(("V1", joined()), ("V1", act(until=None)))) == ()


def test_what_is_confirmed_later_is_off_the_list_also_in_another_visit() -> None:
    before: list[tuple[str, Fact]] = [("V1", joined()), ("V1", act())]
    done = act(ActState.CONFIRMED, until=None)
    assert pending(lines(*before, ("V1", done))) == ()
    assert pending(lines(*before, ("V2", joined()), ("V2", done))) == ()
    assert pending(lines(*before, ("V2", joined(MIO)), ("V2", act(ActState.CONFIRMED, who=MIO))))


def test_putting_off_again_renews_the_line() -> None:
    again = act(until=UNTIL, appointment=TODAY + timedelta(days=3))
    found = one(("V1", joined()), ("V1", act()), ("V2", joined()), ("V2", again))
    assert (found.visit, found.appointment) == ("V2", TODAY + timedelta(days=3))


def test_what_could_not_be_done_on_the_day_waits_until_it_is_done() -> None:
    left = LeftForLater(AOI.atena_number, (Left(AOI.atena_number, P.CONTINUED_USE, UNTIL),))
    before: list[tuple[str, Fact]] = [("V1", joined()), ("V1", left)]
    assert one(*before).kind is PendingKind.LATER
    assert pending(lines(*before, ("V2", act(ActState.CONFIRMED)))) == ()
    assert pending(lines(*before, ("V1", LeftForLater(AOI.atena_number, ())))) == ()


def test_a_letter_that_is_to_come_back_is_said() -> None:
    left = Left(AOI.atena_number, P.SIGN_CERTIFICATE, letter=True)
    found = one(("V1", joined()), ("V1", LeftForLater(AOI.atena_number, (left,))))
    assert (found.kind, found.until) == (PendingKind.LETTER, None)


def test_done_elsewhere_takes_the_line_off() -> None:
    told = PendingSettled(AOI.atena_number, P.CONTINUED_USE, "他市で済み", "窓口2", "")
    assert pending(lines(("V1", joined()), ("V1", act()), ("V1", told))) == ()
    other = PendingSettled(AOI.atena_number, P.SIGN_CERTIFICATE, "他市で済み", "窓口2", "")
    assert pending(lines(("V1", joined()), ("V1", act()), ("V1", other)))


def test_who_was_put_into_a_visit_by_mistake_has_nothing_to_do() -> None:
    assert pending(lines(("V1", joined()), ("V1", act()), ("V1", PersonLeft("000001")))) == ()


def test_what_is_due_first_stands_first_and_what_has_no_day_last() -> None:
    days = [TODAY + timedelta(days=n) for n in (40, -3, 5)]
    people = [resident(f"00001{n}", f"港　{n}") for n in range(3)]
    said: list[tuple[str, Fact]] = [("V", joined(p)) for p in people]
    said += [("V", act(who=p, until=d)) for p, d in zip(people, days, strict=True)]
    letter = Left(AOI.atena_number, P.SIGN_CERTIFICATE, letter=True)
    said += [("V", joined()), ("V", LeftForLater(AOI.atena_number, (letter,)))]
    found = pending(lines(*said))
    assert [f.until for f in found] == [*sorted(days), None]
    assert merged(found[2:], found[:2]) == found


def test_a_list_shows_no_address_of_a_protected_or_unsure_person() -> None:
    found = one(("V1", joined(HIDDEN)), ("V1", act(who=HIDDEN)))
    assert (found.person.visibility, found.person.address) == (Visibility.CLOSED, "")
    flagged = FlagSeen(AOI.atena_number, Protection.PROTECTED)
    found = one(("V1", joined()), ("V1", act()), ("V1", flagged))
    assert (found.person.visibility, found.person.household_number) == (Visibility.CLOSED, "")


def test_a_line_that_tells_nothing_of_work_is_passed_over() -> None:
    reading = lines(("V1", joined()))
    header = Header(1, "", 2, "", "", "", "", "visit.card_seen", "V1", AOI.atena_number, "", "")
    assert pending([*reading, (Entry(header, None), {"damaged": True})]) == ()


# what the plan leaves over


def _plan(case: Case, **changes: object) -> Plan:
    del case
    no = ProcedurePlan(P.CONTINUED_USE, Answer.NOT_POSSIBLE, (Because("test"),), **changes)  # type: ignore[arg-type]
    return Plan((PersonPlan(AOI.atena_number, (no,)),))


VISIT = Visit("V1", TODAY, persons=(PersonCase(AOI.atena_number, AOI),))
CASE = Case(TODAY, None, None, ())  # type: ignore[arg-type]


def test_continued_use_that_cannot_be_done_today_is_left_until_its_last_day() -> None:
    (fact,) = left_for_later(VISIT, _plan(CASE, last_day=UNTIL), TODAY)
    assert fact.left == (Left(AOI.atena_number, P.CONTINUED_USE, UNTIL),)


def test_what_has_died_or_is_past_is_left_to_nobody() -> None:
    past = _plan(CASE, last_day=TODAY - timedelta(days=1))
    dead = _plan(CASE, last_day=UNTIL, warnings=("card_lapsed",))
    assert left_for_later(VISIT, past, TODAY) == ()
    assert left_for_later(VISIT, dead, TODAY) == ()


def test_a_second_visit_behind_a_letter_is_left_even_without_a_last_day() -> None:
    (fact,) = left_for_later(VISIT, _plan(CASE, forms=("inquiry_letter",)), TODAY)
    assert fact.left == (Left(AOI.atena_number, P.CONTINUED_USE, letter=True),)
    told = _plan(CASE, ways=(Way(WayCode.LETTER_FIRST, UNTIL),))
    (fact,) = left_for_later(VISIT, told, TODAY)
    assert fact.left == (Left(AOI.atena_number, P.CONTINUED_USE, UNTIL, letter=True),), (
        "the day that stands on the letter is the last one"
    )


def test_a_hand_out_comes_up_again_while_its_visit_is_unfinished() -> None:
    given = HandOutGiven(AOI.atena_number, WayCode.BRING_CARD, UNTIL, None, TODAY, "2026-11-20")
    visit = apply(apply(apply(None, VisitOpened("V", TODAY)), joined()), given)
    later = replace(given, by=UNTIL + timedelta(days=1), at="2026-11-21")
    (found,) = reminded(apply(visit, later))
    assert (found.kind, found.way, found.until) == (PendingKind.REMINDER, given.way, later.by)
    assert found.due == TODAY
    assert found.person.name == AOI.name


def test_a_reminder_in_the_list_shows_no_address_and_nothing_of_whom_the_gate_closes() -> None:
    given = HandOutGiven("", WayCode.BRING_CARD, UNTIL, None, TODAY, "2026-11-20")
    visit = apply(apply(None, VisitOpened("V", TODAY)), joined(HIDDEN))
    (found,) = reminded(apply(visit, given))
    assert found.person.visibility is Visibility.CLOSED
    assert found.person.address == ""


def test_a_hand_out_whose_procedure_was_done_since_is_settled() -> None:
    given = HandOutGiven(
        AOI.atena_number, WayCode.MOVE_OUT_BY_POST, UNTIL, None, TODAY, "2026-11-20T01:00:00+00:00"
    )
    visit = apply(apply(apply(None, VisitOpened("V", TODAY)), joined()), given)
    signed = Act(
        MIO.atena_number,  # whoever of the household files
        P.TRANSFER_IN,
        SIGN_NOTICE,
        Place.RESIDENT,
        state=ActState.CONFIRMED,
        at="2026-11-20T02:00:00+00:00",
    )
    before = replace(signed, at="2026-11-20T00:30:00+00:00")
    other = replace(signed, procedure=P.PIN_RESET, code="reset")
    planned = replace(signed, state=ActState.PLANNED)
    assert reminded(replace(visit, acts=(signed,))) == ()
    for acts in ((before,), (other,), (planned,)):
        assert len(reminded(replace(visit, acts=acts))) == 1
    assert reminders(visit, TODAY)
    assert not reminders(replace(visit, acts=(signed,)), TODAY)


def test_card_work_half_done_settles_no_hand_out() -> None:
    given = HandOutGiven(AOI.atena_number, WayCode.PIN_LOCKED, UNTIL, None, TODAY, "2026-11-20")
    visit = apply(apply(apply(None, VisitOpened("V", TODAY)), joined()), given)
    done = Act(
        AOI.atena_number,
        P.PIN_RESET,
        "a",
        Place.TERMINAL,
        state=ActState.CONFIRMED,
        at="2026-11-21",
    )
    half = replace(done, code="b", state=ActState.DEFERRED)
    assert len(reminded(replace(visit, acts=(done, half)))) == 1
    assert reminded(replace(visit, acts=(done,))) == ()
