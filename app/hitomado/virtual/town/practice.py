"""The practice tray: households that come to the counter, and what their cards hold."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hitomado.core.people import MoverPerson, MoverRecord, Resident, ResidentKind, Sex
from hitomado.core.rules.plan import MoveKind
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY, CardSpec, SecretKind
from hitomado.virtual.town import movers as moving
from hitomado.virtual.town.places import TOWN, as_on_chip
from hitomado.virtual.town.planted import (
    EXPIRED_CARD,
    EXPIRED_CERTIFICATES,
    FATHER,
    FIRST,
    GRANDMOTHER,
    PROTECTED,
    UNKNOWN_FLAG,
    VARIANT,
    birthday,
    planted,
)

_FORGOTTEN = "8642"  # nobody is told: a forgotten PIN is one that is not 1234
_ISSUED_AGO = timedelta(days=2 * 365 + 40)
_LONG_AGO = timedelta(
    days=6 * 365 + 40
)  # the certificates' five years are over, the card's ten not
# 髙 and 﨑 are outside JIS X 0208 and 0212, so a certificate has substitutes; 邊 and 邉 are not
_SUBSTITUTES = str.maketrans("髙﨑德", "高崎徳")


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """What one invented person's card holds.

    birth: 8 digits, Gregorian. blocked: no tries left. forgotten: set, but the holder does not know
    it; the other PINs are the practice PINs of `virtual.spec`.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: str = field(repr=False)
    sex: Sex = field(repr=False)
    issued: date
    expiry: date | None = None  # None: by the rules, from the issue
    municipality_code: str = PRACTICE_MUNICIPALITY
    foreign: bool = field(default=False, repr=False)
    sign_certificate: bool | None = None  # None: from 15 years on at the issue
    name_flags: str = field(default="", repr=False)
    blocked: frozenset[SecretKind] = frozenset()
    forgotten: frozenset[SecretKind] = frozenset()


@dataclass(frozen=True, slots=True)
class PracticePerson:
    """Somebody at the counter. ref: 宛名番号, "M001/2" for a mover, or the card's own name."""

    ref: str
    card: PracticeCard | None
    resident: Resident | None = None
    mover: MoverPerson | None = None


@dataclass(frozen=True, slots=True)
class PracticeHousehold:
    """One household of the tray; has words (`practice.<key>.title` and `.what`).

    moved: the day they began to live at new_address; both None without a move.
    """

    key: str
    kind: MoveKind
    persons: tuple[PracticePerson, ...]
    record: MoverRecord | None = None
    moved: date | None = None
    new_address: str | None = field(default=None, repr=False)


def card_spec(person: PracticePerson, today: date) -> CardSpec:
    """Make the virtual card of a person. Raises ValueError for one without a card."""
    card = person.card
    if card is None:
        raise ValueError(f"{person.ref} has no card")
    spec = CardSpec.for_holder(
        card.name,
        card.address,
        card.birth,
        card.sex,
        today=today,
        issued=card.issued,
        expiry=card.expiry,
        foreign=card.foreign,
        sign_certificate=card.sign_certificate,
        municipality_code=card.municipality_code,
        blocked=card.blocked,
    )
    lost = card.forgotten
    return replace(
        spec,
        name_flags=card.name_flags,
        text_pin=_FORGOTTEN if SecretKind.TEXT in lost else spec.text_pin,
        auth_pin=_FORGOTTEN if SecretKind.AUTH in lost else spec.auth_pin,
        juki_pin=_FORGOTTEN if SecretKind.JUKI in lost else spec.juki_pin,
        sign_password=f"XY{_FORGOTTEN}" if SecretKind.SIGN in lost else spec.sign_password,
    )


def practice_households(today: date) -> tuple[PracticeHousehold, ...]:
    """Return all households of the tray, the one to begin with first."""
    by_number = {person.atena_number: person for person in planted(today)}
    home = by_number[FATHER].household_number
    family = [p for p in by_number.values() if p.household_number == home]
    households = [
        PracticeHousehold(
            "family",
            MoveKind.MOVE_WITHIN,
            tuple(_from_register(person, today) for person in family),
            moved=today - timedelta(days=3),
            new_address=f"{TOWN}浜町二丁目6番1号",
        )
    ]
    households += [
        _moving_in(key, record, today)
        for key, record in zip(_MOVER_KEYS, moving.movers(today), strict=True)
    ]
    households += [
        PracticeHousehold(key, MoveKind.CARD_ONLY, (_from_register(by_number[number], today),))
        for key, number in _ALONE.items()
    ]
    return (*households, _from_elsewhere(today))


_MOVER_KEYS = (
    "couple", "last_day", "too_late", "single", "family_of_five", "foreigner", "mother_and_child",
    "former_name", "variant_mover", "without_card", "protected_mover", "unknown_flag_mover",
)  # fmt: skip
_ALONE = {
    "certificate": FIRST,
    "protected": PROTECTED,
    "unknown_flag": UNKNOWN_FLAG,
    "variant": VARIANT,
    "expired_card": EXPIRED_CARD,
    "expired_certificates": EXPIRED_CERTIFICATES,
}


def _from_register(person: Resident, today: date) -> PracticePerson:
    blocked: frozenset[SecretKind] = frozenset()
    forgotten: frozenset[SecretKind] = frozenset()
    if person.atena_number == EXPIRED_CERTIFICATES:
        forgotten = frozenset({SecretKind.SIGN})
    if person.atena_number == GRANDMOTHER:
        blocked = frozenset({SecretKind.TEXT, SecretKind.JUKI})
        forgotten = frozenset({SecretKind.AUTH, SecretKind.SIGN})
    years = {GRANDMOTHER: 3, EXPIRED_CARD: 11, EXPIRED_CERTIFICATES: 6}.get(person.atena_number, 2)
    card = _card(
        person.name,
        person.full_address,
        person.birth.exact,
        person.sex,
        today - timedelta(days=365 * years + 40),
        foreign=person.kind is ResidentKind.FOREIGN,
    )
    card = replace(
        card,
        expiry=person.card_expiry,
        sign_certificate=person.sign_expiry is not None,
        blocked=blocked,
        forgotten=forgotten,
    )
    return PracticePerson(person.atena_number, card, resident=person)


def _moving_in(key: str, record: MoverRecord, today: date) -> PracticeHousehold:
    moved = {
        moving.LAST_DAY: today - timedelta(days=14),
        moving.TOO_LATE: today - timedelta(days=40),
    }.get(record.id, record.planned)
    return PracticeHousehold(
        key,
        MoveKind.TRANSFER_IN_BY_CARD,
        tuple(_mover(person, record, today) for person in record.persons),
        record=record,
        moved=moved,
        new_address=record.new_address,
    )


def _mover(person: MoverPerson, record: MoverRecord, today: date) -> PracticePerson:
    ref = f"{record.id}/{person.id}"
    if not person.has_card or person.birth.exact is None:
        return PracticePerson(ref, None, mover=person)
    card = _card(
        person.name,
        record.old_address,
        person.birth.exact,
        person.sex,
        today - (_LONG_AGO if ref == moving.FIVE_EXPIRED else _ISSUED_AGO),
        foreign=person.kind is ResidentKind.FOREIGN,
    )
    # nobody's card outlasts the period of stay
    expiry = person.residence_until
    forgotten = frozenset({SecretKind.TEXT} if ref == moving.FIVE_FORGOTTEN else ())
    card = replace(
        card,
        expiry=expiry,
        municipality_code=moving.OTHER_TOWN_CODE,
        forgotten=forgotten,
    )
    return PracticePerson(ref, card, mover=person)


def _from_elsewhere(today: date) -> PracticeHousehold:
    """Somebody with a card of another town who has not filed a move-out: there is no record."""
    card = _card(
        "鷺沢　拓海",
        f"{moving.OTHER_TOWN}元町7番21号",
        birthday(today, 34, 2, 14),
        Sex.MALE,
        today - _ISSUED_AGO,
    )
    card = replace(card, municipality_code=moving.OTHER_TOWN_CODE)
    return PracticeHousehold(
        "elsewhere",
        MoveKind.TRANSFER_IN_BY_CARD,
        (PracticePerson("elsewhere/1", card),),
        moved=today - timedelta(days=5),
        new_address=f"{TOWN}中央二丁目1番1号",
    )


def _card(
    name: str, address: str, birth: date | None, sex: Sex, issued: date, *, foreign: bool = False
) -> PracticeCard:
    """Write a card as a chip does: digits in full width, substitutes for what it cannot hold."""
    if birth is None:
        raise ValueError("a practice card needs a birth date")
    on_chip = name.translate(_SUBSTITUTES)
    flags = "".join("01"[a != b] for a, b in zip(name, on_chip, strict=True))
    return PracticeCard(
        name=on_chip,
        address=as_on_chip(address),
        birth=f"{birth:%Y%m%d}",
        sex=sex,
        issued=max(issued, birth + timedelta(days=30)),
        foreign=foreign,
        name_flags=flags if "1" in flags else "",
    )
