"""An office's words are printed for residents: limits hold, and what must never stand there."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.reasons import RulesError
from hitomado.core.rules.book.rulebook import Kind, Rule
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.core.rules.book.texts import lines_fault, text_fault, url_fault
from hitomado.core.rules.book.typed_values import typed_form, typed_value
from tests.core.rules.cases import RULES

BY_ID = {rule.id: rule for rule in RULES.rules}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0123-45-6789", ""),
        ("", ""),
        ("一行目\n二行目", ""),
        ("一行目\n二行目\n三行目", "lines"),
        ("二十一文字より長い文はここでは書けませんから", "max"),
        ("鐘\u0007", "value"),
        ("番号は 1234 5678 9018 です", "number"),
        ("１２３４５６７８９０１８", "number"),
        ("1234-5678-9019", ""),  # its last digit is no check digit
        ("支援措置の方は", "word"),
        ("子育て支援課", ""),  # a section's name is no mark of protection
    ],
)
def test_a_text_stays_in_its_limits_and_says_nothing_it_must_not(text: str, fault: str) -> None:
    assert text_fault(text, 0, 21, 2) == fault


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (("国保", "税"), ""),
        ((), ""),
        (("国保", "税", "水道", "学校"), "lines"),
        (("国保", " "), "value"),
        (("国保", "国保"), "value"),
        (("国保\n税",), "value"),
        (("長い名前の課",), "max"),
    ],
)
def test_a_list_has_short_entries_each_once(entries: tuple[str, ...], fault: str) -> None:
    assert lines_fault(entries, 5, 3) == fault


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", ""),
        ("https://www.town.example.jp/mynumber/index.html?x=1#a", ""),
        ("http://www.town.example.jp/", "url"),
        ("HTTPS://www.town.example.jp/", "url"),
        ("https://www.town.example.jp:8080/", "url"),
        ("https://town.example.jp@evil.example/", "url"),
        ("https://localhost/", "url"),
        ("https://192.0.2.1/", "url"),
        ("https://", "url"),
        ("https://[::1", "url"),
        ("https://町.jp/", "url"),
        ("https://a.jp/a b", "url"),
        ("https://a.jp/?n=123456789018", "number"),
        (f"https://a.jp/{'a' * 300}", "max"),
    ],
)
def test_an_address_is_a_sealed_page_of_a_named_host(url: str, fault: str) -> None:
    assert url_fault(url, 300) == fault


FILE = """
[[rule]]
id = "text.a"
kind = "text"
value = "窓口"
valid_from = 2020-01-01
mark = "S"
basis = "office"
checked = 2026-11-21
max = 10
"""


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("max = 10\n", "", "max"),
        ("max = 10", "max = 1", "max"),
        ("max = 10", "max = 10\nlines = 0", "lines"),
        ('"窓口"', '"窓\\n口"', "lines"),
        ('"窓口"', '["窓口"]', "value"),
        ('kind = "text"', 'kind = "url"', "url"),
        ('kind = "text"\nvalue = "窓口"', 'kind = "lines"\nvalue = ["窓口"]', "lines"),
        ('kind = "text"\nvalue = "窓口"', 'kind = "flag"\nvalue = true', "max"),
    ],
)
def test_a_text_rule_without_its_limits_is_refused(old: str, new: str, field: str) -> None:
    assert parse_rules(FILE).rules[0].settable
    with pytest.raises(RulesError) as stop:
        parse_rules(FILE.replace(old, new), "a.toml")
    told = dict(stop.value.params)
    assert (told["field"], told["line"]) == (field, 2)


@pytest.mark.parametrize("text", ["[" * 5000, f"x = {'9' * 5000}", "a" * 1_000_001])
def test_a_file_made_to_break_the_reader_is_refused_as_no_toml(text: str) -> None:
    with pytest.raises(RulesError) as stop:
        parse_rules(text)
    assert dict(stop.value.params)["field"] == "toml"


@pytest.mark.parametrize(
    ("rule", "typed", "value"),
    [
        ("fee.card_reissue", ["１，２００円"], 1200),
        ("continued_use.after_move", ["60 日"], 60),
        ("merge.m1", ["しない"], False),
        ("merge.m1", ["ON"], True),
        ("sections.related", ["国保\n\n 税 ", "水道"], ("国保", "税", "水道")),
        ("text.office_hours", ["\n平日\n8:30 "], "平日\n8:30"),
        ("url.official.time_over", [" https://a.jp/ "], "https://a.jp/"),
    ],
)
def test_what_a_clerk_types_is_read_as_the_rules_value(
    rule: str, typed: list[str], value: object
) -> None:
    assert typed_value(BY_ID[rule], typed) == value


@pytest.mark.parametrize(
    ("rule", "typed"),
    [
        ("merge.m1", "多分"),
        ("fee.card_reissue", "-1"),
        ("fee.card_reissue", ""),
        ("fee.card_reissue", "1.5"),
        ("steps.pin_reset", "x"),
    ],
)
def test_what_is_no_value_is_refused_and_not_guessed(rule: str, typed: str) -> None:
    with pytest.raises(RulesError):
        typed_value(BY_ID[rule], [typed])


@given(st.sampled_from([r for r in RULES.rules if r.settable]), st.text(max_size=40))
def test_any_typed_text_is_refused_or_reads_back_as_itself(rule: Rule, text: str) -> None:
    with suppress(RulesError):
        value = typed_value(rule, [text])
        assert typed_value(rule, [typed_form(value)]) == value


def test_every_number_that_an_office_may_set_has_an_end() -> None:
    numbers = [
        r
        for r in RULES.rules
        if r.settable and isinstance(r.value, int) and r.kind is not Kind.FLAG
    ]
    assert len(numbers) > 5
    assert [r.refusal(10_000_000) for r in numbers] == ["max"] * len(numbers)
