"""How long cards and certificates live: every boundary with its date written out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState
from hitomado.core.rules.card.validity import (
    Limit,
    card_valid_until,
    certificate_valid_until,
    earliest,
    extended_until,
    in_renewal,
    insurance_until,
    limited_by_stay,
    renewal_opens,
    special_period_until,
)
from hitomado.core.rules.days import birthday_in
from hitomado.core.rules.plan import CardFacts, MoveKind, PersonFacts, ResidenceFacts
from hitomado.core.rules.verdict import Ground
from tests.core.rules.cases import RULES, born, case, person


def ground(today: str = "2026-11-20") -> Ground:
    return Ground(case(today, MoveKind.CARD_ONLY), RULES)


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def holder(birth: str, **facts: object) -> PersonFacts:
    expiry = facts.get("expiry")
    card = CardFacts(
        CardState.ACTIVE, present=True, expiry=day(str(expiry)) if expiry is not None else None
    )
    return person("1", birth, card=card)


@pytest.mark.parametrize(
    ("birth", "issued", "ends"),
    [
        ("2008-12-05", "2026-11-20", "2030-12-05"),  # 17 years old: the fifth
        ("2008-12-05", "2026-12-04", "2030-12-05"),  # the day before 18
        ("2008-12-05", "2026-12-05", "2036-12-05"),  # 18 today: the tenth, today not counted
        ("2008-12-05", "2026-12-10", "2036-12-05"),
        ("1980-05-20", "2026-05-20", "2036-05-20"),
        ("1980-05-20", "2026-05-19", "2035-05-20"),
        ("1980-05-20", "2026-05-21", "2036-05-20"),
        ("2000-02-29", "2026-11-20", "2036-02-29"),
        ("2000-02-29", "2026-02-27", "2035-02-28"),
        ("2000-02-29", "2026-02-28", "2036-02-29"),
        ("2000-02-29", "2028-02-28", "2037-02-28"),
        ("2000-02-29", "2028-02-29", "2038-02-28"),
        ("1990-12-31", "2026-12-31", "2036-12-31"),
        ("1990-12-31", "2026-12-30", "2035-12-31"),
        ("1990-01-01", "2026-12-31", "2036-01-01"),
        ("2026-11-03", "2026-11-10", "2031-11-03"),  # a newborn
        ("2026-11-03", "2026-11-03", "2031-11-03"),
    ],
)
def test_a_card_ends_on_the_tenth_or_fifth_birthday_after_its_issue(
    birth: str, issued: str, ends: str
) -> None:
    found = card_valid_until(person("1", birth, card=None), ground(), issued=day(issued))
    assert found is not None
    assert found.day == day(ends)


@pytest.mark.parametrize(
    ("applied", "issued", "ends"),
    [
        # born 2003-06-10: 18 since 2021-06-10, 20 on 2023-06-10
        ("2022-03-31", "2022-04-10", "2026-06-10"),
        ("2022-04-01", "2022-04-10", "2031-06-10"),
        ("2022-03-20", "2022-03-31", "2026-06-10"),
    ],
)
def test_the_age_line_was_twenty_for_what_was_applied_for_or_issued_before_april_2022(
    applied: str, issued: str, ends: str
) -> None:
    found = card_valid_until(
        person("1", "2003-06-10", card=None), ground(), issued=day(issued), applied=day(applied)
    )
    assert found is not None
    assert found.day == day(ends)


@pytest.mark.parametrize(
    ("birth", "replaces", "applied", "issued", "ends", "rule"),
    [
        ("1975-02-10", "2027-02-10", "2026-12-01", "2026-12-20", "2037-02-10", "renewed"),
        ("1975-02-10", "2027-02-10", "2026-11-11", "2026-12-20", "2037-02-10", "renewed"),
        ("1975-02-10", "2027-02-10", "2026-11-10", "2026-12-20", "2036-02-10", "birthdays"),
        ("1975-02-10", "2027-02-10", "2027-02-11", "2027-03-01", "2037-02-10", "birthdays"),
        ("2015-02-10", "2027-02-10", "2026-12-01", "2026-12-20", "2032-02-10", "minor_renewed"),
        ("2015-02-10", "2027-02-10", "2026-11-10", "2026-11-20", "2031-02-10", "minor"),
    ],
)
def test_a_card_renewed_in_its_last_three_months_gains_a_birthday(
    birth: str, replaces: str, applied: str, issued: str, ends: str, rule: str
) -> None:
    found = card_valid_until(
        person("1", birth),
        ground(),
        issued=day(issued),
        applied=day(applied),
        replaces=day(replaces),
    )
    assert found is not None
    assert (found.day, found.rule.endswith(rule)) == (day(ends), True)


@pytest.mark.parametrize(
    ("expiry", "opens"),
    [
        ("2027-03-15", "2026-12-16"),
        ("2027-04-20", "2027-01-21"),
        ("2027-05-31", "2027-03-01"),  # three months before is 28 February
        ("2028-05-31", "2028-03-01"),  # 29 February in a leap year
        ("2027-05-29", "2027-03-01"),
        ("2027-02-28", "2026-11-29"),
        ("2027-01-01", "2026-10-02"),
    ],
)
def test_the_renewal_window_opens_three_months_before_and_a_day(expiry: str, opens: str) -> None:
    first, last = day(opens), day(expiry)
    assert renewal_opens(last, ground()) == first
    one = timedelta(days=1)
    assert [in_renewal(last, on, ground()) for on in (first - one, first, last, last + one)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("birth", "issued", "expiry", "renewed", "auth", "ends", "rule"),
    [
        ("2000-02-29", "2026-11-20", None, False, None, "2031-02-28", "certificate.birthdays"),
        ("1990-03-15", "2026-12-20", None, True, None, "2032-03-15", "certificate.birthdays_re"),
        ("1990-03-15", "2027-03-14", None, True, None, "2032-03-15", "certificate.birthdays_re"),
        ("1990-03-15", "2026-12-01", None, False, None, "2031-03-15", "certificate.birthdays"),
        ("1990-03-15", "2027-03-20", None, False, None, "2032-03-15", "certificate.birthdays"),
        ("1990-03-15", "2026-11-10", "2030-03-15", False, None, "2030-03-15", "lapses.c"),
        ("1990-03-15", "2026-11-10", "2033-03-15", False, "2029-03-15", "2029-03-15", "sign.cap"),
        ("1990-03-15", "2026-11-10", "2028-03-15", False, "2029-03-15", "2028-03-15", "lapses.c"),
        ("2011-12-02", "2026-12-02", None, False, None, "2031-12-02", "certificate.birthdays"),
        ("2008-12-05", "2026-12-10", "2036-12-05", False, None, "2031-12-05", "certificate.birth"),
    ],
)
def test_a_certificate_ends_with_a_birthday_its_card_or_the_authentication_certificate(
    birth: str,
    issued: str,
    expiry: str | None,
    renewed: bool,
    auth: str | None,
    ends: str,
    rule: str,
) -> None:
    found = certificate_valid_until(
        holder(birth, expiry=expiry),
        ground(),
        issued=day(issued),
        renewed=renewed,
        auth_until=day(auth) if auth else None,
    )
    assert found is not None
    assert (found.day, found.rule.startswith(rule)) == (day(ends), True)


def test_of_equal_ends_the_first_named_binds() -> None:
    on = day("2030-01-01")
    assert earliest((Limit("a", on), Limit("b", on))).rule == "a"


@pytest.mark.parametrize(
    ("expiry", "until"),
    [
        ("2027-03-15", "2027-06-30"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-01", "2028-02-29"),
        ("2026-12-31", "2027-03-31"),
        ("2026-10-05", "2027-01-31"),
    ],
)
def test_the_insurance_works_to_the_end_of_the_third_month(expiry: str, until: str) -> None:
    assert insurance_until(day(expiry), ground()) == day(until)


def foreigner(birth: str = "1995-08-01", expiry: str = "2027-01-31", **stay: object) -> PersonFacts:
    card = CardFacts(CardState.ACTIVE, present=True, expiry=day(expiry), issued=day("2024-06-10"))
    facts = {name: day(value) if isinstance(value, str) else value for name, value in stay.items()}
    residence = ResidenceFacts(**facts) if facts else None  # type: ignore[arg-type]
    plain = person("1", birth, card=card)
    return PersonFacts(
        id="1",
        role="",
        birth=plain.birth,
        present=True,
        foreign=True,
        card=card,
        pins=plain.pins,
        residence=residence,
    )


@pytest.mark.parametrize(
    ("renewed", "ends", "rule"),
    [
        ("2030-01-31", "2030-01-31", "card.stay"),
        ("2033-08-01", "2033-08-01", "card.birthdays"),
        ("2033-08-02", "2033-08-01", "card.birthdays"),
        ("2035-01-31", "2033-08-01", "card.birthdays"),
    ],
)
def test_an_extension_goes_no_further_than_the_tenth_birthday_from_the_issue(
    renewed: str, ends: str, rule: str
) -> None:
    who = foreigner(until="2027-01-31", renewed_until=renewed)
    assert extended_until(who, ground(), issued=day("2024-06-10")) == Limit(rule, day(ends))


def test_a_new_card_of_a_foreigner_ends_with_the_stay_and_a_permanent_residents_does_not() -> None:
    stays = foreigner(until="2028-03-01")
    permanent = foreigner(unlimited=True)
    found = card_valid_until(stays, ground(), issued=day("2026-11-20"))
    assert found == Limit("card.stay", day("2028-03-01"))
    lasting = card_valid_until(permanent, ground(), issued=day("2026-11-20"))
    assert lasting == Limit("card.birthdays", day("2036-08-01"))


def test_nothing_is_reckoned_where_birth_or_stay_is_not_known() -> None:
    unknown = PersonFacts("1", "", RegisterDate("昭和15年月日不詳", 1940), present=True)
    assert card_valid_until(unknown, ground(), issued=day("2026-11-20")) is None
    assert certificate_valid_until(unknown, ground(), issued=day("2026-11-20")) is None
    assert card_valid_until(foreigner(), ground(), issued=day("2026-11-20")) is None
    assert limited_by_stay(foreigner()) is None


def test_a_foreigners_card_that_ends_on_a_birthday_is_not_limited_by_the_stay() -> None:
    assert limited_by_stay(foreigner(until="2027-01-31")) is True
    assert limited_by_stay(foreigner(expiry="2033-08-01", until="2035-01-31")) is False
    assert limited_by_stay(person()) is False


@pytest.mark.parametrize(
    ("expiry", "until"),
    [
        ("2027-01-31", "2027-03-31"),
        ("2026-12-31", "2027-02-28"),
        ("2027-12-31", "2028-02-29"),
        ("2026-12-30", "2027-02-28"),
        ("2027-03-15", "2027-05-15"),
    ],
)
def test_the_special_period_is_two_calendar_months(expiry: str, until: str) -> None:
    assert special_period_until(day(expiry), ground()) == day(until)


births = st.dates(date(1930, 1, 1), date(2026, 1, 1))
issues = st.dates(date(2026, 1, 2), date(2040, 12, 31))


@given(births, issues, st.booleans(), issues)
def test_no_certificate_outlives_its_card(
    birth: date, issued: date, renewed: bool, expiry: date
) -> None:
    who = holder(birth.isoformat(), expiry=expiry.isoformat())
    found = certificate_valid_until(who, ground(), issued=issued, renewed=renewed)
    assert found is not None
    assert found.day <= expiry


@given(births, issues)
def test_a_card_always_ends_on_a_birthday_at_least_four_years_after_its_issue(
    birth: date, issued: date
) -> None:
    who = person("1", birth.isoformat(), card=None)
    assert who.birth == born(birth.isoformat())
    found = card_valid_until(who, ground(), issued=issued)
    assert found is not None
    assert found.day == birthday_in(birth, found.day.year)
    assert found.day.year - issued.year in {4, 5, 9, 10}
    assert found.day > issued + timedelta(days=4 * 365)
