"""What each event does: the table, row by row, and that every kind of visit has its row."""

import pytest

from hitomado.core.reasons import RulesError
from hitomado.core.rules.lapses import CardEvent, Effect, effects, event_of
from hitomado.core.rules.notices import NOTICES, notice_procedure
from hitomado.core.rules.plan import MoveFacts, MoveKind, Procedure
from hitomado.core.rules.rulebook import Rulebook
from hitomado.core.rules.rulefile import parse_rules
from hitomado.core.rules.verdict import Ground
from tests.core.rules.cases import RULES, case

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
