"""Facts in, plan out: the settled format of `hitomado plan` and of the household visit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState


class Procedure(StrEnum):
    """The procedures this version knows (住民基本台帳法, 番号法, 公的個人認証法)."""

    TRANSFER_IN_BY_CARD = "transfer_in_by_card"  # 特例転入
    MOVE_WITHIN = "move_within"  # 転居
    CONTINUED_USE = "continued_use"  # 継続利用
    CARD_UPDATE = "card_update"  # 券面変更 (after a move within the town)
    SIGN_CERTIFICATE = "sign_certificate"  # 署名用 発行/再発行
    AUTH_CERTIFICATE = "auth_certificate"  # 利用者証明用 発行
    PIN_RESET = "pin_reset"  # 暗証番号の再設定


class Answer(StrEnum):
    """What the rules say of one procedure. ASK: a plain question to the superior."""

    POSSIBLE = "possible"
    NOT_POSSIBLE = "not_possible"
    ASK = "ask"


class MoveKind(StrEnum):
    """What brings the household to the counter."""

    TRANSFER_IN_BY_CARD = "transfer_in_by_card"
    MOVE_WITHIN = "move_within"
    CARD_ONLY = "card_only"  # no move: certificates and PINs only


class PinKind(StrEnum):
    """The four PINs of the card."""

    SIGN = "sign"  # 署名用電子証明書
    AUTH = "auth"  # 利用者証明用電子証明書
    JUKI = "juki"  # 住民基本台帳用
    TEXT = "text"  # 券面事項入力補助用


class PinState(StrEnum):
    """What is known of one PIN of one person."""

    KNOWN = "known"
    FORGOTTEN = "forgotten"
    BLOCKED = "blocked"
    UNASKED = "unasked"


class Place(StrEnum):
    """Where a step is done."""

    THIS_PC = "this_pc"
    TERMINAL = "terminal"  # 統合端末
    RESIDENT = "resident"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """closed: the office's closed days (weekends and holidays included) around `today`."""

    closed: frozenset[date] = frozenset()
    settings: Mapping[str, str | int | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """The dates of a move (住民基本台帳法22–24条の2); None = not known or not applicable."""

    kind: MoveKind
    planned: date | None = None  # 転出予定年月日
    moved: date | None = None  # 実際に住み始めた日 / 転居した日
    out_filed: date | None = None  # 転出届の届出日
    out_missing: bool = False  # the household says that no 転出届 was filed
    left: date | None = None  # 実際の転出日
    filed: date | None = None  # 届出日 (today unless the first visit was recorded)
    planned_known: bool = True


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One person's card as far as known. present: it lies at this counter today."""

    state: CardState
    present: bool
    expiry: date | None = None
    sign_present: bool | None = None
    auth_present: bool | None = None
    auth_expiry: date | None = None
    juki_tries: int | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person of the case. present: at the counter. head: 世帯主 of the moving household."""

    id: str
    role: str  # 続柄
    birth: RegisterDate = field(repr=False)
    present: bool
    head: bool = False
    applicant: bool = False  # 届出人
    ward: bool = False
    foreign: bool = False
    card: CardFacts | None = None
    pins: Mapping[PinKind, PinState] = field(default_factory=dict)
    wants: frozenset[Procedure] = frozenset()
    sealed_authority: bool = False  # 封緘した委任状 was brought for this absent person


@dataclass(frozen=True, slots=True)
class Case:
    """All facts the rules need. today: the office's date."""

    today: date
    office: OfficeFacts
    move: MoveFacts
    persons: tuple[PersonFacts, ...]


@dataclass(frozen=True, slots=True)
class Because:
    """One reason of an answer: the rule's id and the facts used, as (name, value) pairs."""

    rule: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One guided step. code has words (`step.<code>`); pin: the PIN that comes now."""

    code: str
    place: Place
    pin: PinKind | None = None


@dataclass(frozen=True, slots=True)
class ProcedurePlan:
    """One procedure of one person.

    fee: yen. last_day: inclusive. practical_last_day: the last open day on or before it.
    documents, forms, questions, warnings: codes with words.
    """

    procedure: Procedure
    answer: Answer
    because: tuple[Because, ...]
    last_day: date | None = None
    practical_last_day: date | None = None
    fee: int | None = None
    documents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    steps: tuple[PlanStep, ...] = ()
    signs: bool = False  # this person signs for it
    represented: bool = False  # the legal representative acts and signs in their place
    questions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """What is possible for one person today, in the order of work."""

    person: str
    procedures: tuple[ProcedurePlan, ...]

    def of(self, procedure: Procedure) -> ProcedurePlan | None:
        """This person's plan for one procedure, if it applies."""
        return next((p for p in self.procedures if p.procedure is procedure), None)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole household's plan. Same facts, same plan."""

    persons: tuple[PersonPlan, ...]

    def of(self, person: str) -> PersonPlan | None:
        """One person's part."""
        return next((p for p in self.persons if p.person == person), None)
