"""A protected person is served alone; to all others the superior is named and nothing else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from hitomado.core.people import Protection
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    ProcedurePlan,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import RULES, case, person
from tests.core.rules.desk import (
    CARD_ONLY,
    FORGOTTEN,
    SAFE,
    TODAY,
    alone,
    plan_of,
)


def only_the_superior(procedures: Sequence[ProcedurePlan]) -> bool:
    """Whether nothing is said but that the superior decides."""
    return bool(procedures) and all(
        replace(p, because=(), ways=()) == ProcedurePlan(p.procedure, Answer.NOT_POSSIBLE, ())
        and [b.rule for b in p.because] == ["who.superior"]
        and [(w.code, w.by) for w in p.ways] == [(WayCode.ASK_SUPERIOR, None)]
        for p in procedures
    )


@pytest.mark.parametrize("actor", [Actor.HOUSEHOLD_MEMBER, Actor.AGENT, Actor.LEGAL_REPRESENTATIVE])
def test_whoever_brings_a_protected_persons_card_hears_of_the_superior_only(actor: Actor) -> None:
    wife = alone(protection=Protection.PROTECTED, actor=actor, pins=FORGOTTEN)
    plan = make_plan(case(TODAY, CARD_ONLY, wife), RULES).of("1")
    assert plan is not None
    assert only_the_superior(plan.procedures)


def test_a_man_who_says_husband_moves_nothing_of_hers_and_his_own_is_as_ever() -> None:
    husband = replace(person("husband", head=True, applicant=True), **SAFE)
    wife = replace(alone(protection=Protection.PROTECTED), id="wife")
    plan = plan_of(husband, wife)
    hers, his = plan.of("wife"), plan.of("husband")
    assert hers is not None
    assert his is not None
    assert only_the_superior(hers.procedures)
    assert {p.answer for p in his.procedures} == {Answer.POSSIBLE}


def test_an_agent_files_no_notice_for_a_household_with_a_protected_person() -> None:
    other = replace(alone(), id="other", head=True)
    protected = alone(protection=Protection.PROTECTED)
    plan = plan_of(other, protected, by_agent=True, agent_authority=True).persons[0]
    assert plan.procedures[0].answer is Answer.NOT_POSSIBLE
    assert only_the_superior(plan.procedures[:1])
    alone_by_agent = plan_of(other, by_agent=True, agent_authority=True)
    assert alone_by_agent.persons[0].procedures[0].answer is Answer.POSSIBLE


def test_the_protected_person_and_her_child_are_served_when_she_comes() -> None:
    mother = replace(person("mother", head=True, applicant=True), protection=Protection.PROTECTED)
    child = replace(person("child", "2016-05-05"), protection=Protection.PROTECTED, role="子")
    for each in plan_of(mother, child).persons:
        assert not only_the_superior(each.procedures)
    father = replace(mother, protection=Protection.NONE)
    own = plan_of(father, child).of("child")
    assert own is not None
    assert only_the_superior(own.procedures)


def test_unknown_protection_is_the_gates_matter_and_stops_no_plan() -> None:
    holder = replace(person(head=True, applicant=True), protection=Protection.UNKNOWN)
    own = plan_of(holder).of("1")
    assert own is not None
    assert {p.answer for p in own.procedures} == {Answer.POSSIBLE}
