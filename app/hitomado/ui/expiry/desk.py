"""What the window of the expiry lists asks of the store; answers come on the window's thread."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from hitomado.core.expiry.keeping import ListInfo, Stage, TakenList
from hitomado.core.expiry.model import Choice, RowState
from hitomado.core.expiry.state import Refusal
from hitomado.core.expiry.totals import Totals
from hitomado.core.reasons import HitomadoError, Reason, RegisterFileError
from hitomado.core.register.mapping import RegisterMapping
from hitomado.ports import OpenStore
from hitomado.runner.expiry import ExpiryWork, Remembered
from hitomado.ui.controller import Controller
from hitomado.ui.models.expiry_columns import Columns
from hitomado.ui.models.expiry_list import OpenList
from hitomado.words import Words

T = TypeVar("T")

SECOND_CHECK = "expiry_list.second_check"
SECONDS_BY_HAND = "expiry_list.seconds_by_hand"

RowAnswer = Callable[[RowState | Refusal], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be taken. columns: agreed to, as the town's mapping file. into: an earlier list."""

    path: Path
    mapping: RegisterMapping
    text: str
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A list as it stands, with its sums."""

    info: ListInfo
    rows: OpenList = field(repr=False)
    totals: Totals = field(repr=False)


class ExpiryDesk:
    """One for the window. stopped: told what the store refuses."""

    def __init__(self, controller: Controller, stopped: Callable[[HitomadoError], None]) -> None:
        self._controller = controller
        self._stopped = stopped
        self._stop = threading.Event()
        self._remembered: Remembered = {}  # the store's thread alone reads and writes it

    @property
    def clerk(self) -> str:
        """Whose name the lines carry now."""
        return self._controller.office.clerk

    @property
    def second_check(self) -> bool:
        """Whether this office wants a second person."""
        office = self._controller.office
        return office.rules().flag(SECOND_CHECK, office.today)

    @property
    def seconds_by_hand(self) -> int:
        """Seconds per person that the office says it took by hand."""
        office = self._controller.office
        return office.rules().number(SECONDS_BY_HAND, office.today)

    @property
    def own_mapping(self) -> bool:
        """Whether the town has agreed to columns before; else the names are fictional."""
        return self._controller.parts.lists.own_mapping()

    def lists(self, answer: Callable[[Sequence[ListInfo]], None]) -> None:
        """All kept lists."""
        self._ask(lambda work: work.lists(), answer)

    def columns(self, path: Path, answer: Callable[[Columns], None]) -> None:
        """Look at a file's columns and some of its cells."""
        files = self._controller.parts.lists

        def look(work: ExpiryWork) -> Columns:
            mapping = work.lists_kept.mapping()
            header, *sample = files.first_lines(path, mapping.delimiter)
            return Columns(header, sample, mapping.columns)

        self._ask(look, answer)

    def take(
        self,
        wanted: Wanted,
        answer: Callable[[TakenList | HitomadoError], None],
        *,
        accept: bool,
        progress: Callable[[Stage, int], None],
    ) -> None:
        """Take a file whole, or not at all. progress: called on the store's thread."""
        self._stop.clear()
        clerk = self.clerk

        def job(work: ExpiryWork) -> TakenList | HitomadoError:
            try:
                taken = work.take(
                    wanted.path,
                    clerk=clerk,
                    mapping=wanted.mapping,
                    into=wanted.into,
                    accept_rejects=accept,
                    progress=self._telling(progress),
                    cancelled=self._stop.is_set,
                )
                work.lists_kept.keep_mapping(wanted.text)  # next month's file is read alike
            except HitomadoError as stop:
                return stop
            return taken

        self._ask(job, answer)

    def count(self, path: Path, answer: Callable[[int], None]) -> None:
        """About how many rows the file has."""
        files = self._controller.parts.lists
        self._ask(lambda _work: files.count_rows(path), answer)

    def refresh(
        self,
        list_id: str,
        answer: Callable[[int | HitomadoError], None],
        *,
        progress: Callable[[Stage, int], None],
    ) -> None:
        """Compare a list with the register of today. progress: called on the store's thread."""
        self._stop.clear()
        clerk = self.clerk

        def job(work: ExpiryWork) -> int | HitomadoError:
            try:
                return work.refresh(
                    list_id,
                    clerk=clerk,
                    progress=self._telling(progress),
                    cancelled=self._stop.is_set,
                )
            except HitomadoError as stop:
                return stop

        self._ask(job, answer)

    def _telling(self, progress: Callable[[Stage, int], None]) -> Callable[[Stage, int], None]:
        def tell(stage: Stage, count: int) -> None:
            if self._stop.is_set():  # a short list ends before anything asks
                raise RegisterFileError(Reason.CANCELLED)
            progress(stage, count)

        return tell

    def cancel(self) -> None:
        """Let go of the matching that runs."""
        self._stop.set()

    def open(self, list_id: str, answer: Callable[[Opened], None]) -> None:
        """Read a list with everything that was written about it."""
        second = self.second_check

        def job(work: ExpiryWork) -> Opened | None:
            info = next((each for each in work.lists() if each.id == list_id), None)
            if info is None:
                return None
            rows = OpenList(list_id, work.rows(list_id), second_check=second)
            return Opened(info, rows, work.totals(list_id))

        self._ask(job, lambda opened: answer(opened) if opened is not None else None)

    def totals(self, list_id: str, answer: Callable[[Totals], None]) -> None:
        """The list's sums now."""
        self._ask(lambda work: work.totals(list_id), answer)

    def forget(self, list_id: str, answer: Callable[[], None]) -> None:
        """Erase a list."""
        clerk = self.clerk
        self._ask(lambda work: work.lists_kept.forget(list_id, clerk=clerk), lambda _: answer())

    def decide(
        self,
        list_id: str,
        row: RowState,
        choice: Choice,
        answer: RowAnswer,
        *,
        candidate: str,
        seconds: int,
    ) -> None:
        """Write a decision; the answer comes when it is on the disk."""
        key, clerk = row.matched.key, self.clerk
        self._ask(
            lambda work: work.decide(
                list_id, key, choice, clerk=clerk, candidate=candidate, seconds=seconds
            ),
            answer,
        )

    def check(self, list_id: str, row: RowState, answer: RowAnswer) -> None:
        """Write that this clerk agrees."""
        key, clerk = row.matched.key, self.clerk
        self._ask(lambda work: work.check(list_id, key, clerk=clerk), answer)

    def enter(self, list_id: str, row: RowState, answer: RowAnswer, *, seconds: int) -> None:
        """Write that this clerk has entered the row on the 統合端末."""
        key, clerk = row.matched.key, self.clerk
        self._ask(
            lambda work: work.tick_entered(list_id, key, clerk=clerk, seconds=seconds), answer
        )

    def undo(self, list_id: str, row: RowState, answer: RowAnswer) -> None:
        """Take back what was written last about a row."""
        key, clerk = row.matched.key, self.clerk
        self._ask(lambda work: work.undo(list_id, key, clerk=clerk), answer)

    def save(
        self, opened: Opened, folder: Path, words: Words, answer: Callable[[int], None]
    ) -> None:
        """Write all sheets with somebody in them, each with its line: it is deleted after use."""
        controller, clerk = self._controller, self.clerk
        now = controller.parts.clock.now().astimezone()
        name = f"{Path(opened.info.source).stem}-{now:%Y%m%d-%H%M%S}"
        sheets = controller.parts.lists.sheets(folder / name, words, opened.info.source)
        printer, rows = controller.parts.printer, opened.rows.for_sheets()

        def job(work: ExpiryWork) -> int:
            return len(work.write_sheets(rows, sheets, clerk=clerk, printer=printer))

        self._ask(job, answer)

    def _ask(self, job: Callable[[ExpiryWork], T], answer: Callable[[T], object]) -> None:
        second = self.second_check  # the rules are the window thread's

        def run(store: OpenStore) -> T | _Stop:
            try:
                return job(
                    ExpiryWork(store.expiry, store.journal, lambda: second, self._remembered)
                )
            except HitomadoError as stop:
                return _Stop(stop)

        def deliver(found: T | _Stop) -> None:
            if isinstance(found, _Stop):
                self._stopped(found.why)
            else:
                answer(found)

        self._controller.ask_store(run, deliver)


@dataclass(frozen=True, slots=True)
class _Stop:
    why: HitomadoError
