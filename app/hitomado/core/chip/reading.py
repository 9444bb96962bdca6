"""What a chip said, each part with how it was obtained. Settled format of `card read --json`."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from hitomado.core.people import Sex


class CardKind(StrEnum):
    """What lies on the reader, decided by AID and token, never by ATR."""

    MY_NUMBER = "my_number"
    JUKI = "juki"
    PHONE = "phone"
    DRIVER_LICENCE = "driver_licence"
    RESIDENCE = "residence"
    FELICA = "felica"
    UNKNOWN = "unknown"


class CertificateStatus(StrEnum):
    """What the chip shows of a certificate. Revocation cannot be learnt at a counter."""

    PRESENT = "present"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    ABSENT = "absent"
    NOT_READ = "not_read"
    UNREADABLE = "unreadable"


class Source(StrEnum):
    """What opens a part of the card. The attributes open by the first two only."""

    TEXT_PIN = "text_pin"  # 券面事項入力補助用暗証番号
    NUMBER_B = "number_b"  # 照合番号B
    SIGN_PASSWORD = "sign_password"  # 署名用電子証明書の暗証番号
    AUTH_PIN = "auth_pin"  # 利用者証明用電子証明書の暗証番号


# a holder may change these with this program; never 住民基本台帳用
CHANGEABLE: Final = (Source.SIGN_PASSWORD, Source.AUTH_PIN, Source.TEXT_PIN)


class Integrity(StrEnum):
    """Self-consistency of what was read (整合性). Never a claim of authenticity."""

    CONSISTENT = "consistent"
    BROKEN = "broken"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Certificate:
    """One JPKI certificate as far as it was read.

    not_before, not_after: aware, in Japan's time (+09:00). test_hierarchy: issued by JPKI-TEST.
    `status` PRESENT for the 署名用 certificate means its presence byte only, unless dates stand.
    """

    status: CertificateStatus
    serial: str | None = None  # hexadecimal, upper case
    not_before: datetime | None = None
    not_after: datetime | None = None
    test_hierarchy: bool = False
    der: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class TriesLeft:
    """Tries left per secret (count, 0 = blocked); None = not asked or not on this card."""

    sign: int | None = None
    auth: int | None = None
    text: int | None = None
    number_a: int | None = None
    number_b: int | None = None
    juki: int | None = None


@dataclass(frozen=True, slots=True)
class Attributes:
    """The four attributes (氏名, 住所, 生年月日, 性別) as the text application holds them.

    birth_date: 8 digits YYYYMMDD, Gregorian, parts may be 00.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth_date: str = field(repr=False)
    sex: Sex = field(repr=False)
    source: Source = Source.TEXT_PIN


@dataclass(frozen=True, slots=True)
class SignAttributes:
    """The four attributes in the 署名用 certificate, as they were on its day of issue.

    name_flags, address_flags: one 0 or 1 per character, 1 = a substitute character (代替文字).
    birth_date: 8 digits YYYYMMDD, Gregorian, parts may be 00. era_agrees: the certificate's era
    digit fits that year.
    """

    name: str = field(repr=False)
    name_flags: str = field(repr=False)
    address: str = field(repr=False)
    address_flags: str = field(repr=False)
    birth_date: str = field(repr=False)
    era_agrees: bool
    sex: Sex = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardFace:
    """What the visual application (券面事項確認AP) shows, opened by 照合番号B; on request only.

    Never part of a `CardReading` and never written anywhere: it ends with the card's stay.
    birth_date: 8 digits. pictures: PNG (1 bit); photo: JPEG 2000 (JP2). integrity: signature of
    the record under the certificate that stands on the card. chip: the chip signed a fresh
    challenge with the key in that record. The security code's picture is not read out.
    """

    birth_date: str = field(repr=False)
    sex: Sex = field(repr=False)
    name_picture: bytes = field(repr=False)
    address_picture: bytes = field(repr=False)
    photo: bytes = field(repr=False)
    expiry: date | None
    integrity: Integrity
    chip: Integrity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth saying about one part of the card; `code` has words (`finding.<code>`)."""

    code: str
    part: str


@dataclass(frozen=True, slots=True)
class CardReading:
    """All that one reading learnt. Not read = None."""

    kind: CardKind
    reader: str
    expiry: date | None = None
    municipality_code: str | None = None
    serial: str | None = field(default=None, repr=False)  # 共通AP, ties readings to one card
    tries_left: TriesLeft = TriesLeft()
    auth: Certificate = Certificate(CertificateStatus.NOT_READ)
    sign: Certificate = Certificate(CertificateStatus.NOT_READ)
    attributes: Attributes | None = field(default=None, repr=False)
    attributes_integrity: Integrity = Integrity.NOT_CHECKED
    sign_attributes: SignAttributes | None = field(default=None, repr=False)
    auth_integrity: Integrity = Integrity.NOT_CHECKED  # under the CA certificate on the card
    sign_integrity: Integrity = Integrity.NOT_CHECKED
    chip_integrity: Integrity = Integrity.NOT_CHECKED  # it is this chip, now
    findings: tuple[Finding, ...] = ()
    apdus: int = 0
    elapsed_ms: int = 0
