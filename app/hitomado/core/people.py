"""People as the register and a 転出証明書 hold them. Personal fields never show in a repr."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hitomado.core.dates import RegisterDate

HEAD_OF_HOUSEHOLD = "世帯主"  # the 続柄 that registers write for the head


class Sex(StrEnum):
    """JIS X 0303 as the register and the chip's text application use it."""

    MALE = "male"
    FEMALE = "female"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class ResidentKind(StrEnum):
    """住民種別."""

    JAPANESE = "japanese"
    FOREIGN = "foreign"


class ResidentState(StrEnum):
    """住民状態."""

    RESIDENT = "resident"
    NON_RESIDENT = "non_resident"  # 住登外
    MOVED_OUT = "moved_out"
    DECEASED = "deceased"
    ERASED = "erased"


class Protection(StrEnum):
    """支援措置. UNKNOWN is never taken as NONE; an end date that has passed still protects."""

    NONE = "none"
    PROTECTED = "protected"
    UNKNOWN = "unknown"


class CardState(StrEnum):
    """カード発行状況 (names from practice, codes are the town's)."""

    NONE = "none"
    APPLIED = "applied"
    DELIVERED = "delivered"  # 納品(交付前)
    SET_UP = "set_up"  # 交付前設定済
    NOTIFIED = "notified"  # 交付通知済
    ACTIVE = "active"  # 運用中
    SUSPENDED = "suspended"  # 一時停止
    EXPIRED = "expired"  # 失効(期限)
    LAPSED_BY_MOVE = "lapsed_by_move"  # 失効(異動)
    LOST = "lost"  # 廃止(紛失)
    RETURNED = "returned"  # 廃止(返納)
    COLLECTED = "collected"  # 回収済
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Resident:
    """One current row of the register (住民記録システム標準仕様書 1.1.1, 1.1.2, 1.2.1).

    Empty text means the column was absent or blank. 個人番号 and 住民票コード are not fields:
    importers drop them unread.
    """

    atena_number: str  # 宛名番号, the register's key
    household_number: str = field(repr=False)
    order: int = field(repr=False)  # 世帯員並び順
    kind: ResidentKind = field(repr=False)
    state: ResidentState = field(repr=False)
    name: str = field(repr=False)
    birth: RegisterDate = field(repr=False)
    sex: Sex = field(repr=False)
    address: str = field(repr=False)  # 住所 with 番地
    relationship: str = field(repr=False)  # 続柄
    protection: Protection = field(repr=False)
    municipality_code: str = field(default="", repr=False)
    name_kana: str = field(default="", repr=False)
    kana_confirmed: bool = field(default=False, repr=False)
    name_kanji: str = field(default="", repr=False)  # foreigners: 氏名(漢字)
    name_latin: str = field(default="", repr=False)  # foreigners: 氏名(アルファベット)
    former_name: str = field(default="", repr=False)  # 旧氏
    former_name_kana: str = field(default="", repr=False)
    alias: str = field(default="", repr=False)  # 通称
    alias_kana: str = field(default="", repr=False)
    head_name: str = field(default="", repr=False)  # 世帯主氏名
    postcode: str = field(default="", repr=False)
    building: str = field(default="", repr=False)  # 方書
    previous_address: str = field(default="", repr=False)
    address_since: RegisterDate | None = field(default=None, repr=False)
    residence_until: date | None = field(default=None, repr=False)  # 在留期間満了日
    ward: bool = field(default=False, repr=False)  # 成年被後見人
    card_state: CardState = field(default=CardState.UNKNOWN, repr=False)
    card_expiry: date | None = field(default=None, repr=False)
    sign_expiry: date | None = field(default=None, repr=False)
    auth_expiry: date | None = field(default=None, repr=False)

    @property
    def full_address(self) -> str:
        """住所 and 方書 as the card's face carries them, one full-width space between."""
        return f"{self.address}　{self.building}" if self.building else self.address


@dataclass(frozen=True, slots=True)
class MoverPerson:
    """One person of a 転出証明書 (住民基本台帳法 22条2項)."""

    id: str  # position in the record: "1", "2", …
    name: str = field(repr=False)
    birth: RegisterDate = field(repr=False)
    sex: Sex = field(repr=False)
    relationship: str = field(repr=False)  # 続柄 in the old household
    kind: ResidentKind = field(default=ResidentKind.JAPANESE, repr=False)
    name_kana: str = field(default="", repr=False)
    former_name: str = field(default="", repr=False)
    alias: str = field(default="", repr=False)
    has_card: bool = field(default=False, repr=False)
    residence_until: date | None = field(default=None, repr=False)
    protection: Protection = field(default=Protection.UNKNOWN, repr=False)


@dataclass(frozen=True, slots=True)
class MoverRecord:
    """The 転出証明書 data of one moving household, typed or imported."""

    id: str
    out_filed: date  # 転出届の届出日
    planned: date  # 転出予定年月日
    from_municipality: str = field(repr=False)
    old_address: str = field(repr=False)
    old_head: str = field(repr=False)
    new_address: str = field(repr=False)
    persons: tuple[MoverPerson, ...] = field(repr=False)
    received: date | None = None
