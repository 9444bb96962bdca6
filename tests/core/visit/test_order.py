"""The order of work: what must come first does, and the 統合端末 waits as little as may be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.rules.book.step_times import StepTimes, step_times
from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.model import Act, ActState
from hitomado.core.visit.order import ahead, forecast, order_of_work, person_by_person
from hitomado.core.visit.order_needs import sessions_of
from tests.core.rules.cases import RULES

DAY = date(2026, 11, 20)
TIMES = step_times(RULES, DAY)
P = Procedure
CARD = (P.PIN_RESET, P.CARD_UPDATE, P.AUTH_CERTIFICATE, P.SIGN_CERTIFICATE)


def work(person: str, *procedures: Procedure, reset: Sequence[PinKind] = ()) -> list[Act]:
    """One person's steps as the shipped rules have them, procedure by procedure."""
    acts: list[Act] = []
    for procedure in procedures:
        for code, place, pin in RULES.steps(f"steps.{procedure}", DAY):
            pins = reset if pin == "each" else (PinKind(pin) if pin else None,)
            acts += [Act(person, procedure, code, Place(place), kind) for kind in pins]
    return acts


FOUR = [
    *work("father", P.MOVE_WITHIN, P.CARD_UPDATE, P.SIGN_CERTIFICATE),
    *work("mother", P.CARD_UPDATE, P.SIGN_CERTIFICATE),
    *work("child", P.CARD_UPDATE),
    *work("grandmother", P.PIN_RESET, P.CARD_UPDATE, P.SIGN_CERTIFICATE, reset=(PinKind.SIGN,)),
]
FIVE = [
    *work("father", P.TRANSFER_IN_BY_CARD, P.CONTINUED_USE, P.SIGN_CERTIFICATE),
    *work("mother", P.CONTINUED_USE, P.AUTH_CERTIFICATE, P.SIGN_CERTIFICATE),
    *work("child", P.CONTINUED_USE),
    *work("grandfather", P.CONTINUED_USE, P.AUTH_CERTIFICATE, P.SIGN_CERTIFICATE),
    *work("grandmother", P.PIN_RESET, P.CONTINUED_USE, reset=(PinKind.JUKI, PinKind.SIGN)),
]


@pytest.mark.parametrize("family", [FOUR, FIVE], ids=["four", "five"])
def test_a_familys_terminal_waits_less_than_half_as_long_as_person_by_person(
    family: list[Act],
) -> None:
    naive = forecast(person_by_person(family, TIMES), TIMES)
    found = forecast(order_of_work(family, TIMES), TIMES)
    assert naive.idle > 300
    assert found.idle * 2 < naive.idle
    assert found.whole < naive.whole


def test_of_a_family_one_persons_paper_is_done_while_the_terminal_works_for_another() -> None:
    found = order_of_work(FIVE, TIMES)
    places = [a.place for a in found if a.code != READ_AGAIN]
    last = len(places) - 1 - places[::-1].index(Place.TERMINAL)
    assert Place.PAPER in places[places.index(Place.TERMINAL) : last]


# any acts at all, also such as no rule makes

STEPS = st.tuples(
    st.sampled_from("ABC"),
    st.sampled_from([*CARD, P.TRANSFER_IN_BY_CARD, P.SUSPENSION_LIFT, P.LOSS_NOTICE]),
    st.sampled_from(["one", "two", "sign_notice", READ_AGAIN]),
    st.sampled_from(Place),
    st.sampled_from([None, *PinKind]),
)
ACTS = st.lists(STEPS.map(lambda given: Act(*given)), max_size=14)
SECONDS = st.integers(0, 300)
ANY_TIMES = st.builds(
    StepTimes,
    st.dictionaries(st.sampled_from(["one", "two", "sign_notice", READ_AGAIN]), SECONDS),
    st.dictionaries(st.sampled_from(Place), SECONDS),
    st.integers(0, 60),
)


@given(ACTS, ANY_TIMES)
def test_every_act_stands_in_the_order_once_and_the_same_acts_give_the_same_order(
    acts: list[Act], times: StepTimes
) -> None:
    found = order_of_work(acts, times)
    assert sorted(map(repr, found)) == sorted(map(repr, acts))
    assert order_of_work(acts, times) == found


@given(ACTS, ANY_TIMES)
def test_the_terminal_never_waits_longer_than_person_by_person(
    acts: list[Act], times: StepTimes
) -> None:
    naive = forecast(person_by_person(acts, times), times)
    assert forecast(order_of_work(acts, times), times).idle <= naive.idle


@given(ACTS)
def test_within_a_procedure_steps_keep_their_order(acts: list[Act]) -> None:
    def chains(order: Sequence[Act]) -> dict[tuple[str, str], list[Act]]:
        rows = sorted(
            (a for a in order if a.code != READ_AGAIN), key=lambda a: (a.person, a.procedure)
        )
        return {key: list(own) for key, own in groupby(rows, lambda a: (a.person, a.procedure))}

    assert chains(order_of_work(acts, TIMES)) == chains(acts)


@given(ACTS)
def test_pins_are_set_before_the_address_is_written_and_certificates_come_last(
    acts: list[Act],
) -> None:
    found = [a for a in order_of_work(acts, TIMES) if a.code != READ_AGAIN]
    for person in "ABC":
        own = [a for a in found if a.person == person and a.place is Place.TERMINAL]
        ranks = [CARD.index(a.procedure) for a in own if a.procedure in CARD]
        assert ranks == sorted(ranks)


@given(ACTS)
def test_no_terminal_is_begun_before_the_household_has_signed(acts: list[Act]) -> None:
    found = [a for a in order_of_work(acts, TIMES) if a.code != READ_AGAIN]
    notice = [a for a in found if a.procedure in NOTICES]
    opening = notice[: next((n for n, a in enumerate(notice) if a.place is Place.TERMINAL), None)]
    if not opening:
        return
    signed = max(n for n, a in enumerate(found) if any(a is each for each in opening))
    others = (n for n, a in enumerate(found) if a.procedure not in NOTICES)
    assert all(n > signed for n in others)


@given(ACTS)
def test_a_terminal_begun_for_one_card_is_not_taken_by_another(acts: list[Act]) -> None:
    found = order_of_work(acts, TIMES)
    held = [s for s in sessions_of(found) if s is not None]
    assert len(list(groupby(held))) == len(set(held))


def test_a_forgotten_juki_pin_is_set_before_the_transfer_in_asks_for_it() -> None:
    acts = work("A", P.TRANSFER_IN_BY_CARD, P.PIN_RESET, P.CONTINUED_USE, reset=(PinKind.JUKI,))
    codes = [a.code for a in order_of_work(acts, TIMES)]
    assert codes.index("sign_notice") < codes.index("start_pin_reset")
    assert codes.index("enter_new_pin") < codes.index("receive_mover_data")
    assert codes.index("receive_mover_data") < codes.index("continue_use")


# what is said beside the list


def told(acts: Sequence[Act], *codes: str) -> tuple[Act, ...]:
    done = ActState.CONFIRMED
    return tuple(replace(a, state=done) if a.code in codes else a for a in acts)


def test_while_the_terminal_works_for_one_the_paper_of_another_is_offered() -> None:
    acts = order_of_work(
        [*work("A", P.CARD_UPDATE), *work("B", P.CARD_UPDATE, P.SIGN_CERTIFICATE)], TIMES
    )
    first = acts[0].person
    other = "B" if first == "A" else "A"
    at_work = tuple(
        replace(a, state=ActState.CONFIRMED)
        if a.person == first and a.place is not Place.PAPER
        else a
        for a in acts
    )
    found = ahead(at_work)
    assert found.now is not None
    assert (found.now.person, found.now.place) == (other, Place.TERMINAL)
    assert [(a.person, a.place) for a in found.meanwhile] == [(first, Place.PAPER)]


def test_whoever_enters_a_pin_next_is_named_before() -> None:
    acts = work("A", P.MOVE_WITHIN, P.CARD_UPDATE)
    found = ahead(acts)
    assert found.now is not None
    assert found.now.code == "sign_notice"
    assert found.call is not None
    assert (found.call.person, found.call.pin) == ("A", PinKind.JUKI)


def test_reading_again_is_no_step_of_the_guide() -> None:
    acts = told(work("A", P.CARD_UPDATE), "rewrite_chip", "endorse_card_face")
    assert [a.code for a in acts if a.open] == [READ_AGAIN]
    assert ahead(acts).now is None
