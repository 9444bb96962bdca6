"""The service and its readers come and go; the program stays."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue

import pytest
from click.testing import CliRunner

from hitomado.cli import main
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders, context, monitor
from hitomado.ports import ReadersSeen, ReaderState
from hitomado.words import Words
from tests.pcsc.chips import NotedCard, on_reader
from tests.real_pcsc import READERS, needs_pcsc, only_one_run, pcsc_service, service_runs

pytestmark = [pytest.mark.pcsc, needs_pcsc]
BACK_WITHIN_S = 5.0


@contextmanager
def watched() -> Iterator[Callable[[Callable[[ReadersSeen], bool], float], ReadersSeen]]:
    """Watch the readers; yields a way to wait for an observation, in order."""
    told: SimpleQueue[ReadersSeen] = SimpleQueue()
    stop = PcscReaders().watch(told.put)

    def wait(wanted: Callable[[ReadersSeen], bool], timeout: float = 3.0) -> ReadersSeen:
        end = time.monotonic() + timeout
        while True:
            try:
                seen = told.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                raise AssertionError("not observed in time") from None
            if wanted(seen):
                return seen

    try:
        yield wait
    finally:
        start = time.monotonic()
        stop()
        assert time.monotonic() - start < 1.5


def shows(slot: int, state: ReaderState) -> Callable[[ReadersSeen], bool]:
    return lambda seen: any(i.name == READERS[slot] and i.state is state for i in seen.readers)


@pytest.fixture
def no_service() -> None:
    if service_runs():
        pytest.skip("a PC/SC service runs already")


@pytest.fixture
def no_service_for_long() -> Iterator[None]:
    with only_one_run():
        if service_runs():
            pytest.skip("a PC/SC service runs already")
        yield


@pytest.mark.usefixtures("no_service_for_long")
def test_without_a_service_every_command_says_so_in_words() -> None:
    for command in (["readers"], ["card", "read"], ["card", "pins"]):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 1
        for part in ("title", "what", "remedy"):
            assert Words("ja")(f"reason.no_service.{part}") in result.stderr
    with pytest.raises(CardError) as stop:
        PcscReaders().open(READERS[0])
    assert stop.value.reason is Reason.NO_SERVICE


def test_without_a_reader_that_is_what_is_said() -> None:
    with pcsc_service(readers=False):
        assert list(PcscReaders().list()) == []
        result = CliRunner().invoke(main, ["card", "read"])
        assert result.exit_code == 1
        assert Words("ja")("reason.no_reader.title") in result.stderr
        with watched() as wait:
            assert wait(lambda seen: seen.service, 3.0).readers == ()


@pytest.mark.usefixtures("no_service")
def test_the_watch_outlives_the_service_and_is_back_within_five_seconds(nonce: str) -> None:
    with watched() as wait:
        wait(lambda seen: not seen.service, 3.0)
        for _ in range(2):
            with pcsc_service():
                wait(shows(0, ReaderState.EMPTY), BACK_WITHIN_S)
                with on_reader(NotedCard(nonce)):
                    wait(shows(0, ReaderState.PRESENT), 3.0)
                wait(shows(0, ReaderState.EMPTY), 3.0)
            wait(lambda seen: not seen.service, 3.0)


@pytest.mark.usefixtures("no_service")
def test_readers_that_were_all_gone_are_at_work_again_within_five_seconds(nonce: str) -> None:
    with watched() as wait:
        with pcsc_service():
            wait(shows(0, ReaderState.EMPTY), BACK_WITHIN_S)
        for _ in range(2):
            with pcsc_service(readers=False):
                wait(lambda seen: seen.service and not seen.readers, BACK_WITHIN_S)
            with pcsc_service():
                wait(shows(0, ReaderState.EMPTY), BACK_WITHIN_S)
                with on_reader(NotedCard(nonce)):
                    wait(shows(0, ReaderState.PRESENT), 3.0)


@pytest.mark.usefixtures("no_service")
def test_a_link_whose_service_stopped_says_so_and_a_new_one_works(nonce: str) -> None:
    readers = PcscReaders()
    with pcsc_service(), on_reader(NotedCard(nonce)):
        link = readers.open(READERS[0])
    with pytest.raises(CardError) as stop:
        link.send(b"\x00\x20\x00\x91")
    assert stop.value.reason in {Reason.NO_SERVICE, Reason.CARD_REMOVED}
    link.close()
    with pcsc_service(), on_reader(NotedCard(nonce)):
        readers.open(READERS[0]).close()


def test_readers_appear_and_cards_come_and_go_one_by_one(nonce: str) -> None:
    with pcsc_service(), watched() as wait:
        wait(shows(1, ReaderState.EMPTY), 3.0)
        with on_reader(NotedCard(nonce), 1) as bridge:
            for _ in range(3):
                wait(shows(1, ReaderState.PRESENT), 3.0)
                bridge.remove()
                wait(shows(1, ReaderState.EMPTY), 3.0)
                bridge.insert()


def test_a_listener_that_fails_does_not_end_the_watch(
    nonce: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: SimpleQueue[ReadersSeen] = SimpleQueue()
    failures: list[object] = []
    monkeypatch.setattr("threading.excepthook", failures.append)

    def fails(observation: ReadersSeen) -> None:
        seen.put(observation)
        raise RuntimeError("a listener's own bug")

    with pcsc_service():
        stop = PcscReaders().watch(fails)
        try:
            seen.get(timeout=3)
            with on_reader(NotedCard(nonce)):
                assert shows(0, ReaderState.PRESENT)(seen.get(timeout=3))
        finally:
            stop()
    assert failures


@pytest.mark.parametrize("readers", [True, False])
def test_an_idle_watch_looks_about_once_a_second(
    readers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    names = context.reader_names

    def counted(service: object) -> tuple[str, ...]:
        looks.append(time.monotonic())
        return names(service)

    monkeypatch.setattr(monitor, "reader_names", counted)
    with pcsc_service(readers=readers), watched() as wait:
        wait(lambda seen: seen.service, 3.0)
        looks.clear()
        time.sleep(2.2)
    assert len(looks) <= 4


@pytest.mark.usefixtures("no_service")
def test_practice_needs_no_service_and_touches_no_reader() -> None:
    result = CliRunner().invoke(main, ["--practice", "card", "read", "--json"])
    assert result.exit_code == 0
    assert '"code": "test_card"' in result.stdout
