"""Age lines and renewal of the certificates: worked cases with their days."""

from dataclasses import replace

import pytest

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardFacts,
    Letter,
    PinKind,
    PinState,
    Procedure,
    Way,
    WayCode,
)
from tests.core.rules.card_desk import asked, day, none_planned, reasons, wanting, ways
from tests.core.rules.cases import HEAD, person


def test_sign_certificate_on_the_eve_of_fifteen_comes_on_the_birthday_and_lives_to_2031() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2011-12-02"))
    eve = asked("2026-12-01", Procedure.SIGN_CERTIFICATE, child)
    assert eve.answer is Answer.ASK
    assert Way(WayCode.SIGN_LATER, come_from=day("2026-12-02")) in eve.ways
    today = asked("2026-12-02", Procedure.SIGN_CERTIFICATE, child)
    assert (today.answer, today.valid_until) == (Answer.POSSIBLE, day("2031-12-02"))


def test_below_fifteen_the_way_is_the_birthday_and_what_a_parent_can_do_now() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2012-05-05"))
    plan = asked("2026-11-20", Procedure.SIGN_CERTIFICATE, child)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert plan.ways == (
        Way(WayCode.UNDER_15),
        Way(WayCode.SIGN_LATER, come_from=day("2027-05-05")),
    )


def test_the_day_to_come_is_an_open_one() -> None:
    child = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", "2011-12-05"))
    plan = asked("2026-12-01", Procedure.SIGN_CERTIFICATE, child)  # the birthday is a Saturday
    assert Way(WayCode.SIGN_LATER, come_from=day("2026-12-07")) in plan.ways


def test_an_adult_ward_is_told_another_way() -> None:
    ward = wanting(Procedure.SIGN_CERTIFICATE, who=person("1", ward=True))
    assert ways(asked("2026-11-20", Procedure.SIGN_CERTIFICATE, ward)) == {WayCode.ADULT_WARD}


def test_a_birth_date_without_month_gives_no_expiry_and_says_so() -> None:
    old = replace(HEAD, birth=RegisterDate("昭和15年月日不詳", 1940))
    plan = asked("2026-11-20", Procedure.CARD_REISSUE, wanting(Procedure.CARD_REISSUE, who=old))
    assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, None)
    assert "validity_by_hand" in plan.warnings


@pytest.mark.parametrize(
    ("birth", "today", "until"),
    [
        ("2008-12-05", "2026-11-20", "2030-12-05"),
        ("2008-12-05", "2026-12-10", "2036-12-05"),
        ("1980-05-20", "2026-05-20", "2036-05-20"),
        ("1980-05-20", "2026-05-19", "2035-05-20"),
        ("2000-02-29", "2026-11-20", "2036-02-29"),
    ],
)
def test_a_first_card_says_how_long_it_would_live(birth: str, today: str, until: str) -> None:
    who = wanting(Procedure.COUNTER_APPLICATION, who=person("1", birth, card=None))
    plan = asked(today, Procedure.COUNTER_APPLICATION, who)
    assert (plan.answer, plan.fee, plan.valid_until) == (Answer.POSSIBLE, 0, day(until))


def test_the_day_before_eighteen_warns_that_the_life_of_a_card_changes() -> None:
    who = wanting(Procedure.COUNTER_APPLICATION, who=person("1", "2008-12-05", card=None))
    assert "adult_line_today" in asked("2026-12-04", Procedure.COUNTER_APPLICATION, who).warnings
    for other in ("2026-12-03", "2026-12-05"):
        plan = asked(other, Procedure.COUNTER_APPLICATION, who)
        assert "adult_line_today" not in plan.warnings


BOTH = CardFacts(
    CardState.ACTIVE,
    present=True,
    expiry=day("2035-03-15"),
    sign_present=True,
    auth_present=True,
    auth_expiry=day("2027-03-15"),
)
RENEWER = wanting(Procedure.CERTIFICATE_RENEWAL, who=person("1", "1990-03-15", card=BOTH))


def test_too_early_names_the_day_the_window_opens_and_what_a_reissue_now_would_give() -> None:
    plan = asked("2026-12-01", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert plan.answer is Answer.NOT_POSSIBLE
    assert plan.ways == (
        Way(WayCode.RENEW_LATER, by=day("2027-03-15"), come_from=day("2026-12-16")),
    )
    shown = [dict(b.facts) for b in plan.because if b.rule == "certificate.birthdays"]
    assert shown == [{"issued": "2026-12-01", "valid_until": "2031-03-15"}]


@pytest.mark.parametrize(
    ("today", "open_"),
    [("2026-12-15", False), ("2026-12-16", True), ("2027-03-14", True), ("2027-03-15", True)],
)
def test_the_first_and_the_last_day_of_the_renewal_window(today: str, open_: bool) -> None:
    plan = asked(today, Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert (plan.answer is Answer.POSSIBLE) is open_


def test_in_the_window_the_renewal_is_free_and_lives_to_the_sixth_birthday() -> None:
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    assert (plan.answer, plan.fee, plan.valid_until) == (Answer.POSSIBLE, 0, day("2032-03-15"))
    assert "renewal.needs_old_pins" in reasons(plan)
    assert [s.pin for s in plan.steps if s.place == "resident"] == [PinKind.AUTH, PinKind.SIGN]


def test_a_forgotten_pin_is_reset_first_on_the_same_visit() -> None:
    forgetful = replace(RENEWER, pins={PinKind.AUTH: PinState.FORGOTTEN})
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, forgetful)
    assert (plan.answer, "pin_reset_first" in plan.warnings) == (Answer.POSSIBLE, True)
    assert asked("2026-12-20", Procedure.PIN_RESET, forgetful).answer is Answer.POSSIBLE


def test_a_renewal_five_days_late_is_a_new_issue_free_and_the_insurance_still_works() -> None:
    assert none_planned("2027-03-20", Procedure.CERTIFICATE_RENEWAL, RENEWER)
    for procedure in (Procedure.AUTH_CERTIFICATE, Procedure.SIGN_CERTIFICATE):
        plan = asked("2027-03-20", procedure, RENEWER)
        assert (plan.answer, plan.fee, plan.valid_until) == (
            Answer.POSSIBLE,
            0,
            day("2032-03-15"),
        )
        assert "renewal.after_expiry" in reasons(plan)
    auth = asked("2027-03-20", Procedure.AUTH_CERTIFICATE, RENEWER)
    assert "insurance_still_works" in auth.warnings
    assert ("until", "2027-06-30") in {fact for b in auth.because for fact in b.facts}
    assert (
        "insurance_still_works" in asked("2027-06-30", Procedure.AUTH_CERTIFICATE, RENEWER).warnings
    )
    assert "insurance_stopped" in asked("2027-07-01", Procedure.AUTH_CERTIFICATE, RENEWER).warnings


def test_a_child_renews_only_the_authentication_certificate_and_is_asked_one_pin() -> None:
    child = wanting(Procedure.CERTIFICATE_RENEWAL, who=person("1", "2016-03-15", card=BOTH))
    parent = person("2", head=True)
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, child, parent)
    assert plan.answer is Answer.POSSIBLE
    assert [s.pin for s in plan.steps if s.place == "resident"] == [PinKind.AUTH]


def test_a_certificate_that_ends_with_its_card_is_not_renewed() -> None:
    card = replace(BOTH, expiry=day("2027-03-15"))
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, replace(RENEWER, card=card))
    assert plan.answer is Answer.NOT_POSSIBLE
    assert Way(WayCode.RENEW_CARD, by=day("2027-03-15")) in plan.ways


def test_an_unread_expiry_is_asked_for_before_anything_is_promised() -> None:
    card = replace(BOTH, auth_expiry=None)
    plan = asked("2026-12-20", Procedure.CERTIFICATE_RENEWAL, replace(RENEWER, card=card))
    assert (plan.answer, plan.questions) == (Answer.ASK, ("certificate_expiry",))


def test_an_agent_with_the_letter_of_the_notice_renews_on_the_same_day() -> None:
    absent = replace(RENEWER, present=False, actor=Actor.AGENT)
    without = asked("2026-12-21", Procedure.CERTIFICATE_RENEWAL, absent)
    assert without.answer is Answer.NOT_POSSIBLE
    assert WayCode.LETTER_FIRST in ways(without)
    letter = replace(absent, letter=Letter.WITH_NOTICE)
    assert asked("2026-12-21", Procedure.CERTIFICATE_RENEWAL, letter).answer is Answer.POSSIBLE
