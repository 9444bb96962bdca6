"""The short run of the soak; the long one is `python -m tests.soak`."""

import pytest

from tests.real_pcsc import needs_pcsc, service_runs
from tests.soak.soak import Figures, Outcome, soak


@pytest.mark.pcsc
@needs_pcsc
def test_no_card_is_missed_and_nothing_grows_over_insertions_and_restarts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if service_runs():
        pytest.skip("a PC/SC service runs already")
    nonce = "soak-0123456789"
    monkeypatch.setenv("HITOMADO_VIRTUAL_ONLY", nonce)
    outcome = soak(60, 3, nonce)
    assert not outcome.faults()
    assert outcome.torn == 8
    assert len(outcome.back) == 3
    assert [f.insertions for f in outcome.figures] == [0, *range(6, 61, 6)]


def figures(insertions: int, memory: float, threads: int = 5, handles: int = 9) -> Figures:
    return Figures(insertions, 0, memory, threads, handles)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (figures(2000, 103.0), False),
        (figures(2000, 104.5), True),
        (figures(100, 102.5), True),
        (figures(2000, 100.0, threads=6), True),
        (figures(2000, 100.0, handles=10), True),
    ],
)
def test_what_grows_is_no_good_verdict(last: Figures, told: bool) -> None:
    assert bool(Outcome([figures(0, 100.0), last]).faults()) is told


def test_a_missed_card_or_a_late_return_is_no_good_verdict() -> None:
    flat = [figures(0, 100.0), figures(60, 100.0)]
    assert not Outcome(flat).faults()
    assert Outcome(flat, missed=["card 7"]).faults()
    assert Outcome(flat, back=[0.5, 5.1]).faults()
