"""One cell with runner and desk: a deed asked for at the counter, one fault, what is left then."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardOnDesk, CardStage
from hitomado.ports import ReaderState
from hitomado.runner.deeper import both_values, change_kind
from hitomado.runner.runner import Answer, Job
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.readers import READER
from hitomado.virtual.spec import PRACTICE_PIN, PRACTICE_SIGN_PASSWORD, SecretKind
from tests.core.visit.people import OFFICE
from tests.faults.cards import fresh
from tests.faults.cells import Around, Noted
from tests.faults.conversations import NEW_PIN
from tests.runner.desk import Counter

_SHOWN = {
    SecretKind.SIGN: "sign",
    SecretKind.AUTH: "auth",
    SecretKind.TEXT: "text",
    SecretKind.NUMBER_B: "number_b",
}


class Desk(Counter):
    """A counter that changes PINs. monitor_first: it sees a fault before the card thread ends."""

    def __init__(self, *, monitor_first: bool) -> None:
        self._monitor_first = monitor_first
        super().__init__()
        self.readers._mute_after = self.readers._patience = 0.001
        office = replace(OFFICE, practice=True, pin_change=True)
        self.runner.office = lambda: office
        self.card = fresh()

    def _hold(self, job: Job, answer: Answer) -> None:
        def run() -> None:
            event = job()
            if self._monitor_first:
                self.monitor()
            answer(event)
            self.monitor()

        self.held.append(run)

    def monitor(self) -> None:
        """Tell the runner what the monitor sees."""
        seen = self.readers._observation()
        lying = tuple(r.name for r in seen.readers if r.state is not ReaderState.EMPTY)
        names = tuple(r.name for r in seen.readers)
        self.runner.post(e.ReadersChanged(seen.service, names, lying))

    def place(self, around: Around = lambda chip, _: chip) -> Noted:
        """Put the card on the reader, with a fault around it, and let it be read."""
        noted = Noted(around(self.card, self.readers))
        self.readers.insert(noted)
        self.monitor()
        self.work_off()
        return noted

    def exchange(self, around: Around) -> Noted:
        """Put a fault around the card that lies there; nobody sees that."""
        noted = Noted(around(self.card, self.readers))
        self.readers._slots[READER].chip = noted
        return noted

    def mend(self) -> None:
        """Service, reader and card are as before the fault; a card that was gone lies there."""
        self.readers.set_service(running=True)
        self.readers.plug(READER)
        self.monitor()
        if self.readers._slots[READER].chip is None:
            self.place()
        else:
            self.exchange(lambda chip, _: chip)

    def put(self, kind: str, secret: str | bytearray) -> int:
        """Type a secret; returns the card's ticket."""
        typed = secret if isinstance(secret, bytearray) else bytearray(secret.encode())
        assert self.desk.card is not None
        self.vault.put(kind, self.desk.card.ticket, typed)
        return self.desk.card.ticket

    @property
    def told(self) -> Reason | None:
        return self.desk.notice.reason if self.desk.notice else None

    @property
    def changes(self) -> list[str]:
        """States of the changes of a PIN in the journal."""
        lines = [k for k in self.journal.kept if k.header.kind == "pin_change" and k.payload]
        return [json.loads(line.payload.body)["state"] for line in lines if line.payload]


@dataclass(frozen=True, slots=True)
class Deed:
    """wanted: types the secret and asks for it. done: whether the card shows that it was done.

    known: the holder's attributes were read before.
    """

    wanted: Callable[[Desk], e.Event]
    done: Callable[[CardOnDesk], bool]
    known: bool = False


def _secret(source: Source, secret: str) -> Callable[[Desk], e.Event]:
    return lambda desk: e.SecretReady(source, desk.put(source, secret))


def _sign(desk: Desk) -> e.Event:
    return e.SignWanted(desk.put(Source.SIGN_PASSWORD, PRACTICE_SIGN_PASSWORD))


def _face(desk: Desk) -> e.Event:
    return e.FaceWanted(desk.put(Source.NUMBER_B, desk.card.spec.number_b))


def _change(desk: Desk) -> e.Event:
    both = both_values(bytearray(PRACTICE_PIN.encode()), bytearray(NEW_PIN.encode()))
    return e.PinChangeWanted(Source.TEXT_PIN, desk.put(change_kind(Source.TEXT_PIN), both))


def _read(card: CardOnDesk) -> CardReading:
    assert card.reading is not None
    return card.reading


def _found(card: CardOnDesk) -> bool:
    return card.stage is CardStage.FOUND and _read(card).attributes is not None


def _signed(card: CardOnDesk) -> bool:
    """The certificate is shown, or what is the matter with it."""
    reading = _read(card)
    return reading.sign_attributes is not None or any(f.part == "sign" for f in reading.findings)


DEEDS: Mapping[str, Deed] = {
    "by-pin": Deed(_secret(Source.TEXT_PIN, PRACTICE_PIN), _found),
    "by-number-b": Deed(
        lambda desk: _secret(Source.NUMBER_B, desk.card.spec.number_b)(desk), _found
    ),
    "wrong-pin": Deed(_secret(Source.TEXT_PIN, "9999"), lambda _: False),
    "sign": Deed(_sign, _signed),
    "face": Deed(_face, lambda card: card.face is not None, known=True),
    "pin-change": Deed(_change, lambda card: card.changed is Source.TEXT_PIN),
}


def begun(name: str, around: Around, *, monitor_first: bool) -> tuple[Desk, Noted]:
    """A deed with a fault, worked off as far as it goes."""
    desk, deed = Desk(monitor_first=monitor_first), DEEDS[name]
    desk.place()
    if deed.known:
        desk.runner.post(DEEDS["by-pin"].wanted(desk))
        desk.work_off()
    noted = desk.exchange(around)
    desk.runner.post(deed.wanted(desk))
    desk.work_off()
    return desk, noted


def shows_no_wrong_tries(desk: Desk, card: VirtualCard) -> bool:
    """Whether all tries on the screen are those of the chip, or none."""
    reading = desk.desk.card.reading if desk.desk.card else None
    if reading is None:
        return True
    shown = {kind: getattr(reading.tries_left, name) for kind, name in _SHOWN.items()}
    left = {kind: min(p.left for p in card.secrets.places(kind)) for kind in SecretKind}
    return all(tries in (None, left[kind]) for kind, tries in shown.items())
