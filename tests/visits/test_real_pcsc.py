"""A visit on the real PC/SC service: real readers, the runner, a real store; no window.

Two cards on the virtual driver: the father's by PIN, the child's by 照合番号B.
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from hitomado import window_wiring, wiring
from hitomado.core.chip.reading import Integrity, Source
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate, CardStage, Desk
from hitomado.pcsc import PcscReaders
from hitomado.ports import ReadersSeen, ReaderState
from hitomado.runner.runner import Runner
from hitomado.runner.vault import MemoryVault
from hitomado.runner.work import CardWork, StoreWork
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.town.practice import card_spec, practice_households
from tests.conftest import NONCE
from tests.real_pcsc import card_on_reader, needs_pcsc, pcsc_service
from tests.ui.settled import TODAY, copy_home, on_this_day

pytestmark = [pytest.mark.pcsc, needs_pcsc]
PATIENCE_S = 15.0


class PcscCounter:
    """A runner on real readers; what other threads bring is worked off by `until`."""

    def __init__(self) -> None:
        self._inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._card_thread = ThreadPoolExecutor(1)
        self.readers, self.vault = PcscReaders(), MemoryVault()
        clock = window_wiring.OfficeClock()
        identity = window_wiring.office_identity(practice=True)
        parts = window_wiring.window_parts(identity, practice=True)
        office = parts.office_on(TODAY)
        self.store = wiring.open_store(practice=True)
        work = StoreWork(lambda: window_wiring.for_window(self.store), "演習")
        self.runner = Runner(
            lambda: office,
            CardWork(self.readers, self.vault, clock, office.municipality_code),
            work,
            self.vault,
            on_card=self._on_card,
            on_store=lambda job, answer: answer(job()),
            now_store=lambda job: job(),
            show=lambda _desk: None,
        )
        self._stop = self.readers.watch(self._seen)

    def close(self) -> None:
        self._stop()
        self._card_thread.shutdown()
        self.vault.wipe()
        self.store.close()

    def _seen(self, seen: ReadersSeen) -> None:
        there = tuple(r.name for r in seen.readers if r.state is not ReaderState.EMPTY)
        names = tuple(r.name for r in seen.readers)
        event = e.ReadersChanged(seen.service, names, there)
        self._inbox.put(partial(self.runner.post, event))

    def _on_card(self, job: Callable[[], e.Event], answer: Callable[[e.Event], None]) -> None:
        def finished(done: Future[e.Event]) -> None:
            self._inbox.put(lambda: answer(done.result()))

        self._card_thread.submit(job).add_done_callback(finished)

    @property
    def desk(self) -> Desk:
        return self.runner.desk

    def told(self) -> Reason | None:
        """What is said now."""
        return self.desk.notice.reason if self.desk.notice else None

    def until(self, true: Callable[[], bool]) -> None:
        """Work off what comes until this holds."""
        end = time.monotonic() + PATIENCE_S
        while not true():
            assert time.monotonic() < end, f"{self.desk.card} {self.desk.notice}"
            try:
                self._inbox.get(timeout=0.05)()
            except Empty:
                continue

    def stage(self, wanted: CardStage) -> None:
        self.until(lambda: self.desk.card is not None and self.desk.card.stage is wanted)

    def enter(self, source: Source, secret: str) -> None:
        card = self.desk.card
        assert card is not None
        self.vault.put(source, card.ticket, bytearray(secret.encode()))
        self.runner.post(e.SecretReady(source, card.ticket))


@pytest.fixture
def counter(own_home: Path) -> Iterator[PcscCounter]:
    copy_home(own_home)
    patch = on_this_day()
    try:
        with pcsc_service():
            made = PcscCounter()
            try:
                yield made
            finally:
                made.close()
    finally:
        patch.undo()


def family() -> list[CardSpec]:
    found = next(h for h in practice_households(TODAY) if h.key == "family")
    return [card_spec(person, TODAY) for person in found.persons]


def test_two_cards_of_a_household_are_read_on_real_pcsc_one_by_pin_one_by_number_b(
    counter: PcscCounter,
) -> None:
    father, _, child, _ = family()
    with card_on_reader(VirtualCard(father, nonce=NONCE)) as bridge:
        counter.stage(CardStage.FREE)
        counter.enter(Source.TEXT_PIN, "9999")
        counter.until(lambda: counter.told() is Reason.PIN_WRONG)
        counter.stage(CardStage.FREE)
        assert counter.desk.card is not None
        assert counter.desk.card.reading is not None
        assert counter.desk.card.reading.tries_left.text == 2
        counter.enter(Source.TEXT_PIN, father.text_pin)
        counter.stage(CardStage.FOUND)
        (candidate,) = counter.desk.card.candidates
        counter.runner.post(e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, candidate))
        assert counter.desk.visit is not None
        bridge.remove()
        counter.until(lambda: counter.desk.card is None)
    assert counter.told() is None, "a card that was read may go"
    for member in counter.desk.household:
        if member.name == child.name:
            counter.runner.post(e.PersonAdded(Candidate(member)))
    with card_on_reader(VirtualCard(child, nonce=NONCE)):
        counter.stage(CardStage.FREE)
        counter.enter(Source.NUMBER_B, child.number_b)
        counter.stage(CardStage.KNOWN)
        assert [p.before is not None for p in counter.desk.visit.persons] == [True, True]
        read = counter.desk.visit.persons[1].before
        assert read is not None
        assert read.attributes_integrity is Integrity.CONSISTENT
        assert read.attributes is not None
        assert read.attributes.source is Source.NUMBER_B
    counter.until(lambda: counter.desk.card is None)
    counter.runner.post(e.CloseWanted("練習"))
    counter.until(lambda: counter.desk.visit is None)
    lines = list(counter.store.journal.lines("V1"))
    assert counter.store.journal.verify() is None
    written = b"".join(line.payload.body for line in lines if line.payload).decode()
    for secret in (father.number_b, child.number_b, father.number, child.number):
        assert secret not in written
    assert [line.header.kind for line in lines].count("visit.card_seen") == 2
