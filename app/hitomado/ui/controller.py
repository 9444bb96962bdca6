"""Between the window and the runner: threads, time, ids and search. No widgets here."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from hitomado.core.people import MoverRecord, Resident
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.book.office_rules import NOTHING
from hitomado.core.rules.plan import MoveKind, Place, Plan
from hitomado.core.visit import events as e
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.kinds import new_address
from hitomado.core.visit.model import Act, ActState
from hitomado.core.visit.office import Office
from hitomado.core.visit.served import RecordsWaiting
from hitomado.ports import (
    OpenStore,
    PracticeTray,
    ReadersSeen,
    ReaderState,
    RegisterInfo,
)
from hitomado.runner.runner import Runner
from hitomado.runner.work import CardWork, StoreWork, internal
from hitomado.ui.diagnosis_run import DiagnosisRun
from hitomado.ui.paper_desk import PaperDesk
from hitomado.ui.tools.own_rules import OwnRules
from hitomado.ui.window_parts import Parts

if TYPE_CHECKING:
    from hitomado.runner.diagnosis import Diagnosed

T = TypeVar("T")


class Controller(QObject):
    """One for the window. `changed` carries every new desk."""

    changed = Signal(object)
    _back = Signal(object)  # a callable to run on the window's thread

    refused = Signal(object)  # a HitomadoError: the store cannot be opened

    def __init__(self, parts: Parts) -> None:
        """Open the store on its own thread, while the window is shown already."""
        super().__init__()
        self.parts = parts
        self._card_thread = ThreadPoolExecutor(1, "card")
        self._store_thread = ThreadPoolExecutor(1, "store")
        self._paper_thread = ThreadPoolExecutor(1, "paper")
        self._ending = False  # nothing new is begun
        self._stopped = False
        self._back.connect(self._take_back)
        self._may_open = Event()
        self._opening = self._store_thread.submit(self._open_store)
        self._opening.add_done_callback(self._open_or_refused)
        self._office = parts.office_on(parts.clock.today())
        self._pin_change = False  # until the store says so
        self._office_own = NOTHING  # what the office has set itself, as _office goes by it
        self.own = OwnRules(
            lambda: self._opening.result().office_rules,
            partial(self._run, self._store_thread),
            self.show_again,
        )
        self._cards = CardWork(
            parts.readers, parts.vault, parts.clock, self._office.municipality_code
        )
        self._store = StoreWork(self._opening.result, self._office.clerk)
        self.runner = Runner(
            lambda: self.office,
            self._cards,
            self._store,
            parts.vault,
            on_card=partial(self._submit, self._card_thread),
            on_store=partial(self._submit, self._store_thread),
            now_store=lambda job: self._store_thread.submit(job).result(),
            show=self.changed.emit,
        )
        self.paper = PaperDesk(
            parts.printer,
            lambda: self.desk.visit,
            lambda: self.office,
            run=lambda job, done: self._run(self._paper_thread, job, done, self._fail),
            post=self.post,
        )
        self._stop_watching: Callable[[], None] = lambda: None
        self._searches = 0
        self._diagnosis: DiagnosisRun | None = None

    @property
    def desk(self) -> Desk:
        """The desk as last shown."""
        return self.runner.desk

    @property
    def office(self) -> Office:
        """Today's office: a PC left on over night does not count with yesterday's date."""
        today = self.parts.clock.today()
        changed = self._office.pin_change != self._pin_change
        if self._office.today != today or changed or self._office_own is not self.own.now:
            self._office_own = self.own.now
            clerk = self._office.clerk
            office = self.parts.office_on(today, self._office_own)
            self._office = replace(office, pin_change=self._pin_change, clerk=clerk)
        return self._office

    def hand_over(self, clerk: str) -> None:
        """Another clerk goes on; the visit stays, its following lines carry the new name."""
        before = self._office.clerk
        if clerk == before:
            return
        self._office = replace(self.office, clerk=clerk)
        self.runner.hand_over(clerk)
        self._store = replace(self._store, clerk=clerk)
        if self.desk.visit is not None:
            self.post(e.ClerkCame(before, clerk))
        else:
            self.show_again()

    def start(self) -> None:
        """Open the store, watch the readers, list the unfinished visits.

        Called once the window is there: what loads for the store would hold its first picture up.
        """
        self._may_open.set()
        self._stop_watching = self.parts.readers.watch(self._seen)
        self.runner.list_waiting()
        self._run(self._store_thread, self._read_pin_change, self._show_pin_change, self._fail)
        self.own.read(self._fail)

    def _read_pin_change(self) -> bool:
        """Runs on the store thread."""
        return self._opening.result().pin_change()

    def _show_pin_change(self, allowed: bool) -> None:
        self._pin_change = allowed
        self.changed.emit(self.desk)

    def allow_pin_change(self, allowed: bool) -> None:
        """Let known PINs be changed here, or not; the office's value, with its journal line."""

        def put() -> bool:
            self._opening.result().allow_pin_change(allowed, clerk=self._office.clerk)
            return allowed

        self._run(self._store_thread, put, self._show_pin_change, self._fail)

    def diagnose(
        self,
        answer: Callable[[Sequence["Diagnosed"]], None],
        stopped: Callable[[HitomadoError], None],
    ) -> None:
        """Ask service, readers and cards what they say of themselves, on the card thread."""
        self._diagnosis = DiagnosisRun(self.parts.readers)
        self._run(self._card_thread, self._diagnosis, answer, stopped)

    def interrupt(self) -> None:
        """End the diagnosis; a card that is being read for somebody is not let go of."""
        if self._diagnosis is not None:
            self._diagnosis.stop()

    @property
    def logs_cards(self) -> bool:
        """Whether what is sent to cards is being logged."""
        return self.parts.card_log is not None and self.parts.card_log.is_on()

    def show_again(self) -> None:
        """Something beside the desk changed: the window shows it anew."""
        self.changed.emit(self.desk)

    def stop(self) -> None:
        """End all threads; secrets are wiped, answers that come later are dropped.

        How far the card was is the last thing that is heard and written.
        """
        self._may_open.set()
        self._stop_watching()
        self._ending = True
        self.interrupt()
        self._cards.stop()  # a card that does not answer holds the end up no longer
        self.parts.vault.wipe()
        self._card_thread.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        self.runner.write_late()
        self._stopped = True
        self._store_thread.submit(self._close_store).result()
        for thread in (self._paper_thread, self._store_thread):
            thread.shutdown(wait=True, cancel_futures=True)

    def _open_store(self) -> OpenStore:
        """First of all jobs of the store thread, so that no other one meets a closed store."""
        self._may_open.wait()
        return self.parts.open_store()

    def _open_or_refused(self, opening: "Future[OpenStore]") -> None:
        """Runs on the store thread."""
        stop = opening.exception()
        if isinstance(stop, HitomadoError):
            self._back.emit(partial(self.refused.emit, stop))

    def _close_store(self) -> None:
        if self._opening.exception() is None:
            self._opening.result().close()

    def post(self, event: e.Event) -> None:
        """Answer one event of the window; after the end nothing happens any more."""
        if not self._stopped:
            self.runner.post(event)

    def _seen(self, seen: ReadersSeen) -> None:
        """Runs on the monitor's thread: only hands over."""
        event = e.ReadersChanged(
            seen.service,
            tuple(r.name for r in seen.readers),
            tuple(r.name for r in seen.readers if r.state is not ReaderState.EMPTY),
        )
        self._back.emit(partial(self.post, event))

    def _take_back(self, job: Callable[[], None]) -> None:
        if not self._stopped:
            job()

    def _submit(
        self,
        thread: ThreadPoolExecutor,
        job: Callable[[], e.Event],
        answer: Callable[[e.Event], None],
    ) -> None:
        self._run(thread, job, answer, self._fail)

    def _run(
        self,
        thread: ThreadPoolExecutor,
        job: Callable[[], T],
        done: Callable[[T], object],
        stopped: Callable[[HitomadoError], None],
    ) -> None:
        """Run a job on a thread; its end arrives on the window's thread. Bugs are raised there."""

        def finish(future: Future[T]) -> None:
            if future.cancelled():
                return
            self._back.emit(partial(self._deliver, future, done, stopped))

        if self._ending:
            return
        thread.submit(job).add_done_callback(finish)

    @staticmethod
    def _deliver(
        future: Future[T], done: Callable[[T], object], stopped: Callable[[HitomadoError], None]
    ) -> None:
        try:
            result = future.result()
        except HitomadoError as stop:
            stopped(stop)
        except Exception as bug:
            stopped(internal(bug))
        else:
            done(result)

    # what the pages ask for

    def search(
        self,
        text: str,
        answer: Callable[[Sequence[Resident]], None],
        alike: Callable[[Sequence[str]], None],
    ) -> None:
        """Search as the clerk types; only the answers to the latest text arrive.

        alike: told names that look like the typed one, where nobody was found.
        """
        self._searches += 1
        mine = self._searches

        def ask(job: Callable[[], T], done: Callable[[T], None]) -> None:
            def deliver(found: T) -> None:
                if mine == self._searches:
                    done(found)

            self._run(self._store_thread, job, deliver, self._fail)

        def found(residents: Sequence[Resident]) -> None:
            answer(residents)
            if not residents and text.strip():
                ask(lambda: self._store.register.alike(text), alike)

        ask(lambda: self._store.register.search(text), found)

    def ask_store(self, job: Callable[[OpenStore], T], answer: Callable[[T], object]) -> None:
        """Run a job with the open store on its thread; what stops it is told on the page."""
        self._run(self._store_thread, lambda: job(self._opening.result()), answer, self._fail)

    def movers(self, answer: Callable[[RecordsWaiting], None]) -> None:
        """The 転出証明書 data that wait, and which of them are being served."""
        self._run(self._store_thread, self._store.records, answer, self._fail)

    def register_info(self, answer: Callable[[RegisterInfo | None], None]) -> None:
        """How old the register is."""
        self._run(self._store_thread, self._register_info, answer, self._fail)

    def _register_info(self) -> RegisterInfo | None:
        """Runs on the store thread, where the register opens."""
        return self._store.register.info()

    def _fail(self, stop: HitomadoError) -> None:
        self.post(e.Failed(stop.reason, stop.params))

    def open_visit(
        self, candidate: Candidate, kind: MoveKind, *, out_filed: bool | None = None
    ) -> None:
        """Begin a visit for a person. out_filed: whether a newcomer's 転出届 was filed."""
        today = self.parts.clock.today()
        self.post(e.VisitWanted(self.parts.new_id(), today, kind, candidate, out_filed))

    def open_record(self, record: MoverRecord) -> None:
        """Begin a transfer-in from 転出証明書 data."""
        self.post(e.RecordTyped(self.parts.new_id(), self.parts.clock.today(), record))

    def tell(
        self, act: Act, state: ActState, reason: str = "", appointment: date | None = None
    ) -> None:
        """Say how a guided step ended, now. appointment: the day agreed for one put off."""
        at = self.parts.clock.now().isoformat()
        until = self._last_day(act) if state is ActState.DEFERRED else None
        self.post(e.ActTold(act, state, at, until, reason, appointment))
        if self.parts.tray is not None and state is ActState.CONFIRMED:
            self._let_terminal_work(self.parts.tray, act)

    def _let_terminal_work(self, tray: PracticeTray, act: Act) -> None:
        """Practice: what the clerk confirmed has really happened to the card."""
        visit = self.desk.visit
        person = visit.person(act.person) if visit else None
        recorded = visit is not None and any(a.key == act.key and a.done for a in visit.acts)
        here = act.place in (Place.TERMINAL, Place.RESIDENT)
        if visit is None or person is None or person.before is None or not (recorded and here):
            return
        if person.before.serial is not None:
            address, until = new_address(visit), person.answers.renewed_until
            tray.perform(person.before.serial, act.procedure, act.pin, address, until)

    def _last_day(self, act: Act) -> date | None:
        """Until when a step that is put off can still be done."""
        plan = self.plan()
        own = plan.of(act.person) if plan else None
        procedure = own.of(act.procedure) if own else None
        return procedure.last_day if procedure else None

    def plan(self) -> Plan | None:
        """What the rules say of the visit as it stands."""
        visit = self.desk.visit
        return None if visit is None else self.office.plan(case_of(visit, self.office))
