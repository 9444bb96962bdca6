"""Whose practice card it is and how it behaves. All holders, numbers and PINs are invented."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hitomado.core.people import Sex
from hitomado.virtual.birth import era_digits, nth_birthday, whole_years
from hitomado.virtual.damage import Damage

PRACTICE_PIN: Final = "1234"
PRACTICE_SIGN_PASSWORD: Final = "ABC123"
# no prefecture has the number 99, so no real town is meant
PRACTICE_MUNICIPALITY: Final = "99901"

SIGN_CERTIFICATE_AGE = 15
ADULT_AGE = 18


class SecretKind(StrEnum):
    """What a person can present to the card; the names of `TriesLeft`."""

    SIGN = "sign"
    AUTH = "auth"
    TEXT = "text"
    JUKI = "juki"
    NUMBER_A = "number_a"
    NUMBER_B = "number_b"


TRIES: Final[Mapping[SecretKind, int]] = MappingProxyType(
    {
        SecretKind.SIGN: 5,
        SecretKind.AUTH: 3,
        SecretKind.TEXT: 3,
        SecretKind.JUKI: 3,
        SecretKind.NUMBER_A: 10,
        SecretKind.NUMBER_B: 10,
    }
)


@dataclass(frozen=True, slots=True)
class CardSpec:
    """One practice card.

    birth: 8 digits YYYYMMDD, Gregorian, unknown parts 00. number: 12 digits (個人番号).
    card_serial: 15 digits. security_code: 4 digits printed on the face. name_flags,
    address_flags: one 0 or 1 per character, 1 = substituted (署名用 certificate); "" = none.
    tries_left: only where it differs from `TRIES`; 0 = blocked.
    short_ids, extended_length: whether the card takes short EF ids and extended lengths.
    first_command_fails: answers 6F00 once after each power-on.
    damaged: files spoilt, by their names in `damage`.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: str = field(repr=False)
    sex: Sex = field(repr=False)
    number: str = field(repr=False)
    card_serial: str = field(repr=False)
    security_code: str = field(repr=False)
    issued: date
    expiry: date
    municipality_code: str = PRACTICE_MUNICIPALITY
    locality: str = "Hitomado-machi"
    foreign: bool = field(default=False, repr=False)
    sign_certificate: bool = True
    auth_certificate: bool = True
    sign_issued: date | None = None  # None: with the card
    sign_generation: int = 1
    auth_issued: date | None = None  # None: with the card
    auth_generation: int = 1
    certificate_years: int = 5  # the coming card's: 10
    text_pin: str = field(default=PRACTICE_PIN, repr=False)
    auth_pin: str = field(default=PRACTICE_PIN, repr=False)
    juki_pin: str = field(default=PRACTICE_PIN, repr=False)
    sign_password: str = field(default=PRACTICE_SIGN_PASSWORD, repr=False)
    tries_left: Mapping[SecretKind, int] = field(default_factory=dict)
    name_flags: str = field(default="", repr=False)
    address_flags: str = field(default="", repr=False)
    short_ids: bool = True
    extended_length: bool = True
    first_command_fails: bool = False
    damaged: Mapping[str, Damage] = field(default_factory=dict)

    @property
    def number_b(self) -> str:
        """照合番号B: birth date as printed (6), expiry year (4), security code (4)."""
        return f"{self.birth_digits}{self.expiry.year:04d}{self.security_code}"

    @property
    def birth_digits(self) -> str:
        """Six digits of the birth date as the face prints it: 和暦, for foreigners 西暦."""
        return self.birth[2:] if self.foreign else era_digits(self.birth)

    def secret(self, kind: SecretKind) -> str:
        """The value that opens `kind`."""
        values = {
            SecretKind.SIGN: self.sign_password,
            SecretKind.AUTH: self.auth_pin,
            SecretKind.TEXT: self.text_pin,
            SecretKind.JUKI: self.juki_pin,
            SecretKind.NUMBER_A: self.number,
            SecretKind.NUMBER_B: self.number_b,
        }
        return values[kind]

    def with_pin(self, kind: SecretKind, new: str) -> "CardSpec":
        """Return the same card with another PIN and all its tries. kind: not a 照合番号."""
        return replace(
            self,
            sign_password=new if kind is SecretKind.SIGN else self.sign_password,
            auth_pin=new if kind is SecretKind.AUTH else self.auth_pin,
            text_pin=new if kind is SecretKind.TEXT else self.text_pin,
            juki_pin=new if kind is SecretKind.JUKI else self.juki_pin,
            tries_left={k: left for k, left in self.tries_left.items() if k is not kind},
        )

    def certificate_end(self, issued: date) -> date:
        """Last day of a certificate: the 5th birthday after issue, never beyond the card."""
        return min(nth_birthday(self.birth, issued, self.certificate_years), self.expiry)

    @classmethod
    def for_holder(
        cls,
        name: str,
        address: str,
        birth: date | str,
        sex: Sex,
        *,
        today: date | None = None,
        issued: date | None = None,
        expiry: date | None = None,
        foreign: bool = False,
        sign_certificate: bool | None = None,
        municipality_code: str = PRACTICE_MUNICIPALITY,
        blocked: Collection[SecretKind] = (),
    ) -> "CardSpec":
        """Make an ordinary card for an invented person; `dataclasses.replace` changes the rest.

        The same name and birth date always give the same card numbers. birth: a date or 8 digits
        with 00 for unknown parts. issued: a year before `today` unless given. expiry: the 10th
        (under 18 at issue: 5th) birthday after issue. sign_certificate None: from 15 years on.
        """
        digits = birth if isinstance(birth, str) else f"{birth:%Y%m%d}"
        today = today or date.today()
        if issued is None:
            issued = _issued(today, expiry)
        if expiry is None:
            years = 10 if whole_years(digits, issued) >= ADULT_AGE else 5
            expiry = nth_birthday(digits, issued, years)
        if sign_certificate is None:
            sign_certificate = whole_years(digits, issued) >= SIGN_CERTIFICATE_AGE
        seed = hashlib.sha256(f"{name}|{digits}".encode()).digest()
        return cls(
            name=name,
            address=address,
            birth=digits,
            sex=sex,
            number=with_check_digit(f"{int.from_bytes(seed[:6]) % 10**11:011d}"),
            card_serial=f"{int.from_bytes(seed[6:13]) % 10**15:015d}",
            security_code=f"{int.from_bytes(seed[13:16]) % 10**4:04d}",
            issued=issued,
            expiry=expiry,
            municipality_code=municipality_code,
            foreign=foreign,
            sign_certificate=sign_certificate,
            tries_left=dict.fromkeys(blocked, 0),
        )

    @classmethod
    def example(cls, today: date | None = None) -> "CardSpec":
        """Return the card of the first person of the practice town."""
        address = "ひとまど県ひとまど町中央一丁目２番３号"
        return cls.for_holder("窓野　花子", address, "19850612", Sex.FEMALE, today=today)


def with_check_digit(eleven: str) -> str:
    """Append the check digit of a 個人番号 (総務省令第85号, 2014, 第5条)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(w * int(d) for w, d in zip(weights, eleven, strict=True)) % 11
    return eleven + ("0" if rest <= 1 else str(11 - rest))


def _issued(today: date, expiry: date | None) -> date:
    usual = today - timedelta(days=365)
    if expiry is None or usual < expiry:
        return usual
    return expiry - timedelta(days=5 * 365)
