"""What an effect does: on the card thread the chip, on the store thread register and journal."""

import json
import logging
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.dates_parse import parse_date
from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.journal import Entry
from hitomado.core.people import Protection, Resident
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate, OpenVisit
from hitomado.core.visit.lines import fold, to_line
from hitomado.core.visit.model import Visit
from hitomado.ports import Clock, Journal, Readers, Register, Vault
from hitomado.runner.conversation import converse

_log = logging.getLogger(__name__)


def guarded(job: Callable[[], e.Event], ticket: int | None = None) -> e.Event:
    """Run a job; its stop becomes an event that carries the card's ticket.

    A bug must not leave the window waiting for ever: it is told as one, and logged by its place
    only, because an exception's text may quote a person's data.
    """
    try:
        return job()
    except HitomadoError as stop:
        return e.Failed(stop.reason, stop.params, ticket)
    except Exception as bug:
        told = internal(bug)
        return e.Failed(told.reason, told.params, ticket)


def internal(bug: Exception) -> HitomadoError:
    """A bug as a stop that can be told; logged by its places only."""
    frames = traceback.extract_tb(bug.__traceback__)
    places = " < ".join(f"{f.filename.rpartition('hitomado')[2]}:{f.lineno}" for f in frames)
    _log.error("%s at %s", type(bug).__name__, places)
    return HitomadoError(Reason.INTERNAL, params=(("kind", type(bug).__name__),))


@dataclass(frozen=True, slots=True)
class CardWork:
    """All that happens on the card thread."""

    readers: Readers
    vault: Vault
    clock: Clock
    municipality_code: str

    def read_free(self, wish: f.ReadFree) -> e.Event:
        """Read what needs no PIN, then power the card off. Raises CardError."""
        abilities = LinkAbilities(atr=self._atr(wish.reader))
        link = self.readers.open(wish.reader)
        try:
            talk = read_free(
                wish.reader,
                self.clock.today(),
                link=abilities,
                own_municipality=self.municipality_code[:5],
            )
            return e.FreeRead(wish.ticket, converse(link, talk))
        finally:
            link.close()

    def _atr(self, reader: str) -> bytes:
        return next((r.atr for r in self.readers.list() if r.name == reader), b"")

    def read_attributes(self, wish: f.ReadAttributes) -> e.Event:
        """Take the secret, read the four attributes alone with the card, power it off.

        Nothing is tried twice. Raises CardError.
        """
        secret = Secret(wish.source, self.vault.take(wish.source, wish.ticket))
        try:
            link = self.readers.open(wish.reading.reader, exclusive=True)
            try:
                talk = read_attributes(
                    wish.reading, secret, confirmed_last_try=wish.last_try_confirmed
                )
                reading = converse(link, talk)
            finally:
                link.close()
        finally:
            secret.wipe()
        return e.AttributesRead(wish.ticket, reading, self.clock.now().isoformat())


@dataclass(frozen=True, slots=True)
class StoreWork:
    """All that happens on the store thread."""

    register: Register
    journal: Journal
    clerk: str

    def look_up(self, wish: f.LookUp) -> e.Event:
        """People of the register and of the 転出証明書 data who may be the holder."""
        attributes = wish.reading.attributes
        if attributes is None:
            return e.Found(wish.ticket, ())
        birth = parse_date(attributes.birth_date)
        residents = self.register.candidates(attributes.name, birth)
        movers = tuple(
            Candidate(person, record)
            for record in self.register.movers()
            for person in record.persons
            if person.birth.exact == birth.exact
        )
        return e.Found(wish.ticket, (*(Candidate(r) for r in residents), *movers))

    def household(self, wish: f.LookUpHousehold) -> e.Event:
        """Current members of a household."""
        return e.HouseholdFound(wish.visit, tuple(self.register.household(wish.household_number)))

    def record(self, wish: f.Record) -> None:
        """Write facts, in order; when this returns they survive a power cut. Raises StoreError."""
        for fact in wish.facts:
            kind, person, payload = to_line(fact)
            self.journal.append(
                kind, clerk=self.clerk, visit=wish.visit, person_ref=person, payload=payload
            )

    def visit(self, visit_id: str) -> Visit | None:
        """The visit as its lines tell it."""
        return fold(_told(self.journal.lines(visit_id)))

    def resumed(self, visit_id: str) -> e.Resumed | None:
        """The visit out of its lines, with the register's flags of today."""
        visit = self.visit(visit_id)
        return e.Resumed(visit, self._flags(visit)) if visit else None

    def flags_seen(self, visit: Visit) -> e.Event:
        """The register's flags of the people of a visit."""
        return e.FlagsSeen(visit.id, self._flags(visit))

    def _flags(self, visit: Visit) -> tuple[tuple[str, Protection], ...]:
        """Nobody of the register any more: the flag is unknown, not what it was."""
        residents = [p for p in visit.persons if isinstance(p.who, Resident)]
        found = [(p.id, self.register.person(p.id)) for p in residents]
        return tuple((i, who.protection if who else Protection.UNKNOWN) for i, who in found)

    def waiting(self) -> e.Event:
        """All unfinished visits, the latest first."""
        visits = (self.visit(v) for v in self.journal.unfinished())
        return e.WaitingListed(
            tuple(
                OpenVisit(
                    v.id,
                    _names(v),
                    v.opened.isoformat(),
                    sum(a.open for a in v.acts),
                    v.suspended,
                )
                for v in visits
                if v is not None and not v.closed
            )
        )


def _names(visit: Visit) -> tuple[str, ...]:
    """Names for the list; who belongs together is not listed where the gate is not open."""
    names = tuple(p.name for p in visit.persons)
    if all(p.visibility(Purpose.LIST) is Visibility.FULL for p in visit.persons):
        return names
    return names[:1]


def _told(entries: Iterable[Entry]) -> Iterable[tuple[Entry, object]]:
    """Lines with their payloads parsed; an erased payload tells nothing any more."""
    for entry in entries:
        if entry.payload is not None:
            yield entry, json.loads(entry.payload.body)
