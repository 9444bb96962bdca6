"""Building blocks of worked cases: the shipped rules, short facts, the office's closed days."""

from collections.abc import Mapping
from datetime import date, timedelta

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState
from hitomado.core.rules.book.rulebook import joined
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.core.rules.needed import NEEDED
from hitomado.core.rules.plan import (
    CardFacts,
    Case,
    MoveFacts,
    MoveKind,
    OfficeFacts,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.rules.planner import make_plan
from hitomado.resources_dir import resources

RULES = joined(
    (
        parse_rules(path.read_text(encoding="utf-8"), path.name)
        for path in sorted((resources() / "rules").glob("*.toml"))
    ),
    NEEDED,
)
ACTIVE = CardFacts(CardState.ACTIVE, present=True, expiry=date(2033, 3, 15), sign_present=True)
KNOWN = {PinKind.JUKI: PinState.KNOWN}


def born(iso: str) -> RegisterDate:
    day = date.fromisoformat(iso)
    return RegisterDate(iso, day.year, day.month, day.day)


def person(
    name: str = "1",
    birth: str = "1985-06-01",
    *,
    present: bool = True,
    head: bool = False,
    applicant: bool = False,
    ward: bool = False,
    card: CardFacts | None = ACTIVE,
    pins: Mapping[PinKind, PinState] | None = None,
    wants: frozenset[Procedure] = frozenset(),
    sealed: bool = False,
) -> PersonFacts:
    return PersonFacts(
        id=name,
        role="",
        birth=born(birth),
        present=present,
        head=head,
        applicant=applicant,
        ward=ward,
        card=card,
        pins=KNOWN if pins is None else pins,
        wants=wants,
        sealed_authority=sealed,
    )


HEAD = person(head=True, applicant=True)


def weekends(around: date) -> frozenset[date]:
    days = (around + timedelta(days=n) for n in range(-120, 121))
    return frozenset(d for d in days if d.weekday() >= 5)


def case(
    today: str,
    kind: MoveKind = MoveKind.TRANSFER_IN_BY_CARD,
    *people: PersonFacts,
    settings: Mapping[str, str | int | bool] | None = None,
    closed: frozenset[date] | None = None,
    dates: Mapping[str, str] | None = None,
) -> Case:
    """dates: planned, moved, out_filed, left, filed, each ISO."""
    day = date.fromisoformat(today)
    on = {name: date.fromisoformat(iso) for name, iso in (dates or {}).items()}
    return Case(
        today=day,
        office=OfficeFacts(weekends(day) if closed is None else closed, settings or {}),
        move=MoveFacts(
            kind,
            planned=on.get("planned"),
            moved=on.get("moved"),
            out_filed=on.get("out_filed"),
            left=on.get("left"),
            filed=on.get("filed"),
        ),
        persons=people or (HEAD,),
    )


def answer_of(case: Case, procedure: Procedure, who: str = "1") -> ProcedurePlan:
    found = make_plan(case, RULES).of(who)
    assert found is not None
    plan = found.of(procedure)
    assert plan is not None, [p.procedure for p in found.procedures]
    return plan
