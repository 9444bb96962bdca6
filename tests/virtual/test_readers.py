"""Virtual readers behave like PC/SC ones: cards come, go, are pulled away and are shared."""

import threading
from queue import Queue

import pytest

from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink, Readers, ReadersSeen, ReaderState
from hitomado.virtual.aids import TEXT
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.readers import READER, VirtualReaders
from tests.virtual.talk import OK, holder

SELECT_TEXT = b"\x00\xa4\x04\x0c\x0a" + TEXT
VERIFY_PIN = bytes.fromhex("0020009104") + b"1234"
READ_ATTRIBUTES = bytes.fromhex("00B0820000")


def reason(stop: pytest.ExceptionInfo[CardError]) -> Reason:
    return stop.value.reason


def open_and_verify(readers: Readers, reader: str = READER) -> CardLink:
    link = readers.open(reader)
    assert link.send(SELECT_TEXT).sw == OK
    assert link.send(bytearray(VERIFY_PIN)).sw == OK
    assert link.send(READ_ATTRIBUTES).sw == OK
    return link


def test_a_card_lies_on_the_reader_it_was_put_on() -> None:
    readers = VirtualReaders("A", "B")
    readers.insert(VirtualCard(holder()), "B")
    states = [(info.name, info.state) for info in readers.list()]
    assert states == [("A", ReaderState.EMPTY), ("B", ReaderState.PRESENT)]
    with pytest.raises(CardError) as stop:
        readers.open("A")
    assert reason(stop) is Reason.NO_CARD
    assert open_and_verify(readers, "B").reader == "B"


def test_an_unknown_reader_cannot_be_opened() -> None:
    with pytest.raises(CardError) as stop:
        VirtualReaders().open("no such reader")
    assert reason(stop) is Reason.READER_UNKNOWN


def test_closing_powers_the_card_off_and_ends_what_was_verified() -> None:
    readers = VirtualReaders()
    readers.insert(VirtualCard(holder()))
    open_and_verify(readers).close()
    link = readers.open(READER)
    link.send(SELECT_TEXT)
    assert link.send(READ_ATTRIBUTES).sw == 0x6982


def test_a_link_is_dead_once_its_card_was_taken_away_even_if_it_comes_back() -> None:
    readers = VirtualReaders()
    card = VirtualCard(holder())
    readers.insert(card)
    link = open_and_verify(readers)
    readers.remove()
    for _ in range(2):
        with pytest.raises(CardError) as stop:
            link.send(READ_ATTRIBUTES)
        assert reason(stop) is Reason.CARD_REMOVED
        readers.insert(card)
    fresh = readers.open(READER)
    link.close()
    assert fresh.send(SELECT_TEXT).sw == OK
    assert fresh.send(READ_ATTRIBUTES).sw == 0x6982


def test_a_card_can_be_pulled_at_a_chosen_command() -> None:
    readers = VirtualReaders()
    readers.insert(VirtualCard(holder()), pull_after=2)
    link = readers.open(READER)
    link.send(SELECT_TEXT)
    link.send(VERIFY_PIN)
    with pytest.raises(CardError) as stop:
        link.send(READ_ATTRIBUTES)
    assert reason(stop) is Reason.CARD_REMOVED
    assert readers.list()[0].state is ReaderState.EMPTY


def test_an_exclusive_link_keeps_others_out_until_it_closes() -> None:
    readers = VirtualReaders()
    readers.insert(VirtualCard(holder()))
    mine = readers.open(READER, exclusive=True)
    assert readers.list()[0].state is ReaderState.IN_USE
    with pytest.raises(CardError) as stop:
        readers.open(READER)
    assert reason(stop) is Reason.CARD_IN_USE
    mine.close()
    readers.open(READER)
    with pytest.raises(CardError) as stop:
        readers.open(READER, exclusive=True)
    assert reason(stop) is Reason.CARD_IN_USE


def test_powering_off_under_a_second_link_resets_it() -> None:
    readers = VirtualReaders()
    readers.insert(VirtualCard(holder()))
    first, second = readers.open(READER), readers.open(READER)
    first.close()
    with pytest.raises(CardError) as stop:
        second.send(SELECT_TEXT)
    assert reason(stop) is Reason.CARD_RESET


def test_without_the_service_nothing_is_listed_opened_or_sent() -> None:
    readers = VirtualReaders()
    readers.insert(VirtualCard(holder()))
    link = readers.open(READER)
    readers.set_service(running=False)
    for attempt in (readers.list, lambda: readers.open(READER), lambda: link.send(SELECT_TEXT)):
        with pytest.raises(CardError) as stop:
            attempt()
        assert reason(stop) is Reason.NO_SERVICE
    readers.set_service(running=True)
    assert readers.open(READER).send(SELECT_TEXT).sw == OK


def test_a_watcher_sees_every_change_in_order_on_a_thread_of_its_own() -> None:
    readers = VirtualReaders("A")
    seen: Queue[tuple[ReadersSeen, str]] = Queue()
    stop = readers.watch(lambda s: seen.put((s, threading.current_thread().name)))
    readers.insert(VirtualCard(holder()))
    readers.insert(VirtualCard(holder()))
    readers.plug("B")
    readers.unplug("A")
    readers.set_service(running=False)
    stop()
    readers.plug("C")
    observations = [seen.get(timeout=5) for _ in range(7)]
    assert seen.empty()
    assert {name for _, name in observations} == {"virtual readers"}
    empty, present = ReaderState.EMPTY, ReaderState.PRESENT
    assert [tuple((r.name, r.state) for r in s.readers) for s, _ in observations] == [
        (("A", empty),),
        (("A", present),),
        (("A", empty),),
        (("A", present),),
        (("A", present), ("B", empty)),
        (("B", empty),),
        (),
    ]
    assert [s.service for s, _ in observations] == [True] * 6 + [False]


def test_a_watcher_may_stop_itself() -> None:
    readers = VirtualReaders()
    done = threading.Event()

    def seen(_: ReadersSeen) -> None:
        if started.wait(5):
            stop()
            done.set()

    started = threading.Event()
    stop = readers.watch(seen)
    started.set()
    assert done.wait(5)


def test_two_threads_can_speak_to_two_readers_at_once() -> None:
    readers = VirtualReaders("A", "B")
    failures: list[int] = []

    def talk(reader: str) -> None:
        link = readers.open(reader)
        link.send(SELECT_TEXT)
        link.send(VERIFY_PIN)
        failures.extend(1 for _ in range(300) if link.send(READ_ATTRIBUTES).sw != OK)

    for name in ("A", "B"):
        readers.insert(VirtualCard(holder()), name)
    threads = [threading.Thread(target=talk, args=(name,)) for name in ("A", "B")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
