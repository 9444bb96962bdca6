"""Readers in memory that behave like PC/SC ones: practice mode and tests."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from queue import SimpleQueue
from time import monotonic

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import ReaderInfo, ReadersSeen, ReaderState
from hitomado.virtual.atr import is_atr
from hitomado.virtual.chip import CardLeftError, Chip, NoAnswerError, ResetByOtherError

READER = "Hitomado Practice Reader 0"
MUTE_AFTER_S = 5.0
PATIENCE_S = 2.0  # as the real readers have with a program that only looks at a fresh card


@dataclass(slots=True)
class _Slot:
    """One reader. power: counts power-offs and insertions, so that old links know they are old.

    held_until: another program has the card until then (monotonic seconds).
    """

    chip: Chip | None = None
    power: int = 0
    insertion: int = 0
    pull_after: int | None = None
    links: int = 0
    exclusive: bool = False
    held_until: float = 0.0


class VirtualReaders:
    """Named readers of one virtual PC; implements `ports.Readers`. Safe from several threads.

    delay: seconds per APDU and per answered byte, to behave like a contactless card.
    mute_after: seconds until a card that does not answer is called mute. patience: seconds that
    `open` waits for another program to let the card go.
    """

    def __init__(
        self,
        *names: str,
        delay: tuple[float, float] = (0.0, 0.0),
        mute_after: float = MUTE_AFTER_S,
        patience: float = PATIENCE_S,
    ) -> None:
        self._slots = {name: _Slot() for name in names or (READER,)}
        self._service = True
        self._delay = delay
        self._mute_after = mute_after
        self._patience = patience
        self._stops = 0
        self._lock = threading.Condition(threading.RLock())  # told of every change
        self._watchers: list[SimpleQueue[ReadersSeen | None]] = []

    # what a person does with the virtual desk

    def insert(
        self, chip: Chip, reader: str | None = None, *, pull_after: int | None = None
    ) -> None:
        """Put a card on a reader (the first unless named), taking off the one that lies there.

        pull_after: the card is pulled away when the command after this many arrives.
        """
        with self._lock:
            slot = self._slots[reader or self._first()]
            if slot.chip is not None:
                self._take_off(slot)
                self._tell()
            slot.chip, slot.pull_after = chip, pull_after
            slot.insertion += 1
            self._tell()

    def remove(self, reader: str | None = None) -> None:
        """Take the card off a reader (the first unless named); nothing if there is none."""
        with self._lock:
            self._take_off(self._slots[reader or self._first()])
            self._tell()

    def plug(self, reader: str) -> None:
        """Connect one more reader."""
        with self._lock:
            self._slots.setdefault(reader, _Slot())
            self._tell()

    def unplug(self, reader: str) -> None:
        """Pull a reader's cable; a card on it goes with it."""
        with self._lock:
            self._take_off(self._slots.pop(reader))
            self._tell()

    def set_service(self, *, running: bool) -> None:
        """Stop or start the PC/SC service."""
        with self._lock:
            self._service = running
            for slot in self._slots.values():
                self._cut_power(slot)
            self._tell()

    def hold(self, reader: str | None = None, *, seconds: float = inf) -> None:
        """Let another program have the card of a reader, for a while or until `let_go`."""
        with self._lock:
            self._slots[reader or self._first()].held_until = monotonic() + seconds
            self._tell()

    def let_go(self, reader: str | None = None) -> None:
        """End what `hold` began."""
        with self._lock:
            self._slots[reader or self._first()].held_until = 0.0
            self._tell()

    # ports.Readers

    def list(self) -> Sequence[ReaderInfo]:
        """All readers now. Raises CardError(NO_SERVICE)."""
        with self._lock:
            self._need_service()
            return self._infos()

    def open(self, reader: str, *, exclusive: bool = False) -> "VirtualLink":
        """Connect to the card in a reader and power it. Raises CardError."""
        with self._lock:
            slot, chip = self._card_let_go(reader)
            if slot.exclusive or (exclusive and slot.links):
                raise CardError(Reason.CARD_IN_USE, reader)
            if not is_atr(chip.atr):
                raise CardError(Reason.CARD_MUTE, "no answer to reset")
            if not slot.links:
                chip.power_on()
            slot.links += 1
            slot.exclusive = exclusive
            self._tell()
            return VirtualLink(self, reader, slot, chip, self._stops)

    def interrupt(self) -> None:
        """End every reading: an open or a send that waits raises CardError(READING_STOPPED) now.

        So does the next send of a link opened before; a link opened later knows nothing of it.
        """
        with self._lock:
            self._stops += 1
            self._lock.notify_all()

    def watch(self, seen: Callable[[ReadersSeen], None]) -> Callable[[], None]:
        """Call `seen` on a thread of its own, at once and at every change; returns the stop."""
        queue: SimpleQueue[ReadersSeen | None] = SimpleQueue()

        def run() -> None:
            while (observation := queue.get()) is not None:
                seen(observation)

        thread = threading.Thread(target=run, name="virtual readers", daemon=True)

        def stop() -> None:
            with self._lock:
                if queue in self._watchers:
                    self._watchers.remove(queue)
            queue.put(None)
            if thread is not threading.current_thread():
                thread.join()

        with self._lock:
            self._watchers.append(queue)
            queue.put(self._observation())
        thread.start()
        return stop

    # the inside

    def _first(self) -> str:
        return next(iter(self._slots))

    def _card_let_go(self, reader: str) -> tuple[_Slot, Chip]:
        """Wait until no other program has the card. Raises CardError."""
        stops, late = self._stops, monotonic() + self._patience
        while True:
            self._need_service()
            slot = self._slots.get(reader)
            if slot is None:
                raise CardError(Reason.READER_UNKNOWN, reader)
            if slot.chip is None:
                raise CardError(Reason.NO_CARD, reader)
            if self._stops != stops:
                raise CardError(Reason.READING_STOPPED, reader)
            now = monotonic()
            if slot.held_until <= now:
                return slot, slot.chip
            if late <= now:
                raise CardError(Reason.CARD_IN_USE, reader)
            self._lock.wait(min(late, slot.held_until) - now)

    def _need_service(self) -> None:
        if not self._service:
            raise CardError(Reason.NO_SERVICE)

    def _infos(self) -> tuple[ReaderInfo, ...]:
        return tuple(_info(name, slot) for name, slot in self._slots.items())

    def _observation(self) -> ReadersSeen:
        return ReadersSeen(self._service, self._infos() if self._service else ())

    def _tell(self) -> None:
        for queue in self._watchers:
            queue.put(self._observation())
        self._lock.notify_all()

    def _take_off(self, slot: _Slot) -> None:
        if slot.chip is not None:
            self._cut_power(slot)
            slot.chip = None
            slot.insertion += 1

    def _cut_power(self, slot: _Slot) -> None:
        if slot.chip is not None:
            slot.chip.power_off()
        slot.power += 1
        slot.links, slot.exclusive = 0, False

    def transmit(self, link: "VirtualLink", command: bytes) -> bytes:
        """Pass one command of a link on to its card. Raises CardError."""
        with self._lock:
            self._pull(link)
            self._need(link)
            answer = self._answer(link, command)
            self._need(link)
            per_apdu, per_byte = self._delay
            takes = self._mute_after if answer is None else per_apdu + per_byte * len(answer)
            self._pass(link, takes)
        if answer is None:
            raise CardError(Reason.CARD_MUTE, link.reader)
        return answer

    def _pull(self, link: "VirtualLink") -> None:
        slot = link.slot
        if slot.insertion != link.insertion or slot.pull_after is None:
            return
        if slot.pull_after:
            slot.pull_after -= 1
        else:
            self._take_off(slot)
            self._tell()

    def _need(self, link: "VirtualLink") -> None:
        """Make sure that a link still has its card. Raises CardError."""
        self._need_service()
        if link.slot.insertion != link.insertion:
            raise CardError(Reason.CARD_REMOVED, link.reader)
        if link.slot.power != link.power:
            raise CardError(Reason.CARD_RESET, link.reader)
        if self._stops != link.stops:
            raise CardError(Reason.READING_STOPPED, link.reader)

    def _answer(self, link: "VirtualLink", command: bytes) -> bytes | None:
        """Return what the chip says, or None if it says nothing or left or was reset."""
        try:
            return link.chip.transmit(command)
        except NoAnswerError:
            return None
        except CardLeftError:
            self._take_off(link.slot)
        except ResetByOtherError:
            self._cut_power(link.slot)
        self._tell()
        return None

    def _pass(self, link: "VirtualLink", seconds: float) -> None:
        """Let time pass; what ends the link ends the wait. Raises CardError."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            self._lock.wait(left)
            self._need(link)

    def release(self, link: "VirtualLink") -> None:
        """Power the card off unless it was taken away or powered off before."""
        with self._lock:
            if (link.slot.insertion, link.slot.power) == (link.insertion, link.power):
                self._cut_power(link.slot)
                self._tell()


class VirtualLink:
    """One open virtual card; implements `ports.CardLink`."""

    def __init__(
        self, readers: VirtualReaders, reader: str, slot: _Slot, chip: Chip, stops: int
    ) -> None:
        self._readers = readers
        self._reader = reader
        self.slot = slot
        self.chip = chip
        self.insertion, self.power, self.stops = slot.insertion, slot.power, stops

    @property
    def reader(self) -> str:
        """Name of the reader."""
        return self._reader

    def send(self, command: Command) -> Response:
        """Send one command. Raises CardError once the card was taken away or powered off."""
        answer = self._readers.transmit(self, bytes(command))  # the chip's own memory
        return Response(answer[:-2], int.from_bytes(answer[-2:]))

    def close(self) -> None:
        """Power the card off; what was verified is forgotten."""
        self._readers.release(self)


def _info(name: str, slot: _Slot) -> ReaderInfo:
    if slot.chip is None:
        return ReaderInfo(name, ReaderState.EMPTY)
    if not is_atr(slot.chip.atr):
        return ReaderInfo(name, ReaderState.MUTE, slot.chip.atr)
    used = slot.links or slot.held_until > monotonic()
    state = ReaderState.IN_USE if used else ReaderState.PRESENT
    return ReaderInfo(name, state, slot.chip.atr)
