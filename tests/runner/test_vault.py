"""A secret is handed over once, soon, or not at all."""

import time
from contextlib import suppress
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.reasons import CardError, Reason
from hitomado.runner.vault import LIFETIME_S, MemoryVault


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def gone(vault: MemoryVault, kind: str = "text_pin", ticket: int = 1) -> bool:
    with pytest.raises(CardError) as stop:
        vault.take(kind, ticket)
    return stop.value.reason is Reason.SECRET_GONE


def wiped(secret: bytearray) -> bool:
    return not any(secret)


def test_a_secret_is_handed_over_once() -> None:
    vault, secret = MemoryVault(), bytearray(b"4821")
    vault.put("text_pin", 1, secret)
    assert vault.take("text_pin", 1) is secret
    assert secret == b"4821"
    assert gone(vault)


@pytest.mark.parametrize(("kind", "ticket"), [("text_pin", 2), ("number_b", 1)])
def test_another_ticket_or_kind_gets_nothing_and_the_secret_is_wiped(
    kind: str, ticket: int
) -> None:
    vault, secret = MemoryVault(), bytearray(b"4821")
    vault.put("text_pin", 1, secret)
    assert gone(vault, kind, ticket)
    assert wiped(secret)
    assert gone(vault), "one wrong question ends it for the right one as well"


@pytest.mark.parametrize(("after", "there"), [(59.9, True), (60.1, False)])
def test_a_secret_lives_sixty_seconds(after: float, there: bool) -> None:
    clock = Clock()
    vault, secret = MemoryVault(clock=clock), bytearray(b"4821")
    assert LIFETIME_S == 60
    vault.put("text_pin", 1, secret)
    clock.now += after
    if there:
        assert vault.take("text_pin", 1) == b"4821"
    else:
        assert gone(vault)
        assert wiped(secret)


def test_a_secret_nobody_asks_for_is_wiped_by_itself() -> None:
    vault, secret = MemoryVault(lifetime_s=0.05), bytearray(b"4821")
    vault.put("text_pin", 1, secret)
    end = time.monotonic() + 5
    while not wiped(secret) and time.monotonic() < end:
        time.sleep(0.01)
    assert wiped(secret)


def test_the_timer_of_a_secret_that_was_taken_does_not_wipe_the_next_one() -> None:
    vault, second = MemoryVault(lifetime_s=0.15), bytearray(b"9753")
    vault.put("text_pin", 1, bytearray(b"4821"))
    vault.take("text_pin", 1)
    time.sleep(0.1)
    vault.put("text_pin", 2, second)
    time.sleep(0.08)
    assert vault.take("text_pin", 2) == b"9753"


def test_a_card_taken_away_takes_the_secret_with_it() -> None:
    vault, secret = MemoryVault(), bytearray(b"4821")
    vault.put("text_pin", 1, secret)
    vault.wipe()
    assert wiped(secret)
    assert gone(vault)


def test_the_next_entry_wipes_the_one_before() -> None:
    vault, first = MemoryVault(), bytearray(b"4821")
    vault.put("text_pin", 1, first)
    vault.put("text_pin", 1, bytearray(b"9753"))
    assert wiped(first)
    assert vault.take("text_pin", 1) == b"9753"


def test_a_vault_tells_nothing_of_what_it_holds() -> None:
    vault = MemoryVault()
    vault.put("text_pin", 1, bytearray(b"4821"))
    assert "4821" not in repr(vault) + str(vault)
    assert "text_pin" not in repr(vault)
    vault.wipe()


def test_of_many_takers_one_gets_the_secret() -> None:
    vault, got, refused = MemoryVault(), [], []

    def take() -> None:
        try:
            got.append(vault.take("text_pin", 1))
        except CardError:
            refused.append(1)

    vault.put("text_pin", 1, bytearray(b"4821"))
    takers = [Thread(target=take) for _ in range(8)]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    assert (len(got), len(refused)) == (1, 7)


DEEDS = st.lists(
    st.sampled_from(["put", "take", "take other", "wipe", "wait"]), min_size=1, max_size=20
)


@given(DEEDS)
def test_whatever_happens_a_secret_that_is_not_with_the_taker_is_wiped_or_the_last_one_put(
    deeds: list[str],
) -> None:
    clock = Clock()
    vault = MemoryVault(clock=clock)
    given_over: list[bytearray] = []
    taken: list[bytearray] = []
    for deed in deeds:
        match deed:
            case "put":
                given_over.append(bytearray(b"4821"))
                vault.put("text_pin", 1, given_over[-1])
            case "take" | "take other":
                with suppress(CardError):
                    taken.append(vault.take("text_pin", 1 if deed == "take" else 2))
            case "wipe":
                vault.wipe()
            case _:
                clock.now += 61
    open_ones = [s for s in given_over if not wiped(s) and not any(s is t for t in taken)]
    assert len(open_ones) <= 1
    assert all(s is given_over[-1] for s in open_ones)
    assert len({id(t) for t in taken}) == len(taken)
    vault.wipe()
