"""Facts in, plan out: the settled format of `hitomado plan` and of the household visit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.dates import RegisterDate
from hitomado.core.people import CardState, Protection


class Procedure(StrEnum):
    """The procedures of the counter (住民基本台帳法, 番号法, 公的個人認証法).

    That no 転出届 was filed (P25 of the counter's list) is a `Way`, not a procedure.
    """

    # notices of the household
    TRANSFER_IN = "transfer_in"  # 転入 with a paper 転出証明書
    TRANSFER_IN_BY_CARD = "transfer_in_by_card"  # 特例転入
    TRANSFER_IN_FROM_ABROAD = "transfer_in_from_abroad"  # 国外からの転入
    MOVE_WITHIN = "move_within"  # 転居
    HOUSEHOLD_CHANGE = "household_change"  # 世帯変更 (分離, 合併, 世帯主変更)
    MOVE_OUT = "move_out"  # 転出 (within Japan or abroad)
    # what is written on the card
    CONTINUED_USE = "continued_use"  # 継続利用
    CONTINUED_USE_ABROAD = "continued_use_abroad"  # 国外転出者の継続利用
    CARD_UPDATE = "card_update"  # 券面変更 (after a move within the town, a change of name …)
    VALIDITY_CHANGE = "validity_change"  # 在留期間更新に伴う有効期間変更
    # certificates and PINs
    SIGN_CERTIFICATE = "sign_certificate"  # 署名用 発行/再発行
    AUTH_CERTIFICATE = "auth_certificate"  # 利用者証明用 発行
    CERTIFICATE_RENEWAL = "certificate_renewal"  # 証明書の更新 (from three months before)
    REVOCATION = "revocation"  # 失効申請・秘密鍵漏えい届
    PIN_CHANGE = "pin_change"  # 暗証番号の変更 (the old one is known)
    PIN_RESET = "pin_reset"  # 暗証番号の再設定・ロック解除
    PIN_RESET_ELSEWHERE = "pin_reset_elsewhere"  # 署名用 at a konbini or by phone
    # the card itself
    SUSPENSION = "suspension"  # 一時停止
    SUSPENSION_LIFT = "suspension_lift"  # 一時停止解除
    LOSS_NOTICE = "loss_notice"  # 紛失届
    CARD_RETURN = "card_return"  # 返納
    CARD_REISSUE = "card_reissue"  # 再交付申請
    EXPRESS_ISSUE = "express_issue"  # 特急発行
    HAND_OVER = "hand_over"  # 交付 (交付時来庁, 代理交付)
    COUNTER_APPLICATION = "counter_application"  # 申請時来庁
    OUTREACH_APPLICATION = "outreach_application"  # 出張申請
    FACE_CARD = "face_card"  # 顔認証カードへ/から
    NUMBER_CHANGE = "number_change"  # 個人番号・住民票コードの変更
    RESIDENCE_CARD = "residence_card"  # 特定在留カード


class Answer(StrEnum):
    """What the rules say of one procedure. ASK: a plain question to the superior."""

    POSSIBLE = "possible"
    NOT_POSSIBLE = "not_possible"
    ASK = "ask"


class MoveKind(StrEnum):
    """What brings the household to the counter."""

    TRANSFER_IN = "transfer_in"  # with a paper 転出証明書
    TRANSFER_IN_BY_CARD = "transfer_in_by_card"
    TRANSFER_IN_FROM_ABROAD = "transfer_in_from_abroad"
    MOVE_WITHIN = "move_within"
    HOUSEHOLD_CHANGE = "household_change"
    RECORD_CHANGE = "record_change"  # 氏名, 旧氏, 通称, 生年月日, 性別 were changed
    MOVE_OUT = "move_out"
    MOVE_ABROAD = "move_abroad"  # 国外転出
    CARD_ONLY = "card_only"  # no move: certificates, PINs and the card itself


class Actor(StrEnum):
    """Who stands at the counter for a person."""

    HOLDER = "holder"  # 本人
    LEGAL_REPRESENTATIVE = "legal_representative"  # 法定代理人
    HOUSEHOLD_MEMBER = "household_member"  # 同一世帯員
    AGENT = "agent"  # 任意代理人


class Letter(StrEnum):
    """How far the 照会書兼回答書 of a person is."""

    NONE = "none"
    SENT = "sent"
    ANSWERED = "answered"  # the sealed answer lies on the desk
    WITH_NOTICE = "with_notice"  # the sealed one that came with the 有効期限通知書


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
    moved: date | None = None  # 実際に住み始めた日 / 転居した日 / 変更があった日
    out_filed: date | None = None  # 転出届の届出日
    out_missing: bool = False  # the household says that no 転出届 was filed
    left: date | None = None  # 実際の転出日
    filed: date | None = None  # 届出日 (today unless the first visit was recorded)
    planned_known: bool = True
    certificate: bool = False  # the paper 転出証明書 lies on the desk
    registered: bool | None = None  # a change filed elsewhere stands in the 住民票 already
    by_agent: bool = False  # nobody of the household files
    agent_authority: bool = False  # 委任状 for the notice
    address_renamed: bool = False  # only 住居表示, 行政区画 or 方書 changed, nobody moved


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One person's card as far as known. present: it lies at this counter today.

    endorsement_lines: free lines of the 追記欄 (count), None = nobody looked. issued: 発行日;
    applied: 申請受付日. face_only: 顔認証カード. continued_pending: 転入届の日 whose 継続利用 has
    not been done.
    """

    state: CardState
    present: bool
    expiry: date | None = None
    sign_present: bool | None = None
    auth_present: bool | None = None
    auth_expiry: date | None = None
    juki_tries: int | None = None
    kind: str = "my_number"  # as `card read` names it
    sign_expiry: date | None = None
    issued: date | None = None
    applied: date | None = None
    endorsement_lines: int | None = None
    face_only: bool = False
    continued_pending: date | None = None


@dataclass(frozen=True, slots=True)
class ResidenceFacts:
    """A foreign resident's permission (住民基本台帳法30条の45). until: 在留期間の満了日.

    renewed_until: as the new 在留カード says. pending: a renewal was applied for and not decided.
    unlimited: 永住者, 特別永住者, 高度専門職2号.
    """

    until: date | None = None
    renewed_until: date | None = None
    pending: bool = False
    unlimited: bool = False


@dataclass(frozen=True, slots=True)
class CardEvents:
    """What happened to the card, each on its day; None = it did not, as far as known."""

    lost: date | None = None  # 紛失届の日, the day of the loss before it is filed
    lost_filed: bool = False  # the 紛失届 was taken: the card is abolished
    lost_outside: bool = False  # not at home
    police_report: bool = False  # 受理番号 is known
    suspended: date | None = None  # 一時停止
    found: date | None = None
    damaged: date | None = None
    blameless: bool = False  # 災害, 盗難, fault of the town or J-LIS
    endorsement_full: date | None = None  # the day it could not be written
    number_changed: date | None = None
    papers_obtained: date | None = None  # 無戸籍の記載, 刑事施設出所: 本人確認書類を得た日
    entered: date | None = None  # 国外からの転入, 新規の中長期在留者
    died: date | None = None

    @property
    def missing(self) -> date | None:
        """The day of the loss of a card that is gone for good: filed, or not found again."""
        return self.lost if self.lost_filed or self.found is None else None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person of the case. present: at the counter. head: 世帯主 of the moving household.

    actor: who acts for the person, None = the holder where present, else as the rules find.
    documents, actor_documents: codes of what the holder and who acts have shown
    (core.rules.documents). hardship: code of the reason why the holder cannot come ("" = none).
    endorse: the texts to be written in the 追記欄, one an entry (new address, new name), as
    registered; empty = not known. declines_certificates: a new card is to carry none.
    """

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
    actor: Actor | None = None
    letter: Letter = Letter.NONE
    documents: tuple[str, ...] = ()
    actor_documents: tuple[str, ...] = ()
    hardship: str = ""
    residence: ResidenceFacts | None = None
    events: CardEvents = CardEvents()
    endorse: tuple[str, ...] = field(default=(), repr=False)
    declines_certificates: bool = False
    protection: Protection = field(default=Protection.UNKNOWN, repr=False)


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


class WayCode(StrEnum):
    """A way on where something cannot be done now; each has words and a hand-out."""

    MOVE_OUT_ONLINE = "move_out_online"  # 転出届 by マイナポータル, then 特例転入
    MOVE_OUT_BY_POST = "move_out_by_post"  # 転出届 to the old town by post or phone
    PAPER_CERTIFICATE = "paper_certificate"  # 転出証明書 (に準ずる証明書) from the old town
    CARD_LOST_IN_MOVE = "card_lost_in_move"
    TIME_OVER = "time_over"  # the card has died; paper 転出証明書 and 再交付
    CARD_SUSPENDED = "card_suspended"
    CARD_EXPIRED = "card_expired"
    CARD_DEAD = "card_dead"  # 失効 or 廃止: only a new one helps
    BRING_CARD = "bring_card"
    ENDORSEMENT_FULL = "endorsement_full"  # 追記欄満欄: 特急発行
    PIN_LOCKED = "pin_locked"  # 再設定 first; who comes with what
    UNDER_15 = "under_15"  # no 署名用; a parent comes for the rest
    SIGN_LATER = "sign_later"  # 署名用 from the fifteenth birthday
    ADULT_WARD = "adult_ward"
    FACE_ONLY = "face_only"
    REGISTER_FIRST = "register_first"  # filed elsewhere, not yet in the 住民票
    LETTER_FIRST = "letter_first"  # 照会書兼回答書: second visit
    SEALED_AUTHORITY = "sealed_authority"
    HOLDER_COMES = "holder_comes"
    REPRESENTATIVE_COMES = "representative_comes"
    NO_PHOTO_ID = "no_photo_id"  # lost in a disaster: what is lawful today
    MORE_DOCUMENTS = "more_documents"
    CONTINUE_LATER = "continue_later"  # 継続利用 until filing + 90
    RENEW_LATER = "renew_later"  # the window of renewal opens
    RENEW_CARD = "renew_card"  # the card itself ends soon: a new one before it does
    ORDINARY_ISSUE = "ordinary_issue"  # no 特急発行 (any more): 通常の交付
    POLICE_FIRST = "police_first"  # lost outside: the 受理番号 of the police
    RESIDENCE_FIRST = "residence_first"  # 在留期間 first
    CANNOT_REVIVE = "cannot_revive"  # 廃止 cannot be undone
    NOT_MOVED_YET = "not_moved_yet"
    TOO_EARLY = "too_early"  # what is told of has not happened, or its window is not open
    ASK_SUPERIOR = "ask_superior"  # says nothing else, least of all why
    OTHER_WAY = "other_way"  # what the office writes itself


@dataclass(frozen=True, slots=True)
class Way:
    """What comes next. by: last day (inclusive). come_from: first day on which it makes sense."""

    code: WayCode
    by: date | None = None
    come_from: date | None = None


@dataclass(frozen=True, slots=True)
class ProcedurePlan:
    """One procedure of one person.

    fee: yen. last_day: inclusive. practical_last_day: the last open day on or before it.
    documents, forms, questions, warnings: codes with words. ways: how it goes on where it cannot
    be done today. valid_until: how long what is issued today would live.
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
    ways: tuple[Way, ...] = ()
    valid_until: date | None = None


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
