"""A counter without a window: fixed office and clock, a virtual reader, a journal in memory."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from hitomado.core.dates import RegisterDate
from hitomado.core.expiry.keeping import ExpiryLists
from hitomado.core.journal import Entry, Header, NewLine, Payload, canonical_json
from hitomado.core.people import MoverRecord, Resident
from hitomado.core.reasons import Reason, StoreError
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.ports import OfficeRules, RegisterInfo
from hitomado.runner.runner import Runner
from hitomado.runner.vault import MemoryVault
from hitomado.runner.work import CardWork, StoreWork
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.readers import VirtualReaders
from hitomado.virtual.spec import CardSpec
from tests.core.visit.people import AOI, MIO, OFFICE, TODAY


class FixedClock:
    """Implements `ports.Clock`."""

    def today(self) -> date:
        return TODAY

    def now(self) -> datetime:
        return datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


class NotedCard(VirtualCard):
    """A card that keeps every command and every loss of power."""

    def __init__(self, spec: CardSpec) -> None:
        self.log: list[bytes] = []
        self.powered_off = 0
        super().__init__(spec)

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return super().transmit(command)

    def power_off(self) -> None:
        self.powered_off += 1
        super().power_off()

    @property
    def verifies(self) -> int:
        """How many VERIFY with a secret arrived."""
        return sum(command[1] == 0x20 and len(command) > 4 for command in self.log)


class Register:
    """Implements `ports.Register` for two people of one household."""

    def info(self) -> RegisterInfo | None:
        return None

    def search(self, text: str, limit: int = 20) -> Sequence[Resident]:
        return [p for p in (AOI, MIO) if text in p.name][:limit]

    def alike(self, text: str, limit: int = 5) -> Sequence[str]:
        return [p.name for p in (AOI, MIO) if p.name[:1] == text[:1]][:limit]

    def candidates(self, name: str, birth: RegisterDate) -> Sequence[Resident]:
        return [p for p in (AOI, MIO) if (p.name, p.birth.exact) == (name, birth.exact)]

    def person(self, atena_number: str) -> Resident | None:
        return next((p for p in (AOI, MIO) if p.atena_number == atena_number), None)

    def household(self, household_number: str) -> Sequence[Resident]:
        return [p for p in (AOI, MIO) if p.household_number == household_number]

    def movers(self) -> Sequence[MoverRecord]:
        return ()


class Journal:
    """Implements `ports.Journal` in memory; `full` lets the disk be full after so many lines."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.full: int | None = None

    def append(
        self,
        kind: str,
        *,
        clerk: str,
        visit: str | None = None,
        person_ref: str | None = None,
        payload: Mapping[str, object],
    ) -> Entry:
        line = NewLine(kind, payload, person_ref)
        return self.append_all((line,), clerk=clerk, visit=visit)[0]

    def append_all(
        self,
        lines: Sequence[NewLine],
        *,
        clerk: str,
        visit: str | None = None,
        forget: Collection[str] = (),
    ) -> Sequence[Entry]:
        if self.full is not None and len(self.kept) + len(lines) > self.full:
            raise StoreError(Reason.STORE_DISK)
        for line in lines:
            header = Header(
                1, "", len(self.kept) + 1, "", "", clerk, "", line.kind, visit, line.person_ref,
                "", "",
            )  # fmt: skip
            self.kept.append(Entry(header, Payload(b"", canonical_json(line.payload))))
        gone = {(visit, kind) for kind in forget}
        self.kept = [
            replace(k, payload=None) if (k.header.visit, k.header.kind) in gone else k
            for k in self.kept
        ]
        return self.kept[len(self.kept) - len(lines) :]

    def lines(self, visit: str | None = None, *, after: int = 0) -> Iterator[Entry]:
        later = self.kept[after:]
        return iter([line for line in later if visit in (None, line.header.visit)])

    def lines_from_records(
        self, records: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        opened = {
            line.header.visit
            for line in self.kept
            if line.payload
            and (json.loads(line.payload.body).get("record") or {}).get("id") in records
        }
        return iter([k for k in self.kept if k.header.visit in opened and k.header.kind in kinds])

    def lines_of(self, kinds: Collection[str]) -> Iterator[Entry]:
        return iter([line for line in self.kept if line.header.kind in kinds])

    def lines_about(
        self, *, dated: Collection[str], listed: Collection[str], kinds: Collection[str]
    ) -> Iterator[Entry]:
        def day(line: Entry) -> bool:
            said = json.loads(line.payload.body) if line.payload else {}
            return bool(said.get("until") or said.get("appointment"))

        people = {
            k.header.person_ref
            for k in self.kept
            if k.header.kind in listed or (k.header.kind in dated and day(k))
        }
        found = (k for k in self.kept if k.header.person_ref in people)
        return iter([k for k in found if k.header.kind in kinds])

    def unfinished(self) -> Sequence[str]:
        opened = dict.fromkeys(line.header.visit for line in self.kept if line.header.visit)
        closed = {line.header.visit for line in self.kept if line.header.kind.endswith("closed")}
        return [visit for visit in opened if visit and visit not in closed]

    @property
    def kinds(self) -> list[str]:
        """Kinds of the lines in order."""
        return [line.header.kind for line in self.kept]


@dataclass
class Opened:
    """Implements `ports.OpenStore` over what a test gives."""

    register: Register
    journal: Journal

    @property
    def office_rules(self) -> OfficeRules:
        raise AssertionError("the runner changes no rule")

    @property
    def expiry(self) -> ExpiryLists:
        raise AssertionError("a visit asks for no list")

    def pin_change(self) -> bool:
        return False

    def allow_pin_change(self, allowed: bool, *, clerk: str) -> None:
        raise AssertionError(f"the runner changes no setting: {allowed} by {clerk}")

    def close(self) -> None:
        """Nothing is open."""


class Counter:
    """A runner whose card jobs wait in `held` until the test lets them run."""

    def __init__(self, journal: Journal | None = None, *, practice: bool = True) -> None:
        office = replace(OFFICE, practice=practice)
        self.readers = VirtualReaders()
        self.vault = MemoryVault()
        self.journal = journal or Journal()
        self.shown: list[tuple[Desk, int]] = []  # each desk with the lines written when it showed
        self.held: list[Callable[[], None]] = []
        clock = FixedClock()
        self.work = CardWork(self.readers, self.vault, clock, OFFICE.municipality_code)
        self.store = StoreWork(lambda: Opened(Register(), self.journal), "窓口1")
        self.runner = Runner(
            lambda: office,
            self.work,
            self.store,
            self.vault,
            on_card=self._hold,
            on_store=lambda job, answer: answer(job()),
            now_store=lambda job: job(),
            show=lambda desk: self.shown.append((desk, len(self.journal.kept))),
        )

    def _hold(self, job: Callable[[], e.Event], answer: Callable[[e.Event], None]) -> None:
        self.held.append(lambda: answer(job()))

    def work_off(self) -> None:
        """Let all card jobs run, also those that follow from them."""
        while self.held:
            self.held.pop(0)()

    def look(self) -> None:
        """Tell the runner what the monitor sees."""
        seen = self.readers.list()
        names = tuple(r.name for r in seen)
        present = tuple(r.name for r in seen if r.state.value != "empty")
        self.runner.post(e.ReadersChanged(True, names, present))

    @property
    def desk(self) -> Desk:
        return self.runner.desk
