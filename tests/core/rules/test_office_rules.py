"""The office's values: each from its day on, never outside the limits, its history kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.office_export import exported
from hitomado.core.rules.book.office_file import with_file
from hitomado.core.rules.book.office_rules import (
    LaidRules,
    OfficeFile,
    OfficeOwn,
    OfficeValue,
    SetValue,
    check_value,
    lay,
)
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.book.rulefile import parse_rules
from hitomado.core.rules.plan import Procedure
from hitomado.core.rules.planner import make_plan
from tests.core.rules.cases import RULES, case

TODAY = date(2026, 11, 27)
APRIL = date(2027, 4, 1)
DAY = timedelta(days=1)


def value(
    rule: str, wanted: SetValue | None, since: date, until: date | None = None
) -> OfficeValue:
    return OfficeValue(
        f"{rule}-{since}-{wanted}", rule, wanted, since, until, "佐藤", "2026-11-27T00:00:00Z"
    )


def laid(*values: OfficeValue, file: str = "", today: date = TODAY) -> LaidRules:
    taken = OfficeFile("own.toml", "0" * 64, file) if file else None
    return lay(RULES, OfficeOwn(values, taken), today)


def why(stop: RulesError) -> str | int:
    return dict(stop.params)["why"]


def test_a_value_set_for_later_takes_effect_exactly_on_its_day() -> None:
    book = laid(value("merge.m1", False, APRIL)).book
    assert book.flag("merge.m1", APRIL - DAY) is True
    assert book.flag("merge.m1", APRIL) is False
    assert not book.on("merge.m1", APRIL - DAY).firm
    assert book.on("merge.m1", APRIL).firm


def test_a_later_value_follows_an_earlier_one_and_an_ended_one_gives_it_back() -> None:
    book = laid(
        value("fee.card_reissue", 900, TODAY),
        value("fee.card_reissue", 1100, APRIL),
        value("fee.card_reissue", 0, date(2027, 1, 1), date(2027, 1, 31)),
    ).book
    days = (TODAY - DAY, TODAY, date(2027, 1, 31), date(2027, 2, 1), APRIL)
    assert [book.number("fee.card_reissue", d) for d in days] == [800, 900, 0, 900, 1100]


def test_going_back_is_the_shipped_value_and_no_word_of_the_office() -> None:
    book = laid(value("merge.m1", False, TODAY), value("merge.m1", None, APRIL)).book
    assert (book.flag("merge.m1", TODAY), book.flag("merge.m1", APRIL)) == (False, True)
    assert not book.on("merge.m1", APRIL).by_office


def test_of_two_values_from_one_day_the_last_one_set_holds() -> None:
    book = laid(value("fee.card_reissue", 900, APRIL), value("fee.card_reissue", 950, APRIL)).book
    assert book.number("fee.card_reissue", APRIL) == 950


def fee_on(day: date, book: Rulebook) -> int | None:
    dates = {"planned": day.isoformat(), "moved": day.isoformat()}
    person = make_plan(case(day.isoformat(), dates=dates), book).of("1")
    assert person is not None
    plan = person.of(Procedure.CONTINUED_USE)
    assert plan is not None
    return plan.fee


def test_a_plan_goes_by_the_offices_value_from_its_day_on() -> None:
    book = laid(value("fee.continued_use", 300, APRIL)).book
    assert [fee_on(day, book) for day in (APRIL - DAY, APRIL)] == [0, 300]


@pytest.mark.parametrize(
    ("rule", "wanted", "since", "reason"),
    [
        ("no.such", 1, TODAY, "unknown"),
        ("transfer_in.after_move", 20, TODAY, "id"),
        ("sign.ward", True, TODAY, "id"),
        ("fee.card_reissue", 5001, TODAY, "max"),
        ("terminal.pin_entries", 0, TODAY, "min"),
        ("fee.card_reissue", True, TODAY, "value"),
        ("merge.m1", 1, TODAY, "value"),
        ("merge.m1", True, TODAY - DAY, "past"),
        ("text.office_phone", "0" * 41, TODAY, "text_max"),
        ("sections.related", ("a",) * 25, TODAY, "lines"),
        ("url.official.time_over", "http://a.jp", TODAY, "url"),
    ],
)
def test_a_value_that_no_office_may_give_is_refused_and_says_why(
    rule: str, wanted: SetValue, since: date, reason: str
) -> None:
    with pytest.raises(RulesError) as stop:
        check_value(RULES, rule, wanted, since=since, until=None, today=TODAY)
    assert (stop.value.reason, why(stop.value)) == (Reason.RULE_REFUSED, reason)


def test_a_value_that_an_updated_program_no_longer_allows_is_left_out_and_told() -> None:
    found = laid(
        value("fee.card_reissue", 9999, TODAY),
        value("gone.rule", 1, TODAY),
        value("merge.m2", False, TODAY),
    )
    assert found.book.number("fee.card_reissue", TODAY) == 800
    assert found.book.flag("merge.m2", TODAY) is False, "the others still hold"
    assert {dict(stop.params)["rule"] for stop in found.left_out} == {
        "fee.card_reissue",
        "gone.rule",
    }


def test_what_was_left_out_of_days_gone_by_is_not_told_for_ever() -> None:
    old = value("fee.card_reissue", 9999, date(2025, 1, 1), date(2025, 12, 31))
    assert laid(old).left_out == ()
    assert laid(old, today=date(2025, 6, 1)).left_out


ENACTED = """
[[rule]]
id = "fee.card_reissue"
kind = "fee"
value = 1200
valid_from = 2027-04-01
mark = "S"
basis = "町手数料条例の改正"
checked = 2026-11-25

[[rule]]
id = "transfer_in.after_move"
kind = "days"
value = 21
valid_from = 2027-07-01
mark = "S"
basis = "住民基本台帳法の改正"
checked = 2026-11-25
"""


def test_a_file_brings_a_newly_enacted_rule_from_its_day_on() -> None:
    book = laid(file=ENACTED).book
    summer = date(2027, 7, 1)
    assert [book.number("transfer_in.after_move", d) for d in (summer - DAY, summer)] == [14, 21]
    assert book.on("transfer_in.after_move", summer).basis == "住民基本台帳法の改正"
    assert [book.number("fee.card_reissue", d) for d in (APRIL - DAY, APRIL)] == [800, 1200]
    assert book.on("fee.card_reissue", APRIL).maximum == 5000, "the shipped limits stay"


def test_a_value_set_in_the_screen_lies_over_the_file() -> None:
    book = laid(value("fee.card_reissue", 1300, date(2027, 5, 1)), file=ENACTED).book
    days = (APRIL, date(2027, 4, 30), date(2027, 5, 1))
    assert [book.number("fee.card_reissue", d) for d in days] == [1200, 1200, 1300]


@pytest.mark.parametrize(
    ("old", "new", "field", "line"),
    [
        ('"fee.card_reissue"', '"fee.card_reisue"', "id", 2),
        ('kind = "fee"', 'kind = "days"', "kind", 2),
        ("value = 1200", "value = 9000", "max", 2),
        ("2027-07-01", "2026-11-21", "valid_from", 11),
        ("value = 21", 'value = "21"', "value", 11),
        ('basis = "住民基本台帳法の改正"\n', "", "basis", 11),
        ("value = 21", "value = 21\nquestion = 'what'", "question", 11),
        ("value = 21", "value = = 21", "toml", 14),
    ],
)
def test_a_file_with_one_fault_is_refused_as_a_whole_with_line_and_reason(
    old: str, new: str, field: str, line: int
) -> None:
    with pytest.raises(RulesError) as stop:
        with_file(RULES, ENACTED.replace(old, new), "own.toml")
    told = dict(stop.value.params)
    assert stop.value.reason is Reason.RULE_FILE_REFUSED
    assert (told["field"], told["line"], told["file"]) == (field, line, "own.toml")


def test_a_file_says_only_what_the_program_has_words_for() -> None:
    text = """
[[rule]]
id = "documents.pin_reset"
kind = "codes"
value = ["CODE"]
valid_from = 2027-04-01
mark = "S"
basis = "office"
checked = 2026-11-25
"""
    assert with_file(RULES, text.replace("CODE", "card"), "f").codes("documents.pin_reset", APRIL)
    for unknown in ("letter_from_the_moon", "same_day"):  # the second one is said elsewhere only
        with pytest.raises(RulesError):
            with_file(RULES, text.replace("CODE", unknown), "f")


def test_a_file_that_an_updated_program_refuses_is_left_out_and_told() -> None:
    found = laid(file=ENACTED.replace("value = 1200", "value = 9000"))
    assert found.book == RULES
    assert [stop.reason for stop in found.left_out] == [Reason.RULE_FILE_REFUSED]


FEES = st.tuples(st.integers(0, 2000), st.integers(0, 500), st.none() | st.integers(0, 90)).map(
    lambda t: value(
        "fee.card_reissue",
        t[0],
        TODAY + t[1] * DAY,
        None if t[2] is None else TODAY + (t[1] + t[2]) * DAY,
    )
)


@given(st.lists(FEES, max_size=6))
def test_whatever_was_set_each_day_has_one_rule_and_an_export_takes_it_along(
    values: list[OfficeValue],
) -> None:
    own = OfficeOwn(tuple(values))
    found = lay(RULES, own, TODAY)
    assert found.left_out == ()
    text = exported(RULES, found, own, TODAY)
    again = with_file(RULES, text, "own.toml") if text else RULES
    assert not text or len(parse_rules(text).rules) > 0
    for n in range(0, 620, 7):
        day = TODAY + n * DAY
        holding = [r for r in found.book.rules if r.id == "fee.card_reissue" and r.in_force(day)]
        assert len(holding) == 1
        assert again.number("fee.card_reissue", day) == holding[0].value


def test_texts_lists_and_addresses_survive_export_and_import() -> None:
    own = OfficeOwn(
        (
            value("text.office_hours", '平日\n8:30 "から"', TODAY),
            value("sections.related", ("国保", "税\\水道"), TODAY),
            value("url.official.time_over", "https://www.town.example.jp/a", TODAY),
            value("merge.m4", False, TODAY),
        )
    )
    found = lay(RULES, own, TODAY)
    again = with_file(RULES, exported(RULES, found, own, TODAY), "own.toml")
    for one in own.values:
        assert again.on(one.rule, TODAY).value == one.value


def test_a_rule_that_is_still_a_question_is_not_exported_as_decided() -> None:
    text = """
[[rule]]
id = "photo_route.in_force"
kind = "flag"
value = true
valid_from = 2027-04-01
mark = "U"
basis = "draft"
checked = 2026-11-25
question = "photo_route"
"""
    found = laid(file=text)
    assert not found.book.on("photo_route.in_force", APRIL).firm
    own = OfficeOwn((), OfficeFile("f", "0", text))
    assert 'mark = "U"' in exported(RULES, found, own, TODAY)
