"""Cards of foreign residents: extension, special period, specified residence card."""

from dataclasses import replace

from hitomado.core.people import CardState
from hitomado.core.rules.plan import (
    Answer,
    CardFacts,
    PersonFacts,
    Procedure,
    ResidenceFacts,
    Way,
    WayCode,
)
from tests.core.rules.card_desk import asked, day, reasons, wanting, ways
from tests.core.rules.cases import person


def worker(**stay: object) -> PersonFacts:
    card = CardFacts(
        CardState.ACTIVE, present=True, expiry=day("2027-01-31"), issued=day("2024-06-10")
    )
    return replace(
        person("1", "1995-08-01", card=card),
        foreign=True,
        residence=ResidenceFacts(until=day("2027-01-31"), **stay),  # type: ignore[arg-type]
    )


RENEWED = worker(renewed_until=day("2030-01-31"))


def test_a_renewed_stay_extends_the_card_until_the_day_it_expires() -> None:
    for today in ("2027-01-20", "2027-01-31"):
        plan = asked(today, Procedure.VALIDITY_CHANGE, RENEWED)
        assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, day("2030-01-31"))
        assert (plan.last_day, plan.fee) == (day("2027-01-31"), 0)


def test_after_the_expiry_the_card_is_dead_and_a_new_one_costs_1000_yen() -> None:
    who = replace(RENEWED, wants=frozenset({Procedure.CARD_REISSUE}))
    for today in ("2027-02-01", "2027-02-05"):
        plan = asked(today, Procedure.VALIDITY_CHANGE, who)
        assert (plan.answer, WayCode.CARD_EXPIRED in ways(plan)) == (Answer.NOT_POSSIBLE, True)
    reissue = asked("2027-02-05", Procedure.CARD_REISSUE, who)
    assert (reissue.fee, "reissue_free.stay_not_extended" in reasons(reissue)) == (1000, True)


def test_while_the_renewal_is_pending_the_card_lives_two_months_more_once() -> None:
    pending = worker(pending=True)
    plan = asked("2027-01-25", Procedure.VALIDITY_CHANGE, pending)
    assert (plan.answer, plan.valid_until) == (Answer.POSSIBLE, day("2027-03-31"))
    assert Way(WayCode.RESIDENCE_FIRST, by=day("2027-03-31")) in plan.ways
    assert pending.card is not None
    extended = replace(pending, card=replace(pending.card, expiry=day("2027-03-31")))
    again = asked("2027-03-20", Procedure.VALIDITY_CHANGE, extended)
    assert (again.answer, "special_period_only_once" in again.warnings) == (
        Answer.NOT_POSSIBLE,
        True,
    )


def test_without_a_renewed_stay_there_is_nothing_to_extend() -> None:
    plan = asked(
        "2027-01-20", Procedure.VALIDITY_CHANGE, wanting(Procedure.VALIDITY_CHANGE, who=worker())
    )
    assert (plan.answer, ways(plan)) == (Answer.NOT_POSSIBLE, {WayCode.RESIDENCE_FIRST})


def test_a_permanent_residents_first_card_lives_as_a_japanese_citizens() -> None:
    who = replace(
        person("1", "1995-08-01", card=None),
        foreign=True,
        residence=ResidenceFacts(unlimited=True),
        wants=frozenset({Procedure.COUNTER_APPLICATION}),
    )
    plan = asked("2026-11-20", Procedure.COUNTER_APPLICATION, who)
    assert plan.valid_until == day("2036-08-01")


def test_the_issue_date_is_asked_for_where_the_extension_needs_it() -> None:
    assert RENEWED.card is not None
    unread = replace(RENEWED, card=replace(RENEWED.card, issued=None))
    plan = asked("2027-01-20", Procedure.VALIDITY_CHANGE, unread)
    assert (plan.answer, plan.questions) == (Answer.ASK, ("card_issue_date",))


def test_a_specified_residence_card_exists_from_june_2026_and_its_fee_is_asked() -> None:
    who = replace(RENEWED, wants=frozenset({Procedure.RESIDENCE_CARD}))
    before = asked("2026-06-13", Procedure.RESIDENCE_CARD, who)
    assert before.answer is Answer.NOT_POSSIBLE
    after = asked("2026-06-14", Procedure.RESIDENCE_CARD, who)
    assert after.answer is Answer.ASK
    assert set(after.questions) == {"residence_card_without_notice", "residence_card_fee"}
