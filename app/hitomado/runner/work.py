"""What an effect does: on the card thread the chip, on the store thread register and journal."""

import logging
import secrets
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.dates_parse import parse_date
from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.journal import Entry, NewLine
from hitomado.core.people import MoverRecord, Protection, Resident
from hitomado.core.reasons import CardError, HitomadoError, Reason, StoreError
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate, OpenVisit
from hitomado.core.visit.facts import ResidenceErased, VisitClosed
from hitomado.core.visit.lines import READ_FROM_CHIP, RESIDENCE_NOTES, fold, to_line
from hitomado.core.visit.model import Visit
from hitomado.core.visit.newcomers import newcomers_of
from hitomado.core.visit.served import SERVED_BY, RecordsWaiting, records_waiting
from hitomado.ports import CardLink, Clock, Journal, OpenStore, Readers, Register, Vault
from hitomado.runner.conversation import converse
from hitomado.runner.stops import Stops
from hitomado.runner.told import told

_log = logging.getLogger(__name__)

Former = tuple[Visit, tuple[tuple[str, Protection], ...]]
"""A visit of before, and the register's flags of its people today."""

NONCE_BYTES = 32  # of a challenge to the chip


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
    stops: Stops = field(default_factory=Stops, init=False, repr=False)
    # what each reader was seen to carry with the card it read last, for the next connection
    _seen: dict[str, LinkAbilities] = field(default_factory=dict, init=False, repr=False)

    def stop(self) -> None:
        """Let go of the card, whatever it is being asked; a job not yet there gets no card."""
        self.stops.stop()
        self.readers.interrupt()

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:
        """Connect to a card, unless that was stopped on the way. Raises CardError."""
        link = self.readers.open(reader, exclusive=exclusive)
        try:
            self.stops.check()  # from here on `interrupt` reaches the link itself
        except CardError:
            link.close()
            raise
        return link

    def read_free(self, wish: f.ReadFree) -> e.Event:
        """Read what needs no PIN, then power the card off. Raises CardError.

        Other programs look at a fresh card too; a reading that one of them disturbed begins once
        more by itself, from the first SELECT. No secret is in it, so no try can be lost.
        """
        try:
            return self._read_free(wish)
        except CardError as stop:
            if stop.reason is not Reason.CARD_RESET:
                raise
        return self._read_free(wish)

    def _read_free(self, wish: f.ReadFree) -> e.Event:
        abilities = self._seen[wish.reader] = LinkAbilities(atr=self._atr(wish.reader))
        link = self.open(wish.reader)
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

    def abilities(self, reader: str) -> LinkAbilities:
        """What the card now on a reader was seen to carry; nothing tried yet for an unread one."""
        return self._seen.get(reader) or LinkAbilities()

    def read_attributes(self, wish: f.ReadAttributes) -> e.Event:
        """Take the secret, read the four attributes alone with the card, power it off.

        While the secret opens it, the chip also proves that it is there, and its certificate is
        checked under the authority on the card: nobody is asked for a secret twice. Nothing is
        tried twice. Raises CardError.
        """
        secret = Secret(wish.source, self.vault.take(wish.source, wish.ticket))
        try:
            link = self.open(wish.reading.reader, exclusive=True)
            abilities = self.abilities(wish.reading.reader)
            try:
                talk = read_attributes(
                    wish.reading,
                    secret,
                    link=abilities,
                    confirmed_last_try=wish.last_try_confirmed,
                )
                reading = converse(link, talk)
                nonce = secrets.token_bytes(NONCE_BYTES)
                reading = converse(link, read_proof(reading, nonce=nonce, link=abilities))
                reading = converse(link, read_authorities(reading, link=abilities))
            finally:
                link.close()
        finally:
            secret.wipe()
        return e.AttributesRead(wish.ticket, reading, self.clock.now().isoformat())


@dataclass(frozen=True, slots=True)
class StoreWork:
    """All that happens on the store thread.

    opened: the store, as soon as it is open; the thread opens it before anything else, so that
    nothing here waits. Raises StoreError when it could not be opened.
    """

    opened: Callable[[], OpenStore]
    clerk: str

    @property
    def register(self) -> Register:
        """The town's register."""
        return self.opened().register

    @property
    def journal(self) -> Journal:
        """This station's journal."""
        return self.opened().journal

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
        """Write facts, all or none; when this returns they survive a power cut. StoreError.

        With the end of a visit goes what was read from its chips; residence facts that the office
        does not want to keep go at once.
        """
        lines = [NewLine(kind, payload, who) for kind, who, payload in map(to_line, wish.facts)]
        forget: frozenset[str] = frozenset()
        for fact in wish.facts:
            if isinstance(fact, VisitClosed):
                forget |= READ_FROM_CHIP
            elif isinstance(fact, ResidenceErased):
                forget |= RESIDENCE_NOTES
        self.journal.append_all(lines, clerk=self.clerk, visit=wish.visit, forget=forget)

    def records(self) -> RecordsWaiting:
        """The 転出証明書 data that still wait, and which of them are being served."""
        records = self.register.movers()
        lines = self.journal.lines_from_records([r.id for r in records], SERVED_BY)
        return records_waiting(records, told(lines))

    def visit(self, visit_id: str) -> Visit | None:
        """The visit as its lines tell it. Raises StoreError(STORE_DAMAGED) if they tell none."""
        return _folded(list(self.journal.lines(visit_id)))

    def resumed(self, visit_id: str, typed: MoverRecord | None = None) -> e.Resumed | None:
        """The visit out of its lines, with the register's flags and 転出証明書 data of today."""
        visit = self.visit(visit_id)
        if visit is None:
            return None
        records: tuple[MoverRecord, ...] = ()
        if typed is not None:
            records = (typed,)
        elif newcomers_of(visit):
            waiting = self.records()
            records = tuple(r for r in waiting.records if r.id not in waiting.in_work)
        return e.Resumed(visit, self._flags(visit), records)

    def flags_seen(self, visit: Visit) -> e.Event:
        """The register's flags of the people of a visit."""
        return e.FlagsSeen(visit.id, self._flags(visit))

    def former(self, visit_id: str) -> Former | None:
        """A visit of before, ended or not, with the register's flags of today."""
        visit = self.visit(visit_id)
        return None if visit is None else (visit, self._flags(visit))

    def _flags(self, visit: Visit) -> tuple[tuple[str, Protection], ...]:
        """Nobody of the register any more: the flag is unknown, not what it was."""
        residents = [p for p in visit.persons if isinstance(p.who, Resident)]
        found = [(p.id, self.register.person(p.id)) for p in residents]
        return tuple((i, who.protection if who else Protection.UNKNOWN) for i, who in found)

    def waiting(self) -> e.Event:
        """All unfinished visits, the latest first."""
        found = (_in_list(i, list(self.journal.lines(i))) for i in self.journal.unfinished())
        return e.WaitingListed(tuple(visit for visit in found if visit is not None))


def _in_list(visit_id: str, lines: Sequence[Entry]) -> OpenVisit | None:
    """One visit for the list; one that cannot be folded hides no other."""
    try:
        visit = _folded(lines)
    except StoreError:
        _log.warning("visit %s cannot be folded", visit_id)
        return OpenVisit(visit_id, (), lines[0].header.at[:10], 0, suspended=False, readable=False)
    if visit is None or visit.closed:
        return None
    names = _names(visit)
    return OpenVisit(
        visit.id,
        names,
        visit.opened.isoformat(),
        sum(a.open for a in visit.acts),
        visit.suspended,
        visit.record.id if visit.record else "",
        disagrees=tuple(p.name for p in visit.persons if p.disagrees and p.name in names),
        given=visit.given[-1] if visit.given else None,
        newcomers=newcomers_of(visit),
    )


def _folded(lines: Sequence[Entry]) -> Visit | None:
    try:
        return fold(told(lines))
    except ValueError as error:  # no JSON, or a visit without its opening
        raise StoreError(Reason.STORE_DAMAGED, type(error).__name__) from None


def _names(visit: Visit) -> tuple[str, ...]:
    """Names for the list; who belongs together is not listed where the gate is not open."""
    names = tuple(p.name for p in visit.persons)
    if all(p.visibility(Purpose.LIST) is Visibility.FULL for p in visit.persons):
        return names
    return names[:1]
