"""The page that is taken home: which day it says, in which order, and that it names nobody."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.forms.hand_out import (
    SILENT,
    HandOut,
    HandOuts,
    OfficeContact,
    hand_out,
    hand_outs,
    in_order,
)
from hitomado.core.rules.plan import Way, WayCode
from hitomado.wiring import closed_days

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)  # 勤労感謝の日
CLOSED = closed_days(FRIDAY)
OFFICE = OfficeContact("ひとまど町")


def page(by: date | None = None, come_from: date | None = None) -> HandOut:
    return hand_out(Way(WayCode.BRING_CARD, by, come_from), FRIDAY, CLOSED)


def test_an_open_last_day_stands_as_it_is() -> None:
    assert page(date(2026, 12, 4)) == HandOut(WayCode.BRING_CARD, date(2026, 12, 4))


def test_a_closed_last_day_is_said_with_the_open_one_before_it() -> None:
    assert page(MONDAY) == HandOut(WayCode.BRING_CARD, FRIDAY, last_day=MONDAY)


def test_on_a_closed_day_the_last_day_is_not_moved_behind_us() -> None:
    sunday = date(2026, 11, 22)
    made = hand_out(Way(WayCode.BRING_CARD, MONDAY), sunday, CLOSED)
    assert (made.by, made.last_day) == (MONDAY, None)


def test_a_day_that_is_over_is_not_said() -> None:
    assert page(FRIDAY - timedelta(days=1), FRIDAY) == HandOut(WayCode.BRING_CARD)


def test_the_first_day_is_an_open_one() -> None:
    assert page(come_from=date(2026, 11, 21)).come_from == date(2026, 11, 24)


def test_a_superiors_matter_prints_nothing() -> None:
    with pytest.raises(ValueError, match="ask_superior"):
        hand_out(Way(WayCode.ASK_SUPERIOR), FRIDAY, CLOSED)
    made = hand_outs("V", [Way(WayCode.ASK_SUPERIOR)], OFFICE, FRIDAY, CLOSED)
    assert made.pages == ()


def test_one_page_a_way_the_one_that_ends_first_in_front() -> None:
    late, soon = Way(WayCode.BRING_CARD, date(2027, 1, 4)), Way(WayCode.PIN_LOCKED, FRIDAY)
    none = Way(WayCode.FACE_ONLY)
    made = hand_outs("V", [none, late, soon, late], OFFICE, FRIDAY, CLOSED)
    assert [p.way for p in made.pages] == [soon.code, late.code, none.code]


@pytest.mark.parametrize("code", [c for c in WayCode if c not in SILENT])
def test_the_letter_goes_with_what_needs_the_paper_certificate(code: WayCode) -> None:
    wanted = code in {WayCode.PAPER_CERTIFICATE, WayCode.CARD_LOST_IN_MOVE, WayCode.TIME_OVER}
    assert hand_outs("V", [Way(code)], OFFICE, FRIDAY, CLOSED).letter is wanted


def test_a_hand_out_has_no_place_for_a_persons_name_or_address() -> None:
    assert {f.name for f in fields(HandOut)} == {
        *("way", "by", "last_day", "come_from", "back_by", "official")
    }
    assert {f.name for f in fields(HandOuts)} == {
        *("visit", "office", "given", "pages", "photo_route", "practice")
    }


days = st.none() | st.integers(-10, 200).map(lambda n: FRIDAY + timedelta(days=n))
ways = st.builds(Way, st.sampled_from(WayCode), days, days)


@given(ways, days, st.integers(0, 60).map(lambda n: FRIDAY + timedelta(days=n)))
def test_nobody_is_sent_to_a_day_that_is_over_or_behind_the_last_one(
    way: Way, back: date | None, today: date
) -> None:
    if way.code in SILENT:
        return
    made = hand_out(way, today, CLOSED, back=back)
    here = made.back_by if made.elsewhere else made.by
    limit = back if made.elsewhere else way.by
    if here is not None:
        assert limit is not None
        assert today <= here <= limit
        assert made.last_day in (None, limit)
        assert made.come_from is None or made.come_from <= here
    elif not made.elsewhere:
        assert limit is None or limit < today
    if made.elsewhere:
        assert made.by == (way.by if way.by is not None and way.by >= today else None)
    else:
        assert made.back_by is None
    if made.come_from is not None:
        assert made.come_from not in CLOSED
        assert made.come_from > today


@given(st.lists(ways))
def test_the_order_does_not_hang_on_the_order_they_come_in(found: list[Way]) -> None:
    assert in_order(found) == in_order(reversed(found))
