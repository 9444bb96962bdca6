"""What each event does: the table, row by row, and that every kind of visit has its row."""

from dataclasses import replace
from datetime import date

import pytest

from hitomado.core.reasons import RulesError
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.core.rules.lapses import CardEvent, Effect, effects, event_of
from hitomado.core.rules.notices import NOTICES, notice_procedure
from hitomado.core.rules.plan import (
    CardEvents,
    MoveFacts,
    MoveKind,
    PersonFacts,
    PersonPlan,
    Procedure,
)
from hitomado.core.rules.planner import make_plan
from hitomado.core.rules.verdict import Ground
from tests.core.rules.cases import ACTIVE, HEAD, RULES, case

TODAY = date(2026, 11, 21)
GROUND = Ground(case("2026-11-21"), RULES)

ROWS = {
    CardEvent.TRANSFER: ("lapses", "lives", "continued_use"),
    CardEvent.MOVE_WITHIN: ("lapses", "lives", "card_update"),
    CardEvent.RECORD_CHANGE: ("lapses", "lives", "card_update"),
    CardEvent.ADDRESS_RENAMED: ("town", "lives", "town"),
    CardEvent.HOUSEHOLD_CHANGE: ("lives", "lives", "lives"),
    CardEvent.MOVE_ABROAD: ("revoked", "revoked", "dead"),
    CardEvent.CONTINUED_ABROAD: ("lapses", "lives", "lives"),
    CardEvent.SUSPENSION: ("revoked", "held", "held"),
    CardEvent.LOSS_NOTICE: ("revoked", "revoked", "dead"),
    CardEvent.CARD_RETURN: ("revoked", "revoked", "dead"),
    CardEvent.DEATH: ("revoked", "revoked", "dead"),
    CardEvent.CARD_EXPIRY: ("dead", "dead", "dead"),
    CardEvent.AUTH_EXPIRY: ("dead", "dead", "lives"),
}


@pytest.mark.parametrize("event", CardEvent)
def test_every_event_has_its_row(event: CardEvent) -> None:
    row = effects(event, GROUND)
    assert (row.sign, row.auth, row.card) == ROWS[event]


def test_what_the_office_decides_about_a_renamed_address_takes_the_place_of_the_question() -> None:
    book = RULES.overlaid(
        {"lapses.address_renamed.sign": False, "lapses.address_renamed.card": True}
    )
    row = effects(CardEvent.ADDRESS_RENAMED, Ground(case("2026-11-21"), book))
    assert (row.sign, row.card) == (Effect.LIVES, Effect.CARD_UPDATE)


@pytest.mark.parametrize("value", ['["lapses", "lives"]', '["lapses", "lives", "gone"]'])
def test_a_row_with_an_unknown_code_is_refused_and_never_guessed(value: str) -> None:
    text = f"""
[[rule]]
id = "lapses.death"
kind = "codes"
value = {value}
valid_from = 2016-01-01
mark = "S"
basis = "test"
checked = 2026-11-21
"""
    others = tuple(rule for rule in RULES.rules if rule.id != "lapses.death")
    book = Rulebook((*others, *parse_rules(text).rules))
    with pytest.raises(RulesError):
        effects(CardEvent.DEATH, Ground(case("2026-11-21"), book))


@pytest.mark.parametrize("kind", MoveKind)
def test_every_kind_of_visit_has_an_event_and_a_notice_or_none(kind: MoveKind) -> None:
    silent = {MoveKind.CARD_ONLY, MoveKind.RECORD_CHANGE}
    assert (event_of(MoveFacts(kind)) is None) is (kind is MoveKind.CARD_ONLY)
    assert (notice_procedure(kind) is None) is (kind in silent)


def test_the_notices_are_those_of_the_household_and_no_card_work() -> None:
    assert {
        Procedure.TRANSFER_IN,
        Procedure.TRANSFER_IN_BY_CARD,
        Procedure.TRANSFER_IN_FROM_ABROAD,
        Procedure.MOVE_WITHIN,
        Procedure.HOUSEHOLD_CHANGE,
        Procedure.MOVE_OUT,
    } == NOTICES


def changed(event: CardEvent, codes: str) -> Rulebook:
    """The shipped rules with another row."""
    rule = f"lapses.{event}"
    row = replace(RULES.on(rule, TODAY), value=tuple(codes.split()))
    return Rulebook(tuple(row if each.id == rule else each for each in RULES.rules))


def planned(who: PersonFacts, book: Rulebook, **move: str) -> PersonPlan:
    kind = MoveKind.MOVE_ABROAD if move else MoveKind.CARD_ONLY
    return make_plan(case("2026-11-21", kind, who, dates=move), book).persons[0]


def with_card(**facts: object) -> PersonFacts:
    return replace(HEAD, card=replace(ACTIVE, **facts))  # type: ignore[arg-type]


def test_the_sign_certificate_goes_with_the_expired_auth_certificate_as_its_row_says() -> None:
    who = with_card(auth_present=True, auth_expiry=date(2026, 11, 20))
    sign = planned(who, RULES).of(Procedure.SIGN_CERTIFICATE)
    assert sign is not None
    assert "lapses.auth_expiry" in {b.rule for b in sign.because}
    lives = changed(CardEvent.AUTH_EXPIRY, "lives dead lives")
    assert planned(who, lives).of(Procedure.SIGN_CERTIFICATE) is None
    leaving = planned(who, RULES, planned="2026-12-10")
    assert leaving.of(Procedure.SIGN_CERTIFICATE) is None


def test_certificates_end_with_their_card_as_its_row_says() -> None:
    card = replace(ACTIVE, expiry=date(2027, 3, 15))
    who = replace(HEAD, card=card, wants=frozenset({Procedure.AUTH_CERTIFICATE}))

    def ends(book: Rulebook) -> date | None:
        found = planned(who, book).of(Procedure.AUTH_CERTIFICATE)
        return found.valid_until if found else None

    assert ends(RULES) == date(2027, 3, 15)
    assert ends(changed(CardEvent.CARD_EXPIRY, "lives lives dead")) == date(2031, 6, 1)


def test_a_loss_takes_the_certificates_and_the_card_along_as_its_row_says() -> None:
    who = replace(with_card(present=False), events=CardEvents(lost=TODAY))
    assert planned(who, RULES).of(Procedure.REVOCATION) is not None
    other = planned(who, changed(CardEvent.LOSS_NOTICE, "held held held"))
    assert other.of(Procedure.REVOCATION) is None
    notice = other.of(Procedure.LOSS_NOTICE)
    assert notice is not None
    assert "abolished_stays_so" not in notice.warnings


def test_keeping_a_card_abroad_costs_the_sign_certificate_as_its_row_says() -> None:
    kept = planned(HEAD, RULES, planned="2026-12-10").of(Procedure.CONTINUED_USE_ABROAD)
    assert kept is not None
    assert "lapses.continued_abroad" in {b.rule for b in kept.because}
    lives = changed(CardEvent.CONTINUED_ABROAD, "lives lives lives")
    other = planned(HEAD, lives, planned="2026-12-10").of(Procedure.CONTINUED_USE_ABROAD)
    assert other is not None
    assert "sign_certificate_lapses" not in other.warnings
    late = planned(HEAD, RULES, planned="2026-11-21").of(Procedure.CONTINUED_USE_ABROAD)
    assert late is not None
    assert "lapses.move_abroad" in {b.rule for b in late.because}


@pytest.mark.parametrize("event", [CardEvent.DEATH, CardEvent.CARD_RETURN])
def test_a_row_that_the_return_stands_on_is_read_and_not_only_named(event: CardEvent) -> None:
    died = TODAY if event is CardEvent.DEATH else None
    who = replace(HEAD, events=CardEvents(died=died), wants=frozenset({Procedure.CARD_RETURN}))
    with pytest.raises(RulesError):
        planned(who, changed(event, "gone"))
