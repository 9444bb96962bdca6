"""One event after the other: write the facts, show the desk, begin the rest."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from hitomado.core.people import MoverRecord
from hitomado.core.reasons import CardError, HitomadoError, Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Visit
from hitomado.core.visit.office import Office
from hitomado.ports import Vault
from hitomado.runner.deeper import do_deeper, record_pin_change
from hitomado.runner.work import CardWork, StoreWork, guarded

Job = Callable[[], e.Event]
Answer = Callable[[e.Event], None]
Submit = Callable[[Job, Answer], None]

_LINES = f.Record | f.RecordPinChange
_OF_A_VISIT = e.AttributesRead | e.SignRead  # answers of a card that may have lines of their own


class Runner:
    """Feeds events to `advance` and performs its wishes. Lives on the window's thread.

    on_card, on_store: run a job on that thread and give its event back on this one.
    now_store: run on the store thread and wait (a journal line: milliseconds).
    show: called with every new desk, after its facts are written.
    """

    def __init__(
        self,
        office: Callable[[], Office],
        cards: CardWork,
        store: StoreWork,
        vault: Vault,
        *,
        on_card: Submit,
        on_store: Submit,
        now_store: Callable[[Callable[[], object]], object],
        show: Callable[[Desk], None],
    ) -> None:
        self.desk = Desk()
        self._waiting: deque[e.Event] = deque()
        self._late: list[f.RecordPinChange] = []  # true, but not yet written
        self._busy = False
        self.office = office
        self._cards = cards
        self._store = store
        self._vault = vault
        self._on_card = on_card
        self._on_store = on_store
        self._now_store = now_store
        self._show = show

    def post(self, event: e.Event) -> None:
        """Answer one event; one that comes while another is answered waits for its turn."""
        self._waiting.append(event)
        if self._busy:
            return
        self._busy = True
        try:
            while self._waiting:
                self._answer(self._waiting.popleft())
        finally:
            self._busy = False

    def _answer(self, event: e.Event) -> None:
        """What cannot be written to the journal does not happen.

        What has happened already is true without its line: the line is written later.
        """
        desk, effects = advance(self.desk, event, self.office())
        first = [w for w in effects if isinstance(w, _LINES) and not _tells_outcome(w)]
        self._late += [w for w in effects if isinstance(w, f.RecordPinChange) and _tells_outcome(w)]
        stop = self._write(first)
        if stop is not None and first:
            self._go_back_to_the_journal()
            if any(isinstance(w, f.WipeSecrets | f.ChangePin) for w in effects):
                self._vault.wipe()
            self._refuse(stop, event.ticket if isinstance(event, _OF_A_VISIT) else None)
            return
        self.desk = desk
        self._show(desk)
        for effect in effects:
            self._begin(effect)
        if stop is not None and desk.notice is None:
            self._refuse(stop)

    def hand_over(self, clerk: str) -> None:
        """Write the following lines in another clerk's name."""
        self._store = replace(self._store, clerk=clerk)

    def write_late(self) -> HitomadoError | None:
        """Try again to write how changes of PINs ended; what stopped it, if anything did."""
        try:
            while self._late:
                self._now_store(partial(record_pin_change, self._store, self._late[0]))
                del self._late[0]
        except HitomadoError as stop:
            return stop
        return None

    def _write(self, lines: Sequence[f.Record | f.RecordPinChange]) -> HitomadoError | None:
        """Write lines behind those that are late; what stopped it, if anything did."""
        stop = self.write_late()
        if stop is not None:
            return stop
        try:
            for line in lines:
                if isinstance(line, f.Record):
                    self._now_store(partial(self._store.record, line))
                else:
                    self._now_store(partial(record_pin_change, self._store, line))
        except HitomadoError as error:
            return error
        return None

    def resume(self, visit_id: str, record: MoverRecord | None = None) -> None:
        """Fold an unfinished visit out of its lines and take it up, behind today's gate.

        record: 転出証明書 data that were typed for it.
        """
        try:
            resumed = self._now_store(partial(self._store.resumed, visit_id, record))
        except HitomadoError as stop:
            self._refuse(stop)
            return
        if isinstance(resumed, e.Resumed):
            self.post(resumed)

    def register_renewed(self) -> None:
        """Another register is in use: its flags hold for the open visit at once."""
        if self.desk.visit is not None:
            wish = partial(self._store.flags_seen, self.desk.visit)
            self._on_store(partial(guarded, wish), self.post)

    def list_waiting(self) -> None:
        """Ask for the unfinished visits."""
        self._begin(f.ListWaiting())

    def _go_back_to_the_journal(self) -> None:
        """After a line that could not be written: the lines that were are still the truth."""
        visit = self.desk.visit
        if visit is None:
            return
        with suppress(HitomadoError):
            told = self._now_store(partial(self._store.visit, visit.id))
            if isinstance(told, Visit):
                self.desk = replace(self.desk, visit=replace(told, focus=visit.focus))

    def _refuse(self, stop: HitomadoError, ticket: int | None = None) -> None:
        """Stay where we were and say why. ticket: of a card whose answer came to nothing."""
        self.post(e.Failed(stop.reason, stop.params, ticket))

    def _begin(self, effect: f.Effect) -> None:
        match effect:
            case f.ReadFree():
                self._card_job(effect.ticket, partial(self._cards.read_free, effect))
            case f.ReadAttributes():
                self._card_job(effect.ticket, partial(self._cards.read_attributes, effect))
            case f.ReadFace() | f.ReadSign() | f.ChangePin() | f.ReadTries():
                self._card_job(effect.ticket, partial(do_deeper, self._cards, effect))
            case f.StopReading():
                self._cards.stop()
            case f.LookUp():
                job = partial(guarded, partial(self._store.look_up, effect), effect.ticket)
                self._on_store(job, self.post)
            case f.LookUpHousehold():
                self._on_store(partial(guarded, partial(self._store.household, effect)), self.post)
            case f.TakeUp(visit, record):
                self.resume(visit, record)
            case f.ListWaiting():
                self._on_store(partial(guarded, self._store.waiting), self.post)
            case f.WipeSecrets():
                self._vault.wipe()
            case f.Record() | f.RecordPinChange():
                pass  # written before anything was shown, or late

    def _card_job(self, ticket: int, job: Job) -> None:
        """Give the card thread a job; one whose card left or was stopped before is not begun."""
        asked = self._cards.stops.now

        def begin() -> e.Event:
            card = self.desk.card
            if card is None or card.ticket != ticket:
                raise CardError(Reason.READING_STOPPED)
            self._cards.stops.begin(asked)
            try:
                return job()
            except CardError as stop:
                if stop.reason is Reason.SECRET_GONE:
                    self._cards.stops.check()  # it was the stop that wiped it
                raise

        self._on_card(partial(guarded, begin, ticket), self.post)


def _tells_outcome(line: f.Record | f.RecordPinChange) -> bool:
    return isinstance(line, f.RecordPinChange) and line.tells_outcome
