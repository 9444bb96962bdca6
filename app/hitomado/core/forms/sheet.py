"""What goes into the combined form and what comes out: items with their source and basis."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.disclose import Disclosed
from hitomado.core.forms.codes import FormCode
from hitomado.core.rules.plan import CardEvents, Letter, MoveKind, Procedure


class ItemSource(StrEnum):
    """Where a printed value came from; shown beside it on the screen."""

    CHIP = "chip"
    REGISTER = "register"
    MOVER = "mover"  # 転出証明書
    CLERK = "clerk"  # asked at the counter
    RULE = "rule"
    HAND = "hand"  # an empty box filled by hand on the paper


class Box(StrEnum):
    """The boxes of blocks C and D, one row a person."""

    CARD_UPDATE = "card_update"  # 券面変更(継続利用)
    SIGN = "sign"  # 署名用
    AUTH = "auth"  # 利用者証明用
    RENEWAL = "renewal"  # 証明書の更新
    PIN_RESET = "pin_reset"  # 暗証番号再設定・変更
    NOT_TODAY = "not_today"  # 今回は不要
    # block D
    LOST = "lost"
    REVOKED = "revoked"
    LIFTED = "lifted"
    RETURNED = "returned"
    REISSUE = "reissue"


@dataclass(frozen=True, slots=True)
class FormPerson:
    """One row of blocks B and C. Only what the gate let through can be printed."""

    id: str
    shown: Disclosed = field(repr=False)
    relationship: str = field(repr=False)  # 続柄 after the move; "" = still to ask
    source: ItemSource
    foreign: bool
    procedures: frozenset[Procedure]
    not_today_reason: str = ""
    signs: tuple[Procedure, ...] = ()  # applications this person signs for
    pins_to_reset: tuple[str, ...] = ()  # names of PINs (PinKind), never values
    present: bool = True
    sealed_authority: bool = False
    represented: bool = False  # the legal representative acts and signs
    letter: Letter = Letter.NONE  # 照会書兼回答書
    events: CardEvents = field(default_factory=CardEvents)
    residence_until: date | None = field(default=None, repr=False)  # 在留期間の満了日
    police: str = field(default="", repr=False)  # 警察署 and 受理番号
    old_cards: frozenset[FormCode] = frozenset()  # JUKI_CARD, NOTICE_CARD: handed in or lost


@dataclass(frozen=True, slots=True)
class FormInput:
    """Everything the combined form is made of. None and "" mean: not known yet."""

    visit: str
    office: str
    kind: MoveKind
    filed: date
    persons: tuple[FormPerson, ...]
    moved: date | None = None
    planned: date | None = None  # 転出の予定年月日
    new_address: str = field(default="", repr=False)
    new_building: str = field(default="", repr=False)
    old_address: str = field(default="", repr=False)
    head_name: str = field(default="", repr=False)  # 世帯主 after the move
    old_head_name: str = field(default="", repr=False)
    changed: tuple[str, ...] = ()  # codes of what a change changes (`form.changed.<code>`)
    applicant: str | None = None  # person id; None = an agent or not known
    agent_name: str = field(default="", repr=False)
    agent_address: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    late: bool = False
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One printed item. key: has words (`item.<key>`). basis: the law that asks for it."""

    key: str
    value: str = field(repr=False)
    source: ItemSource
    basis: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """An item that law asks for and nobody has given yet."""

    key: str
    basis: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed side. boxes: per person the ticked boxes. signatures: who signs for what.

    code: "combined", "notice", or the form that gives an own sheet its name. forms: what it serves
    for whom; person: whose own sheet it is, None = the household's.
    """

    code: str
    number: int
    of: int
    items: tuple[Item, ...] = field(repr=False)
    boxes: Mapping[str, frozenset[Box]] = field(default_factory=dict)
    signatures: tuple[tuple[str, tuple[Procedure, ...]], ...] = ()
    forms: Mapping[str, tuple[FormCode, ...]] = field(default_factory=dict)
    person: str | None = None


@dataclass(frozen=True, slots=True)
class FormSet:
    """The sheets of one visit. With anything missing they print as a draft only."""

    sheets: tuple[Sheet, ...]
    missing: tuple[Missing, ...]

    @property
    def final(self) -> bool:
        """Whether every legal item stands, so that the sheet may be printed as final."""
        return not self.missing
