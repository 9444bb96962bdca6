"""A call that hangs holds nobody up, and is never begun late."""

import threading
import time
from collections.abc import Iterator

import pytest

from hitomado.pcsc.lane import Lane, StoppedError, TimeUpError


class Hanging:
    """A call that comes back when it is let go."""

    def __init__(self) -> None:
        self.begun, self._go = threading.Event(), threading.Event()

    def __call__(self) -> str:
        self.begun.set()
        self._go.wait(10)
        return "late"

    def let_go(self) -> None:
        self._go.set()


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    call = Hanging()
    yield call
    call.let_go()


def test_an_answer_and_an_error_come_back_to_the_caller() -> None:
    lane = Lane("test")
    assert lane.run(lambda: 7, 1.0) == 7
    with pytest.raises(ZeroDivisionError):
        lane.run(lambda: 1 // 0, 1.0)
    assert lane.run(threading.current_thread, 1.0).name == "test"
    assert lane.end(1.0)


def test_a_hanging_call_is_left_in_time_and_tidies_up_when_it_comes_back(hanging: Hanging) -> None:
    tidied = threading.Event()
    lane = Lane("test", tidied.set)
    start = time.monotonic()
    with pytest.raises(TimeUpError):
        lane.run(hanging, 0.1)
    assert time.monotonic() - start < 0.5
    assert lane.left
    assert not lane.over()
    assert not tidied.is_set()
    hanging.let_go()
    assert tidied.wait(1)
    assert lane.over(1)


def test_who_waits_is_woken_at_once_and_who_comes_later_is_turned_away(hanging: Hanging) -> None:
    lane = Lane("test")
    threading.Timer(0.1, lane.stop).start()
    start = time.monotonic()
    with pytest.raises(StoppedError):
        lane.run(hanging, 10.0)
    assert time.monotonic() - start < 0.5
    with pytest.raises(StoppedError):
        lane.run(lambda: 7, 1.0)


def test_a_lane_stopped_while_idle_runs_nothing_more() -> None:
    ran: list[int] = []
    lane = Lane("test")
    lane.stop()
    with pytest.raises(StoppedError):
        lane.run(lambda: ran.append(1), 1.0)
    assert lane.over(1)
    assert not ran


def test_a_job_that_had_not_begun_when_it_was_left_never_runs(hanging: Hanging) -> None:
    ran: list[int] = []
    lane = Lane("test")
    lane.begin(hanging)
    assert hanging.begun.wait(1)
    lane.begin(lambda: ran.append(1))
    lane.leave()
    hanging.let_go()
    assert lane.over(1)
    assert not ran


def test_one_may_ask_again_for_an_answer_that_was_late(hanging: Hanging) -> None:
    lane = Lane("test")
    lane.begin(hanging)
    with pytest.raises(TimeUpError):
        lane.result(0.05)
    hanging.let_go()
    assert lane.result(1.0) == "late"
    assert lane.end(1.0)
