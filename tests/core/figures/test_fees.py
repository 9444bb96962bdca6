"""Fees and paid issues by day and month, against the cash that was counted."""

from datetime import date

from hitomado.core.figures.fees import CASH, by_day, by_month, cash_counted, fees_paid
from hitomado.core.journal import Entry, Header, Payload
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit.facts import FeeTaken
from hitomado.core.visit.lines import FEE, to_line

REISSUE, EXPRESS = Procedure.CARD_REISSUE, Procedure.EXPRESS_ISSUE


def header(kind: str, at: str, visit: str | None) -> Header:
    return Header(1, "i", 1, "", "", "窓口1", at, kind, visit, None, "", "")


def fee(
    at: str, yen: int, certificates: int = 0, visit: str = "V1", procedure: Procedure = REISSUE
) -> tuple[Entry, object]:
    kind, _, payload = to_line(FeeTaken("1", procedure, yen, certificates))
    assert kind == FEE
    return Entry(header(kind, at, visit), Payload(b"", b"")), payload


def cash(day: str, yen: int) -> tuple[Entry, object]:
    return Entry(header(CASH, "2026-12-01T00:00:00.000Z", None), None), {"day": day, "yen": yen}


def test_a_fee_belongs_to_the_day_in_japan() -> None:
    late = fee("2026-11-20T15:30:00.000Z", 1000)
    assert [paid.day for paid in fees_paid([late])] == [date(2026, 11, 21)]


def test_a_fee_told_anew_counts_once_and_one_given_back_not_at_all() -> None:
    lines = [fee("2026-11-20T01:00:00.000Z", 1000), fee("2026-11-20T02:00:00.000Z", 800)]
    assert [paid.yen for paid in fees_paid(lines)] == [800]
    assert fees_paid([*lines, fee("2026-11-20T03:00:00.000Z", 0)]) == ()


def test_paid_issues_are_counted_apart_from_cards_without_certificates() -> None:
    lines = [
        fee("2026-11-20T01:00:00.000Z", 1000, 200, "V1"),
        fee("2026-11-20T02:00:00.000Z", 800, 0, "V2"),
        fee("2026-11-20T03:00:00.000Z", 2000, 200, "V3", EXPRESS),
    ]
    (day,) = by_day(fees_paid(lines), {})
    assert day.certificates == 2
    assert day.yen == 3800
    assert day.paid == {REISSUE: (2, 1800), EXPRESS: (1, 2000)}


def test_cash_is_held_against_the_fees_of_its_day_and_the_last_count_holds() -> None:
    paid = fees_paid([fee("2026-11-20T01:00:00.000Z", 1000)])
    counted = cash_counted([cash("2026-11-20", 900), cash("2026-11-20", 800)])
    (day,) = by_day(paid, counted)
    assert (day.counted, day.difference) == (800, -200)
    assert by_day(paid, {})[0].difference is None


def test_cash_without_any_fee_is_a_difference_too() -> None:
    (day,) = by_day((), cash_counted([cash("2026-11-20", 500)]))
    assert day.difference == 500


def test_a_month_is_reconciled_only_when_each_of_its_days_was_counted() -> None:
    paid = fees_paid(
        [
            fee("2026-11-20T01:00:00.000Z", 1000, 200, "V1"),
            fee("2026-11-24T01:00:00.000Z", 2000, 200, "V2", EXPRESS),
            fee("2026-12-01T01:00:00.000Z", 1000, 200, "V3"),
        ]
    )
    one = by_month(paid, {date(2026, 11, 20): 1000})
    assert [(m.first, m.yen, m.certificates, m.difference) for m in one] == [
        (date(2026, 11, 1), 3000, 2, None),
        (date(2026, 12, 1), 1000, 1, None),
    ]
    both = by_month(paid, {date(2026, 11, 20): 1000, date(2026, 11, 24): 1990})
    assert both[0].difference == -10
