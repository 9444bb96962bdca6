"""No card, PIN, certificate or move on documents that do not suffice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from hitomado.core.rules.plan import (
    Answer,
    Letter,
    MoveKind,
    Procedure,
    WayCode,
)
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import RULES, answer_of, case, person
from tests.core.rules.desk import (
    BY_AGENT,
    CARD_ONLY,
    DELEGATED,
    FORGOTTEN,
    LICENCE,
    PASSPORT,
    SAFE,
    TODAY,
    alone,
    plan_of,
    received,
    ways,
)

SHELF = (
    LICENCE,
    PASSPORT,
    "eligibility_certificate",
    "pension_book",
    "student_id photo",
    "passport expiry=2026-11-23",
    "juki_card_with_photo",
    "photo_certificate_hospital",
)
SETS = [("none", *s) for size in range(4) for s in combinations(SHELF, size)]
OFFICIAL, OTHER = (
    {LICENCE, PASSPORT},
    {"eligibility_certificate", "pension_book", "student_id photo"},
)


def strict(names: Sequence[str], certificate: bool = True) -> bool:
    """The documents that 代理交付 wants, counted by hand."""
    official, others = len(OFFICIAL & set(names)), OTHER & set(names)
    if official > 1 or (official and others):
        return True
    photos = {"student_id photo", "photo_certificate_hospital"} & set(names)
    return certificate and bool(photos) and len(others | photos) > 2


def test_no_card_is_handed_to_an_agent_on_incomplete_documents() -> None:
    both = [(s, t) for s in SETS for t in SETS[::7]]
    assert len(both) > 300
    for holders, identity in both:
        agents = (*identity, *DELEGATED)
        found = received("1950-05-05", documents=holders, actor_documents=agents)
        wanted = strict(holders) and strict(agents, certificate=False)
        assert (found.answer is Answer.POSSIBLE) is wanted, (holders, agents)


@pytest.mark.parametrize("documents", SETS)
def test_no_pin_and_no_certificate_on_incomplete_documents(documents: tuple[str, ...]) -> None:
    wants = frozenset({Procedure.SIGN_CERTIFICATE, Procedure.AUTH_CERTIFICATE})
    holder = replace(person(pins=FORGOTTEN, wants=wants), documents=documents, **SAFE)
    one = bool((OFFICIAL | OTHER) & set(documents))
    plan = make_plan(case(TODAY, CARD_ONLY, holder), RULES).of("1")
    assert plan is not None
    for procedure in (Procedure.PIN_RESET, *wants):
        found = plan.of(procedure)
        assert found is not None
        assert (found.answer is Answer.POSSIBLE) is one, procedure
        assert bool(found.steps) is one


def test_who_lacks_a_document_is_not_sent_for_a_paper_move_out_certificate() -> None:
    files = replace(person("2", applicant=True, card=None), documents=("none",), **SAFE)
    dates = {"planned": "2026-11-20", "moved": "2026-11-20"}
    facts = case(TODAY, MoveKind.TRANSFER_IN_BY_CARD, person(head=True), files, dates=dates)
    use = answer_of(facts, Procedure.CONTINUED_USE)
    assert (use.answer, use.warnings) == (Answer.NOT_POSSIBLE, ())
    assert ways(use) == {WayCode.MORE_DOCUMENTS}


@pytest.mark.parametrize("documents", [("none",), ("passport copy",), ("student_id",)])
def test_the_card_is_not_changed_where_its_pin_could_not_be_reset(
    documents: tuple[str, ...],
) -> None:
    father = replace(person("father", head=True, applicant=True), **SAFE)
    mother = replace(person("mother", pins=FORGOTTEN), documents=documents, **SAFE)
    own = plan_of(father, mother).of("mother")
    assert own is not None
    answers = {p.procedure: p.answer is Answer.POSSIBLE for p in own.procedures}
    one = documents == ("student_id",)
    assert answers == {
        Procedure.MOVE_WITHIN: True,
        Procedure.PIN_RESET: one,
        Procedure.CARD_UPDATE: one,
        Procedure.SIGN_CERTIFICATE: one,
    }


def test_the_card_is_not_changed_where_the_agent_may_not_reset_its_pin() -> None:
    father = replace(person("father", head=True, applicant=True), **SAFE)
    for agents, both in (((LICENCE,), False), ((LICENCE, "bankbook"), True)):
        mother = replace(alone(pins=FORGOTTEN, letter=Letter.ANSWERED, **BY_AGENT), id="mother")
        mother = replace(mother, documents=("pension_book",), actor_documents=agents)
        own = plan_of(father, mother).of("mother")
        assert own is not None
        for procedure in (Procedure.PIN_RESET, Procedure.CARD_UPDATE):
            found = own.of(procedure)
            assert found is not None
            assert (found.answer is Answer.POSSIBLE) is both


@pytest.mark.parametrize("documents", SETS)
def test_a_move_is_not_taken_on_incomplete_documents(documents: tuple[str, ...]) -> None:
    shown = set(documents)
    enough = bool(OFFICIAL & shown) or len(OTHER & shown) > 1
    own: Mapping[str, Any] = {**SAFE, "documents": documents}
    mover = replace(person(card=None, head=True, applicant=True), **own)
    found = plan_of(mover).persons[0].procedures[0]
    assert (found.answer is Answer.POSSIBLE) is enough
    assert bool(found.steps) is enough
