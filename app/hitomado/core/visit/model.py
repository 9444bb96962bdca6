"""One visit of one household: the fold of its journal lines. Nothing here holds a secret."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from hitomado.core.chip.reading import CardReading
from hitomado.core.dates import RegisterDate
from hitomado.core.desk.residence import ResidenceNote
from hitomado.core.desk.sections import SectionTick
from hitomado.core.disclose import (
    Disclosed,
    Purpose,
    UnknownTick,
    Visibility,
    disclose,
    disclose_mover,
    visibility_of,
)
from hitomado.core.match.comparison import Comparison, Level
from hitomado.core.people import CardState, MoverPerson, MoverRecord, Resident, ResidentKind
from hitomado.core.rules.plan import Actor, Letter, MoveKind, PinKind, Place, Procedure, WayCode


class Step(StrEnum):
    """Where the clerk is. Cards may come and go in every step."""

    RECEPTION = "reception"  # whose cards, which people
    QUESTIONS = "questions"
    FORM = "form"
    GUIDE = "guide"
    REREAD = "reread"
    DONE = "done"


STEPS = tuple(Step)

SIGN_NOTICE = "sign_notice"  # the step whose confirmation is the filing (届出)
JAPAN = timezone(timedelta(hours=9))


@dataclass(frozen=True, slots=True)
class MoveAnswers:
    """What was asked about the move, each once. None and "" mean: not answered yet.

    A journal line of before an answer was asked lacks it: every answer has a default.
    """

    kind: MoveKind | None = None
    out_filed: bool | None = None
    out_filed_on: date | None = None
    planned: date | None = None
    moved: date | None = None  # the day of the change where nobody moves
    left: date | None = None  # 実際の転出日, asked only where the rules need it
    new_address: str = field(default="", repr=False)  # 転出先 of a move-out
    new_building: str = field(default="", repr=False)
    head: str = ""  # id of the 世帯主 after the move
    applicant: str = ""  # id of the 届出人
    by_agent: bool = False
    agent_name: str = field(default="", repr=False)
    agent_address: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    filed: date | None = None  # 届出日 of the former visit that this one follows up
    agent_authority: bool | None = None  # 委任状 for the notice
    certificate: bool | None = None  # the paper 転出証明書 lies on the desk
    registered: bool | None = None  # a change filed elsewhere stands in the 住民票
    changed: tuple[str, ...] = ()  # codes of what a household or record change changes
    entered: date | None = None  # 入国日
    old_address: str = field(default="", repr=False)  # without a 転出証明書 record
    old_head: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PersonAnswers:
    """What was asked about one person. wants None: not asked yet, the rules' proposal stands.

    None and "" mean: not answered. documents, actor_documents: codes of what was shown.
    reissue_reason: one of `core.visit.wishes.REASONS`; reason_on: its day.
    """

    present: bool = False
    has_card: bool = False
    forgotten: frozenset[PinKind] = frozenset()
    wants: frozenset[Procedure] | None = None
    not_today_reason: str = field(default="", repr=False)
    sealed_authority: bool = False
    relationship: str = field(default="", repr=False)  # 続柄 after the move, "" = as before
    # who acts, and with what
    actor: Actor | None = None
    letter: Letter | None = None  # NONE: it was said that none was sent
    documents: tuple[str, ...] = ()
    actor_documents: tuple[str, ...] = ()
    hardship: str = ""  # why the holder cannot come
    ward: bool | None = None  # 成年被後見人, asked where no register says it
    # what happened to the card
    lost_on: date | None = None
    lost_outside: bool | None = None
    police_report: bool | None = None  # 受理番号 is known
    police: str = field(default="", repr=False)  # 警察署 and 受理番号
    found_on: date | None = None
    reissue_reason: str = ""
    reason_on: date | None = None
    blameless: bool | None = None
    endorsement_lines: int | None = None  # free lines of the 追記欄
    face_only: bool | None = None  # 顔認証カード
    # 在留期間
    renewed_until: date | None = None
    residence_pending: bool | None = None
    residence_unlimited: bool | None = None


class ActState(StrEnum):
    """How far one guided step is. SEEN_ON_CHIP is never said from presence alone."""

    PLANNED = "planned"
    INSTRUCTED = "instructed"
    CONFIRMED = "confirmed"
    SEEN_ON_CHIP = "seen_on_chip"
    DEFERRED = "deferred"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Act:
    """One step for one person. at: UTC, ISO 8601. until: last day of a deferred act."""

    person: str
    procedure: Procedure
    code: str
    place: Place
    pin: PinKind | None = None
    state: ActState = ActState.PLANNED
    by: str = ""
    at: str = ""
    until: date | None = None
    reason: str = ""
    appointment: date | None = None  # the day agreed for a deferred act

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What names this act within the visit: one reset step stands once per PIN."""
        return (self.person, self.procedure, self.code, self.pin or "")

    @property
    def done(self) -> bool:
        """Whether somebody confirmed it, or the chip did."""
        return self.state in (ActState.CONFIRMED, ActState.SEEN_ON_CHIP)

    @property
    def open(self) -> bool:
        """Whether something is still to be done today."""
        return self.state in (ActState.PLANNED, ActState.INSTRUCTED)


@dataclass(frozen=True, slots=True)
class GivenHandOut:
    """A hand-out the resident took home: the first visit stands recorded with it.

    person: id, "" = the whole household. by, come_from: as the way had them. remind: the day on
    which the visit comes up again, None for none. at: UTC, ISO 8601.
    """

    person: str
    way: WayCode
    by: date | None
    come_from: date | None
    remind: date | None
    at: str

    @property
    def day(self) -> date:
        """The day it was given, in Japan."""
        return datetime.fromisoformat(self.at).astimezone(JAPAN).date()


class Judgement(StrEnum):
    """What the clerk says of a person whose card differs. None of them corrects anything."""

    SAME = "same"  # this person, only written otherwise
    CORRECTION = "correction"  # this person; whether a 文字更正 took place is to be checked
    CHANGED = "changed"  # this person, whose facts have changed: a procedure of its own


@dataclass(frozen=True, slots=True)
class PersonCase:
    """One person of the visit. who: as the register or the 転出証明書 had them when they joined."""

    id: str
    who: Resident | MoverPerson = field(repr=False)
    answers: PersonAnswers = PersonAnswers()
    before: CardReading | None = field(default=None, repr=False)
    comparison: Comparison | None = field(default=None, repr=False)
    accepted: bool = False  # the clerk looked at the differences and goes on
    judgement: Judgement | None = None
    tick: UnknownTick | None = None
    after: CardReading | None = field(default=None, repr=False)
    after_comparison: Comparison | None = field(default=None, repr=False)
    explained: str = ""  # why the visit may end although the chip disagrees

    @property
    def disagrees(self) -> bool:
        """Whether the chip, read again after the work, shows something else than was filed."""
        compared = self.after_comparison
        return compared is not None and compared.level not in (Level.IDENTICAL, Level.NOTATION)

    @property
    def name(self) -> str:
        """氏名, shown even of a protected person: the clerk has the card in hand."""
        return self.who.name

    @property
    def birth(self) -> RegisterDate:
        """生年月日."""
        return self.who.birth

    @property
    def foreign(self) -> bool:
        """Whether the person is a foreign resident."""
        return self.who.kind is ResidentKind.FOREIGN

    @property
    def card_state(self) -> CardState:
        """As the register says. Of a newcomer nobody knows more than that there is a card."""
        if isinstance(self.who, Resident):
            return self.who.card_state
        return CardState.ACTIVE if self.answers.has_card or self.before else CardState.UNKNOWN

    def visibility(self, purpose: Purpose) -> Visibility:
        """How far the gate opens for this person."""
        return visibility_of(self.who.protection, purpose, self.id, self.tick)


@dataclass(frozen=True, slots=True)
class Left:
    """What one person could not do today but can do later.

    until: last day, None = no such day. letter: the 照会書兼回答書 has to come back first.
    """

    person: str
    procedure: Procedure
    until: date | None = None
    letter: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit. form_number counts the final sheets issued; closed ends it."""

    id: str
    opened: date
    move: MoveAnswers = MoveAnswers()
    persons: tuple[PersonCase, ...] = ()
    record: MoverRecord | None = field(default=None, repr=False)
    focus: str | None = None
    acts: tuple[Act, ...] = ()
    issued: tuple[str, ...] = ()  # SHA-256 of each final form
    content: str = ""  # what the last issued form said, as a hash (core.forms.content)
    given: tuple[GivenHandOut, ...] = ()  # hand-outs, in the order they were given
    sections: tuple[SectionTick, ...] = ()
    residence: tuple[ResidenceNote, ...] = field(default=(), repr=False)  # for the office alone
    suspended: bool = False
    closed: bool = False
    left: tuple[Left, ...] = ()
    former: str = ""  # id of the visit that this one follows up

    def person(self, person_id: str | None) -> PersonCase | None:
        """The person with this id."""
        return next((p for p in self.persons if p.id == person_id), None)

    @property
    def filed(self) -> date | None:
        """届出日: the day on which the notice was signed, None before that."""
        signed = next((a for a in self.acts if a.code == SIGN_NOTICE and a.done), None)
        if signed is None:
            return self.move.filed
        return datetime.fromisoformat(signed.at).astimezone(JAPAN).date()

    @property
    def begun(self) -> bool:
        """Whether any step of the work is confirmed."""
        return any(a.done for a in self.acts)

    @property
    def from_card_only(self) -> bool:
        """Whether newcomers are known by nothing but their cards: no 転出証明書 data yet."""
        return self.record is None and any(isinstance(p.who, MoverPerson) for p in self.persons)

    def acts_of(self, person_id: str) -> tuple[Act, ...]:
        """One person's acts, in order of work."""
        return tuple(a for a in self.acts if a.person == person_id)


def shown(visit: Visit, person: PersonCase, purpose: Purpose) -> Disclosed:
    """Let through what may be shown of one person of the visit."""
    if isinstance(person.who, Resident):
        return disclose(person.who, purpose, person.tick)
    old = visit.record.old_address if visit.record else visit.move.old_address
    return disclose_mover(person.who, person.id, old, purpose, person.tick)
