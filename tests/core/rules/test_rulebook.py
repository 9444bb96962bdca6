"""Rule files are taken whole or refused with the place of the fault; the office stays in limits."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.rulebook import Kind, Rulebook, joined
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.core.rules.needed import NEEDED
from tests.core.rules.cases import RULES

GOOD = """
[[rule]]
id = "a.days"
kind = "days"
value = 14
valid_from = 2020-01-01
mark = "S"
basis = "law"
checked = 2026-11-21
min = 7
max = 30
"""
TODAY = date(2026, 6, 1)


def fault(text: str) -> dict[str, str | int]:
    with pytest.raises(RulesError) as stop:
        parse_rules(text, "a.toml")
    assert stop.value.reason is Reason.RULES_INVALID
    return dict(stop.value.params)


def test_a_good_file_is_read() -> None:
    assert parse_rules(GOOD).number("a.days", TODAY) == 14


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("value = 14", 'value = "14"', "value"),
        ("value = 14", "value = true", "value"),
        ("value = 14", "value = -1", "value"),
        ("value = 14", "value = 31", "max"),
        ("value = 14", "value = 6", "min"),
        ('kind = "days"', 'kind = "weeks"', "kind"),
        ('mark = "S"', 'mark = "X"', "mark"),
        ('mark = "S"', 'mark = "U"', "question"),
        ('basis = "law"', 'basis = ""', "basis"),
        ('basis = "law"\n', "", "basis"),
        ("checked = 2026-11-21", 'checked = "yesterday"', "checked"),
        ("max = 30", "maximum = 30", "maximum"),
        ("max = 30", "valid_until = 2019-12-31", "valid_until"),
        ('"a.days"', '"A days"', "id"),
    ],
)
def test_a_wrong_field_refuses_the_file_and_is_named_with_its_line(
    old: str, new: str, field: str
) -> None:
    found = fault("# head\n" + GOOD.replace(old, new))
    assert (found["field"], found["file"], found["line"]) == (field, "a.toml", 3)


def test_the_second_rules_fault_names_the_second_rule() -> None:
    found = fault(GOOD + GOOD.replace("a.days", "b.days").replace("14", "1.5"))
    assert (found["rule"], found["line"]) == ("b.days", 13)


def test_text_that_is_not_toml_is_refused_with_its_line() -> None:
    assert fault("[[rule]]\nid = \n")["line"] == 2
    assert fault("title = 1")["field"] == "rule"


def test_one_id_may_change_on_a_day_but_never_hold_twice() -> None:
    later = GOOD.replace("value = 14", "value = 15").replace("2020-01-01", "2027-01-01")
    first = GOOD + "valid_until = 2026-12-31\n"
    book = parse_rules(first + later)
    assert book.number("a.days", date(2026, 12, 31)) == 14
    assert book.number("a.days", date(2027, 1, 1)) == 15
    assert fault(GOOD + later)["field"] == "valid_from"
    with pytest.raises(RulesError):
        joined((parse_rules(GOOD), parse_rules(later)), {})


def test_a_day_without_a_rule_in_force_is_a_stop_not_a_guess() -> None:
    with pytest.raises(RulesError):
        parse_rules(GOOD).number("a.days", date(2019, 12, 31))


def test_a_set_of_rules_without_one_that_the_planner_needs_is_refused() -> None:
    with pytest.raises(RulesError) as stop:
        joined((parse_rules(GOOD),), {"b.days": Kind.DAYS})
    assert ("rule", "b.days") in stop.value.params


@pytest.mark.parametrize("value", [6, 31, True, "14"])
def test_the_offices_value_stays_within_its_limits(value: int | str) -> None:
    with pytest.raises(RulesError):
        parse_rules(GOOD).overlaid({"a.days": value})


def test_the_offices_value_holds_and_is_marked_as_the_offices() -> None:
    rule = parse_rules(GOOD).overlaid({"a.days": 10}).on("a.days", TODAY)
    assert (rule.value, rule.by_office, rule.firm) == (10, True, True)


def test_no_office_sets_the_law_or_a_rule_that_does_not_exist() -> None:
    for settings in ({"transfer_in.after_move": 20}, {"sign.ward": True}, {"no.such": 1}):
        with pytest.raises(RulesError):
            RULES.overlaid(settings)


def test_the_shipped_rules_have_a_basis_and_no_unsure_one_is_firm() -> None:
    by_name = ("who.", "identity.", "formula.")  # asked for by what stands in other rules
    named = {"insurance_card.accepted"}
    for rule in RULES.rules:
        if rule.id.startswith(by_name):
            named.add(rule.id)
    assert {rule.id for rule in RULES.rules} == named | set(NEEDED)
    assert all(rule.basis for rule in RULES.rules)
    assert not any(rule.firm for rule in RULES.rules if rule.mark == "U")


@given(st.text())
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    with suppress(RulesError):
        assert isinstance(parse_rules(text), Rulebook)
